namespace LawReview.Core.Law.Structure;

/// <summary>How a number is dressed: <c>(a)</c>, <c>1.</c>, <c>a)</c>, <c>1°</c>, <c>（一）</c>.</summary>
public enum MarkerForm
{
    Parentheses,
    FullStop,
    Bracket,

    /// <summary><c>49.1</c>: the number of the section with one of its own behind it.</summary>
    Sectioned,
    Degree,

    /// <summary><c>1-</c>, <c>أ -</c></summary>
    Dash,

    /// <summary><c>أولاً:</c></summary>
    Ordinal,

    /// <summary><c>（一）</c></summary>
    Ideographs,

    /// <summary><c>一、</c></summary>
    Comma,

    /// <summary><c>¹</c>: the number of a sentence.</summary>
    Sentence,

    /// <summary><c>§ 1º</c> and <c>Parágrafo único</c> below an article.</summary>
    ParagraphSign,
}

/// <summary>What the number is made of. <c>(i)</c> can be a letter or a Roman numeral: the open levels decide.</summary>
public enum MarkerClass
{
    Digit,
    Lower,
    Upper,
    LowerRoman,
    UpperRoman,

    /// <summary><c>aa</c>, <c>bb</c>: a series of its own below <c>a</c>.</summary>
    Doubled,
}

/// <summary>A place in a text that may number a provision.</summary>
/// <param name="End">Just behind the number and its dress.</param>
/// <param name="AtStart">True where a line or paragraph begins with it, or only with other markers before it.</param>
/// <param name="Adjacent">True where it follows another marker without a blank: <c>(1)(a)</c>.</param>
public readonly record struct Marker(int Start, int End, string Number, MarkerForm Form, bool AtStart, bool Adjacent)
{
    /// <summary>The readings this number allows, most usual first.</summary>
    public IEnumerable<MarkerClass> Classes()
    {
        var first = Number[0];
        if (char.IsDigit(first) || IsPrefixedDigit(Number))
        {
            yield return MarkerClass.Digit;
            yield break;
        }

        if (MarkerOrder.IsLetters(Number)) yield return char.IsUpper(first) ? MarkerClass.Upper : MarkerClass.Lower;
        if (MarkerOrder.IsDoubled(Number)) yield return MarkerClass.Doubled;
        if (Numerals.Roman(Number) is > 0 and < 60) yield return char.IsUpper(first) ? MarkerClass.UpperRoman : MarkerClass.LowerRoman;
    }

    /// <summary><c>A1</c>, <c>B1</c>: numbers put before the first or between two old ones.</summary>
    public static bool IsPrefixedDigit(string number) =>
        number.Length >= 2 && char.IsAsciiLetterUpper(number[0]) && char.IsAsciiDigit(number[^1]);
}

/// <summary>Which number follows which.</summary>
public static class MarkerOrder
{
    /// <summary>One letter, a doubled pair (<c>aa</c>, <c>ba</c>), or a letter with a digit (<c>a1</c>).</summary>
    public static bool IsLetters(string number) => number.Length switch
    {
        1 => Numerals.Letter(number[0]) > 0,
        2 => Numerals.Letter(number[0]) > 0 && (char.IsAsciiDigit(number[1])
            || (Numerals.Letter(number[1]) > 0 && char.IsUpper(number[0]) == char.IsUpper(number[1]))),
        3 => Numerals.Letter(number[0]) > 0 && number[1] == number[0] && number[2] == number[0],
        > 4 => number[1] == '-' && Numerals.Letter(number[0]) > 0 && MarkerScanner.Latin(number, 2) == number.Length - 2,
        _ => false,
    };

    public static bool IsDoubled(string number) =>
        number.Length is 2 or 3 && char.IsLower(number[0]) && number[1] == number[0] && number[^1] == number[0] && Numerals.Letter(number[0]) > 0;

    public static bool IsFirst(MarkerClass reading, string number) => reading switch
    {
        MarkerClass.Digit => number is "1" or "A1" or "AA1" || Numerals.Leading(number) == 0,
        MarkerClass.Doubled => IsDoubled(number) && Numerals.Letter(number[0]) == 1,
        MarkerClass.Lower or MarkerClass.Upper => number.Length == 1 && Numerals.Letter(number[0]) == 1,
        _ => Numerals.Roman(number) == 1,
    };

    /// <summary>True where <paramref name="next"/> is the number after <paramref name="last"/>, an inserted one
    /// (<c>1A</c> after <c>1</c>), or, within <paramref name="gap"/>, a later one.</summary>
    public static bool Follows(MarkerClass reading, string last, string next, int gap = 0)
    {
        if (string.Equals(last, next, StringComparison.Ordinal)) return false;
        switch (reading)
        {
            case MarkerClass.Digit:
                return DigitFollows(last, next, gap);
            case MarkerClass.LowerRoman or MarkerClass.UpperRoman:
                var step = Numerals.Roman(next) - Numerals.Roman(last);
                return step >= 1 && step <= 1 + gap;
            case MarkerClass.Doubled:
                return IsDoubled(last) && IsDoubled(next) && last.Length == next.Length
                    && Numerals.Letter(next[0]) - Numerals.Letter(last[0]) is var letters && letters >= 1 && letters <= 1 + gap;
            default:
                return LetterFollows(last, next, gap);
        }
    }

    private static bool DigitFollows(string last, string next, int gap)
    {
        if (Marker.IsPrefixedDigit(next))
            return Marker.IsPrefixedDigit(last)
                ? string.CompareOrdinal(next, last) > 0
                : char.IsAsciiDigit(last[0]) && Numerals.Leading(last) >= 1;
        if (Marker.IsPrefixedDigit(last)) return Numerals.Leading(next) is 1 or 2;
        var (from, to) = (Numerals.Leading(last), Numerals.Leading(next));
        if (from < 0 || to < 0) return false;
        if (to == from) return CompareSuffix(Suffix(last), Suffix(next)) < 0;
        return to > from && to <= from + 1 + gap;
    }

    private static string Suffix(string number)
    {
        var i = 0;
        while (i < number.Length && char.IsAsciiDigit(number[i])) i++;
        return number[i..];
    }

    // A before B before AA? Statutes put 57(1AA) between (1) and (1A), so either order of lengths is accepted.
    private static int CompareSuffix(string last, string next)
    {
        if (last.Length == 0) return next.Length == 0 ? 0 : -1;
        if (next.Length == 0) return 1;
        if (last[0] == '.' && next[0] == '.' && Numerals.Leading(last.AsSpan(1)) is var a and >= 0
            && Numerals.Leading(next.AsSpan(1)) is var b and >= 0) return a.CompareTo(b);
        return last.Length == next.Length ? string.CompareOrdinal(last, next) : -1;
    }

    private static bool LetterFollows(string last, string next, int gap)
    {
        var (from, to) = Numerals.Letters(last[0], next[0]);
        if (last.Length == 1 && next.Length == 1) return to > from && to <= from + 1 + gap;
        if (last.Length == 1)
        {
            if (char.IsAsciiDigit(next[1])) return to == from;
            return to == from || (last is "z" or "Z" && to == 1);
        }

        if (next.Length == 1) return to >= from && to <= from + 1 + gap;
        return string.CompareOrdinal(next, last) > 0 && to <= from + 1 + gap;
    }
}
