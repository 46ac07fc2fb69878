using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace LawReview.Reading.Word;

/// <summary>
/// The parts of a Word file that hold text, found by their relationships. Opens nothing outside the file: an external
/// relationship is a string that nobody reads.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>What all parts that are read may unpack to together.</summary>
    public const long LargestText = 128L * 1024 * 1024;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly string mainName;
    private long room = LargestText;

    private WordPackage(ZipArchive zip)
    {
        this.zip = zip;
        foreach (var entry in zip.Entries) entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        mainName = Targets("").FirstOrDefault(t => t.Kind == "officeDocument").Name
            ?? throw new WordFileException(UnreadFile.WordDamaged("it does not name its main part"));
        Main = Load(mainName) ?? throw new WordFileException(UnreadFile.WordDamaged($"its main part {mainName} is missing"));
        if (Main.Name != WordXml.W + "document") throw new WordFileException(UnreadFile.WordDamaged($"its main part {mainName} is no Word document"));
    }

    public XElement Main { get; }

    /// <exception cref="WordFileException">It cannot be read; the message says why and what to do.</exception>
    public static WordPackage Open(byte[] bytes)
    {
        ZipArchive? zip = null;
        try
        {
            zip = new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (Kind(zip) is { } other) throw new WordFileException(other);
            return new(zip);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            zip?.Dispose();
            throw new WordFileException(UnreadFile.WordDamaged("its packing is broken"));
        }
        catch (WordFileException)
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>The part that the main part names as its footnotes, styles, numbering …; null where it has none.</summary>
    public XElement? Part(string kind) => Targets(mainName).Where(t => t.Kind == kind).Select(t => Load(t.Name)).FirstOrDefault(p => p is not null);

    /// <summary>All parts of a kind (headers, footers) in the order of their names.</summary>
    public IEnumerable<XElement> Parts(string kind) =>
        Targets(mainName).Where(t => t.Kind == kind).Select(t => t.Name).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)
            .Select(Load).Where(p => p is not null).Select(p => p!);

    public void Dispose() => zip.Dispose();

    /// <summary>Null where it may be a Word file, else what it is.</summary>
    private static string? Kind(ZipArchive zip)
    {
        var names = zip.Entries.Select(e => e.FullName.Replace('\\', '/')).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (names.Contains("[Content_Types].xml"))
            return (Any("xl/") || Any("ppt/")) && !Any("word/") ? UnreadFile.OtherOffice : null;
        return names.Contains("mimetype") && names.Contains("content.xml") ? UnreadFile.OpenDocument : UnreadFile.Archive;

        bool Any(string folder) => names.Any(n => n.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<(string Kind, string Name)> Targets(string part)
    {
        var slash = part.LastIndexOf('/');
        var (folder, file) = (part[..(slash + 1)], part[(slash + 1)..]);
        if (Load($"{folder}_rels/{file}.rels") is not { } relationships) yield break;
        foreach (var relationship in relationships.Elements().Where(e => e.Name.LocalName == "Relationship"))
        {
            if ((string?)relationship.Attribute("TargetMode") == "External") continue;
            var type = (string?)relationship.Attribute("Type") ?? "";
            var target = (string?)relationship.Attribute("Target") ?? "";
            if (target.Length > 0) yield return (type[(type.LastIndexOf('/') + 1)..], Resolve(folder, target));
        }
    }

    private static string Resolve(string folder, string target)
    {
        var path = new List<string>(target.StartsWith('/') ? [] : folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var step in Uri.UnescapeDataString(target).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
            if (step == ".." && path.Count > 0) path.RemoveAt(path.Count - 1);
            else if (step is not ("." or "..")) path.Add(step);
        return string.Join('/', path);
    }

    private XElement? Load(string name)
    {
        if (!entries.TryGetValue(name, out var entry)) return null;
        try
        {
            using var stream = new BoundedStream(entry.Open(), room);
            var root = WordXml.Load(stream);
            room -= stream.BytesRead;
            return root;
        }
        catch (XmlException e)
        {
            throw new WordFileException(UnreadFile.WordDamaged($"{name}, line {e.LineNumber}, is no well-formed XML"));
        }
        catch (InvalidDataException)
        {
            throw new WordFileException(UnreadFile.WordDamaged($"{name} cannot be unpacked"));
        }
    }

    /// <summary>Stops a part that unpacks to more than there is room for, whatever size its packing claims.</summary>
    private sealed class BoundedStream(Stream inner, long room) : Stream
    {
        public long BytesRead { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => BytesRead; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            BytesRead += read;
            return BytesRead <= room ? read : throw new WordFileException(UnreadFile.WordTooBig);
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>A Word file that cannot be read; the message is for the person who supplied it.</summary>
internal sealed class WordFileException(string message) : Exception(message);
