using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Html;

/// <summary>Title, facts, what is missing from the report, the questions that matter most, and the charts.</summary>
internal sealed class OverviewPart(HtmlContent content)
{
    private const int QuotationLength = 280;

    private readonly CoverFacts facts = new(content.Report, content.Wording);

    public void Masthead()
    {
        var (report, w, page) = (content.Report, content.Wording, content.Page);
        using var header = page.Open("header", ("class", "masthead"));
        content.Paragraph(w["cover.draft"], "kicker");
        page.Element("h1", report.Title).Line();
        content.Paragraph(facts.StateName(), "state");
        if (report.State.IsFictional) content.Note("plain", w["cover.fictional"], [w["cover.fictional.note"]], []);
        content.Paragraph(w["cover.draft.note"], "lead");
        if (w.Language != ChecklistTexts.OwnLanguage) content.Paragraph(w["cover.unofficial"] + w["label.stop"] + w["cover.unofficial.note"], "small");
        if (report.Completeness.Incomplete) content.Note("warning", w["incomplete.title"], [.. report.Completeness.Reasons], [.. facts.NotRead()], w["incomplete.note"]);
        if (report.Completeness.TextsToAdd.Length > 0) content.Note("plain", w["add.title"], [w["add.note"]], [.. facts.TextsToAdd()]);
        using var details = page.Open("details", ("class", "about"));
        page.Element("summary", w["html.about"]);
        using (page.Open("dl", ("class", "facts")))
            foreach (var (name, value) in facts.Facts())
                using (page.Open("div"))
                    page.Element("dt", name).Element("dd", value);
        if (facts.Inferred() is { Length: > 0 } inferred) content.Paragraph(inferred, "small");
    }

    public void Summary() => content.Section("section-summary", content.Wording["summary.title"], () =>
    {
        var (report, w, page) = (content.Report, content.Wording, content.Page);
        if (report.Summary.Length == 0)
        {
            content.Paragraph(w["summary.none"]);
            return;
        }

        content.Paragraph(w["html.summary.introduction"], "lead");
        using var list = page.Open("ol", ("class", "core"));
        foreach (var line in report.Summary)
            using (page.Open("li"))
            {
                using (page.Open("div", ("class", "answer")))
                {
                    using (page.Open("h3")) content.Obligation(line.Id, line.Title);
                    using (page.Open("p")) content.Mark(report.Finding(line.Id).Kind);
                    content.Sentence(line.Sentence, report.Finding(line.Id));
                }

                if (line.Quotation is { } number) content.Quotation(number, "", QuotationLength);
                else content.Paragraph(w["summary.no-law"], "none");
            }
    });

    public void Charts()
    {
        var (report, w) = (content.Report, content.Wording);
        if (report.Findings.Length == 0) return;
        content.Section("section-charts", w["html.charts.title"], () =>
        {
            content.Paragraph(w["counts.note"], "lead");
            var chart = new HtmlChart(content);
            chart.Legend();
            using var charts = content.Page.Open("div", ("class", "charts"));
            chart.Bars(
                "chart-cluster", w["html.charts.cluster"],
                [.. ReviewClusters.Of(report).Select(c => (ReviewClusters.Name(c.Cluster, w), c.Findings))]);
            chart.Bars(
                "chart-strength", w["counts.caption"],
                [.. report.Findings.GroupBy(f => f.Strength).OrderBy(g => g.Key).Select(g => (w.Name(g.Key), (IReadOnlyList<ReportFinding>)[.. g]))]);
        });
    }

    public void HowToRead() => content.Section("section-read", content.Wording["read.title"], () =>
    {
        var (w, page, read) = (content.Wording, content.Page, content.Report.Completeness);
        page.Element("h3", w["read.what.title"]);
        for (var i = 1; i <= 3; i++) content.Paragraph(w[$"read.what.{i}"]);
        page.Element("h3", w["read.sources.title"]);
        content.Paragraph(w.Fill("read.sources.1", ("counted", $"{read.Counted}"), ("supplied", $"{read.Supplied}")));
        content.Paragraph(w["html.read.sources"]);
        page.Element("h3", w["read.findings.title"]);
        using (page.Open("dl", ("class", "meanings")))
            foreach (var kind in Enum.GetValues<FindingKind>())
                using (page.Open("div"))
                {
                    using (page.Open("dt")) content.Mark(kind);
                    page.Element("dd", w[$"meaning.{kind}"]);
                }

        page.Element("h3", w["read.confidence.title"]);
        content.Paragraph(w["read.confidence.note"]);
        content.List(Enum.GetValues<Confidence>().Select(c => w[$"read.confidence.{c}"]));
    });
}
