using System.Collections.Immutable;
using System.CommandLine;
using LawReview.Cli.Output;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Core.Amendments;
using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Reading.Pdf;
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
        var draft = new Argument<string>("DRAFT") { Description = BillMessages.DraftHelp };
        var laws = new Option<string[]>("--law") { Description = BillMessages.LawHelp, HelpName = "LAW", AllowMultipleArgumentsPerToken = true };
        var outputs = new Option<string[]>("--output", "-o") { Description = BillMessages.OutputHelp, HelpName = "FILE" };
        var view = new Option<string>("--view") { Description = BillMessages.ViewHelp, HelpName = $"{After}|{Before}", DefaultValueFactory = _ => After };
        view.AcceptOnlyFromAmong(After, Before);
        var checklist = CommonOptions.Checklist();
        var language = CommonOptions.Language();
        var failOn = new Option<string?>("--fail-on") { Description = BillMessages.FailOnHelp, HelpName = "FINDING" };
        failOn.AcceptOnlyFromAmong([BillOptions.Worse, .. ReviewOptions.Thresholds]);
        var overwrite = new Option<bool>("--overwrite") { Description = BillMessages.OverwriteHelp };
        var date = new Option<string?>("--date") { Description = BillMessages.DateHelp, HelpName = "DATE" };
        var checklists = CommonOptions.Checklists();
        var template = TemplateOption.Create();
        var command = new Command("bill", BillMessages.Help) { draft, laws, outputs, template, view, checklist, language, failOn, overwrite, date, checklists };
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
        foreach (var target in options.Targets.Where(t => bill.Holds(t.Path))) throw new InputException(BillMessages.IsRead(target.Path));
        progress.Step(BillMessages.Applying);
        var amended = DraftApplication.Apply(bill.Law, bill.Draft);
        var today = new StateLaw(amended.Law, LinkResolver.Resolve(amended.Law), bill.LawFiles);
        var withDraft = new StateLaw(amended.WithDraft, LinkResolver.Resolve(amended.WithDraft), bill.LawFiles);
        var rules = composition.LoadOne(
            new(amended.WithDraft with { Works = [.. amended.Law.Works, .. amended.WithDraft.Works] }, today.Links, bill.LawFiles), options.Checklist);
        var (before, after) = (Composition.Assess(today, rules, progress), Composition.Assess(withDraft, rules, progress));
        var deltas = FindingDelta.Compare(before.Results[0], after.Results[0]);
        var report = Build(composition, amended, before, after, deltas, options);
        progress.Step(BillMessages.Checking);
        var mismatches = QuotationCheck.Run(report.Frame, bill.Read, PdfText.Of);
        if (mismatches.IsEmpty)
            foreach (var (file, target) in files)
            {
                progress.Step(BillMessages.Writing(target.Path));
                mismatches = mismatches.AddRange(Write(report, file, target, options.Template));
            }

        progress.Dispose();
        Messages.Diagnostics(context, bill.Draft.Text!.Diagnostics.Where(d => d.Severity >= Severity.Warning));
        if (!mismatches.IsEmpty) return ReviewCommand.Refuse(context, mismatches);
        foreach (var (file, _) in files) file.Place();
        DeltaPrinter.Print(context, report, details: files.Count == 0);
        foreach (var (_, target) in files) context.Out.WriteLine(BillMessages.Report(target.Path));
        return Code(context, options, amended, before, after, deltas);
    }

    /// <summary>4 beats 1: a delta from which an instruction is missing says nothing of what the draft would do.</summary>
    private static int Code(CliContext context, BillOptions options, AmendedLaw amended, StateResult before, StateResult after, ImmutableArray<ObligationDelta> deltas)
    {
        var code = Completeness.Report(context, [before]);
        foreach (var language in after.LanguagesWithoutLexicon.Except(before.LanguagesWithoutLexicon))
        {
            Messages.Warning(context, BillMessages.NoLexicon(language));
            code = ExitCodes.Incomplete;
        }

        if (amended.IsIncomplete)
        {
            Messages.Warning(context, BillMessages.NotApplied(amended.NotApplied.Count()));
            code = ExitCodes.Incomplete;
        }

        if (code != ExitCodes.Done) return code;
        var reached = options.FailOnWorse ? deltas.Any(d => FindingDelta.IsWorse(d.Kind)) : deltas.Any(d => options.FailOn.Contains(d.WithDraft.Kind));
        return reached ? ExitCodes.ThresholdReached : ExitCodes.Done;
    }

    private static DeltaReport Build(Composition composition, AmendedLaw amended, StateResult before, StateResult after, ImmutableArray<ObligationDelta> deltas, BillOptions options) =>
        DeltaReportBuilder.Build(amended, before.Results[0], after.Results[0], deltas, new(
            options.Date, App.Version, options.Language, null, composition.ConceptTitles(options.Language), composition.Translation(options.Language, before.Results[0].Checklist)));

    private static ImmutableArray<QuotationMismatch> Write(DeltaReport report, ReportFile file, BillTarget target, WordTemplate? template)
    {
        switch (target.Format)
        {
            case BillFormat.Docx: DeltaDocxWriter.Write(report, file.Stream, template); break;
            case BillFormat.Json: DeltaJsonWriter.Write(report, file.Stream); break;
            default: DeltaMarkdownWriter.Write(report, file.Stream); break;
        }

        file.Stream.Flush();
        file.Stream.Position = 0;
        return target.Format switch
        {
            BillFormat.Docx => WrittenReportCheck.Docx(report.Frame, file.Stream),
            BillFormat.Json => WrittenReportCheck.Json(report.Frame, file.Stream),
            _ => [],
        };
    }
}
