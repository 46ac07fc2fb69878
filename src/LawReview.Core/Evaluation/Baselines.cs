using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Evaluation;

/// <summary>What a tool must beat: the same answer everywhere, and a word search.</summary>
public static class Baselines
{
    /// <summary>The most frequent value of each question in the reference, everywhere (ties: the first met).</summary>
    public static IReadOnlyDictionary<string, PredictedLabel> Constant(IEnumerable<GoldJurisdiction> gold)
    {
        var counts = new Dictionary<string, List<(string Value, int Count)>>(StringComparer.Ordinal);
        foreach (var label in gold.SelectMany(g => g.Labels))
        {
            if (!counts.TryGetValue(label.Id, out var values)) counts[label.Id] = values = [];
            var at = values.FindIndex(v => v.Value == label.Value);
            if (at < 0) values.Add((label.Value, 1));
            else values[at] = (label.Value, values[at].Count + 1);
        }

        return counts.ToDictionary(
            c => c.Key,
            c => new PredictedLabel(c.Key, c.Value.MaxBy(v => v.Count).Value, []),
            StringComparer.Ordinal);
    }

    /// <summary>
    /// The first rule's value where any passage anywhere says any concept that the obligation's rules name, else the last
    /// rule's: what a search for the words gives.
    /// </summary>
    public static IReadOnlyDictionary<string, PredictedLabel> Keyword(PassageIndex index, Checklist checklist)
    {
        var answers = new Dictionary<string, PredictedLabel>(StringComparer.Ordinal);
        foreach (var obligation in checklist.Obligations.Concat(checklist.Questions))
        {
            var concepts = obligation.Rules.Take(1).SelectMany(r => ConditionEvaluator.Concepts(r.Condition))
                .Concat(obligation.Elements.SelectMany(e => ConditionEvaluator.Concepts(e.Condition)))
                .Concat(obligation.About is { } about
                    ? checklist.OffenceKinds.Where(k => k.Name == about).SelectMany(k => k.Conduct.SelectMany(SayEvaluator.Concepts))
                    : []).Distinct().ToList();
            var hit = index.Passages
                .Select(p => (Passage: p, Matches: concepts.SelectMany(c => index.Matches(p, c)).Take(1).ToList()))
                .FirstOrDefault(x => x.Matches.Count > 0);
            var yes = obligation.Rules.Select(r => r.Value).FirstOrDefault(v => v is not ("n-a" or "no" or "none" or "years")) ?? "yes";
            if (hit.Passage is null)
            {
                answers[obligation.Id] = new(obligation.Id, obligation.Rules[^1].Value, []);
                continue;
            }

            var evidence = Quoting.Quote(hit.Passage, hit.Matches, new(StatementKey.Says, SayEvaluator.Found(new SaysConcept(hit.Matches[0].Concept, obligation.Location), hit.Matches)), Reached.OwnWords);
            answers[obligation.Id] = new(obligation.Id, yes,
                [new(evidence.Expression.File, evidence.Citation, evidence.Provision.Address, evidence.Quote)]);
        }

        return answers;
    }
}
