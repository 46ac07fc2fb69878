namespace LawReview.Core.Text;

/// <summary>The <c>{#id}</c> at the end of a Markdown heading.</summary>
internal static class HeadingId
{
    /// <summary>
    /// Parts a heading (without its number signs) into title and id. Where there is no id, it is empty and its span that of
    /// the whole heading.
    /// </summary>
    public static (string Title, string Id, TextSpan IdSpan) Split(SourceText source, TextSpan heading)
    {
        var text = source[heading];
        var open = text.LastIndexOf("{#", StringComparison.Ordinal);
        var trimmed = text.TrimEnd();
        if (open < 0 || !trimmed.EndsWith('}')) return (text.Trim(), "", heading);
        var id = trimmed[(open + 2)..^1];
        return (text[..open].Trim(), id.Trim(), new(heading.Start + open + 2, id.Length));
    }

    /// <summary>Small letters, digits and hyphens, a letter first.</summary>
    public static bool IsConceptId(string id) =>
        id.Length > 0 && char.IsAsciiLetterLower(id[0])
        && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Letters, digits, hyphens and full stops, a letter first.</summary>
    public static bool IsObligationId(string id) =>
        id.Length > 0 && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
}
