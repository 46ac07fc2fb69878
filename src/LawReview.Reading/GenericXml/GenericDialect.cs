using LawReview.Core.Law;
using LawReview.Reading.Xml;

namespace LawReview.Reading.GenericXml;

/// <summary>
/// What elements mean by their names, whatever the dialect. Names are taken without regard to case; those of an unknown
/// sort are words within a line where text stands beside them, wrappers where not.
/// </summary>
internal sealed class GenericDialect : XmlDialect
{
    private static readonly Dictionary<string, XmlMeaning> Known = GenericNames.All();

    public override bool NumbersStandFirst => false;

    public override XmlMeaning MeaningOf(XmlElement element, XmlPlace place)
    {
        var name = Plain(element.Name);
        if (GenericNames.IsData(name)) return HasNumberBelow(element, 3) ? XmlMeaning.Block : XmlMeaning.Leave("publication data");
        if (Known.TryGetValue(name, out var meaning)) return Fit(meaning, name, element, place);
        if (place.Parent is { } data && GenericNames.IsData(Plain(data.Name)) && !HasNumberBelow(element, 3)) return XmlMeaning.Leave("publication data");
        if (!GenericNames.IsWrapper(name) && element.Elements.Any() && !HasWords(element) && element.Elements.Any(e => GenericNames.IsNumber(Plain(e.Name)))) return XmlMeaning.Node(Below(place));
        return place.Parent is { } parent && HasWords(parent) ? XmlMeaning.Inline : XmlMeaning.Block;
    }

    public override string AddressOf(XmlElement element) => element.Attribute("eId");

    public override string IdentifierOf(XmlElement element) => 
        element.Attribute("id") is { Length: > 0 } id ? id
        : element.Attribute("ID") is { Length: > 0 } upper ? upper
        : Plain(element.Name) is "p1group" && element.Elements.FirstOrDefault(e => Plain(e.Name) is "p1") is { } only ? IdentifierOf(only) : "";

    public override string TargetOf(XmlElement element) => Plain(element.Name) is "a" or "ref" or "xref" or "internallink" ? Target(element) : "";

    public override bool IsTerm(XmlElement element) => Plain(element.Name) is "def" or "definedterm" or "definedtermen" or "definedtermfr";

    public override int TitleRank(XmlElement element) => Plain(element.Name) switch
    {
        "doctitle" or "shorttitle" or "titre_txt" or "titretxt" or "kurzue" => 3,
        "langue" => 2,
        "longtitle" or "title" or "titre" or "titel" or "titolo" or "titulo" or "jurabk" => 1,
        _ => 0,
    };

    public override string? NotInForce(XmlElement element)
    {
        var status = element.Attribute("Status") is { Length: > 0 } stated ? stated : element.Attribute("status");
        if (status.Equals("Prospective", StringComparison.OrdinalIgnoreCase)) return "not yet in force";
        return status.ToUpperInvariant() is "REPEALED" or "OMITTED" or "REMOVED" or "ABROGE" or "ABROGÉ" or "DEROGADO" ? "repealed or omitted" : null;
    }

    private static string Target(XmlElement element) => element.Attribute("href") is { Length: > 0 } href ? href : element.Attribute("Ref") is { Length: > 0 } id ? "#" + id : "";

    private static XmlMeaning Fit(XmlMeaning meaning, string name, XmlElement element, XmlPlace place)
    {
        if (meaning.Role == XmlRole.Node)
        {
            if (meaning.Kind == ProvisionKind.Section) return Section(meaning, name, element, place);
            if (meaning.Kind == ProvisionKind.Title && !HoldsNodes(element)) return element.Elements.Any(IsHeading) ? XmlMeaning.Block : new(XmlRole.Heading);
            // "paragraph" and its like are marked-up nodes where they have a number, else paragraphs of text.
            if (meaning.Kind is ProvisionKind.Paragraph or ProvisionKind.Item or ProvisionKind.Subsection && !HasNumber(element, 2)) return name is "item" or "li" or "listitem" ? XmlMeaning.Node(Below(place)) : XmlMeaning.Block;
            return meaning.Kind == ProvisionKind.Item ? XmlMeaning.Node(Below(place)) : meaning;
        }

        // A heading or a number amid words is words.
        if (meaning.Role is XmlRole.Number or XmlRole.Heading && place.Parent is { } parent && HasWords(parent) && !IsFirst(parent, element)) return XmlMeaning.Inline;
        return meaning;
    }

    private static XmlMeaning Section(XmlMeaning meaning, string name, XmlElement element, XmlPlace place)
    {
        if (name is "p1group") return place.Section is null && element.Elements.Count(e => Plain(e.Name) is "p1") == 1 ? meaning : XmlMeaning.Block;
        if (name is "p1" && place.Parent is { } group && Plain(group.Name) is "p1group" && place.Section is not null) return XmlMeaning.Block;
        if (place.Section is not null) return HasNumber(element, 2) ? XmlMeaning.Node(Below(place)) : XmlMeaning.Block;
        if (name is "norm") return HasBelow(element, "enbez", 3) ? meaning : XmlMeaning.Node(ProvisionKind.Division);
        if (element.Elements.Any(e => HoldsArticles(e, 4))) return XmlMeaning.Node(ProvisionKind.Division, name is "section" ? name : "");
        if (name is "rule" or "regulation" or "clause" or "norm" && element.Elements.Any(e => Holds(e, "section", 4))) return XmlMeaning.Block;
        return GenericNames.IsArticle(name) ? XmlMeaning.Node(ProvisionKind.Article) : meaning;
    }

    private static ProvisionKind Below(XmlPlace place) => place switch
    {
        { Section: null, InSchedule: true } => ProvisionKind.Section,
        { Section: null } => ProvisionKind.Paragraph,
        { Section: ProvisionKind.Section, Parent: { } parent } when Plain(parent.Name) is "section" or "p1" or "p1para" => ProvisionKind.Subsection,
        _ => ProvisionKind.Item,
    };

    private static bool HoldsArticles(XmlElement element, int depth) =>
        GenericNames.IsArticle(Plain(element.Name)) || (depth > 0 && element.Elements.Any(e => HoldsArticles(e, depth - 1)));

    private static bool HoldsNodes(XmlElement element) =>
        element.Elements.Any(e => Known.TryGetValue(Plain(e.Name), out var meaning) && ((meaning.Role is XmlRole.Node && !GenericNames.IsWrapper(Plain(e.Name))) || HoldsNodes(e)));

    private static bool IsHeading(XmlElement element) => Known.TryGetValue(Plain(element.Name), out var meaning) && meaning.Role == XmlRole.Heading;

    private static bool IsFirst(XmlElement parent, XmlElement child) => parent.Items.Find(i => i.Element is not null || !i.Text!.IsBlank).Element == child;

    private static bool HasNumber(XmlElement element, int depth) =>
        element.Elements.Any(e => GenericNames.IsNumber(Plain(e.Name)) || (depth > 0 && GenericNames.IsWrapper(Plain(e.Name)) && HasNumber(e, depth - 1)));

    private static bool HasNumberBelow(XmlElement element, int depth) =>
        element.Elements.Any(e => GenericNames.IsNumber(Plain(e.Name)) || (depth > 0 && HasNumberBelow(e, depth - 1)));

    private static bool Holds(XmlElement element, string name, int depth) => Plain(element.Name) == name || HasBelow(element, name, depth);

    private static bool HasBelow(XmlElement element, string name, int depth) =>
        element.Elements.Any(e => Plain(e.Name) == name || (depth > 0 && HasBelow(e, name, depth - 1)));

    private static bool HasWords(XmlElement element)
    {
        foreach (var item in element.Items)
            if (item.Text is { IsBlank: false }) return true;
        return false;
    }

    private static string Plain(string name) => name.ToLowerInvariant();
}
