using System.Globalization;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Wording;

/// <summary>
/// Puts the conditions of rules into the words of a language that is not the checklist's own; in its own language a rule's
/// sentence stands in the checklist.
/// </summary>
public sealed class ConditionWriter(StatementWriter statements, Checklist checklist)
{
    private readonly ReportWording wording = statements.Wording;

    public string Write(Condition condition) => condition switch
    {
        Otherwise => wording["condition.otherwise"],
        AllOf all => string.Join(wording["condition.and"], all.Parts.Select(Write)),
        AnyOf any => string.Join(wording["condition.or"], any.Parts.Select(Write)),
        Not not => wording.Fill("condition.not", ("1", Write(not.Inner))),
        OffenceCondition offence => OnOffences(offence),
        CandidateCondition candidate => wording.Fill("condition.candidate", ("kind", Kind(candidate.Kind))),
        PassageCondition passage => OnPassages(passage),
        ResultCondition result => wording.Fill(
            "condition.result", ("title", checklist.Find(result.Obligation) is { } row ? statements.Texts.TitleOf(row) : result.Obligation),
            ("values", string.Join(wording["say.or"], result.Values.Select(wording.Value)))),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private string OnOffences(OffenceCondition condition)
    {
        if (condition.Predicate == OffencePredicate.Exists)
            return wording.Fill(condition.Quantifier == Quantifier.No ? "condition.exists.No" : "condition.exists.Some", ("kind", Kind(condition.Kind)));
        var clause = wording.Fill(
            $"condition.predicate.{condition.Predicate}", ("what", condition.Says is null ? "" : statements.Asked(condition.Says)),
            ("years", condition.Years.ToString(CultureInfo.InvariantCulture)));
        return wording.Fill($"condition.quantifier.{condition.Quantifier}", ("kind", Kind(condition.Kind)), ("clause", clause));
    }

    private string OnPassages(PassageCondition condition)
    {
        var which = new List<string>();
        if (condition.Role != PassageRole.Any) which.Add(wording[$"condition.role.{condition.Role}"]);
        if (condition.Scope != PassageScope.Jurisdiction)
            which.Add(wording.Fill($"condition.scope.{condition.Scope}", ("kind", condition.ScopeKind is not { } name ? "" : condition.Scope == PassageScope.TextAbout ? statements.Concept(name) : Kind(name))));
        var quantifier = condition.Quantifier == Quantifier.No ? Quantifier.No : Quantifier.Some;
        var what = statements.Asked(condition.Says);
        return which.Count == 0
            ? wording.Fill($"condition.passage.{quantifier}", ("what", what))
            : wording.Fill($"condition.passage.of.{quantifier}", ("which", string.Join(wording["list.comma"], which)), ("what", what));
    }

    private string Kind(string name) => checklist.OffenceKinds.FirstOrDefault(k => k.Name == name) is { } kind ? StatementWriter.WithinSentence(statements.Texts.KindOf(kind)) : name;
}
