using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;

namespace LawReview.Reporting.Docx;

/// <summary>
/// Puts the parts of a Word file into a ZIP in the order in which they were added: the same parts give the same bytes.
/// </summary>
internal sealed class DocxPackage
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly List<(string Path, string ContentType, byte[] Content)> parts = [];
    private readonly List<(string Path, byte[] Content)> plain = [];
    private readonly List<(string Id, string Kind, string Target)> ofDocument = [];

    /// <summary>Adds a part of the document under <c>word/</c>, related to it by <paramref name="id"/>.</summary>
    public void Add(string id, string kind, string name, string type, byte[] content)
    {
        ofDocument.Add((id, kind, name));
        parts.Add(($"word/{name}", $"{Word}{type}+xml", content));
    }

    /// <summary>Adds a part of another kind under <c>word/</c>, with its full content type; related to the document where it has an id.</summary>
    public void AddOther(string? id, string kind, string name, string contentType, byte[] content)
    {
        if (id is not null) ofDocument.Add((id, kind, name));
        parts.Add(($"word/{name}", contentType, content));
    }

    /// <summary>Adds the relationships of a part, whose kinds are those of Office documents.</summary>
    public void AddRelationships(string name, IEnumerable<(string Id, string Kind, string Target)> relationships)
    {
        var slash = name.LastIndexOf('/') + 1;
        plain.Add(($"word/{name[..slash]}_rels/{name[slash..]}.rels", Encoding.UTF8.GetBytes(OpenXmlParts.Relationships(relationships.Select(r => (r.Id, Office + r.Kind, r.Target))))));
    }

    /// <summary>The charts of a document with their workbooks.</summary>
    public void AddCharts(IReadOnlyList<DocxChart> charts)
    {
        for (var i = 1; i <= charts.Count; i++)
        {
            AddOther(DocxChart.RelationshipId(i), "chart", $"charts/chart{i}.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml", charts[i - 1].ToPart());
            AddRelationships($"charts/chart{i}.xml", [("rId1", "package", $"../embeddings/numbers{i}.xlsx")]);
            AddOther(null, "", $"embeddings/numbers{i}.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", charts[i - 1].ToWorkbook());
        }
    }

    /// <summary>Writes the package around the document's main part and its properties.</summary>
    public void Write(Stream output, byte[] document, string coreProperties, string appProperties)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        OpenXmlParts.Entry(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes(ContentTypes()));
        OpenXmlParts.Entry(zip, "_rels/.rels", Encoding.UTF8.GetBytes(OpenXmlParts.Relationships(
        [
            ("rId1", Office + "officeDocument", "word/document.xml"),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", Office + "extended-properties", "docProps/app.xml"),
        ])));
        OpenXmlParts.Entry(zip, "docProps/core.xml", Encoding.UTF8.GetBytes(coreProperties));
        OpenXmlParts.Entry(zip, "docProps/app.xml", Encoding.UTF8.GetBytes(appProperties));
        OpenXmlParts.Entry(zip, "word/document.xml", document);
        OpenXmlParts.Entry(zip, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes(
            OpenXmlParts.Relationships(ofDocument.Select(r => (r.Id, Office + r.Kind, r.Target)))));
        foreach (var (path, _, content) in parts) OpenXmlParts.Entry(zip, path, content);
        foreach (var (path, content) in plain) OpenXmlParts.Entry(zip, path, content);
    }

    /// <summary>The XML of a part's root element.</summary>
    public static byte[] Bytes(OpenXmlElement root) => OpenXmlParts.Bytes(root);

    /// <summary>A part that is kept as a file beside this code.</summary>
    public static string Resource(string name)
    {
        using var stream = typeof(DocxPackage).Assembly.GetManifestResourceStream($"LawReview.Reporting.Docx.Parts.{name}")
            ?? throw new InvalidOperationException($"The part '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private string ContentTypes()
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
            .Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
            .Append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            .Append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>")
            .Append("<Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>")
            .Append($"<Override PartName=\"/word/document.xml\" ContentType=\"{Word}document.main+xml\"/>");
        foreach (var (path, type, _) in parts) text.Append($"<Override PartName=\"/{path}\" ContentType=\"{type}\"/>");
        return text.Append("</Types>").ToString();
    }
}
