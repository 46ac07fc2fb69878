using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading.Xml;

namespace LawReview.Reading.GenericXml;

/// <summary>
/// XML of any other dialect, so that no law text is refused: by the names its elements have in the law mark-up of many
/// countries and languages; where these show no section, by its lines, as plain text is read.
/// </summary>
public sealed class GenericXmlReader : ILawReader
{
    public string Name => "other XML";

    public bool CanRead(string fileName, string start)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return fileName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".akn", StringComparison.OrdinalIgnoreCase)
            || (start.AsSpan().TrimStart("\ufeff \t\r\n").StartsWith("<?xml", StringComparison.Ordinal) && !XmlScanner.RootName(start).Equals("html", StringComparison.OrdinalIgnoreCase));
    }

    public LawText Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var scan = XmlScanner.Scan(source);
        var root = scan.Root.Elements.FirstOrDefault();
        var language = LanguageCodes.Tag(root?.Attribute("lang") ?? "");
        return XmlText.Build(source, scan, new GenericDialect(), language, StatedData.None with { AsOf = root?.Attribute("RestrictStartDate") ?? "" });
    }
}
