using DocumentFormat.OpenXml;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Docx;

/// <summary>Cover, contents list and the guide for the reader.</summary>
internal sealed class CoverPages(DocxContent content)
{
    private readonly CoverFacts facts = new(content.Report, content.Wording);

    public void Write()
    {
        Cover();
        content.Document.ContentsHere();
    }

    private void Cover()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Paragraph("CoverMark", w["cover.draft"]);
        document.Paragraph("Title", report.Title);
        document.Paragraph("Subtitle", facts.StateName());
        if (report.State.IsFictional)
            document.Box(w["cover.fictional"], "E9EDF2", [Wml.Paragraph("BoxText", w["cover.fictional.note"])]);
        document.Paragraph("Meta", w["cover.draft.note"]);
        if (report.Language != ChecklistTexts.OwnLanguage)
            document.Paragraph("Meta", Wml.Bold(w["cover.unofficial"] + w["label.stop"]), Wml.Text(w["cover.unofficial.note"]));
        Incomplete();
        Facts();
        TextsToAdd();
    }

    private void Facts()
    {
        foreach (var (name, value) in facts.Facts()) content.Fact(name, value);
        if (facts.Inferred() is { Length: > 0 } inferred) content.Document.Paragraph("Meta", inferred);
    }

    private void Incomplete()
    {
        var (read, w) = (content.Report.Completeness, content.Wording);
        if (!read.Incomplete) return;
        var lines = new List<OpenXmlElement>();
        lines.AddRange(read.Reasons.Select(r => Wml.Paragraph("BoxText", r)));
        lines.AddRange(facts.NotRead().Select(l => Wml.Paragraph("BoxBullet", l)));
        lines.Add(Wml.Paragraph("BoxText", w["incomplete.note"]));
        content.Document.Box(w["incomplete.title"], "FAEAE6", lines);
    }

    /// <summary>By name only; Annex A says why each is needed.</summary>
    private void TextsToAdd()
    {
        var (texts, w) = (content.Report.Completeness.TextsToAdd, content.Wording);
        if (texts.Length == 0) return;
        content.Document.Box(w["add.title"], null,
        [
            Wml.Paragraph("BoxText", w["add.note"]),
            Wml.Paragraph("BoxText", w.Fill("add.names", ("titles", string.Join(w["list.semicolon"], texts.Select(t => t.Title))))),
        ]);
    }
}

/// <summary>The guide for the reader: what the report is, what its marks mean, how sure it is.</summary>
internal sealed class ReadingGuide(DocxContent content)
{
    public void Write()
    {
        var (w, document) = (content.Wording, content.Document);
        var read = content.Report.Completeness;
        document.Heading(1, w["read.title"], "section_read");
        document.Heading(2, w["read.what.title"], "section_read_what");
        foreach (var key in new[] { "read.what.1", "read.what.2", "read.what.3" }) document.Paragraph("Normal", w[key]);
        document.Heading(2, w["read.sources.title"], "section_read_sources");
        document.Paragraph("Normal", w.Fill("read.sources.1", ("counted", $"{read.Counted}"), ("supplied", $"{read.Supplied}")));
        document.Paragraph("Normal", w["read.sources.2"]);
        document.Heading(2, w["read.findings.title"], "section_read_findings");
        var table = new DocxTable(w["read.findings.caption"], w["read.findings.description"], [2812, 6600], [w["read.findings.mark"], w["read.findings.meaning"]], Small: true);
        foreach (var kind in Enum.GetValues<FindingKind>())
            table.Add([new([Wml.Paragraph("TableSmall", [.. content.Mark(kind)])], DocxContent.Shade(kind)), new([Wml.Paragraph("TableSmall", w[$"meaning.{kind}"])])]);
        document.Table(table);
        document.Heading(2, w["read.confidence.title"], "section_read_confidence");
        document.Paragraph("Normal", w["read.confidence.note"]);
        content.Bullets(Enum.GetValues<Confidence>().Select(c => w[$"read.confidence.{c}"]));
    }
}
