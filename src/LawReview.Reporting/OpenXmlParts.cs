using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;

namespace LawReview.Reporting;

/// <summary>
/// What the packages of Office files share. One fixed time stands on every entry and relationships have the ids they were given: the
/// same parts give the same bytes. (The packaging layer of the SDK stamps the clock's time and makes up ids.)
/// </summary>
internal static class OpenXmlParts
{
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The XML of a part's root element.</summary>
    public static byte[] Bytes(OpenXmlElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false) }))
        {
            writer.WriteStartDocument(true);
            root.WriteTo(writer);
        }

        return stream.ToArray();
    }

    public static string Relationships(IEnumerable<(string Id, string Type, string Target)> relationships)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
            .Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (id, type, target) in relationships) text.Append($"<Relationship Id=\"{id}\" Type=\"{type}\" Target=\"{target}\"/>");
        return text.Append("</Relationships>").ToString();
    }

    public static void Entry(ZipArchive zip, string path, byte[] content)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
