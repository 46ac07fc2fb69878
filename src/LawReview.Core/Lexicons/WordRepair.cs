using LawReview.Core.Text;

namespace LawReview.Core.Lexicons;

/// <summary>Undoes, in words that are compared, what copying from PDF and optical recognition do to them.</summary>
internal static class WordRepair
{
    /// <param name="normalised">The word in its normalised form.</param>
    /// <param name="word">The same word as it stands in the text.</param>
    public static string Of(string normalised, ReadOnlySpan<char> word)
    {
        if (normalised.Length == 0 || normalised[0] is >= '0' and <= 'z' && !word.ContainsAnyInRange('\u0370', '\u04FF')) return normalised;
        if (normalised[0] is >= '\u0620' and <= '\u06FF') return Arabic(normalised, word);
        return LookAlikes.InOneScript(word) is { } plain ? WordNormaliser.Normalise(plain) : normalised;
    }

    // PDF prints lam and alef as one sign, and many programs give its letters back in the wrong order. Two alefs before a lam
    // stand in no word, and the article stands in none alone: it is the negation.
    private static string Arabic(string normalised, ReadOnlySpan<char> word)
    {
        if (normalised is "ال" && word is "ال") return "لا";
        return normalised.Contains("اال", StringComparison.Ordinal) ? normalised.Replace("اال", "الا", StringComparison.Ordinal) : normalised;
    }
}
