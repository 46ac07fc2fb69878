using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary><c>§ 96 Abs. 1 Nr. 2 Buchst. a Doppelbuchst. bb</c>, <c>§ 66 Abs. 4 UAbs. 2</c>, <c>Art. 3 Abs. 1 Satz 2</c>.</summary>
internal sealed class GermanCitations : CitationStyle
{
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>(StringComparer.Ordinal)
    {
        ["§"] = CitationLevel.Section, ["§§"] = CitationLevel.Section, ["artikel"] = CitationLevel.Section, ["art."] = CitationLevel.Section,
        ["paragraph"] = CitationLevel.Numbered,
        ["teil"] = CitationLevel.Container, ["buch"] = CitationLevel.Container, ["kapitel"] = CitationLevel.Container, ["abschnitt"] = CitationLevel.Container,
        ["unterabschnitt"] = CitationLevel.Container, ["titel"] = CitationLevel.Container, ["anlage"] = CitationLevel.Container, ["anhang"] = CitationLevel.Container,
        ["abs."] = CitationLevel.Numbered, ["abs"] = CitationLevel.Numbered, ["absatz"] = CitationLevel.Numbered, ["nr."] = CitationLevel.Numbered,
        ["nr"] = CitationLevel.Numbered, ["nummer"] = CitationLevel.Numbered, ["ziff."] = CitationLevel.Numbered, ["ziffer"] = CitationLevel.Numbered,
        ["z"] = CitationLevel.Numbered, ["buchst."] = CitationLevel.Numbered, ["buchstabe"] = CitationLevel.Numbered, ["lit."] = CitationLevel.Numbered,
        ["doppelbuchst."] = CitationLevel.Numbered, ["doppelbuchstabe"] = CitationLevel.Numbered,
        ["uabs."] = CitationLevel.Counted, ["unterabs."] = CitationLevel.Counted, ["unterabsatz"] = CitationLevel.Counted,
        ["satz"] = CitationLevel.Sentence, ["s."] = CitationLevel.Sentence, ["halbsatz"] = CitationLevel.Sentence, ["hs."] = CitationLevel.Sentence,
    };

    public override string InsertedBy => " (eingefügt durch ";

    protected override string Preamble => "Präambel";

    public override string Section(DraftNode node) =>
        node.Kind == ProvisionKind.Article ? $"Art. {node.Number}" : $"§ {node.Number}";

    public override string Join(string parent, DraftNode node, int index)
    {
        if (WithSection(parent, node) is { } decimals) return decimals;
        if (node.Number.Length == 0) return Definition(parent, node) ?? Counted(parent, node, index, " UAbs. ");
        var dress = node.Designation.Text.TrimStart(' ', '„', '"');
        if (MarkerScanner.IsSentenceNumber(dress)) return $"{parent} Satz {node.Number}";
        // "1 Wer einen Brunnen": a number without any dress is a paragraph's, as in Switzerland.
        var word = char.IsAsciiDigit(node.Number[0]) && (dress.StartsWith('(') || dress.TrimEnd().Length == node.Number.Length) ? "Abs."
            : char.IsAsciiDigit(node.Number[0]) ? "Nr."
            : node.Number.Length > 1 && node.Number[0] == node.Number[1] && char.IsLower(node.Number[0]) ? (node.Number.Length == 2 ? "Doppelbuchst." : "Dreifachbuchst.")
            : char.IsLower(node.Number[0]) ? "Buchst."
            : "";
        var cited = word.Length > 0 ? $"{word} {node.Number}" : node.Number;
        return parent.Length == 0 ? cited : $"{parent} {cited}";
    }
}
