using System.Diagnostics;
using System.Globalization;
using LawReview.Cli;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Core.Search;

namespace LawReview.Benchmarks;

/// <summary>Asks an index of German law every kind of question, warm, until the answer with its passages is there; processor time beside the clock's.</summary>
internal static class QueryBenchmark
{
    private const int Rounds = 9;
    private const int Shown = 10;

    private static readonly (string Kind, string Query)[] Questions =
    [
        ("rare word", "Einschleusen"), ("common word", "Gesetz"), ("commonest word", "der"), ("plain words", "Einschleusen von Ausländern"),
        ("plain question", "Strafe für Hilfe zur unerlaubten Einreise"), ("phrase", "\"wird mit Freiheitsstrafe\""), ("AND", "Freiheitsstrafe AND Ausländer"),
        ("OR", "Schleuser OR Einschleusen OR Schleusung"), ("NOT", "Freiheitsstrafe NOT Geldstrafe"), ("NEAR", "unerlaubt NEAR/10 einreist"),
        ("BEFORE", "Freiheitsstrafe BEFORE/6 bestraft"), ("prefix", "einschleus*"), ("wildcard", "ein*reise"), ("suffix", "*ausweis"), ("slip", "Auslaender~"),
        ("heading", "heading:einschleusen"), ("work", "work:aufenthaltsgesetz visum"), ("kind", "kind:act AND schleus*"),
    ];

    public static void Run(string folder)
    {
        var context = new CliContext(TextWriter.Null, TextWriter.Null, TimeProvider.System, Environment.GetEnvironmentVariable);
        using var progress = new Progress(context);
        string[] engines = Environment.GetEnvironmentVariable(Engines.LuceneVariable) is { Length: > 0 } ? [Engines.Sqlite, Engines.Lucene] : [Engines.Sqlite];
        foreach (var engine in engines)
        {
            using var law = LawSearch.Open([folder], engine, IndexFolder.Locate(null, context.Variable), new(context, null), context, progress);
            var searcher = new Searcher(law, law, law.Languages);
            Console.WriteLine($"| {engine} | hits | median ms | longest ms | CPU ms |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var (kind, query) in Questions)
            {
                var parsed = QueryParser.Parse(query).Value!;
                var total = searcher.Ask(parsed, Shown).Total;
                var before = Environment.CpuUsage.TotalTime;
                var times = Enumerable.Range(0, Rounds).Select(_ =>
                {
                    var clock = Stopwatch.GetTimestamp();
                    searcher.Ask(parsed, Shown);
                    return Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
                }).Order().ToList();
                var cpu = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / Rounds;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind}: `{query}` | {total} | {times[Rounds / 2]:0.0} | {times[^1]:0.0} | {cpu:0.0} |"));
            }
        }
    }
}
