using DocumentFormat.OpenXml;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Docx;

/// <summary>The summary page and the status matrix.</summary>
internal sealed class SummaryPages(DocxContent content)
{
    private const int CitationsInMatrix = 2;
    private const int QuotationLength = 280;

    public void Write()
    {
        Summary();
        Matrix();
    }

    private void Summary()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(1, w["summary.title"], "section_summary");
        if (report.Summary.Length == 0)
        {
            document.Paragraph("Normal", w["summary.none"]);
        }
        else
        {
            document.Lead(w["summary.introduction"]);
            var table = new DocxTable(
                w["summary.caption"], w["summary.description"], [2150, 3562, 3700],
                [w["summary.question"], w["summary.found"], w["summary.law"]]);
            foreach (var line in report.Summary) table.Add(Row(line));
            document.Table(table);
        }

        Counts();
    }

    private DocxCell[] Row(SummaryLine line)
    {
        var finding = content.Report.Finding(line.Id);
        return
        [
            DocxCell.Of(content.Obligation(line.Id, line.Title)),
            new(
                [Wml.Paragraph("TableText", [.. content.Mark(finding.Kind)]), Wml.Paragraph("TableText", line.Sentence)],
                DocxContent.Shade(finding.Kind)),
            line.Quotation is { } number
                ? new([Wml.Paragraph("TableText", [.. content.Where(number)]), content.Excerpt(number, QuotationLength)])
                : DocxCell.Text(content.Wording["summary.no-law"]),
        ];
    }

    /// <summary>One row for each strength, so that the page stays one page whatever was found.</summary>
    private void Counts()
    {
        var (report, w) = (content.Report, content.Wording);
        var table = new DocxTable(
            w["counts.caption"], w["counts.description"], [2150, 7262], [w["counts.strength"], w["counts.findings"]]);
        foreach (var strength in Enum.GetValues<Strength>())
            Row(w.Name(strength), c => c.Strengths.First(s => s.Strength == strength).Count);
        Row(w["counts.all"], c => c.Total);
        content.Document.Table(table);
        content.Document.Paragraph("Meta", w["counts.note"]);

        void Row(string name, Func<FindingCount, int> countOf)
        {
            var counts = report.Counts.Where(c => countOf(c) > 0).ToList();
            if (counts.Count == 0) return;
            table.Add(
            [
                DocxCell.Text(w.Fill("counts.number", ("name", name), ("count", $"{counts.Sum(countOf)}"))),
                DocxCell.Of([.. counts.SelectMany((c, i) => Count(c.Kind, countOf(c), i == 0))]),
            ]);
        }
    }

    private IEnumerable<OpenXmlElement> Count(FindingKind kind, int count, bool first)
    {
        if (!first) yield return Wml.Text("  ·  ");
        yield return Wml.Text(content.Wording.Mark(kind), style: "Mark");
        yield return Wml.Text("\u00A0" + content.Wording.Fill("counts.count", ("name", content.Wording.Name(kind)), ("count", $"{count}")).Replace(' ', '\u00A0'));
    }

    private void Matrix()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(1, w["matrix.title"], "section_matrix");
        document.Lead(w["matrix.introduction"]);
        if (report.Findings.Length == 0)
        {
            document.Paragraph("Normal", w["findings.none"]);
            return;
        }

        var table = new DocxTable(
            w["matrix.caption"], w["matrix.description"], [2350, 1150, 1330, 1520, 1162, 1900],
            [w["matrix.obligation"], w["matrix.source"], w["matrix.strength"], w["matrix.finding"], w["matrix.confidence"], w["matrix.law"]]);
        foreach (var f in report.Findings)
            table.Add(
            [
                new([Wml.Paragraph("TableText", content.Obligation(f.Id, f.Title)), Wml.Paragraph("TableText", Wml.Text(f.Id, style: "Role"))]),
                DocxCell.Text(f.Source),
                DocxCell.Text(w.Name(f.Strength)),
                DocxCell.Of([.. content.Mark(f.Kind)]) with { Shade = DocxContent.Shade(f.Kind) },
                DocxCell.Text(w.Name(f.Confidence)),
                new([.. Law(f)]),
            ]);
        document.Table(table);
    }

    private IEnumerable<OpenXmlElement> Law(ReportFinding finding)
    {
        if (finding.LawCited.Length == 0) yield return Wml.Paragraph("TableText", content.Wording["matrix.no-law"]);
        foreach (var work in finding.LawCited.Take(CitationsInMatrix).GroupBy(l => l.Work, StringComparer.Ordinal))
            yield return Wml.Paragraph("TableText", content.Wording.Fill("citation.in-work", ("citation", content.Wording.List([.. work.Select(l => l.Citation)])), ("work", work.Key)));
        if (finding.LawCited.Length > CitationsInMatrix)
            yield return Wml.Paragraph("TableText", content.Wording.Fill("matrix.more", ("count", $"{finding.LawCited.Length - CitationsInMatrix}")));
    }
}
