using System.Diagnostics;
using System.Text;

namespace LawReview.Reading.Pdf;

/// <summary>
/// Takes the text out of a PDF with the program <c>pdftotext</c> of poppler, where it is on the PATH. The file goes in and
/// the text comes out through pipes: no name of a file reaches the program and no copy is left behind. Lines come in
/// reading order, column by column, which keeps side notes and columns apart; pages end in a form feed.
/// </summary>
public static class PdfText
{
    /// <summary>Name of this form of text, in place of an encoding.</summary>
    public const string Form = "pdftotext";

    private const int LargestText = 64 * 1024 * 1024;
    private const int LongestMessage = 4096;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(120);

    /// <summary>Whether the program is on this computer.</summary>
    public static bool IsAvailable => Program() is not null;

    /// <summary>The text of a PDF; null where none can be had.</summary>
    public static string? Of(byte[] pdf) => Run(pdf).Text;

    internal static (string? Text, string NotRead) Run(byte[] pdf)
    {
        ArgumentNullException.ThrowIfNull(pdf);
        if (Program() is not { } program) return (null, UnreadFile.NoPdfProgram);
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = Encoding.Latin1,
        };
        foreach (var argument in (ReadOnlySpan<string>)["-enc", "UTF-8", "-eol", "unix", "-", "-"]) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            return Run(process, pdf);
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return (null, UnreadFile.NoPdfProgram);
        }
        catch (Exception e) when (e is AggregateException or IOException)
        {
            return (null, UnreadFile.PdfDamaged("the program that reads it broke off"));
        }
    }

    private static (string? Text, string NotRead) Run(Process process, byte[] pdf)
    {
        var feeding = Task.Run(() => Feed(process, pdf));
        var saying = Task.Run(() => Read(process.StandardError, LongestMessage).Text);
        var reading = Task.Run(() => Read(process.StandardOutput, LargestText));
        var inTime = reading.Wait(LongestRun) && reading.Result.Whole && process.WaitForExit(LongestRun);
        if (!inTime) process.Kill(entireProcessTree: true);
        Task.WaitAll([feeding, saying, reading], TimeSpan.FromSeconds(5));
        if (!inTime) return (null, UnreadFile.PdfTooSlow);
        if (process.ExitCode == 0) return (reading.Result.Text, "");
        var message = saying.Result;
        // A program of the same name by other makers takes no file through a pipe.
        if (message.Contains("open file '-'", StringComparison.Ordinal)) return (null, UnreadFile.NoPdfProgram);
        return (null, message.Contains("password", StringComparison.OrdinalIgnoreCase) ? UnreadFile.PdfPassword : UnreadFile.PdfDamaged(FirstLine(message)));
    }

    private static void Feed(Process process, byte[] pdf)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(pdf);
        }
        catch (IOException)
        {
            // It had enough: it stops reading at the end of a damaged file, too. Its exit code tells.
        }
    }

    /// <summary>Reads to the end, or to the bound; behind it the stream is left.</summary>
    private static (string Text, bool Whole) Read(StreamReader reader, int longest)
    {
        var text = new StringBuilder();
        var buffer = new char[16 * 1024];
        while (reader.Read(buffer) is var count and > 0)
        {
            text.Append(buffer, 0, count);
            if (text.Length > longest) return (text.ToString(), false);
        }

        return (text.ToString(), true);
    }

    private static string FirstLine(string message)
    {
        var line = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "no reason given";
        return line.Length <= 120 ? line : line[..120];
    }

    /// <summary>The program in a folder of the PATH, never in the folder one happens to be in.</summary>
    private static string? Program()
    {
        var name = OperatingSystem.IsWindows() ? "pdftotext.exe" : "pdftotext";
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var path = Path.Combine(folder.Trim('"'), name);
            if (Path.IsPathFullyQualified(path) && File.Exists(path)) return path;
        }

        return null;
    }
}
