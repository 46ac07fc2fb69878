namespace LawReview.Reading.Html;

/// <summary>Counts the letters and digits below every element, which is what main text and menus are told apart by.</summary>
internal static class PageMeasure
{
    public static void Count(string content, HtmlNode root)
    {
        // Children before parents, without recursion.
        var order = root.SelfAndDescendants().ToList();
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var node = order[i];
            if (node.Name is "script" or "style" or "head" or "template" or "title" or "noscript") continue;
            foreach (var item in node.Items)
                if (item.Node is { } child)
                {
                    node.Ink += child.Ink;
                    node.LinkInk += child.LinkInk;
                }
                else
                {
                    foreach (var c in content.AsSpan(item.Text.Start, item.Text.Length))
                        if (!char.IsWhiteSpace(c))
                            node.Ink++;
                }

            if (node.Name == "a" && node["href"].Length > 0) node.LinkInk = node.Ink;
        }
    }
}
