namespace LawReview.Core.Law.Structure;

/// <summary>Reads numbers that a file states apart from the text: <c>SEC. 12.</c>, <c>PART II</c>, <c>“(g)</c>, <c>第三条</c>.</summary>
public static class Designations
{
    private const string Dress = " \t\r\n\u00a0\u2003\u2002\u202f“”\"«»„‘’'()[]{}.,;:—–-*_º°·،；：（）";

    /// <summary>The word and the bare number; both may be empty, and what is neither is all number.</summary>
    public static (string Word, string Number) Read(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        var text = printed.Trim(Dress.ToCharArray());
        if (text.Length == 0) return ("", "");
        if (HeadingWords.Section(text, allowBare: false) is { } section && Ends(text, section.NumberEnd)) return (section.Word, section.Number);
        if (HeadingWords.Container(text, sectionIsContainer: true, marked: true) is { } container && Ends(text, container.Rest)) return (container.Word, container.Number);
        var space = text.AsSpan().IndexOfAny(" \u00a0\t\r\n");
        if (space < 0) return IsWord(text) && text.Length > 3 ? (text.ToLowerInvariant(), "") : ("", text.TrimStart('§').Trim(Dress.ToCharArray()));
        var first = text[..space].TrimEnd('.');
        var rest = string.Join(' ', text[space..].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(Dress.ToCharArray());
        if (first is "§" or "§§") return ("§", rest);
        return IsWord(first) ? (first.ToLowerInvariant(), rest) : ("", first + " " + rest);
    }

    /// <summary>The kind of container the words name ("Chapter 2", "ANNEXE II. Fees"), with where its title begins; null where they name none.</summary>
    public static (ProvisionKind Kind, string Word, string Number, int TitleStart)? Container(string printed) =>
        HeadingWords.Container(printed, sectionIsContainer: true, marked: true) is { } head ? (head.Kind, head.Word, head.Number, head.Rest) : null;

    /// <summary>The number a heading or a text begins with ("Article 5. - Boats"), with where number and title begin; null where there is none.</summary>
    /// <param name="allowBare">True where a number without a word counts as well ("5. Boats").</param>
    public static (string Number, bool IsArticle, int Start, int TitleStart)? AtStart(string text, bool allowBare) =>
        HeadingWords.Section(text, allowBare) is { } head ? (head.Number, head.IsArticle, head.Start, head.Rest) : null;

    private static bool Ends(string text, int position) => text.AsSpan(Math.Min(position, text.Length)).Trim(Dress).Length == 0;

    private static bool IsWord(string text) =>
        text.Length > 1 && text.All(char.IsLetter) && !text.All(c => c is 'i' or 'v' or 'x' or 'l' or 'c' or 'I' or 'V' or 'X' or 'L' or 'C')
        && !text.Skip(1).All(c => c == text[0]);
}
