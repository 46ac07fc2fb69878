using System.Diagnostics;

namespace LawReview.Cli.Tests;

/// <summary>What a run printed and returned.</summary>
public sealed record Ran(int Code, string Out, string Error)
{
    public string All => Out + Error;

    /// <summary>All of it on one line, as it was before it was broken at the width of the screen.</summary>
    public string Words => string.Join(' ', All.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>Runs commands in process, on captured output, with a fixed clock and an environment of its own.</summary>
public static class CommandLine
{
    public static string Root { get; } = FindRoot();

    public static string Corpus { get; } = Path.Combine(Root, "corpus");

    /// <summary>What commands keep between runs goes here, not into the folder of the person who runs the tests.</summary>
    private static string Data { get; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>Checklists and lexicons are the same in nearly all runs, and are parsed once.</summary>
    private static readonly KeptRules Rules = new();

    public static Ran Run(params string[] args) => Run(new Dictionary<string, string>(), args);

    public static Ran Run(IReadOnlyDictionary<string, string> environment, params string[] args) => Run(environment, Rules, args);

    /// <param name="rules">What was parsed before; empty for a run that finds nothing parsed.</param>
    public static Ran Run(IReadOnlyDictionary<string, string> environment, KeptRules rules, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = App.Run(args, Context(output, error, environment, rules));
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>For tests that compose a run themselves.</summary>
    public static CliContext Context() => Context(TextWriter.Null, TextWriter.Null, new Dictionary<string, string>(), Rules);

    private static CliContext Context(TextWriter output, TextWriter error, IReadOnlyDictionary<string, string> environment, KeptRules rules) => new(
        TextWriter.Synchronized(output), TextWriter.Synchronized(error), new FixedClock(),
        name => environment.GetValueOrDefault(name) ?? (name == Search.IndexFolder.Variable ? Data : null))
    {
        Rules = rules,
    };

    /// <summary>Folders of the fictional States.</summary>
    public static string[] States { get; } = [.. Directory.GetDirectories(Corpus).Where(d => File.Exists(Path.Combine(d, "jurisdiction.md"))).Order(StringComparer.Ordinal)];

    public static string State(string name) => Path.Combine(Corpus, name);

    /// <summary>Runs the built tool as a process of its own.</summary>
    public static Ran Start(params string[] args)
    {
        using var process = Begin(args);
        return End(process);
    }

    /// <summary>What a process of <see cref="Begin"/> printed, when it has ended.</summary>
    public static Ran End(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.Result);
    }

    public static Process Begin(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "lawreview.dll"));
        foreach (var arg in args) start.ArgumentList.Add(arg);
        start.Environment.Remove("LAWREVIEW_CHECKLISTS");
        return Process.Start(start)!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LawReview.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lawreview-test-").FullName;

    public string File(string name, string text)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string File(string name, byte[] bytes)
    {
        var path = At(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
