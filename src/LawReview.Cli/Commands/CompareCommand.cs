using System.Collections.Immutable;
using System.CommandLine;
using LawReview.Cli.Output;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Comparing;
using LawReview.Reporting.Comparing;
using LawReview.Reporting.Quotations;

namespace LawReview.Cli.Commands;

/// <summary><c>compare LAW LAW… -o FILE</c>: how several jurisdictions, or a model and a law, answer the same obligations.</summary>
public static class CompareCommand
{
    public static Command Create(CliContext context)
    {
        var laws = CommonOptions.States(context);
        var outputs = new Option<string[]>("--output", "-o")
        {
            Description = context.Words["compare.output.help"],
            HelpName = "FILE",
        };
        var model = new Option<string?>("--model")
        {
            Description = context.Words["compare.model.help"],
            HelpName = "MODEL",
        };
        var checklist = CommonOptions.Checklist(context);
        var clusters = CommonOptions.Cluster(context);
        var only = new Option<string[]>("--only") { Description = context.Words["compare.only.help"], HelpName = "IDS" };
        var language = CommonOptions.Language(context);
        var overwrite = CommonOptions.Overwrite(context);
        var date = CommonOptions.Date(context);
        var checklists = CommonOptions.Checklists(context);
        var template = TemplateOption.Create(context);
        var command = new Command("compare", context.Words["compare.help"])
        {
            laws, outputs, template, model, checklist, clusters, only, language, overwrite, date, checklists,
        };
        command.SetAction(parse => Run(context, CompareOptions.From(new(
            parse.GetRequiredValue(laws), parse.GetValue(model), parse.GetValue(outputs) ?? [], parse.GetValue(checklist), parse.GetValue(checklists),
            parse.GetValue(clusters) ?? [], parse.GetValue(only) ?? [], parse.GetValue(language), parse.GetValue(overwrite), parse.GetValue(date), parse.GetValue(template)), context)));
        return command;
    }

    private static int Run(CliContext context, CompareOptions options)
    {
        var files = new List<(ReportFile File, ComparisonTarget Target)>();
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

    private static int Run(CliContext context, CompareOptions options, List<(ReportFile File, ComparisonTarget Target)> files)
    {
        using var progress = new Progress(context);
        var composition = new Composition(context, options.ChecklistsFolder);
        var laws = composition.ReadStates(options.Laws, progress);
        var model = options.Model is null ? null : composition.ReadModel(options.Model, progress);
        if (laws.Count < 2 && model is null)
            throw new Refusal("compare.two");
        foreach (var (_, target) in files)
            if (laws.Append(model).Any(l => l?.Files.Holds(target.Path) == true))
                throw new Refusal("output.is-law", ("path", target.Path));
        var all = model is null ? laws : [model, .. laws];
        var rules = composition.LoadAll(all, options.Checklist);
        var results = composition.Assess(all, rules, progress, Wanted(options, rules.Checklists[0]));
        var compared = results.AsParallel().AsOrdered().Select(r => ComparedLaw.Of(r.Assessors[0], r.Results[0])).ToList();
        var list = results[0].Results[0].Checklist;
        var report = ComparisonBuilder.Build(
            model is null ? compared : compared[1..],
            new(options.Date, App.Version, options.Language, null, composition.ConceptTitles(options.Language), composition.Translation(options.Language, list)),
            model is null ? null : compared[0], !options.Only.IsEmpty);
        progress.Step("progress.checking");
        var mismatches = Check(report, results, composition.Recognition.TextOf);
        if (mismatches.IsEmpty)
        {
            foreach (var (file, target) in files)
            {
                progress.Step("progress.writing", ("path", target.Path));
                target.Format.Write(report, file.Stream, options.Template);
                file.Stream.Flush();
                file.Stream.Position = 0;
                mismatches = mismatches.AddRange(target.Format.Check(report, file.Stream));
            }
        }

        progress.Dispose();
        if (!mismatches.IsEmpty) return ReviewCommand.Refuse(context, mismatches);
        ReportFile.Place(files.Select(f => f.File), context.Stop);
        if (files.Count == 0) ComparisonPrinter.Print(context, report);
        foreach (var (_, target) in files) context.Tell(context.Words.Fill("compare.written", ("path", target.Path)));
        return Completeness.Report(context, results);
    }

    /// <summary>Each jurisdiction's quotations against the files of that jurisdiction.</summary>
    private static ImmutableArray<QuotationMismatch> Check(ComparisonReport report, IReadOnlyList<StateResult> results, Func<byte[], string, string?> readPdf)
    {
        var files = results.Select(r => r.Law.Files).ToList();
        var hashes = results.Select(r => r.State.Expressions().Select(e => (e.File, e.Sha256)).ToHashSet()).ToList();
        return
        [
            .. report.States.AsParallel().AsOrdered().SelectMany(state =>
                QuotationCheck.Run(state.Quotations, state.Sources, files[hashes.FindIndex(h => h.SetEquals(state.Sources.Select(s => (s.File, s.Sha256))))].Read, readPdf)),
        ];
    }

    /// <summary>Which obligations were asked for; names that there are not are refused before anything is assessed.</summary>
    private static Func<Obligation, bool> Wanted(CompareOptions options, Checklist checklist)
    {
        var known = checklist.Obligations;
        foreach (var id in options.Only.Where(id => known.All(o => !Same(o.Id, id)))) throw ReviewCommand.NoObligation(id, known);
        foreach (var cluster in options.Clusters.Where(c => known.All(o => !Same(o.Cluster, c)))) throw ReviewCommand.NoCluster(cluster, known);
        return o => (options.Only.IsEmpty || options.Only.Any(id => Same(o.Id, id))) && (options.Clusters.IsEmpty || options.Clusters.Any(c => Same(o.Cluster, c)));
    }

    private static bool Same(string name, string typed) => name.Equals(typed, StringComparison.OrdinalIgnoreCase);
}
