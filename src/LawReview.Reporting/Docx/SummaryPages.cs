using DocumentFormat.OpenXml;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Docx;

/// <summary>Three pages to read first: the questions that matter most, the findings in numbers, and what needs attention.</summary>
internal sealed class SummaryPages(DocxContent content)
{
    private const int QuotationLength = 150;
    private const int MostNumberWidth = 1300;
    private const int LeastNameWidth = 1700;
    internal static readonly string[] Attention = ["gaps", "conflict", "wider", "review"];

    public void Write()
    {
        Questions();
        if (content.Report.Findings.Length > 0) Numbers();
        NeedAttention();
    }

    private void Questions()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(1, w["summary.title"], "section_summary");
        if (report.Summary.Length == 0)
        {
            document.Paragraph("Normal", w["summary.none"]);
            return;
        }

        document.Lead(w["summary.introduction"]);
        var table = new DocxTable(
            w["summary.caption"], w["summary.description"], [2150, 3962, 3300],
            [w["summary.question"], w["summary.found"], w["summary.law"]]);
        foreach (var line in report.Summary) table.Add(Row(line));
        document.Table(table);
        var cited = report.Quotations.Select(q => q.Work).ToHashSet(StringComparer.Ordinal);
        if (content.Names.Shortened.Where(n => cited.Contains(n.Title)).ToList() is { Count: > 0 } shortened)
            document.Paragraph("Meta", content.ShortTitles(shortened.Select(n => (n.Short, n.Title))));
    }

    private DocxCell[] Row(SummaryLine line)
    {
        var finding = content.Report.Finding(line.Id);
        return
        [
            new([Wml.Paragraph("TableSmall", content.Obligation(line.Id, line.Title))]),
            new(
                [Wml.Paragraph("TableSmall", [.. content.Mark(finding.Kind), Wml.Text(content.Wording["label.stop"] + line.Sentence)])],
                DocxContent.Shade(finding.Kind)),
            line.Quotation is { } number
                ? new([Wml.Paragraph("TableSmall", [.. content.Where(number)]), content.Excerpt(number, QuotationLength)])
                : new([Wml.Paragraph("TableSmall", content.Wording["summary.no-law"])]),
        ];
    }

    private void Numbers()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(2, w["html.charts.title"], "section_numbers");
        Chart(w["html.charts.cluster"], w["html.filter.cluster"], [.. ReviewClusters.Of(report).Select(c => (ReviewClusters.Name(c.Cluster, w), c.Findings))]);
        document.Paragraph("Meta", w["counts.note"]);
    }

    /// <summary>Behind the matrix, so that the summary keeps to its three pages in wide fonts too.</summary>
    public void Strengths()
    {
        var (report, w) = (content.Report, content.Wording);
        if (report.Findings.Length == 0) return;
        Chart(w["counts.caption"], w["matrix.strength"], [.. report.Findings.GroupBy(f => f.Strength).OrderBy(g => g.Key).Select(g => (w.Name(g.Key), (IReadOnlyList<ReportFinding>)[.. g]))]);
    }

    /// <summary>A chart and, below it, its numbers.</summary>
    private void Chart(string title, string by, IReadOnlyList<(string Name, IReadOnlyList<ReportFinding> Findings)> rows)
    {
        var (report, w) = (content.Report, content.Wording);
        var described = string.Join(" ", rows.Select(r => w.Fill("html.charts.row", ("name", r.Name), ("counts", w.List(
            [.. report.Counts.Select(c => (c.Kind, Count: r.Findings.Count(f => f.Kind == c.Kind))).Where(c => c.Count > 0).Select(c => w.Fill("counts.count", ("name", w.Name(c.Kind)), ("count", $"{c.Count}")))])))));
        content.Document.Figure(new(
            title, described, WritingDirection.IsRightToLeft(report.Language),
            [.. report.Counts.Select(c => (c.Kind, w.Name(c.Kind)))],
            [.. rows.Select(r => (w.Fill("counts.number", ("name", r.Name), ("count", $"{r.Findings.Count}")), (IReadOnlyList<int>)[.. report.Counts.Select(c => r.Findings.Count(f => f.Kind == c.Kind))]))]));
        Numbers(title, by, rows);
    }

    private void Numbers(string title, string by, IReadOnlyList<(string Name, IReadOnlyList<ReportFinding> Findings)> rows)
    {
        var (report, w) = (content.Report, content.Wording);
        var width = Math.Min(MostNumberWidth, (DocxDocument.TextWidth - LeastNameWidth) / (rows.Count + 1));
        var table = new DocxTable(
            title, w.Fill("counts.numbers.description", ("by", by)),
            [DocxDocument.TextWidth - ((rows.Count + 1) * width), .. Enumerable.Repeat(width, rows.Count + 1)],
            [w["matrix.finding"], .. rows.Select(r => r.Name), w["counts.all"]],
            Small: true)
        {
            Whole = true,
        };
        foreach (var count in report.Counts)
            table.Add(
            [
                new([Wml.Paragraph("TableSmall", [.. content.Mark(count.Kind, bold: false)])], DocxContent.Shade(count.Kind)),
                .. rows.Select(r => Number(r.Findings.Count(f => f.Kind == count.Kind))),
                Number(count.Total),
            ]);
        content.Document.Table(table);
    }

    private static DocxCell Number(int number) => new([Wml.Paragraph("TableSmall", $"{number}")]);

    /// <summary>Which findings a reader should turn to; what was observed stands with each, where its title leads.</summary>
    private void NeedAttention()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(2, w["apart.title"], "section_apart");
        document.AddKept(Wml.Paragraph("Meta", w["apart.lines.introduction"]));
        foreach (var section in Attention.Select(k => report.Sections.First(s => s.Key == k)))
        {
            var named = w.Fill("counts.number", ("name", section.Title), ("count", $"{section.Items.Length}"));
            if (section.Items.Length == 0)
            {
                document.Paragraph("Meta", [Wml.Bold(named + w["label.stop"]), Wml.Text(section.IfEmpty)]);
                continue;
            }

            document.AddKept(Wml.Paragraph("Label", named));
            if (section.Reminder.Length > 0) document.AddKept(Wml.Paragraph("Meta", section.Reminder));
            foreach (var cluster in section.Items.Select(i => report.Finding(i.Id)).GroupBy(f => f.Cluster, StringComparer.Ordinal).OrderBy(g => IndexOf(g.Key)))
                document.Paragraph("Element", [Wml.Bold(ReviewClusters.Name(cluster.Key, w) + w["label.stop"]), .. cluster.SelectMany(Named)]);
        }
    }

    private int IndexOf(string cluster) => ReviewClusters.Of(content.Report).ToList().FindIndex(c => c.Cluster == cluster);

    private IEnumerable<OpenXmlElement> Named(ReportFinding f, int place)
    {
        if (place > 0) yield return Wml.Text(content.Wording["list.semicolon"]);
        yield return Wml.Text(content.Wording.Mark(f.Kind), style: "Mark");
        yield return Wml.Text("\u00A0");
        yield return content.Obligation(f.Id, f.Title);
    }
}
