using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Offences;
using LawReview.Core.Passages;

namespace LawReview.Core.Assessment;

/// <summary>One answer about an offence: "Attempt: named for the offence", with what shows it.</summary>
/// <param name="Evidence">Empty where the texts say nothing.</param>
public sealed record SheetLine(string Topic, string Answer, ImmutableArray<Evidence> Evidence);

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
    private static readonly ImmutableArray<(string Topic, OffencePredicate Predicate, string Concept, string Answer)> Questions =
    [
        ("Benefit", OffencePredicate.Says, "benefit-irrelevant", "declared irrelevant"),
        ("Benefit", OffencePredicate.Requires, "benefit", "an element of the offence"),
        ("Benefit", OffencePredicate.IsAggravatedBy, "benefit", "in a heavier tier only"),
        ("Mental element", OffencePredicate.Requires, "intent", "stated"),
        ("Aggravations", OffencePredicate.IsAggravatedBy, "endanger", "danger to life or safety"),
        ("Aggravations", OffencePredicate.IsAggravatedBy, "death-injury", "death or injury"),
        ("Aggravations", OffencePredicate.IsAggravatedBy, "inhuman", "inhuman or degrading treatment"),
        ("Aggravations", OffencePredicate.IsAggravatedBy, "exploitation", "exploitation"),
        ("Aggravations", OffencePredicate.IsAggravatedBy, "organised-group", "organized group"),
        ("Exemptions", OffencePredicate.Exempts, "humanitarian", "humanitarian help"),
        ("Exemptions", OffencePredicate.Exempts, "aid-services", "aid services"),
        ("Exemptions", OffencePredicate.Exempts, "rescue", "rescue"),
        ("Exemptions", OffencePredicate.Exempts, "family", "family"),
        ("Exemptions", OffencePredicate.Exempts, "refugee", "refugees"),
        ("Exemptions", OffencePredicate.Exempts, "having-been-smuggled", "the person smuggled"),
        ("Attempt", OffencePredicate.ExtendsTo, "attempt", "named for the offence"),
        ("Attempt", OffencePredicate.ExtendsThroughGeneralLawTo, "attempt-clause", "by a general rule"),
        ("Complicity", OffencePredicate.ExtendsTo, "accomplice", "named for the offence"),
        ("Complicity", OffencePredicate.ExtendsThroughGeneralLawTo, "accomplice-clause", "by a general rule"),
        ("Organizing", OffencePredicate.ExtendsTo, "organise", "named for the offence"),
        ("Organizing", OffencePredicate.ExtendsTo, "conspiracy", "as conspiracy"),
        ("Who", OffencePredicate.CanBeCommittedByMigrant, Lexicons.Markers.Oneself, "the person moved can commit it too"),
        ("Territory", OffencePredicate.Requires, "territory-any", "entry into any State"),
        ("Territory", OffencePredicate.Requires, "territory-some", "entry into this and certain other States"),
        ("Territory", OffencePredicate.Requires, "territory-own", "entry into this State"),
    ];

    private static readonly ImmutableArray<string> Several = ["Aggravations", "Exemptions"];

    private static readonly ImmutableDictionary<string, string> Silent = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("Benefit", "not mentioned"),
        KeyValuePair.Create("Mental element", "not stated"),
        KeyValuePair.Create("Who", "nothing says that the person moved can commit it"),
        KeyValuePair.Create("Territory", "not stated"),
    ]);

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
                lines.Add(new(topic.Key, InSome(evaluator, condition, answer), verdict.Evidence));
                if (!Several.Contains(topic.Key)) break;
            }

            if (lines.Count == before) lines.Add(new(topic.Key, Silent.GetValueOrDefault(topic.Key, "none found"), []));
        }

        return lines.ToImmutable();
    }

    /// <summary>An element that stands in some forms of the offence only is said to.</summary>
    private static string InSome(ConditionEvaluator evaluator, OffenceCondition condition, string answer) =>
        condition.Predicate is OffencePredicate.Requires or OffencePredicate.Says
            && !evaluator.Evaluate(condition with { Quantifier = Quantifier.Every }).Holds
            ? answer + ", in some forms only" : answer;
}
