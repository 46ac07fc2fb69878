using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Reporting;

/// <summary>One obligation with what the supplied texts say about it. Plain text throughout: no Markdown is left.</summary>
/// <param name="Article">The treaty article it is listed under: "Protocol, article 6".</param>
/// <param name="Sentence">What was found, in one sentence.</param>
/// <param name="LawCited">Citations of the evidence, best first, without repetition.</param>
/// <param name="Evidence">What counts, each passage once, best first.</param>
/// <param name="Decision">Which rule decided, in plain words.</param>
/// <param name="DraftingOption">Paragraphs a drafter may start from; empty where the duty is met or none is offered.</param>
public sealed record ReportFinding(
    string Id,
    string Title,
    string Source,
    string Article,
    Strength Strength,
    ProvedBy ProvedBy,
    string Cluster,
    ImmutableArray<string> Questions,
    bool GapAllowed,
    ImmutableArray<string> Duty,
    ImmutableArray<string> Counts,
    ImmutableArray<string> DoesNotCount,
    FindingKind Kind,
    string Value,
    string Sentence,
    ImmutableArray<CitedLaw> LawCited,
    ImmutableArray<ReportElement> Elements,
    ImmutableArray<string> Missing,
    ImmutableArray<QuotationUse> Evidence,
    ImmutableArray<ReportNearMiss> NearMisses,
    FindingSearch Searched,
    string Decision,
    ImmutableArray<ReportRule> Rules,
    ImmutableArray<string> Caveats,
    ImmutableArray<string> Remarks,
    Confidence Confidence,
    ImmutableArray<string> ConfidenceReasons,
    ImmutableArray<string> DraftingOption)
{
    /// <summary>What a person decided about the finding; null where nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportDetermination? Determination { get; init; }

    /// <summary>Title of the checklist it stands in, where the report is on several; else empty.</summary>
    public string Chapter { get; init; } = "";

    /// <summary>Texts of the checklist that are in its own language (<see cref="ChecklistTexts.OwnLanguage"/>) for want of a translation.</summary>
    public ImmutableArray<RowText> NotTranslated { get; init; } = [];
}

/// <summary>Where one finding looked.</summary>
/// <param name="Texts">In how many files.</param>
/// <param name="ProvisionsRead">In how many provisions.</param>
public sealed record FindingSearch(int Texts, ImmutableArray<string> Languages, ImmutableArray<string> Concepts, int ProvisionsRead)
{
    /// <summary>The files, where they are not those of the whole report (<see cref="Report.Search"/>); default where they are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<string> Files { get; init; }
}

/// <summary>A citation with the work it belongs to.</summary>
public sealed record CitedLaw(string Work, string Citation);

public sealed record ReportElement(string Name, ElementStatus Status, ImmutableArray<QuotationUse> Evidence);

/// <summary>A quotation by number, why it counts here and how it was reached.</summary>
public sealed record QuotationUse(int Quotation, string Why, Reached Reached);

/// <summary>A provision that was looked at and does not count.</summary>
/// <param name="Telling">Whether it stands beside the finding; the others stand in the search log only.</param>
public sealed record ReportNearMiss(QuotationUse Use, string Met, string Failed, bool Telling);

/// <param name="Sentence">The condition in plain words.</param>
public sealed record ReportRule(int Number, string Value, FindingKind Kind, string Sentence, bool Held);
