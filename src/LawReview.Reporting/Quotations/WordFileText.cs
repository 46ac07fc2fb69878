using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace LawReview.Reporting.Quotations;

/// <summary>
/// The text of a Word file, made again for the quotation check: by the rules of <c>docs/adding-a-reader.md</c>, but by other
/// code than the reader's, which reads forward only and keeps no tree.
/// </summary>
internal static class WordFileText
{
    /// <summary>Name that the reader gives to this form of text.</summary>
    public const string Form = "docx-text";

    private static readonly string[] KindsInOrder = ["footnotes", "endnotes", "comments", "header", "footer"];

    /// <returns>Null where the file cannot be read.</returns>
    public static string? Of(byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var main = Related(zip, "_rels/.rels", "").First(r => r.Kind == "officeDocument").Part;
            var slash = main.LastIndexOf('/') + 1;
            var beside = Related(zip, $"{main[..slash]}_rels/{main[slash..]}.rels", main[..slash]).ToList();
            var text = new StringBuilder();
            Append(zip, main, text);
            foreach (var kind in KindsInOrder)
            {
                var parts = beside.Where(r => r.Kind == kind && Entry(zip, r.Part) is not null).Select(r => r.Part).Distinct(StringComparer.OrdinalIgnoreCase);
                foreach (var part in kind is "header" or "footer" ? parts.Order(StringComparer.Ordinal) : parts.Take(1)) Append(zip, part, text);
            }

            return text.ToString();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Kind, string Part)> Related(ZipArchive zip, string name, string folder)
    {
        if (Entry(zip, name) is not { } entry) yield break;
        using var reader = Reader(entry);
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "Relationship" || reader.GetAttribute("TargetMode") == "External") continue;
            var type = reader.GetAttribute("Type") ?? "";
            var target = Uri.UnescapeDataString(reader.GetAttribute("Target") ?? "").Replace('\\', '/');
            // A Uri does the arithmetic of "../" and of "/" at the start.
            if (target.Length > 0)
                yield return (type[(type.LastIndexOf('/') + 1)..], Uri.UnescapeDataString(new Uri(new Uri("file:///" + folder), target).AbsolutePath).TrimStart('/'));
        }
    }

    private static ZipArchiveEntry? Entry(ZipArchive zip, string name) =>
        zip.Entries.FirstOrDefault(e => e.FullName.Replace('\\', '/').TrimStart('/').Equals(name, StringComparison.OrdinalIgnoreCase));

    private static XmlReader Reader(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, CloseInput = true });

    private static void Append(ZipArchive zip, string part, StringBuilder text)
    {
        StartLine(text);
        using var reader = Reader(Entry(zip, part)!);
        var open = new Stack<string>();
        // For each AlternateContent that is open: whether its first Choice was seen.
        var choices = new Stack<bool>();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                var name = Name(reader);
                if (open.TryPeek(out var parent) && parent == "mc:AlternateContent" && name.StartsWith("mc:", StringComparison.Ordinal))
                {
                    if (choices.Peek())
                    {
                        reader.Skip();
                        continue;
                    }

                    if (name == "mc:Choice")
                    {
                        choices.Pop();
                        choices.Push(true);
                    }
                }

                if (name == "w:p") StartLine(text);
                if (parent == "w:r") text.Append(Sign(reader, name));
                if (reader.IsEmptyElement)
                {
                    if (name == "w:p") text.Append('\n');
                }
                else
                {
                    open.Push(name);
                    if (name == "mc:AlternateContent") choices.Push(false);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                var name = open.Pop();
                if (name == "w:p") text.Append('\n');
                if (name == "mc:AlternateContent") choices.Pop();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                && open.TryPeek(out var holder) && holder is "w:t" or "w:delText" or "w:instrText" or "w:delInstrText" or "m:t")
            {
                text.Append(reader.Value);
            }

            reader.Read();
        }
    }

    private static string Name(XmlReader reader) => reader.NamespaceURI switch
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main" => "w:",
        "http://schemas.openxmlformats.org/officeDocument/2006/math" or "http://purl.oclc.org/ooxml/officeDocument/math" => "m:",
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc:",
        _ => "-:",
    } + reader.LocalName;

    private static string Sign(XmlReader element, string name)
    {
        switch (name)
        {
            case "w:tab" or "w:ptab":
                return "\t";
            case "w:br":
                return element.GetAttribute("type", element.NamespaceURI) is "page" or "column" ? "\f" : "\n";
            case "w:cr":
                return "\n";
            case "w:noBreakHyphen":
                return "-";
            case "w:softHyphen":
                return "\u00AD";
            case "w:sym" when int.TryParse(element.GetAttribute("char", element.NamespaceURI), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code is (>= 0x20 and < 0xD800) or (>= 0xE000 and <= 0xFFFD):
                return ((char)code).ToString();
            default:
                return "";
        }
    }

    private static void StartLine(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }
}
