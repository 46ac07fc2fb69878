namespace LawReview.Reporting.Html;

/// <summary>What the offences are punished with, as information.</summary>
internal sealed class PenaltiesPart(HtmlContent content)
{
    public const string Id = "section-penalties";

    public void Write() => content.Section(Id, content.Wording["penalties.title"], () =>
    {
        var (report, w, page) = (content.Report, content.Wording, content.Page);
        if (report.Penalties.Length == 0)
        {
            content.Paragraph(w["penalties.none"]);
            return;
        }

        content.Paragraph(w["penalties.introduction"], "lead");
        using (page.Open("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", w["penalties.description"])))
        using (page.Open("table"))
        {
            page.Element("caption", w["penalties.description"], ("class", "unseen"));
            using (page.Open("thead"))
            using (page.Open("tr"))
                foreach (var header in PenaltyTable.Headers(w)) page.Element("th", header, ("scope", "col"));
            using var body = page.Open("tbody");
            foreach (var line in PenaltyTable.Lines(report, w)) Row(line);
        }

        content.Paragraph(w["penalties.note"], "small");
    });

    private void Row(PenaltyLine line)
    {
        var page = content.Page;
        using var row = page.Open("tr");
        page.Element("th", line.Offence, ("scope", "row"));
        foreach (var cell in new[] { line.Tier, line.Minimum, line.Maximum, line.Fine, line.Serious }) page.Element("td", cell);
        using (page.Open("td"))
        {
            page.Text(line.Penalty.Provision);
            content.Reference(line.Penalty.Quotation);
        }
    }
}
