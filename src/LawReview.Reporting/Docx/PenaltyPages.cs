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
        foreach (var block in Blocks(PenaltyTable.Lines(report, w)))
        {
            table.Add([new([.. block.Names.Select(n => Wml.Paragraph("TableHead", n))], "E9EDF2", Span: Columns)], keepWithNext: true);
            foreach (var same in block.Rows) table.Add(Line(same));
            if (block.NotRead.Count > 0) table.Add([new([NotRead(block.NotRead)], Span: Columns)]);
        }

        document.Table(table);
        document.Paragraph("Meta", w["penalties.note"]);
    }

    /// <summary>
    /// Offences of one provision, entry and stay, have the same tiers: these stand once, those with the same term on one line. Offences of a
    /// kind and work that have only a base tier, with the same term, stand on one line with all their provisions.
    /// </summary>
    private List<Block> Blocks(IEnumerable<PenaltyLine> lines)
    {
        var blocks = new List<Block>();
        var bases = new Dictionary<string, Block>(StringComparer.Ordinal);
        foreach (var same in lines.GroupBy(l => l.Offence, StringComparer.Ordinal).GroupBy(o => string.Join('|', o.Select(l => $"{l.Penalty.Quotation} {Term(l)}")), StringComparer.Ordinal))
        {
            var tiers = same.First().ToList();
            var read = tiers.ToLookup(l => l.Penalty.Serious != SeriousCrime.NotRead || l.Penalty.Tier == TierKind.Base);
            var rows = read[true].GroupBy(Term, StringComparer.Ordinal).Select(r => r.DistinctBy(l => l.Penalty.Quotation).ToList());
            var block = new Block([.. same.Select(o => o.Key)], [.. rows], [.. read[false].DistinctBy(l => l.Penalty.Quotation)]);
            if (tiers is [var only] && block.Rows.Count == 1 && same.Count() == 1 && only.Penalty.Main)
            {
                if (!bases.TryAdd($"{only.Penalty.Offence}|{only.Penalty.Work}|{Term(only)}", block))
                {
                    bases[$"{only.Penalty.Offence}|{only.Penalty.Work}|{Term(only)}"].Rows[0].Add(only);
                    continue;
                }
            }

            blocks.Add(block);
        }

        foreach (var block in bases.Values.Where(b => b.Rows[0].Count > 1)) block.Names[0] = PenaltyTable.Named(block.Rows[0], content.Names, content.Wording);
        return blocks;
    }

    private static string Term(PenaltyLine line) => $"{line.Tier} {line.Minimum} {line.Maximum} {line.Fine} {line.Serious}";

    private DocxCell[] Line(List<PenaltyLine> same)
    {
        var line = same[0];
        return
        [
            DocxCell.Text(line.Tier), DocxCell.Text(line.Minimum), DocxCell.Text(line.Maximum), DocxCell.Text(line.Fine), DocxCell.Text(line.Serious),
            DocxCell.Of([.. Provisions(same)]),
        ];
    }

    private IEnumerable<DocumentFormat.OpenXml.OpenXmlElement> Provisions(List<PenaltyLine> lines) =>
        lines.SelectMany((l, i) => i == 0 ? content.Where(l.Penalty.Quotation) : [Wml.Text(content.Wording["list.comma"]), .. content.Where(l.Penalty.Quotation)]);

    /// <summary>Heavier tiers whose term could not be read, on one line: a reader finds their words in Annex B.</summary>
    private Paragraph NotRead(List<PenaltyLine> lines)
    {
        var w = content.Wording;
        return Wml.Paragraph(
            "TableText",
            [
                Wml.Text(w.Fill("penalties.heavier.not-read", ("tier", lines[0].Tier))),
                .. Provisions(lines),
            ]);
    }

    /// <param name="Names">The offences, each on a line.</param>
    /// <param name="Rows">Tiers; those that have the same term are one row.</param>
    private sealed record Block(List<string> Names, List<List<PenaltyLine>> Rows, List<PenaltyLine> NotRead);
}
