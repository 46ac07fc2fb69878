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
        var facts = w.Fill("finding.facts", ("id", f.Id), ("source", f.Source), ("strength", w.Name(f.Strength)), ("proved", w.Name(f.ProvedBy)));
        document.AddKept(Wml.Paragraph("Meta", f.Questions.Length == 0 ? facts : w.Fill("finding.facts.questions", ("facts", facts), ("questions", w.List(f.Questions)))));
        Duty(f);
        Sentence(f);
        Elements(f);
        Quotations(f);
        Notes(w["finding.caveats"], [.. f.Caveats.Where(c => !f.Sentence.Contains(c, StringComparison.Ordinal))]);
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
                    Wml.Text(". " + Why(use)),
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

    /// <summary>A sentence of an explanation: a capital at its beginning, its stop left to the wording.</summary>
    private static string Sentence(string text)
    {
        var words = text.TrimEnd().TrimEnd('.');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>How a passage was reached is said where something had to be followed and the reason does not say it already.</summary>
    private string Why(QuotationUse use) =>
        use.Reached == Reached.OwnWords || use.Why.Contains(content.Wording.Name(use.Reached), StringComparison.Ordinal)
            ? content.Wording.Fill("finding.quotation.why-only", ("why", Sentence(use.Why)))
            : content.Wording.Fill("finding.quotation.why", ("why", Sentence(use.Why)), ("reached", content.Wording.Name(use.Reached)));

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
                    Wml.Text(". " + w.Fill("finding.near.reason", ("met", miss.Met), ("failed", miss.Failed))),
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
        if (f.ConfidenceReasons.Length > 0) Small(w["finding.confidence.reasons"], Sentence(string.Join("; ", f.ConfidenceReasons)) + ".");
        if (f.Searched.Files.Length == 0 || !SomethingIsAbsent(f)) return;
        var files = f.Searched.Files.Length <= FilesShown
            ? w.List(f.Searched.Files)
            : w.Fill("finding.searched.many", ("count", $"{f.Searched.Files.Length}"));
        Small(
            w["finding.searched"],
            w.Fill(
                f.Searched.Concepts.Length == 0 ? "finding.searched.no-concepts" : "finding.searched.value",
                ("texts", w.Count("count.texts", f.Searched.Files.Length)),
                ("files", files),
                ("provisions", w.Count("count.provisions", f.Searched.ProvisionsRead)),
                ("languages", w.List([.. f.Searched.Languages.Select(w.LanguageName)])),
                ("concepts", w.List(f.Searched.Concepts))));
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
        => content.Document.Paragraph("Meta", Wml.Bold(label + ". "), Wml.Text(text));

    /// <summary>The duty stays with its heading and the finding, so that no page ends between question and answer.</summary>
    private void Duty(ReportFinding f)
    {
        for (var i = 0; i < f.Duty.Length; i++)
        {
            var paragraph = i == 0
                ? Wml.Paragraph("Normal", Wml.Bold(content.Wording["finding.duty"] + ". "), Wml.Text(f.Duty[i]))
                : Wml.Paragraph("Normal", f.Duty[i]);
            content.Document.AddKept(paragraph);
        }
    }
}
