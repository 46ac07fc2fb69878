namespace LawReview.Core.Law.Structure;

/// <summary>Numbers in words, as headings and citations write them: "Artículo primero", "Livre deuxième", "Erster Teil", "DÉCIMA".</summary>
public static class OrdinalWords
{
    private static readonly string[][] Tables =
    [
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"],
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième", "vingtième"],
        ["première", "second", "", "", "", "", "", "", "", ""],
        ["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim", "undécim", "duodécim", "decimotercer", "decimocuart", "decimoquint", "decimosext", "decimoséptim", "decimoctav", "decimonoven", "vigésim"],
        ["", "", "", "", "", "sext", "sétim", "", "", "decim", "undecim", "duodecim", "decimotercer", "decimocuart", "decimoquint", "decimosext", "decimoseptim", "decimoctav", "decimonoven", "vigesim"],
        ["primeir", "segund", "terceir", "quart", "quint", "sext", "sétim", "oitav", "non", "décim"],
        ["prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim", "undicesim", "dodicesim", "tredicesim", "quattordicesim", "quindicesim", "sedicesim", "diciassettesim", "diciottesim", "diciannovesim", "ventesim"],
        ["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft", "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst"],
        ["", "", "", "", "", "", "siebent"],
    ];

    private static readonly Dictionary<string, string> Folded = Tables.SelectMany(t => t).Distinct(StringComparer.Ordinal).ToDictionary(w => w, Plain, StringComparer.Ordinal);

    // "primero", "primera", "primo", "erster", "erstes": what a stem may end in.
    private static readonly string[] Endings = ["", "o", "a", "e", "er", "es", "en", "os", "as"];

    /// <summary>Value of an ordinal or cardinal word of any case, also of two ("décima primera"); 0 where the words are none.</summary>
    public static int Value(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var lower = Plain(words.Trim());
        if (lower.Length < 3) return 0;
        var space = lower.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0) return Value(lower[..space]) is var tens and (10 or 20) && Value(lower[(space + 1)..]) is var units and > 0 and < 10 ? tens + units : 0;
        if (IsOnly(lower)) return 1;
        foreach (var table in Tables)
            for (var i = 0; i < table.Length; i++)
                if (table[i].Length > 0 && lower.StartsWith(Folded[table[i]], StringComparison.Ordinal) && Endings.Contains(lower[table[i].Length..], StringComparer.Ordinal))
                    return i + 1;
        return 0;
    }

    /// <summary>Value of the one or two words from <paramref name="position"/> on, and where they end; 0 where they write no number.</summary>
    public static (int Value, int End) Read(string text, int position)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = position;
        while (start < text.Length && text[start] is ' ' or '\u00a0') start++;
        var first = WordEnd(text, start);
        if (first == start) return (0, position);
        var second = first < text.Length && text[first] == ' ' ? WordEnd(text, first + 1) : first;
        if (second > first + 1 && Value(text[start..second]) is var both and > 0) return (both, second);
        var word = text[start..first];
        return IsOnly(word) ? (0, position) : (Value(word), first);
    }

    private static int WordEnd(string text, int i)
    {
        while (i < text.Length && (char.IsLetter(text[i]) || (text[i] == '-' && i + 1 < text.Length && char.IsLetter(text[i + 1])))) i++;
        return i;
    }

    // Capitals often stand without their accents.
    private static string Plain(string words) => string.Create(words.Length, words, static (plain, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            plain[i] = char.ToLowerInvariant(from[i]) switch { 'é' or 'è' or 'ê' => 'e', 'á' or 'à' or 'ã' => 'a', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', var c => c };
    });

    /// <summary>"preliminar", "préliminaire": before the first of its kind.</summary>
    public static bool IsPreliminary(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToLowerInvariant() is "preliminar" or "preliminare" or "préliminaire";
    }

    /// <summary>"único", "unique": the only one of its kind.</summary>
    public static bool IsOnly(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToLowerInvariant() is "único" or "única" or "unico" or "unica" or "unique" or "einziger" or "einzige" or "only";
    }
}
