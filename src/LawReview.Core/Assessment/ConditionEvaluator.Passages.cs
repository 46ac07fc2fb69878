using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Assessment;

/// <summary>Conditions on provisions by role and scope.</summary>
public sealed partial class ConditionEvaluator
{
    private readonly Dictionary<Expression, bool> otherSubjects = [];
    private readonly Dictionary<(Expression, string), bool> titles = [];

    private Verdict OnPassages(PassageCondition condition)
    {
        var evidence = new List<(Evidence Evidence, int Rank)>();
        var misses = new List<(NearMiss Miss, int Parts)>();
        foreach (var passage in index.Passages)
        {
            if (passage.Expression.Kind == InstrumentKind.Explanatory) continue;
            var result = SayEvaluator.Evaluate(index, passage, condition.Says);
            if (!result.Holds && !result.IsExcluded && result.Matches.Select(m => m.Concept).Distinct().Count() < 2) continue;
            var failed = !result.Holds ? result.Failed
                : !HasRole(passage, condition.Role) ? NotOfRole(condition.Role)
                : OutOfScope(passage, condition);
            if (failed is null)
                evidence.Add((Quoting.Quote(passage, result.Matches, $"it says {SayWords.Found(index, condition.Says, result.Matches)}", "own words"), SayEvaluator.Rank(index, passage, condition.Says)));
            else
                misses.Add((new(Quoting.Quote(passage, result.Matches, "near miss", "own words"), $"it says {SayWords.Found(index, condition.Says, result.Matches)}", failed) { IsTelling = !linkage.IsDefinition(passage) }, (result.Holds ? 100 : 0) + result.Matches.Select(m => m.Concept).Distinct().Count()));
        }

        var near = misses.OrderByDescending(m => m.Parts).Take(MostNearMisses).Select(m => m.Miss);
        return condition.Quantifier == Quantifier.No
            ? Verdict.Of(evidence.Count == 0, [], near)
            : Verdict.Of(evidence.Count > 0, evidence.OrderBy(e => e.Rank).Select(e => e.Evidence), evidence.Count > 0 ? [] : near);
    }

    private static string NotOfRole(PassageRole role) => role switch
    {
        PassageRole.Offence => "it punishes nothing",
        PassageRole.Exemption => "it states no exemption",
        PassageRole.Definition => "it is no definition",
        PassageRole.Duty => "it lays down no duty",
        PassageRole.Power => "it gives no power",
        PassageRole.Aggravation => "it attaches no heavier punishment",
        PassageRole.Sanctioned => "no punishment was found that reaches it",
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
        PassageRole.Sanctioned => linkage.IsSanctioned(passage),
        _ => throw new NotSupportedException(role.ToString()),
    };

    private string? OutOfScope(Passage passage, PassageCondition condition)
    {
        switch (condition.Scope)
        {
            case PassageScope.OutsideOtherSubjects when IsOtherSubject(passage.Expression):
                return "it stands in a text about another subject";
            case PassageScope.TextAbout when passage.Expression.Kind is InstrumentKind.Treaty or InstrumentKind.ApprovalAct || !TitleSays(passage.Expression, condition.ScopeKind!):
                return $"the title of its text does not say {SayWords.Name(index, condition.ScopeKind!)}";
            case PassageScope.ActOfOffence:
                return offences.OfKind(KindNamed(condition.ScopeKind!)).Any(o => o.Expression.WorkId == passage.Expression.WorkId)
                    ? null : $"its act holds no {KindNamed(condition.ScopeKind!).Title.ToLowerInvariant()}";
            case PassageScope.SectionOfOffence:
                return offences.OfKind(KindNamed(condition.ScopeKind!)).Any(o => o.Section == passage.Section)
                    ? null : $"its section holds no {KindNamed(condition.ScopeKind!).Title.ToLowerInvariant()}";
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
