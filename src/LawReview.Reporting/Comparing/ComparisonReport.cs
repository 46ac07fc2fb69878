using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Comparing;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Comparing;

/// <summary>
/// Laws of several jurisdictions beside each other, as plain data in one language, ready to be written. Writers add form,
/// never content.
/// </summary>
/// <param name="Chosen">Whether the obligations were chosen one by one, so that their passages are wanted on paper.</param>
/// <param name="States">In alphabetical order; a model stands before them.</param>
public sealed record ComparisonReport(
    string Title,
    string Language,
    DateOnly Date,
    string ToolVersion,
    ReportChecklist Checklist,
    bool Chosen,
    ImmutableArray<ComparedState> States,
    ImmutableArray<ComparedObligation> Obligations)
{
    public bool HasModel => States is [{ IsModel: true }, ..];

    /// <summary>How a jurisdiction stands to the model on an obligation, in words; empty where there is no model.</summary>
    public string AlignmentIn(ComparedObligation obligation, int state) =>
        obligation.Cells[state].Alignment is { } alignment ? ReportWording.For(Language)[$"Model.{alignment}"] : "";

    /// <summary>What distinguishes the jurisdictions, a sentence for each group.</summary>
    public IEnumerable<string> SentencesOn(ComparedObligation obligation)
    {
        var content = new ComparisonContent(this);
        return obligation.Distinction.Groups.Select(g => $"{ComparisonContent.Capital(g.Words)}: {content.States(g)}.");
    }

    public ReportQuotation Quotation(int state, QuotationUse use) => States[state].Quotations[use.Quotation - 1];
}

/// <summary>One jurisdiction, with the quotations that its cells use by number.</summary>
/// <param name="Name">As its manifest has it; where two bear one name, with what tells them apart.</param>
public sealed record ComparedState(
    string Name,
    string Code,
    bool IsFictional,
    bool IsModel,
    ReportCompleteness Completeness,
    ImmutableArray<ReportSource> Sources,
    ImmutableArray<ReportQuotation> Quotations);

/// <summary>One obligation in all jurisdictions.</summary>
/// <param name="Cells">One for each jurisdiction, in their order.</param>
public sealed record ComparedObligation(
    string Id,
    string Title,
    string Source,
    string Article,
    Strength Strength,
    ImmutableArray<string> Duty,
    Distinction Distinction,
    ImmutableArray<ComparedCell> Cells);

/// <summary>How one jurisdiction answers one obligation.</summary>
/// <param name="Passages">Numbers of quotations of the jurisdiction, best first.</param>
/// <param name="Reason">Why it could not be assessed; empty where it could.</param>
/// <param name="Alignment">How it stands to the model; null where there is no model, and for the model itself.</param>
public sealed record ComparedCell(
    string Value,
    FindingKind Kind,
    ImmutableArray<CitedLaw> Law,
    ImmutableArray<QuotationUse> Passages,
    ImmutableArray<string> Missing,
    string Reason,
    Alignment? Alignment);

/// <summary>What distinguishes the jurisdictions on an obligation.</summary>
public sealed record Distinction(string Sentence, ImmutableArray<DistinctionGroup> Groups);

/// <summary>Jurisdictions of which the same can be said; all have the same value.</summary>
/// <param name="Words">What is said of them: "the offence itself requires …".</param>
public sealed record DistinctionGroup(string Value, string Words, ImmutableArray<DistinguishedState> States);

/// <param name="State">Place in <see cref="ComparisonReport.States"/>.</param>
/// <param name="Note">Where it stands there; empty where nothing is to be added.</param>
public sealed record DistinguishedState(int State, string Note);
