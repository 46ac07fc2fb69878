using LawReview.Core.Assessment;

namespace LawReview.Reporting.Html;

/// <summary>The findings in the order of the treaty's articles, each to be opened: elements, words of the law, what came near, how it was reached.</summary>
internal sealed class FindingsPart(HtmlContent content)
{
    /// <summary>More texts than these are named once, with the search log.</summary>
    private const int FilesNamed = 20;

    private const int NearMissLength = 420;

    public void Write() => content.Section("section-findings", content.Wording["findings.title"], () =>
    {
        var (report, w, page) = (content.Report, content.Wording, content.Page);
        content.Paragraph(report.Findings.Length == 0 ? w["findings.none"] : w["html.findings.introduction"], "lead");
        var number = 0;
        foreach (var article in report.Findings.GroupBy(f => f.Article, StringComparer.Ordinal))
            using (page.Open("section", ("class", "article"), ("aria-labelledby", $"article-{++number}")))
            {
                page.Element("h3", article.Key, ("id", $"article-{number}"));
                foreach (var finding in article) Finding(finding);
            }
    });

    private void Finding(ReportFinding f)
    {
        var (w, page) = (content.Wording, content.Page);
        using var details = page.Open(
            "details", ("class", $"finding edge-{HtmlContent.Tone(f.Kind)}"), ("id", f.Id), ("data-finding", HtmlContent.Key(f.Kind)),
            ("data-cluster", f.Cluster), ("data-strength", HtmlContent.Key(f.Strength)));
        using (page.Open("summary"))
        {
            page.Element("h4", f.Title);
            content.Mark(f.Kind);
            page.Text(" ").Element("span", w.Name(f.Strength), ("class", "small"));
        }

        using var body = page.Open("div", ("class", "body"));
        content.Paragraph(FindingNotes.Facts(f, w), "facts-line");
        foreach (var paragraph in f.Duty) content.Paragraph(paragraph, "duty");
        using (page.Open("div", ("class", $"verdict verdict-{HtmlContent.Tone(f.Kind)}")))
        {
            content.Sentence(f.Sentence, f);
            content.Paragraph(w.Fill("finding.confidence", ("level", w.Name(f.Confidence))) + (f.ConfidenceReasons.Length == 0 ? "" : w["label.stop"] + FindingNotes.Sentence(string.Join(w["list.semicolon"], f.ConfidenceReasons.Select(r => r.TrimEnd('.')))) + w["sentence.stop"]), "small");
        }

        if (f.Determination is { } decided) content.Determination(decided);
        Elements(f);
        Quotations(f);
        Notes(w["finding.caveats"], FindingNotes.Caveats(f));
        Notes(w["finding.remarks"], f.Remarks);
        NearMisses(f);
        HowReached(f);
        Drafting(f);
    }

    private void Elements(ReportFinding f)
    {
        if (f.Elements.Length == 0) return;
        var (w, page) = (content.Wording, content.Page);
        using var table = page.Open("table", ("class", "elements"));
        page.Element("caption", w.Fill("finding.elements.caption", ("id", f.Id)), ("class", "unseen"));
        using (page.Open("thead"))
        using (page.Open("tr"))
            page.Element("th", w["finding.elements.name"], ("scope", "col")).Element("th", w["finding.elements.status"], ("scope", "col")).Element("th", w["finding.elements.where"], ("scope", "col"));
        using var body = page.Open("tbody");
        foreach (var element in f.Elements)
            using (page.Open("tr"))
            {
                page.Element("th", element.Name, ("scope", "row"));
                using (page.Open("td"))
                    page.Element("span", w[$"ElementStatus.mark.{element.Status}"], ("aria-hidden", "true"), ("class", "glyph")).Text(" " + w.Name(element.Status));
                using (page.Open("td"))
                    Where(element, f.Evidence.Length > 0);
            }
    }

    private void Where(ReportElement element, bool quoted)
    {
        var (w, page) = (content.Wording, content.Page);
        if (element.Evidence.Length == 0)
        {
            page.Text(w[element.Status == ElementStatus.NotFound ? "finding.elements.nowhere" : quoted ? "finding.elements.seen" : "finding.elements.nothing-contrary"]);
            return;
        }

        if (element.Status == ElementStatus.NotFound) page.Text(w["finding.elements.some-only"]);
        for (var i = 0; i < element.Evidence.Length; i++)
        {
            if (i > 0) page.Text(w["list.comma"]);
            content.Citation(element.Evidence[i].Quotation);
        }
    }

    private void Quotations(ReportFinding f)
    {
        if (f.Evidence.Length == 0) return;
        content.Page.Element("h5", content.Wording["finding.quotations"]);
        foreach (var use in f.Evidence) content.Quotation(use.Quotation, FindingNotes.Why(use, content.Wording));
    }

    private void Notes(string label, IReadOnlyCollection<string> notes)
    {
        if (notes.Count == 0) return;
        content.Page.Element("h5", label);
        content.List(notes);
    }

    private void NearMisses(ReportFinding f)
    {
        if (f.NearMisses.Length == 0) return;
        var (w, page) = (content.Wording, content.Page);
        page.Element("h5", w["finding.near"]);
        foreach (var miss in f.NearMisses.Where(m => m.Telling)) content.Quotation(miss.Use.Quotation, Reason(miss), NearMissLength);
        var others = f.NearMisses.Where(m => !m.Telling).ToList();
        if (others.Count == 0) return;
        using var details = page.Open("details", ("class", "more"));
        page.Element("summary", w.Count("html.near.more", others.Count));
        using var list = page.Open("ul");
        foreach (var miss in others)
            using (page.Open("li"))
            {
                content.Citation(miss.Use.Quotation);
                page.Text(". " + Reason(miss));
            }
    }

    private string Reason(ReportNearMiss miss) => content.Wording.Fill("finding.near.reason", ("met", miss.Met), ("failed", miss.Failed));

    private void HowReached(ReportFinding f)
    {
        var (w, page) = (content.Wording, content.Page);
        page.Element("h5", w["finding.decision"]);
        content.Paragraph(f.Decision);
        if (f.Rules.Length > 0)
            using (page.Open("details", ("class", "more")))
            {
                page.Element("summary", w["html.rules"]);
                using var list = page.Open("ol", ("class", "rules"));
                foreach (var rule in f.Rules)
                    using (page.Open("li", ("value", $"{rule.Number}"), ("class", rule.Held ? "held" : null)))
                    {
                        page.Text($"{rule.Sentence} → {w.Fill("annex.d.value-finding", ("value", w.Value(rule.Value)), ("finding", w.Name(rule.Kind)))}. ");
                        page.Element("span", w[rule.Held ? "html.rule.held" : "html.rule.not-held"], ("class", "small"));
                    }
            }

        if (f.Searched.Texts == 0) return;
        page.Element("h5", w["finding.searched"]);
        content.Paragraph(FindingNotes.Searched(f, content.Report, w, FilesNamed), "searched");
    }

    private void Drafting(ReportFinding f)
    {
        if (f.DraftingOption.Length == 0) return;
        content.Page.Element("h5", content.Wording["finding.drafting"]);
        using (content.Page.Open("div", ("class", "drafting")))
            foreach (var paragraph in f.DraftingOption) content.Paragraph(paragraph);
        content.Paragraph(content.Wording["finding.drafting.note"], "small");
    }
}
