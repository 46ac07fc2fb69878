using System.IO.Compression;
using System.Text;

namespace LawReview.Tests.Reporting;

/// <summary>A template of an invented ministry, made in code: a style in its own name, cover, logo, header, footer; and what others may hold.</summary>
internal sealed class MinistryTemplate
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"" + Office + "\"";

    /// <summary>A picture of one pixel.</summary>
    private static readonly byte[] Logo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==");

    private const string LogoDrawing = """<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="360000" cy="360000"/><wp:docPr id="900" name="Logo" descr="Coat of arms"><a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:id="rLink"/></wp:docPr><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rLogo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>""";

    /// <summary>Paragraphs of the body, up to the section's properties.</summary>
    public string Body { get; init; } = """
        <w:p><w:pPr><w:pStyle w:val="Titel"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>Ministry of Borders: {{ti</w:t></w:r><w:r><w:t>tle}}</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">{{jurisdiction}}, {{ date }}. </w:t></w:r><w:hyperlink r:id="rLink"><w:r><w:t>Our site</w:t></w:r></w:hyperlink><w:del w:id="1" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>
        <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "c:\\secret.docx" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>shown</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
        <w:p><w:r><w:t>{{report}}</w:t></w:r></w:p><w:p><w:r><w:t>Not used {{whatever}}</w:t></w:r></w:p>
        """;

    public string Header { get; init; } = $"<w:p><w:pPr><w:pStyle w:val=\"Kopf\"/></w:pPr><w:r>{LogoDrawing}</w:r><w:r><w:t>Ministry of Borders</w:t></w:r></w:p>";

    public string Footer { get; init; } = "<w:p><w:r><w:t>Border Road 1</w:t></w:r></w:p>";

    public string MainType { get; init; } = $"{Word}document.main+xml";

    /// <summary>More relationships of the document.</summary>
    public string Relationships { get; init; } = $"<Relationship Id=\"rLink\" Type=\"{Office}/hyperlink\" Target=\"https://ministry.example/\" TargetMode=\"External\"/>";

    /// <summary>Further entries by name.</summary>
    public (string Name, byte[] Content)[] More { get; init; } = [];

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Text("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/><Override PartName=\"/word/document.xml\" ContentType=\"{MainType}\"/></Types>");
            Text("_rels/.rels", Relations($"<Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"));
            Text("word/document.xml", $"<w:document {Namespaces}><w:body>{Body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rHead\"/><w:footerReference w:type=\"default\" r:id=\"rFoot\"/><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"2000\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"500\" w:footer=\"600\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>");
            Text("word/_rels/document.xml.rels", Relations($"<Relationship Id=\"rStyles\" Type=\"{Office}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rHead\" Type=\"{Office}/header\" Target=\"header9.xml\"/><Relationship Id=\"rFoot\" Type=\"{Office}/footer\" Target=\"footer9.xml\"/>{Relationships}"));
            Text("word/styles.xml", $"<w:styles {Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Georgia\" w:hAnsi=\"Georgia\"/><w:lang w:val=\"de-DE\"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/><w:basedOn w:val=\"Standard\"/><w:rPr><w:color w:val=\"AA0000\"/></w:rPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Standard\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:rPr><w:color w:val=\"00AA00\"/></w:rPr></w:style><w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"Kopf\"><w:name w:val=\"Ministry head\"/><w:basedOn w:val=\"Standard\"/></w:style></w:styles>");
            Text("word/header9.xml", $"<w:hdr {Namespaces}>{Header}</w:hdr>");
            Text("word/_rels/header9.xml.rels", Relations($"<Relationship Id=\"rLogo\" Type=\"{Office}/image\" Target=\"media/logo.png\"/>"));
            Text("word/footer9.xml", $"<w:ftr {Namespaces}>{Footer}</w:ftr>");
            Entry("word/media/logo.png", Logo);
            foreach (var (name, content) in More) Entry(name, content);

            void Text(string name, string content) => Entry(name, Encoding.UTF8.GetBytes(content));

            void Entry(string name, byte[] content)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Relations(string inner) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>";
}
