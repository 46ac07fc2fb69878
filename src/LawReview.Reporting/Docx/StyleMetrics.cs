using System.Globalization;
using System.Xml.Linq;

namespace LawReview.Reporting.Docx;

/// <summary>How much room text of a style takes, in points.</summary>
/// <param name="Letter">Width of an average letter, blanks included.</param>
/// <param name="Line">From one line to the next.</param>
/// <param name="Around">Room above and below the paragraph, its borders included.</param>
/// <param name="Indent">Left and right together.</param>
/// <param name="KeepsNext">Whether the paragraph stays on the page of what follows.</param>
/// <param name="KeepsLines">Whether no page ends within the paragraph.</param>
internal sealed record StyleMetric(double Size, double Letter, double Line, double Around, double Indent, bool KeepsNext, bool KeepsLines);

/// <summary>
/// What the styles of a document, ours or those of a template, say about the room that text takes. The widths of fonts are
/// averages of known ones: no font is opened.
/// </summary>
internal sealed class StyleMetrics
{
    private const double TwipsPerPoint = 20;
    private const double LineUnits = 240;

    /// <summary>The last word of a line seldom fits to its end.</summary>
    private const double Rag = 1.045;
    private const double Bold = 1.03;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Average width of a letter and height of a line as shares of the size, by the beginning of the font's name.</summary>
    private static readonly (string Font, double Letter, double Line)[] Fonts =
    [
        ("calibri", 0.400, 1.22), ("carlito", 0.400, 1.22), ("cambria", 0.404, 1.17), ("caladea", 0.404, 1.17), ("arial narrow", 0.352, 1.15), ("arial", 0.431, 1.15),
        ("helvetica", 0.431, 1.15), ("liberation sans narrow", 0.352, 1.15), ("liberation sans", 0.431, 1.15), ("times", 0.393, 1.15), ("liberation serif", 0.393, 1.15),
        ("georgia", 0.445, 1.14), ("garamond", 0.370, 1.13), ("verdana", 0.500, 1.22), ("dejavu sans", 0.500, 1.17), ("dejavu serif", 0.508, 1.17), ("tahoma", 0.440, 1.21),
        ("segoe ui", 0.450, 1.33), ("trebuchet", 0.435, 1.17), ("bookman", 0.484, 1.20), ("urw bookman", 0.484, 1.20), ("palatino", 0.431, 1.30), ("book antiqua", 0.431, 1.25),
        ("century gothic", 0.470, 1.20), ("century", 0.455, 1.20), ("courier", 0.600, 1.13), ("consolas", 0.550, 1.17), ("open sans", 0.460, 1.36), ("noto sans", 0.470, 1.36), ("noto serif", 0.470, 1.36),
        ("aptos", 0.425, 1.28), ("roboto", 0.435, 1.17), ("franklin gothic", 0.420, 1.13), ("gill sans", 0.400, 1.16), ("marianne", 0.445, 1.25),
    ];

    private readonly Dictionary<string, XElement> styles;
    private readonly Dictionary<string, StyleMetric> known = new(StringComparer.Ordinal);
    private readonly XElement? defaults;
    private readonly string normal;

    /// <param name="sheet">The styles part of the document.</param>
    public StyleMetrics(XElement sheet)
    {
        styles = sheet.Elements(W + "style").Where(s => (string?)s.Attribute(W + "type") == "paragraph")
            .GroupBy(s => (string?)s.Attribute(W + "styleId") ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        defaults = sheet.Element(W + "docDefaults");
        normal = styles.FirstOrDefault(s => (string?)s.Value.Attribute(W + "default") is "1" or "true").Key ?? "Normal";
    }

    public StyleMetric Of(string? style)
    {
        style = style is { Length: > 0 } && styles.ContainsKey(style) ? style : normal;
        if (!known.TryGetValue(style, out var metric)) known.Add(style, metric = Measure(style));
        return metric;
    }

    private StyleMetric Measure(string style)
    {
        const int DeepestChain = 20;
        var chain = new List<XElement>();
        for (var id = style; chain.Count < DeepestChain && styles.TryGetValue(id, out var next); id = (string?)next.Element(W + "basedOn")?.Attribute(W + "val") ?? "") chain.Add(next);
        List<XElement> runs = [.. chain.Elements(W + "rPr"), .. defaults?.Descendants(W + "rPr") ?? []];
        List<XElement> paragraphs = [.. chain.Elements(W + "pPr"), .. defaults?.Descendants(W + "pPr") ?? []];
        var size = Number(runs, "sz", "val", 20) / 2;
        var name = (Value(runs, "rFonts", "ascii") ?? "").ToLowerInvariant();
        var (_, letter, height) = Fonts.FirstOrDefault(f => name.StartsWith(f.Font, StringComparison.Ordinal), (Font: "", Letter: 0.43, Line: 1.2));
        var line = Number(paragraphs, "spacing", "line", LineUnits);
        var rule = Value(paragraphs, "spacing", "lineRule");
        var borders = paragraphs.Elements(W + "pBdr").FirstOrDefault();
        return new(
            size,
            letter * size * Rag * (IsOn(runs, "b") ? Bold : 1),
            rule is "exact" ? line / TwipsPerPoint : rule is "atLeast" ? Math.Max(line / TwipsPerPoint, size * height) : size * height * line / LineUnits,
            ((Number(paragraphs, "spacing", "before", 0) + Number(paragraphs, "spacing", "after", 0)) / TwipsPerPoint) + Border(borders, "top") + Border(borders, "bottom"),
            (Number(paragraphs, "ind", "left", 0) + Number(paragraphs, "ind", "right", 0)) / TwipsPerPoint,
            IsOn(paragraphs, "keepNext"),
            IsOn(paragraphs, "keepLines"));
    }

    private static double Border(XElement? borders, string side) =>
        borders?.Element(W + side) is { } border && double.TryParse((string?)border.Attribute(W + "space"), CultureInfo.InvariantCulture, out var space) ? space + 0.5 : 0;

    private static string? Value(IEnumerable<XElement> properties, string element, string attribute) =>
        properties.Select(p => (string?)p.Element(W + element)?.Attribute(W + attribute)).FirstOrDefault(v => v is not null);

    private static double Number(IEnumerable<XElement> properties, string element, string attribute, double otherwise) =>
        double.TryParse(Value(properties, element, attribute), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static bool IsOn(IEnumerable<XElement> properties, string element) =>
        properties.Select(p => p.Element(W + element)).FirstOrDefault(e => e is not null) is { } found && (string?)found.Attribute(W + "val") is not ("0" or "false" or "off");
}
