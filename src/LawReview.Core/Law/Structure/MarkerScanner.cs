using LawReview.Core.Law.Structure.Scripts;

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
            else if (InlineLetter(text, i) is { } letter) markers.Add(letter);
            else if (InlineBracket(text, i) is { } item)
            {
                markers.Add(item);
                i = item.End - 1;
            }
            else if (ScriptMarkers.Inline(text, i) is { } listed)
            {
                markers.Add(listed);
                i = listed.End - 1;
            }
            else if (Sentence(text, i) is { } sentence)
            {
                markers.Add(sentence with { AtStart = OnlyDress(text, 0, i) || (markers.Count > 0 && markers[^1].AtStart && OnlyDress(text, markers[^1].End, i)) });
                i = sentence.End - 1;
            }
        }

        return markers;
    }

    /// <summary>A marker at the very start of a line, of any form; null where there is none.</summary>
    public static Marker? AtLineStart(string text, int start)
    {
        if (start >= text.Length) return null;
        if (ScriptMarkers.AtLineStart(text, start) is { } own) return own;
        // "((3-bis. …))": double brackets that show what was changed last.
        if (string.CompareOrdinal(text, start, "((", 0, 2) == 0 && start + 2 < text.Length && char.IsAsciiDigit(text[start + 2]) && AtLineStart(text, start + 2) is { } changed) return changed with { Start = start };
        if (text[start] is '(' or '（') return Parenthesised(text, start) is { } m ? m with { AtStart = true } : null;
        if (ParagraphSign(text, start) is { } sign) return sign;
        if (Worded(text, start) is { } worded) return worded;
        var end = start;
        while (end < text.Length && end - start < LongestNumber && char.IsLetterOrDigit(text[end]) && text[end] is not ('º' or 'ª')) end++;
        if (end == start) return null;
        var number = text[start..end];
        // "г. Москва", "ها." at the start of a line: in these scripts a letter numbers only with a bracket, or as ScriptMarkers says.
        if (Script.Of(number[0]) is ScriptKind.Arabic or ScriptKind.Han || (Script.Of(number[0]) == ScriptKind.Cyrillic && (end >= text.Length || text[end] != ')' || (number.Length > 1 && number.Any(c => c != number[0]))))) return null;
        if (end < text.Length && (char.IsAsciiDigit(text[start]) ? text[end] is ' ' or '-' : text[end] == '-' && end == start + 1) && Latin(text, end + 1) is var suffix and > 0)
        {
            number = text[start..(end + 1 + suffix)];
            end += 1 + suffix;
            if (string.CompareOrdinal(text, end, "((", 0, 2) == 0) return new(start, end, number, MarkerForm.FullStop, true, false);
        }

        if (end < text.Length && text[end] is '°' or 'º' && char.IsAsciiDigit(number[0]))
            return new(start, BehindDegree(text, end + 1), number, MarkerForm.Degree, true, false);
        if (end + 1 < text.Length && text[end] == '.' && text[end + 1] is 'º' or '°' or 'ª' && char.IsAsciiDigit(number[0]))
            return new(start, BehindDegree(text, end + 2), number, MarkerForm.Degree, true, false);
        if (Dashed(text, start, end, number) is { } dashed) return dashed;
        if (end >= text.Length || text[end] is not ('.' or ')' or '）' or '、')) return null;
        var form = text[end] is ')' or '）' ? MarkerForm.Bracket : MarkerForm.FullStop;
        if (!IsNumber(number)) return null;
        var after = end + 1;
        if (form == MarkerForm.FullStop && after < text.Length && !char.IsWhiteSpace(text[after]) && text[after] is not ('(' or '—' or '–' or '-' or '\u00ad'))
        {
            if (char.IsAsciiDigit(text[after]) || !char.IsAsciiDigit(number[0]) || !char.IsUpper(text[after])) return null;
        }

        // "I.-", "1.- ": the dash belongs to the number.
        if (form == MarkerForm.FullStop && after < text.Length)
        {
            var dash = after < text.Length - 1 && text[after] == ' ' ? after + 1 : after;
            if (text[dash] is '-' or '–' or '—' && (dash == after || (dash + 1 < text.Length && text[dash + 1] == ' '))) after = dash + 1;
        }

        return new(start, after, number, form, true, false);
    }

    private static int BehindDegree(string text, int end)
    {
        while (end < text.Length && text[end] is '.' or ')' or '-' or '–') end++;
        return end;
    }

    /// <summary>"I - text", "1 – Text": a number of small value and a dash between blanks.</summary>
    private static Marker? Dashed(string text, int start, int end, string number)
    {
        var dash = end;
        while (dash < text.Length && text[dash] is ' ' or '\u00a0') dash++;
        if (dash + 1 >= text.Length || text[dash] is not ('-' or '–' or '—') || !char.IsWhiteSpace(text[dash + 1])) return null;
        var after = dash + 1;
        while (after < text.Length && char.IsWhiteSpace(text[after])) after++;
        if (after >= text.Length || !(char.IsLetter(text[after]) || text[after] is '(' or '“' or '"' or '«')) return null;
        var roman = number.All(char.IsAsciiLetterUpper) && Numerals.Roman(number) is > 0 and < 120;
        var digits = char.IsAsciiDigit(number[0]) && number.Length <= 2 && char.IsUpper(text[after]) && IsNumber(number);
        return roman || digits ? new(start, dash + 1, number, MarkerForm.Dash, true, false) : null;
    }

    /// <summary>"§ 1º", "§ 2.º-A", "Parágrafo único": paragraphs of articles.</summary>
    private static Marker? ParagraphSign(string text, int start)
    {
        if (text[start] == '§')
        {
            var at = start + 1;
            while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end == at || end - at > 2) return null;
            var number = text[at..end];
            var sign = end < text.Length && text[end] == '.' ? end + 1 : end;
            if (sign < text.Length && (text[sign] is 'º' or '°' || (text[sign] == 'o' && sign == end))) end = sign + 1;
            // "§ 14 Abs. 1" is a reference.
            else if (sign == end) return null;
            if (end + 1 < text.Length && text[end] == '-' && char.IsAsciiLetterUpper(text[end + 1]) && (end + 2 == text.Length || !char.IsLetter(text[end + 2])))
            {
                number += text.Substring(end, 2);
                end += 2;
            }

            return end < text.Length && (char.IsWhiteSpace(text[end]) || text[end] is '.' or '-' or '–') ? new(start, BehindDash(text, end), number, MarkerForm.ParagraphSign, true, false) : null;
        }

        foreach (var only in (ReadOnlySpan<string>)["Parágrafo único", "PARÁGRAFO ÚNICO", "Parágrafo Único"])
            if (string.CompareOrdinal(text, start, only, 0, only.Length) == 0)
                return new(start, BehindDash(text, start + only.Length), "1", MarkerForm.ParagraphSign, true, false);
        return null;
    }

    /// <summary>"Inciso 1.", "Inciso a)" at the start of a line.</summary>
    private static Marker? Worded(string text, int start)
    {
        const string Word = "Inciso ";
        if (string.Compare(text, start, Word, 0, Word.Length, StringComparison.OrdinalIgnoreCase) != 0 || !char.IsUpper(text[start])) return null;
        var at = start + Word.Length;
        return at < text.Length && AtLineStart(text, at) is { Form: MarkerForm.FullStop or MarkerForm.Bracket or MarkerForm.Degree or MarkerForm.Parentheses } inner ? inner with { Start = start, Form = MarkerForm.Word } : null;
    }

    /// <summary>The number of "1 Text", with where it ends; null where the line begins otherwise.</summary>
    public static (string Number, int End)? Bare(string text)
    {
        var end = 0;
        while (end < text.Length && end < 3 && char.IsAsciiDigit(text[end])) end++;
        if (end is 0 or > 2) return null;
        if (Latin(text, end) is var suffix and > 0) end += suffix;
        return end + 1 < text.Length && text[end] is ' ' or '\u00a0' && char.IsUpper(text[end + 1]) ? (text[..end], end) : null;
    }

    private static int BehindDash(string text, int end)
    {
        var i = end;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '.' or '-' or '–' or '—')) i++;
        return i < text.Length ? i : end;
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

    /// <summary>True for the raised digits that number sentences: <c>¹</c>, <c>²</c>.</summary>
    public static bool IsSentenceNumber(string text) => !string.IsNullOrEmpty(text) && RaisedDigit(text[0]) >= 0;

    private static int RaisedDigit(char c) => "⁰¹²³⁴⁵⁶⁷⁸⁹".IndexOf(c, StringComparison.Ordinal);

    /// <summary>"¹Text ²Text": a raised number glued to the sentence behind it; null where none stands at the place.</summary>
    private static Marker? Sentence(string text, int start)
    {
        var end = start;
        var value = 0;
        while (end < text.Length && end - start < 2 && RaisedDigit(text[end]) is var digit and >= 0)
        {
            value = (value * 10) + digit;
            end++;
        }

        // A raised number behind a word is a footnote's.
        if (end == start || value == 0 || end >= text.Length || !char.IsUpper(text[end]) || (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] != ')')) return null;
        return new(start, end, value.ToString(System.Globalization.CultureInfo.InvariantCulture), MarkerForm.Sentence, false, false);
    }

    /// <summary>Length of bis, ter, quater … at a position, 0 where none stands there.</summary>
    public static int Latin(string text, int position)
    {
        foreach (var word in (ReadOnlySpan<string>)["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies", "undecies", "duodecies", "terdecies"])
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
        if (ScriptMarkers.InBrackets(number) is var (own, form)) return new(open, i + 1, own, form, false, false);
        if (number[0] > 0x3000 || Script.Of(number[0]) == ScriptKind.Arabic) return null;
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

    /// <summary>"…: a) …; b) …; y c) …", "…: 1° …; 2° …": the items of a list in one running paragraph.</summary>
    private static Marker? InlineBracket(string text, int i)
    {
        if (i < 3 || !char.IsWhiteSpace(text[i - 1]) || !(char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i]))) return null;
        var end = i + 1;
        while (end < text.Length && end - i < 3 && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[end])) end++;
        var number = text[i..end];
        if (end < text.Length && text[end] == ')') return AfterListPunctuation(text, i) ? new(i, end + 1, number, MarkerForm.Bracket, false, false) : null;
        if (!char.IsAsciiDigit(text[i])) return null;
        if (end + 2 < text.Length && text[end] == '.' && text[end + 1] == ' ' && char.IsLetter(text[end + 2]))
            return AfterListPunctuation(text, i) ? new(i, end + 1, number, MarkerForm.FullStop, false, false) : null;
        var sign = end < text.Length && text[end] == '.' ? end + 1 : end;
        return sign < text.Length && text[sign] is '°' or 'º' && AfterListPunctuation(text, i) ? new(i, sign + 1, number, MarkerForm.Degree, false, false) : null;
    }

    private static bool AfterListPunctuation(string text, int position)
    {
        var i = position - 1;
        while (i >= 0 && char.IsWhiteSpace(text[i])) i--;
        if (i < 0) return false;
        if (text[i] is ':' or ';') return true;
        var end = i + 1;
        while (i >= 0 && char.IsLetter(text[i]) && end - i < 6) i--;
        if (!Phrases.IsConjunction(text[(i + 1)..end])) return false;
        while (i >= 0 && char.IsWhiteSpace(text[i])) i--;
        return i >= 0 && text[i] is ';' or ',';
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
            if (number[digits] is ' ' or '-') return true;
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
