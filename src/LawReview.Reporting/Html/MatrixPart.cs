using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Html;

/// <summary>The status matrix, folded by cluster, and the lists that keep gaps, wider law, conflicts and what is no gap apart.</summary>
internal sealed class MatrixPart(HtmlContent content)
{
    private const int CitationsInMatrix = 2;

    public void Matrix() => content.Section("section-matrix", content.Wording["matrix.title"], () =>
    {
        var (report, w) = (content.Report, content.Wording);
        content.Paragraph(w["html.matrix.introduction"], "lead");
        if (report.Findings.Length == 0)
        {
            content.Paragraph(w["findings.none"]);
            return;
        }

        foreach (var (cluster, findings) in ReviewClusters.Of(report))
            Cluster(ReviewClusters.Name(cluster, w), findings);
    });

    public void Apart() => content.Section("section-apart", content.Wording["apart.title"], () =>
    {
        var (report, w, page) = (content.Report, content.Wording, content.Page);
        content.Paragraph(w["apart.introduction"], "lead");
        foreach (var section in report.Sections)
        {
            using var details = page.Open("details", ("class", "apart"), ("id", $"section-{section.Key}"));
            using (page.Open("summary"))
            {
                page.Element("h3", section.Title).Text(" ").Element("span", $"{section.Items.Length}", ("class", "tally"));
            }

            content.Paragraph(section.Introduction, "lead");
            if (section.Reminder.Length > 0)
                using (page.Open("p", ("class", "reminder")))
                    page.Element("strong", w["apart.reminder"] + w["label.stop"]).Text(section.Reminder);
            if (section.Items.Length == 0)
            {
                content.Paragraph(section.IfEmpty);
                continue;
            }

            using var list = page.Open("ul", ("class", "items"));
            foreach (var item in section.Items)
                using (page.Open("li"))
                {
                    var finding = report.Finding(item.Id);
                    using (page.Open("p"))
                    {
                        content.Obligation(item.Id, finding.Title);
                        page.Text(" ").Element("span", w.Fill("apart.facts", ("id", finding.Id), ("strength", w.Name(finding.Strength))), ("class", "small"));
                    }

                    using (page.Open("p")) content.Mark(finding.Kind);
                    content.Sentence(item.Sentence, finding);
                }
        }
    });

    private void Cluster(string name, IReadOnlyList<ReportFinding> findings)
    {
        var (w, page) = (content.Wording, content.Page);
        using var details = page.Open("details", ("class", "cluster"), ("open", "open"));
        using (page.Open("summary"))
            page.Element("h3", name).Text(" ").Element("span", $"{findings.Count}", ("class", "tally"));
        using var table = page.Open("table", ("class", "matrix"));
        page.Element("caption", $"{w["matrix.caption"]}: {name}", ("class", "unseen"));
        using (page.Open("thead"))
        using (page.Open("tr"))
        {
            page.Element("th", w["matrix.obligation"], ("scope", "col")).Element("th", w["matrix.finding"], ("scope", "col"));
            page.Element("th", w["matrix.strength"], ("scope", "col"), ("class", "wide")).Element("th", w["matrix.confidence"], ("scope", "col"), ("class", "wide"));
            page.Element("th", w["matrix.law"], ("scope", "col"), ("class", "wide"));
        }

        using var body = page.Open("tbody");
        foreach (var f in findings) Row(f);
    }

    private void Row(ReportFinding f)
    {
        var (w, page) = (content.Wording, content.Page);
        using var row = page.Open("tr", ("data-row", f.Id));
        using (page.Open("th", ("scope", "row")))
        {
            content.Obligation(f.Id, f.Title);
            page.Text(" ").Element("span", f.Source, ("class", "small"));
        }

        using (page.Open("td")) content.Mark(f.Kind);
        page.Element("td", w.Name(f.Strength), ("class", "wide")).Element("td", w.Name(f.Confidence), ("class", "wide"));
        using (page.Open("td", ("class", "wide")))
        {
            if (f.LawCited.Length == 0) page.Text(w["matrix.no-law"]);
            foreach (var work in f.LawCited.Take(CitationsInMatrix).GroupBy(l => l.Work, StringComparer.Ordinal)) content.Cited(work.Key, work.Select(l => l.Citation));
            if (f.LawCited.Length > CitationsInMatrix) page.Element("span", w.Fill("matrix.more", ("count", $"{f.LawCited.Length - CitationsInMatrix}")), ("class", "law small"));
        }
    }
}
