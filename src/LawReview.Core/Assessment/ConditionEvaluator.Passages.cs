using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>Conditions on provisions by role and scope.</summary>
public sealed partial class ConditionEvaluator
{
    /// <summary>How a rule of another act than the offence's is said to be reached.</summary>
    internal const string GeneralLawReached = "general law";

    private readonly Dictionary<Expression, bool> otherSubjects = [];
    private readonly Dictionary<(Expression, string), bool> titles = [];

    private Verdict OnPassages(PassageCondition condition)
    {
        var held = new List<(Evidence Evidence, ReachKind Reach, int Rank)>();
        var misses = new List<(Passage Passage, SayResult Result, Statement Failed, int Parts)>();
        foreach (var passage in index.ThatMeetOrNearly(condition.Says))
        {
            if (passage.Expression.Kind == InstrumentKind.Explanatory) continue;
            var result = SayEvaluator.Evaluate(index, passage, condition.Says);
            if (!result.Holds && !result.IsExcluded && result.Matches.Select(m => m.Concept).Distinct().Count() < 2) continue;
            var failed = !result.Holds ? result.Failed
                : !HasRole(passage, condition.Role) ? new(NotOfRole(condition.Role))
                : OutOfScope(passage, condition);
            var reached = failed is null && condition.Scope == PassageScope.ReachingOffence ? ReachOf(passage, condition.ScopeKind!) : null;
            if (reached is { Kind: null }) failed = reached.Words;
            if (failed is null)
                held.Add((
                    Weighed(passage, result, Why(condition, result, reached), reached is null || IsInActOf(passage, condition.ScopeKind!) ? Reached.OwnWords : Reached.GeneralLaw),
                    reached?.Kind ?? default,
                    SayEvaluator.Rank(index, passage, condition.Says)));
            else
                misses.Add((passage, result, failed, (result.Holds ? 100 : 0) + result.Matches.Select(m => m.Concept).Distinct().Count()));
        }

        var evidence = held.OrderBy(e => Telling.WeighReaching(e.Evidence.Weight, e.Reach, e.Rank)).Select(e => e.Evidence).ToList();
        var near = misses.OrderByDescending(m => m.Parts).Take(MostNearMisses)
            .Select(m => NearMissOf(m.Passage, m.Result.Matches, new(StatementKey.Says, Found(condition.Says, m.Result.Matches)), m.Failed));
        return condition.Quantifier == Quantifier.No
            ? Verdict.Of(evidence.Count == 0, [], near)
            : Verdict.Of(evidence.Count > 0, evidence, evidence.Count > 0 ? [] : near);
    }

    private static Statement Why(PassageCondition condition, SayResult result, ReachResult? reached)
    {
        var says = new Statement(StatementKey.Says, Found(condition.Says, result.Matches));
        return reached is null ? says : new(StatementKey.SaysAndReaches, says, reached.Words);
    }

    private bool IsInActOf(Passage passage, string kind) =>
        offences.OfKind(KindNamed(kind)).Any(o => o.Expression.WorkId == passage.Expression.WorkId);

    /// <summary>The closest way in which a passage holds for an offence of the kind, or why it holds for none.</summary>
    private ReachResult ReachOf(Passage passage, string kind)
    {
        ReachResult? best = null;
        foreach (var offence in offences.OfKind(KindNamed(kind)))
        {
            var reached = reach.Value.Of(offence, passage);
            if (best is null || (reached.Kind is { } rank && (best.Kind is null || rank < best.Kind))) best = reached;
        }

        return best ?? new(null, new(StatementKey.NoOffenceToReach, new KindOfOffence(KindNamed(kind))));
    }

    private static StatementKey NotOfRole(PassageRole role) => role switch
    {
        PassageRole.Offence => StatementKey.PunishesNothing,
        PassageRole.Exemption => StatementKey.StatesNoExemption,
        PassageRole.Definition => StatementKey.IsNoDefinition,
        PassageRole.Duty => StatementKey.LaysDownNoDuty,
        PassageRole.Power => StatementKey.GivesNoPower,
        PassageRole.Aggravation => StatementKey.AttachesNoHeavierPunishment,
        PassageRole.Sanctioned => StatementKey.NoPunishmentReachesIt,
        _ => throw new NotSupportedException(role.ToString()),
    };

    private bool HasRole(Passage passage, PassageRole role) => role switch
    {
        PassageRole.Any => true,
        PassageRole.Offence => (index.Says(passage, Markers.Offence) || index.Says(passage, Markers.Punishment) || linkage.IsPunishedProhibition(passage)) && !linkage.IsDefinition(passage),
        PassageRole.Exemption => linkage.IsExemption(passage),
        PassageRole.Definition => linkage.IsDefinition(passage),
        PassageRole.Duty => index.Says(passage, Markers.Duty),
        PassageRole.Power => index.Says(passage, Markers.Power),
        PassageRole.Aggravation => index.Says(passage, Markers.Aggravation),
        PassageRole.Sanctioned => linkage.IsSanctioned(passage),
        _ => throw new NotSupportedException(role.ToString()),
    };

    private Statement? OutOfScope(Passage passage, PassageCondition condition)
    {
        switch (condition.Scope)
        {
            case PassageScope.OutsideOtherSubjects when IsOtherSubject(passage.Expression) || IsOnOtherCrimes(passage):
                return new(StatementKey.InTextOnOtherSubject);
            case PassageScope.OnTheMatter when !IsOnTheMatter(passage):
                return new(StatementKey.InTextOnOtherSubject);
            case PassageScope.TextAbout when passage.Expression.Kind is InstrumentKind.Treaty or InstrumentKind.ApprovalAct || !TitleSays(passage.Expression, condition.ScopeKind!):
                return new(StatementKey.TitleDoesNotSay, new AskedFor(new SaysConcept(condition.ScopeKind!, condition.Location)));
            case PassageScope.ActOfOffence:
                return offences.OfKind(KindNamed(condition.ScopeKind!)).Any(o => o.Expression.WorkId == passage.Expression.WorkId && !IsElsewhereInCode(passage, o))
                    ? null : new(StatementKey.ActHoldsNoOffence, new KindOfOffence(KindNamed(condition.ScopeKind!)));
            case PassageScope.SectionOfOffence:
                return offences.OfKind(KindNamed(condition.ScopeKind!)).Any(o => o.Section == passage.Section)
                    ? null : new(StatementKey.SectionHoldsNoOffence, new KindOfOffence(KindNamed(condition.ScopeKind!)));
            default:
                return null;
        }
    }

    /// <summary>
    /// A text that approves a treaty, or whose title names another subject and no offence of the checklist beside it (a regulation under the act on trafficking
    /// and smuggling), while it holds none of the checklist's offences that have a name (acts on trafficking punish the keeping of documents too).
    /// </summary>
    private bool IsOtherSubject(Expression expression)
    {
        if (otherSubjects.TryGetValue(expression, out var known)) return known;
        var other = expression.Kind is InstrumentKind.Treaty or InstrumentKind.ApprovalAct
            || (TitleSays(expression, Markers.OtherSubject) && !TitleNamesOffence(expression) && !offences.Offences.Any(o => o.Expression == expression && OffenceAssembler.LabelsOf(o.Kind).Count > 0));
        return otherSubjects[expression] = other;
    }

    /// <summary>In a code of all crimes, in a chapter that tells offences and none of the checklist's: what it says, it says of these.</summary>
    private bool IsOnOtherCrimes(Passage passage) =>
        linkage.IsInOffenceChapterOfCode(passage)
        && !offences.Offences.Any(o => o.Section.Parent == passage.Section.Parent)
        && !checklist.OffenceKinds.SelectMany(OffenceAssembler.LabelsOf).Any(l => index.Says(passage, l));

    /// <summary>
    /// In a text whose title says what the checklist is about or which holds one of its offences (of a code of all crimes: in the chapter that
    /// holds it), or in words that name one.
    /// </summary>
    private bool IsOnTheMatter(Passage passage) =>
        !IsOtherSubject(passage.Expression)
        && (telling.Value.IsHome(passage.Expression)
            || offences.Offences.Any(o => o.Expression.WorkId == passage.Expression.WorkId && !IsElsewhereInCode(passage, o))
            || checklist.OffenceKinds.SelectMany(OffenceAssembler.LabelsOf).Any(l => index.Says(passage, l)));

    /// <summary>A code of all crimes is no act on the offence; the chapter is that holds it.</summary>
    private bool IsElsewhereInCode(Passage passage, Offence offence) =>
        linkage.IsCriminalCode(passage.Expression) && offence.Section.Parent != passage.Section.Parent;

    private bool TitleNamesOffence(Expression expression) => checklist.OffenceKinds.SelectMany(OffenceAssembler.LabelsOf).Any(l => TitleSays(expression, l));

    private bool TitleSays(Expression expression, string concept)
    {
        if (titles.TryGetValue((expression, concept), out var known)) return known;
        return titles[(expression, concept)] = index.TextSays(expression.Language, expression.Title, concept);
    }
}
