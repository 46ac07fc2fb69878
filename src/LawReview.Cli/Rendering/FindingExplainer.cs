using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Cli.Rendering;

/// <summary>Lays one finding open.</summary>
public static class FindingExplainer
{
    private const string Schema = "lawreview-explanation/1";

    public static void Print(CliContext context, StateResult outcome, Finding finding)
    {
        var obligation = finding.Obligation;
        var to = context.Out;
        Wrapping.Write(to, "", $"{obligation.Id}: {obligation.Title}", context.Width);
        Wrapping.Write(to, "", $"{obligation.Source} · {obligation.Strength.ToString().ToLowerInvariant()} · {outcome.State.Name}", context.Width);
        to.WriteLine();
        Wrapping.Write(to, "Finding:    ", $"{FindingNames.NameOf(finding.Kind)} (value: {finding.Value})", context.Width);
        Wrapping.Write(to, "Confidence: ", $"{finding.Confidence.ToString().ToLowerInvariant()}: {string.Join("; ", finding.ConfidenceReasons)}", context.Width);
        foreach (var remark in finding.Remarks) Wrapping.Write(to, "Remark:     ", remark, context.Width);
        foreach (var caveat in finding.Caveats) Wrapping.Write(to, "Caveat:     ", caveat, context.Width);
        Rules(context, finding);
        Elements(context, finding);
        if (finding.Evidence.Length > 0) Section(context, "Evidence, best first");
        foreach (var evidence in finding.Evidence) Quoted(context, evidence, evidence.Why);
        var near = finding.NearMisses.Where(m => m.IsTelling).ToList();
        if (near.Count > 0) Section(context, "What came near");
        foreach (var miss in near) Quoted(context, miss.Evidence, $"Looked at because {miss.Met}. Not taken because {miss.Failed}.");
        var others = finding.NearMisses.Where(m => !m.IsTelling).Select(m => m.Evidence.Citation).Distinct().ToList();
        if (others.Count > 0)
        {
            Section(context, "Also looked at");
            Wrapping.Write(to, "  ", string.Join(", ", others), context.Width);
        }

        Section(context, "Where was searched");
        Wrapping.Write(to, "  ", $"{finding.Searched.ProvisionsRead} provisions of {string.Join(", ", finding.Searched.Files)}", context.Width);
        Wrapping.Write(to, "  ", $"languages: {Listed(finding.Searched.Languages)}; concepts: {Listed(finding.Searched.Concepts)}", context.Width);
        if (finding.Searched.Concepts.Length > 0)
            Wrapping.Write(to, "  ", "What a concept looks for stands in the lexicon under its title.", context.Width);
    }

    public static void PrintJson(CliContext context, StateResult outcome, Finding finding) => JsonOutput.Write(context.Out, new
    {
        Schema,
        Jurisdiction = outcome.State.Name,
        outcome.State.Code,
        finding.Obligation.Id,
        finding.Obligation.Title,
        finding.Value,
        Finding = FindingNames.NameOf(finding.Kind),
        finding.Confidence,
        finding.ConfidenceReasons,
        Rules = finding.Obligation.Rules.Select(r => new
        {
            r.Number, r.Value, Finding = FindingNames.NameOf(r.Finding), Condition = r.Sentence,
            Verdict = finding.Trials.FirstOrDefault(t => t.Number == r.Number) is { } trial ? trial.Held ? "held" : "failed" : "not tried",
        }),
        Elements = finding.Elements.Select(e => new { e.Name, e.Status, Evidence = e.Evidence.Select(Data) }),
        Evidence = finding.Evidence.Select(Data),
        NearMisses = finding.NearMisses.Select(m => new { Evidence = Data(m.Evidence), m.Met, m.Failed }),
        finding.Searched,
        finding.Caveats,
        finding.Remarks,
    });

    private static void Rules(CliContext context, Finding finding)
    {
        Section(context, "Rules, in order; the first that holds decides");
        foreach (var rule in finding.Obligation.Rules)
        {
            var trial = finding.Trials.FirstOrDefault(t => t.Number == rule.Number);
            var mark = trial is null ? "       " : trial.Held ? "holds  " : "fails  ";
            Wrapping.Write(context.Out, $"  {mark}{rule.Number,2}. ", $"{rule.Value}, {FindingNames.NameOf(rule.Finding)}: {rule.Sentence}", context.Width);
        }
    }

    private static void Elements(CliContext context, Finding finding)
    {
        if (finding.Elements.IsEmpty) return;
        Section(context, "Elements");
        foreach (var element in finding.Elements)
        {
            var where = element.Evidence.IsEmpty ? "" : $" ({element.Evidence[0].Citation})";
            var status = element.Status switch { ElementStatus.Found => "found    ", ElementStatus.NotFound => "not found", _ => "unclear  " };
            Wrapping.Write(context.Out, $"  {status}  ", element.Name + where, context.Width);
        }
    }

    private static void Section(CliContext context, string title)
    {
        context.Out.WriteLine();
        context.Out.WriteLine(title);
    }

    private static void Quoted(CliContext context, Evidence evidence, string why)
    {
        Wrapping.Write(context.Out, "  ", $"{evidence.Citation}, {evidence.Expression.Title}{(evidence.Reached is "" or "own words" ? "" : $" ({evidence.Reached})")}", context.Width);
        Wrapping.Write(context.Out, "    ", $"“{evidence.Quote}”", context.Width);
        Wrapping.Write(context.Out, "    ", char.ToUpperInvariant(why[0]) + why[1..].TrimEnd('.') + ".", context.Width);
    }

    private static string Listed(ImmutableArray<string> names) => names.IsEmpty ? "none" : string.Join(", ", names);

    private static object Data(Evidence evidence) => new
    {
        Text = evidence.Expression.File, Provision = evidence.Citation, evidence.Provision.Address, evidence.Quote, evidence.Why, evidence.Reached,
    };
}
