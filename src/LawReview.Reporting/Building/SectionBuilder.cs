using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Building;

/// <summary>
/// Keeps apart what must never be mixed: what is missing, what reaches further than the treaty, what a safeguard excludes,
/// what a person must look at, what could not be assessed, and what is no gap although something is absent.
/// </summary>
internal sealed class SectionBuilder(ReportWording wording, FindingSentences sentences)
{
    /// <summary>Findings for which a drafting option would be out of place.</summary>
    public static bool IsAnswered(FindingKind kind) => kind is FindingKind.Met or FindingKind.MetThroughGeneralLaw
        or FindingKind.Aligned or FindingKind.NotApplicable or FindingKind.PracticeEvidence;

    public ImmutableArray<ReportSection> Build(IReadOnlyList<Finding> findings, ImmutableArray<ReportFinding> order)
    {
        var byId = findings.ToDictionary(f => f.Obligation.Id, StringComparer.Ordinal);
        var sorted = order.Select(f => byId[f.Id]).ToList();
        return
        [
            Section("gaps", sorted, f => f.Kind is FindingKind.Gap or FindingKind.InPart, sentences.Short),
            Section("wider", sorted, f => f.Kind == FindingKind.Wider, sentences.Short, wording["section.wider.reminder"]),
            Section("conflict", sorted, f => f.Kind == FindingKind.Conflict, sentences.Short),
            Section("review", sorted, f => f.Kind == FindingKind.NeedsReview, sentences.Short),
            Section(
                "not-assessable", sorted,
                f => f.Kind is FindingKind.NotAssessable or FindingKind.PracticeEvidence or FindingKind.NotApplicable,
                sentences.Short),
            Section("not-gaps", sorted, IsNoGap, WhyNoGap),
        ];
    }

    private static bool IsNoGap(Finding finding) => finding.Value == FindingSentences.ByElement
        || finding.Kind is FindingKind.OptionalAbsent or FindingKind.Suggestion or FindingKind.MetThroughGeneralLaw or FindingKind.Aligned;

    private string WhyNoGap(Finding finding) => finding.Value == FindingSentences.ByElement
        ? wording["sentence.by-element"]
        : wording.Fill($"no-gap.{finding.Kind}{FindingSentences.Qualified(finding)}", ("strength", wording.Name(finding.Obligation.Strength)));

    private ReportSection Section(
        string key, IEnumerable<Finding> findings, Func<Finding, bool> belongs, Func<Finding, string> sentence, string reminder = "") => new(
        key,
        wording[$"section.{key}.title"],
        wording[$"section.{key}.introduction"],
        reminder,
        wording[$"section.{key}.empty"],
        [.. findings.Where(belongs).Select(f => new SectionItem(f.Obligation.Id, sentence(f)))]);
}
