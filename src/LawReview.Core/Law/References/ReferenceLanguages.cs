namespace LawReview.Core.Law.References;

/// <summary>The languages whose references are understood. A text in another language has none found.</summary>
public static class ReferenceLanguages
{
    private static readonly IReferenceLanguage English = new EnglishReferences();
    private static readonly IReferenceLanguage Russian = new RussianReferences();

    /// <summary>By primary language subtag; each language has a file of its own.</summary>
    private static readonly Dictionary<string, IReferenceLanguage> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = English,
        ["en"] = English,
        ["ar"] = new ArabicReferences(),
        ["be"] = Russian,
        ["bg"] = Russian,
        ["ru"] = Russian,
        ["uk"] = Russian,
        ["zh"] = new ChineseReferences(),
        ["fr"] = new FrenchReferences(),
        ["es"] = new SpanishReferences(),
        ["pt"] = new PortugueseReferences(),
        ["it"] = new ItalianReferences(),
        ["de"] = new GermanReferences(),
    };

    /// <summary>The finder for a language (BCP 47 tag); null where its references are not understood.</summary>
    public static IReferenceLanguage? For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var end = language.IndexOfAny(['-', '_']);
        return Languages.GetValueOrDefault(end > 0 ? language[..end] : language);
    }
}
