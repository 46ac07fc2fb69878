using System.Collections.Frozen;

namespace LawReview.Reading.Html;

/// <summary>What the HTML standard says of elements, as far as the text of a page depends on it.</summary>
internal static class HtmlElements
{
    private static readonly FrozenSet<string> Void = Set("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");

    private static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset "
        + "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noscript ol option p pre search section summary table tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> EndsParagraph = Set(
        "address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr "
        + "li listing main menu nav ol p pre search section summary table ul");

    /// <summary>Elements whose content is no mark-up.</summary>
    private static readonly FrozenSet<string> Raw = Set("script style title textarea xmp");

    public static bool MayStandInHead(string name) => name is "title" or "meta" or "link" or "base" or "basefont" or "bgsound" or "script" or "style" or "noscript" or "noframes" or "template" or "head";

    public static bool IsVoid(string name) => Void.Contains(name);

    public static bool IsBlock(string name) => Block.Contains(name);

    public static bool EndsOpenParagraph(string name) => EndsParagraph.Contains(name);

    public static bool IsRaw(string name) => Raw.Contains(name);

    public static bool IsHeading(string name) => name is ['h', >= '1' and <= '6'];

    /// <summary>Elements that a start tag of this name closes, and those beyond which it closes none.</summary>
    public static (string[] Closes, string[] Within) Implied(string name) => name switch
    {
        "li" => (["li"], ["ul", "ol", "menu", "dir", "td", "th", "table"]),
        "dt" or "dd" => (["dt", "dd"], ["dl", "td", "th", "table"]),
        "tr" => (["tr", "td", "th", "caption"], ["table", "tbody", "thead", "tfoot"]),
        "td" or "th" => (["td", "th"], ["tr", "table"]),
        "tbody" or "thead" or "tfoot" => (["tbody", "thead", "tfoot", "caption"], ["table"]),
        "option" => (["option"], ["select"]),
        _ => ([], []),
    };

    /// <summary>True for elements that an end tag of another name does not reach through.</summary>
    public static bool Holds(string open, string closing) => open switch
    {
        "td" or "th" or "caption" => closing is not ("td" or "th" or "caption" or "tr" or "tbody" or "thead" or "tfoot" or "table" or "body" or "html"),
        "table" => closing is not ("table" or "body" or "html"),
        "ul" or "ol" => closing is "li",
        "dl" => closing is "dt" or "dd",
        _ => false,
    };

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
