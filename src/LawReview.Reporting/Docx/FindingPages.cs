using DocumentFormat.OpenXml;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Docx;

/// <summary>
/// The findings, an annex for each review cluster: first what needs attention, then what the texts answer, each with everything that
/// shows why; then, on a few lines each, what has no words to quote. Words of the law stand once and are referred to afterwards.
/// </summary>
internal sealed class FindingPages(DocxContent content)
{
    private const int NearMissLength = 260;
    private const int NearMissesShown = 3;
    private const int QuotationsShown = 4;
    private const int PlacesShown = 4;

    /// <summary>In the order in which a reader should meet them.</summary>
    private static readonly FindingKind[] Attention =
        [FindingKind.Gap, FindingKind.InPart, FindingKind.Conflict, FindingKind.Wider, FindingKind.NeedsReview];

    private readonly Dictionary<int, string> quotedAt = [];
    private readonly BriefRows brief = new(content);
    private int groups;

    public void Write()
    {
        var (report, w, document) = (content.Report, content.Wording, content.Document);
        if (report.Findings.Length == 0)
        {
            document.Heading(1, w["findings.title"], "section_findings");
            document.Paragraph("Normal", w["findings.none"]);
            return;
        }

        var clusters = ReviewClusters.Of(report);
        for (var i = 0; i < clusters.Count; i++)
        {
            var name = ReviewClusters.Name(clusters[i].Cluster, w);
            document.Heading(1, w.Fill("findings.cluster.title", ("cluster", name)), $"cluster_{i + 1}");
            document.Paragraph("Meta", Wml.Text(w["findings.cluster.introduction"] + " "), Wml.Bold(w["finding.drafting"] + w["label.stop"]), Wml.Text(w["finding.drafting.note"]));
            Cluster(name, clusters[i].Findings);
        }
    }

    private void Cluster(string name, IReadOnlyList<ReportFinding> findings)
    {
        var w = content.Wording;
        var attention = Attention.SelectMany(k => findings.Where(f => f.Kind == k)).ToList();
        var rest = findings.Except(attention).ToLookup(IsBrief);
        Group(w["findings.attention.title"], attention);
        Group(w["findings.answered.title"], [.. rest[false]]);
        brief.Write(name, w["findings.brief.title"], $"group_{++groups}", [.. rest[true]]);
    }

    private void Group(string title, List<ReportFinding> findings)
    {
        if (findings.Count == 0) return;
        content.Document.Heading(2, title, $"group_{++groups}");
        foreach (var finding in findings) Finding(finding);
    }

    /// <summary>No words to quote, nothing that a person decided, and no question left to the reader.</summary>
    private static bool IsBrief(ReportFinding f) => f.Evidence.Length == 0 && f.Determination is null;

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
        foreach (var element in f.Elements)
            content.Document.Paragraph(
                "Element",
                [
                    Wml.Text(w[$"ElementStatus.mark.{element.Status}"], style: "Mark"),
                    Wml.Text("\u00A0" + w.Fill("finding.element", ("name", element.Name), ("status", w.Name(element.Status)))),
                    .. Where(element, f.Evidence.Length > 0),
                ]);
    }

    private IEnumerable<OpenXmlElement> Where(ReportElement element, bool quoted)
    {
        var w = content.Wording;
        if (element.Evidence.Length == 0)
        {
            // Of what was not found the status says it already.
            if (element.Status != ElementStatus.NotFound) yield return Wml.Text(w["label.stop"] + w[quoted ? "finding.elements.seen" : "finding.elements.nothing-contrary"] + w["sentence.stop"]);
            yield break;
        }

        yield return Wml.Text(element.Status == ElementStatus.NotFound ? w["label.stop"] + w["finding.elements.some-only"] : w["finding.element.where"]);
        for (var i = 0; i < Math.Min(element.Evidence.Length, PlacesShown); i++)
        {
            if (i > 0) yield return Wml.Text(w["list.comma"]);
            foreach (var run in content.Where(element.Evidence[i].Quotation)) yield return run;
        }

        for (var i = PlacesShown; i < element.Evidence.Length; i++)
        {
            yield return Wml.Text(" ");
            yield return Wml.Link($"passage_{element.Evidence[i].Quotation}", $"[{element.Evidence[i].Quotation}]");
        }
    }

    private void Quotations(ReportFinding f)
    {
        var w = content.Wording;
        foreach (var use in f.Evidence.Take(QuotationsShown))
        {
            var source = Source(use.Quotation, w["label.stop"] + FindingNotes.Why(use, w), f.Title, out var isFirst);
            if (isFirst) content.Quotation(use, source);
            else content.Document.Paragraph("QuoteReference", source);
        }

        if (f.Evidence.Length <= QuotationsShown) return;
        content.Document.Paragraph(
            "Element",
            [
                Wml.Bold(w["finding.quotation.more"] + w["label.stop"]),
                .. f.Evidence.Skip(QuotationsShown).SelectMany((u, i) => i == 0 ? content.Where(u.Quotation) : [Wml.Text(w["list.comma"]), .. content.Where(u.Quotation)]),
            ]);
    }

    /// <summary>Who says it and why it is here; for words that stand in the report already, where.</summary>
    private OpenXmlElement[] Source(int number, string why, string title, out bool isFirst)
    {
        var w = content.Wording;
        var quotation = content.Report.Quotation(number);
        isFirst = quotedAt.TryAdd(number, title);
        return
        [
            Wml.Bold(w.Fill("finding.quotation.source", ("citation", quotation.Citation), ("work", content.Names.Of(quotation.Work))) + " "),
            Wml.Link($"passage_{number}", $"[{number}]"),
            Wml.Text(isFirst ? why : $"{why} {w.Fill("finding.quotation.before", ("title", quotedAt[number]))}"),
        ];
    }

    private void Notes(string label, IReadOnlyCollection<string> notes)
    {
        if (notes.Count > 0) content.Document.Paragraph("Meta", Wml.Bold(label + content.Wording["label.stop"]), Wml.Text(string.Join(" ", notes)));
    }

    private void NearMisses(ReportFinding f)
    {
        var telling = f.NearMisses.Where(m => m.Telling).ToList();
        if (telling.Count == 0) return;
        var w = content.Wording;
        content.Document.Paragraph("Label", w["finding.near"]);
        foreach (var miss in telling.Take(NearMissesShown))
        {
            var source = Source(miss.Use.Quotation, w["label.stop"] + w.Fill("finding.near.reason", ("met", miss.Met), ("failed", miss.Failed)), f.Title, out var isFirst);
            content.Document.Paragraph(isFirst ? "QuoteSource" : "QuoteReference", source);
            if (isFirst) content.Document.Add(content.ShortBlock(miss.Use.Quotation, NearMissLength));
        }

        if (f.NearMisses.Length > NearMissesShown)
            content.Document.Paragraph("Meta", w.Count("finding.near.more", f.NearMisses.Length - NearMissesShown));
    }

    /// <summary>An absence, whole or of one element, always says where was searched.</summary>
    private void HowReached(ReportFinding f)
    {
        var w = content.Wording;
        var told = new List<OpenXmlElement> { Wml.Bold(w["finding.decision"] + w["label.stop"]), Wml.Text(FindingNotes.ShortDecision(f, w)) };
        if (f.ConfidenceReasons.Length > 0)
            Also(w["finding.confidence.reasons"], FindingNotes.Sentence(string.Join(w["list.semicolon"], f.ConfidenceReasons)) + w["sentence.stop"]);
        if (FindingNotes.WhereSearched(f, content.Report, w) is var (label, where)) Also(label, where);
        content.Document.Paragraph("Meta", [.. told]);

        void Also(string name, string text) => told.AddRange([Wml.Text(" "), Wml.Bold(name + w["label.stop"]), Wml.Text(text)]);
    }

    private void Drafting(ReportFinding f)
    {
        if (f.DraftingOption.Length == 0) return;
        content.Document.Paragraph("Label", content.Wording["finding.drafting"]);
        foreach (var paragraph in f.DraftingOption) content.Document.Paragraph("Drafting", paragraph);
    }

    /// <summary>Heading, duty and what was found stand on one page; what follows the box may begin the next.</summary>
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
