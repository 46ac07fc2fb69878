using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary><c>art. 12, comma 3-bis, lett. b), n. 1)</c>; unnumbered paragraphs are commi too.</summary>
internal sealed class ItalianCitations : CitationStyle
{
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>(StringComparer.Ordinal)
    {
        ["articolo"] = CitationLevel.Section, ["articoli"] = CitationLevel.Section, ["art."] = CitationLevel.Section, ["artt."] = CitationLevel.Section,
        ["libro"] = CitationLevel.Container, ["titolo"] = CitationLevel.Container, ["capo"] = CitationLevel.Container, ["sezione"] = CitationLevel.Container,
        ["allegato"] = CitationLevel.Container,
        ["comma"] = CitationLevel.Numbered, ["commi"] = CitationLevel.Numbered, ["co."] = CitationLevel.Numbered, ["c."] = CitationLevel.Numbered,
        ["lettera"] = CitationLevel.Numbered, ["lettere"] = CitationLevel.Numbered, ["lett."] = CitationLevel.Numbered, ["numero"] = CitationLevel.Numbered,
        ["numeri"] = CitationLevel.Numbered, ["n."] = CitationLevel.Numbered, ["nn."] = CitationLevel.Numbered, ["punto"] = CitationLevel.Numbered,
        ["capoverso"] = CitationLevel.Counted, ["cpv."] = CitationLevel.Counted, ["alinea"] = CitationLevel.Counted, ["periodo"] = CitationLevel.Sentence,
    };

    public override string InsertedBy => " (inserito da ";

    protected override string Preamble => "Preambolo";

    protected override string Loose => "Testo";

    public override string Section(DraftNode node) => $"art. {node.Number}";

    public override string Join(string parent, DraftNode node, int index)
    {
        if (WithSection(parent, node) is { } decimals) return decimals;
        if (node.Number.Length == 0)
            return Definition(parent, node) ?? Counted(parent, node, index, parent.Contains(", ", StringComparison.Ordinal) ? ", cpv. " : ", comma ");
        var cited = node.Kind == ProvisionKind.Paragraph && !IsLetter(node) ? $"comma {node.Number}"
            : IsLetter(node) && char.IsLower(node.Number[0]) ? $"lett. {node.Number})"
            : IsLetter(node) ? node.Number
            : $"n. {node.Number})";
        return parent.Length == 0 ? cited : $"{parent}, {cited}";
    }
}
