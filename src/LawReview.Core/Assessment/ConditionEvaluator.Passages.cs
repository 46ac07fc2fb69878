using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>Conditions on provisions by role and scope.</summary>
public sealed partial class ConditionEvaluator
{
    private readonly Dictionary<Expression, bool> otherSubjects = [];
    private readonly Dictionary<(Expression, string), bool> titles = [];

    private Verdict OnPassages(PassageCondition condition)
    {
        var evidence = new List<Evidence>();
        var misses = new List<(NearMiss Miss, int Parts)>();
        foreach (var passage in index.Passages)
        {
            if (passage.Expression.Kind == InstrumentKind.Explanatory) continue;
            var result = SayEvaluator.Evaluate(index, passage, condition.Says);
            if (!result.Holds && result.Matches.Select(m => m.Concept).Distinct().Count() < 2) continue;
            var failed = !result.Holds ? result.Failed
                : !HasRole(passage, condition.Role) ? new(NotOfRole(condition.Role))
                : OutOfScope(passage, condition);
            if (failed is null)
                evidence.Add(Quoting.Quote(passage, result.Matches, new(StatementKey.Says, Found(condition.Says, result.Matches)), Reached.OwnWords));
            else
                misses.Add((NearMissOf(passage, result.Matches, new(StatementKey.Says, Found(condition.Says, result.Matches)), failed), (result.Holds ? 100 : 0) + result.Matches.Select(m => m.Concept).Distinct().Count()));
        }

        var near = misses.OrderByDescending(m => m.Parts).Take(MostNearMisses).Select(m => m.Miss);
        return condition.Quantifier == Quantifier.No
            ? Verdict.Of(evidence.Count == 0, [], near)
            : Verdict.Of(evidence.Count > 0, evidence, evidence.Count > 0 ? [] : near);
    }

    private static StatementKey NotOfRole(PassageRole role) => role switch
    {
        PassageRole.Offence => StatementKey.PunishesNothing,
        PassageRole.Exemption => StatementKey.StatesNoExemption,
        PassageRole.Definition => StatementKey.IsNoDefinition,
        PassageRole.Duty => StatementKey.LaysDownNoDuty,
        PassageRole.Power => StatementKey.GivesNoPower,
        PassageRole.Aggravation => StatementKey.AttachesNoHeavierPunishment,
        _ => throw new NotSupportedException(role.ToString()),
    };

    private bool HasRole(Passage passage, PassageRole role) => role switch
    {
        PassageRole.Any => true,
        PassageRole.Offence => (index.Says(passage, Markers.Offence) || index.Says(passage, Markers.Punishment)) && !linkage.IsDefinition(passage),
        PassageRole.Exemption => linkage.IsExemption(passage),
        PassageRole.Definition => linkage.IsDefinition(passage),
        PassageRole.Duty => index.Says(passage, Markers.Duty),
        PassageRole.Power => index.Says(passage, Markers.Power),
        PassageRole.Aggravation => index.Says(passage, Markers.Aggravation),
        _ => throw new NotSupportedException(role.ToString()),
    };

    private Statement? OutOfScope(Passage passage, PassageCondition condition)
    {
        switch (condition.Scope)
        {
            case PassageScope.OutsideOtherSubjects when IsOtherSubject(passage.Expression):
                return new(StatementKey.InTextOnOtherSubject);
            case PassageScope.ActOfOffence:
                return offences.OfKind(KindNamed(condition.ScopeKind!)).Any(o => o.Expression.WorkId == passage.Expression.WorkId)
                    ? null : new(StatementKey.ActHoldsNoOffence, new KindOfOffence(KindNamed(condition.ScopeKind!)));
            case PassageScope.SectionOfOffence:
                return offences.OfKind(KindNamed(condition.ScopeKind!)).Any(o => o.Section == passage.Section)
                    ? null : new(StatementKey.SectionHoldsNoOffence, new KindOfOffence(KindNamed(condition.ScopeKind!)));
            default:
                return null;
        }
    }

    /// <summary>A text that approves a treaty, or whose title names another subject while it holds none of the checklist's offences.</summary>
    private bool IsOtherSubject(Expression expression)
    {
        if (otherSubjects.TryGetValue(expression, out var known)) return known;
        var other = expression.Kind is InstrumentKind.Treaty or InstrumentKind.ApprovalAct
            || (TitleSays(expression, Markers.OtherSubject) && !offences.Offences.Any(o => o.Expression == expression));
        return otherSubjects[expression] = other;
    }

    private bool TitleSays(Expression expression, string concept)
    {
        if (titles.TryGetValue((expression, concept), out var known)) return known;
        return titles[(expression, concept)] = index.TextSays(expression.Language, expression.Title, concept);
    }
}
