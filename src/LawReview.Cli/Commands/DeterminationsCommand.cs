using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LawReview.Cli.Determinations;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Core.Determinations;
using LawReview.Reporting.Building;

namespace LawReview.Cli.Commands;

/// <summary><c>determinations LAW</c>: lists them, and says which are stale and why.</summary>
public static class DeterminationsCommand
{
    public static Command Create(CliContext context)
    {
        var law = new Argument<string>("LAW") { Description = "Folder with the State's statutes and its manifest." };
        var checklist = CommonOptions.Checklist();
        var checklists = CommonOptions.Checklists();
        var format = CommonOptions.Format();
        var command = new Command("determinations", "Lists the decisions that people took on findings, and says which of them answer an earlier state of the law, and what changed.")
        {
            law, checklist, checklists, format,
        };
        command.SetAction(parse => Run(
            context, parse.GetRequiredValue(law), parse.GetValue(checklist), new Composition(context, parse.GetValue(checklists)),
            parse.GetRequiredValue(format) == CommonOptions.Json));
        return command;
    }

    private static int Run(CliContext context, string path, string? checklist, Composition composition, bool asJson)
    {
        Composition.RefuseOption(path);
        var folder = DeterminationFolder.Needed(path);
        using var progress = new Progress(context);
        var law = composition.ReadState([path], progress);
        var rules = composition.LoadAll([law], checklist);

        // The rows that were determined are assessed as they are held against the findings.
        var outcome = Composition.Assess(law, rules, progress, only: _ => false);
        progress.Dispose();
        var all = ReviewedDeterminations.Of(folder, outcome);
        if (asJson) JsonOutput.Write(context.Out, new { Determinations = all.Value.Select(Data) });
        else Print(context, all.Value);
        Messages.Diagnostics(context, all.Diagnostics);
        var code = Completeness.Report(context, [outcome]);
        return all.HasErrors ? ExitCodes.Incomplete : code;
    }

    private static void Print(CliContext context, ImmutableArray<ReviewedDetermination> all)
    {
        if (all.IsEmpty)
        {
            context.Out.WriteLine("There are no determinations. See: lawreview determine --help");
            return;
        }

        var table = new TextTable("obligation", "status", "by", "on", "state");
        foreach (var (determination, stale) in all)
            table.Row(
                determination.Obligation, DeterminationStatuses.NameOf(determination.Status), determination.By, Date(determination.On),
                stale.IsEmpty ? "current" : "stale: " + string.Join(" ", stale.Select(StaleSentences.English)));
        table.Write(context.Out, context.Width);
        context.Out.WriteLine();
        context.Out.WriteLine($"{all.Length} determinations, {all.Count(d => d.IsStale)} stale");
    }

    private static object Data(ReviewedDetermination reviewed) => new
    {
        reviewed.Determination.Checklist,
        reviewed.Determination.Obligation,
        Status = DeterminationStatuses.NameOf(reviewed.Determination.Status),
        reviewed.Determination.By,
        On = Date(reviewed.Determination.On),
        reviewed.Determination.Reason,
        Stale = reviewed.Stale.Select(s => new { s.Cause, s.Subject, s.Before, s.Now, Sentence = StaleSentences.English(s) }),
        Earlier = reviewed.Determination.Earlier.Length,
    };

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
