using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Core.Amendments;

/// <summary>What a draft does to the finding on one obligation.</summary>
public enum DeltaKind
{
    /// <summary>With the draft a provision does what a safeguard excludes; today none does.</summary>
    NewlyInConflict,

    /// <summary>With the draft the law reaches further than the treaty; today it does not.</summary>
    NewlyWider,

    /// <summary>Something that the law has today is missing with the draft.</summary>
    NewlyOpen,

    /// <summary>A gap, a missing part, a conflict or a wider provision of today is none any more.</summary>
    Closed,

    /// <summary>A gap or missing part of today is still one, whole or in part.</summary>
    StillOpen,

    /// <summary>Value or finding differ in another way.</summary>
    Changed,
    Unchanged,
}

/// <param name="EvidenceDiffers">The provisions or words that show the finding are not the same.</param>
public sealed record ObligationDelta(Finding Today, Finding WithDraft, DeltaKind Kind, bool EvidenceDiffers)
{
    public Obligation Obligation => Today.Obligation;
}

/// <summary>Compares the findings on the law today with those on the law with a draft, obligation by obligation. Draws no other conclusion.</summary>
public static class FindingDelta
{
    /// <summary>In the order of the checklist. Both results are of one checklist.</summary>
    public static ImmutableArray<ObligationDelta> Compare(AssessmentResult today, AssessmentResult withDraft)
    {
        ArgumentNullException.ThrowIfNull(today);
        ArgumentNullException.ThrowIfNull(withDraft);
        var after = withDraft.Findings.ToDictionary(f => f.Obligation.Id, StringComparer.Ordinal);
        return [.. today.Findings.Where(f => after.ContainsKey(f.Obligation.Id)).Select(f => new ObligationDelta(f, after[f.Obligation.Id], KindOf(f, after[f.Obligation.Id]), Differs(f, after[f.Obligation.Id])))];
    }

    /// <summary>Whether the draft makes the law worse on the point than it is today.</summary>
    public static bool IsWorse(DeltaKind kind) => kind is DeltaKind.NewlyInConflict or DeltaKind.NewlyWider or DeltaKind.NewlyOpen;

    private static DeltaKind KindOf(Finding today, Finding after)
    {
        if (after.Kind != today.Kind)
        {
            if (after.Kind == FindingKind.Conflict) return DeltaKind.NewlyInConflict;
            if (after.Kind == FindingKind.Wider) return DeltaKind.NewlyWider;
            if (Lacks(after.Kind) && Lacks(today.Kind)) return after.Kind == FindingKind.Gap ? DeltaKind.NewlyOpen : DeltaKind.StillOpen;
            if (Answers(after.Kind) && (Lacks(today.Kind) || IsAbsent(today.Kind) || today.Kind is FindingKind.Wider or FindingKind.Conflict)) return DeltaKind.Closed;
            if ((Lacks(after.Kind) || IsAbsent(after.Kind)) && (Answers(today.Kind) || today.Kind is FindingKind.Wider)) return DeltaKind.NewlyOpen;
            return DeltaKind.Changed;
        }

        if (Lacks(after.Kind)) return DeltaKind.StillOpen;
        return after.Value == today.Value ? DeltaKind.Unchanged : DeltaKind.Changed;
    }

    private static bool Lacks(FindingKind kind) => kind is FindingKind.Gap or FindingKind.InPart;

    private static bool IsAbsent(FindingKind kind) => kind is FindingKind.OptionalAbsent or FindingKind.Suggestion;

    private static bool Answers(FindingKind kind) => kind is FindingKind.Met or FindingKind.MetThroughGeneralLaw or FindingKind.Aligned;

    private static bool Differs(Finding today, Finding after) =>
        !Shown(today).SequenceEqual(Shown(after), StringComparer.Ordinal);

    private static IEnumerable<string> Shown(Finding finding) => finding.Evidence.Select(e => $"{e.Expression.WorkId}|{e.Citation}|{e.Quote}");
}
