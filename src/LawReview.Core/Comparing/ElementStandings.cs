using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Offences;
using LawReview.Core.Passages;

namespace LawReview.Core.Comparing;

/// <summary>
/// Finds where an element stands in the offences that a finding was decided on. Reads which element and which offences
/// from the obligation's rules; describes, and takes no part in findings.
/// </summary>
public static class ElementStandings
{
    /// <summary>
    /// The standing of the obligation's element; null where the obligation is not about an element that an offence may
    /// require, or the finding does not rest on an offence (none was found, no text could be searched).
    /// </summary>
    public static ElementStanding? Of(Assessor assessor, Checklist checklist, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(assessor);
        ArgumentNullException.ThrowIfNull(checklist);
        ArgumentNullException.ThrowIfNull(finding);
        if (SaysOf(finding.Obligation) is not { } says || KindOf(finding) is not { } name) return null;
        var kind = checklist.OffenceKinds.First(k => k.Name == name);
        var offences = assessor.Offences.OfKind(kind);
        if (offences.IsEmpty) return null;
        var reading = new Reading(assessor.Index, checklist, kind, says);
        var bare = says is SaysWithout without ? without.Base : says;
        return new(
            SayEvaluator.Concepts(says).First(),
            [.. offences.SelectMany(o => o.Forms.Select(f => reading.Form(o, f)))],
            [.. offences.SelectMany(o => reading.Evidence(o, OffencePredicate.IsAggravatedBy, says)).DistinctBy(PlaceOf)],
            [.. offences.SelectMany(o => reading.Evidence(o, OffencePredicate.Exempts, bare)).DistinctBy(PlaceOf)],
            says is SaysWithout { Excluded: var setAside }
                ? [.. offences.SelectMany(o => reading.Evidence(o, OffencePredicate.ExtendsTo, setAside).Where(e => e.Provision.Section() == o.Section)).DistinctBy(PlaceOf)]
                : []);
    }

    /// <summary>
    /// The element of an obligation that asks what role an element has: the one that some rule wants every form to require
    /// and another looks for in some forms or in a heavier tier.
    /// </summary>
    private static SayCondition? SaysOf(Obligation obligation)
    {
        var rules = obligation.Rules.Select(r => r.Condition).OfType<OffenceCondition>().Where(c => c.Says is not null).ToList();
        return rules.FirstOrDefault(c => c is { Quantifier: Quantifier.Every, Predicate: OffencePredicate.Requires }
            && rules.Any(o => o.Kind == c.Kind && SameConcepts(o.Says!, c.Says!)
                && o is { Quantifier: Quantifier.Some, Predicate: OffencePredicate.Requires or OffencePredicate.IsAggravatedBy }))?.Says;
    }

    /// <summary>The kind of offence that the deciding rule is about; for "otherwise" that of the rule before it.</summary>
    private static string? KindOf(Finding finding)
    {
        if (finding.Trials.FirstOrDefault(t => t.Held) is not { } held) return null;
        var rules = finding.Obligation.Rules.Where(r => r.Number <= held.Number).Reverse().Select(r => r.Condition)
            .SkipWhile(c => c is Otherwise);
        return rules.FirstOrDefault() is OffenceCondition { Quantifier: not Quantifier.No } condition ? condition.Kind : null;
    }

    private static bool SameConcepts(SayCondition left, SayCondition right) =>
        SayEvaluator.Concepts(left).SequenceEqual(SayEvaluator.Concepts(right), StringComparer.Ordinal);

    private static (string, string) PlaceOf(Evidence evidence) => (evidence.Expression.File, evidence.Provision.Address);

    private sealed class Reading(PassageIndex index, Checklist checklist, OffenceKind kind, SayCondition says)
    {
        public FormStanding Form(Offence offence, OffenceForm form)
        {
            var alone = offence with { Forms = [form] };
            var every = Verdict(alone, Quantifier.Every, OffencePredicate.Requires, says);
            var place = new FormPlace(form.Passage.Expression, form.Passage.Provision);
            if (every.Holds)
            {
                var words = every.Evidence[0];
                var by = words.Reached switch
                {
                    Reached.Definition => RequiredBy.Definition,
                    Reached.Reference => RequiredBy.Reference,
                    Reached.ActWideRule => RequiredBy.ActWideRule,
                    _ => RequiredBy.OwnWords,
                };
                return new(offence, place, by, words) { StandsApart = form.Liability == LiabilityLink.Reference };
            }

            var some = Verdict(alone, Quantifier.Some, OffencePredicate.Requires, says);
            return some.Holds ? new(offence, place, some.Evidence[0].Reached == Reached.OwnWords ? RequiredBy.OneAct : RequiredBy.OneMeaning, some.Evidence[0]) : new(offence, place, RequiredBy.Nothing, null);
        }

        /// <summary>Asked only where some passage could show it: a verdict that fails looks through the whole law for what came near.</summary>
        public ImmutableArray<Evidence> Evidence(Offence offence, OffencePredicate predicate, SayCondition condition) =>
            PassagesOf(offence, predicate).Any(p => SayEvaluator.Evaluate(index, p, condition).Holds)
                && Verdict(offence, Quantifier.Some, predicate, condition) is { Holds: true } found ? found.Evidence : [];

        private static IEnumerable<Passage> PassagesOf(Offence offence, OffencePredicate predicate) => predicate switch
        {
            OffencePredicate.IsAggravatedBy => offence.Tiers,
            OffencePredicate.Exempts => offence.Exemptions,
            OffencePredicate.ExtendsTo => offence.Forms.Select(f => f.Passage).Concat(offence.Attached.Where(p => p.Section == offence.Section)),
            _ => offence.Forms.Select(f => f.Passage),
        };

        private Verdict Verdict(Offence offence, Quantifier quantifier, OffencePredicate predicate, SayCondition condition) =>
            new ConditionEvaluator(index, checklist, new([offence], []), _ => ("", []))
                .Evaluate(new OffenceCondition(quantifier, kind.Name, predicate, condition, kind.Location));
    }
}
