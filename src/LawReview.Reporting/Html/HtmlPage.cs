using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Html;

/// <param name="Value">As the page's addresses have it.</param>
/// <param name="Kind">The finding whose symbol stands before the name; null for none.</param>
internal sealed record FilterChoice(string Value, string Name, int Count, FindingKind? Kind);

/// <summary>What every page has: head, style, script, the link past the contents, contents with search and filters.</summary>
internal static class HtmlPage
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    /// <summary>UTF-8 without a byte-order mark.</summary>
    /// <param name="body">Writes what stands between the link past the contents and the last line.</param>
    public static void Write(HtmlContent content, Action body, Stream output)
    {
        var (page, w, report) = (content.Page, content.Wording, content.Report);
        page.Own("<!DOCTYPE html>\n");
        using (page.Open("html", ("lang", report.Language), ("dir", HtmlContent.Direction(report.Language))))
        {
            Head(page, report);
            using var all = page.Open("body");
            page.Element("a", w["html.skip"], ("class", "skip"), ("href", "#main"));
            body();
            using (page.Open("footer", ("class", "colophon")))
                content.Paragraph(w["html.colophon"]);

            // Read by the script. Everything that could end the element is escaped by the encoder.
            page.Own("<script type=\"application/json\" id=\"words\">").Own(Words(w)).Own("</script>\n");
            page.Own("<script>").Own(Script).Own("</script>\n");
        }

        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    /// <summary>Contents, search and filters. Search and filters need the script, which shows them.</summary>
    public static void Rail(HtmlContent content, IEnumerable<(string Id, string Title)> contents, Action filters)
    {
        var (page, w) = (content.Page, content.Wording);
        using var rail = page.Open("div", ("class", "rail"));
        using (page.Open("nav", ("aria-label", w["contents.title"])))
        using (page.Open("ul"))
            foreach (var (id, title) in contents)
                using (page.Open("li"))
                    page.Element("a", title, ("href", "#" + id));
        using var tools = page.Open("form", ("id", "tools"), ("role", "search"), ("aria-label", w["html.tools"]), ("hidden", "hidden"));
        page.Element("label", w["html.query"], ("for", "query")).Void("input", ("type", "search"), ("id", "query"), ("autocomplete", "off"), ("spellcheck", "false"), ("aria-describedby", "query-hint"));
        page.Element("p", w["html.query.hint"], ("id", "query-hint"), ("class", "small"));
        page.Element("p", "", ("id", "shown"), ("role", "status"), ("aria-live", "polite"));
        using (page.Open("details", ("id", "filters")))
        {
            page.Element("summary", w["html.filters"]);
            filters();
        }

        using (page.Open("p", ("class", "buttons")))
        {
            page.Element("button", w["html.open-all"], ("type", "button"), ("id", "open-all")).Text(" ").Element("button", w["html.close-all"], ("type", "button"), ("id", "close-all"));
            page.Text(" ").Element("button", w["html.reset"], ("type", "button"), ("id", "reset"), ("hidden", "hidden"));
        }

        page.Element("p", w["html.print.hint"], ("id", "print-hint"), ("class", "small"));
        page.Element("p", "", ("id", "printed"));
        using (page.Open("label", ("class", "keys")))
        {
            page.Void("input", ("type", "checkbox"), ("id", "keys"), ("checked", "checked"));
            page.Element("span", w["html.keys"]);
        }
    }

    public static void Filter(HtmlContent content, string name, string title, IEnumerable<FilterChoice> choices)
    {
        var page = content.Page;
        using var fieldset = page.Open("fieldset");
        page.Element("legend", title);
        foreach (var choice in choices)
            using (page.Open("label"))
            {
                page.Void("input", ("type", "checkbox"), ("name", name), ("value", choice.Value));
                using (page.Open("span"))
                {
                    if (choice.Kind is { } k) page.Element("span", content.Wording.Mark(k), ("class", $"glyph tone-{HtmlContent.Tone(k)}"), ("aria-hidden", "true")).Text(" ");
                    page.Text(choice.Name + " ").Element("span", $"{choice.Count}", ("class", "tally"));
                }
            }
    }

    private static void Head(Markup page, Report report)
    {
        using var head = page.Open("head");
        page.Void("meta", ("charset", "utf-8"));
        page.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content",
            $"default-src 'none'; style-src 'sha256-{Hash(Style)}'; script-src 'sha256-{Hash(Script)}'; base-uri 'none'; form-action 'none'"));
        page.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        page.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        page.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        page.Void("meta", ("name", "generator"), ("content", $"LawReview {report.ToolVersion}"));
        page.Element("title", $"{report.State.Name}: {report.Title}");
        page.Own("<style>").Own(Style).Own("</style>\n");
    }

    private static string Words(ReportWording w) => JsonSerializer.Serialize(new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["shown"] = w.Fill("html.shown", ("shown", "{shown}"), ("total", "{total}")),
        ["all"] = w.Fill("html.shown.all", ("total", "{total}")),
        ["context"] = w["html.context"],
        ["printed"] = w.Fill("html.print.open", ("open", "{open}"), ("total", "{total}")),
    });

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlPage).Assembly.GetManifestResourceStream($"LawReview.Reporting.Html.{name}")
            ?? throw new InvalidOperationException($"The part '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
