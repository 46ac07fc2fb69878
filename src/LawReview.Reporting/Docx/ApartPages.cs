namespace LawReview.Reporting.Docx;

/// <summary>The lists that keep gaps, wider law, conflicts, open points and what is no gap apart.</summary>
internal sealed class ApartPages(DocxContent content)
{
    public void Write()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(1, w["apart.title"], "section_apart");
        document.Paragraph("Normal", w["apart.introduction"]);
        foreach (var section in report.Sections)
        {
            document.Heading(2, section.Title, $"section_{section.Key.Replace('-', '_')}");
            document.Lead(section.Introduction);
            if (section.Reminder.Length > 0)
                document.Box(w["apart.reminder"], "E8EEF7", [Wml.Paragraph("BoxText", section.Reminder)]);
            if (section.Items.Length == 0) document.Paragraph("Normal", section.IfEmpty);
            else document.Table(Items(section));
        }
    }

    private DocxTable Items(ReportSection section)
    {
        var w = content.Wording;
        var table = new DocxTable(
            section.Title, section.Introduction, [3100, 1712, 4600], [w["matrix.obligation"], w["matrix.finding"], w["apart.why"]]);
        foreach (var item in section.Items)
        {
            var finding = content.Report.Finding(item.Id);
            table.Add(
            [
                new([
                    Wml.Paragraph("TableText", content.Obligation(item.Id, finding.Title)),
                    Wml.Paragraph("TableText", Wml.Text(w.Fill("apart.facts", ("id", finding.Id), ("strength", w.Name(finding.Strength))), style: "Role")),
                ]),
                DocxCell.Of([.. content.Mark(finding.Kind)]) with { Shade = DocxContent.Shade(finding.Kind) },
                DocxCell.Text(item.Sentence),
            ]);
        }

        return table;
    }
}
