using DocumentFormat.OpenXml;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Docx;

/// <summary>The summary page and the status matrix.</summary>
internal sealed class SummaryPages(DocxContent content)
{
    private const int CitationsInMatrix = 2;

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
            document.Paragraph("Normal", w["summary.introduction"]);
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
                ? new([Wml.Paragraph("TableText", [.. content.Where(number)]), content.Short(number)])
                : DocxCell.Text(content.Wording["summary.no-law"]),
        ];
    }

    private void Counts()
    {
        var (report, w) = (content.Report, content.Wording);
        var strengths = Enum.GetValues<Strength>().Where(s => report.Counts.Any(c => c.Strengths.Any(x => x.Strength == s && x.Count > 0))).ToList();
        var column = 6212 / (strengths.Count + 1);
        var first = DocxDocument.TextWidth - (column * (strengths.Count + 1));
        var table = new DocxTable(
            w["counts.caption"], w["counts.description"], [first, .. Enumerable.Repeat(column, strengths.Count + 1)],
            [w["counts.finding"], .. strengths.Select(s => w.Name(s)), w["counts.total"]]);
        foreach (var count in report.Counts)
            table.Add(
            [
                DocxCell.Of([.. content.Mark(count.Kind)]) with { Shade = DocxContent.Shade(count.Kind) },
                .. strengths.Select(s => Number(count.Strengths.First(x => x.Strength == s).Count)),
                Number(count.Total),
            ]);
        table.Add(
        [
            DocxCell.Of(Wml.Bold(w["counts.total"])),
            .. strengths.Select(s => Number(report.Counts.Sum(c => c.Strengths.First(x => x.Strength == s).Count))),
            Number(report.Counts.Sum(c => c.Total)),
        ]);
        content.Document.Table(table);
        content.Document.Paragraph("Meta", w["counts.note"]);
    }

    private static DocxCell Number(int number) => DocxCell.Text(number == 0 ? "–" : $"{number}");

    private void Matrix()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(1, w["matrix.title"], "section_matrix");
        document.Paragraph("Normal", w["matrix.introduction"]);
        if (report.Findings.Length == 0)
        {
            document.Paragraph("Normal", w["findings.none"]);
            return;
        }

        var table = new DocxTable(
            w["matrix.caption"], w["matrix.description"], [2650, 1300, 1062, 1600, 1000, 1800],
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
        foreach (var law in finding.LawCited.Take(CitationsInMatrix))
            yield return Wml.Paragraph("TableText", content.Wording.Fill("citation.in-work", ("citation", law.Citation), ("work", law.Work)));
        if (finding.LawCited.Length > CitationsInMatrix)
            yield return Wml.Paragraph("TableText", content.Wording.Fill("matrix.more", ("count", $"{finding.LawCited.Length - CitationsInMatrix}")));
    }
}
