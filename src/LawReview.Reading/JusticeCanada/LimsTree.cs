using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;
using LawReview.Reading.Xml;

namespace LawReview.Reading.JusticeCanada;

/// <summary>From the elements of a LIMS file to draft provisions. The depth of the recursion is bounded by the scanner.</summary>
internal sealed partial class LimsTree
{
    private readonly List<(DraftNode Node, int Level)> open = [];

    public List<DraftNode> Top { get; } = [];

    public List<Remainder> Remainders { get; } = [];

    public string Title { get; private set; } = "";

    public string Language { get; private set; } = "";

    public void Read(XmlElement root)
    {
        foreach (var item in root.Items)
            if (item.Element is { } element) TopElement(element);
            else if (!item.Text!.IsBlank) Stray(item.Text);
    }

    private void TopElement(XmlElement element)
    {
        switch (element.Name)
        {
            case "Statute" or "Regulation":
                State(element);
                Read(element);
                break;
            case "Body" or "Order" or "Bill":
                State(element);
                Read(element);
                break;
            case "Identification":
                Identification(element);
                break;
            case "Introduction" or "Preamble" or "Enacts":
                Loose(element, Add(new(ProvisionKind.Preamble)));
                break;
            case "RecentAmendments" or "Recommendation" or "Notice" or "Footnote":
                Leave(element, "publication data");
                break;
            case "TableOfProvisions":
                Leave(element, "contents list");
                break;
            case "Summary" or "RegulatoryImpactAnalysis":
                Leave(element, "explanatory matter");
                break;
            case "SignatureBlock":
                Leave(element, "conclusions and signatures");
                break;
            case "Heading":
                Heading(element);
                break;
            case "Schedule":
                Schedule(element);
                break;
            case "RelatedProvisions" or "RelatedOrNotInForce" or "AmendmentsNotInForce":
                Leave(element, "related provisions or amendments not in force");
                break;
            case "HistoricalNote":
                Leave(element, "history note");
                break;
            case "Section":
                Add(Numbered(element, ProvisionKind.Section));
                break;
            default:
                Loose(element, IsWrapper(element) && open.Count > 0 ? open[^1].Node : Add(new(ProvisionKind.Unnumbered)));
                break;
        }
    }

    private DraftNode Add(DraftNode node)
    {
        if (open.Count == 0) Top.Add(node);
        else open[^1].Node.Add(node);
        return node;
    }

    private void Stray(MappedText text) => Add(new(ProvisionKind.Unnumbered) { Text = text.Trim() });

    private void Identification(XmlElement element)
    {
        var node = Add(new(ProvisionKind.Preamble));
        foreach (var child in element.Elements)
            switch (child.Name)
            {
                case "ShortTitle":
                    node.Heading = Words(child);
                    Title = node.Heading.Text;
                    break;
                case "LongTitle":
                    node.Text = Words(child);
                    if (Title.Length == 0) Title = node.Text.Text;
                    break;
                default:
                    Leave(child, "publication data");
                    break;
            }
    }

    private void Heading(XmlElement element)
    {
        var level = int.TryParse(element.Attribute("level"), out var stated) ? stated : 1;
        var label = element.First("Label") is { } l ? Words(l) : MappedText.Empty;
        var text = Words(element, element.First("Label"));
        while (open.Count > 0 && open[^1].Level >= level) open.RemoveAt(open.Count - 1);
        var (kind, word, number) = Headings.Parse(label.Text);
        var node = new DraftNode(kind, number) { Word = word, Designation = label, Heading = text };
        Add(node);
        open.Add((node, level));
    }

    private void Schedule(XmlElement element)
    {
        open.Clear();
        var node = new DraftNode(ProvisionKind.Schedule);
        var heading = element.First("ScheduleFormHeading");
        if (heading is not null)
        {
            if (heading.First("Label") is { } label)
            {
                node.Designation = Words(label);
                node.Number = Headings.Parse(node.Designation.Text).Number;
            }

            node.Heading = Words(heading, heading.First("Label"));
        }

        if (heading is null && element.Elements.All(e => e.Name is "RelatedOrNotInForce" or "BillPiece" or "Heading" or "ScheduleFormHeading"))
        {
            Leave(element, "related provisions or amendments not in force");
            return;
        }

        if (heading is not null && element.Elements.Any(e => e.Name is "BillPiece" or "RelatedOrNotInForce"))
        {
            Leave(element, "related provisions or amendments not in force");
            return;
        }

        Add(node);
        open.Add((node, 0));
        foreach (var item in element.Items)
            if (item.Element is { } child)
            {
                if (child != heading) TopElement(child);
            }
            else if (!item.Text!.IsBlank)
                Stray(item.Text);

        open.Clear();
    }

    /// <summary>A section, subsection, paragraph …: label, marginal note, text, what stands below, and the words after it.</summary>
    private DraftNode Numbered(XmlElement element, ProvisionKind kind)
    {
        var node = new DraftNode(kind);
        var pending = IsPending(element);
        foreach (var item in element.Items)
            if (item.Text is { } loose)
            {
                if (!loose.IsBlank) Put(node, loose.Trim());
            }
            else if (pending && item.Element!.Name is not ("Label" or "MarginalNote" or "TitleText"))
                Leave(item.Element, "not yet in force");
            else
                Part(node, item.Element!);

        return node;
    }

    private void Part(DraftNode node, XmlElement child)
    {
        switch (child.Name)
        {
            case "Label" when node.Designation.Length == 0:
                node.Designation = Words(child);
                node.Number = node.Designation.Text.Trim('(', ')', '.', ' ');
                break;
            case "MarginalNote" or "TitleText" when node.Heading.Length == 0:
                node.Heading = Words(child);
                break;
            case "Text":
                Put(node, Words(child));
                break;
            case "Subsection":
                node.Add(Numbered(child, ProvisionKind.Subsection));
                break;
            case "Paragraph" or "FormulaParagraph":
                node.Add(Numbered(child, ProvisionKind.Paragraph));
                break;
            case "Subparagraph" or "Clause" or "Subclause" or "Subsubclause" or "Item":
                node.Add(Numbered(child, ProvisionKind.Item));
                break;
            case "Definition":
                node.Add(Numbered(child, ProvisionKind.Definition));
                break;
            case "Provision" when child.First("Label") is not null:
                node.Add(Numbered(child, node.Kind is ProvisionKind.Schedule or ProvisionKind.Unnumbered or ProvisionKind.Division ? ProvisionKind.Paragraph : ProvisionKind.Item));
                break;
            case "AmendedText":
                Insert(node, child);
                break;
            case "row":
                if (Cells(child) is { IsBlank: false } row) node.Add(new(ProvisionKind.Unnumbered) { Text = row });
                break;
            case "HistoricalNote" or "HistoricalNoteSubItem" or "OriginatingRef":
                Leave(child, "history note");
                break;
            case "Footnote" or "FootnoteRef":
                Leave(child, "footnote");
                break;
            default:
                if (child.Name.StartsWith("Continued", StringComparison.Ordinal)) node.Tail = Join(node.Tail, Words(child));
                else Loose(child, IsWrapper(child) ? node : node.Add(new(ProvisionKind.Unnumbered)));
                break;
        }
    }

    /// <summary>An element of no known sort: what it holds of known sorts is read, the rest is text.</summary>
    private void Loose(XmlElement element, DraftNode node)
    {
        foreach (var item in element.Items)
            if (item.Text is { } text)
            {
                if (!text.IsBlank) Put(node, text.Trim());
            }
            else if (item.Element!.Name == "Section")
                node.Add(Numbered(item.Element, ProvisionKind.Section));
            else if (item.Element.Name is "GroupHeading")
                node.Heading = Join(node.Heading, Words(item.Element));
            else if (IsWord(item.Element))
                Put(node, Words(item.Element));
            else if (IsWrapper(item.Element))
                Loose(item.Element, node);
            else if (item.Element.Name == "Provision" && item.Element.First("Label") is null)
                Loose(item.Element, node.Text.IsBlank ? node : node.Add(new(ProvisionKind.Unnumbered)));
            else
                Part(node, item.Element);
    }

    private static void Put(DraftNode node, MappedText text)
    {
        if (node.Children.Count > 0) node.Tail = Join(node.Tail, text);
        else node.Text = Join(node.Text, text);
    }

    private void Leave(XmlElement element, string reason)
    {
        foreach (var item in element.Items)
            if (item.Element is { } child) Leave(child, reason);
            else
                foreach (var run in item.Text!.Runs) Remainders.Add(new(new(run.SourceStart, run.SourceLength), reason));
    }

    private static MappedText Join(MappedText first, MappedText second) =>
        first.Length == 0 ? second : new MappedText.Builder().Append(first).AppendBlank().Append(second).ToMappedText();
}
