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

    /// <summary>The condition as far as one passage decides it, in any order; null where it decides nothing.</summary>
    public static SayCondition? WithinPassage(SayCondition condition)
    {
        switch (condition)
        {
            case SaysByReference or SaysByMeaning:
                return null;
            case SaysNear near:
                return Kept(near.Parts) is { Length: > 0 } n ? n.Length == 1 ? n[0] : new SaysNear(n) : null;
            case SaysBefore before:
                return Kept(before.Parts) is { Length: > 0 } b ? b.Length == 1 ? b[0] : new SaysNear(b) : null;
            case SaysWith with:
                return Kept(with.Parts) is { Length: > 0 } w ? w.Length == 1 ? w[0] : new SaysWith(w) : null;
            case SaysAnyOf any:
                return Kept(any.Parts) is var a && a.Length == any.Parts.Length ? new SaysAnyOf(a) : null;
            case SaysWithout without:
                return WithinPassage(without.Base);
            default:
                return condition;
        }

        static ImmutableArray<SayCondition> Kept(ImmutableArray<SayCondition> parts) => [.. parts.Select(WithinPassage).OfType<SayCondition>()];
    }

    private static IEnumerable<Condition> All(Checklist checklist) => checklist.Obligations
        .SelectMany(o => o.Rules.Select(r => r.Condition).Concat(o.Elements.Select(e => e.Condition)))
        .Concat(checklist.ExpectedTexts.Select(t => t.Condition)).SelectMany(Flat);

    private static IEnumerable<Condition> Flat(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Flat),
        AnyOf any => any.Parts.SelectMany(Flat),
        Not not => Flat(not.Inner),
        _ => [condition],
    };

    private static IEnumerable<SayCondition> Anywhere(Condition condition) => condition switch
    {
        PassageCondition { Scope: PassageScope.Jurisdiction or PassageScope.OutsideOtherSubjects } passage => [passage.Says],
        OffenceCondition { Predicate: OffencePredicate.ExtendsTo or OffencePredicate.ExtendsThroughGeneralLawTo, Says: { } says } => [says],
        _ => [],
    };

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
