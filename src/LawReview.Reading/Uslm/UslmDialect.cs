using LawReview.Core.Law;
using LawReview.Reading.Xml;

namespace LawReview.Reading.Uslm;

/// <summary>What the elements of USLM mean.</summary>
internal sealed class UslmDialect : XmlDialect
{
    public override XmlMeaning MeaningOf(XmlElement element, XmlPlace place) => element.Name switch
    {
        "meta" or "preface" or "endorsement" or "endMarker" or "slugLine" => XmlMeaning.Leave("publication data"),
        "toc" or "index" => XmlMeaning.Leave("contents list"),
        "page" => XmlMeaning.Leave("page number"),
        "sidenote" or "ear" => XmlMeaning.Leave("side note"),
        "footnote" => XmlMeaning.Leave("footnote"),
        "ref" when element.Attribute("class").Contains("footnoteRef", StringComparison.Ordinal) => XmlMeaning.Leave("footnote"),
        "note" or "notes" or "editorialNote" or "editorialNotes" or "statutoryNote" or "statutoryNotes" or "changeNote" or "effectiveDateNote" or "authority" or "source" or "legislativeHistory" =>
            XmlMeaning.Leave("editorial note"),
        "sourceCredit" => XmlMeaning.Leave("history note"),
        "del" => XmlMeaning.Leave("deleted text"),
        "action" or "attestation" or "signatures" or "signature" or "actionDescription" => XmlMeaning.Leave("conclusions and signatures"),
        "longTitle" or "enactingFormula" or "resolvingClause" or "preamble" or "recital" => place.Parent?.Name is "preamble" ? XmlMeaning.Block : XmlMeaning.Node(ProvisionKind.Preamble),
        "num" => new(XmlRole.Number),
        "heading" or "subheading" or "crossHeading" or "crossheading" => new(XmlRole.Heading),
        "continuation" => new(XmlRole.Tail),
        "quotedContent" => new(XmlRole.Insertion),
        "list" => new(XmlRole.List),
        "tr" or "row" => new(XmlRole.Row),
        "header" when place.Parent?.Name is "layout" => new(XmlRole.Row),
        "br" or "column" => new(XmlRole.Break),
        "title" => XmlMeaning.Node(ProvisionKind.Title),
        "chapter" => XmlMeaning.Node(ProvisionKind.Chapter),
        "subtitle" => XmlMeaning.Node(ProvisionKind.Chapter, element.Name),
        "part" => XmlMeaning.Node(ProvisionKind.Part),
        "subchapter" or "subpart" or "division" or "subdivision" or "subarticle" => XmlMeaning.Node(ProvisionKind.Division, element.Name),
        "appendix" or "schedule" or "annex" => XmlMeaning.Node(ProvisionKind.Schedule, element.Name),
        "article" => XmlMeaning.Node(place.Section is null && Holds(element, "section") ? ProvisionKind.Division : ProvisionKind.Article, element.Name),
        "section" or "rule" or "courtRule" => XmlMeaning.Node(place.Section is null ? ProvisionKind.Section : ProvisionKind.Paragraph),
        "subsection" => XmlMeaning.Node(ProvisionKind.Subsection),
        "paragraph" => XmlMeaning.Node(ProvisionKind.Paragraph),
        "subparagraph" or "clause" or "subclause" or "item" or "subitem" or "subsubitem" => XmlMeaning.Node(ProvisionKind.Item),
        "listItem" => XmlMeaning.Node(place.Section is null ? ProvisionKind.Paragraph : ProvisionKind.Item),
        "level" => XmlMeaning.Node(place.Section is null ? ProvisionKind.Division : ProvisionKind.Item),
        "inline" or "ref" or "term" or "quotedText" or "amendingAction" or "date" or "shortTitle" or "headingText" or "proviso" or "b" or "i" or "u" or "s" or "sup" or "sub" or "span" or "a"
            or "em" or "strong" or "ins" or "def" or "entity" or "person" or "organization" or "role" or "location" or "marker" or "fillIn" or "img" or "committee" or "sponsor" => XmlMeaning.Inline,
        _ => XmlMeaning.Block,
    };

    public override string IdentifierOf(XmlElement element) => element.Attribute("identifier");

    public override string NumberOf(XmlElement number) => number.Attribute("value");

    public override string TargetOf(XmlElement element) => element.Name is "ref" ? element.Attribute("href") : "";

    public override bool IsTerm(XmlElement element) => element.Name is "term" or "def";

    // The data's own title says number and long title in one; an act is known by its short title.
    public override int TitleRank(XmlElement element) => element.Name switch
    {
        "shortTitle" when element.Attribute("role") is "" or "act" => 3,
        "title" => 2,
        "officialTitle" => 1,
        _ => 0,
    };

    public override string? NotInForce(XmlElement element) => element.Attribute("status") switch
    {
        "repealed" or "omitted" or "removed" or "expired" or "terminated" or "vacated" or "withdrawn" or "cancelled" or "failed" or "hadItsEffect" => "repealed or omitted",
        "transferred" or "renumbered" or "redesignated" => "moved elsewhere",
        _ => null,
    };

    private static bool Holds(XmlElement element, string name) => element.Elements.Any(e => e.Name == name || (e.Name is "part" or "chapter" && Holds(e, name)));
}
