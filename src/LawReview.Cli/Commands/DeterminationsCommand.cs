using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LawReview.Cli.Determinations;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Core.Checklists;
using LawReview.Core.Determinations;
using LawReview.Reporting.Building;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Commands;

/// <summary><c>determinations LAW</c>: lists them, and says which are stale and why.</summary>
public static class DeterminationsCommand
{
    public static Command Create(CliContext context)
    {
        var law = new Argument<string>("LAW") { Description = context.Words["determinations.law.help"] };
        var checklist = CommonOptions.Checklist(context);
        var checklists = CommonOptions.Checklists(context);
        var format = CommonOptions.Format(context);
        var command = new Command("determinations", context.Words["determinations.help"])
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
        var law = composition.ReadToAssess([path], progress);
        var rules = composition.LoadAll([law], checklist);

        // The rows that were determined are assessed as they are held against the findings.
        var outcome = Composition.Assess(law, rules, progress, only: _ => false);
        progress.Dispose();
        var all = ReviewedDeterminations.Of(folder, outcome);
        if (asJson) JsonOutput.Write(context.Out, new { Determinations = all.Value.Select(d => Data(d, ReportWording.For(context.Language))) });
        else Print(context, all.Value);
        Messages.Diagnostics(context, all.Diagnostics);
        var code = Completeness.Report(context, [outcome]);
        return all.HasErrors ? ExitCodes.Incomplete : code;
    }

    private static void Print(CliContext context, ImmutableArray<ReviewedDetermination> all)
    {
        if (all.IsEmpty)
        {
            context.Tell(context.Words["determinations.none"]);
            return;
        }

        var wording = ReportWording.For(context.Language);
        var table = new TextTable(context.Words["head.obligation"], context.Words["head.status"], context.Words["head.by"], context.Words["head.on"], context.Words["head.state"]);
        foreach (var (determination, stale) in all)
            table.Row(
                determination.Obligation, NameOf(context, determination.Status), determination.By, Date(determination.On),
                stale.IsEmpty ? context.Words["determinations.current"] : context.Words.Fill("determinations.stale", ("why", string.Join(" ", stale.Select(s => StaleSentences.Of(s, wording))))));
        table.Write(context.Out, context.Width);
        context.Out.WriteLine();
        context.Tell(all.Count(d => d.IsStale) is > 0 and var count
            ? context.Words.Count("determinations.count", count, ("all", context.Words.Count("count.determinations", all.Length)))
            : context.Words.Fill("determinations.count.current", ("all", context.Words.Count("count.determinations", all.Length))));
    }

    /// <summary>As it is given to --status; in other languages as reports have it.</summary>
    internal static string NameOf(CliContext context, DeterminationStatus status) => context.Language == ChecklistTexts.OwnLanguage
        ? DeterminationStatuses.NameOf(status)
        : ReportWording.For(context.Language)[$"Determination.status.{status}"];

    private static object Data(ReviewedDetermination reviewed, ReportWording wording) => new
    {
        reviewed.Determination.Checklist,
        reviewed.Determination.Obligation,
        Status = DeterminationStatuses.NameOf(reviewed.Determination.Status),
        reviewed.Determination.By,
        On = Date(reviewed.Determination.On),
        reviewed.Determination.Reason,
        Stale = reviewed.Stale.Select(s => new { s.Cause, s.Subject, s.Before, s.Now, Sentence = StaleSentences.Of(s, wording) }),
        Earlier = reviewed.Determination.Earlier.Length,
    };

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
