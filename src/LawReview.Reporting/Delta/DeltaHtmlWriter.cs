using LawReview.Core.Amendments;
using LawReview.Core.Checklists;
using LawReview.Reporting.Html;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Delta;

/// <summary>
/// Writes a delta as one page that needs nothing else, in the form of the report's page: search, filters by what the draft does,
/// an entry for each obligation with both sides beside each other. The same delta gives the same bytes.
/// </summary>
public static class DeltaHtmlWriter
{
    /// <summary>UTF-8 without a byte-order mark.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(DeltaReport delta, Stream output)
    {
        ArgumentNullException.ThrowIfNull(delta);
        ArgumentNullException.ThrowIfNull(output);
        var content = new HtmlContent(delta.Frame, ReportWording.For(delta.Frame.Language), new Markup(), delta.Rows.Select(r => r.Id));
        HtmlPage.Write(content, () => Body(delta, content), output);
    }

    private static void Body(DeltaReport delta, HtmlContent content)
    {
        var (page, w) = (content.Page, content.Wording);
        Masthead(delta, content);
        using var layout = page.Open("div", ("class", "layout"));
        HtmlPage.Rail(content, Contents(delta, w), () =>
        {
            HtmlPage.Filter(content, "finding", w["delta.counts.kind"], delta.Counts.Where(c => c.Total > 0).Select(c => new FilterChoice(HtmlContent.Key(c.Kind), w.Name(c.Kind), c.Total, null)));
            HtmlPage.Filter(content, "strength", w["matrix.strength"], delta.Rows.GroupBy(r => r.Strength).OrderBy(g => g.Key)
                .Select(g => new FilterChoice(HtmlContent.Key(g.Key), w.Name(g.Key), g.Count(), null)));
        });
        using var main = page.Open("main", ("id", "main"), ("tabindex", "-1"));
        new DeltaHtmlPart(delta, content).Write();
        new AnnexesPart(content).SourcesAndPassages(delta.Rows.SelectMany(r => r.Today.Evidence.Concat(r.WithDraft.Evidence).Select(u => (u.Quotation, r.Id))));
    }

    private static void Masthead(DeltaReport delta, HtmlContent content)
    {
        var (frame, w, page) = (delta.Frame, content.Wording, content.Page);
        using var header = page.Open("header", ("class", "masthead"));
        content.Paragraph(w["cover.draft"], "kicker");
        page.Element("h1", frame.Title).Line();
        content.Paragraph(frame.State.Name, "state");
        if (frame.State.IsFictional) content.Note("plain", w["cover.fictional"], [w["cover.fictional.note"]], []);
        if (w.Language != ChecklistTexts.OwnLanguage) content.Paragraph(w["cover.unofficial"] + w["label.stop"] + w["cover.unofficial.note"], "small");
        if (frame.Completeness.Incomplete)
            content.Note(
                "warning", w["header.incomplete"], [.. frame.Completeness.Reasons], [.. frame.Completeness.NotRead.Select(f => w.Fill("incomplete.file", ("file", f.File), ("reason", f.Reason)))],
                delta.NotApplied.IsEmpty ? "" : w.Fill("delta.incomplete.where", ("title", w["delta.not-applied.title"])));
        using var facts = page.Open("dl", ("class", "facts"));
        Fact(w["delta.draft"], w.Fill("delta.draft.value", ("title", delta.Draft.Title), ("file", delta.Draft.File)));
        Fact(w["delta.compared"], delta.Draft.Texts.IsEmpty ? w["none"] : w.List(delta.Draft.Texts));
        Fact(w["delta.how"], delta.Draft.How);
        Fact(w["delta.checklist"], frame.Checklist.Title);
        Fact(w["delta.date"], w.Date(frame.Date));
        Fact(w["delta.tool"], w.Fill("cover.version.value", ("checklist", frame.Checklist.Id), ("edition", frame.Checklist.Edition), ("version", frame.ToolVersion)));

        void Fact(string name, string value)
        {
            using var fact = page.Open("div");
            page.Element("dt", name).Element("dd", value);
        }
    }

    private static IEnumerable<(string Id, string Title)> Contents(DeltaReport delta, ReportWording w)
    {
        yield return ("section-counts", w["delta.counts.caption"]);
        if (!delta.NotApplied.IsEmpty) yield return ("section-not-applied", w["delta.not-applied.title"]);
        yield return ("section-changes", w["delta.changes.title"]);
        yield return ("section-open", w["delta.open.title"]);
        yield return ("section-applied", w["delta.applied.title"]);
        if (!delta.SetAside.IsEmpty) yield return ("section-aside", w["delta.aside.title"]);
        yield return ("section-unchanged", w["delta.unchanged.title"]);
        yield return ("section-sources", w["annex.a.title"]);
        yield return ("section-passages", w["annex.b.title"]);
    }
}
