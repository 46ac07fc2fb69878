using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>What a form of an offence requires: by its own words, by what a term of it means, by what it refers to, by a rule for all offences.</summary>
public sealed partial class ConditionEvaluator
{
    private (List<Evidence>, NearMiss?) Requires(OffenceForm form, SayCondition says)
    {
        var own = OwnWords(form, says);
        if (own.Item1.Count > 0) return (own.Item1, InOneActOnly(form, says));
        own = (own.Item1, own.Item2! with { IsFormWithout = true });

        var seen = new HashSet<Provision>();
        var queue = new Queue<(Passage Passage, int Depth)>([(form.Passage, 0)]);
        while (queue.TryDequeue(out var next))
        {
            // "'reward' includes …" tells what the element is; that the offence requires it is told by the term for the offence.
            foreach (var definition in index.DefinitionsUsedBy(next.Passage)
                .OrderBy(d => SayEvaluator.Concepts(says).Any(c => index.TextSays(d.Where.Expression.Language, d.Term, c))))
            {
                foreach (var passage in index.Under(definition.Where.Provision))
                {
                    if (!seen.Add(passage.Provision)) continue;
                    var result = SayEvaluator.Evaluate(index, passage, says);
                    if (result.Holds)
                    {
                        // One item of a list of meanings is one way among several of falling under the term.
                        var items = index.Under(definition.Where.Provision).Where(p => p.Provision.Children.IsEmpty).ToList();
                        var alternative = items.Count > 1 && !items.All(p => SayEvaluator.Evaluate(index, p, says).Holds);
                        return ([
                            Quoting.Quote(passage, result.Matches, new(StatementKey.UsesTermThatSays, new Verbatim(definition.Term), Found(says, result.Matches)), Reached.Definition),
                            Quoting.Quote(form.Passage, form.Conduct, new(StatementKey.UsesTerm, new Verbatim(definition.Term)), Reached.OwnWords),
                        ], alternative ? new(
                            Quoting.Quote(items[0], [], new(StatementKey.OneMeaningOfTerm, new Verbatim(definition.Term)), Reached.Definition),
                            new(StatementKey.OneMeaningOfTerm, new Verbatim(definition.Term)), new(StatementKey.DoesNotSay, new AskedFor(says))) : null);
                    }

                    if (next.Depth < 2) queue.Enqueue((passage, next.Depth + 1));
                }
            }

            if (next.Depth > 0) continue;
            foreach (var target in index.ReferencesFrom(next.Passage).SelectMany(r => r.Targets).DistinctBy(t => t.Provision))
            {
                if (target.Provision == form.Passage.Section || target.Provision.SelfAndDescendants().Contains(form.Passage.Provision)) continue;
                foreach (var passage in index.Under(target.Provision))
                {
                    if (!seen.Add(passage.Provision) || linkage.IsExemption(passage) || linkage.NamesPunishment(passage) || elementsForAll.Value.Are(passage)) continue;
                    var result = SayEvaluator.Evaluate(index, passage, says);
                    if (result.Holds)
                        return ([
                            Quoting.Quote(passage, result.Matches, new(StatementKey.RefersToWhatSays, new Verbatim(target.Citation), Found(says, result.Matches)), Reached.Reference),
                            Quoting.Quote(form.Passage, form.Conduct, new(StatementKey.RefersTo, new Verbatim(target.Citation)), Reached.OwnWords),
                        ], null);
                }
            }
        }

        if (SameConditions(form, says) is { } same) return (same, null);
        foreach (var passage in elementsForAll.Value.Of(form.Passage))
            if (SayEvaluator.Evaluate(index, passage, says) is { Holds: true } rule)
                return ([
                    Quoting.Quote(passage, rule.Matches, new(StatementKey.GeneralRuleSays, Found(says, rule.Matches)), Reached.ActWideRule),
                    Quoting.Quote(form.Passage, form.Conduct, FormOfOffence, Reached.OwnWords),
                ], null);
        return own;
    }

    /// <summary>The form names several acts and the element is one of a later act alone: it can be committed without.</summary>
    private NearMiss? InOneActOnly(OffenceForm form, SayCondition says) =>
        AlternativeActs.IsElementOfLaterOnly(index, form, SayEvaluator.Evaluate(index, form.Passage, says).Matches)
            ? new(Quoting.Quote(form.Passage, form.Conduct, FormOfOffence, Reached.OwnWords), FormOfOffence, new(StatementKey.DoesNotSay, new AskedFor(says))) { IsFormWithout = true }
            : null;

    /// <summary>"(2) Whoever under the same conditions …": what paragraph 1 requires.</summary>
    private List<Evidence>? SameConditions(OffenceForm form, SayCondition says)
    {
        if (!index.Says(form.Passage, Markers.SameConditions)) return null;
        var paragraph = form.Passage.Provision.Ancestors().Prepend(form.Passage.Provision).FirstOrDefault(p => p.Parent == form.Passage.Section);
        if (paragraph is null || form.Passage.Section.Children.IndexOf(paragraph) is not (var at and > 0)) return null;
        var before = form.Passage.Section.Children[at - 1];
        foreach (var passage in index.Under(before).Where(p => !linkage.IsExemption(p) && !index.Says(p, Markers.Aggravation)))
            if (SayEvaluator.Evaluate(index, passage, says) is { Holds: true } result)
                return
                [
                    Quoting.Quote(passage, result.Matches, new(StatementKey.RefersToWhatSays, new Verbatim(before.Citation), Found(says, result.Matches)), Reached.Reference),
                    Quoting.Quote(form.Passage, form.Conduct, new(StatementKey.RefersTo, new Verbatim(before.Citation)), Reached.OwnWords),
                ];
        return null;
    }
}
