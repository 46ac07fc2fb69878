namespace LawReview.Reading;

/// <summary>Language of a text by its script and its commonest small words; enough for whole statutes.</summary>
public static class LanguageGuess
{
    private const int SampleLength = 60_000;

    private static readonly (string Language, string[] Words)[] StopWords =
    [
        ("en", ["the", "of", "and", "to", "in", "or", "a", "shall", "any", "is", "by", "for", "this"]),
        ("fr", ["le", "la", "les", "des", "du", "et", "à", "est", "par", "une", "dans", "au", "ou"]),
        ("es", ["el", "la", "los", "las", "del", "y", "en", "que", "por", "una", "se", "con", "al"]),
        ("de", ["der", "die", "das", "und", "des", "den", "oder", "zu", "nach", "dem", "eine", "ist", "wird"]),
        ("pt", ["o", "os", "da", "do", "das", "dos", "e", "em", "que", "por", "uma", "não", "ao", "aos", "nos", "nas", "na", "pelo", "pela", "são"]),
        ("it", ["il", "di", "che", "della", "del", "e", "per", "la", "dei", "delle", "con", "al", "alla"]),
    ];

    /// <summary>BCP 47 tag, empty where nothing is clear.</summary>
    public static string Of(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, SampleLength));
        int latin = 0, cyrillic = 0, arabic = 0, han = 0;
        foreach (var c in sample)
        {
            if (c is >= 'A' and <= 'z' or >= 'À' and <= 'ſ') latin++;
            else if (c is >= 'Ѐ' and <= 'ӿ') cyrillic++;
            else if (c is >= '؀' and <= 'ۿ' or >= 'ﭐ' and <= '\ufefc') arabic++;
            else if (c is >= '一' and <= '鿿') han++;
        }

        if (han * 2 > latin && han > 20) return "zh";
        if (cyrillic > latin && cyrillic > 20) return "ru";
        if (arabic > latin && arabic > 20) return "ar";
        return Latin(sample);
    }

    private static string Latin(ReadOnlySpan<char> sample)
    {
        var counts = new int[StopWords.Length];
        var start = -1;
        for (var i = 0; i <= sample.Length; i++)
        {
            var letter = i < sample.Length && char.IsLetter(sample[i]);
            if (letter && start < 0) start = i;
            if (letter || start < 0) continue;
            var word = sample[start..i];
            start = -1;
            if (word.Length > 6) continue;
            for (var k = 0; k < StopWords.Length; k++)
                foreach (var stop in StopWords[k].Words)
                    if (word.Equals(stop, StringComparison.OrdinalIgnoreCase))
                        counts[k]++;
        }

        var best = Array.IndexOf(counts, counts.Max());
        var second = counts.Where((_, k) => k != best).Max();
        // A short text is clear where no other language comes near.
        return counts[best] >= 5 || (counts[best] >= 3 && counts[best] >= 2 * second) ? StopWords[best].Language : "";
    }
}
