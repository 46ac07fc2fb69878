using System.Collections.Frozen;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Search;

/// <summary>
/// Light stems for people's questions: the endings of number, case and gender and the commonest of the verb, cut off
/// words that are normalised already. Not for assessment, which compares words exactly.
/// </summary>
public static class Stemming
{
    private const int ShortestStem = 3;

    // Longest first within a language: the first that fits is cut.
    private static readonly FrozenDictionary<string, string[]> Endings = new Dictionary<string, string[]>
    {
        ["en"] = ["er", "ly", "e", "y"],
        ["fr"] = ["issements", "issement", "eraient", "erait", "aient", "antes", "ante", "ants", "ant", "ent", "ees", "ait", "era", "er", "ee", "es", "ez", "e", "s", "x"],
        ["es"] = ["amientos", "amiento", "imientos", "imiento", "iendo", "ando", "adas", "ados", "ada", "ado", "idas", "idos", "ida", "ido", "aran", "iran", "ara", "ira", "ar", "er", "ir", "es", "as", "os", "a", "e", "o", "s"],
        ["pt"] = ["amentos", "amento", "imentos", "imento", "endo", "ando", "adas", "ados", "ada", "ado", "idas", "idos", "ida", "ido", "ar", "er", "ir", "oes", "es", "as", "os", "ao", "a", "e", "o", "s"],
        ["it"] = ["amenti", "amento", "imenti", "imento", "endo", "ando", "ate", "ati", "ata", "ato", "are", "ere", "ire", "i", "e", "a", "o"],
        ["de"] = ["innen", "ungen", "ern", "ens", "end", "in", "em", "en", "er", "es", "te", "st", "e", "n", "s", "t"],
        ["ru"] =
        [
            "иями", "ями", "ами", "иях", "ием", "иею", "ого", "его", "ому", "ему", "ыми", "ими", "ется", "утся", "ются", "ится", "ать", "ять", "ить", "еть", "ией", "иям", "ях", "ах", "ов", "ев", "ей", "ой",
            "ий", "ый", "ая", "яя", "ое", "ее", "ие", "ые", "ом", "ем", "ам", "ям", "ую", "юю", "ых", "их", "ым", "им", "ия", "ию", "ии", "ью", "а", "е", "и", "о", "у", "ы", "ю", "я", "ь", "й",
        ],
        ["ar"] = ["ياتهم", "اتها", "ات", "ون", "ين", "ان", "ها", "هم", "يه", "ية", "ته", "ه", "ة", "ي", "ا"],
    }.ToFrozenDictionary(p => p.Key, p => p.Value.Select(e => WordNormaliser.Normalise(e)).Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly string[] EnglishInflections = ["ings", "ing", "ies", "ied", "ed", "es", "s"];

    private static readonly string[] ArabicBeginnings = ["وال", "بال", "كال", "فال", "لل", "ال", "و", "ب", "ل", "ف", "ك"];

    private static readonly FrozenDictionary<string, FrozenSet<string>> SmallWords = new Dictionary<string, string>
    {
        ["en"] = "a an and any are as at be by for from how in is it of on or that the their this to what when where which who with does do",
        ["fr"] = "a au aux d de des du en est et l la le les ou par pour qu que quel quelle quelles quels qui sur un une dans est ce",
        ["es"] = "a al con cual cuales de del el en es la las lo los o para por que se su un una y cual como",
        ["pt"] = "a ao as com da das de do dos e em no na o os para por qual que se um uma",
        ["it"] = "a al che con da del della dei di e il in la le lo per quale un una",
        ["de"] = "auf aus bei das dem den der des die ein eine einem einen einer eines fur ist im in mit nach oder und von vom was welche wer wie wird zu zum zur",
        ["ru"] = "в во и из или к как какая какое какой на о об от по при с со за что это для",
        ["ar"] = "في من على الى عن او ما هي هو التي الذي أو إلى",
        ["zh"] = "的 了 和 是 什 么 与 在",
    }.ToFrozenDictionary(p => p.Key, p => p.Value.Split(' ').Select(w => WordNormaliser.Normalise(w)).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Articles, prepositions and words of asking: a question of several words does without them.</summary>
    public static bool IsSmallWord(string word, IEnumerable<string> languages) =>
        languages.Any(l => SmallWords.TryGetValue(l, out var words) && words.Contains(word));

    /// <summary>The stem of a normalised word; the word itself for languages without endings here.</summary>
    public static string Stem(string word, string language)
    {
        if (!Endings.TryGetValue(language, out var endings)) return word;
        if (language == "ar") word = WithoutBeginning(word);
        if (language == "en") word = WithoutInflection(word);
        foreach (var ending in endings)
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
                return language == "en" ? WithoutDoubling(word[..^ending.Length]) : word[..^ending.Length];
        return language == "en" ? WithoutDoubling(word) : word;
    }

    /// <summary>How words with this stem may begin: where in a vocabulary they are to be looked for.</summary>
    public static IEnumerable<string> Beginnings(string stem, string language) =>
        language == "ar" ? ArabicBeginnings.Select(b => b + stem).Prepend(stem) : [stem];

    /// <summary>
    /// "entering" is of "enter", which loses its ending like any other word; "abetting" of "abet", "carries" of "carry".
    /// </summary>
    private static string WithoutInflection(string word)
    {
        foreach (var ending in EnglishInflections)
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }

        return word;
    }

    private static string WithoutDoubling(string stem) => stem.Length > ShortestStem + 1 && stem[^1] == stem[^2] && char.IsAsciiLetter(stem[^1]) ? stem[..^1] : stem;

    private static string WithoutBeginning(string word)
    {
        foreach (var beginning in ArabicBeginnings)
            if (word.Length - beginning.Length >= ShortestStem && word.StartsWith(beginning, StringComparison.Ordinal))
                return word[beginning.Length..];
        return word;
    }
}
