using System.Collections.Immutable;
using LawReview.Cli.Rendering;
using LawReview.Core.Evaluation;

namespace LawReview.Cli.Evaluation;

/// <summary>Prints an evaluation: per State, per question, in all and beside the baselines, then the misses.</summary>
public static class EvaluationPrinter
{
    private const string Schema = "lawreview-evaluation/1";

    public static void Print(CliContext context, EvaluationOutcome outcome, int misses)
    {
        var tool = outcome.Tool.Figures;
        var to = context.Out;
        to.WriteLine($"{Count(outcome.Options.Pairs.Length, "State")}, {Count(tool.All.Labels, "label")}, questions: {outcome.Options.Group}"
            + (outcome.Options.LeaveOneOut ? ", leave-one-out" : ""));
        to.WriteLine();
        Table(context, ["State", "core"], tool.ByJurisdiction.Select(j => Line(j.Name, j.Tally, Tally.Ratio(j.Tally.CoreAgree, j.Tally.CoreLabels))));
        Table(context, ["question", "macro"], tool.ByQuestion.Select(q => Line(q.Name, q.Tally, q.Macro)));
        Table(context, ["in all", "macro", "core"], outcome.Beside.Prepend(outcome.Tool).Select(a => Line(a.Name, a.Figures.All, a.Figures.Macro, a.MacroCore)));
        Legend(context);
        if (tool.ByConfidence.Length > 0)
        {
            var table = new TextTable("confidence", "labels", "right", "share") { FiguresFrom = 1 };
            foreach (var (level, labels, agree) in tool.ByConfidence) table.Row(level, $"{labels}", $"{agree}", Figure(Tally.Ratio(agree, labels)));
            table.Write(to, context.Width);
            to.WriteLine();
        }

        if (tool.CorePositive.Length > 0)
        {
            var table = new TextTable("core question", "something there", "right") { FiguresFrom = 1 };
            foreach (var (question, labels, right) in tool.CorePositive) table.Row(question, $"{labels}", $"{right}");
            table.Write(to, context.Width);
            to.WriteLine();
        }

        Misses(context, tool.Misses, misses);
    }

    public static void PrintJson(CliContext context, EvaluationOutcome outcome) => JsonOutput.Write(context.Out, new
    {
        Schema,
        Questions = outcome.Options.Group,
        outcome.Options.LeaveOneOut,
        Tool = Data(outcome.Tool),
        Baselines = outcome.Beside.Select(Data),
        Jurisdictions = outcome.Tool.Figures.ByJurisdiction.Select(j => new { Code = j.Name, Figures = Data(j.Tally) }),
        ByQuestion = outcome.Tool.Figures.ByQuestion.Select(q => new { Id = q.Name, q.Macro, Figures = Data(q.Tally) }),
        Confidence = outcome.Tool.Figures.ByConfidence.Select(c => new { c.Level, c.Labels, Right = c.Agree }),
        CorePositive = outcome.Tool.Figures.CorePositive.Select(c => new { c.Question, c.Labels, c.Right }),
        outcome.Tool.Figures.Misses,
    });

    private static object Data(ScoredAnswers answers) => new
    {
        answers.Name,
        answers.Figures.Macro,
        answers.MacroCore,
        Figures = Data(answers.Figures.All),
    };

    private static object Data(Tally t) => new
    {
        t.Labels,
        Agree = Tally.Ratio(t.Agree, t.Labels),
        Lenient = Tally.Ratio(t.Lenient, t.Labels),
        Core = Tally.Ratio(t.CoreAgree, t.CoreLabels),
        Precision = Tally.Ratio(t.TruePositive, t.TruePositive + t.FalsePositive),
        Recall = Tally.Ratio(t.TruePositive, t.Positive),
        Pinpoint = Tally.Ratio(t.PinpointHits, t.Pinpoints),
        False = Tally.Ratio(t.FalseAssurance, t.Negative),
        Over = Tally.Ratio(t.Over, t.Middle),
    };

    /// <param name="own">The head of the lines, and of the figures that only this table has.</param>
    private static void Table(CliContext context, string[] own, IEnumerable<string[]> lines)
    {
        var table = new TextTable([own[0], "agree", "lenient", .. own[1..], "P", "R", "pin", "false", "over"]) { FiguresFrom = 1 };
        foreach (var line in lines) table.Row(line);
        table.Write(context.Out, context.Width);
        context.Out.WriteLine();
    }

    private static string[] Line(string name, Tally t, params double?[] own) =>
    [
        name, Figure(Tally.Ratio(t.Agree, t.Labels)), Figure(Tally.Ratio(t.Lenient, t.Labels)), .. own.Select(Figure),
        Figure(Tally.Ratio(t.TruePositive, t.TruePositive + t.FalsePositive)), Figure(Tally.Ratio(t.TruePositive, t.Positive)),
        Figure(Tally.Ratio(t.PinpointHits, t.Pinpoints)), Figure(Tally.Ratio(t.FalseAssurance, t.Negative)),
        Figure(Tally.Ratio(t.Over, t.Middle)),
    ];

    private static void Legend(CliContext context)
    {
        foreach (var (name, meaning) in new[]
        {
            ("agree", "share of answers that the reference accepts; lenient: or that a reader could defend"),
            ("macro", "recall of each value of each question, averaged: a constant answer cannot win it"),
            ("core", "agreement (per State) or macro (in all) on the core questions alone"),
            ("P, R", "precision and recall of “something is there”"),
            ("pin", "the first quotation overlaps one of the reference"),
            ("false", "assures where the reference has nothing; over: says yes where it has a part"),
        })
            Wrapping.Write(context.Out, $"  {name,-6}", meaning, context.Width);
        context.Out.WriteLine();
    }

    private static void Misses(CliContext context, ImmutableArray<Miss> misses, int most)
    {
        if (misses.IsEmpty || most <= 0) return;
        var table = new TextTable("differs", "question", "answer", "reference");
        foreach (var miss in misses.Take(most)) table.Row(miss.Jurisdiction, miss.Question, miss.Predicted, miss.Acceptable.Replace("|", ", "));
        table.Write(context.Out, context.Width);
        if (misses.Length > most) context.Out.WriteLine($"… and {misses.Length - most} more (--misses {misses.Length})");
    }

    private static string Figure(double? value) => value is { } v ? v.ToString("0.000") : "–";

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";
}
