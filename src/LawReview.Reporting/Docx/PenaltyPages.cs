using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Core.Assessment;

namespace LawReview.Reporting.Docx;

/// <summary>What the offences are punished with, as information.</summary>
internal sealed class PenaltyPages(DocxContent content)
{
    private const int Columns = 6;

    public void Write()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(1, w["penalties.title"], "section_penalties");
        if (report.Penalties.Length == 0)
        {
            document.Paragraph("Normal", w["penalties.none"]);
            return;
        }

        document.Lead(w["penalties.introduction"]);
        var headers = PenaltyTable.Headers(w);
        var table = new DocxTable(w["penalties.title"], w["penalties.description"], [1412, 1100, 1150, 1100, 1350, 3300], [.. headers.Skip(1)]);
        foreach (var offence in PenaltyTable.Lines(report, w).GroupBy(l => l.Offence, StringComparer.Ordinal))
        {
            table.Add([new([Wml.Paragraph("TableHead", offence.Key)], "E9EDF2", Span: Columns)], keepWithNext: true);
            var read = offence.ToLookup(l => l.Penalty.Serious != SeriousCrime.NotRead || l.Penalty.Tier == TierKind.Base);
            foreach (var line in read[true]) table.Add(Line(line));
            if (read[false].ToList() is { Count: > 0 } others) table.Add([new([NotRead(others)], Span: Columns)]);
        }

        document.Table(table);
        document.Paragraph("Meta", w["penalties.note"]);
    }

    private DocxCell[] Line(PenaltyLine line) =>
    [
        DocxCell.Text(line.Tier), DocxCell.Text(line.Minimum), DocxCell.Text(line.Maximum), DocxCell.Text(line.Fine), DocxCell.Text(line.Serious),
        DocxCell.Of([.. content.Where(line.Penalty.Quotation)]),
    ];

    /// <summary>Heavier tiers whose term could not be read, on one line: a reader finds their words in Annex B.</summary>
    private Paragraph NotRead(List<PenaltyLine> lines)
    {
        var w = content.Wording;
        return Wml.Paragraph(
            "TableText",
            [
                Wml.Text(w.Fill("penalties.heavier.not-read", ("tier", lines[0].Tier))),
                .. lines.SelectMany((l, i) => i == 0 ? content.Where(l.Penalty.Quotation) : [Wml.Text(w["list.comma"]), .. content.Where(l.Penalty.Quotation)]),
            ]);
    }
}
