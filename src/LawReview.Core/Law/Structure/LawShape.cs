namespace LawReview.Core.Law.Structure;

/// <summary>Tells readers of pages, which hold more than law, what looks like law.</summary>
public static class LawShape
{
    /// <summary>True where a line begins as a section, article, part, chapter or schedule does, or with a number of a list.</summary>
    public static bool BeginsProvision(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (HeadingWords.Section(line, allowBare: false) is not null || HeadingWords.Container(line, sectionIsContainer: true, marked: false) is not null) return true;
        return MarkerScanner.AtLineStart(line, 0) is not null;
    }
}
