using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawReview.Reporting.Docx;

/// <summary>
/// A rough layout of the document, for the page numbers that the contents list shows before a word processor has laid it out.
/// It counts lines by the styles that the document has, a template's too, and keeps together what a word processor keeps together;
/// it need not be right to the page, only useful when the list is read on paper straight away.
/// </summary>
internal sealed class PageEstimate
{
    private const double TwipsPerPoint = 20;
    /// <summary>The sum of small errors, measured on reports of several sizes and fonts: text is set a little closer than it is counted.</summary>
    private const double Measured = 1.035;
    private const double EntryHeight = 13.5;
    private const double EntriesHead = 50;
    private const double RowRules = 3.3;
    private const int CellMargins = 170;

    /// <summary>A paragraph that may break leaves or takes at least two lines.</summary>
    private const double FewestLines = 2;

    /// <summary>A chart holds no text of the document; to look into it would load everything there is to drawings.</summary>
    private const string Figure = "Figure";
    private const double FigureHeight = 196;

    /// <summary>Letters from here on are as wide as they are high.</summary>
    private const char WideLetters = '\u2E80';

    private readonly Dictionary<string, int> pages = new(StringComparer.Ordinal);
    private readonly StyleMetrics styles;
    private readonly Func<string, string> noteOf;
    private readonly double pageHeight;
    private int page;
    private double used;
    private int columns = 1;

    /// <param name="contentsAt">Index of the block before which the contents list of <paramref name="entries"/> lines stands.</param>
    /// <param name="sections">Index of the last block of each section and its columns; what follows the last has one.</param>
    /// <param name="paper">Size and margins of the page.</param>
    /// <param name="before">Pages that stand before the first block: the cover of a template.</param>
    /// <param name="styles">Of the document as it will be written.</param>
    /// <param name="noteOf">The text of a footnote by its id.</param>
    public PageEstimate(
        IReadOnlyList<OpenXmlElement> blocks, int contentsAt, int entries, IReadOnlyList<(int Last, int Columns)> sections, SectionProperties paper, int before,
        StyleMetrics styles, Func<string, string> noteOf)
    {
        (this.styles, this.noteOf) = (styles, noteOf);
        var margin = paper.GetFirstChild<PageMargin>()!;
        pageHeight = (paper.GetFirstChild<PageSize>()!.Height!.Value - margin.Top!.Value - margin.Bottom!.Value) / TwipsPerPoint * Measured;
        page = 1 + before;
        var section = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (section < sections.Count && i > sections[section].Last) section++;
            var now = section < sections.Count ? sections[section].Columns : 1;
            columns = now;
            if (i == contentsAt) page += 1 + (int)(((entries * EntryHeight) + EntriesHead) / pageHeight);
            Place(blocks, i);
        }
    }

    /// <summary>The page a bookmark probably stands on.</summary>
    public int PageOf(string bookmark) => pages.GetValueOrDefault(bookmark, 1);

    private void Place(IReadOnlyList<OpenXmlElement> blocks, int at)
    {
        var block = blocks[at];
        if (StyleOf(block) == "Heading1" && (page > 1 || used > 0) && !GoesOn(block)) NewPage();
        var isKept = at > 0 && KeepsNext(blocks[at - 1]);
        if (!isKept && used > 0 && used + Chain(blocks, at) > pageHeight) NewPage();
        if (block is Table table) Rows(table);
        else Paragraph((Paragraph)block);
    }

    private static bool GoesOn(OpenXmlElement heading) => ((Paragraph)heading).ParagraphProperties?.PageBreakBefore?.Val?.Value == false;

    /// <summary>Height of a block and of those that are kept on its page.</summary>
    private double Chain(IReadOnlyList<OpenXmlElement> blocks, int at)
    {
        var height = 0.0;
        for (; at < blocks.Count; at++)
        {
            height += KeepsNext(blocks[at]) ? Whole(blocks[at]) : Least(blocks[at]);
            if (!KeepsNext(blocks[at])) break;
        }

        return height < pageHeight ? height : 0;
    }

    private double Whole(OpenXmlElement block) => block is Table table ? table.Elements<TableRow>().Sum(Height) : Height((Paragraph)block);

    /// <summary>What of a block must stand on the page on which it begins.</summary>
    private double Least(OpenXmlElement block)
    {
        if (block is Table table) return table.Elements<TableRow>().Take(2).Sum(Height) is var first && IsWhole(table) ? Whole(table) : first;
        var paragraph = (Paragraph)block;
        var metric = styles.Of(StyleOf(paragraph));
        var height = Height(paragraph);
        return metric.KeepsLines ? height : Math.Min(height, metric.Around + (metric.Line * FewestLines / columns));
    }

    private bool KeepsNext(OpenXmlElement block) => block is Paragraph paragraph && IsKept(paragraph);

    private bool IsKept(Paragraph paragraph) => paragraph.ParagraphProperties?.KeepNext is { } kept ? kept.Val?.Value != false : styles.Of(StyleOf(paragraph)).KeepsNext;

    private bool IsWhole(Table table) => table.Elements<TableRow>().SkipLast(1).All(r => r.Descendants<Paragraph>().All(IsKept));

    private void Rows(Table table)
    {
        var rows = table.Elements<TableRow>().ToList();
        var head = rows.Count > 1 && rows[0].TableRowProperties?.GetFirstChild<TableHeader>() is not null ? Height(rows[0]) : 0;
        foreach (var row in rows)
        {
            var height = Height(row);
            if (used + height > pageHeight && used > 0 && (height < pageHeight / 3 || row.TableRowProperties?.GetFirstChild<CantSplit>() is not null))
            {
                NewPage();
                used = head;
            }

            Mark(row);
            Use(height);
        }
    }

    private void Paragraph(Paragraph paragraph)
    {
        var height = Height(paragraph);
        if (used > 0 && used + Least(paragraph) > pageHeight) NewPage();
        if (StyleOf(paragraph) != Figure) Mark(paragraph);
        Use(height);
    }

    private void Mark(OpenXmlElement block)
    {
        foreach (var bookmark in block.Descendants<BookmarkStart>()) pages.TryAdd(bookmark.Name!.Value!, page);
    }

    private void Use(double height)
    {
        for (used += height; used > pageHeight; used -= pageHeight) page++;
    }

    private void NewPage()
    {
        page++;
        used = 0;
    }

    private double Height(TableRow row) => row.Elements<TableCell>().Max(
        c => c.Elements<Paragraph>().Sum(p => Height(p, int.Parse(c.TableCellProperties!.TableCellWidth!.Width!.Value!, CultureInfo.InvariantCulture) - CellMargins))) + RowRules;

    private double Height(Paragraph paragraph) => Height(paragraph, DocxDocument.TextWidth / columns) / columns;

    private double Height(Paragraph paragraph, int width)
    {
        var style = StyleOf(paragraph);
        if (style == Figure) return FigureHeight;
        var notes = paragraph.Descendants<FootnoteReference>().Sum(n => Height([noteOf($"{n.Id!.Value}")], styles.Of("FootnoteText"), DocxDocument.TextWidth));
        return Height([.. Lines(paragraph)], styles.Of(style), width) + notes;
    }

    /// <summary>What stands between the line breaks of a paragraph.</summary>
    private static List<string> Lines(Paragraph paragraph)
    {
        if (paragraph.Descendants<Break>().FirstOrDefault() is null) return [paragraph.InnerText];
        var lines = new List<string> { "" };
        foreach (var part in paragraph.Descendants())
        {
            if (part is Break) lines.Add("");
            else if (part is Text text) lines[^1] += text.Text;
        }

        return lines;
    }

    private static double Height(IReadOnlyList<string> lines, StyleMetric style, int width)
    {
        var room = Math.Max(style.Size, (width / TwipsPerPoint) - style.Indent);
        return (lines.Sum(line => Math.Max(1, Math.Ceiling(Length(line, style) / room))) * style.Line) + style.Around;
    }

    private static double Length(string text, StyleMetric style)
    {
        var wide = text.Count(c => c >= WideLetters && !char.IsSurrogate(c));
        return ((text.Length - wide) * style.Letter) + (wide * style.Size);
    }

    private static string StyleOf(OpenXmlElement block) => (block as Paragraph)?.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
}
