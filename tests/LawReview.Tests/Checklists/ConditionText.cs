using LawReview.Core.Checklists;

namespace LawReview.Tests.Checklists;

/// <summary>Prints conditions with all their brackets, so that tests show how they were understood.</summary>
internal static class ConditionText
{
    public static string Of(Condition condition) => condition switch
    {
        Otherwise => "otherwise",
        AllOf all => $"and({string.Join(", ", all.Parts.Select(Of))})",
        AnyOf any => $"or({string.Join(", ", any.Parts.Select(Of))})",
        Not not => $"not({Of(not.Inner)})",
        OffenceCondition { Says: null } o => $"{o.Quantifier} {o.Kind} {o.Predicate}",
        OffenceCondition o => $"{o.Quantifier} {o.Kind} {o.Predicate} {Of(o.Says!)}",
        CandidateCondition c => $"candidate {c.Kind}",
        PassageCondition p => $"{p.Quantifier} {p.Role} in {p.Scope}{(p.ScopeKind is null ? "" : $" {p.ScopeKind}")} {Of(p.Says)}",
        ResultCondition r => $"{r.Obligation} = {string.Join("|", r.Values)}",
        _ => throw new ArgumentException(condition.ToString()),
    };

    public static string Of(SayCondition say) => say switch
    {
        SaysConcept concept => concept.Concept,
        SaysNear near => $"near({string.Join(", ", near.Parts.Select(Of))})",
        SaysWith with => $"with({string.Join(", ", with.Parts.Select(Of))})",
        SaysAnyOf any => $"any({string.Join(", ", any.Parts.Select(Of))})",
        SaysWithout without => $"without({Of(without.Base)}, {Of(without.Excluded)})",
        _ => throw new ArgumentException(say.ToString()),
    };
}
