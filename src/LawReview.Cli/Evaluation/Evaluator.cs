using System.Collections.Immutable;
using LawReview.Cli.Rendering;
using LawReview.Core.Evaluation;
using LawReview.Core.Lexicons;

namespace LawReview.Cli.Evaluation;

/// <summary>A way of answering, with its figures.</summary>
/// <param name="MacroCore">Macro recall over the core questions alone.</param>
public sealed record ScoredAnswers(string Name, EvaluationFigures Figures, double MacroCore);

/// <param name="Tool">The tool's answers; under leave-one-out those with patterns switched off.</param>
/// <param name="Beside">For comparison: all patterns (under leave-one-out), the constant answer, the word search.</param>
public sealed record EvaluationOutcome(
    EvaluationOptions Options, ScoredAnswers Tool, ImmutableArray<ScoredAnswers> Beside, ImmutableArray<StateResult> Results);

/// <summary>Assesses the paired States and scores the answers.</summary>
public static class Evaluator
{
    private const string ToolName = "LawReview";

    public static EvaluationOutcome Evaluate(EvaluationOptions options, Composition composition, Progress progress)
    {
        var results = composition.Assess([.. options.Pairs.Select(p => p.Law)], options.Rules, progress);
        var golds = options.Pairs.Select(p => p.Gold).ToList();
        var full = Score(options, ToolName, golds.Zip(results.Select(Answers)));
        var constant = Baselines.Constant(golds);
        var beside = new List<ScoredAnswers>
        {
            Score(options, composition.Sentences["evaluate.constant"], golds.Select(g => (g, constant))),
            Score(options, composition.Sentences["evaluate.word-search"], golds.Zip(results.Select(Keyword))),
        };
        if (options.Ablation)
        {
            var fired = FiredInEach(options, results);
            var lines = Score(options, composition.Sentences["evaluate.cut"], golds.Zip(AblationAnswers(options, results, fired, PatternUnit.Line, progress)));
            var combinations = Score(
                options, composition.Sentences["evaluate.cut-combinations"],
                golds.Zip(AblationAnswers(options, results, fired, PatternUnit.Combination, progress)));
            return new(options, lines, [combinations, full with { Name = composition.Sentences["evaluate.all-patterns"] }, .. beside], [.. results]);
        }

        if (!options.LeaveOneOut) return new(options, full, [.. beside], [.. results]);

        var elsewhere = FiredInEach(options, results);
        var without = Score(
            options, composition.Sentences["evaluate.without"], golds.Zip(LeaveOneOutAnswers(options, results, elsewhere, PatternUnit.Combination, progress)));
        var withoutLines = Score(
            options, composition.Sentences["evaluate.without-lines"], golds.Zip(LeaveOneOutAnswers(options, results, elsewhere, PatternUnit.Line, progress)));
        return new(options, without, [withoutLines, full with { Name = composition.Sentences["evaluate.all-patterns"] }, .. beside], [.. results]);
    }

    private static IReadOnlyDictionary<string, PredictedLabel> Answers(StateResult result) =>
        result.Findings.Select(Labelling.LabelOf).DistinctBy(l => l.Id).ToDictionary(l => l.Id, StringComparer.Ordinal);

    private static IReadOnlyDictionary<string, PredictedLabel> Keyword(StateResult result) =>
        result.Assessors.Zip(result.Results).SelectMany(r => Baselines.Keyword(r.First.Index, r.Second.Checklist))
            .DistinctBy(l => l.Key).ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);

    private static IEnumerable<IReadOnlyDictionary<string, PredictedLabel>> LeaveOneOutAnswers(
        EvaluationOptions options, IReadOnlyList<StateResult> results, Fired fired, PatternUnit unit, Progress progress)
    {
        for (var i = 0; i < results.Count; i++)
        {
            var own = i;
            var rest = LeaveOneOut.Without(
                fired.InScored[i], [.. fired.InScored.Where((_, k) => k != own), .. fired.InOthers], options.Rules.Matchers, unit);
            yield return Answers(Composition.Assess(results[i].Law, options.Rules with { Matchers = rest }, progress));
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, PredictedLabel>> AblationAnswers(
        EvaluationOptions options, IReadOnlyList<StateResult> results, Fired fired, PatternUnit unit, Progress progress)
    {
        var rest = LeaveOneOut.WithoutSingle(fired.InScored, fired.InOthers, options.Rules.Matchers, unit);
        foreach (var result in results)
            yield return Answers(Composition.Assess(result.Law, options.Rules with { Matchers = rest }, progress));
    }

    private static Fired FiredInEach(EvaluationOptions options, IReadOnlyList<StateResult> results) => new(
        [.. results.Select(r => LeaveOneOut.Fired(r.Assessors[0].Index, options.Rules.Matchers))],
        [.. options.Others.Select(o => LeaveOneOut.Fired(new(o.Jurisdiction, o.Links, options.Rules.Matchers), options.Rules.Matchers))]);

    private static ScoredAnswers Score(
        EvaluationOptions options, string name, IEnumerable<(GoldJurisdiction, IReadOnlyDictionary<string, PredictedLabel>)> answers)
    {
        var pairs = answers.ToList();
        return new(
            name,
            Scoring.Score(pairs, options.Questions, options.Core),
            options.Core.Count == 0 ? 0 : Scoring.Score(pairs, options.Core, options.Core).Macro);
    }

    /// <summary>By State and language: the patterns that fire in the States scored and in the further texts.</summary>
    private sealed record Fired(
        ImmutableArray<IReadOnlyDictionary<string, ImmutableHashSet<string>>> InScored,
        ImmutableArray<IReadOnlyDictionary<string, ImmutableHashSet<string>>> InOthers);
}
