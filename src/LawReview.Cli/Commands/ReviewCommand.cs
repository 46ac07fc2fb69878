using System.Collections.Immutable;
using System.CommandLine;
using LawReview.Cli.Determinations;
using LawReview.Cli.Output;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Determinations;
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
        var laws = CommonOptions.OneState(context);
        var outputs = new Option<string[]>("--output", "-o")
        {
            Description = context.Words["review.output.help"],
            HelpName = "FILE",
        };
        var checklist = CommonOptions.Checklist(context);
        var clusters = CommonOptions.Cluster(context);
        var only = new Option<string[]>("--only")
        {
            Description = context.Words["review.only.help"],
            HelpName = "IDS",
        };
        var language = CommonOptions.Language(context);
        var failOn = new Option<string?>("--fail-on")
        {
            Description = context.Words.Fill("review.fail-on.help", ("grades", string.Join(" < ", ReviewOptions.Thresholds))),
            HelpName = "FINDING",
        };
        failOn.AcceptOnlyFromAmong([.. ReviewOptions.Thresholds]);
        var overwrite = CommonOptions.Overwrite(context);
        var date = CommonOptions.Date(context);
        var checklists = CommonOptions.Checklists(context);
        var engine = SearchOptions.Engine(context, Engines.Memory);
        engine.Description = context.Words["review.engine.help"];
        var data = SearchOptions.Data(context);
        var template = TemplateOption.Create(context);
        var command = new Command("review", context.Words["review.help"])
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
        var law = sectioned?.Light ?? composition.ReadToAssess(options.Laws, progress);
        foreach (var target in options.Targets) RefuseLaw(target.Path, law);
        var rules = composition.LoadOne(law, options.Checklist);
        var outcome = sectioned?.Assess(rules, ReviewedDeterminations.Exist(options.Laws, rules), progress) ?? Composition.Assess(law, rules, progress);
        var result = Selected(outcome.Results[0], options);
        var determinations = ReviewedDeterminations.Of(options.Laws, outcome);
        var report = ReportBuilder.Build(result, new(
            options.Date, App.Version, options.Language, null, composition.ConceptTitles(options.Language), composition.Translation(options.Language, result.Checklist)), determinations.Value);
        progress.Step("progress.checking");
        var mismatches = QuotationCheck.Run(report, law.Files.Read, composition.Recognition.TextOf);
        if (mismatches.IsEmpty)
        {
            foreach (var (file, target) in files)
            {
                progress.Step("progress.writing", ("path", target.Path));
                mismatches = mismatches.AddRange(Write(report, file, target, options.Template));
            }
        }

        progress.Dispose();
        if (!mismatches.IsEmpty) return Refuse(context, mismatches);
        ReportFile.Place(files.Select(f => f.File), context.Stop);
        var texts = new ChecklistTexts(result.Checklist, composition.Translation(context.Language, result.Checklist));
        if (files.Count == 0) FindingsPrinter.Print(context, result, texts);
        FindingsPrinter.Summarise(context, result, texts);
        foreach (var (_, target) in files) context.Tell(context.Words.Fill("report.written", ("path", target.Path)));
        foreach (var among in options.Targets.Where(t => LiesAmong(t, options.Laws)))
            Messages.Warning(context, context.Words.Fill("review.among", ("path", among.Path)));
        Messages.Diagnostics(context, determinations.Diagnostics);
        var code = Completeness.Report(context, [outcome]);
        if (determinations.HasErrors) code = ExitCodes.Incomplete;
        if (report.Completeness.Incomplete && files.Count > 0) context.Say(context.Words["review.incomplete"]);
        return code != ExitCodes.Done ? code
            : result.Findings.Any(f => options.FailOn.Contains(f.Kind)) ? ExitCodes.ThresholdReached
            : ExitCodes.Done;
    }

    /// <summary>Whatever was asked to be overwritten, a text that was read is not.</summary>
    private static void RefuseLaw(string path, StateLaw law)
    {
        if (law.Files.Holds(path)) throw new Refusal("output.is-law", ("path", path));
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
        if (mismatches.Length > MostMismatches) context.Say(context.Words.Fill("more", ("count", $"{mismatches.Length - MostMismatches}")));
        Messages.Error(context, context.Words["quotations.differ"]);
        return ExitCodes.QuotationCheckFailed;
    }

    private static AssessmentResult Selected(AssessmentResult result, ReviewOptions options)
    {
        var known = result.Checklist.Obligations;
        foreach (var id in options.Only.Where(id => known.All(o => !Same(o.Id, id)))) throw NoObligation(id, known);
        foreach (var cluster in options.Clusters.Where(c => known.All(o => !Same(o.Cluster, c)))) throw NoCluster(cluster, known);
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

    internal static Refusal NoObligation(string id, IEnumerable<Obligation> known) => new Refusal("obligation.unknown", ("id", id)).OrNear(id, known.Select(o => o.Id), "it-has");

    internal static Refusal NoCluster(string cluster, IEnumerable<Obligation> known) => new Refusal("cluster.unknown", ("cluster", cluster)).OrNear(cluster, known.Select(o => o.Cluster), "it-has");
}
