using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Assessment;

namespace LawReview.Reporting;

/// <summary>
/// A gap report as plain data, in one language, ready to be written. Writers add form, never content: what a lawyer reads
/// in Word is what stands here and in the wording of <see cref="Language"/>.
/// </summary>
/// <param name="Language">Language of the report's own sentences; quotations carry theirs.</param>
/// <param name="Findings">In the order of articles; <see cref="ReportFinding.Article"/> groups them.</param>
/// <param name="Sections">The lists that stand apart: gaps, wider, conflict …, always all of them, in a fixed order.</param>
/// <param name="Quotations">Each quoted passage once, numbered in the order in which the report first uses it.</param>
public sealed record Report(
    string Title,
    string Language,
    DateOnly Date,
    string ToolVersion,
    ReportState State,
    ReportChecklist Checklist,
    ReportCompleteness Completeness,
    ImmutableArray<SummaryLine> Summary,
    ImmutableArray<FindingCount> Counts,
    ImmutableArray<ReportFinding> Findings,
    ImmutableArray<ReportSection> Sections,
    ImmutableArray<ReportSource> Sources,
    ImmutableArray<ReportQuotation> Quotations,
    ReportSearch Search)
{
    /// <summary>What the offences are punished with, offence by offence and tier by tier.</summary>
    public ImmutableArray<ReportPenalty> Penalties { get; init; } = [];

    /// <summary>The finding about an obligation. Every id that the report names has one.</summary>
    public ReportFinding Finding(string id) => Findings.First(f => f.Id == id);

    /// <summary>A quotation by its number, counted from 1.</summary>
    public ReportQuotation Quotation(int number) => Quotations[number - 1];
}

/// <param name="Inferred">Facts that the tool inferred because no manifest states them.</param>
public sealed record ReportState(
    string Name,
    string Code,
    bool IsFictional,
    string Tradition,
    string Region,
    bool? Landlocked,
    string? Parent,
    ImmutableArray<ReportTreaty> Treaties,
    ImmutableArray<string> Inferred);

/// <param name="Reviewed">True for the treaty that the checklist is about.</param>
public sealed record ReportTreaty(
    string Treaty,
    string Status,
    string Date,
    ImmutableArray<string> Reservations,
    ImmutableArray<string> Declarations,
    bool Reviewed);

/// <param name="Clusters">Review clusters of its obligations, in the order of their numbers.</param>
public sealed record ReportChecklist(
    string Id,
    string Title,
    string Treaty,
    string Edition,
    string Sha256,
    ImmutableArray<string> Clusters,
    int Obligations);

/// <summary>What was read and what was not: a partial run must never look like a full one.</summary>
/// <param name="Incomplete">True where a supplied text could not be read or assessed, or none counted.</param>
/// <param name="Reasons">Sentences that say why the report is incomplete; empty where it is not.</param>
public sealed record ReportCompleteness(
    bool Incomplete,
    ImmutableArray<string> Reasons,
    int Supplied,
    int Counted,
    ImmutableArray<UnreadFile> NotRead,
    ImmutableArray<ReportTextToAdd> TextsToAdd,
    ImmutableArray<string> LanguagesWithoutLexicon,
    string EarliestAsOf,
    string LatestAsOf);

public sealed record UnreadFile(string File, string Title, string Reason);

public sealed record ReportTextToAdd(string Title, string Why, ImmutableArray<string> NeededFor);

/// <summary>One of the questions that matter most, answered in a line.</summary>
/// <param name="Quotation">Number of the quotation shown beside it; null where there is none.</param>
public sealed record SummaryLine(string Id, string Title, string Sentence, int? Quotation);

/// <summary>How many obligations of each strength have a finding.</summary>
public sealed record FindingCount(FindingKind Kind, ImmutableArray<StrengthCount> Strengths, int Total);

public sealed record StrengthCount(Strength Strength, int Count);

/// <summary>A list of findings that the report keeps apart from the others.</summary>
/// <param name="Key">Stable name: gaps, wider, conflict, review, not-assessable, not-gaps.</param>
/// <param name="Reminder">A sentence that always stands with the list; empty where there is none.</param>
/// <param name="IfEmpty">What stands in its place where the list is empty.</param>
public sealed record ReportSection(
    string Key,
    string Title,
    string Introduction,
    string Reminder,
    string IfEmpty,
    ImmutableArray<SectionItem> Items);

/// <param name="Sentence">Why the obligation stands in this list.</param>
public sealed record SectionItem(string Id, string Sentence);

/// <summary>Where all findings together looked.</summary>
/// <param name="ProvisionsRead">The largest number that one search read.</param>
public sealed record ReportSearch(
    ImmutableArray<string> Files,
    ImmutableArray<string> Languages,
    ImmutableArray<string> Concepts,
    int ProvisionsRead);
