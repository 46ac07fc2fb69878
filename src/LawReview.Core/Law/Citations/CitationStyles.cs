namespace LawReview.Core.Law.Citations;

/// <summary>Which style cites the provisions of a language.</summary>
public static class CitationStyles
{
    private static readonly CitationStyle English = new EnglishCitations();
    private static readonly CitationStyle Arabic = new ArabicCitations();
    private static readonly CitationStyle Chinese = new ChineseCitations();
    private static readonly CitationStyle Russian = new RussianCitations();
    private static readonly CitationStyle Continental = new ContinentalCitations();

    /// <summary>By primary language subtag; each language has a file of its own.</summary>
    private static readonly Dictionary<string, CitationStyle> Styles = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = English,
        ["en"] = English,
        ["ar"] = Arabic,
        ["be"] = Russian,
        ["bg"] = Russian,
        ["fa"] = Arabic,
        ["ru"] = Russian,
        ["uk"] = Russian,
        ["zh"] = Chinese,
        ["fr"] = new FrenchCitations(),
        ["es"] = new SpanishCitations(),
        ["de"] = new GermanCitations(),
        ["pt"] = new PortugueseCitations(),
        ["it"] = new ItalianCitations(),
    };

    /// <summary>All styles, for those who must know the words of every language.</summary>
    public static IEnumerable<CitationStyle> All => Styles.Values.Append(Continental).Distinct();

    /// <summary>The style of a language (BCP 47 tag); the continental short form where the table has none.</summary>
    public static CitationStyle For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Styles.GetValueOrDefault(Primary(language), Continental);
    }

    private static string Primary(string language) => language.IndexOfAny(['-', '_']) is var end and > 0 ? language[..end] : language;
}
