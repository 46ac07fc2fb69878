using System.CommandLine;
using LawReview.Cli.Evaluation;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;

namespace LawReview.Cli.Commands;

/// <summary><c>evaluate LAW…</c>: how far the answers agree with reference labels, beside what an answer without reading gives.</summary>
public static class EvaluateCommand
{
    public static Command Create(CliContext context)
    {
        var laws = CommonOptions.States(context);
        var gold = new Option<string?>("--gold")
        {
            Description = context.Words["evaluate.gold.help"],
            HelpName = "DIR",
        };
        var questions = new Option<string>("--questions")
        {
            Description = context.Words["evaluate.questions.help"],
            HelpName = "GROUP",
            DefaultValueFactory = _ => QuestionGroups.All,
        };
        var leaveOneOut = new Option<bool>("--leave-one-out")
        {
            Description = context.Words["evaluate.leave-one-out.help"],
        };
        var ablation = new Option<bool>("--ablation")
        {
            Description = context.Words["evaluate.ablation.help"],
        };
        var with = new Option<string[]>("--with")
        {
            Description = context.Words["evaluate.with.help"],
            HelpName = "DIR",
            AllowMultipleArgumentsPerToken = true,
        };
        var misses = new Option<int>("--misses")
        {
            Description = context.Words["evaluate.misses.help"],
            HelpName = "N",
            DefaultValueFactory = _ => 60,
        };
        var checklist = CommonOptions.Checklist(context);
        var checklists = CommonOptions.Checklists(context);
        var format = CommonOptions.Format(context);
        var command = new Command("evaluate", context.Words["evaluate.help"])
        {
            laws, gold, questions, leaveOneOut, ablation, with, misses, checklist, checklists, format,
        };
        command.SetAction(parse => Run(context, new(
            parse.GetRequiredValue(laws), parse.GetValue(gold), parse.GetRequiredValue(questions), parse.GetValue(leaveOneOut), parse.GetValue(ablation),
            parse.GetValue(with) ?? [], parse.GetValue(misses), parse.GetValue(checklist), parse.GetValue(checklists),
            parse.GetRequiredValue(format) == CommonOptions.Json)));
        return command;
    }

    private static int Run(CliContext context, EvaluationSettings settings)
    {
        using var progress = new Progress(context);
        var composition = new Composition(context, settings.ChecklistsFolder);
        var options = EvaluationOptions.From(settings, composition, progress);
        var outcome = Evaluator.Evaluate(options, composition, progress);
        progress.Dispose();
        if (settings.AsJson) EvaluationPrinter.PrintJson(context, outcome);
        else EvaluationPrinter.Print(context, outcome, settings.Misses);
        foreach (var unpaired in options.WithoutReference)
            Messages.Warning(context, context.Words.Fill("evaluate.not-scored", ("state", unpaired)));
        return Completeness.Report(context, outcome.Results);
    }
}
