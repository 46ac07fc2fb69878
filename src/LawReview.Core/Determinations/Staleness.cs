using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Passages;

namespace LawReview.Core.Determinations;

/// <summary>What changed since a determination was made.</summary>
public enum StaleCause
{
    /// <summary>The obligation's text or rules.</summary>
    Rules,

    /// <summary>The value, the finding or the elements that are missing.</summary>
    Outcome,

    /// <summary>The words of a provision that the finding cited.</summary>
    Provision,

    /// <summary>For an absence: a text that was not searched then has provisions that come near.</summary>
    TextAdded,

    /// <summary>For an absence: a text that was searched is no longer supplied.</summary>
    TextGone,
}

/// <param name="Subject">The citation and work, or the work; empty where the cause names no text.</param>
/// <param name="Before">Of an outcome: what it was.</param>
/// <param name="Now">Of an outcome what it is; of an added text the citation of a provision that comes near.</param>
public sealed record StaleReason(StaleCause Cause, string Subject = "", string Before = "", string Now = "");

/// <summary>A determination beside the finding of today.</summary>
/// <param name="Stale">What changed since; empty where it still answers the finding.</param>
public sealed record ReviewedDetermination(Determination Determination, ImmutableArray<StaleReason> Stale)
{
    public bool IsStale => !Stale.IsEmpty;
}

/// <summary>
/// Compares determinations with the findings of today. Takes the texts that were searched; changes neither finding nor
/// determination.
/// </summary>
public sealed class Reconciliation(PassageIndex index)
{
    private readonly Lazy<IReadOnlySet<string>> texts = new(() => index.Texts
        .SelectMany(t => t.Text!.AllProvisions()).Where(p => !p.IsContainer).Select(Fingerprints.OfText).ToHashSet(StringComparer.Ordinal));

    /// <summary>The fingerprint of a finding with the works searched, which an absence rests on.</summary>
    public Fingerprint FingerprintOf(Finding finding) =>
        Fingerprints.Of(finding) with { Searched = Fingerprints.IsAbsence(finding) ? Works() : [] };

    public ReviewedDetermination Review(Determination determination, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(determination);
        ArgumentNullException.ThrowIfNull(finding);
        var (then, now) = (determination.Answers, FingerprintOf(finding));
        var stale = ImmutableArray.CreateBuilder<StaleReason>();
        if (then.Rules != now.Rules) stale.Add(new(StaleCause.Rules));
        if (then.Value != now.Value || then.Finding != now.Finding || !then.Missing.SequenceEqual(now.Missing, StringComparer.Ordinal))
            stale.Add(new(StaleCause.Outcome, Before: Outcome(then), Now: Outcome(now)));
        foreach (var cited in then.Cited)
            if (now.Cited.All(c => c.Sha256 != cited.Sha256) && !texts.Value.Contains(cited.Sha256))
                stale.Add(new(StaleCause.Provision, $"{cited.Citation}, {cited.Work}"));
        if (!then.Searched.IsEmpty) AboutTexts(then.Searched, finding, stale);
        return new(determination, stale.ToImmutable());
    }

    private void AboutTexts(ImmutableArray<string> then, Finding finding, ImmutableArray<StaleReason>.Builder stale)
    {
        var works = Works();
        foreach (var gone in then.Except(works, StringComparer.Ordinal)) stale.Add(new(StaleCause.TextGone, gone));
        foreach (var added in works.Except(then, StringComparer.Ordinal))
            if (Candidate(added, finding) is { } near)
                stale.Add(new(StaleCause.TextAdded, added, Now: near));
    }

    /// <summary>A provision of the work that came near to the finding, or that says something that its rules look for.</summary>
    private string? Candidate(string work, Finding finding)
    {
        if (finding.NearMisses.FirstOrDefault(m => m.Evidence.Expression.WorkId == work) is { } miss) return miss.Evidence.Citation;
        var concepts = finding.Obligation.Rules.SelectMany(r => ConditionEvaluator.Concepts(r.Condition))
            .Concat(finding.Obligation.Elements.SelectMany(e => ConditionEvaluator.Concepts(e.Condition))).Distinct(StringComparer.Ordinal).ToList();
        return index.Passages.FirstOrDefault(p => p.Expression.WorkId == work && concepts.Any(c => index.Says(p, c)))?.Provision.Citation;
    }

    private ImmutableArray<string> Works() => [.. index.Texts.Select(t => t.WorkId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static string Outcome(Fingerprint print) =>
        $"{print.Value}, {print.Finding}" + (print.Missing.IsEmpty ? "" : $" (– {string.Join("; ", print.Missing)})");
}
