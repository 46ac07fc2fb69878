using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Offences;
using LawReview.Core.Passages;

namespace LawReview.Core.Assessment;

/// <summary>One answer about an offence: "Attempt: named for the offence", with what shows it.</summary>
/// <param name="InSomeForms">It holds for some forms of the offence only.</param>
/// <param name="Evidence">Empty where the texts say nothing.</param>
public sealed record SheetLine(SheetTopic Topic, SheetAnswer Answer, bool InSomeForms, ImmutableArray<Evidence> Evidence);

/// <summary>An offence laid out as a criminal lawyer would ask about it.</summary>
public sealed record OffenceSheet(Offence Offence, ImmutableArray<SheetLine> Lines);

/// <summary>
/// Lays offences out by the predicates of the rule language. Describes; decides nothing about obligations, and takes no
/// part in findings.
/// </summary>
public static class OffenceSheets
{
    /// <summary>
    /// What is asked, in order. Where a topic stands several times the first that holds answers it, but for the topics
    /// of <see cref="Several"/>. Concepts are those of the lexicons; one that a lexicon lacks answers nothing.
    /// </summary>
    private static readonly ImmutableArray<(SheetTopic Topic, OffencePredicate Predicate, string Concept, SheetAnswer Answer)> Questions =
    [
        (SheetTopic.Benefit, OffencePredicate.Says, "benefit-irrelevant", SheetAnswer.DeclaredIrrelevant),
        (SheetTopic.Benefit, OffencePredicate.Requires, "benefit", SheetAnswer.ElementOfOffence),
        (SheetTopic.Benefit, OffencePredicate.IsAggravatedBy, "benefit", SheetAnswer.HeavierTierOnly),
        (SheetTopic.MentalElement, OffencePredicate.Requires, "intent", SheetAnswer.Stated),
        (SheetTopic.Aggravations, OffencePredicate.IsAggravatedBy, "endanger", SheetAnswer.DangerToLife),
        (SheetTopic.Aggravations, OffencePredicate.IsAggravatedBy, "death-injury", SheetAnswer.DeathOrInjury),
        (SheetTopic.Aggravations, OffencePredicate.IsAggravatedBy, "inhuman", SheetAnswer.InhumanTreatment),
        (SheetTopic.Aggravations, OffencePredicate.IsAggravatedBy, "exploitation", SheetAnswer.Exploitation),
        (SheetTopic.Aggravations, OffencePredicate.IsAggravatedBy, "organised-group", SheetAnswer.OrganizedGroup),
        (SheetTopic.Exemptions, OffencePredicate.Exempts, "humanitarian", SheetAnswer.HumanitarianHelp),
        (SheetTopic.Exemptions, OffencePredicate.Exempts, "aid-services", SheetAnswer.AidServices),
        (SheetTopic.Exemptions, OffencePredicate.Exempts, "rescue", SheetAnswer.Rescue),
        (SheetTopic.Exemptions, OffencePredicate.Exempts, "family", SheetAnswer.Family),
        (SheetTopic.Exemptions, OffencePredicate.Exempts, "refugee", SheetAnswer.Refugees),
        (SheetTopic.Exemptions, OffencePredicate.Exempts, "having-been-smuggled", SheetAnswer.PersonSmuggled),
        (SheetTopic.Attempt, OffencePredicate.ExtendsTo, "attempt", SheetAnswer.NamedForOffence),
        (SheetTopic.Attempt, OffencePredicate.ExtendsThroughGeneralLawTo, "attempt-clause", SheetAnswer.ByGeneralRule),
        (SheetTopic.Complicity, OffencePredicate.ExtendsTo, "accomplice", SheetAnswer.NamedForOffence),
        (SheetTopic.Complicity, OffencePredicate.ExtendsThroughGeneralLawTo, "accomplice-clause", SheetAnswer.ByGeneralRule),
        (SheetTopic.Organizing, OffencePredicate.ExtendsTo, "organise", SheetAnswer.NamedForOffence),
        (SheetTopic.Organizing, OffencePredicate.ExtendsTo, "conspiracy", SheetAnswer.AsConspiracy),
        (SheetTopic.Who, OffencePredicate.CanBeCommittedByMigrant, Lexicons.Markers.Oneself, SheetAnswer.PersonMovedCanCommit),
        (SheetTopic.Territory, OffencePredicate.Requires, "territory-any", SheetAnswer.EntryIntoAnyState),
        (SheetTopic.Territory, OffencePredicate.Requires, "territory-some", SheetAnswer.EntryIntoCertainStates),
        (SheetTopic.Territory, OffencePredicate.Requires, "territory-own", SheetAnswer.EntryIntoThisState),
    ];

    private static readonly ImmutableArray<SheetTopic> Several = [SheetTopic.Aggravations, SheetTopic.Exemptions];

    private static SheetAnswer Silent(SheetTopic topic) => topic switch
    {
        SheetTopic.Benefit => SheetAnswer.NotMentioned,
        SheetTopic.MentalElement or SheetTopic.Territory => SheetAnswer.NotStated,
        SheetTopic.Who => SheetAnswer.NothingReachesPersonMoved,
        _ => SheetAnswer.NoneFound,
    };

    public static ImmutableArray<OffenceSheet> Of(PassageIndex index, Checklist checklist, AssembledOffences offences) =>
        [.. offences.Offences.Select(o => new OffenceSheet(o, Lines(index, checklist, o)))];

    private static ImmutableArray<SheetLine> Lines(PassageIndex index, Checklist checklist, Offence offence)
    {
        var evaluator = new ConditionEvaluator(index, checklist, new([offence], []), _ => ("", []));
        var lines = ImmutableArray.CreateBuilder<SheetLine>();
        foreach (var topic in Questions.GroupBy(q => q.Topic))
        {
            var before = lines.Count;
            foreach (var (_, predicate, concept, answer) in topic)
            {
                var says = new SaysConcept(concept, offence.Kind.Location);
                var condition = new OffenceCondition(Quantifier.Some, offence.Kind.Name, predicate, says, offence.Kind.Location);
                var verdict = evaluator.Evaluate(condition);
                if (!verdict.Holds) continue;
                lines.Add(new(topic.Key, answer, InSomeOnly(evaluator, condition), verdict.Evidence));
                if (!Several.Contains(topic.Key)) break;
            }

            if (lines.Count == before) lines.Add(new(topic.Key, Silent(topic.Key), false, []));
        }

        return lines.ToImmutable();
    }

    /// <summary>Whether an element stands in some forms of the offence only.</summary>
    private static bool InSomeOnly(ConditionEvaluator evaluator, OffenceCondition condition) =>
        condition.Predicate is OffencePredicate.Requires or OffencePredicate.Says
            && !evaluator.Evaluate(condition with { Quantifier = Quantifier.Every }).Holds;
}
