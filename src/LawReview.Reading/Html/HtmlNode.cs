using LawReview.Core.Text;

namespace LawReview.Reading.Html;

/// <summary>Invariant: <see cref="Node"/> is null and <see cref="Text"/> a span of the file, or <see cref="Node"/> is set.</summary>
internal readonly record struct HtmlItem(HtmlNode? Node, TextSpan Text);

/// <summary>An element of a scanned page. Names and attribute names are in lower case.</summary>
internal sealed class HtmlNode(string name, HtmlNode? parent, int start)
{
    private List<(string Name, string Value)>? attributes;

    public string Name { get; } = name;

    public HtmlNode? Parent { get; } = parent;

    /// <summary>Where its start tag begins.</summary>
    public int Start { get; } = start;

    /// <summary>Just behind its end tag, or where it was closed without one.</summary>
    public int End { get; set; } = int.MaxValue;

    /// <summary>For emphasis that ends inside a block it does not enclose: from here on it has no effect.</summary>
    public int EffectEnd { get; set; } = int.MaxValue;

    public List<HtmlItem> Items { get; } = [];

    public IEnumerable<HtmlNode> Children => Items.Where(i => i.Node is not null).Select(i => i.Node!);

    /// <summary>Characters of text below it that are not white space; set once the page is scanned.</summary>
    public int Ink { get; set; }

    /// <summary>As <see cref="Ink"/>, without what is page furniture.</summary>
    public int FreeInk { get; set; }

    /// <summary>As <see cref="Ink"/>, but only inside links.</summary>
    public int LinkInk { get; set; }

    public void AddAttribute(string attribute, string value)
    {
        attributes ??= [];
        attributes.Add((attribute, value));
    }

    public void CopyAttributesTo(HtmlNode other) => other.attributes = attributes;

    /// <summary>Value of an attribute, empty where it has none.</summary>
    public string this[string attribute]
    {
        get
        {
            if (attributes is null) return "";
            foreach (var (known, value) in attributes)
                if (string.Equals(known, attribute, StringComparison.Ordinal))
                    return value;
            return "";
        }
    }

    public bool Has(string attribute) => attributes is not null && attributes.Exists(a => string.Equals(a.Name, attribute, StringComparison.Ordinal));

    /// <summary>1 to 6 for headings (also by role), 0 for all else.</summary>
    public int HeadingLevel
    {
        get
        {
            if (Name is ['h', >= '1' and <= '6']) return Name[1] - '0';
            if (!string.Equals(this["role"], "heading", StringComparison.OrdinalIgnoreCase)) return 0;
            return int.TryParse(this["aria-level"], out var level) && level is >= 1 and <= 6 ? level : 2;
        }
    }

    public IEnumerable<HtmlNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent) yield return node;
    }

    /// <summary>This node and all below it, in the order of the page. Does not recurse.</summary>
    public IEnumerable<HtmlNode> SelfAndDescendants()
    {
        var waiting = new Stack<HtmlNode>();
        waiting.Push(this);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Items.Count - 1; i >= 0; i--)
                if (node.Items[i].Node is { } child)
                    waiting.Push(child);
        }
    }
}
