using System.Globalization;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Html;

/// <summary>
/// Findings as bars: one bar for each cluster or strength, parted by finding. Every finding has a pattern and, where there is room,
/// its mark and number below, so that nothing hangs on colour; the same figures stand in a table.
/// </summary>
internal sealed class HtmlChart(HtmlContent content)
{
    private const double RowHeight = 66;
    private const double BarTop = 22;
    private const double BarHeight = 20;

    /// <summary>Smaller parts, in hundredths of a bar, have no room for a number.</summary>
    private const double LeastLabelled = 7;

    // What the tile of a pattern has besides its ground: lines, dots or nothing.
    private static readonly (FindingKind Kind, string Tile)[] Patterns =
    [
        (FindingKind.Met, ""),
        (FindingKind.MetThroughGeneralLaw, "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4"),
        (FindingKind.InPart, "M0,0 l8,8 M-2,6 l4,4 M6,-2 l4,4"),
        (FindingKind.Gap, ""),
        (FindingKind.Wider, "M2,0 v8 M6,0 v8"),
        (FindingKind.Conflict, "M0,0 l8,8 M0,8 l8,-8"),
        (FindingKind.Aligned, "M0,2 h8 M0,6 h8"),
        (FindingKind.OptionalAbsent, "M2,2 h1 M6,6 h1"),
        (FindingKind.Suggestion, "M1,4 h2 M5,4 h2"),
        (FindingKind.PracticeEvidence, "M0,4 h8 M4,0 v8"),
        (FindingKind.NotAssessable, "M2,2 l4,4 M2,6 l4,-4"),
        (FindingKind.NotApplicable, "M1,4 h6"),
        (FindingKind.NeedsReview, "M0,8 l4,-4 l4,4"),
    ];

    /// <summary>The patterns, once for the page, and the key to them.</summary>
    public void Legend()
    {
        var (page, w) = (content.Page, content.Wording);
        using (page.Open("svg", ("class", "patterns"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("focusable", "false")))
        using (page.Open("defs"))
            foreach (var (kind, tile) in Patterns)
                using (page.Open("pattern", ("id", $"pattern-{HtmlContent.Key(kind)}"), ("width", "8"), ("height", "8"), ("patternUnits", "userSpaceOnUse"), ("class", $"tile tile-{HtmlContent.Tone(kind)} tile-{HtmlContent.Key(kind)}")))
                {
                    page.Void("rect", ("width", "8"), ("height", "8"));
                    if (tile.Length > 0) page.Void("path", ("d", tile));
                }

        using var list = page.Open("ul", ("class", "legend"), ("aria-label", w["html.charts.legend"]));
        foreach (var count in content.Report.Counts)
            using (page.Open("li"))
            {
                using (page.Open("svg", ("width", "22"), ("height", "14"), ("aria-hidden", "true"), ("focusable", "false")))
                    page.Void("rect", ("x", "0.5"), ("y", "0.5"), ("width", "21"), ("height", "13"), ("class", $"bar bar-{HtmlContent.Tone(count.Kind)}"), ("fill", $"url(#pattern-{HtmlContent.Key(count.Kind)})"));
                page.Element("span", w.Mark(count.Kind), ("class", "glyph"), ("aria-hidden", "true")).Text(" " + w.Fill("counts.number", ("name", w.Name(count.Kind)), ("count", $"{count.Total}")));
            }
    }

    /// <param name="rows">Name of each bar and the findings in it.</param>
    public void Bars(string id, string title, IReadOnlyList<(string Name, IReadOnlyList<ReportFinding> Findings)> rows)
    {
        var (page, w) = (content.Page, content.Wording);
        using var figure = page.Open("figure", ("class", "chart"));
        using (page.Open("figcaption"))
            page.Element("h3", title, ("id", id));
        var height = Number(rows.Count * RowHeight);
        using (page.Open("svg", ("width", "100%"), ("height", height), ("role", "img"), ("aria-labelledby", $"{id} {id}-text"), ("focusable", "false")))
        {
            page.Element("desc", Described(rows), ("id", $"{id}-text"));
            for (var i = 0; i < rows.Count; i++) Bar(rows[i].Name, rows[i].Findings, i * RowHeight);
        }

        using (page.Open("details", ("class", "figures")))
        {
            page.Element("summary", w["html.charts.table"]);
            Table(title, rows);
        }
    }

    private void Bar(string name, IReadOnlyList<ReportFinding> findings, double top)
    {
        var (page, w) = (content.Page, content.Wording);
        var turned = WritingDirection.IsRightToLeft(content.Report.Language);
        page.Element("text", w.Fill("counts.number", ("name", name), ("count", $"{findings.Count}")), ("x", turned ? "100%" : "0"), ("y", Number(top + 14)), ("class", "row"));
        var at = 0.0;
        foreach (var kind in findings.GroupBy(f => f.Kind).OrderBy(g => g.Key))
        {
            var share = 100.0 * kind.Count() / findings.Count;
            var left = turned ? 100 - at - share : at;
            page.Void(
                "rect", ("x", $"{Number(left)}%"), ("y", Number(top + BarTop)), ("width", $"{Number(share)}%"), ("height", Number(BarHeight)),
                ("class", $"bar bar-{HtmlContent.Tone(kind.Key)}"), ("fill", $"url(#pattern-{HtmlContent.Key(kind.Key)})"));
            if (share >= LeastLabelled)
                page.Element("text", $"{w.Mark(kind.Key)}\u00A0{kind.Count()}", ("x", $"{Number(turned ? left + share : left)}%"), ("y", Number(top + BarTop + BarHeight + 14)), ("class", "count"));
            at += share;
        }
    }

    private string Described(IReadOnlyList<(string Name, IReadOnlyList<ReportFinding> Findings)> rows) => string.Join(" ", rows.Select(
        r => content.Wording.Fill("html.charts.row", ("name", r.Name), ("counts", content.Wording.List([.. r.Findings.GroupBy(f => f.Kind).OrderBy(g => g.Key)
            .Select(g => content.Wording.Fill("counts.count", ("name", content.Wording.Name(g.Key)), ("count", $"{g.Count()}")))])))));

    private void Table(string title, IReadOnlyList<(string Name, IReadOnlyList<ReportFinding> Findings)> rows)
    {
        var (page, w) = (content.Page, content.Wording);
        using var around = page.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", title));
        using var table = page.Open("table");
        page.Element("caption", title, ("class", "unseen"));
        using (page.Open("thead"))
        using (page.Open("tr"))
        {
            page.Element("th", w["matrix.finding"], ("scope", "col"));
            foreach (var (name, _) in rows) page.Element("th", name, ("scope", "col"), ("class", "number"));
            page.Element("th", w["counts.all"], ("scope", "col"), ("class", "number"));
        }

        using var body = page.Open("tbody");
        foreach (var count in content.Report.Counts)
            using (page.Open("tr"))
            {
                using (page.Open("th", ("scope", "row"))) content.Mark(count.Kind);
                foreach (var (_, findings) in rows) page.Element("td", $"{findings.Count(f => f.Kind == count.Kind)}", ("class", "number"));
                page.Element("td", $"{count.Total}", ("class", "number"));
            }
    }

    private static string Number(double value) => Math.Round(value, 3).ToString(CultureInfo.InvariantCulture);
}
