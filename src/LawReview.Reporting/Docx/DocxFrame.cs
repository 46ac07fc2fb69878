using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Reporting.Docx.Templates;

namespace LawReview.Reporting.Docx;

/// <summary>What stands around a document's own pages: its header and footer, what its title page and footers are to say.</summary>
/// <param name="Mark">What every page must say (draft, incomplete), where a template has a header of its own.</param>
/// <param name="Header">Null where the document has none.</param>
internal sealed record DocxFrame(string Language, string Title, string Jurisdiction, string Date, string Mark, Header? Header, Footer Footer);

/// <summary>
/// Puts a document that was filled before into its package: with our own styles, header and footer or with those of a template, and
/// then its cover first. The same document and template give the same bytes.
/// </summary>
internal static class DocxAssembly
{
    private const string HeaderId = "rId6";
    private const string FooterId = "rId7";
    private const string FirstHeaderId = "rId8";
    private const string FirstFooterId = "rId9";
    private const string MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static void Write(DocxDocument document, DocxFrame frame, SectionProperties section, WordTemplate? template, Stream output, string coreProperties, string appProperties)
    {
        var package = new DocxPackage();
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = frame.Title, ["jurisdiction"] = frame.Jurisdiction, ["date"] = frame.Date };
        if (template is not null) Fit(section, template, frame.Header is not null);
        else if (frame.Header is not null) section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId });
        if (template is null) section.InsertAfter(new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId }, section.Elements<HeaderReference>().LastOrDefault());
        var styles = Styles(frame.Language, template);
        var (body, footnotes) = (document.ToDocument(section, template is null ? 0 : PagesOf(template.Cover), new(styles)), document.ToFootnotes());
        if (WritingDirection.IsRightToLeft(frame.Language))
            foreach (var part in new OpenXmlElement?[] { body, footnotes, frame.Header, frame.Footer })
                if (part is not null) RightToLeft.Apply(part);
        package.Add("rId1", "styles", "styles.xml", "styles", Xml(styles));
        package.Add("rId2", "numbering", "numbering.xml", "numbering", Encoding.UTF8.GetBytes(DocxPackage.Resource("numbering.xml")));
        package.Add("rId3", "settings", "settings.xml", "settings", Encoding.UTF8.GetBytes(DocxPackage.Resource("settings.xml")));
        package.Add("rId4", "fontTable", "fontTable.xml", "fontTable", Encoding.UTF8.GetBytes(DocxPackage.Resource("fontTable.xml")));
        package.Add("rId5", "footnotes", "footnotes.xml", "footnotes", DocxPackage.Bytes(footnotes));
        if (template is null)
        {
            if (frame.Header is not null) package.Add(HeaderId, "header", "header1.xml", "header", DocxPackage.Bytes(frame.Header));
            package.Add(FooterId, "footer", "footer1.xml", "footer", DocxPackage.Bytes(frame.Footer));
        }
        else
        {
            Bands(package, template, frame, values);
            Cover(package, body, template, values);
            if (template.Theme is { } theme) package.AddOther("rIdTheme", "theme", "theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml", theme);
        }

        package.AddCharts(document.Charts);
        package.Write(output, DocxPackage.Bytes(body), coreProperties, appProperties);
    }

    /// <summary>A cover is a page, and one more for each break in it.</summary>
    private static int PagesOf(TemplateBand cover) =>
        cover.Blocks.Count == 0 ? 0 : 1 + cover.Blocks.Descendants(W + "br").Count(b => b.Attribute(W + "type")?.Value == "page");

    private static XElement Styles(string language, WordTemplate? template)
    {
        var ours = XElement.Parse(DocxPackage.Resource("styles.xml").Replace("LANG", language == "en" ? "en-GB" : language, StringComparison.Ordinal));
        return template is null ? ours : template.Styles.Joined(ours, language == "en" ? "en-GB" : language);
    }

    /// <summary>The template's page around our text, which keeps its width: its tables are made for it.</summary>
    private static void Fit(SectionProperties section, WordTemplate template, bool upright)
    {
        const int LeastMargin = 500;
        var (size, margin) = (section.GetFirstChild<PageSize>()!, section.GetFirstChild<PageMargin>()!);
        if (upright && template.Page.Width >= DocxDocument.TextWidth + (2 * LeastMargin) && template.Page.Height > template.Page.Width)
        {
            size.Width = template.Page.Width;
            size.Height = template.Page.Height;
            margin.Left = margin.Right = (template.Page.Width - DocxDocument.TextWidth) / 2;
        }

        if (template.Margins is { } around)
        {
            margin.Top = Math.Max(around.Top, LeastMargin);
            margin.Bottom = Math.Max(around.Bottom, LeastMargin);
            margin.Header = around.Header;
            margin.Footer = around.Footer;
        }

        section.RemoveAllChildren<TitlePage>();
        if (template.HasFirstPage) margin.InsertAfterSelf(new TitlePage());
        OpenXmlElement[] references =
        [
            new HeaderReference { Type = HeaderFooterValues.Default, Id = HeaderId },
            .. template.HasFirstPage ? [new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHeaderId }] : Array.Empty<OpenXmlElement>(),
            new FooterReference { Type = HeaderFooterValues.Default, Id = FooterId },
            .. template.HasFirstPage ? [new FooterReference { Type = HeaderFooterValues.First, Id = FirstFooterId }] : Array.Empty<OpenXmlElement>(),
        ];
        foreach (var reference in references.Reverse()) section.PrependChild(reference);
    }

    private static void Bands(DocxPackage package, WordTemplate template, DocxFrame frame, Dictionary<string, string> values)
    {
        // What every page must say stands below the ministry's header; page numbers below a footer that has none.
        var mark = Line(frame.Mark);
        var number = XElement.Parse(frame.Footer.GetFirstChild<Paragraph>()!.OuterXml);
        Band(HeaderId, "header", "header1.xml", template.Headers.GetValueOrDefault("default"), mark, always: true);
        Band(FooterId, "footer", "footer1.xml", template.Footers.GetValueOrDefault("default"), number, always: false);
        if (!template.HasFirstPage) return;
        Band(FirstHeaderId, "header", "header2.xml", template.Headers.GetValueOrDefault("first"), mark, always: true);
        Band(FirstFooterId, "footer", "footer2.xml", template.Footers.GetValueOrDefault("first"), Line("\u00A0"), always: false);

        void Band(string id, string kind, string name, TemplateBand? band, XElement own, bool always)
        {
            var blocks = WordTemplate.Filled(band?.Blocks ?? [], values);
            if (always || blocks.Count == 0 || name == "footer1.xml" && !HasPageNumber(blocks) || blocks[^1].Name != W + "p") blocks.Add(new(own));
            var root = new XElement(W + (kind == "header" ? "hdr" : "ftr"), new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), blocks);
            package.Add(id, kind, name, kind, Xml(root));
            if (band is not { Pictures.Count: > 0 }) return;
            package.AddRelationships(name, band.Pictures.Select(p => (p.Id, "image", p.Name)));
            foreach (var picture in band.Pictures) package.AddOther(null, "", picture.Name, picture.ContentType, picture.Content);
        }
    }

    private static void Cover(DocxPackage package, Document body, WordTemplate template, Dictionary<string, string> values)
    {
        if (template.Cover.Blocks.Count == 0) return;
        foreach (var picture in template.Cover.Pictures) package.AddOther(picture.Id, "image", picture.Name, picture.ContentType, picture.Content);
        if (body.Body!.Elements<Paragraph>().FirstOrDefault() is { } first) first.ParagraphProperties!.PageBreakBefore = new();
        foreach (var block in WordTemplate.Filled(template.Cover.Blocks, values).AsEnumerable().Reverse())
            body.Body.PrependChild(block.Name == W + "tbl" ? (OpenXmlElement)new Table(block.ToString(SaveOptions.DisableFormatting)) : new Paragraph(block.ToString(SaveOptions.DisableFormatting)));
    }

    private static bool HasPageNumber(IEnumerable<XElement> blocks) => blocks.DescendantsAndSelf().Any(
        e => e.Name == W + "instrText" && TemplateCleaner.IsKept(e.Value) || e.Name == W + "fldSimple" && TemplateCleaner.IsKept((string?)e.Attribute(W + "instr")));

    private static XElement Line(string text) => XElement.Parse(Wml.Paragraph("Meta", text).OuterXml);

    private static byte[] Xml(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = System.Xml.XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
        return stream.ToArray();
    }
}
