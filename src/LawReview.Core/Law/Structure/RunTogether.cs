namespace LawReview.Core.Law.Structure;

/// <summary>
/// Headings that an export glued to the text behind them: "In generalNo person may ring", "Prohibition(1) In general".
/// A small letter just before a capital one, or before a number in brackets, is the joint.
/// </summary>
internal static class RunTogether
{
    private const int LongestTitle = 110;
    private const int ShortestWord = 3;
    private const int ShortestText = 12;

    /// <summary>Where the text behind a glued heading begins; -1 where no heading is glued to it.</summary>
    public static int TitleEnd(string text, int start)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start])) start++;
        if (start >= text.Length || !char.IsUpper(text[start])) return -1;
        var end = Math.Min(text.Length - ShortestText, start + LongestTitle);
        for (var i = start + ShortestWord; i < end; i++)
        {
            if (text[i] is '.' or ';' or ':') return -1;
            if (!char.IsUpper(text[i]) || !IsJoint(text, start, i)) continue;
            return BeginsText(text, i) ? i : -1;
        }

        return -1;
    }

    /// <summary>True where the words from <paramref name="start"/> read as a title that ends, without a blank, at <paramref name="at"/>.</summary>
    public static bool IsJoint(string text, int start, int at)
    {
        if (at <= start || !char.IsLower(text[at - 1])) return false;
        var word = at;
        while (word > start && char.IsLetter(text[word - 1])) word--;
        // "McGregor", "iPhone": names with a capital inside.
        if (at - word < ShortestWord || text.AsSpan(word, at - word).StartsWith("Mac")) return false;
        return char.IsUpper(text[start]) && Phrases.ReadsAsTitle(text[start..at]);
    }

    // A capitalised word, then another word: a sentence goes on, a name ends.
    private static bool BeginsText(string text, int at)
    {
        var i = at + 1;
        while (i < text.Length && char.IsLower(text[i])) i++;
        return i + 2 < text.Length && text[i] is ' ' or ',' && text.IndexOf(' ', i + 1) > 0;
    }
}
