using LawReview.Core.Law.Structure;
using LawReview.Core.Law.Structure.Scripts;

namespace LawReview.Core.Law.Citations;

/// <summary>
/// The narrower first, as lawyers of the tradition write: <c>п. «а» ч. 2 ст. 322.1</c>, <c>абз. 2 ч. 1 ст. 5</c>,
/// <c>примечание к ст. 322</c>. Ukrainian: <c>п. «а» ч. 2 ст. 332</c>; Bulgarian: <c>чл. 280, ал. 2, т. 1</c>.
/// </summary>
internal sealed class RussianCitations : CitationStyle
{
    /// <summary>None: <see cref="ScriptCitations"/> takes these citations apart.</summary>
    public override IReadOnlyDictionary<string, CitationLevel> Words { get; } = new Dictionary<string, CitationLevel>();

    protected override string Preamble => "Преамбула";

    public override string Section(DraftNode node)
    {
        if (node.Kind != ProvisionKind.Article) return $"п. {node.Number}";
        var word = node.Designation.Text.TrimStart(' ', '«', '"');
        return word.StartsWith("Чл", StringComparison.OrdinalIgnoreCase) ? $"чл. {node.Number}" : $"ст. {node.Number}";
    }

    public override string Join(string parent, DraftNode node, int index)
    {
        if (Definition(parent, node) is { } definition) return definition;
        var own = Own(node, parent, index);
        if (own.Length == 0) return Bare(node, parent);
        if (parent.Length == 0) return own;
        if (parent.StartsWith("чл. ", StringComparison.Ordinal)) return $"{parent}, {own}";
        return IsNote(node) ? $"{own} к {parent}" : parent.StartsWith("примечани", StringComparison.Ordinal) || parent.StartsWith("примітк", StringComparison.Ordinal)
            ? $"{own} {Genitive(parent)}" : $"{own} {parent}";
    }

    public override string Container(DraftNode node)
    {
        if (node.Number.Length == 0) return node.Designation.Text.Length > 0 ? Shorten(node.Designation.Text) : base.Container(node);
        if (node.Word == "§") return $"§ {node.Number}";
        // The general part of a code has words for a number.
        return base.Container(node);
    }

    public override string InsertedBy => " (в ред. ";

    private static string Own(DraftNode node, string parent, int index)
    {
        if (IsNote(node)) return node.Number;
        if (node.Number.Length > 0) return $"{Word(node, parent)} {Printed(node)}";
        return node.Kind == ProvisionKind.Unnumbered && index > 0 ? $"абз. {index}" : "";
    }

    /// <summary>Parts are numbered "1.", points "1)" or, right below a part, "а)"; subpoints stand below points.</summary>
    private static string Word(DraftNode node, string parent)
    {
        var bulgarian = parent.StartsWith("чл. ", StringComparison.Ordinal);
        var isDigit = char.IsAsciiDigit(node.Number[0]);
        if (bulgarian) return node.Designation.Text.TrimStart().StartsWith('(') ? "ал." : isDigit ? "т." : "б.";
        var part = isDigit && !node.Designation.Text.Contains(')');
        if (part && node.Parent is { Kind: ProvisionKind.Article }) return "ч.";
        return Above(node) ? "пп." : "п.";
    }

    // Below a numbered point another number is a subpoint's.
    private static bool Above(DraftNode node)
    {
        for (var up = node.Parent; up is not null && up.Kind is not (ProvisionKind.Article or ProvisionKind.Section); up = up.Parent)
            if (up.Number.Length > 0 && !IsNote(up))
                return up.Designation.Text.Contains(')') || up.Parent is not { Kind: ProvisionKind.Article };
        return false;
    }

    private static string Printed(DraftNode node) => char.IsAsciiDigit(node.Number[0]) || Script.Of(node.Number[0]) != ScriptKind.Cyrillic ? node.Number : $"«{node.Number}»";

    private static bool IsNote(DraftNode node) => node.Number.StartsWith("примечание", StringComparison.Ordinal) || node.Number.StartsWith("примітка", StringComparison.Ordinal);

    private static string Genitive(string note) => note.Replace("примечание", "примечаний", StringComparison.Ordinal).Replace("примітка", "примітки", StringComparison.Ordinal);
}
