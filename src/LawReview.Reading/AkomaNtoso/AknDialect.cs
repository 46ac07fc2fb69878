using LawReview.Core.Law;
using LawReview.Reading.Xml;

namespace LawReview.Reading.AkomaNtoso;

/// <summary>What the elements of Akoma Ntoso mean, those of versions 1.0 and 2.0 included.</summary>
internal sealed class AknDialect(AknMeta meta) : XmlDialect
{
    public override XmlMeaning MeaningOf(XmlElement element, XmlPlace place) => element.Name switch
    {
        "meta" or "proprietary" => XmlMeaning.Leave("publication data"),
        "coverPage" => XmlMeaning.Leave("cover page"),
        "toc" => XmlMeaning.Leave("contents list"),
        "conclusions" or "signature" => XmlMeaning.Leave("conclusions and signatures"),
        "authorialNote" or "noteRef" or "note" or "popup" => XmlMeaning.Leave("footnote"),
        "remark" => XmlMeaning.Leave("editorial remark"),
        "del" => XmlMeaning.Leave("deleted text"),
        "doc" or "statement" when IsExplanatory(element, place) => XmlMeaning.Leave("explanatory document"),
        "preface" or "preamble" or "header" => XmlMeaning.Node(ProvisionKind.Preamble),
        "attachment" or "annex" or "schedule" => XmlMeaning.Node(ProvisionKind.Schedule),
        "num" => new(XmlRole.Number),
        "heading" or "subheading" or "crossHeading" or "crossheading" => new(XmlRole.Heading),
        "wrapUp" or "listConclusion" => new(XmlRole.Tail),
        "quotedStructure" => new(XmlRole.Insertion),
        "list" or "blockList" or "ol" or "ul" => new(XmlRole.List),
        "tr" => new(XmlRole.Row),
        "eol" or "eop" or "br" => new(XmlRole.Break),
        "part" or "book" or "tome" => XmlMeaning.Node(ProvisionKind.Part, element.Name is "part" ? "" : element.Name),
        "title" => XmlMeaning.Node(ProvisionKind.Title),
        "chapter" => XmlMeaning.Node(ProvisionKind.Chapter),
        "subtitle" => XmlMeaning.Node(ProvisionKind.Chapter, element.Name),
        "subchapter" or "subpart" or "division" or "subdivision" => XmlMeaning.Node(ProvisionKind.Division, element.Name),
        "article" => XmlMeaning.Node(ProvisionKind.Article),
        "section" => Section(element, place),
        "rule" or "clause" or "transitional" => XmlMeaning.Node(place.Section is null ? ProvisionKind.Section : ProvisionKind.Item),
        "subsection" or "subrule" => XmlMeaning.Node(ProvisionKind.Subsection),
        "paragraph" => XmlMeaning.Node(place.Section is null && place.InSchedule && element.First("num") is not null ? ProvisionKind.Section : ProvisionKind.Paragraph),
        "subparagraph" or "subclause" or "point" or "indent" or "sublist" => XmlMeaning.Node(ProvisionKind.Item),
        "item" or "li" => XmlMeaning.Node(Below(place)),
        "alinea" or "proviso" => XmlMeaning.Node(element.First("num") is null ? ProvisionKind.Unnumbered : ProvisionKind.Item),
        "level" or "hcontainer" or "container" or "tblock" or "div" => Container(element, place),
        "debateSection" or "administrationOfOath" or "rollCall" or "prayers" or "oralStatements" or "writtenStatements" or "personalStatements" or "ministerialStatements"
            or "resolutions" or "nationalInterest" or "declarationOfVote" or "communication" or "petitions" or "papers" or "noticesOfMotion" or "questions" or "address"
            or "proceduralMotions" or "pointOfOrder" or "adjournment" or "introduction" or "background" or "arguments" or "remedies" or "motivation" or "decision"
            or "amendmentHeading" or "amendmentContent" or "amendmentReference" or "amendmentJustification" when element.Elements.Any() =>
            XmlMeaning.Node(ProvisionKind.Division),
        "speech" or "question" or "answer" or "speechGroup" or "other" => XmlMeaning.Node(ProvisionKind.Unnumbered),
        _ => IsInline(element, place) ? XmlMeaning.Inline : XmlMeaning.Block,
    };

    // The identifiers of version 3 come first, then those of the versions before it.
    public override string AddressOf(XmlElement element)
    {
        foreach (var name in (ReadOnlySpan<string>)["eId", "id", "evolvingId", "wId"])
            if (element.Attribute(name) is { Length: > 0 } value && !value.Any(char.IsWhiteSpace))
                return value;
        return "";
    }

    public override string IdentifierOf(XmlElement element) => element.Attribute("wId");

    public override string TargetOf(XmlElement element) => element.Name is "ref" or "rref" or "mref" ? element.Attribute(element.Name is "rref" ? "from" : "href") : "";

    public override bool IsTerm(XmlElement element) => element.Name is "def";

    public override int TitleRank(XmlElement element) => element.Name switch
    {
        "shortTitle" => 3,
        "docTitle" => 2,
        "longTitle" => 1,
        _ => 0,
    };

    public override string? NotInForce(XmlElement element) => element.Attribute("status") switch
    {
        "removed" or "omitted" or "repealed" or "ignored" => "repealed or omitted",
        _ when element.Attribute("period") is { Length: > 0 } period => meta.Outside(period),
        _ => null,
    };

    // In codes whose provisions are articles a section is what holds them.
    private static XmlMeaning Section(XmlElement element, XmlPlace place)
    {
        if (Holds(element, "article", 4)) return XmlMeaning.Node(ProvisionKind.Division, "section");
        return XmlMeaning.Node(place.Section is null ? ProvisionKind.Section : Below(place));
    }

    private static ProvisionKind Below(XmlPlace place) => place.Parent?.Name switch
    {
        "subsection" or "section" => ProvisionKind.Paragraph,
        _ when place.Section is null => ProvisionKind.Paragraph,
        _ => ProvisionKind.Item,
    };

    private static XmlMeaning Container(XmlElement element, XmlPlace place)
    {
        var name = element.Attribute("name");
        if (place.Section is null && Says(name, "schedule", "annex", "appendix", "anexo", "anlage", "allegat", "bijlage")) return XmlMeaning.Node(ProvisionKind.Schedule);
        if (element.Name is "container" or "tblock" or "div") return element.First("heading") is null ? XmlMeaning.Block : XmlMeaning.Node(ProvisionKind.Division);
        if (place.Section is not null) return XmlMeaning.Node(element.First("num") is null ? ProvisionKind.Unnumbered : Below(place));
        var holds = Holds(element, "section", 4) || Holds(element, "article", 4) || Holds(element, "paragraph", 2);
        if (!holds && element.First("num") is not null && Says(name, "section", "article", "rule", "regulation", "clause", "order")) return XmlMeaning.Node(ProvisionKind.Section);
        if (holds || element.First("heading") is not null || element.First("num") is not null) return XmlMeaning.Node(ProvisionKind.Division, Word(name));
        return XmlMeaning.Node(ProvisionKind.Unnumbered);
    }

    private static string Word(string name) => name.Length is > 0 and < 20 && name.All(char.IsLetter) && !Says(name, "heading") ? name.ToLowerInvariant() : "";

    private static bool Says(string name, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool Holds(XmlElement element, string name, int depth)
    {
        foreach (var child in element.Elements)
            if (child.Name == name || (depth > 0 && child.Name is not ("content" or "quotedStructure" or "toc" or "num" or "heading" or "intro") && Holds(child, name, depth - 1))) return true;
        return false;
    }

    /// <summary>A statement of motives that stands beside the bill it explains is not law.</summary>
    private static bool IsExplanatory(XmlElement document, XmlPlace place) =>
        place.Parent?.Name is "component" or "attachment" or "annex"
        && Says(document.Attribute("name"), "explanat", "motiv", "memorandum", "relazione", "rationale", "impact", "begründung", "begruendung");

    private static bool IsInline(XmlElement element, XmlPlace place) => element.Name switch
    {
        "p" or "content" or "intro" or "listIntroduction" or "body" or "mainBody" or "debateBody" or "judgmentBody" or "judgementBody" or "amendmentBody" or "portionBody" or "collectionBody"
            or "components" or "component" or "attachments" or "annexes" or "documentRef" or "table" or "thead" or "tbody" or "tfoot" or "caption" or "td" or "th" or "block" or "blockContainer"
            or "longTitle" or "formula" or "recitals" or "recital" or "citations" or "citation" or "subFlow" or "embeddedStructure" or "from" or "narrative" or "scene" or "summary"
            or "act" or "bill" or "doc" or "statement" or "debate" or "debateReport" or "amendment" or "amendmentList" or "judgment" or "judgement" or "officialGazette" or "documentCollection"
            or "portion" or "akomaNtoso" or "interstitial" or "foreign" or "tocItem" => false,
        _ => place.Parent is not null,
    };
}
