using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary><c>art. 149-A, § 1.º, inciso II, alínea a)</c> where paragraphs bear the sign, <c>art. 5.º, n.º 2, alínea b)</c> where they do not.</summary>
internal sealed class PortugueseCitations : CitationStyle
{
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>(StringComparer.Ordinal)
    {
        ["artigo"] = CitationLevel.Section, ["artigos"] = CitationLevel.Section, ["art."] = CitationLevel.Section, ["arts."] = CitationLevel.Section,
        ["livro"] = CitationLevel.Container, ["título"] = CitationLevel.Container, ["capítulo"] = CitationLevel.Container, ["seção"] = CitationLevel.Container,
        ["secção"] = CitationLevel.Container, ["subseção"] = CitationLevel.Container, ["anexo"] = CitationLevel.Container,
        ["parágrafo"] = CitationLevel.Numbered, ["inciso"] = CitationLevel.Numbered, ["inc."] = CitationLevel.Numbered, ["alínea"] = CitationLevel.Numbered,
        ["al."] = CitationLevel.Numbered, ["número"] = CitationLevel.Numbered, ["n.º"] = CitationLevel.Numbered, ["nº"] = CitationLevel.Numbered,
        ["n.°"] = CitationLevel.Numbered, ["item"] = CitationLevel.Numbered, ["subalínea"] = CitationLevel.Numbered, ["letra"] = CitationLevel.Numbered,
        ["parte"] = CitationLevel.Counted,
    };

    public override string InsertedBy => " (incluído por ";

    protected override string Preamble => "Preâmbulo";

    protected override string Loose => "Texto";

    public override string Section(DraftNode node) =>
        $"art. {node.Number}{(node.Number.Length == 1 && char.IsAsciiDigit(node.Number[0]) ? ".º" : "")}";

    public override string Join(string parent, DraftNode node, int index)
    {
        if (WithSection(parent, node) is { } decimals) return decimals;
        if (node.Number.Length == 0) return Definition(parent, node) ?? Counted(parent, node, index, ", parte ");
        var dress = node.Designation.Text;
        var ordinal = node.Number.Length == 1 ? ".º" : "";
        var cited = dress.Contains("nico", StringComparison.OrdinalIgnoreCase) ? "parágrafo único"
            : dress.Contains('§') ? $"§ {node.Number}{ordinal}"
            : IsLetter(node) && char.IsLower(node.Number[0]) ? $"alínea {node.Number})"
            : IsLetter(node) ? $"inciso {node.Number}"
            : node.Kind == ProvisionKind.Paragraph ? $"n.º {node.Number}"
            : $"item {node.Number}";
        return parent.Length == 0 ? cited : $"{parent}, {cited}";
    }
}
