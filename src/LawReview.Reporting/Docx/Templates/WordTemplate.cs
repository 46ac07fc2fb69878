using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LawReview.Reporting.Docx.Templates;

/// <summary>A picture that the template holds: its name in the report's package, its type and its bytes.</summary>
internal sealed record TemplatePicture(string Id, string Name, string ContentType, byte[] Content);

/// <summary>Header or footer of a template, cleaned, with the pictures in it.</summary>
internal sealed record TemplateBand(IReadOnlyList<XElement> Blocks, IReadOnlyList<TemplatePicture> Pictures);

/// <summary>
/// A Word file whose look a report takes: styles, header, footer, page and, up to a paragraph <c>{{report}}</c>, its cover. Reading it
/// runs nothing and follows no link; macros and what is linked from elsewhere are refused, other links are left out.
/// </summary>
public sealed partial class WordTemplate
{
    /// <summary>The paragraph that the report takes the place of.</summary>
    public const string ReportMark = "report";

    private const long LongestPicture = 8 << 20;

    /// <summary>What placeholders are called.</summary>
    public static IReadOnlyList<string> Placeholders { get; } = ["jurisdiction", "date", "title"];

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WordTemplate()
    {
    }

    internal TemplateStyles Styles { get; private init; } = null!;

    internal byte[]? Theme { get; private init; }

    /// <summary>Blocks of the cover; empty where the template has none.</summary>
    internal TemplateBand Cover { get; private init; } = null!;

    /// <summary>By kind: default, first. What the template lacks is not there.</summary>
    internal IReadOnlyDictionary<string, TemplateBand> Headers { get; private init; } = null!;

    internal IReadOnlyDictionary<string, TemplateBand> Footers { get; private init; } = null!;

    /// <summary>Whether the first page has a header and footer of its own.</summary>
    internal bool HasFirstPage { get; private init; }

    /// <summary>Width and height of the page; 0 where the template does not say.</summary>
    internal (uint Width, uint Height) Page { get; private init; }

    /// <summary>Top, bottom, header, footer in twentieths of a point; null where the template does not say.</summary>
    internal (int Top, int Bottom, uint Header, uint Footer)? Margins { get; private init; }

    /// <exception cref="WordTemplateException">The file cannot be a template; the exception says why.</exception>
    public static WordTemplate Read(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var package = TemplatePackage.Open(file);
        var main = package.Main();
        var body = package.Xml(main).Element(W + "body") ?? throw new WordTemplateException(TemplateProblem.Broken, main);
        var relationships = package.RelationshipsOf(main);
        var styles = new TemplateStyles(
            XElement.Parse(DocxPackage.Resource("styles.xml")),
            relationships.FirstOrDefault(r => r.Kind == "styles") is { IsExternal: false } part ? package.Xml(part.Target) : null);
        var pictures = 0;
        var section = body.Elements(W + "sectPr").LastOrDefault();
        var mark = body.Elements().TakeWhile(b => !IsReportMark(b)).ToList();
        return new()
        {
            Styles = styles,
            Theme = relationships.FirstOrDefault(r => r is { Kind: "theme", IsExternal: false }) is { } theme && package.RelationshipsOf(theme.Target).Count == 0 ? ThemeOf(theme.Target) : null,
            Cover = mark.Count < body.Elements().Count() ? Band(main, mark) : new([], []),
            Headers = Bands("headerReference"),
            Footers = Bands("footerReference"),
            HasFirstPage = section?.Element(W + "titlePg") is { } own && (string?)own.Attribute(W + "val") is not ("0" or "false" or "off"),
            Page = section?.Element(W + "pgSz") is { } size ? ((uint)Number(size, "w"), (uint)Number(size, "h")) : default,
            Margins = section?.Element(W + "pgMar") is { } margin
                ? (Number(margin, "top"), Number(margin, "bottom"), (uint)Number(margin, "header"), (uint)Number(margin, "footer"))
                : null,
        };

        byte[] ThemeOf(string path)
        {
            package.Xml(path);
            return package.Bytes(path);
        }

        Dictionary<string, TemplateBand> Bands(string reference)
        {
            var result = new Dictionary<string, TemplateBand>(StringComparer.Ordinal);
            foreach (var one in section?.Elements(W + reference) ?? [])
            {
                var target = relationships.FirstOrDefault(r => r.Id == (string?)one.Attribute(R + "id"));
                if (target is { IsExternal: false }) result.TryAdd((string?)one.Attribute(W + "type") ?? "default", Band(target.Target, package.Xml(target.Target).Elements()));
            }

            return result;
        }

        TemplateBand Band(string part, IEnumerable<XElement> blocks)
        {
            var held = new List<TemplatePicture>();
            var ids = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var relationship in package.RelationshipsOf(part))
            {
                // Links in the text are left out with a word kept; whatever is taken in from elsewhere is refused.
                if (relationship.IsExternal && relationship.Kind != "hyperlink") throw new WordTemplateException(TemplateProblem.ExternalLink, relationship.Target);
                if (relationship.Kind != "image" || relationship.IsExternal) continue;
                var content = package.Bytes(relationship.Target);
                if (content.Length > LongestPicture) throw new WordTemplateException(TemplateProblem.TooLarge);
                if (TypeOf(content) is not var (ending, type)) continue;
                var picture = new TemplatePicture($"rIdTemplate{++pictures}", $"media/template{pictures}.{ending}", type, content);
                held.Add(picture);
                ids.Add(relationship.Id, picture.Id);
            }

            var cleaned = new TemplateCleaner(styles.Ids, ids).Blocks(blocks).ToList();
            foreach (var paragraph in cleaned.SelectMany(b => b.DescendantsAndSelf(W + "p"))) Refuse(paragraph);
            var used = cleaned.DescendantsAndSelf().Attributes().Where(a => a.Name.Namespace == R).Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
            return new(cleaned, [.. held.Where(p => used.Contains(p.Id))]);
        }
    }

    /// <summary>Blocks with their placeholders filled; words that Word has parted into runs are joined.</summary>
    internal static List<XElement> Filled(IEnumerable<XElement> blocks, IReadOnlyDictionary<string, string> values)
    {
        var result = blocks.Select(b => new XElement(b)).ToList();
        foreach (var paragraph in result.SelectMany(b => b.DescendantsAndSelf(W + "p")))
        {
            var texts = TextsOf(paragraph);
            var whole = string.Concat(texts.Select(t => t.Value));
            if (!Placeholder().IsMatch(whole)) continue;
            foreach (var match in Placeholder().Matches(whole).Reverse()) Replace(texts, match.Index, match.Length, values[match.Groups[1].Value.ToLowerInvariant()]);
        }

        return result;
    }

    private static void Replace(List<XElement> texts, int start, int length, string value)
    {
        var at = 0;
        foreach (var text in texts)
        {
            var (from, to) = (Math.Max(start, at), Math.Min(start + length, at + text.Value.Length));
            var end = at + text.Value.Length;
            if (from < to)
            {
                text.Value = text.Value[..(from - at)] + (from == start ? value : "") + text.Value[(to - at)..];
                text.SetAttributeValue(XNamespace.Xml + "space", "preserve");
            }

            at = end;
        }
    }

    private static void Refuse(XElement paragraph)
    {
        foreach (Match match in Placeholder().Matches(string.Concat(TextsOf(paragraph).Select(t => t.Value))))
            if (!Placeholders.Contains(match.Groups[1].Value, StringComparer.OrdinalIgnoreCase))
                throw new WordTemplateException(TemplateProblem.UnknownPlaceholder, match.Value);
    }

    /// <summary>The paragraph's own texts, without those of a text box in it.</summary>
    private static List<XElement> TextsOf(XElement paragraph) => [.. paragraph.Descendants(W + "t").Where(t => t.Ancestors(W + "p").First() == paragraph)];

    private static bool IsReportMark(XElement block) =>
        block.Name == W + "p" && Placeholder().Match(string.Concat(block.Descendants(W + "t").Select(t => t.Value)).Trim()) is { Success: true } found
        && found.Groups[1].Value.Equals(ReportMark, StringComparison.OrdinalIgnoreCase);

    private static int Number(XElement element, string attribute) =>
        int.TryParse((string?)element.Attribute(W + attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 0, 31680) : 0;

    /// <summary>By the first bytes, whatever the name says.</summary>
    private static (string Ending, string Type)? TypeOf(ReadOnlySpan<byte> picture) =>
        picture.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) ? ("png", "image/png")
        : picture.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? ("jpg", "image/jpeg")
        : picture.StartsWith("GIF8"u8) ? ("gif", "image/gif")
        : picture.StartsWith("BM"u8) ? ("bmp", "image/bmp")
        : picture.Length > 44 && picture[40..44].SequenceEqual(" EMF"u8) ? ("emf", "image/x-emf")
        : picture.StartsWith((ReadOnlySpan<byte>)[0xD7, 0xCD, 0xC6, 0x9A]) ? ("wmf", "image/x-wmf")
        : null;

    [GeneratedRegex(@"\{\{[ ]{0,3}([A-Za-z]{1,40})[ ]{0,3}\}\}")]
    private static partial Regex Placeholder();
}
