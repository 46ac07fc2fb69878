namespace LawReview.Core.Law.Structure;

/// <summary>
/// Finds every place in a paragraph that could number a provision, without deciding which do:
/// <see cref="BodyParser"/> decides, knowing the levels that are open.
/// </summary>
public static class MarkerScanner
{
    private const int LongestNumber = 7;

    public static List<Marker> Scan(string text)
    {
        var markers = new List<Marker>();
        var lineStart = 0;
        while (lineStart < text.Length && (char.IsWhiteSpace(text[lineStart]) || text[lineStart] is '_' or '—' or '–' || Text.LookAlikes.IsInvisible(text[lineStart]))) lineStart++;
        if (AtLineStart(text, lineStart) is { } first) markers.Add(first);
        var start = markers.Count > 0 ? markers[0].End : 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is '(' or '（')
            {
                if (Parenthesised(text, i) is not { } found) continue;
                var adjacent = markers.Count > 0 && OnlyDress(text, markers[^1].End, i);
                var atStart = adjacent && markers[^1].AtStart || OnlyDress(text, 0, i);
                markers.Add(found with { AtStart = atStart, Adjacent = adjacent });
                i = found.End - 1;
            }
            else if (InlineLetter(text, i) is { } letter)
            {
                markers.Add(letter);
            }
        }

        return markers;
    }

    /// <summary>A marker at the very start of a line, of any form; null where there is none.</summary>
    public static Marker? AtLineStart(string text, int start)
    {
        if (start >= text.Length) return null;
        if (text[start] is '(' or '（') return Parenthesised(text, start) is { } m ? m with { AtStart = true } : null;
        var end = start;
        while (end < text.Length && end - start < LongestNumber && char.IsLetterOrDigit(text[end])) end++;
        if (end == start) return null;
        var number = text[start..end];
        if (end < text.Length && char.IsAsciiDigit(text[start]) && text[end] == ' ' && Latin(text, end + 1) is var suffix and > 0)
        {
            number = text[start..(end + 1 + suffix)];
            end += 1 + suffix;
        }

        if (end < text.Length && text[end] is '°' or 'º' && char.IsAsciiDigit(number[0]))
            return new(start, end + 1, number, MarkerForm.Degree, true, false);
        if (end >= text.Length || text[end] is not ('.' or ')' or '）' or '、')) return null;
        var form = text[end] is ')' or '）' ? MarkerForm.Bracket : MarkerForm.FullStop;
        if (!IsNumber(number)) return null;
        var after = end + 1;
        if (form == MarkerForm.FullStop && after < text.Length && !char.IsWhiteSpace(text[after]) && text[after] is not ('(' or '—' or '–' or '-' or '\u00ad'))
        {
            if (char.IsAsciiDigit(text[after]) || !char.IsAsciiDigit(number[0]) || !char.IsUpper(text[after])) return null;
        }

        return new(start, after, number, form, true, false);
    }

    /// <summary>"49.1", "49.1.2" at the start of a line of section 49; null where there is none.</summary>
    public static Marker? OfSection(string text, string section)
    {
        if (section.Length == 0 || !text.StartsWith(section, StringComparison.Ordinal)) return null;
        var end = section.Length;
        while (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            end++;
            while (end < text.Length && char.IsAsciiDigit(text[end]) && end < section.Length + 12) end++;
        }

        if (end == section.Length) return null;
        var number = text[..end];
        if (end < text.Length && text[end] is '.' or ')') end++;
        return end < text.Length && char.IsWhiteSpace(text[end]) ? new(0, end, number, MarkerForm.Sectioned, true, false) : null;
    }

    /// <summary>Length of bis, ter, quater … at a position, 0 where none stands there.</summary>
    public static int Latin(string text, int position)
    {
        foreach (var word in (ReadOnlySpan<string>)["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies"])
            if (string.CompareOrdinal(text, position, word, 0, word.Length) == 0
                && (position + word.Length == text.Length || !char.IsLetter(text[position + word.Length])))
                return word.Length;
        return 0;
    }

    private static Marker? Parenthesised(string text, int open)
    {
        var i = open + 1;
        while (i < text.Length && i < open + 3 && text[i] == ' ') i++;
        var start = i;
        while (i < text.Length && i - start <= LongestNumber && (char.IsLetterOrDigit(text[i]) || (text[i] == '.' && i > start && char.IsAsciiDigit(text[i - 1])))) i++;
        var end = i;
        while (i < text.Length && i < end + 3 && text[i] == ' ') i++;
        if (end == start || i >= text.Length || text[i] is not (')' or '）')) return null;
        var number = text[start..end];
        if (number[0] > 0x3000)
        {
            if (Numerals.Chinese(number) is var value and > 0)
                return new(open, i + 1, value.ToString(System.Globalization.CultureInfo.InvariantCulture), MarkerForm.Parentheses, false, false);
            return null;
        }

        return IsNumber(number) ? new(open, i + 1, number, MarkerForm.Parentheses, false, false) : null;
    }

    /// <summary>"— A. force or B. threats": single capitals within a line, only where punctuation stands before them.</summary>
    private static Marker? InlineLetter(string text, int i)
    {
        if (text[i] is < 'A' or > 'Z' || i < 3 || i + 2 >= text.Length || text[i + 1] != '.' || text[i + 2] != ' ') return null;
        var before = i - 1;
        while (before > 0 && text[before] == ' ') before--;
        if (before == i - 1) return null;
        var afterWord = before >= 2 && (string.CompareOrdinal(text, before - 1, "or", 0, 2) == 0 || (before >= 3 && string.CompareOrdinal(text, before - 2, "and", 0, 3) == 0));
        return text[before] is '—' or '–' or ':' or ';' || afterWord
            ? new(i, i + 2, text[i..(i + 1)], MarkerForm.FullStop, false, false)
            : null;
    }

    private static bool OnlyDress(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text[i] is not (' ' or '\u00a0' or '—' or '–' or '-' or '_' or '.' or '*' or '“' or '"') && !Text.LookAlikes.IsInvisible(text[i]))
                return false;
        return true;
    }

    private static bool IsNumber(string number)
    {
        if (char.IsAsciiDigit(number[0]))
        {
            var digits = 0;
            while (digits < number.Length && char.IsAsciiDigit(number[digits])) digits++;
            if (digits > 4) return false;
            if (digits == number.Length) return true;
            if (number[digits] == ' ') return true;
            if (number[digits] == '.') return number.AsSpan(digits + 1).IndexOfAnyExceptInRange('0', '9') < 0;
            return number.Length - digits <= 3 && AllLetters(number.AsSpan(digits));
        }

        if (Marker.IsPrefixedDigit(number)) return number.Length <= 3;
        return MarkerOrder.IsLetters(number) || (Numerals.Roman(number) is > 0 and < 60 && SameCase(number));
    }

    private static bool AllLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetter(c))
                return false;
        return true;
    }

    private static bool SameCase(string text) =>
        text.All(char.IsAsciiLetterLower) || text.All(char.IsAsciiLetterUpper);
}
