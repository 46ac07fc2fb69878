using System.Text;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Html;

/// <summary>
/// Writes a report as one page that needs nothing else: style and script stand in it and are allowed by their hashes alone, nothing
/// is loaded, and without script everything can still be read. The same report gives the same bytes.
/// </summary>
public static class HtmlReportWriter
{
    /// <summary>UTF-8 without a byte-order mark.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var content = new HtmlContent(report, ReportWording.For(report.Language), new Markup());
        HtmlPage.Write(content, () => Body(content), output);
    }

    private static void Body(HtmlContent content)
    {
        var page = content.Page;
        var (overview, matrix) = (new OverviewPart(content), new MatrixPart(content));
        overview.Masthead();
        using var layout = page.Open("div", ("class", "layout"));
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

    private static void Rail(HtmlContent content)
    {
        var (w, report) = (content.Wording, content.Report);
        HtmlPage.Rail(content, Contents(content), () =>
        {
            HtmlPage.Filter(content, "finding", w["matrix.finding"], report.Counts.Select(c => new FilterChoice(HtmlContent.Key(c.Kind), w.Name(c.Kind), c.Total, c.Kind)));
            HtmlPage.Filter(content, "cluster", w["html.filter.cluster"], ReviewClusters.Of(report)
                .Select(c => new FilterChoice(c.Cluster, ReviewClusters.Name(c.Cluster, w), c.Findings.Count, null)));
            HtmlPage.Filter(content, "strength", w["matrix.strength"], report.Findings.GroupBy(f => f.Strength).OrderBy(g => g.Key)
                .Select(g => new FilterChoice(HtmlContent.Key(g.Key), w.Name(g.Key), g.Count(), null)));
        });
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
}
