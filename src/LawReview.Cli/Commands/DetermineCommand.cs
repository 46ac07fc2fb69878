using System.Collections.Immutable;
using System.CommandLine;
using LawReview.Cli.Determinations;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Core.Checklists;
using LawReview.Core.Determinations;

namespace LawReview.Cli.Commands;

/// <summary><c>determine OBLIGATION LAW</c>: keeps a person's decision beside a finding.</summary>
public static class DetermineCommand
{
    private const int LongestName = 200;
    private const int LongestReason = 20000;

    public static Command Create(CliContext context)
    {
        var obligation = new Argument<string>("OBLIGATION") { Description = "Id of the obligation (see: lawreview checklist show)." };
        var law = new Argument<string>("LAW") { Description = "Folder with the State's statutes and its manifest; the determination is kept in it, under determinations." };
        var status = new Option<string>("--status")
        {
            Description = $"What is determined: {string.Join(", ", DeterminationStatuses.Names)}.", HelpName = "STATUS", Required = true,
        };
        status.AcceptOnlyFromAmong([.. DeterminationStatuses.Names]);
        var by = new Option<string>("--by") { Description = "Who determines it.", HelpName = "NAME", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why.", HelpName = "TEXT", Required = true };
        var date = new Option<string?>("--date") { Description = "Date of the determination, as 2026-03-31. Default: SOURCE_DATE_EPOCH where it is set, else today.", HelpName = "DATE" };
        var checklist = CommonOptions.Checklist();
        var checklists = CommonOptions.Checklists();
        var command = new Command("determine", "Keeps a person's decision beside a finding: who, when, what and why. The finding stays as it is; the decision shows when the law changes under it.")
        {
            obligation, law, status, by, reason, date, checklist, checklists,
        };
        command.SetAction(parse => Run(
            context, parse.GetRequiredValue(obligation), parse.GetRequiredValue(law),
            DeterminationStatuses.ByName(parse.GetRequiredValue(status))!.Value,
            Words(parse.GetRequiredValue(by), "--by", LongestName), Words(parse.GetRequiredValue(reason), "--reason", LongestReason),
            ReviewOptions.DateOf(parse.GetValue(date), context), parse.GetValue(checklist), new Composition(context, parse.GetValue(checklists))));
        return command;
    }

    private static int Run(
        CliContext context, string id, string path, DeterminationStatus status, string by, string reason, DateOnly on, string? checklist, Composition composition)
    {
        Composition.RefuseOption(path);
        var folder = DeterminationFolder.Needed(path);
        using var progress = new Progress(context);
        var law = composition.ReadState([path], progress);
        var rules = composition.LoadAll([law], checklist);
        (var holder, id) = ExplainCommand.Named(id, rules);
        var outcome = Composition.Assess(law, rules with { Checklists = [holder] }, progress, only: o => o.Id == id);
        progress.Dispose();
        var finding = outcome.Findings.First(f => f.Obligation.Id == id);
        var answers = new Reconciliation(outcome.Assessors[0].Index).FingerprintOf(finding);
        var (file, diagnostics) = folder.Add(new(holder.HolderOf(finding.Obligation).Id, id, status, by, on, reason, answers, []));
        if (!diagnostics.IsEmpty)
        {
            Messages.Diagnostics(context, diagnostics);
            throw new InputException($"{file} holds a determination that cannot be read. It was left as it is, and nothing was determined. Mend it and run this again.");
        }

        context.Out.WriteLine($"{id}: {DeterminationStatuses.NameOf(status)}, by {by}, {on:yyyy-MM-dd}");
        context.Out.WriteLine($"It answers: {answers.Value} ({FindingNames.NameOf(finding.Kind)}){(finding.Evidence.IsEmpty ? "" : ", " + string.Join(", ", finding.Evidence.Take(3).Select(e => e.Citation).Distinct()))}");
        context.Out.WriteLine($"Kept in:    {file}");
        return Completeness.Report(context, [outcome]);
    }

    private static string Words(string text, string option, int longest)
    {
        var words = string.Concat(text.ReplaceLineEndings("\n").Select(c => c == '\n' || !char.IsControl(c) ? c : ' ')).Trim();
        return words.Length == 0 ? throw new InputException($"There is nothing after {option}.")
            : words.Length > longest ? throw new InputException($"What stands after {option} is longer than {longest} characters.")
            : words;
    }
}
