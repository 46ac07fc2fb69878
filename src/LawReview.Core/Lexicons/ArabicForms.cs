using System.Collections.Immutable;

namespace LawReview.Core.Lexicons;

/// <summary>
/// What an Arabic word may also be read as: without the particles that are written with it (و ف ب ك ل and the article),
/// without the pronoun behind it and the alef of the indefinite accusative, and with the other of two letters that printers
/// exchange at the end of a word (ى and ي, ه and ة). Patterns name the bare word; a word that begins or ends with one of
/// these letters by nature is still found as it stands.
/// </summary>
internal static class ArabicForms
{
    private const int ShortestRest = 3;
    private const int ShortestDefinite = 2;

    // Shorter words would fall together with particles: غيره is not غير.
    private const int ShortestBeforePronoun = 4;

    private static readonly ImmutableArray<string> Pronouns = ["هما", "هم", "هن", "ها", "ه"];

    // Words of two letters that stand behind و and ف; other rests of two letters are no words.
    private static readonly ImmutableHashSet<string> Short =
        ["من", "لا", "لم", "لن", "ما", "في", "فى", "عن", "ان", "اي", "او", "كل", "هو", "هي", "هى", "له", "به", "قد", "اذ"];

    /// <summary>The other readings of a normalised word, without the word itself; none for a word of another script.</summary>
    public static ImmutableArray<string> Of(string word)
    {
        if (word.Length < 2 || word[0] is < '\u0621' or > '\u064A') return [];
        var forms = ImmutableArray.CreateBuilder<string>();
        Add(word);
        return forms.ToImmutable();

        void Add(string form)
        {
            if (form != word && !forms.Contains(form)) forms.Add(form);
            foreach (var other in OtherEnds(form))
                if (!forms.Contains(other))
                    forms.Add(other);
            foreach (var rest in Shorter(form)) Add(rest);
        }
    }

    // Particles stand in one order: و or ف, then ب, ك or ل, then the article.
    private static IEnumerable<string> Shorter(string word)
    {
        if (word[0] is 'و' or 'ف' && (word.Length > ShortestRest || Short.Contains(word[1..]))) yield return word[1..];
        if (IsDefinite(word, 0)) yield return word[2..];
        if (word[0] is not ('ب' or 'ك' or 'ل')) yield break;

        // The article loses its alef behind ل.
        if (word.StartsWith("لل", StringComparison.Ordinal) && word.Length >= 2 + ShortestDefinite) yield return string.Concat("ا", word.AsSpan(1));
        if (word.Length > ShortestRest) yield return word[1..];
    }

    private static bool IsDefinite(string word, int at) =>
        word.Length - at >= 2 + ShortestDefinite && word[at] == 'ا' && word[at + 1] == 'ل';

    private static IEnumerable<string> OtherEnds(string word)
    {
        if (word.Length < 2) yield break;
        var stem = word[..^1];
        switch (word[^1])
        {
            case 'ى':
                yield return stem + 'ي';
                break;
            case 'ي':
                yield return stem + 'ى';
                break;
            case 'ه' when word.Length > ShortestRest:
                yield return stem + 'ة';
                break;
            case 'ا' when word.Length > ShortestRest:
                yield return stem;
                break;
        }

        foreach (var pronoun in Pronouns)
        {
            if (word.Length < ShortestBeforePronoun + pronoun.Length || !word.EndsWith(pronoun, StringComparison.Ordinal)) continue;
            var bare = word[..^pronoun.Length];
            yield return bare;
            if (bare[^1] == 'ت') yield return bare[..^1] + 'ة';
            yield break;
        }
    }
}
