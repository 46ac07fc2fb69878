using System.Text;

namespace LawReview.Core.Text;

/// <summary>
/// Letters of Cyrillic and Greek that look like Latin ones. A word with letters of two scripts that could be of one is meant to be
/// of one: copying, optical recognition and keyboards mix them. Source text is never changed; only what is compared is.
/// </summary>
public static class LookAlikes
{
    private const string Latin = "aeopcyxijsABEKMHOPCTXYIJS" + "ovpABEZHIKMNOPTYX";
    private const string Other = "аеорсухіјѕАВЕКМНОРСТХУІЈЅ" + "ονρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";

    // As many as are Cyrillic in the strings above.
    private const int Cyrillic = 25;

    /// <summary>The word in one script; null where it has letters of one script only, or letters that fit no single one.</summary>
    public static string? InOneScript(ReadOnlySpan<char> word)
    {
        int latin = 0, other = 0, latinOnly = 0, otherOnly = 0;
        foreach (var c in word)
            if (char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F')
            {
                latin++;
                if (Latin.IndexOf(c, StringComparison.Ordinal) is < 0 or >= Cyrillic) latinOnly++;
            }
            else if (c is >= '\u0370' and <= '\u04FF')
            {
                other++;
                if (!Other.Contains(c, StringComparison.Ordinal)) otherOnly++;
            }

        if (latin == 0 || other == 0 || (latinOnly > 0 && otherOnly > 0)) return null;
        // Where all letters look alike, the script with more of them is meant.
        var toLatin = otherOnly == 0 && (latinOnly > 0 || latin >= other);
        return Replace(word, toLatin);
    }

    /// <summary>True for characters that print nothing: zero-width ones, marks of direction, soft hyphens.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u061C'
        or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Replace(ReadOnlySpan<char> word, bool toLatin)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var at = (toLatin ? Other : Latin[..Cyrillic]).IndexOf(c, StringComparison.Ordinal);
            result.Append(at < 0 ? c : toLatin ? Latin[at] : Other[at]);
        }

        return result.ToString();
    }
}
