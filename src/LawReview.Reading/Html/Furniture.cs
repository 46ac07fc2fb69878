using System.Collections.Frozen;
using LawReview.Core.Law;

namespace LawReview.Reading.Html;

/// <summary>Tells what of a page is not the law it shows: menus, banners, forms, notes, hidden and deleted text.</summary>
internal sealed class Furniture(HtmlStyles styles, HtmlNode root)
{
    public const string Script = "page head, script or style";
    public const string Page = "page furniture";
    public const string Form = "form";
    public const string Footnote = "footnote";
    public const string NoteMark = "note mark";

    private static readonly FrozenSet<string> NoText = Set("script style template head link meta noscript");

    private static readonly FrozenSet<string> Controls = Set("button select option optgroup datalist input textarea progress meter output");

    private static readonly FrozenSet<string> Media = Set("svg canvas audio video object embed iframe map math picture applet noframes");

    private static readonly FrozenSet<string> PageRoles = Set("navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar tablist tooltip");

    // Words of class names and ids that say what an element is for, whoever made the page.
    private static readonly FrozenSet<string> PageWords = Set(
        "nav navbar navigation menu sidebar breadcrumb breadcrumbs cookie cookies consent gdpr share sharing social socials addthis pagination pager skiplink skip toolbar "
        + "newsletter subscribe login signin advert advertisement ads banner masthead footer sitemap popup tooltip modal offcanvas noprint related comments disqus");

    private static readonly FrozenSet<string> HiddenWords = Set("hidden sr visually d-none sr-only visually-hidden screen-reader-text visuallyhidden");

    private static readonly FrozenSet<string> NoteWords = Set("footnote footnotes endnote endnotes fussnote fussnoten notedebasdepage");

    private readonly Dictionary<HtmlNode, string?> reasons = [];

    /// <summary>Why an element is not law text, null where it may be.</summary>
    public string? Reason(HtmlNode node)
    {
        if (reasons.TryGetValue(node, out var known)) return known;
        var reason = Find(node);
        reasons[node] = reason;
        return reason;
    }

    private string? Find(HtmlNode node)
    {
        if (NoText.Contains(node.Name) || node.Name == "title") return Script;
        if (node.Ink == 0) return null;
        if (Controls.Contains(node.Name)) return Form;
        if (Media.Contains(node.Name)) return IsMost(node, 0.3) ? null : Page;
        if (node.Name is "del" or "s" or "strike" || styles.LookOf(node).IsStruck) return IsMost(node, 0.5) ? null : Unseen.Deleted;
        if (IsNote(node)) return IsMost(node, 0.3) ? null : Footnote;
        // Whatever it is called: an element with a large part of the page's words may be the law.
        if (IsMost(node, 0.3)) return null;
        if (IsHidden(node)) return Unseen.Hidden;
        if (node.Name is "form" or "fieldset") return Form;
        if (IsFurniture(node)) return Page;
        return null;
    }

    private static bool IsFurniture(HtmlNode node)
    {
        if (node.Name is "nav" or "aside" or "dialog" or "menu") return true;
        if (node.Name is "footer") return true;
        if (node.Name == "header") return node.LinkInk > node.Ink / 3 || node.Children.Any(c => c.Name == "nav") || !node.Ancestors().Any(a => a.Name is "article" or "main" or "section");
        if (PageRoles.Contains(node["role"].ToLowerInvariant())) return true;
        if (node.HeadingLevel > 0) return false;
        foreach (var word in Words(node))
            if (PageWords.Contains(word))
                return true;
        // A list or box of links and hardly anything else.
        return node.Name is "ul" or "div" or "table" or "td" or "ol" && node.Ink > 30 && node.LinkInk > node.Ink * 0.85 && LinksOut(node);
    }

    // A law whose every article is a link, or a list of references, is not a menu: its links stand in sentences or lead inside the page.
    private static bool LinksOut(HtmlNode node)
    {
        int outside = 0, inside = 0, longest = 0;
        foreach (var link in node.SelfAndDescendants().Where(n => n.Name == "a"))
        {
            if (link["href"].StartsWith('#')) inside++;
            else if (link["href"].Length > 0) outside++;
            longest = Math.Max(longest, link.Ink);
        }

        return outside >= 3 && inside < outside && longest < 120;
    }

    private bool IsHidden(HtmlNode node) =>
        node.Has("hidden") || styles.LookOf(node).IsHidden || (node["class"].Length > 0 && node["class"].Split(' ').Any(HiddenWords.Contains));

    private static bool IsNote(HtmlNode node)
    {
        if (node["role"] is "doc-footnote" or "doc-endnotes" or "doc-endnote") return true;
        if (node.Name is "a" or "sup" or "span" or "li" && node.Ink < 6) return false;
        if (node["style"].Contains("mso-element:footnote", StringComparison.Ordinal) || node["style"].Contains("mso-element:endnote", StringComparison.Ordinal)) return true;
        foreach (var word in Words(node))
            if (NoteWords.Contains(word))
                return true;
        return false;
    }

    /// <summary>A link to a note, or a raised mark that is one: <c>&lt;a href="#fn1"&gt;</c>.</summary>
    public static bool IsNoteMark(HtmlNode node)
    {
        if (node.Ink is 0 or > 6) return false;
        if (node["role"] == "doc-noteref" || node["epub:type"] == "noteref") return true;
        var link = node.Name == "a" ? node : node.Name == "sup" ? node.SelfAndDescendants().FirstOrDefault(n => n.Name == "a") : null;
        if (link is null) return node.Name == "sup" && Words(node).Any(w => w is "footnote" or "fn" or "noteref" or "note" or "reference" or "ref");
        var target = link["href"];
        return target.Contains('#', StringComparison.Ordinal) && target[target.IndexOf('#', StringComparison.Ordinal)..] is var anchor
            && (anchor.Contains("fn", StringComparison.OrdinalIgnoreCase) || anchor.Contains("ftn", StringComparison.OrdinalIgnoreCase)
                || anchor.Contains("note", StringComparison.OrdinalIgnoreCase) || anchor.Contains("edn", StringComparison.OrdinalIgnoreCase) || anchor.Contains("sdfoot", StringComparison.OrdinalIgnoreCase));
    }

    private bool IsMost(HtmlNode node, double share) => node.Ink > root.Ink * share;

    private static IEnumerable<string> Words(HtmlNode node)
    {
        foreach (var name in (node["class"] + " " + node["id"]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i <= name.Length; i++)
            {
                if (i < name.Length && char.IsLetter(name[i]) && !(char.IsUpper(name[i]) && char.IsLower(name[i - 1]))) continue;
                if (i > start) yield return name[start..i].Trim('-', '_').ToLowerInvariant();
                start = i < name.Length && char.IsLetter(name[i]) ? i : i + 1;
            }
        }
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
