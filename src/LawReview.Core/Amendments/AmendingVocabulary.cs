using System.Text.RegularExpressions;

namespace LawReview.Core.Amendments;

/// <summary>
/// The words by which amending acts of one language give instructions. All patterns are read in sentences from which
/// quoted text was taken out, and in small letters or capitals.
/// </summary>
internal sealed partial record AmendingVocabulary
{
    public required Regex Replace { get; init; }

    public required Regex Insert { get; init; }

    public required Regex Omit { get; init; }

    public required Regex Renumber { get; init; }

    public required Regex After { get; init; }

    public required Regex Before { get; init; }

    public required Regex AtEnd { get; init; }

    /// <summary>Stands right before the new words: "by", "with", "par les mots".</summary>
    public required Regex With { get; init; }

    /// <summary>Stands right before the old words where the new ones came first: "substituted for".</summary>
    public required Regex InPlaceOf { get; init; }

    /// <summary>Changes something, without saying yet how.</summary>
    public required Regex Amend { get; init; }

    public required Regex Everywhere { get; init; }

    /// <summary>Words, figures, an expression: what is quoted is part of a sentence.</summary>
    public required Regex Words { get; init; }

    public required Regex Heading { get; init; }

    public required Regex Definition { get; init; }

    /// <summary>Stands before the number that new text will have.</summary>
    public required Regex New { get; init; }

    /// <summary>Names something that is no provision of its own: a sentence, a proviso, paragraphs that are counted.</summary>
    public required Regex Part { get; init; }

    public required Regex Commencement { get; init; }

    public required Regex Transitional { get; init; }

    public required Regex Title { get; init; }

    public required Regex GeneralRepeal { get; init; }

    /// <summary>The act that the draft defines as the one it amends.</summary>
    public required Regex Principal { get; init; }

    /// <summary>The vocabulary of a language; null where its amending acts are not understood.</summary>
    public static AmendingVocabulary? For(string language) => language.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "" or "en" => English.Value,
        "fr" => French.Value,
        "es" => Spanish.Value,
        "pt" => Portuguese.Value,
        "it" => Italian.Value,
        "de" => German.Value,
        "ru" or "uk" or "be" or "bg" => Russian.Value,
        "ar" => Arabic.Value,
        "zh" => Chinese.Value,
        _ => null,
    };

    private static Regex R(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>A pattern that nothing meets.</summary>
    private static Regex None => R("\uE0FE");
}
