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
        var laws = CommonOptions.States();
        var gold = new Option<string?>("--gold")
        {
            Description = "Folder with the reference labels, one file <code>.json per State. Default: labels.json beside each State's manifest.",
            HelpName = "DIR",
        };
        var questions = new Option<string>("--questions")
        {
            Description = "Group of questions to score, from questions/<checklist>.md beside the checklists, or all.",
            HelpName = "GROUP",
            DefaultValueFactory = _ => QuestionGroups.All,
        };
        var leaveOneOut = new Option<bool>("--leave-one-out")
        {
            Description = "Score each State without the lexicon patterns that fire in no other text: the figure that foretells unseen law.",
        };
        var ablation = new Option<bool>("--ablation")
        {
            Description = "Score with every lexicon pattern switched off that fires in one of the States only, in all States at once.",
        };
        var with = new Option<string[]>("--with")
        {
            Description = "Further texts whose patterns stay switched on under --leave-one-out; they are not scored.",
            HelpName = "DIR",
            AllowMultipleArgumentsPerToken = true,
        };
        var misses = new Option<int>("--misses")
        {
            Description = "How many of the differing answers to list.",
            HelpName = "N",
            DefaultValueFactory = _ => 60,
        };
        var checklist = CommonOptions.Checklist();
        var checklists = CommonOptions.Checklists();
        var format = CommonOptions.Format();
        var command = new Command("evaluate", "Compares the answers with reference labels and with what a constant answer or a word search would score.")
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
            Messages.Warning(context, $"there are no reference labels for {unpaired}: it was not scored.");
        return Completeness.Report(context, outcome.Results);
    }
}
