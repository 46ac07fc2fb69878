using System.Text;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Heads of lines in spoilt text: characters that print nothing, accents set apart from their letters, letters of another script, and the
/// letters l, I and O for figures inside a number. <see cref="HeadingWords"/> sees the line as it was meant; the places given are those of the line as it is.
/// </summary>
internal static class LineHeads
{
    private const int HeadLength = 100;

    public static SectionHead? Section(string text, bool allowBare)
    {
        if (Meant(text) is not var (meant, places)) return HeadingWords.Section(text, allowBare);
        return HeadingWords.Section(meant, allowBare) is { } head
            ? head with { Start = places(head.Start), NumberEnd = places(head.NumberEnd), Rest = places(head.Rest) }
            : null;
    }

    public static ContainerHead? Container(string text, bool sectionIsContainer, bool marked)
    {
        if (Meant(text) is not var (meant, places)) return HeadingWords.Container(text, sectionIsContainer, marked);
        return HeadingWords.Container(meant, sectionIsContainer, marked) is { } head ? head with { Rest = places(head.Rest) } : null;
    }

    private static (string Text, Func<int, int> Places)? Meant(string text)
    {
        var end = Math.Min(text.Length, HeadLength);
        if (!IsSpoilt(text, end)) return null;
        var meant = new StringBuilder(text.Length);
        var places = new List<int>(end);
        var i = 0;
        while (i < end)
        {
            var start = i;
            while (i < end && (char.IsLetterOrDigit(text[i]) || IsDropped(text[i]))) i++;
            if (i == start) i++;
            Word(text, start, i, meant, places);
        }

        var length = meant.Length;
        var rest = text.Length - end;
        meant.Append(text, end, rest);
        return (meant.ToString(), at => at < length ? places[at] : end + at - length);
    }

    private static void Word(string text, int start, int end, StringBuilder meant, List<int> places)
    {
        var from = meant.Length;
        for (var i = start; i < end; i++)
        {
            if (IsDropped(text[i])) continue;
            meant.Append(text[i]);
            places.Add(i);
        }

        var word = meant.ToString(from, meant.Length - from);
        var better = LookAlikes.InOneScript(word) ?? Figures(word);
        for (var k = 0; better is not null && k < better.Length; k++) meant[from + k] = better[k];
    }

    private static bool IsSpoilt(string text, int end)
    {
        var (latin, other) = (false, false);
        for (var i = 0; i < end; i++)
        {
            var c = text[i];
            if (IsDropped(c)) return true;
            latin |= char.IsAsciiLetter(c);
            other |= c is >= '\u0370' and <= '\u04FF';
            if (c is 'l' or 'I' or 'O' && (IsDigitAt(text, i - 1) || IsDigitAt(text, i + 1))) return true;
        }

        return latin && other;
    }

    // A "1l" or "25O" may be an inserted number; what stands before a figure is none, and nobody inserts so much after 1.
    private static string? Figures(string word)
    {
        if (word.Length is < 2 or > 5 || !word.All(c => char.IsAsciiDigit(c) || c is 'l' or 'I' or 'O') || !word.Any(char.IsAsciiDigit)) return null;
        var figures = word.ToCharArray();
        for (var i = 0; i < figures.Length; i++)
            if (figures[i] is 'l' or 'I' && i + 1 < figures.Length) figures[i] = '1';
            else if (figures[i] == 'O' && i > 0 && (i == 1 || i + 1 < figures.Length)) figures[i] = '0';
        return new(figures);
    }

    private static bool IsDigitAt(string text, int i) => i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]);

    private static bool IsDropped(char c) => LookAlikes.IsInvisible(c) || c is >= '\u0300' and <= '\u036F';
}
