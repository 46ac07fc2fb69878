using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace LawReview.Reporting.Comparing;

/// <summary>
/// Writes a comparison as a workbook: the matrix, what distinguishes the jurisdictions, the passages, the texts. All cells
/// are text, so that nothing in them is taken for a formula; the same comparison gives the same bytes.
/// </summary>
public static class XlsxComparisonWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Excel holds no more in one cell.</summary>
    private const int LongestCell = 32767;

    private const string Plain = "1";
    private const string Head = "2";
    private const string FromTheRight = "3";

    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The sheet and column that hold quotations and nothing else, counted from 1.</summary>
    internal static readonly (string Part, int Column) Quotations = ("xl/worksheets/sheet3.xml", 9);

    /// <param name="output">Is left open.</param>
    public static void Write(ComparisonReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var content = new ComparisonContent(report);
        var w = content.Wording;
        List<(string Name, byte[] Xml)> sheets =
        [
            (w["Compare.sheet.matrix"], Sheet(Matrix(content), [46, 14, .. report.States.Select(_ => 26d)], 2)),
            (w["Compare.sheet.distinctions"], Sheet(Distinctions(content), [16, 46, 16, 60, 90], 0)),
            (w["Compare.sheet.passages"], Sheet(Passages(content), [16, 40, 26, 18, 14, 18, 36, 14, 110], 0)),
            (w["Compare.sheet.texts"], Sheet(Texts(content), [30, 50, 40, 14, 14, 70], 0)),
        ];
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Entry(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes(sheets.Count)));
        Entry(zip, "_rels/.rels", Encoding.UTF8.GetBytes($"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        Entry(zip, "xl/workbook.xml", Workbook([.. sheets.Select(s => s.Name)]));
        Entry(zip, "xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes(Relationships(sheets.Count)));
        Entry(zip, "xl/styles.xml", Encoding.UTF8.GetBytes(Styles));
        for (var i = 0; i < sheets.Count; i++) Entry(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
    }

    private static IEnumerable<(string Text, bool Right)[]> Matrix(ComparisonContent content)
    {
        var (w, report) = (content.Wording, content.Report);
        yield return Row([w["Compare.obligation"], "", .. report.States.Select(content.Head)]);
        foreach (var obligation in report.Obligations)
            yield return Row([obligation.Title, obligation.Id, .. obligation.Cells.Select(c =>
                content.Finding(c) + (c.Alignment is { } a ? $"\n{content.Name(a)}" : "") + (c.Law.IsEmpty ? "" : $"\n{content.Citations(c)}"))]);
    }

    private static IEnumerable<(string Text, bool Right)[]> Distinctions(ComparisonContent content)
    {
        var w = content.Wording;
        yield return Row(["", w["Compare.obligation"], w["Compare.value"], w["Compare.distinguishes"], w["Compare.state"]]);
        foreach (var obligation in content.Report.Obligations)
            foreach (var group in obligation.Distinction.Groups)
                yield return Row([obligation.Id, obligation.Title, group.Value, ComparisonContent.Capital(group.Words), content.States(group)]);
    }

    private static IEnumerable<(string Text, bool Right)[]> Passages(ComparisonContent content)
    {
        var (w, report) = (content.Wording, content.Report);
        yield return Row(["", w["Compare.obligation"], w["Compare.state"], w["Compare.finding"], w["Compare.value"], w["Compare.provision"], w["Compare.work"], w["Compare.language"], w["Compare.words"]]);
        foreach (var obligation in report.Obligations)
            for (var i = 0; i < obligation.Cells.Length; i++)
            {
                var cell = obligation.Cells[i];
                (string, bool)[] facts = Row([obligation.Id, obligation.Title, content.Head(report.States[i]), content.Mark(cell.Kind), cell.Value]);
                if (cell.Passages.IsEmpty) yield return [.. facts, .. Row(["", content.NoPassage(cell), "", ""])];
                foreach (var quotation in cell.Passages.Select(u => report.Quotation(i, u)))
                    yield return [.. facts, .. Row([quotation.Citation, quotation.Work, w.LanguageName(quotation.Language)]), (quotation.Line(), WritingDirection.IsRightToLeft(quotation.Language))];
            }
    }

    private static IEnumerable<(string Text, bool Right)[]> Texts(ComparisonContent content)
    {
        var w = content.Wording;
        yield return Row([w["Compare.state"], w["annex.a.text"], w["annex.a.kind"], w["annex.a.language"], w["annex.a.status"], "SHA-256"]);
        foreach (var state in content.Report.States)
            foreach (var source in state.Sources)
                yield return Row([content.Head(state), $"{source.Title} ({source.File})", $"{w.Name(source.Kind)}, {w.Name(source.Authority)}",
                    w.LanguageName(source.Language), source.NotRead ?? source.Excluded ?? w.Name(source.Status), source.Sha256]);
    }

    private static (string Text, bool Right)[] Row(string[] cells) => [.. cells.Select(c => (c, false))];

    /// <param name="frozen">Columns that stay in view; the first row always does.</param>
    private static byte[] Sheet(IEnumerable<(string Text, bool Right)[]> rows, double[] widths, int frozen)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("worksheet", Main);
            xml.WriteStartElement("sheetViews", Main);
            xml.WriteStartElement("sheetView", Main);
            xml.WriteAttributeString("workbookViewId", "0");
            xml.WriteStartElement("pane", Main);
            if (frozen > 0) xml.WriteAttributeString("xSplit", $"{frozen}");
            xml.WriteAttributeString("ySplit", "1");
            xml.WriteAttributeString("topLeftCell", Reference(frozen, 1));
            xml.WriteAttributeString("activePane", frozen > 0 ? "bottomRight" : "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteStartElement("cols", Main);
            for (var i = 0; i < widths.Length; i++)
            {
                xml.WriteStartElement("col", Main);
                xml.WriteAttributeString("min", $"{i + 1}");
                xml.WriteAttributeString("max", $"{i + 1}");
                xml.WriteAttributeString("width", widths[i].ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("customWidth", "1");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteStartElement("sheetData", Main);
            var number = 0;
            foreach (var row in rows) Cells(xml, row, number++);
            xml.WriteEndElement();
            if (number > 1)
            {
                xml.WriteStartElement("autoFilter", Main);
                xml.WriteAttributeString("ref", $"A1:{Reference(widths.Length - 1, number - 1)}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Cells(XmlWriter xml, (string Text, bool Right)[] cells, int row)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", $"{row + 1}");
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Text.Length == 0) continue;
            xml.WriteStartElement("c", Main);
            xml.WriteAttributeString("r", Reference(i, row));
            xml.WriteAttributeString("s", row == 0 ? Head : cells[i].Right ? FromTheRight : Plain);
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Fitting(cells[i].Text));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Fitting(string text)
    {
        var clean = string.Concat(text.Select(c => c is >= ' ' and not ('\uFFFE' or '\uFFFF') or '\n' ? c : ' '));
        if (clean.Length <= LongestCell) return clean;
        var cut = LongestCell - ReportQuotation.Omission.Length - 1;
        return $"{clean[..(char.IsHighSurrogate(clean[cut - 1]) ? cut - 1 : cut)]} {ReportQuotation.Omission}";
    }

    /// <summary>"A1" for column 0, row 0.</summary>
    private static string Reference(int column, int row)
    {
        var letters = "";
        for (var n = column + 1; n > 0; n = (n - 1) / 26) letters = (char)('A' + ((n - 1) % 26)) + letters;
        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static byte[] Workbook(IReadOnlyList<string> names)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("workbook", Main);
            xml.WriteAttributeString("xmlns", "r", null, Office);
            xml.WriteStartElement("sheets", Main);
            for (var i = 0; i < names.Count; i++)
            {
                xml.WriteStartElement("sheet", Main);
                xml.WriteAttributeString("name", names[i]);
                xml.WriteAttributeString("sheetId", $"{i + 1}");
                xml.WriteAttributeString("id", Office, $"rId{i + 1}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static string Relationships(int sheets) =>
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + string.Concat(Enumerable.Range(1, sheets).Select(i => $"""<Relationship Id="rId{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i}.xml"/>"""))
        + $"""<Relationship Id="rId{sheets + 1}" Type="{Office}/styles" Target="styles.xml"/></Relationships>""";

    private static string ContentTypes(int sheets) =>
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>"""
        + string.Concat(Enumerable.Range(1, sheets).Select(i => $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>"""))
        + "</Types>";

    /// <summary>0 as Excel demands it; 1 wrapped text; 2 heads; 3 wrapped text from the right.</summary>
    private const string Styles =
        $"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF2"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="right" vertical="top" wrapText="1" readingOrder="2"/></xf></cellXfs></styleSheet>""";

    private static void Entry(ZipArchive zip, string path, byte[] content)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
