using System.Security;
using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Reporting.Docx.Templates;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Docx;

/// <summary>
/// Writes a report as a Word file. Takes plain data and gives a package that is the same, byte for byte, for the same report; it
/// neither checks quotations (<see cref="Quotations.QuotationCheck"/> does, before) nor touches files.
/// </summary>
public static class DocxReportWriter
{
    /// <summary>Letters of a title that fit into the footer.</summary>
    private const int LongestTitle = 90;

    /// <param name="output">Is left open.</param>
    /// <param name="template">Gives styles, header, footer and cover; null for our own.</param>
    public static void Write(Report report, Stream output, WordTemplate? template = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var wording = ReportWording.For(report.Language);
        var document = new DocxDocument(wording);
        var content = new DocxContent(report, wording, document);
        new CoverPages(content).Write();
        var summary = new SummaryPages(content);
        summary.Write();
        new MatrixPages(content).Write();
        summary.Strengths();
        new PenaltyPages(content).Write();
        new FindingPages(content).Write();
        new ReadingGuide(content).Write();
        new AnnexPages(content).Write();
        Write(report, wording, document, output, template);
    }

    /// <summary>Puts a document that was filled before into its package, with header, footer and properties of the report.</summary>
    internal static void Write(Report report, ReportWording wording, DocxDocument document, Stream output, WordTemplate? template) => DocxAssembly.Write(
        document,
        new(report.Language, report.Title, report.State.Name, wording.Date(report.Date), Mark(report, wording), Header(report, wording), Footer(report, wording)),
        Section(), template, output, CoreProperties(report), AppProperties());

    private static string Tag(string language) => language == "en" ? "en-GB" : language;

    private static SectionProperties Section() => new(
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1418, Right = 1247, Bottom = 1304, Left = 1247, Header = 624, Footer = 567, Gutter = 0 },
        new TitlePage());

    private static string StateOf(Report report, ReportWording wording) =>
        report.State.IsFictional ? $"{report.State.Name} · {wording["cover.fictional"]}" : report.State.Name;

    private static string DraftOf(Report report, ReportWording wording) =>
        report.Completeness.Incomplete ? $"{wording["header.incomplete"]} · {wording["cover.draft"]}" : wording["cover.draft"];

    private static string Mark(Report report, ReportWording wording) => $"{StateOf(report, wording)} · {DraftOf(report, wording)}";

    private static Header Header(Report report, ReportWording wording) =>
        new(Wml.Paragraph("Header", [Wml.Text(StateOf(report, wording)), Wml.Tab(), Wml.Bold(DraftOf(report, wording))]));

    private static Footer Footer(Report report, ReportWording wording)
    {
        // The two places of the sentence become fields, wherever a translation puts them.
        var sentence = wording.Fill("footer.page", ("page", "\u0001"), ("pages", "\u0002"));
        var paragraph = Wml.Paragraph("Footer", [Wml.Text(Shortened(report.Title)), Wml.Tab()]);
        var rest = new StringBuilder();
        foreach (var c in sentence)
        {
            if (c is not ('\u0001' or '\u0002'))
            {
                rest.Append(c);
                continue;
            }

            if (rest.Length > 0) paragraph.AppendChild(Wml.Text(rest.ToString()));
            rest.Clear();
            foreach (var run in Wml.Field(c == '\u0001' ? "PAGE" : "NUMPAGES", "1")) paragraph.AppendChild(run);
        }

        if (rest.Length > 0) paragraph.AppendChild(Wml.Text(rest.ToString()));
        return new(paragraph);
    }

    /// <summary>A title that leaves room for the page number beside it.</summary>
    private static string Shortened(string title)
    {
        if (title.Length <= LongestTitle) return title;
        var cut = title.LastIndexOf(' ', LongestTitle);
        return title[..(cut > 0 ? cut : LongestTitle)].TrimEnd(' ', '–', ',', ':') + " …";
    }

    private static string CoreProperties(Report report)
    {
        var title = SecurityElement.Escape($"{report.State.Name}: {report.Title}");
        var tool = SecurityElement.Escape($"LawReview {report.ToolVersion}");
        var date = $"{report.Date:yyyy-MM-dd}T00:00:00Z";
        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{tool}</dc:creator><dc:language>{Tag(report.Language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified></cp:coreProperties>
            """.ReplaceLineEndings("\n");
    }

    private static string AppProperties() => """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LawReview</Application></Properties>
        """.ReplaceLineEndings("\n");
}
