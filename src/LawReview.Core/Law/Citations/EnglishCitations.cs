using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary><c>s 25A(1)(a)</c>, <c>art. 12(3)</c>, <c>§ 1327(a)</c>, <c>Schedule 2 para 3</c>.</summary>
internal sealed class EnglishCitations : CitationStyle
{
    private static readonly string[] Ordinals =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>(StringComparer.Ordinal)
    {
        ["s"] = CitationLevel.Section, ["s."] = CitationLevel.Section, ["ss"] = CitationLevel.Section, ["sec."] = CitationLevel.Section,
        ["sec"] = CitationLevel.Section, ["section"] = CitationLevel.Section, ["sections"] = CitationLevel.Section, ["§"] = CitationLevel.Section,
        ["§§"] = CitationLevel.Section, ["article"] = CitationLevel.Section, ["art."] = CitationLevel.Section, ["art"] = CitationLevel.Section,
        ["arts."] = CitationLevel.Section, ["regulation"] = CitationLevel.Section, ["reg"] = CitationLevel.Section, ["reg."] = CitationLevel.Section,
        ["rule"] = CitationLevel.Section, ["clause"] = CitationLevel.Section, ["cl"] = CitationLevel.Section,
        ["schedule"] = CitationLevel.Container, ["sch"] = CitationLevel.Container, ["sch."] = CitationLevel.Container, ["part"] = CitationLevel.Container,
        ["chapter"] = CitationLevel.Container, ["title"] = CitationLevel.Container, ["annex"] = CitationLevel.Container, ["division"] = CitationLevel.Container,
        ["appendix"] = CitationLevel.Container, ["book"] = CitationLevel.Container,
        ["subsection"] = CitationLevel.Numbered, ["paragraph"] = CitationLevel.Numbered, ["para"] = CitationLevel.Numbered, ["para."] = CitationLevel.Numbered,
        ["paras"] = CitationLevel.Numbered, ["subparagraph"] = CitationLevel.Numbered, ["subpara"] = CitationLevel.Numbered, ["item"] = CitationLevel.Numbered,
        ["point"] = CitationLevel.Numbered, ["subsec"] = CitationLevel.Numbered, ["no"] = CitationLevel.Numbered, ["no."] = CitationLevel.Numbered,
        ["letter"] = CitationLevel.Numbered, ["subclause"] = CitationLevel.Numbered,
        ["¶"] = CitationLevel.Counted,
    };

    public override string Section(DraftNode node)
    {
        if (node.Designation.Text.Contains('§')) return $"§ {node.Number}";
        return node.Kind == ProvisionKind.Article ? $"art. {Spaced(node.Number)}" : $"s {node.Number}";
    }

    public override string Join(string parent, DraftNode node, int index)
    {
        if (WithSection(parent, node) is { } decimals) return decimals;
        if (node.Kind == ProvisionKind.Section && parent.Length > 0) return $"{parent} para {node.Number}";
        if (node.Number.Length > 0) return parent.Length == 0 ? $"para {node.Number}" : $"{parent}({node.Number})";
        if (Definition(parent, node) is { } definition) return definition;
        if (node.Kind == ProvisionKind.Unnumbered && index > 0)
            return $"{Bare(node, parent)}, {(index <= Ordinals.Length ? Ordinals[index - 1] : Ordinal(index))} paragraph";
        return Bare(node, parent);
    }

    private static string Ordinal(int number) => (number % 100, number % 10) switch
    {
        (>= 11 and <= 13, _) => $"{number}th",
        (_, 1) => $"{number}st",
        (_, 2) => $"{number}nd",
        (_, 3) => $"{number}rd",
        _ => $"{number}th",
    };
}
