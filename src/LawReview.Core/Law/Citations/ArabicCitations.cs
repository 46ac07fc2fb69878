using LawReview.Core.Law.Structure;

namespace LawReview.Core.Law.Citations;

/// <summary>The wider first: <c>المادة 52، الفقرة 2، البند أ</c>; <c>المادة 6 مكرر</c>; <c>الفصل 129</c> where articles are called so.</summary>
internal sealed class ArabicCitations : CitationStyle
{
    public override string Section(DraftNode node)
    {
        if (node.Kind != ProvisionKind.Article) return $"البند {node.Number}";
        return node.Designation.Text.Contains("فصل", StringComparison.Ordinal) ? $"الفصل {node.Number}" : node.Number == "وحيدة" ? "المادة الوحيدة" : $"المادة {node.Number}";
    }

    public override string Join(string parent, DraftNode node, int index)
    {
        var own = Own(node, index);
        if (own.Length == 0) return Bare(node, parent);
        return parent.Length == 0 ? own : $"{parent}، {own}";
    }

    public override string Container(DraftNode node) =>
        node.Designation.Text.Length > 0 ? Shorten(string.Join(' ', node.Designation.Text.Split([' ', ':', '-'], StringSplitOptions.RemoveEmptyEntries))) : base.Container(node);

    public override string Inserted(string citation, string by) => $"{citation} (بموجب {by})";

    private static string Own(DraftNode node, int index)
    {
        if (node.Number.Length > 0) return $"البند {node.Number}";
        if (node.Kind == ProvisionKind.Definition && DefinitionStarts.TermOf(node.Text.Text) is { Length: > 0 } term) return $"«{Shorten(term)}»";
        return node.Kind == ProvisionKind.Unnumbered && index > 0 ? $"الفقرة {index}" : "";
    }
}
