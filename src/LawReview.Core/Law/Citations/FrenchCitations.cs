using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary><c>art. L. 823-1, I, 3°, a)</c>, <c>art. 12 bis, al. 2</c>: every line of an article counts as an alinéa.</summary>
internal sealed class FrenchCitations : CitationStyle
{
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>(StringComparer.Ordinal)
    {
        ["article"] = CitationLevel.Section, ["articles"] = CitationLevel.Section, ["art."] = CitationLevel.Section,
        ["partie"] = CitationLevel.Container, ["livre"] = CitationLevel.Container, ["titre"] = CitationLevel.Container, ["sous-titre"] = CitationLevel.Container,
        ["chapitre"] = CitationLevel.Container, ["sous-section"] = CitationLevel.Container, ["annexe"] = CitationLevel.Container, ["paragraphe"] = CitationLevel.Numbered,
        ["point"] = CitationLevel.Numbered, ["lettre"] = CitationLevel.Numbered, ["chiffre"] = CitationLevel.Numbered, ["let."] = CitationLevel.Numbered,
        ["ch."] = CitationLevel.Numbered, ["numéro"] = CitationLevel.Numbered, ["n°"] = CitationLevel.Numbered,
        ["al."] = CitationLevel.Counted, ["al"] = CitationLevel.Counted, ["alinéa"] = CitationLevel.Counted, ["alinéas"] = CitationLevel.Counted,
        ["phrase"] = CitationLevel.Sentence,
    };

    public override bool CountsNumberedLines => true;

    public override string InsertedBy => " (inséré par ";

    protected override string Preamble => "Préambule";

    protected override string Loose => "Texte";

    public override string Section(DraftNode node) => node.Designation.Text.Contains('§') ? $"§ {node.Number}" : $"art. {Spaced(node.Number)}";

    public override string Join(string parent, DraftNode node, int index)
    {
        if (WithSection(parent, node) is { } decimals) return decimals;
        if (node.Number.Length == 0) return Definition(parent, node) ?? Counted(parent, node, index, ", al. ");
        var dress = node.Designation.Text;
        var number = dress.Contains('°') || dress.Contains('º') ? $"{node.Number}°"
            : IsLetter(node) && char.IsLower(node.Number[0]) ? $"{node.Number})"
            : node.Number;
        return parent.Length == 0 ? number : $"{parent}, {number}";
    }
}
