using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LawReview.Cli.Determinations;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;
using LawReview.Core.Checklists;
using LawReview.Core.Determinations;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Commands;

/// <summary><c>determine OBLIGATION LAW</c>: keeps a person's decision beside a finding.</summary>
public static class DetermineCommand
{
    private const int LongestName = 200;
    private const int LongestReason = 20000;

    public static Command Create(CliContext context)
    {
        var obligation = new Argument<string>("OBLIGATION") { Description = context.Words["option.obligation"] };
        var law = new Argument<string>("LAW") { Description = context.Words["determine.law.help"] };
        var status = new Option<string>("--status")
        {
            Description = context.Words.Fill("determine.status.help", ("known", string.Join(", ", DeterminationStatuses.Names))), HelpName = "STATUS", Required = true,
        };
        status.AcceptOnlyFromAmong([.. DeterminationStatuses.Names]);
        var by = new Option<string>("--by") { Description = context.Words["determine.by.help"], HelpName = "NAME", Required = true };
        var reason = new Option<string>("--reason") { Description = context.Words["determine.reason.help"], HelpName = "TEXT", Required = true };
        var date = CommonOptions.Date(context);
        var checklist = CommonOptions.Checklist(context);
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("determine", context.Words["determine.help"])
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
        var law = composition.ReadToAssess([path], progress);
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
            throw new Refusal("determine.not-read", ("path", file));
        }

        context.Tell(context.Words.Fill("determine.done", ("id", id), ("status", DeterminationsCommand.NameOf(context, status)), ("by", by), ("date", on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        context.Tell(context.Words.Fill(
            "determine.answers", ("value", ReportWording.For(context.Language).Value(answers.Value)), ("finding", FindingsPrinter.NameOf(context, finding.Kind)), ("law", finding.Evidence.IsEmpty ? "" : ", " + string.Join(", ", finding.Evidence.Take(3).Select(e => e.Citation).Distinct()))));
        context.Tell(context.Words.Fill("determine.kept", ("path", file)));
        return Completeness.Report(context, [outcome]);
    }

    private static string Words(string text, string option, int longest)
    {
        var words = string.Concat(text.ReplaceLineEndings("\n").Select(c => c == '\n' || !char.IsControl(c) ? c : ' ')).Trim();
        return words.Length == 0 ? throw new Refusal("option.empty", ("option", option))
            : words.Length > longest ? throw new Refusal("option.long", ("option", option), ("longest", longest.ToString(CultureInfo.InvariantCulture)))
            : words;
    }
}
