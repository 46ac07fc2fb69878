namespace LawReview.Core.Law.References;

/// <summary>
/// From a citation as lawyers write it back to the provision: either order of its parts, words or digits. What cannot be read as
/// one reference to one place gives null; nothing is guessed.
/// </summary>
public static class CitationParser
{
    private const int LongestCitation = 200;

    public static Provision? Parse(LawText text, string citation)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(citation);
        citation = citation.Trim();
        if (citation.Length is 0 or > LongestCitation || ReferenceLanguages.For(text.Language) is not { } language) return null;
        if (language.Find(citation) is not [{ Steps: [.., { Relative: RelativePlace.None } outer] } found]) return null;
        if (found.Span.Start > 0 || found.Span.End < citation.Length || found.Steps.Any(s => s.Paths is not [{ UpTo: false }])) return null;
        var index = new TextIndex(text);
        if (outer.Level != ReferenceLevel.Below) return LinkResolver.Exact(index, found);
        // In a text without articles the points are its sections.
        var path = outer.Paths[0].Numbers;
        if (index.Section(Paragraphs.Read(path[0]).Number ?? path[0]) is not { Kind: ProvisionKind.Section } point) return null;
        return path.Length == 1 ? LinkResolver.Exact(point, found.Steps.RemoveAt(found.Steps.Length - 1)) : null;
    }
}
