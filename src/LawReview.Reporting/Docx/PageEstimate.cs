using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawReview.Reporting.Docx;

/// <summary>
/// A rough layout of the document, for the page numbers that the contents list shows before a word processor has laid it out.
/// It counts lines by style; it need not be right to the page, only useful when the list is read on paper straight away.
/// </summary>
internal sealed class PageEstimate
{
    private const double TwipsPerPoint = 20;

    /// <summary>Lines are counted a little too high, since a paragraph's last line is rarely full.</summary>
    private const double Measured = 1.06;
    private const double EntryHeight = 12.8;

    /// <summary>A chart holds no text of the document; to look into it would load everything there is to drawings.</summary>
    private const string Figure = "Figure";

    private readonly Dictionary<string, int> pages = new(StringComparer.Ordinal);
    private readonly double pageHeight;
    private int page;
    private double used;
    private int columns = 1;

    /// <param name="contentsAt">Index of the block before which the contents list of <paramref name="entries"/> lines stands.</param>
    /// <param name="sections">Index of the last block of each section and its columns; what follows the last has one.</param>
    /// <param name="paper">Size and margins of the page.</param>
    /// <param name="before">Pages that stand before the first block: the cover of a template.</param>
    public PageEstimate(
        IReadOnlyList<OpenXmlElement> blocks, int contentsAt, int entries, IReadOnlyList<(int Last, int Columns)> sections, SectionProperties paper, int before)
    {
        var margin = paper.GetFirstChild<PageMargin>()!;
        pageHeight = (paper.GetFirstChild<PageSize>()!.Height!.Value - margin.Top!.Value - margin.Bottom!.Value) / TwipsPerPoint * Measured;
        page = 1 + before;
        var section = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (section < sections.Count && i > sections[section].Last) section++;
            columns = section < sections.Count ? sections[section].Columns : 1;
            if (i == contentsAt) page += 1 + (int)((entries * EntryHeight + 50) / pageHeight);
            Place(blocks[i]);
        }
    }

    /// <summary>The page a bookmark probably stands on.</summary>
    public int PageOf(string bookmark) => pages.GetValueOrDefault(bookmark, 1);

    private void Place(OpenXmlElement block)
    {
        var style = (block as Paragraph)?.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        if (style == "Heading1" && (page > 1 || used > 0)) NewPage();
        var height = block is Table table ? table.Elements<TableRow>().Sum(Height) : Height((Paragraph)block, DocxDocument.TextWidth / columns) / columns;

        // A heading is kept with a few lines of what follows.
        var kept = style.StartsWith("Heading", StringComparison.Ordinal) ? 60 : 0;
        if (used + height + kept > pageHeight && height < pageHeight / 3) NewPage();
        if (style != Figure)
        {
            foreach (var bookmark in block.Descendants<BookmarkStart>()) pages.TryAdd(bookmark.Name!.Value!, page);
        }

        used += height;
        while (used > pageHeight)
        {
            page++;
            used -= pageHeight;
        }
    }

    private void NewPage()
    {
        page++;
        used = 0;
    }

    private static double Height(TableRow row) => row.Elements<TableCell>().Max(
        c => c.Elements<Paragraph>().Sum(p => Height(p, int.Parse(c.TableCellProperties!.TableCellWidth!.Width!.Value!, CultureInfo.InvariantCulture) - 170))) + 3;

    /// <summary>Lines by the average width of a letter in our fonts, times the line's height, and the room around.</summary>
    private static double Height(Paragraph paragraph, int width)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        var (size, line, letter, around) = style switch
        {
            "Heading1" => (18.0, 1.22, 0.45, 20.0),
            "Heading2" => (13.5, 1.22, 0.45, 18.0),
            "Heading3" => (12.0, 1.22, 0.45, 27.0),
            "Quote" => (10.0, 1.24, 0.44, 8.0),
            "QuoteSource" => (9.5, 1.22, 0.43, 6.0),
            "TableText" or "TableHead" or "QuoteShort" => (9.0, 1.22, 0.415, 2.0),
            "TableSmall" => (8.0, 1.22, 0.415, 0.0),
            "QuoteReference" or "Fact" => (9.5, 1.22, 0.43, 3.0),
            "FindingLine" => (10.0, 1.26, 0.42, 22.0),
            "Passage" or "PassageContext" => (8.0, 1.22, 0.43, 2.0),
            "PassageTitle" => (8.5, 1.22, 0.45, 7.0),
            "Caption" or "Label" => (9.5, 1.22, 0.45, 11.0),
            "Meta" => (8.5, 1.22, 0.42, 3.0),
            "Element" => (9.0, 1.22, 0.42, 2.0),
            "Log" => (8.0, 1.2, 0.415, 3.0),
            Figure => (190.0, 1.0, 0.5, 6.0),
            _ => (10.5, 1.34, 0.42, 5.0),
        };
        if (style == Figure) return (size * line) + around;
        var perLine = Math.Max(1, width / 20.0 / (size * letter));
        var notes = paragraph.Descendants<FootnoteReference>().Count();
        return (Math.Max(1, Math.Ceiling(paragraph.InnerText.Length / perLine)) * size * line) + around + (notes * 11);
    }
}
