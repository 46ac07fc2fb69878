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
        to.WriteLine(context.Words.Fill(
            outcome.Options.LeaveOneOut ? "evaluate.title.without" : "evaluate.title",
            ("states", context.Words.Count("count.states", outcome.Options.Pairs.Length)), ("labels", context.Words.Count("count.labels", tool.All.Labels)), ("group", outcome.Options.Group)));
        to.WriteLine();
        Table(context, [context.Words["head.state-name"], context.Words["head.core"]], tool.ByJurisdiction.Select(j => Line(j.Name, j.Tally, Tally.Ratio(j.Tally.CoreAgree, j.Tally.CoreLabels))));
        Table(context, [context.Words["head.question"], context.Words["head.macro"]], tool.ByQuestion.Select(q => Line(q.Name, q.Tally, q.Macro)));
        Table(context, [context.Words["head.in-all"], context.Words["head.macro"], context.Words["head.core"]], outcome.Beside.Prepend(outcome.Tool).Select(a => Line(a.Name, a.Figures.All, a.Figures.Macro, a.MacroCore)));
        Legend(context);
        if (tool.ByConfidence.Length > 0)
        {
            var table = new TextTable(context.Words["head.confidence"], context.Words["head.labels"], context.Words["head.right"], context.Words["head.share"]) { FiguresFrom = 1 };
            foreach (var (level, labels, agree) in tool.ByConfidence) table.Row(level, $"{labels}", $"{agree}", Figure(Tally.Ratio(agree, labels)));
            table.Write(to, context.Width);
            to.WriteLine();
        }

        if (tool.CorePositive.Length > 0)
        {
            var table = new TextTable(context.Words["head.core-question"], context.Words["head.something"], context.Words["head.right"]) { FiguresFrom = 1 };
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
        var table = new TextTable([own[0], context.Words["head.agree"], context.Words["head.lenient"], .. own[1..], "P", "R", context.Words["head.pin"], context.Words["head.false"], context.Words["head.over"]]) { FiguresFrom = 1 };
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
        foreach (var name in new[] { "agree", "macro", "core", "p-r", "pin", "false" })
            Wrapping.Write(context.Out, $"  {context.Words[$"evaluate.legend.{name}"],-8}", context.Words[$"evaluate.meaning.{name}"], context.Width);
        context.Out.WriteLine();
    }

    private static void Misses(CliContext context, ImmutableArray<Miss> misses, int most)
    {
        if (misses.IsEmpty || most <= 0) return;
        var table = new TextTable(context.Words["head.differs"], context.Words["head.question"], context.Words["head.answer"], context.Words["head.reference"]);
        foreach (var miss in misses.Take(most)) table.Row(miss.Jurisdiction, miss.Question, miss.Predicted, miss.Acceptable.Replace("|", ", "));
        table.Write(context.Out, context.Width);
        if (misses.Length > most) context.Tell(context.Words.Fill("evaluate.more", ("count", $"{misses.Length - most}"), ("all", $"{misses.Length}")));
    }

    private static string Figure(double? value) => value is { } v ? v.ToString("0.000") : "–";
}
