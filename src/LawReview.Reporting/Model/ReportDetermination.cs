using System.Collections.Immutable;
using LawReview.Core.Determinations;

namespace LawReview.Reporting;

/// <summary>A person's decision beside a finding.</summary>
/// <param name="On">Date in ISO form.</param>
/// <param name="Reason">Paragraphs.</param>
/// <param name="Stale">Sentences that say what changed since; empty where it still answers the finding.</param>
/// <param name="Earlier">How many determinations this one took the place of.</param>
public sealed record ReportDetermination(
    DeterminationStatus Status,
    string By,
    string On,
    ImmutableArray<string> Reason,
    ImmutableArray<string> Stale,
    int Earlier);
