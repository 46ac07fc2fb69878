using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Html;

/// <summary>
/// Writes a report as one page that needs nothing else: style and script stand in it and are allowed by their hashes alone, nothing
/// is loaded, and without script everything can still be read. The same report gives the same bytes.
/// </summary>
public static class HtmlReportWriter
{
    private static readonly string Style = Resource("page.css");
    private static readonly string Script = Resource("page.js");

    /// <summary>UTF-8 without a byte-order mark.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var wording = ReportWording.For(report.Language);
        var page = new Markup();
        var content = new HtmlContent(report, wording, page);
        page.Own("<!DOCTYPE html>\n");
        using (page.Open("html", ("lang", report.Language), ("dir", HtmlContent.Direction(report.Language))))
        {
            Head(page, report);
            using var body = page.Open("body");
            Body(content);
        }

        output.Write(Encoding.UTF8.GetBytes(page.ToString()));
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

    private static void Body(HtmlContent content)
    {
        var (page, w) = (content.Page, content.Wording);
        var (overview, matrix) = (new OverviewPart(content), new MatrixPart(content));
        page.Element("a", w["html.skip"], ("class", "skip"), ("href", "#main"));
        overview.Masthead();
        using (page.Open("div", ("class", "layout")))
        {
            Rail(content);
            using var main = page.Open("main", ("id", "main"), ("tabindex", "-1"));
            overview.Summary();
            overview.Charts();
            matrix.Matrix();
            matrix.Apart();
            new PenaltiesPart(content).Write();
            new FindingsPart(content).Write();
            overview.HowToRead();
            new AnnexesPart(content).Write();
        }

        using (page.Open("footer", ("class", "colophon")))
            content.Paragraph(w["html.colophon"]);

        // Read by the script. Everything that could end the element is escaped by the encoder.
        page.Own("<script type=\"application/json\" id=\"words\">").Own(Words(w)).Own("</script>\n");
        page.Own("<script>").Own(Script).Own("</script>\n");
    }

    /// <summary>Contents, search and filters. Search and filters need the script, which shows them.</summary>
    private static void Rail(HtmlContent content)
    {
        var (page, w, report) = (content.Page, content.Wording, content.Report);
        using var rail = page.Open("div", ("class", "rail"));
        using (page.Open("nav", ("aria-label", w["contents.title"])))
        using (page.Open("ul"))
            foreach (var (id, title) in Contents(content))
                using (page.Open("li"))
                    page.Element("a", title, ("href", "#" + id));
        using var tools = page.Open("form", ("id", "tools"), ("role", "search"), ("aria-label", w["html.tools"]), ("hidden", "hidden"));
        page.Element("label", w["html.query"], ("for", "query")).Void("input", ("type", "search"), ("id", "query"), ("autocomplete", "off"), ("spellcheck", "false"), ("aria-describedby", "query-hint"));
        page.Element("p", w["html.query.hint"], ("id", "query-hint"), ("class", "small"));
        page.Element("p", "", ("id", "shown"), ("role", "status"), ("aria-live", "polite"));
        using (page.Open("details", ("id", "filters")))
        {
            page.Element("summary", w["html.filters"]);
            Filter(content, "finding", w["matrix.finding"], report.Counts.Select(c => (HtmlContent.Key(c.Kind), w.Name(c.Kind), c.Total, (FindingKind?)c.Kind)));
            Filter(content, "cluster", w["html.filter.cluster"], report.Findings.GroupBy(f => f.Cluster, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, MatrixPart.ClusterName(g.Key, w), g.Count(), (FindingKind?)null)));
            Filter(content, "strength", w["matrix.strength"], report.Findings.GroupBy(f => f.Strength).OrderBy(g => g.Key)
                .Select(g => (HtmlContent.Key(g.Key), w.Name(g.Key), g.Count(), (FindingKind?)null)));
        }

        using (page.Open("p", ("class", "buttons")))
        {
            page.Element("button", w["html.open-all"], ("type", "button"), ("id", "open-all")).Text(" ").Element("button", w["html.close-all"], ("type", "button"), ("id", "close-all"));
            page.Text(" ").Element("button", w["html.reset"], ("type", "button"), ("id", "reset"), ("hidden", "hidden"));
        }

        using (page.Open("label", ("class", "keys")))
        {
            page.Void("input", ("type", "checkbox"), ("id", "keys"), ("checked", "checked"));
            page.Element("span", w["html.keys"]);
        }
    }

    private static void Filter(HtmlContent content, string name, string title, IEnumerable<(string Value, string Name, int Count, FindingKind? Kind)> choices)
    {
        var page = content.Page;
        using var fieldset = page.Open("fieldset");
        page.Element("legend", title);
        foreach (var (value, label, count, kind) in choices)
            using (page.Open("label"))
            {
                page.Void("input", ("type", "checkbox"), ("name", name), ("value", value));
                using (page.Open("span"))
                {
                    if (kind is { } k) page.Element("span", content.Wording.Mark(k), ("class", $"glyph tone-{HtmlContent.Tone(k)}"), ("aria-hidden", "true")).Text(" ");
                    page.Text(label + " ").Element("span", $"{count}", ("class", "tally"));
                }
            }
    }

    private static IEnumerable<(string Id, string Title)> Contents(HtmlContent content)
    {
        var w = content.Wording;
        yield return ("section-summary", w["summary.title"]);
        if (content.Report.Findings.Length > 0) yield return ("section-charts", w["html.charts.title"]);
        yield return ("section-matrix", w["matrix.title"]);
        yield return ("section-apart", w["apart.title"]);
        yield return (PenaltiesPart.Id, w["penalties.title"]);
        yield return ("section-findings", w["findings.title"]);
        yield return ("section-read", w["read.title"]);
        yield return ("section-sources", w["annex.a.title"]);
        yield return ("section-passages", w["annex.b.title"]);
        yield return ("section-search", w["annex.c.title"]);
        yield return ("section-checklist", w["annex.d.title"]);
    }

    private static string Words(ReportWording w) => JsonSerializer.Serialize(new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["shown"] = w.Fill("html.shown", ("shown", "{shown}"), ("total", "{total}")),
        ["all"] = w.Fill("html.shown.all", ("total", "{total}")),
        ["context"] = w["html.context"],
    });

    private static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Resource(string name)
    {
        using var stream = typeof(HtmlReportWriter).Assembly.GetManifestResourceStream($"LawReview.Reporting.Html.{name}")
            ?? throw new InvalidOperationException($"The part '{name}' is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
