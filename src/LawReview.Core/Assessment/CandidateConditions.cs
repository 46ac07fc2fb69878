using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Assessment;

/// <summary>The conditions of a checklist by what of a large body of law they make an assessment read.</summary>
public static class CandidateConditions
{
    /// <summary>Conduct of offences: where a passage says it, its whole act counts.</summary>
    public static IEnumerable<SayCondition> Conduct(Checklist checklist) => checklist.OffenceKinds.SelectMany(k => k.Conduct);

    /// <summary>Conditions on provisions of any act.</summary>
    public static IEnumerable<PassageCondition> Passages(Checklist checklist) => All(checklist).OfType<PassageCondition>().Distinct();

    /// <summary>What is asked of provisions that reach an offence, and whether general law reaches it too.</summary>
    public static IEnumerable<(SayCondition Says, bool IsGeneral)> Reaching(Checklist checklist) =>
        All(checklist).OfType<OffenceCondition>().Where(c => c.Says is not null).SelectMany(Reaching).Distinct();

    /// <summary>Whether a condition asks what a provision refers to.</summary>
    public static bool Refers(SayCondition condition) => condition switch
    {
        SaysByReference => true,
        SaysNear n => n.Parts.Any(Refers),
        SaysBefore b => b.Parts.Any(Refers),
        SaysWith w => w.Parts.Any(Refers),
        SaysAnyOf a => a.Parts.Any(Refers),
        SaysWithout w => Refers(w.Base) || Refers(w.Excluded),
        _ => false,
    };

    /// <summary>Kinds of which a rule asks whether there are candidates.</summary>
    public static IReadOnlySet<OffenceKind> AskedForCandidates(Checklist checklist)
    {
        var names = All(checklist).OfType<CandidateCondition>().Select(c => c.Kind).ToHashSet(StringComparer.Ordinal);
        names.UnionWith(checklist.OffenceKinds.Where(k => names.Contains(k.Name)).SelectMany(k => k.Includes).ToList());
        return checklist.OffenceKinds.Where(k => names.Contains(k.Name)).ToHashSet();
    }

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

    private static IEnumerable<(SayCondition, bool)> Reaching(OffenceCondition condition) => condition.Predicate switch
    {
        OffencePredicate.ExtendsThroughGeneralLawTo => [(condition.Says!, true)],
        OffencePredicate.ExtendsTo or OffencePredicate.IsAggravatedBy => [(condition.Says!, false)],
        OffencePredicate.Exempts => [(new SaysWith([condition.Says!, new SaysAnyOf([.. Exemptions(condition)])]), false)],
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
        condition is OffenceCondition { Predicate: OffencePredicate.Requires, Says: { } says } ? SayEvaluator.Concepts(says) : [];

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
