using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Rendering;

/// <summary>Lays one finding open.</summary>
public sealed class FindingExplainer(CliContext context, StateResult outcome, Finding finding, StatementWriter words)
{
    private const string Schema = "lawreview-explanation/1";

    public void Print()
    {
        var obligation = finding.Obligation;
        var to = context.Out;
        Wrapping.Write(to, "", $"{obligation.Id}: {words.Texts.TitleOf(obligation)}", context.Width);
        Wrapping.Write(to, "", $"{obligation.Source} · {obligation.Strength.ToString().ToLowerInvariant()} · {outcome.State.Name}", context.Width);
        to.WriteLine();
        Wrapping.Write(to, "Finding:    ", $"{FindingNames.NameOf(finding.Kind)} (value: {finding.Value})", context.Width);
        Wrapping.Write(to, "Confidence: ", $"{finding.Confidence.ToString().ToLowerInvariant()}: {string.Join("; ", finding.ConfidenceReasons.Select(words.Write))}", context.Width);
        foreach (var remark in finding.Remarks) Wrapping.Write(to, "Remark:     ", words.Write(remark), context.Width);
        foreach (var caveat in finding.Caveats) Wrapping.Write(to, "Caveat:     ", words.Write(caveat), context.Width);
        Rules();
        Elements();
        if (finding.Evidence.Length > 0) Section("Evidence, best first");
        foreach (var evidence in finding.Evidence) Quoted(evidence, words.WithoutStop(evidence.Why));
        var near = finding.NearMisses.Where(m => m.IsTelling).ToList();
        if (near.Count > 0) Section("What came near");
        foreach (var miss in near) Quoted(miss.Evidence, words.Wording.Fill("finding.near.reason", ("met", words.WithoutStop(miss.Met)), ("failed", words.WithoutStop(miss.Failed))));
        var others = finding.NearMisses.Where(m => !m.IsTelling).Select(m => m.Evidence.Citation).Distinct().ToList();
        if (others.Count > 0)
        {
            Section("Also looked at");
            Wrapping.Write(to, "  ", string.Join(", ", others), context.Width);
        }

        Section("Where was searched");
        Wrapping.Write(to, "  ", $"{finding.Searched.ProvisionsRead} provisions of {string.Join(", ", finding.Searched.Files)}", context.Width);
        Wrapping.Write(to, "  ", $"languages: {Listed(finding.Searched.Languages)}; concepts: {Listed([.. finding.Searched.Concepts.Select(words.Concept).Distinct()])}", context.Width);
        if (finding.Searched.Concepts.Length > 0)
            Wrapping.Write(to, "  ", "What a concept looks for stands in the lexicon under its title.", context.Width);
    }

    public void PrintJson() => JsonOutput.Write(context.Out, new
    {
        Schema,
        Jurisdiction = outcome.State.Name,
        outcome.State.Code,
        finding.Obligation.Id,
        Title = words.Texts.TitleOf(finding.Obligation),
        finding.Value,
        Finding = FindingNames.NameOf(finding.Kind),
        finding.Confidence,
        ConfidenceReasons = finding.ConfidenceReasons.Select(words.Write),
        Rules = finding.Obligation.Rules.Select(r => new
        {
            r.Number, r.Value, Finding = FindingNames.NameOf(r.Finding), Condition = r.Sentence,
            Verdict = finding.Trials.FirstOrDefault(t => t.Number == r.Number) is { } trial ? trial.Held ? "held" : "failed" : "not tried",
        }),
        Elements = finding.Elements.Select(e => new { Name = words.Texts.ElementOf(finding.Obligation, e.Name), e.Status, Evidence = e.Evidence.Select(Data) }),
        Evidence = finding.Evidence.Select(Data),
        NearMisses = finding.NearMisses.Select(m => new { Evidence = Data(m.Evidence), Met = words.Write(m.Met), Failed = words.Write(m.Failed) }),
        Searched = finding.Searched with { Concepts = [.. finding.Searched.Concepts.Select(words.Concept).Distinct()] },
        Caveats = finding.Caveats.Select(words.Write),
        Remarks = finding.Remarks.Select(words.Write),
    });

    private void Rules()
    {
        Section("Rules, in order; the first that holds decides");
        foreach (var rule in finding.Obligation.Rules)
        {
            var trial = finding.Trials.FirstOrDefault(t => t.Number == rule.Number);
            var mark = trial is null ? "       " : trial.Held ? "holds  " : "fails  ";
            Wrapping.Write(context.Out, $"  {mark}{rule.Number,2}. ", $"{rule.Value}, {FindingNames.NameOf(rule.Finding)}: {rule.Sentence}", context.Width);
        }
    }

    private void Elements()
    {
        if (finding.Elements.IsEmpty) return;
        Section("Elements");
        foreach (var element in finding.Elements)
        {
            var where = element.Evidence.IsEmpty ? "" : $" ({element.Evidence[0].Citation})";
            var status = element.Status switch { ElementStatus.Found => "found    ", ElementStatus.NotFound => "not found", _ => "unclear  " };
            Wrapping.Write(context.Out, $"  {status}  ", words.Texts.ElementOf(finding.Obligation, element.Name) + where, context.Width);
        }
    }

    private void Section(string title)
    {
        context.Out.WriteLine();
        context.Out.WriteLine(title);
    }

    private void Quoted(Evidence evidence, string why)
    {
        Wrapping.Write(context.Out, "  ", $"{evidence.Citation}, {evidence.Expression.Title}{(evidence.Reached == Reached.OwnWords ? "" : $" ({words.Wording.Name(evidence.Reached)})")}", context.Width);
        Wrapping.Write(context.Out, "    ", $"“{evidence.Quote}”", context.Width);
        Wrapping.Write(context.Out, "    ", char.ToUpperInvariant(why[0]) + why[1..].TrimEnd('.') + ".", context.Width);
    }

    private static string Listed(ImmutableArray<string> names) => names.IsEmpty ? "none" : string.Join(", ", names);

    private object Data(Evidence evidence) => new
    {
        Text = evidence.Expression.File, Provision = evidence.Citation, evidence.Provision.Address, evidence.Quote, Why = words.Write(evidence.Why), Reached = words.Wording.Name(evidence.Reached),
    };
}
