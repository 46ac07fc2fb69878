using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Core.Amendments;
using LawReview.Reporting.Docx;

namespace LawReview.Reporting.Delta;

/// <summary>The pages behind the first: changed obligations side by side, instructions, what stays as it is, sources.</summary>
internal sealed class DeltaPages(DeltaReport delta, DocxContent content)
{
    /// <summary>Two sides with up to so many characters stand on one page.</summary>
    private const int WholeRow = 2600;

    private const int Half = DocxDocument.TextWidth / 2;

    public void Write()
    {
        NotApplied();
        Changes();
        Applied();
        StillOpen();
        Unchanged();
        SetAside();
        Sources();
    }

    private void NotApplied()
    {
        if (delta.NotApplied.Length == 0) return;
        var (w, document) = (content.Wording, content.Document);
        document.Heading(1, w["delta.not-applied.title"], "section_not_applied");
        document.Lead(w["delta.not-applied.introduction"]);
        var table = new DocxTable(
            w["delta.not-applied.title"], w["delta.not-applied.introduction"], [1500, 4212, 3700],
            [w["delta.instruction"], w["delta.words"], w["delta.not-applied.reason"]]);
        foreach (var one in delta.NotApplied) table.Add([DocxCell.Text(one.Provision), Words(one), DocxCell.Text(one.Reason)]);
        document.Table(table);
    }

    private DocxCell Words(DeltaInstruction instruction) =>
        instruction.Quotation is { } number ? new([Short(number, 600)]) : DocxCell.Text("");

    /// <summary>A quotation in a table, with its citation as a footnote.</summary>
    private Paragraph Short(int number, int length)
    {
        var quotation = content.Report.Quotation(number);
        return Wml.InLanguage("QuoteShort", quotation.Language, Wml.Text(quotation.Shortened(length), quotation.Language), content.Document.Footnote(CitationNote.Of(quotation, content.Wording)));
    }

    private void Changes()
    {
        var (w, document) = (content.Wording, content.Document);
        document.Heading(1, w["delta.changes.title"], "section_changes");
        var shown = delta.Rows.Where(r => r.Shown).ToList();
        if (shown.Count == 0)
        {
            document.Paragraph("Normal", w["delta.changes.none"]);
            return;
        }

        document.Lead(w["delta.changes.introduction"]);
        for (var i = 0; i < shown.Count; i++)
        {
            var row = shown[i];
            document.Heading(3, w.Fill("delta.change", ("delta", w.Name(row.Delta)), ("title", row.Title)), $"change_{i + 1}");
            document.AddKept(Wml.Paragraph("Meta", w.Fill("delta.facts", ("id", row.Id), ("source", row.Source), ("strength", w.Name(row.Strength)))));
            var table = new DocxTable(
                w.Fill("delta.side.caption", ("id", row.Id)), w.Fill("delta.side.description", ("title", row.Title)),
                [Half, Half], [w["delta.side.today"], w["delta.side.with-draft"]])
            {
                WholeRow = WholeRow,
            };
            table.Add([Side(row.Today), Side(row.WithDraft)]);
            document.Add(table.ToTable());
            Determination(row);
        }
    }

    private void Determination(DeltaRow row)
    {
        if (row.Determination is not { } decided) return;
        var w = content.Wording;
        var lines = new List<OpenXmlElement> { Wml.Paragraph("BoxText", FindingNotes.Determination(decided.Today, w) + ".") };
        lines.AddRange(decided.Today.Reason.Select(r => Wml.Paragraph("BoxText", r)));
        Listed(w["Determination.stale"], decided.Today.Stale);
        Listed(w["Determination.with-draft"], decided.WithDraft);
        content.Document.Box(w["Determination.title"], "E9EDF2", lines);

        void Listed(string head, IReadOnlyCollection<string> sentences)
        {
            if (sentences.Count == 0) return;
            lines.Add(Wml.Paragraph("BoxText", Wml.Bold(head)));
            lines.AddRange(sentences.Select(s => Wml.Paragraph("BoxBullet", s)));
        }
    }

    private DocxCell Side(DeltaSide side)
    {
        var w = content.Wording;
        var lines = new List<OpenXmlElement>
        {
            Wml.Paragraph("TableText", [.. content.Mark(side.Finding)]),
            Wml.Paragraph("TableText", Wml.Text(w.Fill("delta.side.value", ("value", w.Value(side.Value))), style: "Role")),
            Wml.Paragraph("TableText", side.Sentence),
        };
        foreach (var use in side.Evidence)
        {
            var quotation = content.Report.Quotation(use.Quotation);
            lines.Add(Wml.Paragraph("TableText", Wml.Bold(w.Fill("finding.quotation.source", ("citation", quotation.Citation), ("work", quotation.Work)))));
            lines.Add(Short(use.Quotation, int.MaxValue));
        }

        return new(lines, DocxContent.Shade(side.Finding));
    }

    private void Applied()
    {
        var (w, document) = (content.Wording, content.Document);
        document.Heading(1, w["delta.applied.title"], "section_applied", goesOn: true);
        if (delta.Applied.Length == 0)
        {
            document.Paragraph("Normal", w["delta.applied.none"]);
            return;
        }

        document.Lead(w["delta.applied.introduction"]);
        var table = new DocxTable(
            w["delta.applied.title"], w["delta.applied.introduction"], [1500, 4212, 3700],
            [w["delta.instruction"], w["delta.effect"], w["delta.words"]]);
        foreach (var one in delta.Applied)
            table.Add(
            [
                DocxCell.Text(one.Provision),
                new([Wml.Paragraph("TableText", one.Effect), Wml.Paragraph("TableText", Wml.Text(one.Act, style: "Role"))]),
                Words(one),
            ]);
        document.Table(table);
    }

    private void StillOpen()
    {
        var (w, document) = (content.Wording, content.Document);
        document.Heading(1, w["delta.open.title"], "section_open", goesOn: true);
        var rows = delta.Rows.Where(r => r is { Shown: false, Delta: DeltaKind.StillOpen }).ToList();
        if (rows.Count == 0)
        {
            document.Paragraph("Normal", w["delta.open.none"]);
            return;
        }

        document.Lead(w["delta.open.introduction"]);
        var table = new DocxTable(
            w["delta.open.title"], w["delta.open.introduction"], [3600, 1700, 4112],
            [w["delta.open.obligation"], w["delta.open.finding"], w["delta.open.missing"]]);
        foreach (var row in rows)
            table.Add([Obligation(row, ownLine: true), DocxCell.Of([.. content.Mark(row.WithDraft.Finding)]) with { Shade = DocxContent.Shade(row.WithDraft.Finding) }, DocxCell.Text(row.WithDraft.Sentence)]);
        document.Table(table);
    }

    private void Unchanged()
    {
        var (w, document) = (content.Wording, content.Document);
        document.Heading(1, w["delta.unchanged.title"], "section_unchanged", goesOn: true);
        var rows = delta.Rows.Where(r => r is { Shown: false, Delta: DeltaKind.Unchanged }).ToList();
        if (rows.Count == 0)
        {
            document.Paragraph("Normal", w["delta.unchanged.none"]);
            return;
        }

        document.Lead(w["delta.unchanged.introduction"]);
        var table = new DocxTable(w["delta.unchanged.title"], w["delta.unchanged.introduction"], [6412, 3000], [w["delta.open.obligation"], w["delta.open.finding"]]);
        foreach (var row in rows)
            table.Add([Obligation(row), DocxCell.Of([.. content.Mark(row.WithDraft.Finding, bold: false)])]);
        document.Table(table);
    }

    /// <param name="ownLine">Whether the id begins a line, where a narrow column would break it at its hyphens.</param>
    private DocxCell Obligation(DeltaRow row, bool ownLine = false)
    {
        var w = content.Wording;
        var lines = new List<OpenXmlElement>
        {
            Wml.Paragraph("TableText", Wml.Text(row.Title + (row.EvidenceDiffers ? w["delta.star"] : "")), ownLine ? Wml.LineBreak() : Wml.Text(" "), Wml.Text(row.Id, style: "Role")),
        };
        if (row.Determination is { } decided)
        {
            lines.Add(Wml.Paragraph("TableText", Wml.Bold(w["Determination.title"] + w["label.stop"]), Wml.Text(FindingNotes.Determination(decided.Today, w) + ".")));
            if (!decided.WithDraft.IsEmpty) lines.Add(Wml.Paragraph("TableText", w["Determination.with-draft"] + " " + string.Join(" ", decided.WithDraft)));
        }

        return new(lines);
    }

    private void SetAside()
    {
        if (delta.SetAside.Length == 0) return;
        var (w, document) = (content.Wording, content.Document);
        document.Heading(1, w["delta.aside.title"], "section_aside", goesOn: true);
        document.Lead(w["delta.aside.introduction"]);
        var table = new DocxTable(w["delta.aside.title"], w["delta.aside.introduction"], [4412, 5000], [w["delta.aside.provision"], w["delta.aside.reason"]]);
        foreach (var one in delta.SetAside) table.Add([DocxCell.Text($"{one.Provision} {one.Heading}".Trim()), DocxCell.Text(one.Reason)]);
        document.Table(table);
    }

    private void Sources()
    {
        var (w, document) = (content.Wording, content.Document);
        document.Heading(1, w["annex.a.title"], "annex_a", goesOn: true);
        var table = new DocxTable(w["annex.a.caption"], w["annex.a.description"], [3600, 1700, 4112], [w["annex.a.text"], w["annex.a.language"], w["annex.a.counted"]]);
        foreach (var source in content.Report.Sources)
            table.Add(
            [
                new([Wml.Paragraph("TableText", source.Title), Wml.Paragraph("TableText", source.File)]),
                DocxCell.Text(w.LanguageName(source.Language)),
                new(
                [
                    Wml.Paragraph("TableText", source.NotRead is { } why ? w.Fill("annex.a.not-read", ("reason", why)) : source.Excluded is { } reason ? w.Fill("annex.a.not-counted", ("reason", reason)) : w.Count("annex.a.provisions", source.Provisions)),
                    Wml.Paragraph("TableText", Wml.Text(w.Fill("annex.a.hash", ("hash", source.Sha256)), style: "Hash")),
                ]),
            ]);
        document.Table(table);
    }
}
