using System.Xml.Linq;

namespace LawReview.Reporting.Docx.Templates;

/// <summary>
/// Takes over blocks of a template: text, tables, pictures that the file holds itself, page numbers. All else is left out: links, fields,
/// objects, controls, comments, tracked changes (the text after them stays) and whatever is not known here.
/// </summary>
internal sealed class TemplateCleaner(IReadOnlyDictionary<string, string> styles, IReadOnlyDictionary<string, string> pictures)
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Pictures = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    private static readonly HashSet<XNamespace> Known =
        [W, R, A, Pictures, Vml, "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "urn:schemas-microsoft-com:office:office", "urn:schemas-microsoft-com:office:word", XNamespace.None, XNamespace.Xml];

    private static readonly HashSet<XName> Unwrapped =
        [W + "hyperlink", W + "sdt", W + "sdtContent", W + "smartTag", W + "customXml", W + "ins", W + "moveTo", W + "fldSimple"];

    private static readonly HashSet<XName> LeftOut =
    [
        W + "object", W + "control", W + "altChunk", W + "subDoc", W + "del", W + "moveFrom", W + "numPr", W + "sectPr", W + "bookmarkStart", W + "bookmarkEnd",
        W + "commentRangeStart", W + "commentRangeEnd", W + "commentReference", W + "footnoteReference", W + "endnoteReference", W + "proofErr", W + "permStart",
        W + "permEnd", W + "sdtPr", W + "sdtEndPr", W + "customXmlPr", W + "smartTagPr", W + "pPrChange", W + "rPrChange", W + "tblPrChange", W + "tcPrChange", W + "trPrChange",
        W + "moveFromRangeStart", W + "moveFromRangeEnd", W + "moveToRangeStart", W + "moveToRangeEnd", W + "lastRenderedPageBreak", W + "contentPart", W + "movie",
        A + "hlinkClick", A + "hlinkHover", A + "hlinkMouseOver", A + "extLst",
    ];

    private static readonly HashSet<string> LinkAttributes = new(StringComparer.OrdinalIgnoreCase) { "href", "src", "target", "onmouseover", "onclick", "althref" };

    private static readonly HashSet<string> KeptFields = new(StringComparer.OrdinalIgnoreCase) { "PAGE", "NUMPAGES" };

    /// <summary>Styles in which reports set words of the law: a cover has none.</summary>
    private static readonly HashSet<string> OfQuotations = new(StringComparer.Ordinal) { "Quote", "QuoteShort", "Passage", "PassageContext", "PassageTitle" };

    /// <summary>The blocks, cleaned; what nothing is left of is left out.</summary>
    public IEnumerable<XElement> Blocks(IEnumerable<XElement> blocks)
    {
        foreach (var block in blocks.SelectMany(Cleaned).Where(b => b.Name == W + "p" || b.Name == W + "tbl"))
        {
            foreach (var paragraph in block.DescendantsAndSelf(W + "p")) RemoveFields(paragraph);
            yield return block;
        }
    }

    private IEnumerable<XElement> Cleaned(XElement element)
    {
        if (element.Name == Compatibility + "AlternateContent")
            return element.Element(Compatibility + "Fallback") is { } older ? older.Elements().SelectMany(Cleaned) : [];
        if (LeftOut.Contains(element.Name) || !Known.Contains(element.Name.Namespace)) return [];
        if (element.Name == W + "fldSimple" && IsKept((string?)element.Attribute(W + "instr")))
            return [new XElement(element.Name, element.Attribute(W + "instr"), element.Elements().SelectMany(Cleaned))];
        if (Unwrapped.Contains(element.Name)) return element.Elements().SelectMany(Cleaned);
        var copy = new XElement(element.Name);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration && Known.Contains(a.Name.Namespace)))
        {
            if (attribute.Name.NamespaceName.Length == 0 && LinkAttributes.Contains(attribute.Name.LocalName)) continue;
            if (attribute.Name.Namespace == "urn:schemas-microsoft-com:office:office") continue;
            if (attribute.Name.Namespace == R)
            {
                // Only pictures of the file itself; a picture that is linked goes with its frame.
                if (attribute.Name != R + "embed" && attribute.Name != R + "id" || !pictures.TryGetValue(attribute.Value, out var id)) continue;
                copy.Add(new XAttribute(attribute.Name, id));
            }
            else
            {
                copy.Add(new XAttribute(attribute));
            }
        }

        foreach (var node in element.Nodes())
            if (node is XText text) copy.Add(new XText(text));
            else if (node is XElement child) copy.Add(Cleaned(child));
        return IsEmptyFrame(copy) ? [] : [Styled(copy)];
    }

    private static bool IsEmptyFrame(XElement element) =>
        element.Name == W + "drawing" && element.Descendants(A + "blip").FirstOrDefault()?.Attribute(R + "embed") is null
        || element.Name == W + "pict" && element.Descendants(Vml + "imagedata").Any(i => i.Attribute(R + "id") is null);

    private XElement Styled(XElement element)
    {
        if (element.Name != W + "pStyle" && element.Name != W + "rStyle" && element.Name != W + "tblStyle") return element;
        var style = (string?)element.Attribute(W + "val") ?? "";
        style = styles.GetValueOrDefault(style, style);
        element.SetAttributeValue(W + "val", OfQuotations.Contains(style) ? "Normal" : style);
        return element;
    }

    /// <summary>Fields other than page numbers keep the words that they show.</summary>
    private static void RemoveFields(XElement paragraph)
    {
        var open = new List<(XElement Begin, string Instruction)>();
        var gone = new HashSet<XElement>();
        var instructions = new List<XElement>();
        foreach (var node in paragraph.Descendants().Where(e => e.Name == W + "fldChar" || e.Name == W + "instrText").ToList())
        {
            var type = (string?)node.Attribute(W + "fldCharType");
            if (node.Name == W + "instrText")
            {
                instructions.Add(node);
                if (open.Count > 0) open[^1] = (open[^1].Begin, open[^1].Instruction + node.Value);
            }
            else if (type == "begin")
            {
                open.Add((node, ""));
            }
            else if (open.Count == 0)
            {
                gone.Add(node);
            }
            else if (!IsKept(open[^1].Instruction))
            {
                gone.UnionWith([node, open[^1].Begin, .. instructions]);
            }

            if (type != "end" || open.Count == 0) continue;
            open.RemoveAt(open.Count - 1);
            instructions.Clear();
        }

        if (open.Count > 0) gone.UnionWith([.. open.Select(o => o.Begin), .. instructions]);
        foreach (var node in gone) node.Remove();
    }

    public static bool IsKept(string? instruction) => KeptFields.Contains((instruction ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "");
}
