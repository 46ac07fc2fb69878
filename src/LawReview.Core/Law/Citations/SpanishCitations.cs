using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary><c>art. 318 bis.3.a)</c>, <c>art. 303-A, párr. 2</c>, <c>DA 10.ª.2</c>.</summary>
internal sealed class SpanishCitations : CitationStyle
{
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>(StringComparer.Ordinal)
    {
        ["artículo"] = CitationLevel.Section, ["articulo"] = CitationLevel.Section, ["artículos"] = CitationLevel.Section, ["art."] = CitationLevel.Section,
        ["arts."] = CitationLevel.Section,
        ["libro"] = CitationLevel.Container, ["título"] = CitationLevel.Container, ["capítulo"] = CitationLevel.Container, ["sección"] = CitationLevel.Container,
        ["anexo"] = CitationLevel.Container,
        ["apartado"] = CitationLevel.Numbered, ["apdo."] = CitationLevel.Numbered, ["ap."] = CitationLevel.Numbered, ["inciso"] = CitationLevel.Numbered,
        ["inc."] = CitationLevel.Numbered, ["numeral"] = CitationLevel.Numbered, ["num."] = CitationLevel.Numbered, ["núm."] = CitationLevel.Numbered,
        ["número"] = CitationLevel.Numbered, ["letra"] = CitationLevel.Numbered, ["literal"] = CitationLevel.Numbered, ["lit."] = CitationLevel.Numbered,
        ["fracción"] = CitationLevel.Numbered, ["ordinal"] = CitationLevel.Numbered, ["punto"] = CitationLevel.Numbered,
        ["párrafo"] = CitationLevel.Counted, ["párr."] = CitationLevel.Counted, ["par."] = CitationLevel.Counted, ["párrafos"] = CitationLevel.Counted,
    };

    public override string InsertedBy => " (introducido por ";

    protected override string Preamble => "Preámbulo";

    protected override string Loose => "Texto";

    public override string Section(DraftNode node) => Closing(node) ?? $"art. {node.Number}";

    public override string Join(string parent, DraftNode node, int index)
    {
        if (WithSection(parent, node) is { } decimals) return decimals;
        if (node.Number.Length == 0) return Definition(parent, node) ?? Counted(parent, node, index, ", párr. ");
        var number = IsLetter(node) && char.IsLower(node.Number[0]) ? $"{node.Number})"
            : node.Designation.Text.Contains('ª', StringComparison.Ordinal) ? $"{node.Number}.ª"
            : node.Designation.Text.AsSpan().IndexOfAny('º', '°') >= 0 ? $"{node.Number}.º"
            : node.Number;
        if (parent.Length == 0) return number;
        return parent[^1] is ')' or 'º' || parent.Contains(", párr.", StringComparison.Ordinal) ? $"{parent}, {number}" : $"{parent}.{number}";
    }
}
