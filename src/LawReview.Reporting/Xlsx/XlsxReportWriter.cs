using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using LawReview.Core.Checklists;
using LawReview.Reporting.Tables;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Xlsx;

/// <summary>
/// Writes the status matrix as an Excel workbook: a sheet with one row for each obligation, and a sheet that says what the report
/// rests on. All cells are text, so that nothing in a law is taken for a formula. The same report gives the same bytes.
/// </summary>
public static partial class XlsxReportWriter
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const int LongestCell = 32_000;
    private const double LineHeight = 13.5;
    private const double TallestRow = 405;

    private static readonly int[] AboutWidths = [28, 110];

    /// <param name="output">Is left open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var w = ReportWording.For(report.Language);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add("[Content_Types].xml", ContentTypes());
        Add("_rels/.rels", OpenXmlParts.Relationships(
        [
            ("rId1", Office + "officeDocument", "xl/workbook.xml"),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ]));
        Add("docProps/core.xml", CoreProperties(report));
        OpenXmlParts.Entry(zip, "xl/workbook.xml", OpenXmlParts.Bytes(Workbook(report, w)));
        Add("xl/_rels/workbook.xml.rels", OpenXmlParts.Relationships(
            [("rId1", Office + "worksheet", "worksheets/sheet1.xml"), ("rId2", Office + "worksheet", "worksheets/sheet2.xml"), ("rId3", Office + "styles", "styles.xml")]));
        OpenXmlParts.Entry(zip, "xl/styles.xml", OpenXmlParts.Bytes(XlsxStyles.Sheet(WritingDirection.IsRightToLeft(report.Language))));
        OpenXmlParts.Entry(zip, "xl/worksheets/sheet1.xml", OpenXmlParts.Bytes(Matrix(report, w)));
        OpenXmlParts.Entry(zip, "xl/worksheets/sheet2.xml", OpenXmlParts.Bytes(About(report, w)));

        void Add(string path, string content) => OpenXmlParts.Entry(zip, path, Encoding.UTF8.GetBytes(content));
    }

    private static Workbook Workbook(Report report, ReportWording w)
    {
        var name = SheetName(w["matrix.title"]);
        return new(
            new BookViews(new WorkbookView { XWindow = 0, YWindow = 0, WindowWidth = 28800, WindowHeight = 15000 }),
            new Sheets(
                new Sheet { Name = name, SheetId = 1, Id = "rId1" },
                new Sheet { Name = SheetName(w["table.about"]), SheetId = 2, Id = "rId2" }),
            new DefinedNames(
                new DefinedName($"'{Quoted(name)}'!$A$1:${Letters(MatrixTable.Widths.Count - 1)}${report.Findings.Length + 1}") { Name = "_xlnm._FilterDatabase", LocalSheetId = 0, Hidden = true },
                new DefinedName($"'{Quoted(name)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }

    private static Worksheet Matrix(Report report, ReportWording w)
    {
        var headers = MatrixTable.Headers(w);
        var data = new SheetData();
        data.AppendChild(Row(1, headers, MatrixTable.Widths, _ => XlsxStyles.Header));
        var number = 1u;
        foreach (var row in MatrixTable.Rows(report, w))
            data.AppendChild(Row(++number, row.Cells, MatrixTable.Widths, column => column switch
            {
                MatrixTable.FindingColumn => XlsxStyles.Of(row.Finding.Kind),
                MatrixTable.WordsColumn when WritingDirection.IsRightToLeft(row.Quotation?.Language) => XlsxStyles.RightToLeft,
                _ => XlsxStyles.Text,
            }));
        return new(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetDimension { Reference = $"A1:{Letters(headers.Count - 1)}{number}" },
            new SheetViews(new SheetView(
                new Pane { HorizontalSplit = 2, VerticalSplit = 1, TopLeftCell = "C2", ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomRight, ActiveCell = "C2", SequenceOfReferences = new() { InnerText = "C2" } })
            {
                WorkbookViewId = 0,
                RightToLeft = WritingDirection.IsRightToLeft(report.Language) ? true : null,
            }),
            new SheetFormatProperties { DefaultRowHeight = 15 },
            Columns(MatrixTable.Widths),
            data,
            new AutoFilter { Reference = $"A1:{Letters(headers.Count - 1)}{number}" },
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 8, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private static Worksheet About(Report report, ReportWording w)
    {
        var facts = new CoverFacts(report, w);
        List<(string Name, string Value)> lines = [(w["table.report"], report.Title), (w["table.state"], facts.StateName()), (w["cover.draft"], w["cover.draft.note"])];
        if (report.State.IsFictional) lines.Add((w["cover.fictional"], w["cover.fictional.note"]));
        if (report.Completeness.Incomplete) lines.Add((w["incomplete.title"], string.Join("\n", [.. report.Completeness.Reasons, .. facts.NotRead(), w["incomplete.note"]])));
        if (report.Completeness.TextsToAdd.Length > 0) lines.Add((w["add.title"], string.Join("\n", facts.TextsToAdd())));
        lines.AddRange(facts.Facts());
        var data = new SheetData();
        var number = 0u;
        foreach (var (name, value) in lines) data.AppendChild(Row(++number, [name, value], AboutWidths, column => column == 0 ? XlsxStyles.Name : XlsxStyles.Text));
        return new(
            new SheetViews(new SheetView { WorkbookViewId = 0, RightToLeft = WritingDirection.IsRightToLeft(report.Language) ? true : null }),
            Columns(AboutWidths),
            data);
    }

    private static Columns Columns(IReadOnlyList<int> widths)
        => new(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true }));

    /// <summary>A row as high as its longest cell needs; programs do not all measure that by themselves.</summary>
    private static Row Row(uint number, IReadOnlyList<string> cells, IReadOnlyList<int> widths, Func<int, uint> style)
    {
        var lines = cells.Select((cell, i) => cell.Split('\n').Sum(line => 1 + (int)(line.Length / (widths[i] * 1.15)))).Max();
        var row = new Row { RowIndex = number, Height = Math.Min(TallestRow, (lines * LineHeight) + 4), CustomHeight = true };
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = new Cell { CellReference = $"{Letters(i)}{number}", StyleIndex = style(i) };
            if (cells[i].Length > 0)
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new(new DocumentFormat.OpenXml.Spreadsheet.Text(Clean(cells[i])) { Space = SpaceProcessingModeValues.Preserve });
            }

            row.AppendChild(cell);
        }

        return row;
    }

    /// <summary>What a cell can hold: characters of XML, no more than there is room for, and no text that reads as an escape.</summary>
    private static string Clean(string text)
    {
        var cut = text.Length > LongestCell ? text[..(LongestCell - 1)] + "…" : text;
        var result = new StringBuilder(cut.Length);
        for (var i = 0; i < cut.Length; i++)
        {
            if (char.IsHighSurrogate(cut[i]) && i + 1 < cut.Length && char.IsLowSurrogate(cut[i + 1])) result.Append(cut[i]).Append(cut[++i]);
            else if (char.IsSurrogate(cut[i]) || cut[i] is '\uFFFE' or '\uFFFF') result.Append('\uFFFD');
            else result.Append(cut[i] is not '\n' && char.IsControl(cut[i]) ? ' ' : cut[i]);
        }

        return Escape().Replace(result.ToString(), "_x005F$0");
    }

    private static string SheetName(string title)
    {
        var name = string.Concat(title.Where(c => c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']')));
        return name.Length > 31 ? name[..31] : name;
    }

    private static string Quoted(string name) => name.Replace("'", "''", StringComparison.Ordinal);

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString(CultureInfo.InvariantCulture) : throw new ArgumentOutOfRangeException(nameof(column));

    private static string ContentTypes() => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
        + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Sheet}sheet.main+xml\"/>"
        + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Sheet}styles+xml\"/>"
        + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Sheet}worksheet+xml\"/>"
        + $"<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{Sheet}worksheet+xml\"/></Types>";

    private static string CoreProperties(Report report)
    {
        var title = SecurityElement.Escape(WhiteSpace.Collapse($"{report.State.Name}: {report.Title}"));
        var date = $"{report.Date:yyyy-MM-dd}T00:00:00Z";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
            + $"<dc:title>{title}</dc:title><dc:creator>LawReview {SecurityElement.Escape(report.ToolVersion)}</dc:creator>"
            + $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{date}</dcterms:modified></cp:coreProperties>";
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
