using System.Xml.Linq;
using static LawReview.Reading.Word.WordXml;

namespace LawReview.Reading.Word;

/// <summary>
/// The styles of a file. Built-in styles are known by their names, which Word keeps in English whatever its own language;
/// the ids are localised. What a style does not say, the one it is based on says.
/// </summary>
internal sealed class WordStyles
{
    private const int LongestChain = 30;

    private readonly Dictionary<string, XElement> styles = new(StringComparer.Ordinal);
    private readonly string defaultParagraph = "";

    public WordStyles(XElement? part)
    {
        foreach (var style in part?.Elements(W + "style") ?? [])
        {
            if (style.Value("styleId") is not { } id) continue;
            styles.TryAdd(id, style);
            if (style.Value("type") == "paragraph" && style.Value("default") is "1" or "true" or "on") defaultParagraph = id;
        }
    }

    /// <summary>Id of the style of a paragraph, the default where it names none.</summary>
    public string ParagraphStyle(XElement? properties) => properties?.Element(W + "pStyle").Value() ?? defaultParagraph;

    /// <summary>Names of a style and those it is based on, nearest first, in small letters.</summary>
    public IEnumerable<string> Names(string id) => Chain(id).Select(s => (s.Element(W + "name").Value() ?? "").ToLowerInvariant());

    /// <summary>The first of the paragraph properties, those of its style and those below it that has an element.</summary>
    public XElement? Paragraph(XElement? properties, string styleId, string element) =>
        properties?.Element(W + element) ?? Chain(styleId).Select(s => s.Element(W + "pPr")?.Element(W + element)).FirstOrDefault(e => e is not null);

    /// <summary>The style nearest to <paramref name="styleId"/> that has a numbering of its own.</summary>
    public (string Style, XElement Numbering)? Numbering(string styleId)
    {
        foreach (var style in Chain(styleId))
            if (style.Element(W + "pPr")?.Element(W + "numPr") is { } numbering)
                return (style.Value("styleId")!, numbering);
        return null;
    }

    /// <summary>Whether a switch is on in a run: as its own properties say, else its style, else its paragraph's style.</summary>
    public bool IsOn(XElement? run, string paragraphStyle, string name)
    {
        if (run.Switch(name) is { } own) return own;
        if (run?.Element(W + "rStyle").Value() is { } id && Of(id, name) is { } character) return character;
        return Of(paragraphStyle, name) ?? false;
    }

    private bool? Of(string id, string name) => Chain(id).Select(s => s.Element(W + "rPr").Switch(name)).FirstOrDefault(v => v is not null);

    private IEnumerable<XElement> Chain(string id)
    {
        for (var i = 0; i < LongestChain && styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            if (style.Element(W + "basedOn").Value() is not { } next) yield break;
            id = next;
        }
    }
}
