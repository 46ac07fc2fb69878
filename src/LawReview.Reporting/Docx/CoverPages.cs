using DocumentFormat.OpenXml;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Law;

namespace LawReview.Reporting.Docx;

/// <summary>Cover, contents list and the guide for the reader.</summary>
internal sealed class CoverPages(DocxContent content)
{
    public void Write()
    {
        Cover();
        content.Document.ContentsHere();
        HowToRead();
    }

    private void Cover()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Paragraph("CoverMark", w["cover.draft"]);
        document.Paragraph("Title", report.Title);
        document.Paragraph("Subtitle", StateName());
        if (report.State.IsFictional)
            document.Box(w["cover.fictional"], "E9EDF2", [Wml.Paragraph("BoxText", w["cover.fictional.note"])]);
        document.Paragraph("Meta", w["cover.draft.note"]);
        if (report.Language != ChecklistTexts.OwnLanguage)
            document.Paragraph("Meta", Wml.Bold(w["cover.unofficial"] + ". "), Wml.Text(w["cover.unofficial.note"]));
        Incomplete();
        Facts();
        TextsToAdd();
    }

    private string StateName() => content.Report.State.Parent is { Length: > 0 } parent
        ? content.Wording.Fill("cover.state.part-of", ("name", content.Report.State.Name), ("parent", parent))
        : content.Report.State.Name;

    private void Facts()
    {
        var (report, w) = (content.Report, content.Wording);
        var read = report.Completeness;
        content.Fact(w["cover.instrument"], report.Checklist.Title);
        var reviewed = report.State.Treaties.FirstOrDefault(t => t.Reviewed);
        content.Fact(w["cover.status"], reviewed is null ? w["cover.status.unknown"] : Status(reviewed));
        content.Fact(w["cover.reservations"], Listed(reviewed?.Reservations ?? []));
        content.Fact(w["cover.declarations"], Listed(reviewed?.Declarations ?? []));
        var others = report.State.Treaties.Where(t => !t.Reviewed)
            .Select(t => w.Fill("cover.other-treaty", ("treaty", t.Treaty), ("status", Status(t)))).ToList();
        if (others.Count > 0) content.Fact(w["cover.other-treaties"], string.Join("; ", others));
        if (report.State.Tradition.Length > 0) content.Fact(w["cover.tradition"], report.State.Tradition);
        if (report.Checklist.Clusters.Length > 0) content.Fact(w["cover.clusters"], w.List(report.Checklist.Clusters));
        content.Fact(w["cover.texts"], w.Fill("cover.texts.value", ("counted", $"{read.Counted}"), ("supplied", $"{read.Supplied}")));
        content.Fact(w["cover.nature"], Nature());
        content.Fact(w["cover.cut-off"], CutOff());
        content.Fact(w["cover.date"], w.Date(report.Date));
        content.Fact(w["cover.version"], w.Fill(
            "cover.version.value", ("checklist", report.Checklist.Id), ("edition", report.Checklist.Edition), ("version", report.ToolVersion)));
        if (report.State.Inferred.Length > 0)
            content.Document.Paragraph("Meta", w.Fill("cover.inferred", ("fields", w.List(report.State.Inferred))));
    }

    private string Status(ReportTreaty treaty)
    {
        var key = treaty.Status switch
        {
            "party" => "cover.status.party",
            "signatory" => "cover.status.signatory",
            "none" => "cover.status.none",
            _ => "cover.status.unknown",
        };
        if (treaty.Status is not ("party" or "signatory")) return content.Wording[key];
        return treaty.Date.Length == 0
            ? content.Wording[$"{key}.undated"]
            : content.Wording.Fill(key, ("date", content.Wording.Date(treaty.Date)));
    }

    private string Listed(IReadOnlyList<string> items) => items.Count == 0 ? content.Wording["cover.none-stated"] : string.Join("; ", items);

    /// <summary>How many of the texts that count are official, translations or extracts; bills and pending law by their status.</summary>
    private string Nature()
    {
        var (sources, w) = (content.Report.Sources.Where(s => s.Counts).ToList(), content.Wording);
        var parts = sources.GroupBy(s => s.Authority).OrderBy(g => g.Key).Select(g => (Name: w.Name(g.Key), Count: g.Count()))
            .Concat(sources.Where(s => s.Status != TextStatus.InForce).GroupBy(s => s.Status).OrderBy(g => g.Key).Select(g => (Name: w.Name(g.Key), Count: g.Count())));
        var named = parts.Select(p => w.Fill("cover.nature.count", ("name", p.Name), ("count", $"{p.Count}"))).ToList();
        return named.Count == 0 ? w["none"] : string.Join(w["list.comma"], named);
    }

    private string CutOff()
    {
        var (read, w) = (content.Report.Completeness, content.Wording);
        if (read.EarliestAsOf.Length == 0) return w["cover.cut-off.unknown"];
        return read.EarliestAsOf == read.LatestAsOf
            ? w.Fill("cover.cut-off.one-date", ("date", w.Date(read.EarliestAsOf)))
            : w.Fill("cover.cut-off.range", ("first", w.Date(read.EarliestAsOf)), ("last", w.Date(read.LatestAsOf)));
    }

    private void Incomplete()
    {
        var (read, w) = (content.Report.Completeness, content.Wording);
        if (!read.Incomplete) return;
        var lines = new List<OpenXmlElement>();
        lines.AddRange(read.Reasons.Select(r => Wml.Paragraph("BoxText", r)));
        lines.AddRange(read.NotRead.Select(f => Wml.Paragraph("BoxBullet", w.Fill("incomplete.file", ("file", f.File), ("reason", f.Reason)))));
        lines.Add(Wml.Paragraph("BoxText", w["incomplete.note"]));
        content.Document.Box(w["incomplete.title"], "FAEAE6", lines);
    }

    private void TextsToAdd()
    {
        var (texts, w) = (content.Report.Completeness.TextsToAdd, content.Wording);
        if (texts.Length == 0) return;
        content.Document.Box(w["add.title"], null,
        [
            Wml.Paragraph("BoxText", w["add.note"]),
            .. texts.Select(t => Wml.Paragraph("BoxBullet", t.NeededFor.Length == 0
                ? w.Fill("add.text.plain", ("title", t.Title), ("why", Stopped(t.Why)))
                : w.Fill("add.text", ("title", t.Title), ("why", Stopped(t.Why)), ("obligations", w.List([.. t.NeededFor.Select(content.TitleOf)]))))),
        ]);
    }

    private static string Stopped(string sentence) => sentence.TrimEnd().TrimEnd('.') + ".";

    private void HowToRead()
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
        var table = new DocxTable(w["read.findings.caption"], w["read.findings.description"], [2812, 6600], [w["read.findings.mark"], w["read.findings.meaning"]]);
        foreach (var kind in Enum.GetValues<FindingKind>())
            table.Add([DocxCell.Of([.. content.Mark(kind)]) with { Shade = DocxContent.Shade(kind) }, DocxCell.Text(w[$"meaning.{kind}"])]);
        document.Table(table);
        document.Heading(2, w["read.confidence.title"], "section_read_confidence");
        document.Paragraph("Normal", w["read.confidence.note"]);
        content.Bullets(Enum.GetValues<Confidence>().Select(c => w[$"read.confidence.{c}"]));
    }
}
