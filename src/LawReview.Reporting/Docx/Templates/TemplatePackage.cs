using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace LawReview.Reporting.Docx.Templates;

/// <summary>A relationship of a part: its kind by the last word of its type.</summary>
internal sealed record TemplateRelationship(string Id, string Kind, string Target, bool IsExternal);

/// <summary>Reads the parts of a template with limits. Nothing in it is run, followed or resolved.</summary>
internal sealed class TemplatePackage : IDisposable
{
    private const long LongestFile = 20 << 20;
    private const long LongestUnpacked = 64 << 20;
    private const int MostEntries = 2000;

    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly ZipArchive zip;
    private long unpacked;

    private TemplatePackage(ZipArchive zip) => this.zip = zip;

    public static TemplatePackage Open(byte[] file)
    {
        if (file.Length > LongestFile) throw new WordTemplateException(TemplateProblem.TooLarge);
        if (file.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new WordTemplateException(TemplateProblem.OldOrLocked);
        try
        {
            var package = new TemplatePackage(new(new MemoryStream(file, writable: false), ZipArchiveMode.Read));
            package.Refuse();
            return package;
        }
        catch (InvalidDataException e)
        {
            throw new WordTemplateException(TemplateProblem.NotWord, "", e);
        }
    }

    /// <summary>The document's main part.</summary>
    public string Main() => RelationshipsOf("").FirstOrDefault(r => r is { Kind: "officeDocument", IsExternal: false })?.Target is { } main && zip.GetEntry(main) is not null
        ? main
        : throw new WordTemplateException(TemplateProblem.NotWord);

    public IReadOnlyList<TemplateRelationship> RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var path = $"{part[..slash]}_rels/{part[slash..]}.rels";
        return zip.GetEntry(path) is null ? [] :
        [
            .. Xml(path).Elements(Relations + "Relationship").Select(r => new TemplateRelationship(
                (string?)r.Attribute("Id") ?? "",
                ((string?)r.Attribute("Type") ?? "").Split('/')[^1],
                (string?)r.Attribute("TargetMode") == "External" ? (string?)r.Attribute("Target") ?? "" : Resolved(part[..slash], (string?)r.Attribute("Target") ?? ""),
                (string?)r.Attribute("TargetMode") == "External")),
        ];
    }

    /// <summary>The root of an XML part.</summary>
    public XElement Xml(string path)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(Bytes(path)), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new WordTemplateException(TemplateProblem.Broken, path, e);
        }
    }

    public byte[] Bytes(string path)
    {
        var entry = zip.GetEntry(path) ?? throw new WordTemplateException(TemplateProblem.Broken, path);
        try
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0; copy.Write(buffer, 0, read))
                if ((unpacked += read) > LongestUnpacked) throw new WordTemplateException(TemplateProblem.TooLarge);
            return copy.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new WordTemplateException(TemplateProblem.Broken, path, e);
        }
    }

    public void Dispose() => zip.Dispose();

    private void Refuse()
    {
        if (zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > LongestUnpacked) throw new WordTemplateException(TemplateProblem.TooLarge);
        if (zip.Entries.Any(e => e.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("activeX", StringComparison.OrdinalIgnoreCase)
            || e.FullName.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)))
            throw new WordTemplateException(TemplateProblem.Macros);
        if (zip.GetEntry("[Content_Types].xml") is null) throw new WordTemplateException(TemplateProblem.NotWord);
        if (Xml("[Content_Types].xml").Elements().Any(e => ((string?)e.Attribute("ContentType") ?? "").Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)))
            throw new WordTemplateException(TemplateProblem.Macros);
    }

    private static string Resolved(string folder, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var path = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step != "..") path.Add(step);
            else if (path.Count > 0) path.RemoveAt(path.Count - 1);
        return string.Join('/', path);
    }
}
