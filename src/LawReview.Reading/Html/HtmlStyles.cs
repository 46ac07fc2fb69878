using System.Buffers;
using LawReview.Core.Text;

namespace LawReview.Reading.Html;

/// <summary>How an element is printed, as far as that says what its text is.</summary>
/// <param name="ListType">Value of <c>list-style-type</c>, empty where none is stated.</param>
internal sealed record HtmlLook(bool IsBold, bool IsPlain, bool IsCentred, bool IsHidden, bool IsStruck, bool IsBlock, bool IsPreformatted, bool IsRaised, string ListType)
{
    public static readonly HtmlLook Ordinary = new(false, false, false, false, false, false, false, false, "");
}

/// <summary>
/// The look of elements by their attributes and by the page's own style sheet, of which only rules for an element or a class are
/// understood (<c>p.Title {…}</c>): that is how office programs save bold and centred paragraphs. Outside sheets are never fetched.
/// </summary>
internal sealed class HtmlStyles
{
    private static readonly SearchValues<char> Combinators = SearchValues.Create(" >+~:[#");

    private readonly Dictionary<string, string> byClass = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string Name, string Class, string Style), HtmlLook> known = [];

    public static HtmlStyles Of(SourceText source, HtmlNode root)
    {
        var styles = new HtmlStyles();
        foreach (var sheet in root.SelfAndDescendants().Where(n => n.Name == "style"))
            foreach (var item in sheet.Items)
                styles.Read(source[item.Text]);
        return styles;
    }

    /// <summary>True where the page itself says how elements of a class look.</summary>
    public bool Knows(string name, string classes) => byClass.ContainsKey("." + classes) || byClass.ContainsKey(name + "." + classes);

    public HtmlLook LookOf(HtmlNode node)
    {
        var (style, classes, align) = (node["style"], node["class"], node["align"]);
        if (style.Length == 0 && align.Length == 0 && (classes.Length == 0 || byClass.Count == 0)) return HtmlLook.Ordinary;
        if (align.Length > 0) style += ";text-align:" + align;
        if (known.TryGetValue((node.Name, classes, style), out var look)) return look;
        var rules = "";
        foreach (var name in classes.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries))
            rules += byClass.GetValueOrDefault("." + name) + byClass.GetValueOrDefault(node.Name + "." + name);
        // What stands later outweighs what stands before it.
        look = Look(Squeeze(rules) + ";" + Squeeze(style));
        if (known.Count < 10_000) known[(node.Name, classes, style)] = look;
        return look;
    }

    private static HtmlLook Look(string rules)
    {
        var weight = Last(rules, "font-weight:");
        var bold = weight is "bold" or "bolder" || (int.TryParse(weight, out var number) && number >= 600);
        return new(
            bold,
            weight.Length > 0 && !bold,
            Last(rules, "text-align:") is "center" or "middle",
            Last(rules, "display:") == "none" || Last(rules, "visibility:") == "hidden" || Last(rules, "mso-hide:") == "all",
            Last(rules, "text-decoration:").Contains("line-through", StringComparison.Ordinal) || Last(rules, "text-decoration-line:").Contains("line-through", StringComparison.Ordinal),
            Last(rules, "display:") is "block" or "flex" or "list-item",
            Last(rules, "white-space:").StartsWith("pre", StringComparison.Ordinal),
            Last(rules, "vertical-align:") is "super" or "text-top" or "top" || Last(rules, "mso-text-raise:").Length > 0,
            Last(rules, "list-style-type:") is { Length: > 0 } type ? type : Last(rules, "list-style:"));
    }

    private static string Last(string rules, string property)
    {
        for (var at = rules.LastIndexOf(property, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : rules.LastIndexOf(property, at - 1, StringComparison.Ordinal))
        {
            if (at > 0 && rules[at - 1] is not (';' or '{')) continue;
            var start = at + property.Length;
            var end = rules.IndexOf(';', start);
            return (end < 0 ? rules[start..] : rules[start..end]).Replace("!important", "", StringComparison.Ordinal);
        }

        return "";
    }

    private static string Squeeze(string rules) =>
        string.Concat(rules.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    private void Read(string sheet)
    {
        var at = 0;
        while (at < sheet.Length && sheet.IndexOf('{', at) is var open and >= 0)
        {
            var close = sheet.IndexOf('}', open);
            if (close < 0) return;
            foreach (var selector in sheet[at..open].Split(','))
            {
                var name = selector[(selector.LastIndexOf("*/", StringComparison.Ordinal) + 1)..].Trim(' ', '\n', '\r', '\t', '/');
                if (name.Length is < 2 or > 80 || !name.Contains('.', StringComparison.Ordinal) || name.AsSpan().IndexOfAny(Combinators) >= 0) continue;
                byClass[name] = byClass.GetValueOrDefault(name, "") + ";" + sheet[(open + 1)..close] + ";";
            }

            at = close + 1;
        }
    }
}
