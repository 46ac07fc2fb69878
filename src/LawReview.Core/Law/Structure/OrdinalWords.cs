namespace LawReview.Core.Law.Structure;

/// <summary>Numbers in words, as headings and citations write them: "Artículo primero", "Livre deuxième", "Erster Teil", "DÉCIMA".</summary>
public static class OrdinalWords
{
    private static readonly string[][] Tables =
    [
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"],
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
        ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième"],
        ["première", "second", "", "", "", "", "", "", "", ""],
        ["primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim", "undécim", "duodécim", "decimotercer", "decimocuart", "decimoquint", "decimosext", "decimoséptim", "decimoctav", "decimonoven", "vigésim"],
        ["", "", "", "", "", "sext", "sétim", "", "", "decim", "undecim", "duodecim", "decimotercer", "decimocuart", "decimoquint", "decimosext", "decimoseptim", "decimoctav", "decimonoven", "vigesim"],
        ["primeir", "segund", "terceir", "quart", "quint", "sext", "sétim", "oitav", "non", "décim"],
        ["prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim", "undicesim", "dodicesim"],
        ["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft"],
    ];

    // "primero", "primera", "primo", "erster", "erstes": what a stem may end in.
    private static readonly string[] Endings = ["", "o", "a", "e", "er", "es", "en", "os", "as"];

    /// <summary>Value of an ordinal or cardinal word of any case, also of two ("décima primera"); 0 where the words are none.</summary>
    public static int Value(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var lower = words.Trim().ToLowerInvariant();
        if (lower.Length < 3) return 0;
        var space = lower.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0) return Value(lower[..space]) is var tens and (10 or 20) && Value(lower[(space + 1)..]) is var units and > 0 and < 10 ? tens + units : 0;
        if (IsOnly(lower)) return 1;
        foreach (var table in Tables)
            for (var i = 0; i < table.Length; i++)
                if (table[i].Length > 0 && lower.StartsWith(table[i], StringComparison.Ordinal) && Endings.Contains(lower[table[i].Length..], StringComparer.Ordinal))
                    return i + 1;
        return 0;
    }

    /// <summary>"único", "unique": the only one of its kind.</summary>
    public static bool IsOnly(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return word.ToLowerInvariant() is "único" or "única" or "unico" or "unica" or "unique" or "einziger" or "einzige" or "only";
    }
}
