using DocumentFormat.OpenXml;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Docx;

/// <summary>The findings in the order of the treaty's articles, each with everything that shows why.</summary>
internal sealed class FindingPages(DocxContent content)
{
    private const int NearMissLength = 420;
    private const int NearMissesShown = 3;
    private const int QuotationsShown = 4;
    private const int FurtherLength = 130;

    /// <summary>That of the quotation styles.</summary>
    private const string QuotationIndent = "397";
    private const int FilesShown = 6;

    public void Write()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        document.Heading(1, w["findings.title"], "section_findings");
        document.Paragraph("Normal", report.Findings.Length == 0 ? w["findings.none"] : w["findings.introduction"]);
        var (chapter, article) = ("", "");
        var (chapters, articles) = (0, 0);
        foreach (var finding in report.Findings)
        {
            if (finding.Chapter != chapter)
            {
                (chapter, article) = (finding.Chapter, "");
                document.Heading(2, chapter, $"chapter_{++chapters}");
            }

            if (finding.Article != article)
            {
                article = finding.Article;
                document.Heading(2, article, $"article_{++articles}");
            }

            Finding(finding);
        }
    }

    private void Finding(ReportFinding f)
    {
        var (w, document) = (content.Wording, content.Document);
        document.Heading(3, f.Title, content.BookmarkOf(f.Id));
        document.AddKept(Wml.Paragraph("Meta", FindingNotes.Facts(f, w)));
        Duty(f);
        Sentence(f);
        Determination(f);
        Elements(f);
        Quotations(f);
        Notes(w["finding.caveats"], FindingNotes.Caveats(f));
        Notes(w["finding.remarks"], f.Remarks);
        NearMisses(f);
        HowReached(f);
        Drafting(f);
    }

    private void Sentence(ReportFinding f)
    {
        var paragraph = Wml.Paragraph(
            "FindingLine",
            [
                .. content.Mark(f.Kind),
                Wml.Text(" · " + content.Wording.Fill("finding.confidence", ("level", content.Wording.Name(f.Confidence)))),
                new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Break()),
                Wml.Text(f.Sentence),
            ]);
        paragraph.ParagraphProperties!.Shading = new()
        {
            Val = DocumentFormat.OpenXml.Wordprocessing.ShadingPatternValues.Clear,
            Color = "auto",
            Fill = DocxContent.Shade(f.Kind),
        };
        content.Document.Add(paragraph);
    }

    /// <summary>What a person decided, apart from what was found: who, when, why, and what changed since.</summary>
    private void Determination(ReportFinding f)
    {
        if (f.Determination is not { } decided) return;
        var w = content.Wording;
        content.Document.Box(w["Determination.title"], null,
        [
            Wml.Paragraph("BoxText", Wml.Bold(FindingNotes.Determination(f, w) + ".")),
            .. decided.Reason.Select(r => Wml.Paragraph("BoxText", r)),
            .. decided.Stale.IsEmpty ? [] : new[] { Wml.Paragraph("BoxText", Wml.Bold(w["Determination.stale"] + ":")) },
            .. decided.Stale.Select(s => Wml.Paragraph("BoxBullet", s)),
            .. decided.Earlier == 0 ? [] : new[] { Wml.Paragraph("BoxText", w.Count("Determination.earlier", decided.Earlier)) },
        ]);
    }

    private void Elements(ReportFinding f)
    {
        if (f.Elements.Length == 0) return;
        var w = content.Wording;
        var table = new DocxTable(
            w.Fill("finding.elements.caption", ("id", f.Id)), w.Fill("finding.elements.description", ("title", f.Title)),
            [4312, 1500, 3600], [w["finding.elements.name"], w["finding.elements.status"], w["finding.elements.where"]]);
        foreach (var element in f.Elements)
            table.Add(
            [
                DocxCell.Text(element.Name),
                DocxCell.Of(Wml.Text(w[$"ElementStatus.mark.{element.Status}"], style: "Mark"), Wml.Text("\u00A0" + w.Name(element.Status))),
                Where(element, f.Evidence.Length > 0),
            ]);
        content.Document.Table(table);
    }

    private DocxCell Where(ReportElement element, bool quoted)
    {
        if (element.Evidence.Length > 0)
        {
            var runs = element.Evidence.SelectMany((u, i) => i == 0 ? content.Where(u.Quotation) : [Wml.Text(content.Wording["list.comma"]), .. content.Where(u.Quotation)]);
            return element.Status == ElementStatus.NotFound
                ? DocxCell.Of([Wml.Text(content.Wording["finding.elements.some-only"]), .. runs])
                : DocxCell.Of([.. runs]);
        }

        return DocxCell.Text(content.Wording[
            element.Status == ElementStatus.NotFound ? "finding.elements.nowhere"
            : quoted ? "finding.elements.seen"
            : "finding.elements.nothing-contrary"]);
    }

    private void Quotations(ReportFinding f)
    {
        if (f.Evidence.Length == 0) return;
        var w = content.Wording;
        content.Document.Paragraph("Label", w["finding.quotations"]);
        foreach (var use in f.Evidence.Take(QuotationsShown))
        {
            var quotation = content.Report.Quotation(use.Quotation);
            content.Quotation(
                use,
                [
                    Wml.Bold(w.Fill("finding.quotation.source", ("citation", quotation.Citation), ("work", quotation.Work)) + " "),
                    Wml.Link($"passage_{use.Quotation}", $"[{use.Quotation}]"),
                    Wml.Text(w["label.stop"] + FindingNotes.Why(use, w)),
                ]);
        }

        if (f.Evidence.Length <= QuotationsShown) return;
        content.Document.Paragraph("Label", w["finding.quotation.more"]);
        foreach (var use in f.Evidence.Skip(QuotationsShown))
        {
            content.Document.Paragraph("QuoteSource", [.. content.Where(use.Quotation)]);
            var words = content.Excerpt(use.Quotation, FurtherLength);
            words.ParagraphProperties!.Indentation = new() { Left = QuotationIndent };
            content.Document.Add(words);
        }
    }

    private void Notes(string label, IReadOnlyCollection<string> notes)
    {
        if (notes.Count == 0) return;
        content.Document.Paragraph("Label", label);
        content.Bullets(notes);
    }

    private void NearMisses(ReportFinding f)
    {
        var telling = f.NearMisses.Where(m => m.Telling).ToList();
        if (telling.Count == 0) return;
        var w = content.Wording;
        content.Document.Paragraph("Label", w["finding.near"]);
        foreach (var miss in telling.Take(NearMissesShown))
        {
            var quotation = content.Report.Quotation(miss.Use.Quotation);
            content.Document.Paragraph(
                "QuoteSource",
                [
                    Wml.Bold(w.Fill("finding.quotation.source", ("citation", quotation.Citation), ("work", quotation.Work)) + " "),
                    Wml.Link($"passage_{quotation.Number}", $"[{quotation.Number}]"),
                    Wml.Text(w["label.stop"] + w.Fill("finding.near.reason", ("met", miss.Met), ("failed", miss.Failed))),
                ]);
            content.Document.Add(content.ShortBlock(quotation.Number, NearMissLength));
        }

        if (f.NearMisses.Length > NearMissesShown)
            content.Document.Paragraph("Meta", w.Count("finding.near.more", f.NearMisses.Length - NearMissesShown));
    }

    private void HowReached(ReportFinding f)
    {
        var w = content.Wording;
        Small(w["finding.decision"], f.Decision);
        if (f.ConfidenceReasons.Length > 0) Small(w["finding.confidence.reasons"], FindingNotes.Sentence(string.Join(w["list.semicolon"], f.ConfidenceReasons)) + w["sentence.stop"]);
        if (f.Searched.Files.Length == 0 || !SomethingIsAbsent(f)) return;
        Small(w["finding.searched"], FindingNotes.Searched(f, w, FilesShown));
    }

    /// <summary>An absence, whole or of one element, always says where was searched.</summary>
    private static bool SomethingIsAbsent(ReportFinding f) => f.Evidence.Length == 0 && f.Kind is not (FindingKind.NotApplicable or FindingKind.PracticeEvidence)
        || f.Missing.Length > 0
        || f.Elements.Any(e => e.Status == ElementStatus.NotFound)
        || f.Kind is FindingKind.InPart or FindingKind.Gap or FindingKind.OptionalAbsent or FindingKind.Suggestion;

    private void Drafting(ReportFinding f)
    {
        if (f.DraftingOption.Length == 0) return;
        content.Document.Paragraph("Label", content.Wording["finding.drafting"]);
        foreach (var paragraph in f.DraftingOption) content.Document.Paragraph("Drafting", paragraph);
        content.Document.Paragraph("Meta", content.Wording["finding.drafting.note"]);
    }

    private void Small(string label, string text)
        => content.Document.Paragraph("Meta", Wml.Bold(label + content.Wording["label.stop"]), Wml.Text(text));

    /// <summary>The duty stays with its heading and the finding, so that no page ends between question and answer.</summary>
    private void Duty(ReportFinding f)
    {
        for (var i = 0; i < f.Duty.Length; i++)
        {
            var paragraph = i == 0
                ? Wml.Paragraph("Normal", Wml.Bold(content.Wording["finding.duty"] + content.Wording["label.stop"]), Wml.Text(f.Duty[i]))
                : Wml.Paragraph("Normal", f.Duty[i]);
            content.Document.AddKept(paragraph);
        }
    }
}
