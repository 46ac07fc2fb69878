using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Building;

/// <summary>Says in a sentence what a finding found, in the wording's words: what was found, not whether the State complies.</summary>
/// <param name="names">What works are called in sentences.</param>
internal sealed class FindingSentences(StatementWriter statements, Checklist checklist, WorkNames names)
{
    private readonly ReportWording wording = statements.Wording;

    /// <summary>The value by which checklists say that an exemption follows from the offence's own elements.</summary>
    public const string ByElement = "by-element";

    public string Sentence(Finding finding) => finding.Kind switch
    {
        _ when finding.Value == ByElement => wording["sentence.by-element"],
        FindingKind.InPart => InPart(finding),
        FindingKind.Gap => Join(wording["sentence.Gap"], Searched(finding)),
        FindingKind.OptionalAbsent or FindingKind.Suggestion
            => Join(wording[$"sentence.{finding.Kind}{Qualified(finding)}"], Searched(finding)),
        FindingKind.NotAssessable => NotAssessable(finding),
        FindingKind.NotApplicable => NotApplicable(finding),
        FindingKind.PracticeEvidence => wording["sentence.PracticeEvidence"],
        FindingKind.Met or FindingKind.MetThroughGeneralLaw => Join(WithLaw(finding), NotNeeded(finding)),
        _ => WithLaw(finding),
    };

    /// <summary>What the finding says, shorter, for lists of many.</summary>
    public string Short(Finding finding) => finding.Kind switch
    {
        _ when finding.Value == ByElement => wording["sentence.by-element"],
        FindingKind.InPart when finding.Missing.Length > 0 => InPart(finding),
        FindingKind.Gap or FindingKind.OptionalAbsent or FindingKind.Suggestion => wording["sentence.Gap"],
        _ => Sentence(finding),
    };

    public string Decision(Finding finding)
    {
        var held = finding.Trials.FirstOrDefault(t => t.Held);
        if (held is null) return wording["decision.none"];
        var decided = wording.Fill(held.Number == 1 ? "decision.first" : "decision.later", Places(finding, held));
        return held.Finding == finding.Kind
            ? decided
            : Join(decided, wording.Fill("decision.changed", ("finding", wording.Name(finding.Kind))));
    }

    public string RuleInWords(Finding finding, RuleTrial trial)
    {
        var rule = wording.Language == ChecklistTexts.OwnLanguage ? null : finding.Obligation.Rules.FirstOrDefault(r => r.Number == trial.Number);
        if (rule is { Condition: Otherwise }) return Remaining(trial);
        if (rule is not null) return new ConditionWriter(statements, checklist).Write(rule.Condition);
        var words = PlainText.Condition(trial.Sentence, id => checklist.Find(id)?.Title).TrimEnd('.');
        return string.Equals(words, "otherwise", StringComparison.OrdinalIgnoreCase) ? Remaining(trial) : words;
    }

    /// <summary>A duty that the treaty itself qualifies is mandatory, and its absence no gap: no sentence says that it is not required.</summary>
    public static string Qualified(Finding finding) =>
        finding is { Kind: FindingKind.OptionalAbsent, Obligation.Strength: Strength.Mandatory } ? ".qualified" : "";

    /// <summary>What an "otherwise" says: of rules before it that did not hold, or, where there are none, nothing.</summary>
    private string Remaining(RuleTrial trial) => wording[IsOnly(trial) ? "decision.always" : "decision.otherwise"];

    private static bool IsOnly(RuleTrial trial) => trial.Number == 1;

    private (string, string)[] Places(Finding finding, RuleTrial trial) =>
    [
        ("number", $"{trial.Number}"),
        ("rule", RuleInWords(finding, trial)),
        ("value", wording.Value(trial.Value)),
        ("finding", wording.Name(trial.Finding)),
    ];

    /// <summary>Never bare: with the remark that made it so, or the rule that says on what the point hangs.</summary>
    private string NotAssessable(Finding finding)
    {
        var held = finding.Trials.FirstOrDefault(t => t.Held);
        return finding.Remarks is [var remark, ..] ? Join(wording["sentence.NotAssessable"], names.In(PlainText.Inline(statements.Write(remark))))
            : held is { Finding: FindingKind.NotAssessable } && DependsOn(finding, held) is { } row
                ? wording.Fill("sentence.NotAssessable.depends", ("title", statements.Texts.TitleOf(row)))
            : held is { Finding: FindingKind.NotAssessable } && !SaysOtherwise(finding, held) && RuleInWords(finding, held) is var rule
                ? wording.Fill("sentence.NotAssessable.rule", ("rule", rule))
            : finding.Obligation.ProvedBy == ProvedBy.Interpretive ? wording["sentence.NotAssessable.interpretive"]
            : Join(wording["sentence.NotAssessable"], finding.Caveats.IsEmpty ? wording["sentence.Gap"] : FirstCaveat(finding));
    }

    /// <summary>Never bare where a rule decided: with what it found, or that nothing was found to which the duty would apply.</summary>
    private string NotApplicable(Finding finding)
    {
        if (finding.Trials.FirstOrDefault(t => t.Held) is not { Finding: FindingKind.NotApplicable } held || !finding.Caveats.IsEmpty)
            return Join(wording["sentence.NotApplicable"], FirstCaveat(finding));
        if (!SaysOtherwise(finding, held)) return wording.Fill("sentence.NotApplicable.rule", ("rule", RuleInWords(finding, held)));
        return wording[IsOnly(held) ? "sentence.NotApplicable" : "sentence.NotApplicable.nothing"];
    }

    private static bool SaysOtherwise(Finding finding, RuleTrial trial) =>
        finding.Obligation.Rules.FirstOrDefault(r => r.Number == trial.Number)?.Condition is Otherwise
        || string.Equals(trial.Sentence.TrimEnd('.'), "otherwise", StringComparison.OrdinalIgnoreCase);

    /// <summary>The row whose result is all that the rule asks for.</summary>
    private Obligation? DependsOn(Finding finding, RuleTrial trial) =>
        finding.Obligation.Rules.FirstOrDefault(r => r.Number == trial.Number) is { Condition: ResultCondition result } ? checklist.Find(result.Obligation) : null;

    /// <summary>Elements that were looked for and are not what the rule turns on, so that no line of the table contradicts the finding.</summary>
    private string NotNeeded(Finding finding)
    {
        var missing = finding.Elements.Where(e => e.Status == ElementStatus.NotFound).Select(e => Quoted(finding, e.Name)).ToList();
        return missing.Count == 0 ? "" : wording.Fill("sentence.Met.not-needed", ("missing", wording.List(missing)));
    }

    private string Quoted(Finding finding, string element) =>
        wording.Fill("element.quoted", ("name", PlainText.Inline(statements.Texts.ElementOf(finding.Obligation, element))));

    private string FirstCaveat(Finding finding) => finding.Caveats.IsEmpty ? "" : names.In(statements.Write(finding.Caveats[0]));

    private string InPart(Finding finding)
    {
        var found = finding.Elements.Where(e => e.Status == ElementStatus.Found).Select(e => Quoted(finding, e.Name)).ToList();
        var missing = finding.Missing.Length > 0
            ? finding.Missing.Select(m => Quoted(finding, m)).ToList()
            : [.. finding.Elements.Where(e => e.Status == ElementStatus.NotFound).Select(e => Quoted(finding, e.Name))];
        if (missing.Count == 0) return wording["sentence.InPart.unnamed"];
        return found.Count == 0
            ? wording.Fill("sentence.InPart.missing", ("missing", wording.List(missing)))
            : wording.Fill("sentence.InPart", ("found", wording.List(found)), ("missing", wording.List(missing)));
    }

    private string WithLaw(Finding finding)
    {
        // Each work once, with all that is cited of it.
        var law = finding.Evidence.Take(3).GroupBy(e => e.Expression.Title, StringComparer.Ordinal)
            .Select(g => wording.Fill("citation.in-work", ("citation", wording.List([.. g.Select(e => e.Citation).Distinct(StringComparer.Ordinal)])), ("work", names.Of(g.Key))))
            .ToList();
        return law.Count == 0
            ? wording[$"sentence.{finding.Kind}.no-law"]
            : wording.Fill($"sentence.{finding.Kind}", ("law", wording.List(law)));
    }

    private string Searched(Finding finding) => Join(
        wording.Fill(
            "sentence.searched",
            ("texts", wording.Count("count.texts", finding.Searched.Files.Length)),
            ("provisions", wording.Count("count.provisions", finding.Searched.ProvisionsRead))),
        finding.NearMisses.Count(m => m.IsTelling) is > 0 and var near
            ? wording.Count("sentence.near-misses", near)
            : wording[finding.NearMisses.IsEmpty ? "sentence.no-near-miss" : "sentence.no-near-miss.some"]);

    private static string Join(string first, string second) => second.Length == 0 ? first : $"{first} {second}";
}
