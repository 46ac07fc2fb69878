using System.Globalization;

namespace LawReview.Reporting.Html;

/// <summary>Annexes: sources, whole passages with the quoted words marked, where was searched, checklist.</summary>
internal sealed class AnnexesPart(HtmlContent content)
{
    private const int DeepestIndent = 6;

    public void Write()
    {
        var w = content.Wording;
        SourcesAndPassages(content.Report.Findings
            .SelectMany(f => f.Evidence.Concat(f.Elements.SelectMany(e => e.Evidence)).Concat(f.NearMisses.Select(m => m.Use)).Select(u => (u.Quotation, f.Id))));
        content.Section("section-search", w["annex.c.title"], SearchLog);
        content.Section("section-checklist", w["annex.d.title"], Checklist);
    }

    /// <param name="uses">For each quotation the obligations that it is quoted for.</param>
    public void SourcesAndPassages(IEnumerable<(int Quotation, string Obligation)> uses)
    {
        content.Section("section-sources", content.Wording["annex.a.title"], Sources);
        content.Section("section-passages", content.Wording["annex.b.title"], () => Passages(uses));
    }

    private void Sources()
    {
        var (w, page) = (content.Wording, content.Page);
        if (content.Report.Sources.Length == 0)
        {
            content.Paragraph(w["annex.a.none"]);
            return;
        }

        content.Paragraph(w["annex.a.introduction"], "lead");
        using var list = page.Open("ul", ("class", "sources"));
        foreach (var s in content.Report.Sources)
            using (page.Open("li"))
            {
                using (page.Open("p", ("class", "source-title"))) content.Foreign(s.Title, s.Language);
                content.Paragraph(string.Join(" · ", new[]
                {
                    w.Name(s.Kind) + Star(s, "kind"), w.Name(s.Authority) + Star(s, "authority"), w.LanguageName(s.Language) + Star(s, "language"),
                    w.Name(s.Status) + Star(s, "status"), (s.AsOf.Length == 0 ? w["annex.a.undated"] : w.Date(s.AsOf)) + Star(s, "as-of"),
                }));
                content.Paragraph($"{w["annex.a.counted"]}: {Counted(s)}");
                content.Paragraph(s.File + (s.Origin.Length == 0 ? "" : $" · {w.Fill("annex.a.origin", ("origin", s.Origin))}"), "small");
                content.Paragraph(s.Sha256.Length == 0 ? w["annex.a.no-hash"] : w.Fill("annex.a.hash", ("hash", s.Sha256)), "small hash");
            }
    }

    private string Star(ReportSource source, string field)
        => source.Inferred.Any(i => string.Equals(Letters(i), Letters(field), StringComparison.OrdinalIgnoreCase)) ? content.Wording["annex.a.inferred-mark"] : "";

    private static string Letters(string name) => string.Concat(name.Where(char.IsAsciiLetter));

    private string Counted(ReportSource source)
    {
        var w = content.Wording;
        if (source.NotRead is { } problem) return w.Fill("annex.a.not-read", ("reason", problem));
        if (source.Excluded is { } reason) return w.Fill("annex.a.not-counted", ("reason", reason));
        if (!source.Counts) return w["annex.a.not-counted.unknown"];
        var counted = w.Count("annex.a.provisions", source.Provisions) + RecognisedPagesNote.Of(source, w);
        return source.Replaced.IsEmpty ? counted : $"{counted}{w["sentence.stop"]} {w.Fill("annex.a.replaced", ("provisions", w.List([.. source.Replaced])))}";
    }

    private void Passages(IEnumerable<(int Quotation, string Obligation)> uses)
    {
        var (report, w) = (content.Report, content.Wording);
        content.Paragraph(report.Quotations.Length == 0 ? w["annex.b.none"] : w["html.passages.introduction"], "lead");
        var obligations = uses.Distinct().ToLookup(u => u.Quotation, u => u.Obligation);
        foreach (var quotation in report.Quotations) Passage(quotation, [.. obligations[quotation.Number]]);
    }

    private void Passage(ReportQuotation q, IReadOnlyList<string> obligations)
    {
        var (w, page) = (content.Wording, content.Page);
        using var article = page.Open("article", ("class", "passage"), ("id", $"passage-{q.Number}"), ("tabindex", "-1"), ("aria-labelledby", $"passage-{q.Number}-title"));
        using (page.Open("h3", ("id", $"passage-{q.Number}-title")))
        {
            page.Text($"{q.Number}. ");
            using (page.Open("cite", ("data-source", $"{q.Number}")))
            {
                content.Foreign(q.Citation, q.Language);
                page.Text(", ");
                content.Foreign(q.Work, q.Language);
            }
        }

        using (page.Open("div", ("class", "words"), ("lang", q.Language), ("dir", HtmlContent.Direction(q.Language)), ("data-passage", $"{q.Number}")))
        {
            if (q.Passage.Length == 0) page.Element("p", q.Line(), ("data-words", $"{q.Number}"));
            foreach (var part in q.Passage) Part(q, part);
        }

        using var notes = page.Open("p", ("class", "small"));
        page.Text(w.Fill(
            "html.passage.source",
            ("language", w.LanguageName(q.Language)),
            ("date", q.AsOf.Length == 0 ? w["note.undated"] : w.Fill("note.as-of", ("date", w.Date(q.AsOf)))),
            ("authority", w.Name(q.Authority)), ("file", q.File), ("address", q.Address)) + CitationNote.Recognised(q, w));
        for (var i = 0; i < obligations.Count; i++)
        {
            page.Text(i == 0 ? " " + w["html.passage.used"] + " " : w["list.comma"]);
            content.Obligation(obligations[i], obligations[i]);
        }
    }

    private void Part(ReportQuotation q, PassagePart part)
    {
        var (w, page) = (content.Wording, content.Page);
        var role = part.Role is PassagePartRole.LeadIn or PassagePartRole.Tail ? "around" : part.Role == PassagePartRole.Heading ? "title" : null;
        using var paragraph = page.Open("p", ("class", $"depth-{Math.Min(part.Depth, DeepestIndent)}{(role is null ? "" : " " + role)}"));
        if (part.Role is PassagePartRole.LeadIn or PassagePartRole.Tail) page.Element("span", $"[{w.Name(part.Role)}] ", ("class", "label"), ("lang", content.Report.Language));
        if (part.Label.Length > 0) page.Element("span", $"{part.Label} ", ("class", "label"));
        using var words = page.Open("span", ("data-part", ""));
        foreach (var (text, quoted) in MarkedPassage.Runs(part, q))
        {
            if (quoted) page.Element("mark", text);
            else page.Text(text);
        }
    }

    private void SearchLog()
    {
        var (w, page, search) = (content.Wording, content.Page, content.Report.Search);
        content.Paragraph(w["html.search.introduction"], "lead");
        using var facts = page.Open("dl", ("class", "facts"));
        Fact(w["annex.c.files"], search.Files.Length == 0 ? w["none"] : w.List(search.Files));
        Fact(w["annex.c.languages"], search.Languages.Length == 0 ? w["none"] : w.List([.. search.Languages.Select(w.LanguageName)]));
        Fact(w["annex.c.provisions"], search.ProvisionsRead.ToString(CultureInfo.InvariantCulture));
        Fact(w["annex.c.concepts"], search.Concepts.Length == 0 ? w["none"] : w.List(search.Concepts));
    }

    private void Checklist()
    {
        var (list, w) = (content.Report.Checklist, content.Wording);
        using var facts = content.Page.Open("dl", ("class", "facts"));
        Fact(w["annex.d.checklist"], w.Fill("annex.d.checklist.value", ("title", list.Title), ("id", list.Id), ("edition", list.Edition)));
        Fact(w["annex.d.hash"], w.Fill("annex.d.hash.value", ("hash", list.Sha256)));
        Fact(w["annex.d.tool"], w.Fill("annex.d.tool.value", ("version", content.Report.ToolVersion)));
    }

    private void Fact(string name, string value)
    {
        using var fact = content.Page.Open("div");
        content.Page.Element("dt", name).Element("dd", value);
    }
}
