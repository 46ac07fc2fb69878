using LawReview.Core.Amendments;
using LawReview.Reporting.Html;

namespace LawReview.Reporting.Delta;

/// <summary>What the draft does: how much of each kind, the obligations with both sides, the instructions.</summary>
internal sealed class DeltaHtmlPart(DeltaReport delta, HtmlContent content)
{
    public void Write()
    {
        content.Section("section-counts", content.Wording["delta.counts.caption"], Counts);
        if (!delta.NotApplied.IsEmpty) Instructions("section-not-applied", "delta.not-applied", delta.NotApplied);
        Rows("section-changes", "delta.changes", r => r.Shown);
        Rows("section-open", "delta.open", r => r is { Shown: false, Delta: DeltaKind.StillOpen });
        Instructions("section-applied", "delta.applied", delta.Applied);
        if (!delta.SetAside.IsEmpty) content.Section("section-aside", content.Wording["delta.aside.title"], SetAside);
        Rows("section-unchanged", "delta.unchanged", r => r is { Shown: false, Delta: DeltaKind.Unchanged });
    }

    /// <summary>Changes that look alike: to the worse in its three kinds, to the better, what stays open, all others.</summary>
    private static string Tone(DeltaKind kind) => kind switch
    {
        DeltaKind.NewlyInConflict => "conflict",
        DeltaKind.NewlyWider => "wider",
        DeltaKind.NewlyOpen => "gap",
        DeltaKind.Closed => "met",
        DeltaKind.StillOpen => "part",
        _ => "other",
    };

    private void Counts()
    {
        var (w, page) = (content.Wording, content.Page);
        using (page.Open("dl", ("class", "meanings delta-counts")))
            foreach (var count in delta.Counts)
                using (page.Open("div"))
                {
                    using (page.Open("dt"))
                        page.Element("span", w.Name(count.Kind), ("class", $"finding-mark tone-{(count.Total == 0 ? "other" : Tone(count.Kind))}")).Text(" ").Element("span", $"{count.Total}", ("class", "tally"));
                    page.Element("dd", w[$"delta.meaning.{count.Kind}"]);
                }

        content.Paragraph(w.Fill("delta.counts.instructions", ("applied", $"{delta.Applied.Length}"), ("not", $"{delta.NotApplied.Length}")));
        content.Paragraph(w["counts.note"], "small");
    }

    private void Rows(string id, string key, Func<DeltaRow, bool> wanted) => content.Section(id, content.Wording[$"{key}.title"], () =>
    {
        var rows = delta.Rows.Where(wanted).ToList();
        content.Paragraph(content.Wording[rows.Count == 0 ? $"{key}.none" : $"{key}.introduction"], "lead");
        using var list = content.Page.Open("div", ("class", "article"));
        foreach (var row in rows) Row(row);
    });

    private void Row(DeltaRow row)
    {
        var (w, page) = (content.Wording, content.Page);
        using var details = page.Open(
            "details", ("class", $"finding edge-{Tone(row.Delta)}"), ("id", row.Id), ("data-finding", HtmlContent.Key(row.Delta)), ("data-strength", HtmlContent.Key(row.Strength)),
            ("open", row.Worse ? "open" : null));
        using (page.Open("summary"))
        {
            page.Element("h3", row.Title + (row is { Shown: false, EvidenceDiffers: true } ? w["delta.star"] : ""));
            page.Element("span", w.Name(row.Delta), ("class", $"finding-mark tone-{Tone(row.Delta)}")).Text(" ").Element("span", w.Name(row.Strength), ("class", "small"));
        }

        using var body = page.Open("div", ("class", "body"));
        content.Paragraph(w.Fill("delta.facts", ("id", row.Id), ("source", row.Source), ("strength", w.Name(row.Strength))), "facts-line");
        if (row.Shown)
            using (page.Open("div", ("class", "sides")))
            {
                Side(w["delta.side.today"], row.Today);
                Side(w["delta.side.with-draft"], row.WithDraft);
            }
        else Verdict(row.WithDraft);
        if (row.Determination is not { } decided) return;
        content.Determination(decided.Today, () =>
        {
            if (decided.WithDraft.IsEmpty) return;
            content.Paragraph(w["Determination.with-draft"]);
            content.List(decided.WithDraft);
        });
    }

    private void Side(string title, DeltaSide side)
    {
        using var part = content.Page.Open("section", ("class", "side"));
        content.Page.Element("h4", title);
        Verdict(side);
        foreach (var use in side.Evidence) content.Quotation(use.Quotation, FindingNotes.Why(use, content.Wording));
    }

    private void Verdict(DeltaSide side)
    {
        using var verdict = content.Page.Open("div", ("class", $"verdict verdict-{HtmlContent.Tone(side.Finding)}"));
        using (content.Page.Open("p"))
        {
            content.Mark(side.Finding);
            content.Page.Text(" ").Element("span", content.Wording.Fill("delta.side.value", ("value", content.Wording.Value(side.Value))), ("class", "small"));
        }

        content.Paragraph(side.Sentence);
    }

    private void Instructions(string id, string key, IReadOnlyCollection<DeltaInstruction> instructions) => content.Section(id, content.Wording[$"{key}.title"], () =>
    {
        content.Paragraph(content.Wording[instructions.Count == 0 ? $"{key}.none" : $"{key}.introduction"], "lead");
        if (instructions.Count == 0) return;
        var page = content.Page;
        using var list = page.Open("ul", ("class", "sources"));
        foreach (var one in instructions)
            using (page.Open("li"))
            {
                content.Paragraph(one.Provision, "source-title");
                content.Paragraph(one.Reason.Length > 0 ? one.Reason : one.Effect);
                if (one.Act.Length > 0) content.Paragraph(one.Act, "small");
                if (one.Quotation is { } number) content.Quotation(number, "");
            }
    });

    private void SetAside()
    {
        content.Paragraph(content.Wording["delta.aside.introduction"], "lead");
        content.List(delta.SetAside.Select(a => $"{$"{a.Provision} {a.Heading}".Trim()}: {a.Reason}"));
    }
}
