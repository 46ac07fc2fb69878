using System.Collections.Immutable;
using System.CommandLine;
using LawReview.Cli.Determinations;
using LawReview.Cli.Output;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Cli.Settings;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Determinations;
using LawReview.Reading.Pdf;
using LawReview.Reporting;
using LawReview.Reporting.Docx.Templates;
using LawReview.Reporting.Quotations;

namespace LawReview.Cli.Commands;

/// <summary><c>review LAW… -o FILE</c>: the main job. Quotations are checked against the files before and after writing.</summary>
public static class ReviewCommand
{
    private const int MostMismatches = 10;

    public static Command Create(CliContext context)
    {
        var laws = CommonOptions.OneState();
        var outputs = new Option<string[]>("--output", "-o")
        {
            Description = $"File to write the report to; its ending chooses the form: {ReportForms.Named}. May be given several times. Without it the findings are printed.",
            HelpName = "FILE",
        };
        var checklist = CommonOptions.Checklist();
        var clusters = new Option<string[]>("--cluster")
        {
            Description = "Only obligations of this review cluster (I, II, III or IV).",
            HelpName = "CLUSTER",
        };
        var only = new Option<string[]>("--only")
        {
            Description = "Only these obligations, by id, parted by commas.",
            HelpName = "IDS",
        };
        var language = CommonOptions.Language();
        var failOn = new Option<string?>("--fail-on")
        {
            Description = $"End with exit code 1 where a finding is this or graver: {string.Join(" < ", ReviewOptions.Thresholds)}.",
            HelpName = "FINDING",
        };
        failOn.AcceptOnlyFromAmong([.. ReviewOptions.Thresholds]);
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a report that exists." };
        var date = new Option<string?>("--date")
        {
            Description = "Date of the report, as 2026-03-31. Default: SOURCE_DATE_EPOCH where it is set, else today.",
            HelpName = "DATE",
        };
        var checklists = CommonOptions.Checklists();
        var engine = SearchOptions.Engine(Engines.Memory);
        engine.Description = "How provisions are found. All engines lead to the same findings. Default: the index of a large body of law that has one (see: lawreview index), else memory.";
        var data = SearchOptions.Data();
        var template = TemplateOption.Create();
        var command = new Command("review", "Checks a State's statutes against the treaty and writes the gap report.")
        {
            laws, outputs, template, checklist, clusters, only, language, failOn, overwrite, date, engine, data, checklists,
        };
        command.SetAction(parse => Run(context, ReviewOptions.From(new(
            parse.GetRequiredValue(laws), parse.GetValue(outputs) ?? [], parse.GetValue(checklist), parse.GetValue(checklists),
            parse.GetValue(clusters) ?? [], parse.GetValue(only) ?? [], parse.GetValue(language), parse.GetValue(failOn),
            parse.GetValue(overwrite), parse.GetValue(date), parse.GetValue(engine), parse.GetValue(data), parse.GetValue(template)), context)));
        return command;
    }

    private static int Run(CliContext context, ReviewOptions options)
    {
        var files = new List<(ReportFile File, ReportTarget Target)>();
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

    private static int Run(CliContext context, ReviewOptions options, List<(ReportFile File, ReportTarget Target)> files)
    {
        using var progress = new Progress(context);
        var composition = new Composition(context, options.ChecklistsFolder);
        using var sectioned = SectionedLaw.Open(options.Laws, options.Engine, IndexFolder.Locate(options.Data, context.Variable), composition, context, progress);
        var law = sectioned?.Light ?? composition.ReadState(options.Laws, progress);
        foreach (var target in options.Targets) RefuseLaw(target.Path, law);
        var rules = composition.LoadOne(law, options.Checklist);
        if (sectioned is not null) law = sectioned.Candidates(rules, progress);
        var outcome = Composition.Assess(law, rules, progress);
        var result = Selected(outcome.Results[0], options);
        var determinations = ReviewedDeterminations.Of(options.Laws, outcome);
        var report = ReportBuilder.Build(result, new(
            options.Date, App.Version, options.Language, null, composition.ConceptTitles(options.Language), composition.Translation(options.Language, result.Checklist)), determinations.Value);
        progress.Step("Checking every quotation against its file");
        var mismatches = QuotationCheck.Run(report, law.Files.Read, PdfText.Of);
        if (mismatches.IsEmpty)
        {
            foreach (var (file, target) in files)
            {
                progress.Step($"Writing {target.Path}");
                mismatches = mismatches.AddRange(Write(report, file, target, options.Template));
            }
        }

        progress.Dispose();
        if (!mismatches.IsEmpty) return Refuse(context, mismatches);
        foreach (var (file, _) in files) file.Place();
        if (files.Count == 0) FindingsPrinter.Print(context, result);
        FindingsPrinter.Summarise(context, result);
        foreach (var (_, target) in files) context.Out.WriteLine($"Report: {target.Path}");
        foreach (var among in options.Targets.Where(t => LiesAmong(t, options.Laws)))
            Messages.Warning(context, $"{among.Path} lies among the texts and will be taken for one of them next time. Better move it elsewhere.");
        Messages.Diagnostics(context, determinations.Diagnostics);
        var code = Completeness.Report(context, [outcome]);
        if (determinations.HasErrors) code = ExitCodes.Incomplete;
        if (report.Completeness.Incomplete && files.Count > 0) context.Say("The report is marked as incomplete.");
        return code != ExitCodes.Done ? code
            : result.Findings.Any(f => options.FailOn.Contains(f.Kind)) ? ExitCodes.ThresholdReached
            : ExitCodes.Done;
    }

    /// <summary>Whatever was asked to be overwritten, a text that was read is not.</summary>
    private static void RefuseLaw(string path, StateLaw law)
    {
        if (law.Files.Holds(path)) throw new InputException($"{path} is one of the texts that were read. Give another name after -o.");
    }

    private static bool LiesAmong(ReportTarget target, IEnumerable<string> laws) =>
        target.Form.IsRead && laws.Where(Directory.Exists)
            .Any(l => !Path.GetRelativePath(l, target.Path).StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(Path.GetRelativePath(l, target.Path)));

    private static ImmutableArray<QuotationMismatch> Write(Report report, ReportFile file, ReportTarget target, WordTemplate? template)
    {
        target.Form.Write(report, file.Stream, template);
        file.Stream.Flush();
        file.Stream.Position = 0;
        return target.Form.Check(report, file.Stream);
    }

    internal static int Refuse(CliContext context, ImmutableArray<QuotationMismatch> mismatches)
    {
        foreach (var mismatch in mismatches.Take(MostMismatches)) Messages.Error(context, mismatch.ToString());
        if (mismatches.Length > MostMismatches) context.Say($"… and {mismatches.Length - MostMismatches} more.");
        Messages.Error(context, "A quotation does not agree with its file. No report was written. Did a file change while it was read? If not, please report this.");
        return ExitCodes.QuotationCheckFailed;
    }

    private static AssessmentResult Selected(AssessmentResult result, ReviewOptions options)
    {
        var known = result.Checklist.Obligations;
        foreach (var id in options.Only.Where(id => known.All(o => !Same(o.Id, id)))) throw Unknown("obligation", id, known.Select(o => o.Id));
        foreach (var cluster in options.Clusters.Where(c => known.All(o => !Same(o.Cluster, c)))) throw Unknown("cluster", cluster, known.Select(o => o.Cluster));
        return result with
        {
            Findings =
            [
                .. result.Findings.Where(f =>
                    (options.Only.IsEmpty || options.Only.Contains(f.Obligation.Id, StringComparer.OrdinalIgnoreCase))
                    && (options.Clusters.IsEmpty || options.Clusters.Contains(f.Obligation.Cluster, StringComparer.OrdinalIgnoreCase))),
            ],
        };
    }

    private static bool Same(string name, string typed) => name.Equals(typed, StringComparison.OrdinalIgnoreCase);

    private static InputException Unknown(string what, string name, IEnumerable<string> known) => new(
        $"The checklist has no {what} “{name}”."
        + (Spelling.Nearest(name, known) is { } near ? $" Did you mean {near}?" : $" It has: {string.Join(", ", known.Distinct())}."));
}
