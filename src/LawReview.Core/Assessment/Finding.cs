using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Passages;
using LawReview.Core.Statements;
using LawReview.Core.Text;

namespace LawReview.Core.Assessment;

/// <summary>
/// Words of a supplied text that count for or against something. The quotation is made of spans of the file, so that it
/// can be read again from the file's bytes.
/// </summary>
/// <param name="Spans">In the order of the text; a gap between two is shown as […].</param>
/// <param name="Pieces">The quoted words, one per span.</param>
/// <param name="Why">Why it counts.</param>
public sealed record Evidence(
    Expression Expression,
    Provision Provision,
    ImmutableArray<TextSpan> Spans,
    ImmutableArray<string> Pieces,
    Statement Why,
    Reached Reached)
{
    /// <summary>For each gap between two pieces: whether words were left out there (else only a number or mark-up stands between).</summary>
    public ImmutableArray<bool> Omissions { get; init; } = [];

    /// <summary>The less, the sooner a lawyer would cite it for what it shows; equal weights stay in the order of the texts.</summary>
    public int Weight { get; init; }

    /// <summary>Whether the provision says it once or twice only, and no heading names it: it may be about something else.</summary>
    public bool IsInPassing { get; init; }

    /// <summary>Whether the quotation begins within a sentence.</summary>
    public bool CutBefore { get; init; }

    /// <summary>Whether the quotation ends within a sentence.</summary>
    public bool CutAfter { get; init; }

    /// <summary>The pieces in one line, with […] where words were left out.</summary>
    public string Quote => string.Concat(Pieces.Select((piece, i) =>
        i == 0 ? (CutBefore ? "[…] " : "") + piece : (i - 1 < Omissions.Length && !Omissions[i - 1] ? Touches(i) ? "" : " " : " […] ") + piece))
        + (CutAfter ? " […]" : "");

    /// <summary>Whether a piece goes on with the word of the one before: only deleted or hidden text stands between.</summary>
    private bool Touches(int piece) => piece < Spans.Length && Expression.Text is { } text
        && Spans[piece - 1].End < Spans[piece].Start && text.SeenBetween(Spans[piece - 1].End, Spans[piece].Start).Length == 0
        && !char.IsWhiteSpace(text.Source.Content[Spans[piece - 1].End - 1]) && !char.IsWhiteSpace(text.Source.Content[Spans[piece].Start]);

    public string Citation => Provision.Citation;
}

public enum ElementStatus
{
    Found,
    NotFound,
    Unclear,
}

/// <summary>One line of a finding's element table.</summary>
public sealed record ElementResult(string Name, ElementStatus Status, ImmutableArray<Evidence> Evidence);

/// <summary>A provision that met some conditions, with the one that failed.</summary>
public sealed record NearMiss(Evidence Evidence, Statement Met, Statement Failed)
{
    /// <summary>Whether a lawyer would want to see it beside the finding; the others stand in the search log only.</summary>
    public bool IsTelling { get; init; } = true;

    /// <summary>It is a form of the offence that lacks the element asked for: what makes the law wider, where it is.</summary>
    public bool IsFormWithout { get; init; }
}

/// <summary>A rule that was tried: its sentence, whether it held.</summary>
public sealed record RuleTrial(int Number, string Value, FindingKind Finding, string Sentence, bool Held);

/// <summary>Where an assessment looked.</summary>
/// <param name="Concepts">Ids of the concepts searched, each once.</param>
public sealed record SearchRecord(
    ImmutableArray<string> Files,
    ImmutableArray<string> Languages,
    ImmutableArray<string> Concepts,
    int ProvisionsRead);

public enum Confidence
{
    High,
    Medium,
    Low,
}

/// <summary>What the supplied texts contain about one obligation, what that means, and everything that shows why.</summary>
/// <param name="Value">In the question's vocabulary: yes, partial, no, constituent …</param>
/// <param name="Kind">What the value means, after the conditions of a gap were checked.</param>
/// <param name="Evidence">Best first.</param>
/// <param name="Missing">Names of elements that were not found.</param>
/// <param name="Caveats">Fragment, repealed, translation, regulation only …</param>
/// <param name="Remarks">What the reader should know, e.g. the reminder of Protocol art. 6(4).</param>
/// <param name="ConfidenceReasons">The named conditions that set the level.</param>
public sealed record Finding(
    Obligation Obligation,
    string Value,
    FindingKind Kind,
    ImmutableArray<ElementResult> Elements,
    ImmutableArray<Evidence> Evidence,
    ImmutableArray<NearMiss> NearMisses,
    ImmutableArray<string> Missing,
    SearchRecord Searched,
    ImmutableArray<RuleTrial> Trials,
    ImmutableArray<Statement> Caveats,
    ImmutableArray<Statement> Remarks,
    Confidence Confidence,
    ImmutableArray<Statement> ConfidenceReasons);

/// <summary>A text that the checklist expects and that was not recognised among those supplied.</summary>
public sealed record TextToAdd(string Title, string Why, ImmutableArray<string> NeededFor);

/// <summary>All findings for one jurisdiction under one checklist.</summary>
public sealed record AssessmentResult(
    Jurisdiction Jurisdiction,
    Checklist Checklist,
    ImmutableArray<Finding> Findings,
    ImmutableArray<TextToAdd> TextsToAdd,
    ImmutableArray<string> LanguagesWithoutLexicon)
{
    /// <summary>Answers to the checklist's questions across obligations, which are no findings of a report.</summary>
    public ImmutableArray<Finding> Answers { get; init; } = [];

    /// <summary>What the offences are punished with, tier by tier. Information: no finding rests on it.</summary>
    public ImmutableArray<PenaltyTier> Penalties { get; init; } = [];

    /// <summary>Sections that do not count, since a later act of the jurisdiction gives them new words.</summary>
    public ImmutableArray<Replacement> Replaced { get; init; } = [];
}
