using System.CommandLine;
using System.Globalization;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Cli.Settings;

namespace LawReview.Cli.Commands;

/// <summary><c>index LAW…</c>: makes the index of a large body of law, or brings it up to date; tells about indexes; throws them away.</summary>
public static class IndexCommand
{
    public static Command Create(CliContext context)
    {
        var laws = new Argument<string[]>("LAW") { Description = "Folder with a State's statutes, or a file; each gets an index of its own.", Arity = ArgumentArity.ZeroOrMore };
        var status = new Option<bool>("--status") { Description = "Tell what indexes there are, of these laws or of all." };
        var clear = new Option<bool>("--clear") { Description = "Throw the indexes of these laws away, or all. The laws are not touched." };
        var engine = SearchOptions.Engine();
        var data = SearchOptions.Data();
        var checklists = CommonOptions.Checklists();
        var command = new Command("index", "Makes an index of a large body of law, so that search and review need not read all of it again.")
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
                : paths.Length == 0 ? throw new InputException("Name the folder to index, or add --status or --clear.")
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
            progress.Dispose();
            var files = law.Index.Files.Values;
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{path}: {files.Count():N0} texts, {files.Sum(f => f.Documents):N0} sections and articles; {law.FilesRead:N0} read anew, {law.FilesRemoved:N0} removed"));
            code = Math.Max(code, Completeness.OfReading(context, law.Jurisdiction));
        }

        return code;
    }

    private static int Status(CliContext context, IndexFolder folder, string[] paths)
    {
        var table = new TextTable("engine", "size", "last written", "law");
        foreach (var (law, place, engines) in Chosen(folder, paths))
            foreach (var engine in engines)
            {
                var files = Directory.EnumerateFiles(Path.Combine(place, engine), "*", SearchOption.AllDirectories).Select(f => new FileInfo(f)).ToList();
                var written = files.Count == 0 ? DateTime.MinValue : files.Where(f => f.Name != "writing.lock").Max(f => f.LastWriteTime);
                table.Row(
                    engine, string.Create(CultureInfo.InvariantCulture, $"{files.Sum(f => f.Length) / 1e6:N1} MB"),
                    written.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), law + (Path.Exists(law) ? "" : " (not there any more)"));
            }

        context.Out.WriteLine($"Indexes are kept in {folder.Path}");
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
                throw new InputException($"The index of {law} is in use: {e.Message} Try again when no other LawReview is running.");
            }
        }

        if (paths.Length == 0) CompiledLexicons.Clear(Path.GetDirectoryName(folder.Path)!);
        context.Out.WriteLine(count == 1 ? "1 index was thrown away." : $"{count} indexes were thrown away.");
        return ExitCodes.Done;
    }

    private static IEnumerable<(string Law, string Folder, IReadOnlyList<string> Engines)> Chosen(IndexFolder folder, string[] paths)
    {
        var wanted = paths.Select(folder.Of).ToHashSet(StringComparer.Ordinal);
        return folder.All().Where(i => wanted.Count == 0 || wanted.Contains(i.Folder));
    }
}
