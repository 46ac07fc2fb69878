using System.Globalization;
using System.Text;

namespace LawReview.Core.Lexicons;

/// <summary>What a character is to the tokeniser.</summary>
internal enum CharacterRole
{
    /// <summary>Blank, punctuation, symbol: ends a word.</summary>
    Separator,

    /// <summary>Letter or digit.</summary>
    Word,

    /// <summary>A character of Han or kana: a word by itself.</summary>
    Ideograph,

    /// <summary>Accent, vowel point, soft hyphen, zero-width character: as if it were not there.</summary>
    Ignored,
}

/// <summary>
/// Brings words to the form in which they are compared: lower case, without accents, ligatures and full-width forms
/// taken apart, Arabic digits as European ones. Source text is never changed; only tokens and patterns are normalised.
/// </summary>
public static class WordNormaliser
{
    /// <summary>
    /// The normalised form of one word: its letters and digits. Separators are dropped, so a text of several words should
    /// go through <see cref="TokenisedText"/> instead.
    /// </summary>
    public static string Normalise(ReadOnlySpan<char> word)
    {
        var normalised = new StringBuilder(word.Length);
        foreach (var character in word)
            if (RoleOf(character) is CharacterRole.Word or CharacterRole.Ideograph)
                Append(normalised, character);
        return normalised.ToString();
    }

    internal static void Append(StringBuilder normalised, char character)
    {
        if (character < 0x80)
        {
            normalised.Append(char.ToLowerInvariant(character));
            return;
        }

        // Digits of Arabic and Persian are those of other scripts, so that "٥" is a number to whoever reads terms.
        if (character is >= '\u0660' and <= '\u0669') character = (char)(character - 0x0660 + '0');
        else if (character is >= '\u06F0' and <= '\u06F9') character = (char)(character - 0x06F0 + '0');

        // Full-width forms stand in the order of ASCII.
        if (character is >= '\uFF01' and <= '\uFF5E') character = (char)(character - 0xFEE0);
        var lower = char.ToLowerInvariant(character);
        if (LetterFolding.Of(lower) is { } folded)
            normalised.Append(folded);
        else
            normalised.Append(lower);
    }

    internal static CharacterRole RoleOf(char character)
    {
        if (character < 0x80) return char.IsAsciiLetterOrDigit(character) ? CharacterRole.Word : CharacterRole.Separator;
        if (IsIdeograph(character)) return CharacterRole.Ideograph;
        if (IsIgnored(character)) return CharacterRole.Ignored;
        return char.GetUnicodeCategory(character) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.Surrogate
                => CharacterRole.Word,
            // Superscript letters are footnote marks as often as letters.
            UnicodeCategory.ModifierLetter => CharacterRole.Separator,
            // Vowel signs of Indic and South-East Asian scripts belong to the word.
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterRole.Word,
            _ => CharacterRole.Separator,
        };
    }

    /// <summary>True for Latin letters and digits, whose stems need three letters.</summary>
    internal static bool IsLatin(char normalised) => normalised < 0x250;

    private static bool IsIdeograph(char character) => character
        is (>= '\u2E80' and <= '\u2FDF')
        or '\u3005' or '\u3006' or '\u3007'
        or (>= '\u3041' and <= '\u3096')
        or (>= '\u309D' and <= '\u309F')
        or (>= '\u30A1' and <= '\u30FA')
        or (>= '\u30FC' and <= '\u30FF')
        or (>= '\u31F0' and <= '\u31FF')
        or (>= '\u3400' and <= '\u4DBF')
        or (>= '\u4E00' and <= '\u9FFF')
        or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFF66' and <= '\uFF9D');

    private static bool IsIgnored(char character) => character
        is '\u00AD' or '\u034F' or '\u0640' or '\u180E' or '\u2060' or '\uFEFF'
        or (>= '\u200B' and <= '\u200F')
        or (>= '\u202A' and <= '\u202E')
        or (>= '\u2066' and <= '\u2069')
        or (>= '\u0300' and <= '\u036F')
        or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7'
        or (>= '\u0610' and <= '\u061A')
        or (>= '\u064B' and <= '\u065F') or '\u0670'
        or (>= '\u06D6' and <= '\u06DC')
        or (>= '\u06DF' and <= '\u06E4') or '\u06E7' or '\u06E8'
        or (>= '\u06EA' and <= '\u06ED')
        or (>= '\u1AB0' and <= '\u1AFF')
        or (>= '\u1DC0' and <= '\u1DFF')
        or (>= '\u20D0' and <= '\u20FF')
        or (>= '\uFE00' and <= '\uFE0F')
        or (>= '\uFE20' and <= '\uFE2F');
}
