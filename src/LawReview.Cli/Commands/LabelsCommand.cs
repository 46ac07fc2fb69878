using System.CommandLine;
using LawReview.Cli.Evaluation;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Cli.Settings;
using LawReview.Core.Assessment;

namespace LawReview.Cli.Commands;

/// <summary><c>labels LAW…</c>: what each State's texts contain, one value per question.</summary>
public static class LabelsCommand
{
    public static Command Create(CliContext context)
    {
        var laws = CommonOptions.States(context);
        var checklists = CommonOptions.Checklists(context);
        var checklist = CommonOptions.Checklist(context);
        var format = CommonOptions.Format(context);
        var engine = SearchOptions.Engine(context, Engines.Memory);
        engine.Description = context.Words["review.engine.help"];
        var data = SearchOptions.Data(context);
        var command = new Command("labels", context.Words["labels.help"])
        {
            laws, checklist, checklists, format, engine, data,
        };
        command.SetAction(parse => Run(
            context, parse.GetRequiredValue(laws), new Composition(context, parse.GetValue(checklists)),
            parse.GetValue(checklist), parse.GetRequiredValue(format), parse.GetValue(engine), IndexFolder.Locate(parse.GetValue(data), context.Variable)));
        return command;
    }

    private static int Run(CliContext context, string[] paths, Composition composition, string? checklist, string format, string? engine, IndexFolder folder)
    {
        using var progress = new Progress(context);
        using var laws = LawsToAssess.Open(paths, engine, folder, composition, context, progress);
        var rules = composition.LoadAll(laws.Light, checklist);
        var results = composition.Assess(laws.Candidates(rules, progress), rules, progress);
        progress.Dispose();
        if (format == CommonOptions.Json)
        {
            var labels = results.Select(r => Labelling.Of(r.Law.Code, r.Findings)).ToList();
            JsonOutput.Write(context.Out, labels.Count == 1 ? labels[0] : new { Jurisdictions = labels });
        }
        else
        {
            foreach (var result in results) Print(context, result);
        }

        return Completeness.Report(context, results);
    }

    private static void Print(CliContext context, StateResult result)
    {
        context.Out.WriteLine($"{result.State.Name} ({result.Law.Code})");
        context.Out.WriteLine();
        var table = new TextTable(context.Words["head.question"], context.Words["head.value"], context.Words["head.sure"], context.Words["head.where"]);
        foreach (var finding in result.Findings)
            table.Row(finding.Obligation.Id, finding.Value, context.Words.Name(finding.Confidence), Where(finding));
        table.Write(context.Out, context.Width);
        context.Out.WriteLine();
    }

    private static string Where(Finding finding) =>
        finding.Evidence.IsEmpty ? "" : $"{finding.Evidence[0].Citation}, {finding.Evidence[0].Expression.Title}";
}
