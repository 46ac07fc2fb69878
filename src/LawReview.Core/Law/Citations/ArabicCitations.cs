using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary>The wider first: <c>المادة 52، الفقرة 2، البند أ</c>; <c>المادة 6 مكرر</c>; <c>الفصل 129</c> where articles are called so.</summary>
internal sealed class ArabicCitations : CitationStyle
{
    /// <summary>None: <see cref="ScriptCitations"/> takes these citations apart.</summary>
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>();

    protected override string Preamble => "الديباجة";

    public override string Section(DraftNode node)
    {
        if (node.Kind != ProvisionKind.Article) return $"البند {node.Number}";
        return node.Designation.Text.Contains("فصل", StringComparison.Ordinal) ? $"الفصل {node.Number}" : node.Number == "وحيدة" ? "المادة الوحيدة" : $"المادة {node.Number}";
    }

    public override string Join(string parent, DraftNode node, int index)
    {
        if (Definition(parent, node) is { } definition) return definition;
        var own = Own(node, index);
        if (own.Length == 0) return Bare(node, parent);
        return parent.Length == 0 ? own : $"{parent}، {own}";
    }

    public override string Container(DraftNode node) =>
        node.Designation.Text.Length > 0 ? Shorten(string.Join(' ', node.Designation.Text.Split([' ', ':', '-'], StringSplitOptions.RemoveEmptyEntries))) : base.Container(node);

    public override string InsertedBy => " (بموجب ";

    private static string Own(DraftNode node, int index)
    {
        // Paragraphs that all bear numbers are cited as paragraphs, items below a lead-in as items.
        if (node.Number.Length > 0) return $"{(node.Parent is { Kind: ProvisionKind.Article, Text.IsBlank: true } article && char.IsAsciiDigit(node.Number[0]) && article.Children.All(c => c.Number.Length > 0) ? "الفقرة" : "البند")} {node.Number}";
        return node.Kind == ProvisionKind.Unnumbered && index > 0 ? $"الفقرة {index}" : "";
    }
}
