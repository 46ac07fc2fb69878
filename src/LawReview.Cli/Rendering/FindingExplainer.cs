using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Rendering;

/// <summary>Lays one finding open.</summary>
public sealed class FindingExplainer(CliContext context, StateResult outcome, Finding finding, StatementWriter words)
{
    private static readonly ImmutableArray<string> Facts = ["finding", "confidence", "remark", "caveat"];

    private const string Schema = "lawreview-explanation/1";

    public void Print()
    {
        var obligation = finding.Obligation;
        var (to, w) = (context.Out, words.Wording);
        Wrapping.Write(to, "", $"{obligation.Id}{w["label.colon"]} {words.Texts.TitleOf(obligation)}", context.Width);
        Wrapping.Write(to, "", $"{words.Texts.SourceOf(obligation)} · {w.Name(obligation.Strength).ToLowerInvariant()} · {outcome.State.Name}", context.Width);
        to.WriteLine();
        var fact = Facts.Max(k => DisplayWidth.Of(Labelled(k))) + 1;
        Fact("finding", w.Fill("explain.value", ("finding", NameOf(finding.Kind)), ("value", w.Value(finding.Value))));
        Fact("confidence", $"{w.Name(finding.Confidence).ToLowerInvariant()}{w["label.colon"]} {string.Join(w["list.semicolon"], finding.ConfidenceReasons.Select(words.Write))}");
        foreach (var remark in finding.Remarks) Fact("remark", words.Write(remark));
        foreach (var caveat in finding.Caveats) Fact("caveat", words.Write(caveat));
        Rules();
        Elements();
        if (finding.Evidence.Length > 0) Section(w["explain.evidence"]);
        foreach (var evidence in finding.Evidence) Quoted(evidence, words.WithoutStop(evidence.Why));
        var near = finding.NearMisses.Where(m => m.IsTelling).ToList();
        if (near.Count > 0) Section(w["explain.near"]);
        foreach (var miss in near) Quoted(miss.Evidence, words.Wording.Fill("finding.near.reason", ("met", words.WithoutStop(miss.Met)), ("failed", words.WithoutStop(miss.Failed))));
        var others = finding.NearMisses.Where(m => !m.IsTelling).Select(m => m.Evidence.Citation).Distinct().ToList();
        if (others.Count > 0)
        {
            Section(w["explain.also"]);
            Wrapping.Write(to, "  ", string.Join(", ", others), context.Width);
        }

        Section(w["explain.searched"]);
        Wrapping.Write(to, "  ", w.Fill("explain.searched.texts", ("provisions", w.Count("count.provisions", finding.Searched.ProvisionsRead)), ("files", string.Join(", ", finding.Searched.Files))), context.Width);
        Wrapping.Write(to, "  ", w.Fill("explain.searched.concepts", ("languages", Listed([.. finding.Searched.Languages.Select(w.LanguageName)])), ("concepts", Listed([.. finding.Searched.Concepts.Select(words.Concept).Distinct()]))), context.Width);
        if (finding.Searched.Concepts.Length > 0) Wrapping.Write(to, "  ", w["explain.lexicon"], context.Width);

        void Fact(string key, string text) =>
            Wrapping.Write(to, Labelled(key) + new string(' ', fact - DisplayWidth.Of(Labelled(key))), text, context.Width);

        string Labelled(string key) => w[$"explain.{key}"] + w["label.colon"];
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
        Section(words.Wording["explain.rules"]);
        var marks = Math.Max(DisplayWidth.Of(words.Wording["explain.holds"]), DisplayWidth.Of(words.Wording["explain.fails"])) + 2;
        foreach (var rule in finding.Obligation.Rules)
        {
            var trial = finding.Trials.FirstOrDefault(t => t.Number == rule.Number);
            var mark = trial is null ? "" : words.Wording[trial.Held ? "explain.holds" : "explain.fails"];
            Wrapping.Write(context.Out, $"  {mark}{new string(' ', marks - DisplayWidth.Of(mark))}{rule.Number,2}. ", $"{words.Wording.Value(rule.Value)}, {NameOf(rule.Finding)}{words.Wording["label.colon"]} {InWords(rule)}", context.Width);
        }
    }

    private void Elements()
    {
        if (finding.Elements.IsEmpty) return;
        Section(words.Wording["explain.elements"]);
        var width = Enum.GetValues<ElementStatus>().Max(s => DisplayWidth.Of(words.Wording.Name(s).ToLowerInvariant()));
        foreach (var element in finding.Elements)
        {
            var where = element.Evidence.IsEmpty ? "" : $" ({element.Evidence[0].Citation})";
            var status = words.Wording.Name(element.Status).ToLowerInvariant();
            Wrapping.Write(context.Out, $"  {status}{new string(' ', width - DisplayWidth.Of(status))}  ", words.Texts.ElementOf(finding.Obligation, element.Name) + where, context.Width);
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

    private string Listed(ImmutableArray<string> names) => names.IsEmpty ? words.Wording["none"].ToLowerInvariant() : string.Join(words.Wording["list.comma"], names);

    /// <summary>In the checklist's own language findings bear the names and rules the words that stand there.</summary>
    private bool InOwnLanguage => words.Wording.Language == ChecklistTexts.OwnLanguage;

    private string NameOf(FindingKind kind) => InOwnLanguage ? FindingNames.NameOf(kind) : words.Wording.Name(kind).ToLowerInvariant();

    private string InWords(Rule rule) => InOwnLanguage ? rule.Sentence : new ConditionWriter(words, outcome.Results[0].Checklist).Write(rule.Condition);

    private object Data(Evidence evidence) => new
    {
        Text = evidence.Expression.File, Provision = evidence.Citation, evidence.Provision.Address, evidence.Quote, Why = words.Write(evidence.Why), Reached = words.Wording.Name(evidence.Reached),
    };
}
