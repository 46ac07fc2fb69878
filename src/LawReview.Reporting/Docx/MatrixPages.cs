using DocumentFormat.OpenXml;

namespace LawReview.Reporting.Docx;

/// <summary>The status matrix: every obligation on a line, by review cluster. Source and duty stand with the finding that the line leads to.</summary>
internal sealed class MatrixPages(DocxContent content)
{
    private const int CitationsShown = 1;

    private readonly ShortTitles titles = new(content.Report.Findings.SelectMany(f => f.LawCited.Take(CitationsShown)).Select(l => content.Names.Of(l.Work)));

    /// <summary>An id stands on a line of its own, since it would break at its hyphens.</summary>
    public void Write()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(1, w["matrix.title"], "section_matrix");
        if (report.Findings.Length == 0)
        {
            document.Paragraph("Normal", w["findings.none"]);
            return;
        }

        document.Lead(w["matrix.lines.introduction"]);
        var table = new DocxTable(
            w["matrix.caption"], w["matrix.lines.description"], [3212, 1400, 1850, 1150, 1800],
            [w["matrix.obligation"], w["matrix.strength"], w["matrix.finding"], w["matrix.confidence"], w["matrix.law"]], Small: true);
        foreach (var (cluster, findings) in ReviewClusters.Of(report))
        {
            table.Add([new([Wml.Paragraph("TableHead", ReviewClusters.Name(cluster, w))], "E9EDF2", Span: 5)], keepWithNext: true);
            foreach (var f in findings)
                table.Add(
                [
                    Small(content.Obligation(f.Id, f.Title), Wml.LineBreak(), Wml.Text(f.Id, style: "Role")),
                    Small(Wml.Text(w.Name(f.Strength))),
                    Small([.. content.Mark(f.Kind, bold: false)]) with { Shade = DocxContent.Shade(f.Kind) },
                    Small(Wml.Text(w.Name(f.Confidence))),
                    Small(Wml.Text(Law(f))),
                ]);
        }

        document.Table(table);
        if (titles.Shortened.ToList() is { Count: > 0 } shortened)
            document.Paragraph("Meta", content.ShortTitles(shortened));
    }

    private static DocxCell Small(params OpenXmlElement[] runs) => new([Wml.Paragraph("TableSmall", runs)]);

    private string Law(ReportFinding finding)
    {
        var w = content.Wording;
        if (finding.LawCited.Length == 0) return w["matrix.no-law"];
        var cited = finding.LawCited.Take(CitationsShown).GroupBy(l => l.Work, StringComparer.Ordinal)
            .Select(g => $"{string.Join(w["list.comma"], g.Select(l => l.Citation))}, {titles.Of(content.Names.Of(g.Key))}");
        var law = string.Join(w["list.semicolon"], cited);
        return finding.LawCited.Length <= CitationsShown ? law : $"{law} +{finding.LawCited.Length - CitationsShown}";
    }
}
