namespace LawReview.Core.Law.Structure.Scripts;

/// <summary>The scripts whose drafting traditions have rules of their own.</summary>
internal enum ScriptKind
{
    /// <summary>Latin and every script without rules of its own.</summary>
    Other,
    Cyrillic,
    Arabic,
    Han,
}

/// <summary>Tells scripts apart and brings digits of any script to ASCII.</summary>
internal static class Script
{
    public static ScriptKind Of(char letter) => letter switch
    {
        >= '\u0400' and <= '\u052F' => ScriptKind.Cyrillic,
        (>= '\u0620' and <= '\u065F') or (>= '\u066E' and <= '\u06EF' and not (>= '\u06F0' and <= '\u06F9')) or (>= '\uFB50' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC') => ScriptKind.Arabic,
        (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '〇' => ScriptKind.Han,
        _ => ScriptKind.Other,
    };

    /// <summary>The script of the first letter from a position on; Other where there is none.</summary>
    public static ScriptKind OfFirstLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c))
                return Of(c);
        return ScriptKind.Other;
    }

    /// <summary>Arabic-Indic, Persian and full-width digits as ASCII ones; other characters stay.</summary>
    public static string Ascii(string text)
    {
        foreach (var c in text)
            if (c > 0x7F && char.IsDigit(c))
                return string.Create(text.Length, text, static (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++) to[i] = Ascii(from[i]);
                });
        return text;
    }

    public static char Ascii(char c) => c > 0x7F && char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c;

    /// <summary>Marks that a writer of Arabic sees through: vowel points, tatweel, directional marks.</summary>
    public static bool IsMark(char c) => c is 'ـ' or (>= '\u064B' and <= '\u0652') or '\u0670' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
