using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Assessment;

/// <summary>The conditions of a checklist by what of a large body of law they make an assessment read.</summary>
public static class CandidateConditions
{
    /// <summary>Conduct of offences: where a passage says it, its whole act counts.</summary>
    public static IEnumerable<SayCondition> Conduct(Checklist checklist) => checklist.OffenceKinds.SelectMany(k => k.Conduct);

    /// <summary>Conditions that any provision of the jurisdiction can meet by itself.</summary>
    public static IEnumerable<SayCondition> Anywhere(Checklist checklist) =>
        checklist.OffenceKinds.SelectMany(k => k.Signs).Concat(All(checklist).SelectMany(Anywhere));

    /// <summary>Concepts that count where only a definition says them.</summary>
    public static IEnumerable<string> InDefinitions(Checklist checklist) =>
        checklist.OffenceKinds.SelectMany(k => k.Conduct.Concat(k.Signs)).Concat(All(checklist).SelectMany(Says)).SelectMany(ByMeaning)
            .Concat(All(checklist).SelectMany(Required)).Distinct();

    /// <summary>The same condition without an order of its parts: held by at least the same passages.</summary>
    public static SayCondition InAnyOrder(SayCondition condition) => condition switch
    {
        SaysBefore before => new SaysNear([.. before.Parts.Select(InAnyOrder)]),
        SaysNear near => new SaysNear([.. near.Parts.Select(InAnyOrder)]),
        SaysWith with => new SaysWith([.. with.Parts.Select(InAnyOrder)]),
        SaysAnyOf any => new SaysAnyOf([.. any.Parts.Select(InAnyOrder)]),
        SaysWithout without => new SaysWithout(InAnyOrder(without.Base), without.Excluded),
        _ => condition,
    };

    private static IEnumerable<Condition> All(Checklist checklist) => checklist.AllRows
        .SelectMany(o => o.Rules.Select(r => r.Condition).Concat(o.Elements.Select(e => e.Condition)))
        .Concat(checklist.ExpectedTexts.Select(t => t.Condition)).SelectMany(Flat);

    private static IEnumerable<Condition> Flat(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Flat),
        AnyOf any => any.Parts.SelectMany(Flat),
        Not not => Flat(not.Inner),
        _ => [condition],
    };

    // An offence's aggravations and exemptions, and what must stand in its act, are near misses where they stand elsewhere.
    private static IEnumerable<SayCondition> Anywhere(Condition condition) => condition switch
    {
        // What says which offences an act is about decides whether its provisions reach one.
        PassageCondition { Scope: PassageScope.ReachingOffence } passage =>
            [passage.Says, new SaysConcept(Reach.ScopeConcept, passage.Location), new SaysConcept(Reach.ThresholdConcept, passage.Location)],
        PassageCondition passage => [passage.Says],
        OffenceCondition { Predicate: OffencePredicate.ExtendsTo or OffencePredicate.ExtendsThroughGeneralLawTo or OffencePredicate.IsAggravatedBy, Says: { } says } => [says],
        OffenceCondition { Predicate: OffencePredicate.Exempts, Says: { } says } offence => [new SaysWith([says, new SaysAnyOf([.. Exemptions(offence)])])],
        _ => [],
    };

    private static IEnumerable<SayCondition> Exemptions(OffenceCondition offence) =>
        ((string[])[Markers.Exemption, Markers.NotLiable, Markers.Defence]).Select(m => new SaysConcept(m, offence.Location));

    private static IEnumerable<SayCondition> Says(Condition condition) => condition switch
    {
        PassageCondition passage => [passage.Says],
        OffenceCondition { Says: { } says } => [says],
        _ => [],
    };

    private static IEnumerable<string> Required(Condition condition) =>
        condition is OffenceCondition { Predicate: OffencePredicate.Requires, Says: { } says } ? Passages.SayEvaluator.Concepts(says) : [];

    private static IEnumerable<string> ByMeaning(SayCondition condition) => condition switch
    {
        SaysByMeaning m => [m.Concept],
        SaysNear n => n.Parts.SelectMany(ByMeaning),
        SaysBefore b => b.Parts.SelectMany(ByMeaning),
        SaysWith w => w.Parts.SelectMany(ByMeaning),
        SaysAnyOf a => a.Parts.SelectMany(ByMeaning),
        SaysWithout w => ByMeaning(w.Base).Concat(ByMeaning(w.Excluded)),
        SaysByReference r => ByMeaning(r.Target),
        _ => [],
    };
}
