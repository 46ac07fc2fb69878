using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Html;

/// <summary>
/// Finds the law in a page: what the page itself names as its main part, and in that the smallest element with nearly all of
/// the text. An element beside it is left out only where it is a box without anything that looks like a provision.
/// </summary>
internal sealed class MainText(SourceText source, HtmlStyles styles, Furniture furniture)
{
    private const double NearlyAll = 0.8;

    /// <summary>The elements that hold the law, in order: perhaps a heading before the main text, and the main text.</summary>
    public List<HtmlNode> Find(HtmlNode root)
    {
        CountFree(root);
        var headings = new List<HtmlNode>();
        var node = Stated(root) ?? root;
        if (node != root) headings.AddRange(Headings(root, node));
        while (Heart(node) is { } heart)
        {
            headings.AddRange(node.Children.TakeWhile(c => c != heart).Where(c => c.FreeInk > 0).SelectMany(HeadingsIn));
            node = heart;
        }

        return [.. headings.Where(h => !h.Ancestors().Contains(node) && h != node), node];
    }

    private void CountFree(HtmlNode root)
    {
        var order = root.SelfAndDescendants().ToList();
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            if (furniture.Reason(node) is not null) continue;
            node.FreeInk = node.Ink - node.Children.Sum(c => c.Ink) + node.Children.Sum(c => c.FreeInk);
        }
    }

    private static HtmlNode? Stated(HtmlNode root) =>
        root.SelfAndDescendants()
            .Where(n => n.FreeInk > root.FreeInk * 0.5 && (n.Name is "main" or "article" || n["role"] is "main" or "article" || n["itemprop"] == "articleBody"))
            .LastOrDefault();

    /// <summary>The child with nearly all of the text, where what stands beside it may be left out.</summary>
    private HtmlNode? Heart(HtmlNode node)
    {
        var heart = node.Children.FirstOrDefault(c => c.FreeInk > node.FreeInk * NearlyAll);
        if (heart is null || !IsBox(heart) || node.FreeInk - node.Children.Sum(c => c.FreeInk) > 20) return null;
        return node.Children.All(c => c == heart || c.FreeInk == 0 || (IsBox(c) && !IsLaw(c)) || c.HeadingLevel > 0 && IsBefore(node, c, heart)) ? heart : null;
    }

    private static bool IsBefore(HtmlNode parent, HtmlNode child, HtmlNode other)
    {
        foreach (var node in parent.Children)
            if (node == child) return true;
            else if (node == other) return false;
        return false;
    }

    private static bool IsBox(HtmlNode node) =>
        node.Name is "div" or "section" or "td" or "tr" or "tbody" or "thead" or "tfoot" or "table" or "ul" or "header" or "footer" or "form" or "article" or "main" or "body" or "html" or "span" or "center" or "head" or "a"
        || node.Name.Contains('-', StringComparison.Ordinal);

    private bool IsLaw(HtmlNode node)
    {
        var lines = new HtmlLines(source, styles, furniture, []).Of(node);
        return lines.Exists(l => l.Text.Length > 400 || LawShape.BeginsProvision(l.Text.Text));
    }

    private IEnumerable<HtmlNode> Headings(HtmlNode root, HtmlNode main) =>
        root.SelfAndDescendants().TakeWhile(n => n != main).Where(n => n.Name == "h1" && IsFree(n));

    private IEnumerable<HtmlNode> HeadingsIn(HtmlNode node) => node.SelfAndDescendants().Where(n => n.HeadingLevel is > 0 and < 4 && IsFree(n));

    private bool IsFree(HtmlNode node) => node.FreeInk > 0 && node.Ancestors().All(a => furniture.Reason(a) is null);
}
