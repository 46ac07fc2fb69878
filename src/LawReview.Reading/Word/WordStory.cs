using System.Globalization;
using System.Xml.Linq;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;
using static LawReview.Reading.Word.WordXml;

namespace LawReview.Reading.Word;

/// <summary>
/// Walks one part in one view: which words are seen, which paragraphs they make, and why the rest is not seen. What is
/// not seen becomes a remainder; nothing is dropped.
/// </summary>
internal sealed class WordStory
{
    private readonly WordText text;
    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly LawView view;
    private readonly WordFields fields;
    private readonly List<XElement> textBoxes = [];
    private List<WordBlock> blocks = [];
    private WordParagraph? open;
    private XElement? openProperties;

    private WordStory(WordText text, WordStyles styles, WordNumbering numbering, LawView view, XElement part)
    {
        this.text = text;
        this.styles = styles;
        this.numbering = numbering;
        this.view = view;
        fields = new(part, e => IsSeen(e.AncestorsAndSelf().TakeWhile(a => a != part).Aggregate(default(Change), With)));
    }

    /// <summary>The tracked changes that an element stands in.</summary>
    private readonly record struct Change(bool Inserted, bool Deleted);

    public List<Remainder> Remainders { get; } = [];

    /// <summary>How many words or paragraph marks are tracked as inserted or deleted.</summary>
    public int Changes { get; private set; }

    /// <summary>Files embedded as they are (<c>w:altChunk</c>), which are not read.</summary>
    public int EmbeddedFiles { get; private set; }

    public int HiddenCharacters { get; private set; }

    public IReadOnlyList<WordBlock> Blocks => blocks;

    public static WordStory Read(XElement part, WordText text, WordStyles styles, WordNumbering numbering, LawView view)
    {
        var story = new WordStory(text, styles, numbering, view, part);
        story.Content(part, default);
        story.CloseParagraph();
        return story;
    }

    private bool IsSeen(Change change) => view == LawView.After ? !change.Deleted : !change.Inserted;

    private static Change With(Change change, XElement element)
    {
        if (element.Name.Namespace != W) return change;
        return element.Name.LocalName switch
        {
            "ins" or "moveTo" => change with { Inserted = true },
            "del" or "moveFrom" => change with { Deleted = true },
            "tr" => Marked(change, element.Element(W + "trPr"), "ins", "del"),
            "tc" => Marked(change, element.Element(W + "tcPr"), "cellIns", "cellDel"),
            "r" => Marked(change, element.Element(W + "rPr"), "ins", "del"),
            _ => change,
        };
    }

    private static Change Marked(Change change, XElement? properties, string inserted, string deleted) => properties is null
        ? change
        : new(change.Inserted || properties.Element(W + inserted) is not null, change.Deleted || properties.Element(W + deleted) is not null);

    /// <summary>Paragraphs and tables in whatever holds them: body, cell, content control, text box, note.</summary>
    private void Content(XElement holder, Change change)
    {
        foreach (var element in holder.Elements())
        {
            if (WordText.IsRepeated(element)) continue;
            var inner = With(change, element);
            if (inner != change) Changes++;
            if (element.Name == W + "p") Paragraph(element, inner);
            else if (element.Name == W + "tbl") Table(element, inner);
            else if (element.Name == W + "altChunk") EmbeddedFiles++;
            else if (element.Name == W + "r") Stray(element, inner);
            else if (element.Name != W + "sdtPr" && element.Name != W + "sectPr") Content(element, inner);
        }
    }

    private void Paragraph(XElement paragraph, Change change)
    {
        var properties = Former(paragraph.Element(W + "pPr"), "pPrChange");
        var style = styles.ParagraphStyle(properties);
        var isSeen = IsSeen(change);
        if (open is null) (open, openProperties) = (new(), properties);
        else if (open.Pieces.Count == 0) openProperties = properties;
        foreach (var element in paragraph.Elements()) Inline(element, change, style);
        var mark = paragraph.Element(W + "pPr")?.Element(W + "rPr");
        var markChange = new Change(
            change.Inserted || mark?.Element(W + "ins") is not null || mark?.Element(W + "moveTo") is not null,
            change.Deleted || mark?.Element(W + "del") is not null || mark?.Element(W + "moveFrom") is not null);
        if (markChange != change) Changes++;
        // The style separator: a heading and the text beside it are two paragraphs of the file and one to the eye.
        var joins = !IsSeen(markChange) || mark.Switch("specVanish") == true;
        if (joins && isSeen) return;
        CloseParagraph(isSeen);
    }

    /// <summary>A run outside any paragraph, as damaged files have it.</summary>
    private void Stray(XElement run, Change change)
    {
        if (open is null) (open, openProperties) = (new(), null);
        Run(run, change, "");
    }

    /// <summary>In the view before, properties whose change is tracked are the former ones.</summary>
    private XElement? Former(XElement? properties, string change) =>
        view == LawView.Before && properties?.Element(W + change) is { } changed ? changed.Element(properties.Name) : properties;

    /// <param name="isSeen">Whether its mark is seen; without a mark it is a paragraph only where it has words.</param>
    private void CloseParagraph(bool isSeen = false)
    {
        if (open is not { } paragraph) return;
        open = null;
        if (isSeen || paragraph.Pieces.Count > 0)
        {
            Format(paragraph, openProperties);
            blocks.Add(paragraph);
        }

        if (textBoxes.Count == 0) return;
        var boxes = textBoxes.ToList();
        textBoxes.Clear();
        foreach (var box in boxes)
        {
            Content(box, box.AncestorsAndSelf().Aggregate(default(Change), With));
            CloseParagraph();
        }
    }

    private void Format(WordParagraph paragraph, XElement? properties)
    {
        var style = styles.ParagraphStyle(properties);
        var names = styles.Names(style).ToList();
        paragraph.Label = numbering.Next(properties, style);
        paragraph.IsCentred = styles.Paragraph(properties, style, "jc").Value() == "center";
        paragraph.IsQuoted = names.Any(n => n is "quote" or "intense quote" or "block text");
        paragraph.IsContents |= names.Any(n => n.StartsWith("toc ", StringComparison.Ordinal));
        paragraph.HeadingLevel = Level(properties, style, names);
        paragraph.Indent = paragraph.Label is { } label ? label.Level * 4 : Twips(styles.Paragraph(properties, style, "ind")) / 720 * 4;
    }

    private int Level(XElement? properties, string style, List<string> names)
    {
        if (int.TryParse(styles.Paragraph(properties, style, "outlineLvl").Value(), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            return level < 9 ? level + 1 : 0;
        foreach (var name in names)
            if (name == "title") return 1;
            else if (name.StartsWith("heading ", StringComparison.Ordinal) && name.Length == 9 && name[8] is >= '1' and <= '9') return name[8] - '0';
        return 0;
    }

    private static int Twips(XElement? indent) =>
        int.TryParse(indent.Value("left") ?? indent.Value("start"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var twips) ? Math.Clamp(twips, 0, 14_400) : 0;

    private void Inline(XElement element, Change change, string style)
    {
        if (WordText.IsRepeated(element) || element.Name == W + "pPr") return;
        var inner = With(change, element);
        if (inner != change) Changes++;
        if (element.Name == W + "r" || element.Name == M + "r") Run(element, inner, style);
        else
            foreach (var child in element.Elements())
                if (element.Name != W + "sdt" || child.Name == W + "sdtContent") Inline(child, inner, style);
    }

    private void Run(XElement run, Change change, string style)
    {
        var properties = Former(run.Element(W + "rPr"), "rPrChange");
        var isHidden = styles.IsOn(properties, style, "vanish");
        var isRaised = properties?.Element(W + "vertAlign").Value() == "superscript";
        var isBold = styles.IsOn(properties, style, "b");
        var isItalic = styles.IsOn(properties, style, "i");
        foreach (var child in run.Elements())
        {
            if (WordText.IsRepeated(child)) continue;
            if (IsSeen(change)) fields.Pass(child, text[child]);
            if (child.Name == W + "ruby")
            {
                foreach (var part in child.Elements())
                    foreach (var inner in part.Elements(W + "r"))
                        if (part.Name == W + "rubyBase") Run(inner, change, style);
                        else foreach (var word in inner.Elements()) Remainder(text[word], "reading aid");
                continue;
            }

            if (text[child] is { Length: > 0 } span)
            {
                if (Reason(child, change, isHidden) is { } reason) Remainder(span, reason);
                else Seen(child, new(span, isBold, isItalic, isRaised));
            }
            else
            {
                textBoxes.AddRange(child.Descendants(W + "txbxContent").Where(b => IsOwn(b, child)));
            }
        }
    }

    /// <summary>Text boxes within text boxes come with the outer one, repeated ones not at all.</summary>
    private static bool IsOwn(XElement box, XElement holder) =>
        !box.AncestorsAndSelf().TakeWhile(a => a != holder).Any(WordText.IsRepeated)
        && !box.Ancestors().TakeWhile(a => a != holder).Any(a => a.Name == W + "txbxContent");

    private string? Reason(XElement element, Change change, bool isHidden)
    {
        if (!IsSeen(change) || (view == LawView.After && element.Name.LocalName is "delText" or "delInstrText"))
            return view == LawView.After ? Unseen.Deleted : Unseen.Inserted;
        if (element.Name.LocalName is "instrText" or "delInstrText" || fields.InInstruction) return Unseen.FieldCode;
        if (element.Name.LocalName == "softHyphen") return Unseen.SoftHyphen;
        if (!isHidden) return null;
        HiddenCharacters += text[element].Length;
        return Unseen.Hidden;
    }

    private void Seen(XElement element, WordPiece piece)
    {
        open!.Pieces.Add(piece);
        open.IsContents |= fields.InContents;
    }

    private void Remainder(TextSpan span, string reason)
    {
        if (span.Length > 0) Remainders.Add(new(span, reason));
    }

    private void Table(XElement table, Change change)
    {
        CloseParagraph();
        foreach (var row in Below(table, "tr"))
        {
            var rowChange = With(change, row);
            if (rowChange != change) Changes++;
            var cells = new List<IReadOnlyList<WordBlock>>();
            foreach (var cell in Below(row, "tc"))
            {
                var cellChange = With(rowChange, cell);
                if (cellChange != rowChange) Changes++;
                var outer = blocks;
                blocks = [];
                Content(cell, cellChange);
                CloseParagraph();
                cells.Add(blocks);
                blocks = outer;
            }

            blocks.Add(new WordRow(cells));
        }
    }

    /// <summary>Rows or cells, also those in content controls.</summary>
    private static IEnumerable<XElement> Below(XElement holder, string name)
    {
        foreach (var element in holder.Elements())
            if (element.Name == W + name) yield return element;
            else if (element.Name == W + "sdt" || element.Name == W + "sdtContent" || element.Name == W + "customXml")
                foreach (var inner in Below(element, name)) yield return inner;
    }
}
