using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Docx;

/// <summary>
/// Findings as bars, one for each name, parted by kind of finding: a chart that Word draws and lets the reader change, with its
/// numbers in a small workbook. Every kind has a pattern of its own and its number on the bar, so that a print without colour says the same.
/// </summary>
/// <param name="Description">The same in words, for those who cannot see it.</param>
/// <param name="Kinds">Kinds of finding with their names, in order.</param>
/// <param name="Rows">Name of each bar and how many findings of each kind it has.</param>
internal sealed record DocxChart(
    string Title, string Description, bool FromRight, IReadOnlyList<(FindingKind Kind, string Name)> Kinds, IReadOnlyList<(string Name, IReadOnlyList<int> Counts)> Rows)
{
    private const long Emu = 635;
    private const long RowHeight = 300000;
    private const long AroundRows = 950000;

    /// <summary>A part that is less of the longest bar has no room for its number; the table has it.</summary>
    private const int LeastShare = 32;
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Header = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // Pattern, its lines and its ground.
    private static readonly Dictionary<FindingKind, (string Pattern, string Lines, string Ground)> Fills = new()
    {
        [FindingKind.Met] = ("pct80", "2E5E3E", "2E5E3E"),
        [FindingKind.MetThroughGeneralLaw] = ("wdUpDiag", "2E5E3E", "FFFFFF"),
        [FindingKind.InPart] = ("dkDnDiag", "8A6100", "FFFFFF"),
        [FindingKind.Gap] = ("pct5", "9B2C1A", "FFFFFF"),
        [FindingKind.Wider] = ("dkVert", "2B4C7E", "FFFFFF"),
        [FindingKind.Conflict] = ("diagCross", "7A1F46", "FFFFFF"),
        [FindingKind.Aligned] = ("dkHorz", "2E5E3E", "FFFFFF"),
        [FindingKind.OptionalAbsent] = ("pct20", "555555", "FFFFFF"),
        [FindingKind.Suggestion] = ("dashHorz", "555555", "FFFFFF"),
        [FindingKind.PracticeEvidence] = ("smGrid", "777777", "FFFFFF"),
        [FindingKind.NotAssessable] = ("openDmnd", "777777", "FFFFFF"),
        [FindingKind.NotApplicable] = ("ltHorz", "777777", "FFFFFF"),
        [FindingKind.NeedsReview] = ("zigZag", "7A1F46", "FFFFFF"),
    };

    public static string RelationshipId(int number) => $"rIdChart{number}";

    public Drawing ToDrawing(int number)
    {
        var (width, height) = (DocxDocument.TextWidth * Emu, (Rows.Count * RowHeight) + AroundRows);
        return new($"""
            <w:drawing xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr id="{number}" name="{Escaped(Title)}" descr="{Escaped(Description)}"/><a:graphic xmlns:a="{Drawing}"><a:graphicData uri="{Chart}"><c:chart xmlns:c="{Chart}" xmlns:r="{Relations}" r:id="{RelationshipId(number)}"/></a:graphicData></a:graphic></wp:inline></w:drawing>
            """);
    }

    /// <summary>The chart's part. Its first relationship is the workbook.</summary>
    public byte[] ToPart()
    {
        var text = new StringBuilder(Header)
            .Append($"<c:chartSpace xmlns:c=\"{Chart}\" xmlns:a=\"{Drawing}\" xmlns:r=\"{Relations}\"><c:date1904 val=\"0\"/><c:roundedCorners val=\"0\"/>")
            .Append("<c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea>").Append(Layout()).Append("<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"stacked\"/><c:varyColors val=\"0\"/>");
        for (var i = 0; i < Kinds.Count; i++) Series(text, i);
        text.Append("<c:gapWidth val=\"45\"/><c:overlap val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>")
            .Append("<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"maxMin\"/></c:scaling><c:delete val=\"0\"/>")
            .Append($"<c:axPos val=\"{(FromRight ? "r" : "l")}\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"2\"/><c:crosses val=\"autoZero\"/></c:catAx>")
            .Append($"<c:valAx><c:axId val=\"2\"/><c:scaling><c:orientation val=\"{(FromRight ? "maxMin" : "minMax")}\"/></c:scaling><c:delete val=\"1\"/>")
            .Append("<c:axPos val=\"t\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/><c:crosses val=\"autoZero\"/></c:valAx>")
            .Append("</c:plotArea><c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
            .Append("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"850\"/></a:pPr><a:endParaRPr/></a:p></c:txPr>")
            .Append("<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Left to the program, but for bars from the right: not every program leaves room for the names on that side.</summary>
    private string Layout()
    {
        if (!FromRight) return "<c:layout/>";
        var height = (0.97 * Rows.Count * RowHeight / ((Rows.Count * RowHeight) + AroundRows)).ToString("0.###", CultureInfo.InvariantCulture);
        return $"<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/><c:yMode val=\"edge\"/><c:x val=\"0.02\"/><c:y val=\"0.02\"/><c:w val=\"0.72\"/><c:h val=\"{height}\"/></c:manualLayout></c:layout>";
    }

    private void Series(StringBuilder text, int index)
    {
        var (kind, name) = Kinds[index];
        var (pattern, lines, ground) = Fills[kind];
        var column = Column(index + 1);
        var longest = Rows.Count == 0 ? 0 : Rows.Max(r => r.Counts.Sum());
        text.Append($"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{Escaped(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>")
            .Append($"<c:spPr><a:pattFill prst=\"{pattern}\"><a:fgClr><a:srgbClr val=\"{lines}\"/></a:fgClr><a:bgClr><a:srgbClr val=\"{ground}\"/></a:bgClr></a:pattFill><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"{lines}\"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val=\"0\"/>")
            .Append("<c:dLbls>");
        for (var i = 0; i < Rows.Count; i++)
            if (Rows[i].Counts[index] * LeastShare < longest) text.Append($"<c:dLbl><c:idx val=\"{i}\"/><c:delete val=\"1\"/></c:dLbl>");
        text.Append("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"800\" b=\"1\"><a:solidFill><a:srgbClr val=\"1A1A1A\"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>")
            .Append("<c:dLblPos val=\"ctr\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>")
            .Append($"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${Rows.Count + 1}</c:f><c:strCache><c:ptCount val=\"{Rows.Count}\"/>");
        for (var i = 0; i < Rows.Count; i++) text.Append($"<c:pt idx=\"{i}\"><c:v>{Escaped(Rows[i].Name)}</c:v></c:pt>");
        text.Append($"</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${Rows.Count + 1}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\"{Rows.Count}\"/>");
        for (var i = 0; i < Rows.Count; i++)
            if (Rows[i].Counts[index] > 0) text.Append($"<c:pt idx=\"{i}\"><c:v>{Number(Rows[i].Counts[index])}</c:v></c:pt>");
        text.Append("</c:numCache></c:numRef></c:val></c:ser>");
    }

    /// <summary>The numbers as a workbook, which Word opens where the reader asks to edit them.</summary>
    public byte[] ToWorkbook()
    {
        const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var sheet = new StringBuilder(Header).Append($"<worksheet xmlns=\"{Sheets}\"><sheetData><row r=\"1\">").Append(Text("A1", Title));
        for (var i = 0; i < Kinds.Count; i++) sheet.Append(Text($"{Column(i + 1)}1", Kinds[i].Name));
        sheet.Append("</row>");
        for (var row = 0; row < Rows.Count; row++)
        {
            sheet.Append($"<row r=\"{row + 2}\">").Append(Text($"A{row + 2}", Rows[row].Name));
            for (var i = 0; i < Kinds.Count; i++)
                if (Rows[row].Counts[i] > 0) sheet.Append($"<c r=\"{Column(i + 1)}{row + 2}\"><v>{Number(Rows[row].Counts[i])}</v></c>");
            sheet.Append("</row>");
        }

        sheet.Append("</sheetData></worksheet>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry("[Content_Types].xml", $"{Header}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{Types}sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Types}worksheet+xml\"/></Types>");
            Entry("_rels/.rels", OpenXmlParts.Relationships([("rId1", $"{Relations}/officeDocument", "xl/workbook.xml")]));
            Entry("xl/workbook.xml", $"{Header}<workbook xmlns=\"{Sheets}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Entry("xl/_rels/workbook.xml.rels", OpenXmlParts.Relationships([("rId1", $"{Relations}/worksheet", "worksheets/sheet1.xml")]));
            Entry("xl/worksheets/sheet1.xml", sheet.ToString());
            void Entry(string path, string content) => OpenXmlParts.Entry(zip, path, Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    private static string Text(string cell, string text) => $"<c r=\"{cell}\" t=\"inlineStr\"><is><t>{Escaped(text)}</t></is></c>";

    private static char Column(int index) => (char)('A' + index);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Escaped(string text) => SecurityElement.Escape(text);
}
