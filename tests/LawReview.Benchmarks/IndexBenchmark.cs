using System.Diagnostics;
using System.Globalization;
using LawReview.Cli.Search;

namespace LawReview.Benchmarks;

/// <summary>
/// Indexes a folder with each engine as a process of its own, taking turns, so that what else the machine does meets all
/// alike. Processor time (user and system) and largest memory of the whole process; ratios within each turn.
/// </summary>
internal static class IndexBenchmark
{
    private const string Reading = "reading alone";
    private const string Ours = "LawReview, SQLite: reading and index";

    private sealed record Spent(double Cpu, double Clock, double Memory);

    public static void Run(string folder, int runs)
    {
        var work = Directory.CreateTempSubdirectory("lawreview-bench-").FullName;
        try
        {
            var contenders = Contenders(folder, work).ToList();
            var spent = contenders.ToDictionary(c => c.Name, _ => new List<Spent>());
            Console.WriteLine("| round | what | CPU s | clock s | memory MB |");
            Console.WriteLine("|---|---|---|---|---|");
            for (var run = 1; run <= runs; run++)
            {
                foreach (var (name, start) in contenders)
                {
                    var data = Path.Combine(work, "data");
                    if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
                    var once = Measure(start(data));
                    spent[name].Add(once);
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {run} | {name} | {once.Cpu:0.0} | {once.Clock:0.0} | {once.Memory:0} |"));
                }
            }

            Console.WriteLine();
            Console.WriteLine("| what | CPU s, median (least to most) | of ours with reading | of ours without reading | memory MB, most |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var (name, _) in contenders)
            {
                var own = spent[name].Select(s => s.Cpu).ToList();
                var whole = spent[Ours].Select(s => s.Cpu).ToList();
                var read = spent[Reading].Select(s => s.Cpu).ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {name} | {Spread(own, "0.0")} | {Spread([.. own.Zip(whole, (o, w) => o / w)], "0.00")} | {Spread([.. own.Select((o, i) => o / (whole[i] - read[i]))], "0.00")} | {spent[name].Max(s => s.Memory):0} |"));
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static IEnumerable<(string Name, Func<string, ProcessStartInfo> Start)> Contenders(string folder, string work)
    {
        var lines = Path.Combine(work, "provisions.tsv");
        Measure(Peers.Lines(folder, lines));
        yield return (Reading, _ => Peers.Reading(folder));
        yield return (Ours, data => Searched(folder, Engines.Sqlite, data));
        yield return ("LawReview, SQLite: the same and what passages say", data => Peers.LawReview("index", folder, "--engine", Engines.Sqlite, "--data", data));
        if (Peers.HasLuceneEngine) yield return ("LawReview, its Lucene.Net engine: reading and index", data => Searched(folder, Engines.Lucene, data));
        foreach (var peer in Peers.All()) yield return ($"{peer.Name}, {peer.Analyzer} analyzer, from lines", data => peer.Index(lines, data));
    }

    /// <summary>The first question makes the index, without what only an assessment needs.</summary>
    private static ProcessStartInfo Searched(string folder, string engine, string data) =>
        Peers.LawReview("search", "Einschleusen", folder, "--engine", engine, "--data", data, "--limit", "1");

    private static string Spread(List<double> values, string format)
    {
        values.Sort();
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"{Text(values[values.Count / 2])} ({Text(values[0])} to {Text(values[^1])})";
    }

    private static Spent Measure(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var before = ProcessorTime.OfPrograms();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        var errors = new System.Text.StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var memory = 0L;
        while (!process.WaitForExit(50))
        {
            try
            {
                process.Refresh();
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended just now; the last look is at most a twentieth of a second old.
            }
        }

        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {errors}");
        return new((ProcessorTime.OfPrograms() - before).TotalSeconds, clock.Elapsed.TotalSeconds, memory / 1e6);
    }
}
