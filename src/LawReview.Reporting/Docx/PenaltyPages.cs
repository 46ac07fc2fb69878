namespace LawReview.Reporting.Docx;

/// <summary>What the offences are punished with, as information.</summary>
internal sealed class PenaltyPages(DocxContent content)
{
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
        var table = new DocxTable(
            w["penalties.title"], w["penalties.description"], [3012, 1250, 950, 950, 800, 950, 1500], [.. PenaltyTable.Headers(w)]);
        var before = "";
        foreach (var line in PenaltyTable.Lines(report, w))
        {
            var again = line.Offence == before;
            before = line.Offence;
            table.Add(
            [
                DocxCell.Text(line.Offence) with { Joined = again },
                DocxCell.Text(line.Tier), DocxCell.Text(line.Minimum), DocxCell.Text(line.Maximum), DocxCell.Text(line.Fine), DocxCell.Text(line.Serious),
                DocxCell.Of([.. content.Where(line.Penalty.Quotation)]),
            ]);
        }

        document.Table(table);
        document.Paragraph("Meta", w["penalties.note"]);
    }
}
