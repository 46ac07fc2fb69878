using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary>The short form of languages without a style of their own: numbers as the text prints them, after commas.</summary>
internal sealed class ContinentalCitations : CitationStyle
{
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>(StringComparer.Ordinal)
    {
        ["ст."] = CitationLevel.Section, ["статья"] = CitationLevel.Section, ["المادة"] = CitationLevel.Section, ["مادة"] = CitationLevel.Section,
    };

    public override string Section(DraftNode node) =>
        node.Designation.Text.Contains('§') ? $"§ {node.Number}"
        : node.Designation.Text.Contains('条') ? node.Designation.Text.Trim()
        : node.Designation.Text.Contains("Стать", StringComparison.OrdinalIgnoreCase) ? $"ст. {node.Number}"
        : node.Designation.Text.Contains("مادة", StringComparison.Ordinal) ? $"المادة {node.Number}"
        : $"art. {node.Number}";

    public override string Join(string parent, DraftNode node, int index)
    {
        if (WithSection(parent, node) is { } decimals) return decimals;
        if (node.Number.Length > 0)
        {
            var printed = node.Designation.Text.Trim().TrimEnd('.').TrimStart('-', '*', ' ');
            return parent.Length == 0 ? printed : $"{parent}, {printed}";
        }

        if (Definition(parent, node) is { } definition) return definition;
        return node.Kind == ProvisionKind.Unnumbered && index > 0 ? $"{Bare(node, parent)} ¶ {index}" : Bare(node, parent);
    }
}
