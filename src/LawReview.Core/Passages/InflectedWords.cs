using System.Collections.Immutable;

namespace LawReview.Core.Passages;

/// <summary>
/// Whether two words are forms of one, as far as finding the use of a defined term needs it. English: the plural in -s of
/// the last word. Chinese, Japanese, Korean: no forms. Other languages inflect every word at its end: what is the same up
/// to the last letters is one word where these letters are endings of the language (trafficante, trafficanti; not estafa, estado);
/// Arabic also has particles and the article before it.
/// </summary>
internal static class InflectedWords
{
    private const int KeyLetters = 4;
    private const int LongestEnding = 3;

    // What Bare takes off: one particle, the article, or both.
    private static readonly string[] ArabicBeginnings =
        [.. from particle in new[] { "", "و", "ف", "ب", "ك", "ل" } from article in new[] { "", "ال", "ل" } where particle.Length + article.Length > 0 select particle + article];

    /// <summary>Ends of nouns and adjectives of one word in French, Italian, Portuguese and Spanish, from the letter on in which they differ.</summary>
    private static readonly HashSet<string> Romance = new(
    [
        "", "s", "e", "es", "a", "as", "o", "os", "i", "x", "ux", "al", "aux", "ale", "ales", "il", "ils", "er", "ère", "ers", "ères", "eur", "euse", "eurs", "euses", "teur", "teurs", "trice", "trices",
        "f", "ve", "fs", "ves", "z", "ces", "ão", "ões", "ãos", "ães", "l", "is", "éis", "m", "ns", "ón", "ones", "ona", "onas", "n", "nes", "ne", "nne", "nnes", "à", "co", "ca", "ci", "chi", "che",
        "go", "ga", "gi", "ghi", "ghe", "é", "ée", "és", "ées", "u", "ue", "us", "ues", "que", "ques", "le", "lle", "lles", "te", "tte", "ttes", "io", "ia", "ie",
    ], StringComparer.Ordinal);

    private static readonly HashSet<string> German = new(["", "e", "en", "er", "es", "n", "s", "em", "ern", "ens", "in", "innen", "nen", "se", "sen"], StringComparer.Ordinal);

    /// <summary>Equal for all forms of a word.</summary>
    public static string Key(string language, string word)
    {
        if (IsEnglish(language)) return word.Length > 3 && word[^1] == 's' ? word[..^1] : word;
        var bare = Bare(language, word);
        return bare.Length > KeyLetters ? bare[..KeyLetters] : bare;
    }

    /// <summary>
    /// The key of the word behind a particle that is written with it ("بتهريب": تهريب); null where the word has none. Without the article behind it
    /// the letter may as well be the word's own, so that both keys are tried.
    /// </summary>
    public static string? KeyBehindParticle(string language, string word) =>
        IsParticled(language, word) ? Key(language, word[1..]) : null;

    private static bool IsParticled(string language, string word) =>
        word.Length > KeyLetters + 1 && word[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل' && language.StartsWith("ar", StringComparison.OrdinalIgnoreCase);

    /// <summary>How all forms of a word begin, one way or another.</summary>
    public static ImmutableArray<string> FormsBegin(string language, string word)
    {
        var key = Key(language, word);
        return language.StartsWith("ar", StringComparison.OrdinalIgnoreCase) ? [key, .. ArabicBeginnings.Select(b => b + key)] : [key];
    }

    /// <param name="last">Whether it is the last word of the term; in English only that one has a plural.</param>
    public static bool Same(string language, string token, string word, bool last)
    {
        if (token == word) return true;
        if (IsEnglish(language)) return last && (token == word + "s" || token + "s" == word);
        return SameStem(language, Bare(language, token), Bare(language, word)) || (IsParticled(language, token) && SameStem(language, token[1..], Bare(language, word)));
    }

    private static bool SameStem(string language, string a, string b)
    {
        var same = 0;
        while (same < a.Length && same < b.Length && a[same] == b[same]) same++;
        return same >= KeyLetters && MayEnd(language, a[same..]) && MayEnd(language, b[same..]) || a == b;
    }

    /// <summary>Whether forms of a word may differ in these last letters. Of Russian endings the first letter may be common to both: -ого, -ому; -ым, -ый.</summary>
    private static bool MayEnd(string language, string letters) => language.Length < 2 ? letters.Length <= LongestEnding : language.AsSpan(0, 2) switch
    {
        "es" or "fr" or "it" or "pt" => Romance.Contains(letters),
        "de" => German.Contains(letters),
        "ru" => letters.Length <= LongestEnding && (letters.Length == 0 || "аяоеёуюыийьмхвг".Contains(letters[0], StringComparison.Ordinal)),
        _ => letters.Length <= LongestEnding,
    };

    private static bool IsEnglish(string language) => language.Length == 0 || language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static string Bare(string language, string word)
    {
        if (!language.StartsWith("ar", StringComparison.OrdinalIgnoreCase)) return word;
        var start = 0;
        if (word.Length > 3 && word[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل') start = 1;
        if (word.Length - start > 3 && word[start] == 'ا' && word[start + 1] == 'ل') return word[(start + 2)..];
        return start == 1 && word.Length > 4 && word[1] == 'ل' && word[0] == 'ل' ? word[2..] : word;
    }
}
