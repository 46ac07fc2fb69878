using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LawReview.Core.Amendments;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Delta;

/// <summary>What a draft does to the law, as plain data in one language, ready to be written.</summary>
/// <param name="Frame">Title, State, checklist, sources and quotations, in the form of a report without findings: so the checks of quotations serve both.</param>
/// <param name="Counts">All kinds, in the order of gravity, also those of which there are none.</param>
/// <param name="Rows">In the order of gravity, then of the checklist.</param>
public sealed record DeltaReport(
    Report Frame,
    DeltaDraft Draft,
    ImmutableArray<DeltaCount> Counts,
    ImmutableArray<DeltaRow> Rows,
    ImmutableArray<DeltaInstruction> Applied,
    ImmutableArray<DeltaInstruction> NotApplied,
    ImmutableArray<DeltaAside> SetAside);

/// <param name="How">How the draft was read, in a sentence.</param>
/// <param name="Texts">Titles of the texts of today's law that count.</param>
public sealed record DeltaDraft(string Title, string File, DraftKind Kind, string How, ImmutableArray<string> Texts);

public sealed record DeltaCount(DeltaKind Kind, int Total);

/// <param name="Shown">Whether the two sides stand beside each other; the others are listed in a line.</param>
public sealed record DeltaRow(
    string Id, string Title, string Source, Strength Strength, DeltaKind Delta, bool Worse, bool EvidenceDiffers, bool Shown, DeltaSide Today, DeltaSide WithDraft)
{
    /// <summary>What a person decided about the finding of today; null where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeltaDetermination? Determination { get; init; }
}

/// <param name="WithDraft">Sentences that say what the draft changes of that which the determination answers; empty where nothing.</param>
public sealed record DeltaDetermination(ReportDetermination Today, ImmutableArray<string> WithDraft);

/// <summary>The finding on one side of the comparison.</summary>
public sealed record DeltaSide(FindingKind Finding, string Value, string Sentence, ImmutableArray<string> Missing, ImmutableArray<QuotationUse> Evidence);

/// <param name="Provision">The draft's provision.</param>
/// <param name="Effect">What it does, in a sentence.</param>
/// <param name="Act">Title of the act it amends; empty where it was not found.</param>
/// <param name="Problem">Why it was not applied; none where it was.</param>
/// <param name="Reason">The same in a sentence; empty where it was applied.</param>
/// <param name="Quotation">Number of the quotation of its words; null where it has none of its own.</param>
public sealed record DeltaInstruction(
    string Provision, AmendmentKind Kind, string Effect, string Act, string Target, AmendmentProblem Problem, string Reason, int? Quotation);

public sealed record DeltaAside(string Provision, string Heading, SetAsideKind Kind, string Reason);
