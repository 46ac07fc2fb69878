using System.Diagnostics;
using System.Globalization;
using LawReview.Cli.Search;

namespace LawReview.Benchmarks;

/// <summary>
/// Indexes a folder with each engine as a process of its own, taking turns, so that what else the machine does meets all
/// alike. Processor time and largest memory of the whole process; ratios to the first engine within each turn.
/// </summary>
internal static class IndexBenchmark
{
    private const string JavaClassPath = "LAWREVIEW_JAVA_LUCENE";

    public static void Run(string folder, int runs)
    {
        var work = Directory.CreateTempSubdirectory("lawreview-bench-").FullName;
        try
        {
            var contenders = Contenders(folder, work).ToList();
            Console.WriteLine("| run | engine | CPU s | clock s | memory MB | CPU ratio |");
            Console.WriteLine("|---|---|---|---|---|---|");
            for (var run = 1; run <= runs; run++)
            {
                double? first = null;
                foreach (var (name, start) in contenders)
                {
                    var data = Path.Combine(work, "data");
                    if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
                    var (cpu, clock, memory) = Measure(start(data));
                    first ??= cpu;
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {run} | {name} | {cpu:0.0} | {clock:0.0} | {memory / 1e6:0} | {cpu / first:0.00} |"));
                }
            }
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static IEnumerable<(string Name, Func<string, ProcessStartInfo> Start)> Contenders(string folder, string work)
    {
        yield return ("LawReview, SQLite (reading included)", data => LawReview(folder, Engines.Sqlite, data));
        if (Environment.GetEnvironmentVariable(Engines.LuceneVariable) is { Length: > 0 })
            yield return ("LawReview, Lucene.Net (reading included)", data => LawReview(folder, Engines.Lucene, data));

        // Jars of Java's Lucene 8 (Debian: liblucene8-java): lucene-core and lucene-analyzers-common.
        if (Environment.GetEnvironmentVariable(JavaClassPath) is not { Length: > 0 } jars) yield break;
        var lines = Path.Combine(work, "provisions.tsv");
        using (var export = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [.. Self(), "lines", folder, lines]))!) export.WaitForExit();
        yield return ("Java Lucene 8 (from lines, nothing to read)", data => new("java", ["-cp", jars, Path.Combine(AppContext.BaseDirectory, "java", "IndexLines.java"), lines, data]));
    }

    private static string[] Self() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(IndexBenchmark).Assembly.Location] : [];

    private static ProcessStartInfo LawReview(string folder, string engine, string data) =>
        new("dotnet", [Path.Combine(AppContext.BaseDirectory, "lawreview.dll"), "index", folder, "--engine", engine, "--data", data]);

    private static (double Cpu, double Clock, long Memory) Measure(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var (cpu, memory) = (TimeSpan.Zero, 0L);
        while (!process.WaitForExit(50))
        {
            try
            {
                process.Refresh();
                cpu = process.TotalProcessorTime;
                memory = Math.Max(memory, process.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended just now; the last look is at most a twentieth of a second old.
            }
        }

        return (cpu.TotalSeconds, clock.Elapsed.TotalSeconds, memory);
    }
}
