using System.Security;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Reporting.Docx;
using LawReview.Reporting.Docx.Templates;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Comparing;

/// <summary>
/// Writes a comparison as a Word file on wide pages: several tables of a few jurisdictions each, what distinguishes them,
/// and the passages where obligations were chosen or few jurisdictions are compared. The same comparison gives the same bytes.
/// </summary>
public static class DocxComparisonWriter
{
    /// <summary>Width of the text between the margins of a wide page, in twentieths of a point.</summary>
    internal const int TextWidth = 14344;

    /// <param name="output">Is left open.</param>
    /// <param name="template">Gives styles, header, footer and cover; null for our own.</param>
    public static void Write(ComparisonReport report, Stream output, WordTemplate? template = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var content = new ComparisonContent(report);
        var document = new DocxDocument(content.Wording);
        new ComparisonPages(content, document).Write();
        document.Paragraph("Meta", content.Wording["end"]);
        DocxAssembly.Write(
            document,
            new(report.Language, report.Title, content.Wording.List([.. report.States.Select(s => s.Name)]), content.Wording.Date(report.Date), report.Title, null, Footer(report, content.Wording)),
            Section(), template, output, CoreProperties(report), AppProperties);
    }

    private static string Tag(string language) => language == "en" ? "en-GB" : language;

    private static SectionProperties Section() => new(
        new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 1134, Right = 1247, Bottom = 1134, Left = 1247, Header = 567, Footer = 510, Gutter = 0 });

    private static Footer Footer(ComparisonReport report, ReportWording wording)
    {
        // The two places of the sentence become fields, wherever a translation puts them.
        var sentence = wording.Fill("footer.page", ("page", "\u0001"), ("pages", "\u0002"));
        var paragraph = Wml.Paragraph("Footer", [Wml.Text(report.Title + " · ")]);
        foreach (var part in sentence.Replace("\u0001", "\0\u0001\0", StringComparison.Ordinal).Replace("\u0002", "\0\u0002\0", StringComparison.Ordinal).Split('\0'))
        {
            if (part is not ("\u0001" or "\u0002")) paragraph.AppendChild(Wml.Text(part));
            else foreach (var run in Wml.Field(part == "\u0001" ? "PAGE" : "NUMPAGES", "1")) paragraph.AppendChild(run);
        }

        return new(paragraph);
    }

    private static string CoreProperties(ComparisonReport report)
    {
        var title = SecurityElement.Escape(report.Title);
        var tool = SecurityElement.Escape($"LawReview {report.ToolVersion}");
        var date = $"{report.Date:yyyy-MM-dd}T00:00:00Z";
        return $"""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{title}</dc:title><dc:creator>{tool}</dc:creator><dc:language>{Tag(report.Language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{date}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{date}</dcterms:modified></cp:coreProperties>
            """.ReplaceLineEndings("\n");
    }

    private const string AppProperties =
        """<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>LawReview</Application></Properties>""";
}
