using System.ComponentModel;
using System.Diagnostics;

namespace LawReview.Reading.Pdf;

/// <summary>How a run of another program ended.</summary>
internal enum ProgramEnd
{
    Done,

    /// <summary>With an exit code that says so.</summary>
    Failed,

    /// <summary>It took longer, or gave more, than it may.</summary>
    TooMuch,

    Absent,
}

/// <param name="Output">What it wrote as its result; empty unless it is done.</param>
/// <param name="Message">The beginning of what it said beside.</param>
internal sealed record ProgramRun(ProgramEnd End, byte[] Output, string Message);

/// <summary>Programs of other makers, each a process of its own: what goes in and what comes out goes through pipes, so that no copy is left on the disk.</summary>
internal interface IPrograms
{
    bool Has(string name);

    /// <param name="longest">After this time it is ended.</param>
    /// <param name="largest">With more bytes than these it is ended.</param>
    ProgramRun Run(string name, IReadOnlyList<string> arguments, byte[] input, TimeSpan longest, int largest);
}

/// <summary>Programs in a folder of the PATH, never in the folder one happens to be in.</summary>
internal sealed class ProgramsOnPath : IPrograms
{
    private const int LongestMessage = 4096;

    public static ProgramsOnPath Instance { get; } = new();

    public bool Has(string name) => Find(name) is not null;

    public ProgramRun Run(string name, IReadOnlyList<string> arguments, byte[] input, TimeSpan longest, int largest)
    {
        if (Find(name) is not { } program) return new(ProgramEnd.Absent, [], "");
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };

        // With several threads sums are made in another order, and now and then another letter comes out.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            return Run(process, input, longest, largest);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return new(ProgramEnd.Absent, [], "");
        }
        catch (Exception e) when (e is AggregateException or IOException)
        {
            return new(ProgramEnd.Failed, [], "the program that reads it broke off");
        }
    }

    private static ProgramRun Run(Process process, byte[] input, TimeSpan longest, int largest)
    {
        var feeding = Task.Run(() => Feed(process, input));
        var saying = Task.Run(() => Read(process.StandardError.BaseStream, LongestMessage).Bytes);
        var reading = Task.Run(() => Read(process.StandardOutput.BaseStream, largest));
        var inTime = reading.Wait(longest) && reading.Result.Whole && process.WaitForExit(longest);
        if (!inTime) process.Kill(entireProcessTree: true);
        Task.WaitAll([feeding, saying, reading], TimeSpan.FromSeconds(5));
        var message = saying.IsCompletedSuccessfully ? System.Text.Encoding.Latin1.GetString(saying.Result) : "";
        if (!inTime) return new(ProgramEnd.TooMuch, [], message);
        return process.ExitCode == 0 ? new(ProgramEnd.Done, reading.Result.Bytes, message) : new(ProgramEnd.Failed, [], message);
    }

    private static void Feed(Process process, byte[] input)
    {
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input);
        }
        catch (IOException)
        {
            // It had enough: it stops reading at the end of a damaged file, too. Its exit code tells.
        }
    }

    /// <summary>Reads to the end, or to the bound; behind it the stream is left.</summary>
    private static (byte[] Bytes, bool Whole) Read(Stream stream, int largest)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is var count and > 0)
        {
            kept.Write(buffer, 0, count);
            if (kept.Length > largest) return (kept.ToArray(), false);
        }

        return (kept.ToArray(), true);
    }

    private static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? $"{name}.exe" : name;
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var path = Path.Combine(folder.Trim('"'), file);
            if (Path.IsPathFullyQualified(path) && File.Exists(path)) return path;
        }

        return null;
    }
}
