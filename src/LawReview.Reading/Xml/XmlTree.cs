using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Xml;

/// <summary>
/// From the elements of a file to draft provisions, for every mark-up language that nests its provisions: numbers,
/// headings, lead-ins, what stands below and the words after it. The scanner bounds the depth of the recursion.
/// Takes any elements; words of a kind not foreseen become paragraphs of the provision they stand in.
/// </summary>
internal sealed partial class XmlTree(XmlDialect dialect, string language)
{
    private readonly List<StatedReference> references = [];
    private readonly List<TextSpan> terms = [];
    private int titleRank;

    public List<DraftNode> Top { get; } = [];

    public List<Remainder> Remainders { get; } = [];

    public string Title { get; private set; } = "";

    public IEnumerable<StatedReference> References => references.OrderBy(r => r.Span.Start);

    public IEnumerable<TextSpan> Terms => terms.OrderBy(t => t.Start);

    public void Read(XmlElement root)
    {
        var top = new Open(null, default, null);
        Flow(root, top);
        Flush(top, last: true);
    }

    /// <summary>A node whose element is being read; without a node at the top.</summary>
    private sealed class Open(DraftNode? node, XmlPlace place, Open? outer)
    {
        public DraftNode? Node { get; } = node;

        public XmlPlace Place { get; } = place;

        public Open? Outer { get; } = outer;

        public MappedText.Builder Line { get; set; } = new();

        public List<MappedText> Paragraphs { get; } = [];

        /// <summary>True once a node stands below: what comes now is a tail.</summary>
        public bool Structured { get; set; }

        public bool InTail { get; set; }

        /// <summary>Length of the line up to a number that waits for its words; 0 where none does.</summary>
        public int NumberLength { get; set; }
    }

    private void Flow(XmlElement element, Open at)
    {
        foreach (var item in element.Items)
            if (item.Text is { } text)
            {
                if (at.NumberLength == 0 || !text.IsBlank) at.Line.Append(text);
            }
            else Element(item.Element!, at, element);
    }

    private void Element(XmlElement element, Open at, XmlElement parent)
    {
        var place = at.Place with { Parent = parent };
        var meaning = dialect.MeaningOf(element, place);
        switch (meaning.Role)
        {
            case XmlRole.Inline:
                Note(element);
                Flow(element, at);
                break;
            case XmlRole.Leave:
                Leave(element, meaning.Reason);
                break;
            case XmlRole.Number when at.Node is { Designation.Length: 0, Kind: not ProvisionKind.Preamble } node && (!dialect.NumbersStandFirst || parent == at.Place.Parent):
                Flush(at);
                Number(node, element, place);
                break;
            case XmlRole.Number:
                // A number that is no node's: it goes before the words that follow it.
                Flush(at);
                Flow(element, at);
                at.Line.AppendBlank();
                at.NumberLength = at.Line.Length;
                break;
            case XmlRole.Break:
                at.Line.AppendBlank();
                Flow(element, at);
                at.Line.AppendBlank();
                break;
            case XmlRole.Heading when at.Node is { Kind: not ProvisionKind.Preamble } node && !at.Structured:
                Flush(at);
                node.Heading = Join(node.Heading, WithoutStop(Words(element, place)));
                break;
            case XmlRole.Heading when at.Node is not { Kind: ProvisionKind.Preamble }:
                // A heading between provisions; the first of all is the text's own.
                Flush(at);
                if (Words(element, place) is { IsBlank: false } cross) Add(at, new(at.Node is null && Top.Count == 0 ? ProvisionKind.Preamble : ProvisionKind.Division) { Heading = cross });
                break;
            case XmlRole.Tail:
                Flush(at);
                at.InTail = true;
                Flow(element, at);
                Flush(at);
                at.InTail = false;
                break;
            case XmlRole.Node:
                Node(element, meaning, at, place);
                break;
            case XmlRole.Row:
                Flush(at);
                if (Words(element, place) is { IsBlank: false } row) Add(at, new(ProvisionKind.Unnumbered) { Text = row });
                break;
            case XmlRole.Insertion:
                Flush(at);
                Insert(element, at);
                break;
            case XmlRole.List when OfItsOwn(element, at, place):
                Node(element, XmlMeaning.Node(ProvisionKind.Unnumbered), at, place);
                break;
            default:
                Flush(at);
                Note(element);
                Flow(element, at);
                Flush(at);
                break;
        }
    }

    // A list with an introduction of its own below whole sentences does not go on from them.
    private bool OfItsOwn(XmlElement list, Open at, XmlPlace place)
    {
        Flush(at);
        if (at.Node is null || (at.Paragraphs.Count == 0 && !at.Structured) || (at.Paragraphs.Count > 0 && at.Paragraphs[^1].Text.TrimEnd()[^1] is not ('.' or ';'))) return false;
        return list.Items.FirstOrDefault(i => i.Element is not null || !i.Text!.IsBlank).Element is { } first
            && dialect.MeaningOf(first, place with { Parent = list }).Role == XmlRole.Block;
    }

    private void Node(XmlElement element, XmlMeaning meaning, Open at, XmlPlace place)
    {
        Flush(at, last: true);
        var node = new DraftNode(meaning.Kind) { Address = dialect.AddressOf(element), Identifier = dialect.IdentifierOf(element) };
        if (IsContainer(meaning.Kind)) node.Word = meaning.Reason;
        ProvisionKind? section = meaning.Kind is ProvisionKind.Section or ProvisionKind.Article ? meaning.Kind : IsContainer(meaning.Kind) ? null : place.Section;
        var inner = new Open(node, new(element, section, place.InSchedule || meaning.Kind == ProvisionKind.Schedule), at);
        if (dialect.NotInForce(element) is { } reason) LeaveWords(element, inner, reason);
        else
        {
            Flow(element, inner);
            Flush(inner, last: true);
        }

        Finish(inner);
        if (IsEmpty(node)) return;
        Add(at, node);
    }

    private static bool IsEmpty(DraftNode node) =>
        node.Children.Count == 0 && node.Designation.IsBlank && node.Heading.IsBlank && node.Text.IsBlank && node.Tail.IsBlank;

    /// <summary>Of a provision that is not in force number and heading remain, so that the gap in the count is explained.</summary>
    private void LeaveWords(XmlElement element, Open at, string reason)
    {
        foreach (var item in element.Items)
            if (item.Text is { } text) Leave(text, reason);
            else if (dialect.MeaningOf(item.Element!, at.Place with { Parent = element }).Role is XmlRole.Number or XmlRole.Heading) Element(item.Element!, at, element);
            else if (!dialect.NumbersStandFirst && at.Node!.Designation.Length == 0) LeaveWords(item.Element!, at, reason);
            else Leave(item.Element!, reason);
    }

    private static void Number(DraftNode node, MappedText printed, string stated)
    {
        var (word, number) = Designations.Read(printed.Text);
        node.Designation = printed;
        node.Number = stated.Length > 0 ? stated : number;
        if (word.Length > 1 && IsContainer(node.Kind)) node.Word = word;
        if (node.Kind == ProvisionKind.Section && Designations.AtStart(printed.Text, allowBare: false) is { IsArticle: true }) node.Kind = ProvisionKind.Article;
    }

    private void Number(DraftNode node, XmlElement element, XmlPlace place)
    {
        var printed = Words(element, place);
        if (printed.IsBlank) return;
        Number(node, printed, dialect.NumberOf(element));
    }

    private void Add(Open at, DraftNode node)
    {
        if (at.Node is not { } host)
        {
            Top.Add(node);
            return;
        }

        Structure(at);
        if (!host.Tail.IsBlank)
        {
            // Words between two nodes are a paragraph of their own and not the words after the last.
            host.Add(new(ProvisionKind.Unnumbered) { Text = host.Tail });
            host.Tail = MappedText.Empty;
        }

        host.Add(node);
    }

    /// <summary>What was read before the first node below leads into it.</summary>
    private static void Structure(Open at)
    {
        if (at.Structured) return;
        at.Structured = true;
        TakeLabel(at.Node!, at.Paragraphs);
        foreach (var paragraph in at.Paragraphs) at.Node!.Text = Join(at.Node.Text, paragraph);
        at.Paragraphs.Clear();
    }

    /// <param name="last">True at the end of a node: a number without words is then a paragraph.</param>
    private void Flush(Open at, bool last = false)
    {
        if (at.Line.Length == 0 || (!last && at.NumberLength == at.Line.Length)) return;
        at.NumberLength = 0;
        var text = Collapse(at.Line.ToMappedText());
        at.Line = new();
        if (text.IsBlank) return;
        if (at.Node is not { } node) Top.Add(new(ProvisionKind.Unnumbered) { Text = text });
        else if (at.InTail && (at.Structured || at.Paragraphs.Count > 0))
        {
            Structure(at);
            node.Tail = Join(node.Tail, text);
        }
        else if (!at.Structured) at.Paragraphs.Add(text);
        else if (!text.Text.Any(char.IsLetterOrDigit)) return; // the stop after what stands below
        else if (node.Children is [.., { IsInserted: true }] && text.Length > 3 && char.IsUpper(text.Text[0])) node.Add(new(ProvisionKind.Unnumbered) { Text = text });
        else node.Tail = Join(node.Tail, text);
    }

    /// <summary>A node without marked-up nodes below: its paragraphs may be numbered in their words.</summary>
    private void Finish(Open at)
    {
        var node = at.Node!;
        var paragraphs = at.Paragraphs;
        TakeNumber(node, paragraphs);
        if (!at.Structured) TakeLabel(node, paragraphs);
        if (paragraphs.Count > 0 && node.Designation.Length > 0) paragraphs[0] = WithoutDash(paragraphs[0]);
        if (node.Designation.Length == 0 && node.Kind is ProvisionKind.Paragraph or ProvisionKind.Item) node.Kind = KindOfUnnumbered(paragraphs.Count > 0 ? paragraphs[0] : node.Text);
        if (paragraphs.Count == 0) return;
        var whole = node.Kind is ProvisionKind.Section or ProvisionKind.Article or ProvisionKind.Preamble or ProvisionKind.Schedule;
        if ((whole || paragraphs.Count > 1) && node.Kind != ProvisionKind.Definition)
        {
            BodyParser.Parse(node, [.. paragraphs.Select(p => new LawLine(p, AfterBreak: true))], Remainders);
            return;
        }

        foreach (var paragraph in paragraphs) node.Text = Join(node.Text, paragraph);
    }

    private static ProvisionKind KindOfUnnumbered(MappedText text) =>
        DefinitionStarts.Find(text.Text) is [{ Start: < 4 }, ..] ? ProvisionKind.Definition : ProvisionKind.Unnumbered;

    /// <summary>Sections whose number is not marked up but stands in the heading or before the first words.</summary>
    private static void TakeNumber(DraftNode node, List<MappedText> paragraphs)
    {
        if (node.Designation.Length > 0 || node.Kind is not (ProvisionKind.Section or ProvisionKind.Article)) return;
        if (node.Heading.Length > 0 && Designations.AtStart(node.Heading.Text, allowBare: true) is var (number, _, _, rest))
        {
            Take(node, node.Heading, number, rest);
            node.Heading = node.Heading.Slice(TextSpan.FromBounds(rest, node.Heading.Length)).Trim();
        }
        else if (node.Heading.Length == 0 && paragraphs.Count > 0 && Designations.AtStart(paragraphs[0].Text, allowBare: true) is var (own, _, _, text))
        {
            Take(node, paragraphs[0], own, text);
            paragraphs[0] = paragraphs[0].Slice(TextSpan.FromBounds(text, paragraphs[0].Length)).Trim();
            if (paragraphs[0].IsBlank) paragraphs.RemoveAt(0);
        }
    }

    /// <summary>Parts and chapters whose "Chapter 2" is not marked up but begins the heading or stands above it.</summary>
    private static void TakeLabel(DraftNode node, List<MappedText> paragraphs)
    {
        if (node.Designation.Length > 0 || !IsContainer(node.Kind)) return;
        if (node.Heading.Length > 0 && Designations.Container(node.Heading.Text) is { Number.Length: > 0 } label)
        {
            Take(node, node.Heading, label.Number, label.TitleStart);
            node.Heading = node.Heading.Slice(TextSpan.FromBounds(label.TitleStart, node.Heading.Length)).Trim();
            (node.Kind, node.Word) = (label.Kind, label.Word);
        }
        else if (paragraphs.Count > 0 && Designations.Container(paragraphs[0].Text) is { Number.Length: > 0 } above && above.TitleStart == paragraphs[0].Length)
        {
            Take(node, paragraphs[0], above.Number, above.TitleStart);
            paragraphs.RemoveAt(0);
            (node.Kind, node.Word) = (above.Kind, above.Word);
        }
    }

    private static void Take(DraftNode node, MappedText from, string number, int rest)
    {
        node.Designation = from.Slice(TextSpan.FromBounds(0, rest)).Trim();
        node.Number = number;
    }

    private static bool IsContainer(ProvisionKind kind) =>
        kind is ProvisionKind.Part or ProvisionKind.Title or ProvisionKind.Chapter or ProvisionKind.Division or ProvisionKind.Schedule;
}
