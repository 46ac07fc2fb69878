using System.Collections.Immutable;
using System.CommandLine;
using LawReview.Cli.Determinations;
using LawReview.Cli.Output;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;
using LawReview.Core.Amendments;
using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Reporting.Delta;
using LawReview.Reporting.Docx.Templates;
using LawReview.Reporting.Quotations;

namespace LawReview.Cli.Commands;

/// <summary><c>bill DRAFT --law LAW… -o FILE</c>: what a draft does to the findings. Everything stays in memory but the report.</summary>
public static class BillCommand
{
    private const string After = "after";
    private const string Before = "before";

    public static Command Create(CliContext context)
    {
        var draft = new Argument<string>("DRAFT") { Description = context.Words["bill.draft.help"] };
        var laws = new Option<string[]>("--law") { Description = context.Words["bill.law.help"], HelpName = "LAW", AllowMultipleArgumentsPerToken = true };
        var outputs = new Option<string[]>("--output", "-o") { Description = context.Words["bill.output.help"], HelpName = "FILE" };
        var view = new Option<string>("--view") { Description = context.Words["bill.view.help"], HelpName = $"{After}|{Before}", DefaultValueFactory = _ => After };
        view.AcceptOnlyFromAmong(After, Before);
        var checklist = CommonOptions.Checklist(context);
        var language = CommonOptions.Language(context);
        var failOn = new Option<string?>("--fail-on") { Description = context.Words["bill.fail-on.help"], HelpName = "FINDING" };
        failOn.AcceptOnlyFromAmong([BillOptions.Worse, .. ReviewOptions.Thresholds]);
        var overwrite = CommonOptions.Overwrite(context);
        var date = CommonOptions.Date(context);
        var checklists = CommonOptions.Checklists(context);
        var template = TemplateOption.Create(context);
        var command = new Command("bill", context.Words["bill.help"]) { draft, laws, outputs, template, view, checklist, language, failOn, overwrite, date, checklists };
        command.SetAction(parse => Run(context, BillOptions.From(
            parse.GetRequiredValue(draft), parse.GetValue(laws) ?? [], parse.GetValue(outputs) ?? [], parse.GetRequiredValue(view) == Before ? LawView.Before : LawView.After,
            parse.GetValue(checklist), parse.GetValue(checklists), parse.GetValue(language), parse.GetValue(failOn), parse.GetValue(overwrite), parse.GetValue(date), context, parse.GetValue(template))));
        return command;
    }

    private static int Run(CliContext context, BillOptions options)
    {
        var files = new List<(ReportFile File, BillTarget Target)>();
        try
        {
            foreach (var target in options.Targets) files.Add((ReportFile.Open(target.Path, options.Overwrite), target));
            return Run(context, options, files);
        }
        finally
        {
            foreach (var (file, _) in files) file.Dispose();
        }
    }

    private static int Run(CliContext context, BillOptions options, List<(ReportFile File, BillTarget Target)> files)
    {
        using var progress = new Progress(context);
        var composition = new Composition(context, options.ChecklistsFolder);
        var bill = BillReading.Read(composition, options, progress);
        foreach (var target in options.Targets.Where(t => bill.Holds(t.Path))) throw new Refusal("output.is-law", ("path", target.Path));
        progress.Step("progress.applying");
        var amended = DraftApplication.Apply(bill.Law, bill.Draft);
        var today = new StateLaw(amended.Law, LinkResolver.Resolve(amended.Law), bill.LawFiles);
        var withDraft = new StateLaw(amended.WithDraft, LinkResolver.Resolve(amended.WithDraft), bill.LawFiles);
        var rules = composition.LoadOne(
            new(amended.WithDraft with { Works = [.. amended.Law.Works, .. amended.WithDraft.Works] }, today.Links, bill.LawFiles), options.Checklist);
        var (before, after) = (Composition.Assess(today, rules, progress), Composition.Assess(withDraft, rules, progress));
        var deltas = FindingDelta.Compare(before.Results[0], after.Results[0]);
        var (determined, determinedAfter) = (ReviewedDeterminations.Of(options.Laws, before), ReviewedDeterminations.Of(options.Laws, after));
        var report = Build(composition, amended, before, after, deltas, new(determined.Value, determinedAfter.Value), options);
        progress.Step("progress.checking");
        var mismatches = QuotationCheck.Run(report.Frame, bill.Read, composition.Recognition.TextOf);
        if (mismatches.IsEmpty)
            foreach (var (file, target) in files)
            {
                progress.Step("progress.writing", ("path", target.Path));
                mismatches = mismatches.AddRange(Write(report, file, target, options.Template));
            }

        progress.Dispose();
        Messages.Diagnostics(context, bill.Draft.Text!.Diagnostics.Where(d => d.Severity >= Severity.Warning));
        Messages.Diagnostics(context, determined.Diagnostics);
        if (!mismatches.IsEmpty) return ReviewCommand.Refuse(context, mismatches);
        ReportFile.Place(files.Select(f => f.File), context.Stop);
        DeltaPrinter.Print(context, report, details: files.Count == 0);
        foreach (var (_, target) in files) context.Tell(context.Words.Fill("report.written", ("path", target.Path)));
        var code = Code(context, options, amended, before, after, deltas);
        return determined.HasErrors ? ExitCodes.Incomplete : code;
    }

    /// <summary>4 beats 1: a delta from which an instruction is missing says nothing of what the draft would do.</summary>
    private static int Code(CliContext context, BillOptions options, AmendedLaw amended, StateResult before, StateResult after, ImmutableArray<ObligationDelta> deltas)
    {
        var code = Completeness.Report(context, [before]);
        foreach (var language in after.LanguagesWithoutLexicon.Except(before.LanguagesWithoutLexicon))
        {
            Messages.Warning(context, context.Words.Fill(language.Length == 0 ? "bill.no-language" : "bill.no-lexicon", ("language", language)));
            code = ExitCodes.Incomplete;
        }

        if (amended.IsIncomplete)
        {
            Messages.Warning(context, context.Words.Count("bill.not-applied", amended.NotApplied.Count()));
            code = ExitCodes.Incomplete;
        }

        if (code != ExitCodes.Done) return code;
        var reached = options.FailOnWorse ? deltas.Any(d => FindingDelta.IsWorse(d.Kind)) : deltas.Any(d => options.FailOn.Contains(d.WithDraft.Kind));
        return reached ? ExitCodes.ThresholdReached : ExitCodes.Done;
    }

    private static DeltaReport Build(Composition composition, AmendedLaw amended, StateResult before, StateResult after, ImmutableArray<ObligationDelta> deltas, DeltaDeterminations determinations, BillOptions options) =>
        DeltaReportBuilder.Build(amended, before.Results[0], after.Results[0], deltas, new(
            options.Date, App.Version, options.Language, null, composition.ConceptTitles(options.Language), composition.Translation(options.Language, before.Results[0].Checklist)), determinations);

    private static ImmutableArray<QuotationMismatch> Write(DeltaReport report, ReportFile file, BillTarget target, WordTemplate? template)
    {
        switch (target.Format)
        {
            case BillFormat.Docx: DeltaDocxWriter.Write(report, file.Stream, template); break;
            case BillFormat.Html: DeltaHtmlWriter.Write(report, file.Stream); break;
            case BillFormat.Json: DeltaJsonWriter.Write(report, file.Stream); break;
            default: DeltaMarkdownWriter.Write(report, file.Stream); break;
        }

        file.Stream.Flush();
        file.Stream.Position = 0;
        return target.Format switch
        {
            BillFormat.Docx => WrittenReportCheck.Docx(report.Frame, file.Stream),
            BillFormat.Html => WrittenReportCheck.Html(report.Frame, file.Stream),
            BillFormat.Json => WrittenReportCheck.Json(report.Frame, file.Stream),
            _ => [],
        };
    }
}
