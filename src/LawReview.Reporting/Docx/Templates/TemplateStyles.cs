using System.Xml.Linq;

namespace LawReview.Reporting.Docx.Templates;

/// <summary>
/// Joins the styles of a template with those of reports. A style of the template takes the place of ours that has its name, else its id;
/// ours that it lacks are added. Ours stay for the contents list, whose tabs belong to the width of our text.
/// </summary>
internal sealed class TemplateStyles
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XName Id = W + "styleId";

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly XElement? theirs;

    public TemplateStyles(XElement ours, XElement? theirs)
    {
        this.theirs = theirs;
        var byName = ours.Elements(W + "style").ToDictionary(s => (TypeOf(s), NameOf(s)), s => (string)s.Attribute(Id)!);
        var taken = byName.Values.ToHashSet(StringComparer.Ordinal);
        foreach (var style in theirs?.Elements(W + "style") ?? [])
        {
            var id = (string?)style.Attribute(Id) ?? "";
            if (id.Length == 0 || ids.ContainsKey(id)) continue;
            ids.Add(id, byName.TryGetValue((TypeOf(style), NameOf(style)), out var own) ? own
                : taken.Contains(id) && !byName.ContainsValueOf(TypeOf(style), id) ? $"Template{id}" : id);
        }
    }

    /// <summary>Ids of the template's styles, and what they are called in the report.</summary>
    public IReadOnlyDictionary<string, string> Ids => ids;

    /// <summary>The styles of a report that uses the template.</summary>
    /// <param name="language">Tag of the report's language.</param>
    public XElement Joined(XElement ours, string language)
    {
        if (theirs is null) return new(ours);
        var result = new XElement(ours.Name, new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), Defaults(ours, language));
        var taken = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var style in theirs.Elements(W + "style"))
        {
            var id = ids.GetValueOrDefault((string?)style.Attribute(Id) ?? "", "");
            if (id.Length == 0 || id.StartsWith("TOC", StringComparison.OrdinalIgnoreCase) || TypeOf(style) == "numbering") continue;
            taken.TryAdd(id, Taken(style, id));
        }

        foreach (var own in ours.Elements(W + "style"))
        {
            var id = (string)own.Attribute(Id)!;
            if (!taken.Remove(id, out var style)) style = new(own);
            else if (own.Element(W + "pPr")?.Element(W + "numPr") is { } bullets) Bulleted(style, bullets);
            result.Add(style);
        }

        result.Add(taken.Values);
        var known = result.Elements(W + "style").Select(s => (string)s.Attribute(Id)!).ToHashSet(StringComparer.Ordinal);
        result.Elements(W + "style").Elements().Where(e => IsReference(e) && !known.Contains((string?)e.Attribute(W + "val") ?? "")).Remove();
        return result;
    }

    private XElement Defaults(XElement ours, string language)
    {
        var defaults = Plain(theirs!.Element(W + "docDefaults") ?? ours.Element(W + "docDefaults")!);
        foreach (var tag in defaults.Descendants(W + "lang")) tag.SetAttributeValue(W + "val", language);
        return defaults;
    }

    private XElement Taken(XElement style, string id)
    {
        var result = Plain(style);
        result.SetAttributeValue(Id, id);
        result.Descendants(W + "numPr").Remove();
        foreach (var reference in result.Elements().Where(IsReference))
            reference.SetAttributeValue(W + "val", ids.GetValueOrDefault((string?)reference.Attribute(W + "val") ?? "", (string?)reference.Attribute(W + "val") ?? ""));
        return result;
    }

    private static void Bulleted(XElement style, XElement bullets)
    {
        var properties = style.Element(W + "pPr");
        if (properties is null)
        {
            properties = new(W + "pPr");
            if (style.Element(W + "rPr") is { } runs) runs.AddBeforeSelf(properties);
            else style.Add(properties);
        }

        var before = properties.Elements().LastOrDefault(e => e.Name.LocalName is "pStyle" or "keepNext" or "keepLines" or "pageBreakBefore" or "framePr" or "widowControl");
        if (before is null) properties.AddFirst(new XElement(bullets));
        else before.AddAfterSelf(new XElement(bullets));
    }

    /// <summary>Elements and attributes of the main namespace alone.</summary>
    private static XElement Plain(XElement element) => new(
        element.Name,
        element.Attributes().Where(a => a.Name.Namespace == W),
        element.Nodes().Where(n => n is not XElement e || e.Name.Namespace == W).Where(n => n is not XElement { Name.LocalName: "rsid" or "pPrChange" or "rPrChange" })
            .Select(n => (object?)(n switch { XElement e => Plain(e), XText t => new XText(t), _ => null })));

    private static bool IsReference(XElement element) => element.Name == W + "basedOn" || element.Name == W + "next" || element.Name == W + "link";

    private static string TypeOf(XElement style) => (string?)style.Attribute(W + "type") ?? "paragraph";

    private static string NameOf(XElement style) => ((string?)style.Element(W + "name")?.Attribute(W + "val") ?? "").ToLowerInvariant();
}

file static class StyleIds
{
    public static bool ContainsValueOf(this Dictionary<(string Type, string Name), string> styles, string type, string id) =>
        styles.Any(s => s.Key.Type == type && s.Value == id);
}
