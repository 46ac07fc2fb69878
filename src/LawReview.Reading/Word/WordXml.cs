using System.Xml;
using System.Xml.Linq;

namespace LawReview.Reading.Word;

/// <summary>
/// Loads a part as a tree, with the names of strict Open XML changed to the usual ones, so that nothing else need know
/// of two dialects. No document type is read and no entity resolved.
/// </summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace Mc = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private const int DeepestElement = 400;
    private const string StrictStart = "http://purl.oclc.org/ooxml/";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="WordFileException">Elements are nested too deeply.</exception>
    public static XElement Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings);
        XElement? root = null;
        XElement? open = null;
        while (reader.Read())
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth > DeepestElement) throw new WordFileException(UnreadFile.WordTooDeep);
                    var element = new XElement(Name(reader));
                    var empty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                        if (reader.Prefix != "xmlns" && reader.Name != "xmlns") element.Add(new XAttribute(Name(reader), reader.Value));
                    if (open is null) root ??= element;
                    else open.Add(element);
                    if (!empty) open = element;
                    break;
                case XmlNodeType.EndElement:
                    open = open?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    // White space between elements is dropped; within w:t it is text.
                    if (open is not null && WordText.IsText(open)) open.Add(new XText(reader.Value));
                    break;
            }

        return root ?? throw new XmlException("no root element");
    }

    /// <summary>Value of an attribute of the main namespace, null where it has none.</summary>
    public static string? Value(this XElement? element, string attribute = "val") => (string?)element?.Attribute(W + attribute);

    /// <summary>Whether a switch (<c>w:b</c>, <c>w:vanish</c>) is on; null where the properties do not speak of it.</summary>
    public static bool? Switch(this XElement? properties, string name) =>
        properties?.Element(W + name) is not { } element ? null : element.Value() is not ("0" or "false" or "off");

    private static XName Name(XmlReader reader) => reader.NamespaceURI switch
    {
        var strict when strict.StartsWith(StrictStart, StringComparison.Ordinal) => strict[StrictStart.Length..] switch
        {
            "wordprocessingml/main" => W + reader.LocalName,
            "officeDocument/math" => M + reader.LocalName,
            _ => XNamespace.Get(strict) + reader.LocalName,
        },
        var other => XNamespace.Get(other) + reader.LocalName,
    };
}
