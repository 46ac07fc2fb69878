using System.CommandLine;
using System.Globalization;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;

namespace LawReview.Cli.Commands;

/// <summary><c>index LAW…</c>: makes the index of a large body of law, or brings it up to date; tells about indexes; throws them away.</summary>
public static class IndexCommand
{
    public static Command Create(CliContext context)
    {
        var laws = new Argument<string[]>("LAW") { Description = context.Words["index.law.help"], Arity = ArgumentArity.ZeroOrMore };
        var status = new Option<bool>("--status") { Description = context.Words["index.status.help"] };
        var clear = new Option<bool>("--clear") { Description = context.Words["index.clear.help"] };
        var engine = SearchOptions.Engine(context);
        var data = SearchOptions.Data(context);
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("index", context.Words["index.help"])
        {
            laws, status, clear, engine, data, checklists,
        };
        command.SetAction(parse =>
        {
            var paths = parse.GetValue(laws) ?? [];
            foreach (var path in paths) Composition.RefuseOption(path);
            var folder = IndexFolder.Locate(parse.GetValue(data), context.Variable);
            return parse.GetValue(clear) ? Clear(context, folder, paths)
                : parse.GetValue(status) ? Status(context, folder, paths)
                : paths.Length == 0 ? throw new Refusal("index.name")
                : Update(context, folder, paths, parse.GetValue(engine) ?? Engines.Sqlite, parse.GetValue(checklists));
        });
        return command;
    }

    private static int Update(CliContext context, IndexFolder folder, string[] paths, string engine, string? checklists)
    {
        var composition = new Composition(context, checklists);
        var code = ExitCodes.Done;
        foreach (var path in paths)
        {
            using var progress = new Progress(context);
            using var law = IndexedLaw.Open(path, Engines.Find(engine, context.Variable), folder, composition, assessed: true, context, progress);
            SectionedLaw.Prepare(law, composition, progress);
            progress.Dispose();
            var files = law.Index.Files.Values;
            context.Tell(context.Words.Fill(
                "index.done", ("path", path), ("texts", Number(files.Count())), ("sections", Number(files.Sum(f => f.Documents))), ("read", Number(law.FilesRead)), ("removed", Number(law.FilesRemoved))));
            code = Math.Max(code, Completeness.OfReading(context, law.Jurisdiction));
        }

        return code;
    }

    private static int Status(CliContext context, IndexFolder folder, string[] paths)
    {
        var table = new TextTable(context.Words["head.engine"], context.Words["head.size"], context.Words["head.written"], context.Words["head.law"]);
        foreach (var (law, place, engines) in Chosen(folder, paths))
            foreach (var engine in engines)
            {
                var files = Directory.EnumerateFiles(Path.Combine(place, engine), "*", SearchOption.AllDirectories).Select(f => new FileInfo(f)).ToList();
                var written = files.Count == 0 ? DateTime.MinValue : files.Where(f => f.Name != "writing.lock").Max(f => f.LastWriteTime);
                table.Row(
                    engine, string.Create(CultureInfo.InvariantCulture, $"{files.Sum(f => f.Length) / 1e6:N1} MB"),
                    written.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), Path.Exists(law) ? law : context.Words.Fill("index.gone", ("law", law)));
            }

        context.Tell(context.Words.Fill("index.kept", ("path", folder.Path)));
        table.Write(context.Out, context.Width);
        return ExitCodes.Done;
    }

    private static int Clear(CliContext context, IndexFolder folder, string[] paths)
    {
        var count = 0;
        foreach (var (law, place, _) in Chosen(folder, paths).ToList())
        {
            try
            {
                Directory.Delete(place, recursive: true);
                count++;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new Refusal("index.in-use", ("law", law), ("why", e.Message));
            }
        }

        if (paths.Length == 0) CompiledLexicons.Clear(Path.GetDirectoryName(folder.Path)!);
        context.Tell(context.Words.Count("index.cleared", count));
        return ExitCodes.Done;
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Law, string Folder, IReadOnlyList<string> Engines)> Chosen(IndexFolder folder, string[] paths)
    {
        var wanted = paths.Select(folder.Of).ToHashSet(StringComparer.Ordinal);
        return folder.All().Where(i => wanted.Count == 0 || wanted.Contains(i.Folder));
    }
}
