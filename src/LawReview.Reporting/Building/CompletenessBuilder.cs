using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Building;

/// <summary>Gathers what was not read, so that a partial run never looks like a full one.</summary>
internal sealed class CompletenessBuilder(ReportWording wording, ChecklistTexts texts)
{
    public ReportCompleteness Build(AssessmentResult result)
    {
        var supplied = result.Jurisdiction.Expressions().ToList();
        var counted = supplied.Where(e => e.Counts).ToList();
        var unread = supplied.Where(e => e.Text is null)
            .Select(e => new UnreadFile(e.File, e.Title, e.NotRead ?? wording["cover.unread.no-reason"]))
            .ToImmutableArray();
        var dates = counted.Select(e => e.AsOf).Where(d => d.Length > 0).Order(StringComparer.Ordinal).ToList();
        var reasons = ImmutableArray.CreateBuilder<string>();
        if (counted.Count == 0) reasons.Add(wording["incomplete.nothing-read"]);
        if (result.LanguagesWithoutLexicon.Length > 0)
            reasons.Add(wording.Fill("incomplete.languages", ("languages", wording.List([.. result.LanguagesWithoutLexicon.Select(wording.LanguageName)]))));

        // Last, since the list of files follows it.
        if (unread.Length > 0) reasons.Add(wording.Count("incomplete.unread", unread.Length));
        return new(
            reasons.Count > 0,
            reasons.ToImmutable(),
            supplied.Count,
            counted.Count,
            unread,
            [.. result.TextsToAdd.Select(t => new ReportTextToAdd(PlainText.Inline(texts.ExpectedTitle(t.Title)), PlainText.Inline(texts.ExpectedWhy(t.Title, t.Why)), t.NeededFor))],
            result.LanguagesWithoutLexicon,
            dates.FirstOrDefault() ?? "",
            dates.LastOrDefault() ?? "");
    }
}
