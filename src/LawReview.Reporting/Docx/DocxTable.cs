using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace LawReview.Reporting.Docx;

/// <summary>One cell: its paragraphs and a light shade (hexadecimal colour) or none.</summary>
/// <param name="Joined">No rule above: the cell goes on with the row before.</param>
/// <param name="Open">No rule below: the next row goes on with the cell.</param>
internal sealed record DocxCell(IReadOnlyList<OpenXmlElement> Content, string? Shade = null, int Span = 1, bool Joined = false, bool Open = false)
{
    public static DocxCell Text(string text) => new([Wml.Paragraph("TableText", text)]);

    public static DocxCell Of(params OpenXmlElement[] runs) => new([Wml.Paragraph("TableText", runs)]);
}

/// <summary>A data table: fixed column widths, a header row that repeats on every page, a name and a description for screen readers.</summary>
/// <param name="Widths">Twentieths of a point; they add up to the text's width.</param>
/// <param name="Small">Whether its header is set small.</param>
internal sealed record DocxTable(string Caption, string Description, int[] Widths, string[] Headers, bool Small = false)
{
    private const int CellMargins = 170;

    /// <summary>Bold letters of the widest fonts that documents are set in, as a share of their size.</summary>
    private const double WideLetter = 0.72;

    private const double SmallHead = 8;
    private const double Head = 9;

    /// <summary>The widest column gives no more than leaves it this share of the text's width.</summary>
    private const double LeastOfWidest = 0.3;


    /// <summary>Tables of up to so many rows and characters stay on one page.</summary>
    private const int SmallTable = 6;
    private const int SmallText = 2000;

    private readonly List<TableRow> rows = [];

    /// <summary>As given, but that no word of a head is broken in a template's wide font; the widest column gives the room.</summary>
    public int[] Widths { get; } = Fitting(Widths, Headers, Small);

    public int Rows => rows.Count;

    /// <summary>Whether the table stays on one page however many rows it has.</summary>
    public bool Whole { get; init; }

    /// <summary>Rows with more characters than this may break over pages.</summary>
    public int WholeRow { get; init; } = 1200;

    /// <param name="keepWithNext">Keeps the row on the page of the row below.</param>
    public void Add(IReadOnlyList<DocxCell> cells, bool keepWithNext = false)
    {
        var row = new TableRow();
        if (cells.Sum(c => c.Content.Sum(p => p.InnerText.Length)) <= WholeRow)
            row.AppendChild(new TableRowProperties(new CantSplit()));
        var column = 0;
        foreach (var cell in cells)
        {
            row.AppendChild(Cell(cell, Widths.Skip(column).Take(cell.Span).Sum()));
            column += cell.Span;
        }

        if (keepWithNext) KeepWithNext(row);
        rows.Add(row);
    }

    public Table ToTable()
    {
        foreach (var row in Whole || (rows.Count <= SmallTable && rows.Sum(r => r.InnerText.Length) <= SmallText) ? rows.SkipLast(1) : Ends()) KeepWithNext(row);
        var table = new Table(Properties("ReportTable", Widths, Caption, Description, header: true), Grid(Widths));
        var header = new TableRow(new TableRowProperties(new CantSplit(), new TableHeader()));
        for (var i = 0; i < Headers.Length; i++)
            header.AppendChild(Cell(new([Wml.Paragraph(Small ? "TableSmall" : "TableHead", Small ? Wml.Bold(Headers[i]) : Wml.Text(Headers[i]))]), Widths[i]));
        table.AppendChild(header);
        foreach (var row in rows) table.AppendChild(row);
        return table;
    }

    /// <summary>A frame around paragraphs, for what must not be overlooked.</summary>
    public static Table Box(string caption, string description, int width, string? shade, IEnumerable<OpenXmlElement> content) => new(
        Properties("BoxTable", [width], caption, description, header: false),
        Grid([width]),
        new TableRow(Cell(new([.. content], shade), width)));

    /// <summary>No page ends behind the first row or begins with the last; a row that may break finds its place by itself.</summary>
    private IEnumerable<TableRow> Ends() => (rows.Count < 2 ? [] : new[] { rows[0], rows[^2] }).Where(r => r.TableRowProperties?.GetFirstChild<CantSplit>() is not null);

    private static void KeepWithNext(TableRow row)
    {
        foreach (var paragraph in row.Descendants<Paragraph>()) paragraph.ParagraphProperties!.KeepNext = new();
    }

    private static TableCell Cell(DocxCell cell, int width)
    {
        var properties = new TableCellProperties { TableCellWidth = new() { Width = $"{width}", Type = TableWidthUnitValues.Dxa } };
        if (cell.Span > 1) properties.GridSpan = new() { Val = cell.Span };
        if (cell.Joined) properties.TableCellBorders = new() { TopBorder = new() { Val = BorderValues.Nil } };
        if (cell.Open) properties.TableCellBorders = new() { BottomBorder = new() { Val = BorderValues.Nil } };
        if (cell.Shade is { } fill) properties.Shading = new() { Val = ShadingPatternValues.Clear, Color = "auto", Fill = fill };
        var result = new TableCell(properties);
        foreach (var block in cell.Content) result.AppendChild(block);
        if (cell.Content.Count == 0) result.AppendChild(Wml.Paragraph("TableText", []));
        return result;
    }

    private static TableProperties Properties(string style, int[] widths, string caption, string description, bool header) => new()
    {
        TableStyle = new() { Val = style },
        TableWidth = new() { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
        TableLayout = new() { Type = TableLayoutValues.Fixed },
        TableLook = new() { Val = header ? "0020" : "0000", FirstRow = header, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
        TableCaption = new() { Val = caption },
        TableDescription = new() { Val = description },
    };

    private static TableGrid Grid(int[] widths) => new(widths.Select(w => new GridColumn { Width = $"{w}" }));

    private static int[] Fitting(int[] widths, string[] headers, bool small)
    {
        int[] fitting = [.. widths];
        var widest = Array.IndexOf(fitting, fitting.Max());
        int[] least = [.. fitting.Select((w, i) => i < headers.Length ? LeastFor(headers[i], small) : w)];
        for (var i = 0; i < fitting.Length; i++)
        {
            // What the widest column must keep for its words, the other columns give where their heads leave room.
            if (i == widest || fitting[i] >= least[i]) continue;
            Give(widest, i, fitting[widest] - (int)(widths.Sum() * LeastOfWidest));
            for (var from = 0; from < fitting.Length; from++)
                if (from != widest && from != i) Give(from, i, fitting[from] - least[from]);
        }

        return fitting;

        void Give(int from, int to, int left)
        {
            var given = Math.Clamp(least[to] - fitting[to], 0, Math.Max(0, left));
            fitting[to] += given;
            fitting[from] -= given;
        }
    }

    /// <summary>The width of the longest word of a head; Han characters may break anywhere.</summary>
    private static int LeastFor(string header, bool small)
    {
        if (header.Any(c => c >= '\u2E80')) return 0;
        return (int)(header.Split(' ', '-').Max(word => word.Length) * WideLetter * (small ? SmallHead : Head) * 20) + CellMargins;
    }
}
