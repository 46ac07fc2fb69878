using System.Collections.Frozen;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Html;

/// <summary>
/// Akoma Ntoso shown as HTML (classes <c>akn-section</c>, <c>akn-num</c> …, addresses in <c>data-eid</c>): the structure is stated, and only
/// below the last stated level are numbers looked for in the text. The recursion is bounded by the scanner.
/// </summary>
internal sealed class AknPage(HtmlLines lines, Furniture furniture, List<Remainder> remainders)
{
    private static readonly FrozenDictionary<string, ProvisionKind> Kinds = new Dictionary<string, ProvisionKind>
    {
        ["preface"] = ProvisionKind.Preamble, ["preamble"] = ProvisionKind.Preamble, ["coverPage"] = ProvisionKind.Preamble, ["book"] = ProvisionKind.Part,
        ["tome"] = ProvisionKind.Part, ["part"] = ProvisionKind.Part, ["subpart"] = ProvisionKind.Division, ["title"] = ProvisionKind.Title,
        ["subtitle"] = ProvisionKind.Chapter, ["chapter"] = ProvisionKind.Chapter, ["subchapter"] = ProvisionKind.Division, ["division"] = ProvisionKind.Division,
        ["subdivision"] = ProvisionKind.Division, ["hcontainer"] = ProvisionKind.Division, ["crossHeading"] = ProvisionKind.Division, ["attachment"] = ProvisionKind.Schedule,
        ["section"] = ProvisionKind.Section, ["rule"] = ProvisionKind.Section, ["article"] = ProvisionKind.Article, ["subsection"] = ProvisionKind.Subsection,
        ["subrule"] = ProvisionKind.Subsection, ["paragraph"] = ProvisionKind.Paragraph, ["clause"] = ProvisionKind.Paragraph, ["subparagraph"] = ProvisionKind.Item,
        ["subclause"] = ProvisionKind.Item, ["item"] = ProvisionKind.Item, ["point"] = ProvisionKind.Item, ["indent"] = ProvisionKind.Item,
        ["level"] = ProvisionKind.Item, ["sublist"] = ProvisionKind.Item, ["alinea"] = ProvisionKind.Unnumbered, ["conclusions"] = ProvisionKind.Unnumbered,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<string> sample = [];

    public List<DraftNode> Top { get; } = [];

    /// <summary>Words of the law, enough to guess its language.</summary>
    public string Sample() => string.Join('\n', sample);

    /// <summary>The topmost elements that hold Akoma Ntoso with sections or articles; none where the page has no such thing.</summary>
    public static List<HtmlNode> Find(HtmlNode root)
    {
        var found = new List<HtmlNode>();
        foreach (var node in root.SelfAndDescendants())
            if (Class(node) is "akomaNtoso" or "act" or "bill" or "doc" or "body" && !found.Exists(f => node.Start < f.End)
                && node.SelfAndDescendants().Any(n => Class(n) is "section" or "article" or "paragraph" or "rule" or "hcontainer"))
                found.Add(node);
        return found;
    }

    public void Read(HtmlNode node)
    {
        var body = new Body(null, false);
        Walk(node, body);
        EndBody(body);
    }

    /// <summary>What is gathered for one provision; a null provision stands for the text as a whole.</summary>
    private sealed class Body(DraftNode? node, bool isInserted)
    {
        public DraftNode? Node { get; } = node;

        public bool IsInserted { get; } = isInserted;

        public List<LawLine> Lines { get; } = [];

        public bool HasChildren { get; set; }
    }

    private static string Class(HtmlNode node)
    {
        var classes = node["class"];
        var at = classes.IndexOf("akn-", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && classes[at - 1] != ' ')) return "";
        var end = classes.IndexOf(' ', at);
        return end < 0 ? classes[(at + 4)..] : classes[(at + 4)..end];
    }

    private void Walk(HtmlNode node, Body body)
    {
        foreach (var item in node.Items)
        {
            if (item.Node is not { } child)
            {
                lines.AddText(item.Text);
                continue;
            }

            var name = Class(child);
            if (name is "remark")
            {
                lines.EndParagraph();
                lines.Leave(child, "editorial note");
            }
            else if (furniture.Reason(child) is not null)
            {
                lines.AddInline(child);
            }
            else if (body.Node is not null && (name is "num" or "heading" or "subheading" || child.HeadingLevel > 0) && !body.HasChildren)
            {
                Head(child, name, body);
            }
            else if (Kinds.TryGetValue(name, out var kind))
            {
                Provision(child, kind, body);
            }
            else if (name is "blockList" or "list" && body.HasChildren)
            {
                Provision(child, ProvisionKind.Unnumbered, body);
            }
            else if (HoldsProvisions(child))
            {
                lines.EndParagraph();
                Walk(child, name is "quotedStructure" or "embeddedStructure" ? Inserted(body) : body);
                lines.EndParagraph();
            }
            else
            {
                lines.AddInline(child);
            }
        }
    }

    // The lines before an inserted structure are its amending words and stay with the provision.
    private Body Inserted(Body around)
    {
        Before(around);
        around.HasChildren = true;
        return new(around.Node, true) { HasChildren = true };
    }

    private static bool HoldsProvisions(HtmlNode node) => node.SelfAndDescendants().Any(n => Kinds.ContainsKey(Class(n)));

    private void Provision(HtmlNode element, ProvisionKind kind, Body above)
    {
        Before(above);
        above.HasChildren = true;
        var node = new DraftNode(kind) { Address = element["data-eid"] is { Length: > 0 } eId ? eId : element["id"], IsInserted = above.IsInserted };
        var body = new Body(node, above.IsInserted);
        Walk(element, body);
        EndBody(body);
        node.Kind = KindOf(node, kind, above.Node);
        if (above.Node is null) Top.Add(node);
        else above.Node.Add(node);
    }

    private static ProvisionKind KindOf(DraftNode node, ProvisionKind kind, DraftNode? parent)
    {
        if (kind == ProvisionKind.Unnumbered || parent is null) return kind;
        if (kind == ProvisionKind.Item && parent.Kind is ProvisionKind.Section or ProvisionKind.Subsection) return ProvisionKind.Paragraph;
        if (kind == ProvisionKind.Item && parent.Kind is ProvisionKind.Article && node.Number.Length > 0 && char.IsAsciiDigit(node.Number[0])) return ProvisionKind.Paragraph;
        return kind;
    }

    private void Head(HtmlNode element, string name, Body body)
    {
        TakeLines(body);
        var node = body.Node!;
        lines.AddInline(element);
        var text = Joined(Taken());
        if (text.IsBlank) return;
        if (name == "num" && node.Designation.Length == 0)
        {
            node.Designation = text;
            (node.Word, node.Number) = StatedNumber.Of(text.Text, node.Address) is { } stated ? (stated.Word, stated.Number) : ("", text.Text.Trim('(', ')', '.', ' ', '–', '—', '-'));
            return;
        }

        if (name.Length == 0 && node.Designation.Length == 0 && node.Heading.Length == 0 && StatedNumber.Of(text.Text, node.Address) is { } head)
        {
            (node.Word, node.Number) = (head.Word, head.Number);
            node.Designation = text.Slice(new(0, head.End)).Trim();
            node.Heading = text.Slice(TextSpan.FromBounds(head.Rest, text.Length)).Trim();
            return;
        }

        node.Heading = BodyParser.Join(node.Heading, text);
    }

    private void TakeLines(Body body)
    {
        lines.EndParagraph();
        body.Lines.AddRange(Taken());
    }

    private List<LawLine> Taken()
    {
        lines.EndParagraph();
        List<LawLine> taken = [.. lines.Lines];
        lines.Lines.Clear();
        if (sample.Count < 500) sample.AddRange(taken.Select(l => l.Text.Text));
        return taken;
    }

    private static MappedText Joined(IEnumerable<LawLine> parts) => parts.Aggregate(MappedText.Empty, (joined, line) => BodyParser.Join(joined, line.Text));

    /// <summary>Words before a provision below: the lead-in of the first, a paragraph of its own between two.</summary>
    private void Before(Body body)
    {
        TakeLines(body);
        if (body.Lines.Count == 0) return;
        if (body.Node is null) Top.Add(Loose(new(Top.Count == 0 ? ProvisionKind.Preamble : ProvisionKind.Unnumbered), body.Lines));
        else if (!body.HasChildren) body.Node.Text = Joined(body.Lines);
        else body.Node.Add(new(ProvisionKind.Unnumbered) { Text = Joined(body.Lines) });
        body.Lines.Clear();
    }

    private void EndBody(Body body)
    {
        TakeLines(body);
        if (body.Lines.Count == 0) return;
        if (body.Node is not { } node || node.Kind == ProvisionKind.Preamble)
        {
            if (body.Node is null) Before(body);
            else Loose(body.Node, body.Lines);
            return;
        }

        if (body.HasChildren) node.Tail = Joined(body.Lines);
        else if (node.Kind is ProvisionKind.Section or ProvisionKind.Article or ProvisionKind.Subsection or ProvisionKind.Schedule) BodyParser.Parse(node, body.Lines, remainders);
        else node.Text = Joined(body.Lines);
    }

    private static DraftNode Loose(DraftNode node, List<LawLine> parts)
    {
        foreach (var line in parts)
            if (node.Text.IsBlank && node.Children.Count == 0) node.Text = line.Text;
            else node.Add(new(ProvisionKind.Unnumbered) { Text = line.Text });
        return node;
    }
}
