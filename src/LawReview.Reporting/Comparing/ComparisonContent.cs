using LawReview.Core.Checklists;
using LawReview.Core.Comparing;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Comparing;

/// <summary>What all forms of a comparison say in the same words: cells, facts, reasons.</summary>
internal sealed class ComparisonContent(ComparisonReport report)
{
    private const int CitationsShown = 2;

    public ComparisonReport Report => report;

    public ReportWording Wording { get; } = ReportWording.For(report.Language);

    public string Facts => Wording.Fill(
        "Compare.facts", ("states", Wording.Count("Compare.states", report.States.Length)), ("obligations", Wording.Count("Compare.obligations", report.Obligations.Length)),
        ("checklist", report.Checklist.Id), ("edition", report.Checklist.Edition), ("version", report.ToolVersion), ("date", Wording.Date(report.Date)));

    public string Note => Wording[report.HasModel ? "Model.note" : "Compare.note"];

    /// <summary>What was not read, one sentence a jurisdiction.</summary>
    public IEnumerable<string> Incomplete() => report.States.Where(s => s.Completeness.Incomplete)
        .Select(s => Wording.Fill("Compare.incomplete.note", ("state", s.Name), ("reasons", string.Join(" ", s.Completeness.Reasons))));

    public string Head(ComparedState state) => state.IsModel ? $"{Wording["Model.column"]}: {state.Name}" : state.Name;

    public string Mark(FindingKind kind) => $"{Wording.Mark(kind)}\u00A0{Wording.Name(kind)}";

    public string Finding(ComparedCell cell) => Wording.Fill("Compare.cell.value", ("finding", Mark(cell.Kind)), ("value", Wording.Value(cell.Value)));

    /// <summary>The provisions of a cell, the best first.</summary>
    public string Citations(ComparedCell cell)
    {
        var citations = cell.Law.Select(l => InLine(l.Citation, report.Language)).Distinct(StringComparer.Ordinal).ToList();
        return citations.Count <= CitationsShown
            ? string.Join(Wording["list.comma"], citations)
            : Wording.Fill("Compare.note.more", ("citations", string.Join(Wording["list.comma"], citations.Take(CitationsShown))), ("count", $"{citations.Count - CitationsShown}"));
    }

    /// <summary>What stands in the place of words where a cell has none.</summary>
    public string NoPassage(ComparedCell cell) => cell.Reason.Length > 0 ? cell.Reason : Wording["Compare.no-passage"];

    public string Name(Alignment alignment) => Wording[$"Model.{alignment}"];

    /// <summary>A group's jurisdictions, each with its note.</summary>
    public string States(DistinctionGroup group) => string.Join(Wording["Compare.join"], group.States.Select(s => s.Note.Length == 0
        ? report.States[s.State].Name
        : Wording.Fill("Compare.of-state", ("state", report.States[s.State].Name), ("note", s.Note))));

    /// <summary>A citation within a line of the comparison's own language: marks keep its direction from turning the line.</summary>
    public static string InLine(string citation, string language)
    {
        var line = WritingDirection.IsRightToLeft(language);
        var mark = line ? '\u200F' : '\u200E';
        return citation.Any(IsRightToLeft) == line ? citation : $"{mark}{citation}{mark}";
    }

    private static bool IsRightToLeft(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
