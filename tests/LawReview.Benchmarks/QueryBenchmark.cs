using System.Diagnostics;
using System.Globalization;
using LawReview.Cli;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Core.Search;

namespace LawReview.Benchmarks;

/// <summary>
/// Asks an index of German law the questions of <c>questions.tsv</c>, warm. LawReview is timed until the answer with its passages is there,
/// the peers until they have the numbers of ten documents. Of each kind the slower question is shown; processor time beside the clock's.
/// </summary>
internal static class QueryBenchmark
{
    private const int Rounds = 20;
    private const int Shown = 10;

    private static readonly string Questions = Path.Combine(AppContext.BaseDirectory, "questions.tsv");

    private sealed record Answer(string Kind, string Question, int Hits, double Median, double NinetyFifth, double Cpu);

    public static void Run(string folder)
    {
        var engines = new List<(string Name, List<Answer> Answers)> { ("LawReview, SQLite", Own(folder, Engines.Sqlite)) };
        if (Peers.HasLuceneEngine) engines.Add(("LawReview, Lucene.Net", Own(folder, Engines.Lucene)));
        var work = Directory.CreateTempSubdirectory("lawreview-bench-").FullName;
        try
        {
            var lines = Path.Combine(work, "provisions.tsv");
            foreach (var peer in Peers.All())
            {
                if (!File.Exists(lines)) Output(Peers.Lines(folder, lines));
                var index = Path.Combine(work, $"{peer.Name} {peer.Analyzer}");
                Output(peer.Index(lines, index));
                engines.Add(($"{peer.Name}, {peer.Analyzer}", [.. Output(peer.Ask(index, Questions, Rounds)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)]));
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }

        Console.WriteLine("| engine | kind | question | hits | median ms | 95 % ms | CPU ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var (name, answers) in engines)
            foreach (var a in answers)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {a.Kind} | `{a.Question}` | {a.Hits} | {a.Median:0.0} | {a.NinetyFifth:0.0} | {a.Cpu:0.0} |"));
        Console.WriteLine();
        Console.WriteLine($"| kind | {string.Join(" | ", engines.Select(e => e.Name))} |");
        Console.WriteLine($"|---|{string.Concat(engines.Select(_ => "---|"))}");
        foreach (var kind in engines[0].Answers.Select(a => a.Kind).Distinct())
            Console.WriteLine($"| {kind} | {string.Join(" | ", engines.Select(e => Slowest([.. e.Answers.Where(a => a.Kind == kind)])))} |");
    }

    private static string Slowest(List<Answer> answers) => answers.Count == 0 ? "–" : string.Create(
        CultureInfo.InvariantCulture, $"{answers.Max(a => a.Median):0.0} / {answers.Max(a => a.NinetyFifth):0.0} / {answers.Max(a => a.Cpu):0.0}");

    private static List<Answer> Own(string folder, string engine)
    {
        var answers = new List<Answer>();
        var context = new CliContext(TextWriter.Null, TextWriter.Null, TimeProvider.System, Environment.GetEnvironmentVariable);
        using var progress = new Progress(context);
        using var law = LawSearch.Open([folder], engine, IndexFolder.Locate(null, context.Variable), new(context, null), context, progress);
        var searcher = new Searcher(law, law, law.Languages);
        foreach (var row in File.ReadLines(Questions).Where(l => !l.StartsWith('#')).Select(l => l.Split('\t')))
        {
            var parsed = QueryParser.Parse(row[1]).Value!;
            var total = searcher.Ask(parsed, Shown).Total;
            var before = Environment.CpuUsage.TotalTime;
            var times = Enumerable.Range(0, Rounds).Select(_ =>
            {
                var clock = Stopwatch.GetTimestamp();
                searcher.Ask(parsed, Shown);
                return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
            }).Order().ToList();
            var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds;
            answers.Add(new(row[0], row[1], total, times[Rounds / 2], times[(int)Math.Ceiling(Rounds * .95) - 1], cpu));
        }

        return answers;
    }

    private static string Output(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}");
    }

    private static Answer Read(string line)
    {
        var row = line.Split('\t');
        double Number(int at) => double.Parse(row[at], CultureInfo.InvariantCulture);
        return new(row[0], row[1], (int)Number(2), Number(3), Number(4), Number(5));
    }
}
