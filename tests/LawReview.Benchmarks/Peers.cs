using System.Diagnostics;
using LawReview.Cli.Search;

namespace LawReview.Benchmarks;

/// <summary>A search engine, with one of its analyzers, that is given the provisions as lines.</summary>
/// <param name="Command">The program and its first arguments.</param>
internal sealed record Peer(string Name, string Analyzer, string[] Command)
{
    public ProcessStartInfo Index(string lines, string to) => new(Command[0], [.. Command[1..], "index", lines, to, Analyzer]);

    public ProcessStartInfo Ask(string index, string questions, int rounds) =>
        new(Command[0], [.. Command[1..], "ask", index, questions, Analyzer, rounds.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
}

/// <summary>The engines to compare with, as far as they are there (tests/slow/search-benchmark builds them), and how LawReview itself is started.</summary>
internal static class Peers
{
    // LuceneLines.dll, built of lucene-net.
    private const string LuceneNet = "LAWREVIEW_LUCENE_LINES";

    // Class path with LuceneLines.class and the jars of Java's Lucene 8 (Debian: liblucene8-java).
    private const string Java = "LAWREVIEW_JAVA_LUCENE";

    private static readonly string[] Analyzers = ["standard", "german"];

    public static bool HasLuceneEngine => Variable(Engines.LuceneVariable) is not null;

    public static IEnumerable<Peer> All()
    {
        foreach (var analyzer in Analyzers)
        {
            if (Variable(LuceneNet) is { } program) yield return new("Lucene.Net", analyzer, ["dotnet", program]);
            if (Variable(Java) is { } classes) yield return new("Java Lucene 8", analyzer, ["java", "-Xmx1g", "-cp", classes, "LuceneLines"]);
        }
    }

    public static ProcessStartInfo Reading(string folder) => new(Environment.ProcessPath!, [.. Self(), "read", folder]);

    /// <summary>The provisions of a folder as lines in a file.</summary>
    public static ProcessStartInfo Lines(string folder, string file) => new(Environment.ProcessPath!, [.. Self(), "lines", folder, file]);

    public static ProcessStartInfo LawReview(params string[] arguments) => new("dotnet", [Path.Combine(AppContext.BaseDirectory, "lawreview.dll"), .. arguments]);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string[] Self() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Peers).Assembly.Location] : [];
}
