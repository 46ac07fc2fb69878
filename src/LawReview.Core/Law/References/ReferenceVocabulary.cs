namespace LawReview.Core.Law.References;

/// <summary>The words with which a language refers from provision to provision; <see cref="WordedReferences"/> reads with them.</summary>
internal sealed record ReferenceVocabulary
{
    /// <summary>Level words in small letters: "artículo", "absatz", "comma". The second value is the English word of the level.</summary>
    public required IReadOnlyDictionary<string, (ReferenceLevel Level, string Word)> Levels { get; init; }

    /// <summary>Words before a level word that say "this": "presente", "dieses".</summary>
    public required IReadOnlySet<string> This { get; init; }

    /// <summary>Words before or behind a level word that say "preceding" and "following".</summary>
    public required IReadOnlySet<string> Preceding { get; init; }

    public required IReadOnlySet<string> Following { get; init; }

    public required IReadOnlySet<string> And { get; init; }

    public required IReadOnlySet<string> UpTo { get; init; }

    /// <summary>Words between a narrower place and the wider one: "del", "de l'", "dell'".</summary>
    public required IReadOnlySet<string> Of { get; init; }

    /// <summary>Nouns that name an instrument: "ley", "code", "Gesetz".</summary>
    public required IReadOnlySet<string> Works { get; init; }

    /// <summary>Articles before a number with an ordinal sign that names no level: "au 2°", "aux 1° à 3°".</summary>
    public IReadOnlySet<string> BareNumbers { get; init; } = new HashSet<string>();

    /// <summary>True where "bis" is the word of a range, not a number (German).</summary>
    public bool BisIsRange { get; init; }

    public static IReadOnlySet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);

    /// <summary>From lines such as "section: artículo artículos".</summary>
    public static IReadOnlyDictionary<string, (ReferenceLevel Level, string Word)> Table(params (ReferenceLevel Level, string Word, string Words)[] rows)
    {
        var table = new Dictionary<string, (ReferenceLevel, string)>(StringComparer.Ordinal);
        foreach (var (level, word, words) in rows)
            foreach (var name in words.Split(' ')) table[name] = (level, word);
        return table;
    }
}
