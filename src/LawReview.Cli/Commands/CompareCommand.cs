using System.Collections.Immutable;
using System.CommandLine;
using LawReview.Cli.Output;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Comparing;
using LawReview.Reading.Pdf;
using LawReview.Reporting.Comparing;
using LawReview.Reporting.Quotations;

namespace LawReview.Cli.Commands;

/// <summary><c>compare LAW LAW… -o FILE</c>: how several jurisdictions, or a model and a law, answer the same obligations.</summary>
public static class CompareCommand
{
    private const int MostMismatches = 10;

    public static Command Create(CliContext context)
    {
        var laws = CommonOptions.States();
        var outputs = new Option<string[]>("--output", "-o")
        {
            Description = $"File to write the comparison to, by its ending: {CompareOptions.Endings}. May be given several times. Without it what distinguishes the laws is printed.",
            HelpName = "FILE",
        };
        var model = new Option<string?>("--model")
        {
            Description = "A model law, file or folder, that each LAW is held against, obligation by obligation.",
            HelpName = "MODEL",
        };
        var checklist = CommonOptions.Checklist();
        var clusters = new Option<string[]>("--cluster") { Description = "Only obligations of this review cluster (I, II, III or IV).", HelpName = "CLUSTER" };
        var only = new Option<string[]>("--only") { Description = "Only these obligations, by id, parted by commas; their passages stand side by side in every form.", HelpName = "IDS" };
        var language = CommonOptions.Language();
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace a file that exists." };
        var date = new Option<string?>("--date") { Description = "Date of the comparison, as 2026-03-31. Default: SOURCE_DATE_EPOCH where it is set, else today.", HelpName = "DATE" };
        var checklists = CommonOptions.Checklists();
        var template = TemplateOption.Create();
        var command = new Command("compare", "Puts several jurisdictions beside each other: what each provides for every obligation, in which words, and what distinguishes them.")
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
            throw new InputException("A comparison needs two laws at least. Give another LAW, or a folder that holds several, or --model.");
        foreach (var (_, target) in files)
            if (laws.Append(model).Any(l => l?.Files.Holds(target.Path) == true))
                throw new InputException($"{target.Path} is one of the texts that were read. Give another name after -o.");
        var all = model is null ? laws : [model, .. laws];
        var rules = composition.LoadAll(all, options.Checklist);
        var results = composition.Assess(all, rules, progress);
        var compared = results.AsParallel().AsOrdered().Select(r => ComparedLaw.Of(r.Assessors[0], Selected(r.Results[0], options))).ToList();
        var list = results[0].Results[0].Checklist;
        var report = ComparisonBuilder.Build(
            model is null ? compared : compared[1..],
            new(options.Date, App.Version, options.Language, null, composition.ConceptTitles(options.Language), composition.Translation(options.Language, list)),
            model is null ? null : compared[0], !options.Only.IsEmpty);
        progress.Step("Checking every quotation against its file");
        var mismatches = Check(report, results);
        if (mismatches.IsEmpty)
        {
            foreach (var (file, target) in files)
            {
                progress.Step($"Writing {target.Path}");
                target.Format.Write(report, file.Stream, options.Template);
                file.Stream.Flush();
                file.Stream.Position = 0;
                mismatches = mismatches.AddRange(target.Format.Check(report, file.Stream));
            }
        }

        progress.Dispose();
        if (!mismatches.IsEmpty) return Refuse(context, mismatches);
        foreach (var (file, _) in files) file.Place();
        if (files.Count == 0) ComparisonPrinter.Print(context, report);
        foreach (var (_, target) in files) context.Out.WriteLine($"Comparison: {target.Path}");
        return Completeness.Report(context, results);
    }

    /// <summary>Each jurisdiction's quotations against the files of that jurisdiction.</summary>
    private static ImmutableArray<QuotationMismatch> Check(ComparisonReport report, IReadOnlyList<StateResult> results)
    {
        var files = results.Select(r => r.Law.Files).ToList();
        var hashes = results.Select(r => r.State.Expressions().Select(e => (e.File, e.Sha256)).ToHashSet()).ToList();
        return
        [
            .. report.States.AsParallel().AsOrdered().SelectMany(state =>
                QuotationCheck.Run(state.Quotations, state.Sources, files[hashes.FindIndex(h => h.SetEquals(state.Sources.Select(s => (s.File, s.Sha256))))].Read, PdfText.Of)),
        ];
    }

    private static int Refuse(CliContext context, ImmutableArray<QuotationMismatch> mismatches)
    {
        foreach (var mismatch in mismatches.Take(MostMismatches)) Messages.Error(context, mismatch.ToString());
        if (mismatches.Length > MostMismatches) context.Say($"… and {mismatches.Length - MostMismatches} more.");
        Messages.Error(context, "A quotation does not agree with its file. No comparison was written. Did a file change while it was read? If not, please report this.");
        return ExitCodes.QuotationCheckFailed;
    }

    private static AssessmentResult Selected(AssessmentResult result, CompareOptions options)
    {
        var known = result.Checklist.Obligations;
        foreach (var id in options.Only.Where(id => known.All(o => !Same(o.Id, id)))) throw Unknown("obligation", id, known.Select(o => o.Id));
        foreach (var cluster in options.Clusters.Where(c => known.All(o => !Same(o.Cluster, c)))) throw Unknown("cluster", cluster, known.Select(o => o.Cluster));
        return result with
        {
            Findings = [.. result.Findings.Where(f =>
                (options.Only.IsEmpty || options.Only.Any(id => Same(f.Obligation.Id, id)))
                && (options.Clusters.IsEmpty || options.Clusters.Any(c => Same(f.Obligation.Cluster, c))))],
        };
    }

    private static bool Same(string name, string typed) => name.Equals(typed, StringComparison.OrdinalIgnoreCase);

    private static InputException Unknown(string what, string name, IEnumerable<string> known) => new(
        $"The checklist has no {what} “{name}”."
        + (Spelling.Nearest(name, known) is { } near ? $" Did you mean {near}?" : $" It has: {string.Join(", ", known.Distinct())}."));
}
