using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Comparing;
using LawReview.Core.Lexicons;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Comparing;

/// <summary>
/// Takes the findings for several jurisdictions under one checklist and puts them beside each other. It orders and words;
/// it reads no files and draws no conclusion of its own.
/// </summary>
public static class ComparisonBuilder
{
    private const int PassagesShown = 4;

    /// <param name="laws">At least one; all with findings on the same obligations.</param>
    /// <param name="model">Findings for a model that the laws are held against; null for none.</param>
    /// <param name="chosen">Whether the obligations were chosen one by one.</param>
    /// <exception cref="ArgumentException">There is no wording for the language of the options.</exception>
    public static ComparisonReport Build(IReadOnlyList<ComparedLaw> laws, ReportOptions options, ComparedLaw? model = null, bool chosen = false)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfZero(laws.Count);
        var wording = ReportWording.For(options.Language);
        var sorted = laws.OrderBy(l => SortKey(l.Result.Jurisdiction.Name), StringComparer.Ordinal).ThenBy(l => l.Result.Jurisdiction.Code, StringComparer.Ordinal).ToList();
        if (model is not null) sorted.Insert(0, model);
        var names = Names(sorted);
        var reports = sorted.AsParallel().AsOrdered().Select(l => ReportBuilder.Build(Trimmed(l.Result), options)).ToList();
        var texts = new ChecklistTexts(sorted[0].Result.Checklist, options.Translation);
        var distinctions = new DistinctionBuilder(wording, new(wording, options.ConceptTitles ?? ImmutableDictionary<string, string>.Empty, texts), texts, sorted, names);
        var list = sorted[0].Result.Checklist;
        return new(
            options.Title ?? wording.Fill(model is null ? "Compare.title" : "Compare.model.title", ("treaty", list.Parts is [var first, ..] ? texts.Named(first.Title) : texts.Title)),
            wording.Language, options.Date, options.ToolVersion, reports[0].Checklist, chosen,
            [.. reports.Select((r, i) => new ComparedState(
                names[i], r.State.Code, r.State.IsFictional, model is not null && i == 0, r.Completeness, r.Sources, r.Quotations))],
            [.. reports[0].Findings.Select(f => new ComparedObligation(
                f.Id, f.Title, f.Source, f.Article, f.Strength, f.Duty,
                distinctions.Build(list.Find(f.Id)!),
                [.. reports.Select((r, i) => Cell(r.Finding(f.Id), sorted[i], i == 0 ? null : model))]))]);
    }

    /// <summary>What orders names: letters without accents, whatever the case.</summary>
    public static string SortKey(string name) => WordNormaliser.Normalise(name);

    private static ComparedCell Cell(ReportFinding finding, ComparedLaw law, ComparedLaw? model) => new(
        finding.Value, finding.Kind, finding.LawCited, [.. finding.Evidence.Take(PassagesShown)], finding.Missing,
        finding.Kind == FindingKind.NotAssessable ? finding.Remarks.FirstOrDefault() ?? finding.Sentence : "",
        model is null ? null : ModelAlignment.Of(model.FindingOn(finding.Id)!, law.FindingOn(finding.Id)!));

    /// <summary>What a comparison shows of an assessment: the best evidence, not what came near.</summary>
    private static AssessmentResult Trimmed(AssessmentResult result) => result with
    {
        Findings = [.. result.Findings.Select(f => f with
        {
            NearMisses = [],
            Evidence = [.. f.Evidence.Take(PassagesShown)],
            Elements = [.. f.Elements.Select(e => e with { Evidence = f.Evidence.IsEmpty ? [.. e.Evidence.Take(1)] : [] })],
        })],
    };

    private static List<string> Names(List<ComparedLaw> laws)
    {
        var names = new List<string>();
        foreach (var state in laws.Select(l => l.Result.Jurisdiction))
        {
            var same = laws.Count(l => l.Result.Jurisdiction.Name == state.Name) > 1;
            var name = same && state.Code.Length > 0 ? $"{state.Name} ({state.Code})" : state.Name;
            var distinct = name;
            for (var i = 2; names.Contains(distinct, StringComparer.Ordinal); i++) distinct = $"{name} ({i})";
            names.Add(distinct);
        }

        return names;
    }
}
