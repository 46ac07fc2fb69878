using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Docx;

/// <summary>
/// Obligations without words to quote, on a few lines each in one table for a cluster: practice, notifications, rows that guide the
/// reading, options not taken, and what could not be assessed. Each says what would show it, and an absence where was searched.
/// </summary>
internal sealed class BriefRows(DocxContent content)
{
    private const int NearMissesShown = 3;

    public void Write(string cluster, string title, string bookmark, IReadOnlyList<ReportFinding> findings)
    {
        if (findings.Count == 0) return;
        var (w, document) = (content.Wording, content.Document);
        document.Heading(2, title, bookmark);
        document.Lead(w["findings.brief.introduction"]);
        var table = new DocxTable(
            w.Fill("findings.brief.caption", ("cluster", cluster)), w["findings.brief.description"], [3912, 5500],
            [w["findings.brief.duty"], w["findings.brief.found"]]);
        foreach (var f in findings.OrderBy(f => f.Kind))
            table.Add([new([.. Duty(f)]), new([.. Found(f)], DocxContent.Shade(f.Kind))]);
        document.Table(table);
    }

    private IEnumerable<OpenXmlElement> Duty(ReportFinding f)
    {
        yield return Wml.Paragraph("TableText", content.Document.Bookmarked(content.BookmarkOf(f.Id), Wml.Bold(f.Title)));
        foreach (var paragraph in f.Duty) yield return Wml.Paragraph("TableSmall", paragraph);
        yield return Wml.Paragraph("TableSmall", Wml.Text(FindingNotes.Facts(f, content.Wording), style: "Role"));
    }

    private IEnumerable<OpenXmlElement> Found(ReportFinding f)
    {
        var w = content.Wording;
        yield return Wml.Paragraph("TableSmall", [.. content.Mark(f.Kind), Wml.Text($" · {w.Fill("finding.confidence", ("level", w.Name(f.Confidence)))}{w["label.stop"]}{f.Sentence}")]);
        foreach (var note in FindingNotes.Caveats(f).Concat(f.Remarks).Where(n => !f.Sentence.Contains(n, StringComparison.Ordinal))) yield return Wml.Paragraph("TableSmall", note);
        if (f.Elements.Length > 0) yield return Wml.Paragraph("TableSmall", [.. f.Elements.SelectMany(Element)]);
        if (f.Kind is FindingKind.PracticeEvidence or FindingKind.NotAssessable && f.Counts.Length > 0) yield return Told("finding.evidence", string.Join(" ", f.Counts));
        foreach (var miss in f.NearMisses.Where(m => m.Telling).Take(NearMissesShown))
            yield return Wml.Paragraph(
                "TableSmall",
                [.. content.Where(miss.Use.Quotation), Wml.Text(w["label.stop"] + w.Fill("finding.near.reason", ("met", miss.Met), ("failed", miss.Failed)))]);
        if (FindingNotes.WhereSearched(f, content.Report, w) is var (label, where)) yield return Labelled(label, where);
        yield return Told("finding.decision", Decision(f));
        if (f.DraftingOption.Length > 0) yield return Told("finding.drafting", string.Join(" ", f.DraftingOption));
    }

    private string Decision(ReportFinding f)
    {
        var w = content.Wording;
        var decided = FindingNotes.ShortDecision(f, w);
        return f.ConfidenceReasons.Length == 0 ? decided : $"{decided} {FindingNotes.Sentence(string.Join(w["list.semicolon"], f.ConfidenceReasons))}{w["sentence.stop"]}";
    }

    private IEnumerable<OpenXmlElement> Element(ReportElement element, int place)
    {
        if (place > 0) yield return Wml.Text(content.Wording["list.semicolon"]);
        yield return Wml.Text(content.Wording[$"ElementStatus.mark.{element.Status}"], style: "Mark");
        yield return Wml.Text("\u00A0" + content.Wording.Fill("finding.element", ("name", element.Name), ("status", content.Wording.Name(element.Status))));
        foreach (var use in element.Evidence)
        {
            yield return Wml.Text(" ");
            yield return Wml.Link($"passage_{use.Quotation}", $"[{use.Quotation}]");
        }
    }

    private Paragraph Told(string key, string text) => Labelled(content.Wording[key], text);

    private Paragraph Labelled(string label, string text) => Wml.Paragraph("TableSmall", Wml.Bold(label + content.Wording["label.stop"]), Wml.Text(text));
}
