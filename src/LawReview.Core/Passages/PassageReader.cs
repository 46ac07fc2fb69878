using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Core.Passages;

/// <summary>
/// Cuts a text into passages. Headings are never part of a passage: titles and headings alone prove nothing.
/// </summary>
public static class PassageReader
{
    /// <summary>Conjunctions that make a list cumulative when its last item but one ends in one; by language, English first.</summary>
    private static readonly string[] Cumulative = ["and", "et", "y", "e", "und", "и", "і", "و", "和", "并且"];

    /// <summary>What ends a statement within a lead-in; a full stop does so too often in numbers and abbreviations, except the ideographic one.</summary>
    private static readonly System.Buffers.SearchValues<char> StatementEnds = System.Buffers.SearchValues.Create(";；。؛");

    private const int ShortestStatement = 60;
    private const int ShortestIdeographic = 20;

    public static IEnumerable<Passage> Read(Expression expression)
    {
        if (expression.Text is not { } text) yield break;
        foreach (var top in text.Provisions)
            foreach (var passage in Read(expression, top, []))
                yield return passage;
    }

    private static IEnumerable<Passage> Read(Expression expression, Provision node, Provision[] above)
    {
        var path = above;
        if (node.IsContainer)
        {
            if (!node.Text.IsBlank) yield return Build(expression, node, []);
            if (!node.Tail.IsBlank) yield return TailOf(expression, node);
        }
        else if (node.Children.IsEmpty)
        {
            if (!node.Text.IsBlank) yield return Build(expression, node, above);
            yield break;
        }
        else
        {
            if (IsCumulative(node))
            {
                yield return Whole(expression, node, above);
                yield break;
            }

            if (IsSelfContained(node.Text.Text) || HoldsWholeStatement(node)) yield return Build(expression, node, above);
            path = [.. above, node];
        }

        foreach (var child in node.Children)
            foreach (var passage in Read(expression, child, LeadsInto(path, child)))
                yield return passage;
    }

    /// <summary>Numbered subsections of a section are sentences of their own: a lead-in that is a whole sentence does not lead into them.</summary>
    private static Provision[] LeadsInto(Provision[] path, Provision child) =>
        path.Length == 0 || (child.IsInserted && Array.Exists(path, p => !p.IsInserted)) ? [] : path.Where(p => !p.Text.IsBlank || !p.Tail.IsBlank).ToList() is var kept
            && child.Kind is ProvisionKind.Definition or ProvisionKind.Unnumbered
            ? [.. kept.Where(p => EndsOpen(p.Text.Text) && !(p == child.Parent && StandsBehindItems(p, child)))]
            : [.. kept.Where(p => (!IsSelfContained(p.Text.Text) || EndsOpen(p.Text.Text)) && !(p == child.Parent && LeadIns.IsBehindAnswer(p, child)))];

    /// <summary>A paragraph that begins anew behind numbered items ("Penalty: two years."), and those behind it, are none of them.</summary>
    private static bool StandsBehindItems(Provision parent, Provision child)
    {
        if (child is not { Kind: ProvisionKind.Unnumbered, Number.Length: 0 } || !BeginsAnew(child)) return false;
        var at = parent.Children.IndexOf(child) - 1;
        while (at >= 0 && parent.Children[at] is { Kind: ProvisionKind.Unnumbered, Number.Length: 0 } before && BeginsAnew(before)) at--;
        return at >= 0 && parent.Children[at].Kind is ProvisionKind.Paragraph or ProvisionKind.Item or ProvisionKind.Subsection;
    }

    private static bool BeginsAnew(Provision paragraph) => paragraph.Text.Text.AsSpan().TrimStart() is { Length: > 0 } words && char.IsUpper(words[0]);

    private static bool EndsOpen(string text) => text.TrimEnd() is { Length: > 0 } t && t[^1] is ':' or '：' or '—' or '–' or '-' or ',' or '_';

    private static bool IsSelfContained(string text) => text.TrimEnd() is { Length: > 0 } t && t[^1] is '.' or '。' or '؛';

    /// <summary>
    /// A lead-in with a whole statement before the one that opens its list ("Whoever … is punished with two years; with five where: (a) …"):
    /// the first is a passage of its own.
    /// </summary>
    public static bool HoldsWholeStatement(Provision leadIn)
    {
        ArgumentNullException.ThrowIfNull(leadIn);
        var text = leadIn.Text.Text.AsSpan().TrimEnd();
        if (leadIn.IsContainer || leadIn.Children.IsEmpty || !EndsOpen(leadIn.Text.Text)) return false;
        var stop = text.LastIndexOfAny(StatementEnds);
        return stop > (text[0] >= '\u2E80' ? ShortestIdeographic : ShortestStatement) && stop < text.Length - 1;
    }

    private static bool IsCumulative(Provision node)
    {
        if (node.Children.Length < 2 || IsSelfContained(node.Text.Text) || node.Text.IsBlank) return false;
        if (node.Children.Any(c => c.Kind is ProvisionKind.Definition or ProvisionKind.Unnumbered || c.IsContainer)) return false;
        var before = LastWord(node.Children[^2]);
        if (!Cumulative.Contains(before, StringComparer.OrdinalIgnoreCase)) return false;

        // A long cumulative list is an enumeration of things that each apply ("the court shall have regard to (a)…; and (h)…").
        return node.Children.Length <= 4 && node.SelfAndDescendants().Sum(n => n.Text.Length + n.Tail.Length) < 2500;
    }

    private static string LastWord(Provision node)
    {
        var text = (node.Tail.IsBlank ? node.Children.IsEmpty ? node.Text : node.Children[^1].Text : node.Tail).Text.TrimEnd();
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return text[start..];
    }

    private static Passage Build(Expression expression, Provision node, Provision[] above) => new(new(expression, node), above, PassageExtent.Own, node.Section());

    private static Passage Whole(Expression expression, Provision node, Provision[] above) => new(new(expression, node), above, PassageExtent.Whole, node.Section());

    private static Passage TailOf(Expression expression, Provision node) => new(new(expression, node), [], PassageExtent.Tail, node);

    /// <summary>The words of a passage, and where its own stand among them.</summary>
    internal static (MappedText Words, TextSpan Own) WordsOf(Provision node, Provision[] above, PassageExtent extent)
    {
        if (extent == PassageExtent.Tail) return node.Tail.Trim() is var tail ? (tail, new(0, tail.Length)) : default;
        var isWhole = extent == PassageExtent.Whole;
        if (!isWhole && above.Length == 0 && (!node.Children.IsEmpty || node.Tail.IsBlank) && node.Text.Trim() is var all) return (all, new(0, all.Length));
        var builder = new MappedText.Builder();
        foreach (var lead in above) builder.AppendBlank().Append(lead.Text.Trim());
        builder.AppendBlank();
        var start = builder.Length;
        if (isWhole) AppendAll(builder, node);
        else builder.Append(node.Text.Trim());
        var own = TextSpan.FromBounds(start, builder.Length);
        if (!isWhole && node.Children.IsEmpty) builder.AppendBlank().Append(node.Tail.Trim());
        for (var i = above.Length - 1; i >= 0; i--) builder.AppendBlank().Append(above[i].Tail.Trim());
        return (builder.ToMappedText(), own);
    }

    private static void AppendAll(MappedText.Builder builder, Provision node)
    {
        builder.AppendBlank().Append(node.Text.Trim());
        foreach (var child in node.Children) AppendAll(builder, child);
        builder.AppendBlank().Append(node.Tail.Trim());
    }
}
