using LawReview.Core.Amendments;
using LawReview.Reporting.Docx;
using LawReview.Reporting.Docx.Templates;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Delta;

/// <summary>Writes a delta as a Word file: the same bytes for the same delta. Adds form, never content.</summary>
public static class DeltaDocxWriter
{
    /// <param name="output">Is left open.</param>
    /// <param name="template">Gives styles, header, footer and cover; null for our own.</param>
    public static void Write(DeltaReport delta, Stream output, WordTemplate? template = null)
    {
        ArgumentNullException.ThrowIfNull(delta);
        ArgumentNullException.ThrowIfNull(output);
        var wording = ReportWording.For(delta.Frame.Language);
        var document = new DocxDocument(wording);
        var content = new DocxContent(delta.Frame, wording, document);
        new DeltaCover(delta, content).Write();
        new DeltaPages(delta, content).Write();
        document.Paragraph("Meta", wording["end"]);
        DocxReportWriter.Write(delta.Frame, wording, document, output, template);
    }
}

/// <summary>The first page: what was compared, what is missing, how many obligations of each kind.</summary>
internal sealed class DeltaCover(DeltaReport delta, DocxContent content)
{
    public void Write()
    {
        var (frame, w, document) = (content.Report, content.Wording, content.Document);
        document.Paragraph("CoverMark", w["cover.draft"]);
        document.Paragraph("Title", frame.Title);
        document.Paragraph("Subtitle", frame.State.Name);
        if (frame.State.IsFictional) document.Box(w["cover.fictional"], "E9EDF2", [Wml.Paragraph("BoxText", w["cover.fictional.note"])]);
        if (frame.Completeness.Incomplete) Incomplete();
        content.Fact(w["delta.draft"], w.Fill("delta.draft.value", ("title", delta.Draft.Title), ("file", delta.Draft.File)));
        content.Fact(w["delta.compared"], delta.Draft.Texts.Length == 0 ? w["none"] : w.List(delta.Draft.Texts));
        content.Fact(w["delta.how"], delta.Draft.How);
        content.Fact(w["delta.checklist"], frame.Checklist.Title);
        content.Fact(w["delta.date"], w.Date(frame.Date));
        content.Fact(w["delta.tool"], w.Fill("cover.version.value", ("checklist", frame.Checklist.Id), ("edition", frame.Checklist.Edition), ("version", frame.ToolVersion)));
        Counts();
    }

    private void Incomplete()
    {
        var w = content.Wording;
        var lines = content.Report.Completeness.Reasons.Select(r => Wml.Paragraph("BoxText", r)).ToList();
        if (delta.NotApplied.Length > 0) lines.Add(Wml.Paragraph("BoxText", w.Fill("delta.incomplete.where", ("title", w["delta.not-applied.title"]))));
        lines.AddRange(content.Report.Completeness.NotRead.Select(f => Wml.Paragraph("BoxBullet", $"{f.File}: {f.Reason}")));
        content.Document.Box(w["header.incomplete"], "FAEAE6", lines);
    }

    private void Counts()
    {
        var w = content.Wording;
        var table = new DocxTable(
            w["delta.counts.caption"], w["delta.counts.description"], [2200, 5712, 1500],
            [w["delta.counts.kind"], w["delta.counts.meaning"], w["delta.counts.number"]]);
        foreach (var count in delta.Counts)
            table.Add(
            [
                DocxCell.Of(Wml.Bold(w.Name(count.Kind))) with { Shade = count.Total > 0 ? Shade(count.Kind) : null },
                DocxCell.Text(w[$"delta.meaning.{count.Kind}"]),
                DocxCell.Text($"{count.Total}"),
            ]);
        content.Document.Table(table);
        content.Document.Paragraph("Normal", w.Fill("delta.counts.instructions", ("applied", $"{delta.Applied.Length}"), ("not", $"{delta.NotApplied.Length}")));
        content.Document.Paragraph("Meta", w["counts.note"]);
    }

    public static string Shade(DeltaKind kind) => kind switch
    {
        DeltaKind.NewlyInConflict => "F6E6EC",
        DeltaKind.NewlyWider => "E8EEF7",
        DeltaKind.NewlyOpen => "FAEAE6",
        DeltaKind.Closed => "EDF4EE",
        DeltaKind.StillOpen => "FCF5E1",
        _ => "F3F4F5",
    };
}
