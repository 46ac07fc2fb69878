using System.Globalization;
using System.Text.RegularExpressions;

namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>Numbers of paragraphs and items at the start of a line, as the scripts print them: 1¹., أ-, أولاً:, （一）, 一、.</summary>
internal static partial class ScriptMarkers
{
    /// <summary>The marker at a position that begins a line; null where the script of the words behind it has none there.</summary>
    public static Marker? AtLineStart(string text, int start)
    {
        if (start >= text.Length) return null;
        return Script.OfFirstLetter(text.AsSpan(start, Math.Min(24, text.Length - start))) switch
        {
            ScriptKind.Cyrillic => OfCyrillic(text, start),
            ScriptKind.Arabic => OfArabic(text, start),
            ScriptKind.Han => OfHan(text, start),
            _ => null,
        };
    }

    /// <summary>"…: 1 - … . 2 - …", "…: أ - … . ب - …": the items of a list in one running paragraph of an Arabic text.</summary>
    public static Marker? Inline(string text, int start)
    {
        if (start < 3 || !char.IsWhiteSpace(text[start - 1]) || !(char.IsAsciiDigit(text[start]) || Script.Of(text[start]) == ScriptKind.Arabic)) return null;
        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before])) before--;
        if (before < 0 || text[before] is not (':' or '.' or '؛' or ';' or '-' or '–')) return null;
        var match = ArabicInline().Match(text, start);
        if (!match.Success) return null;
        var number = Script.Ascii(match.Groups["n"].Value);
        if (!char.IsAsciiDigit(number[0]))
        {
            number = ArabicLetter(number);
            if (Numerals.Letter(number[0]) == 0) return null;
        }

        return new(start, match.Index + match.Length, number, MarkerForm.Dash, false, false);
    }

    /// <summary>A bracketed number in the numerals of a script, brought to digits; null where it is none.</summary>
    public static (string Number, MarkerForm Form)? InBrackets(string number)
    {
        var plain = Script.Ascii(number);
        if (!ReferenceEquals(plain, number)) return plain.All(char.IsAsciiDigit) && plain.Length <= 3 ? (plain, MarkerForm.Parentheses) : null;
        if (Script.Of(number[0]) == ScriptKind.Han)
            return Numerals.Chinese(number) is var value and > 0 ? (value.ToString(CultureInfo.InvariantCulture), MarkerForm.Ideographs) : null;
        if (Script.Of(number[0]) != ScriptKind.Arabic) return null;
        var letter = ArabicLetter(number);
        return letter.Length == 1 && Numerals.Letter(letter[0]) > 0 ? (letter, MarkerForm.Parentheses) : null;
    }

    private static Marker? OfCyrillic(string text, int start)
    {
        var match = CyrillicDecimal().Match(text, start);
        if (match.Success) return new(start, match.Index + match.Length, CyrillicHeadings.Number(match.Groups["n"].Value), match.Value.Contains(')') ? MarkerForm.Bracket : MarkerForm.FullStop, true, false);
        match = CyrillicLetter().Match(text, start);
        return match.Success ? new(start, match.Index + match.Length, match.Groups["l"].Value + CyrillicHeadings.Number(match.Groups["d"].Value).TrimStart('.'), MarkerForm.Bracket, true, false) : null;
    }

    private static Marker? OfArabic(string text, int start)
    {
        var match = ArabicNumber().Match(text, start);
        if (match.Success)
        {
            var number = Script.Ascii(match.Groups["n"].Value) + (match.Groups["bis"].Success ? " مكرر" : "");
            return new(start, match.Index + match.Length, number, text[start] == '(' ? MarkerForm.Parentheses : MarkerForm.Dash, true, false);
        }

        match = ArabicLetterMarker().Match(text, start);
        if (match.Success)
        {
            var letter = ArabicLetter(match.Groups["n"].Value);
            return Numerals.Letter(letter[0]) == 0 ? null : new(start, match.Index + match.Length, letter, text[start] == '(' ? MarkerForm.Parentheses : MarkerForm.Dash, true, false);
        }

        match = ArabicOrdinal().Match(text, start);
        if (!match.Success || ArabicNumbers.Read(text, match.Groups["n"].Index) is not (> 0 and <= 30 and var value, var end) || end > match.Groups["n"].Index + match.Groups["n"].Length) return null;
        return new(start, match.Index + match.Length, value.ToString(CultureInfo.InvariantCulture), MarkerForm.Ordinal, true, false);
    }

    private static Marker? OfHan(string text, int start)
    {
        var match = HanPoint().Match(text, start);
        if (match.Success) return new(start, match.Index + match.Length, Numerals.Chinese(match.Groups["n"].Value).ToString(CultureInfo.InvariantCulture), MarkerForm.Comma, true, false);
        match = HanDigit().Match(text, start);
        if (match.Success) return new(start, match.Index + match.Length, Script.Ascii(match.Groups["n"].Value), MarkerForm.FullStop, true, false);
        return text[start] is >= '①' and <= '⑳' ? new(start, start + 1, (text[start] - '①' + 1).ToString(CultureInfo.InvariantCulture), MarkerForm.Degree, true, false) : null;
    }

    // أ, ا and إ are one item's letter; هـ carries a tatweel only to be read apart.
    private static string ArabicLetter(string printed)
    {
        var letter = string.Concat(printed.Where(c => !Script.IsMark(c)));
        return letter switch { "ا" or "إ" or "آ" => "أ", "ھ" => "ه", _ => letter };
    }

    [GeneratedRegex(@"\G(?<n>\d{1,3}(?>(?:[.\-–]\d{1,2}|[¹²³⁴-⁹]{1,2}|[\u00a0 ]\d{1,2}(?=[.)])){1,3}))[.)]?(?=[\s\u00a0]|\p{IsCyrillic}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex CyrillicDecimal();

    [GeneratedRegex(@"\G(?<l>\p{IsCyrillic})(?<d>[.\-]?\d{1,2}|[¹²³⁴-⁹]{1,2}|[\u00a0 ]\d(?=\)))\)", RegexOptions.CultureInvariant)]
    private static partial Regex CyrillicLetter();

    [GeneratedRegex(@"\G(?:\(\s?(?<n>\d{1,3})\s?(?<bis>مكررا?ً?)?\s?\)[\s:\-–.]{0,3}|(?<n>\d{1,3})\s?(?<bis>مكررا?ً?)?\s?[-–—.)/:](?!\d)[\s\-–—:]{0,3}|[.\-–)](?<n>\d{1,3})(?![\d.،,/])\s?[-–.)]?)(?=[\s«“""(]{0,2}[\p{IsArabic}\uFB50-\uFEFC])", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicNumber();

    [GeneratedRegex(@"\G(?:\(\s?(?<n>[\p{IsArabic}-[\d،؛؟]]ـ?)\s?\)[\s:\-–.]{0,3}|(?<n>[أابجدهھوزحطيكلمنسعفصقرشتثخذضظغ]ـ{0,2})(?>\s{0,2}[-–—)/:.])[\s\-–—:]{0,3})(?=[\s«“""(]{0,2}[\p{IsArabic}\uFB50-\uFEFC])", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicLetterMarker();

    [GeneratedRegex(@"\G(?<n>\d{1,2}|[أابجدهھوزحطيكلمنسعفصقرشتثخذضظغ]ـ{0,2})\s?:?\s?[-–—]\s{0,2}(?=[«“""(]{0,1}\s?[\p{IsArabic}\uFB50-\uFEFC]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicInline();

    [GeneratedRegex(@"\G(?<n>[\p{IsArabic}-[\d،؛؟]]{3,9}[اً]{1,2}(?:\s+عشر)?)\s?[:\-–—.](?=\s|\p{L}|$)", RegexOptions.CultureInvariant)]
    private static partial Regex ArabicOrdinal();

    [GeneratedRegex(@"\G(?<n>[一二三四五六七八九十]{1,4})、", RegexOptions.CultureInvariant)]
    private static partial Regex HanPoint();

    [GeneratedRegex(@"\G(?<n>\d{1,3})[.．、](?=[\s\u3000]?[^\x00-\xFF\d])", RegexOptions.CultureInvariant)]
    private static partial Regex HanDigit();
}
