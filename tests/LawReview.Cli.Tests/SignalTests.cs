using System.Diagnostics;
using System.Globalization;
using LawReview.Cli;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>
/// A process that is told to end while it works. It is kept at its work by an index that another one writes: the test holds the lock, and waits until
/// the drafts of the reports are there. <c>tests/slow/stop-while-working</c> tries other moments.
/// </summary>
public sealed class SignalTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2, ExitCodes.Interrupted)]
    [InlineData(15, ExitCodes.Terminated)]
    [InlineData(1, ExitCodes.Terminated)]
    public void ToldToEnd_EndsWithItsCodeLeavesNothingAndTheNextRunIsRight(int signal, int code)
    {
        // What this process ignores, the processes that it starts ignore.
        if (!OperatingSystem.IsLinux() || Ignored(signal)) return;
        var act = folder.File("law/act.md", "---\ntitle: Ferry Act\nlanguage: en\n---\n\n## 1. Ferries\n\nA ferry lands.\n");
        Directory.CreateDirectory(folder.At("out"));
        string[] review = ["review", folder.At("law"), "--engine", "sqlite", "--data", folder.At("data"), "-o", folder.At("out/report.json"), "-o", folder.At("out/report.html")];
        Assert.Equal(ExitCodes.Done, CommandLine.Run("index", folder.At("law"), "--data", folder.At("data")).Code);
        File.AppendAllText(act, "\n## 2. Boats\n\nA boat lands.\n");
        using (new FileStream(Directory.GetFiles(folder.At("data"), "writing.lock", SearchOption.AllDirectories).Single(), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            using var process = CommandLine.Begin(review);
            var clock = Stopwatch.StartNew();
            while (Directory.GetFiles(folder.At("out")).Length < 2 && clock.Elapsed < Long && !process.HasExited) Thread.Sleep(20);
            Assert.Equal(2, Directory.GetFiles(folder.At("out")).Length);
            using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)])!) kill.WaitForExit();
            var ran = CommandLine.End(process);
            Assert.True(ran.Code == code, ran.All);
            Assert.Contains("Interrupted. No report was written.", ran.Error);
            Assert.Empty(Directory.GetFileSystemEntries(folder.At("out")));
        }

        var next = CommandLine.Run(review);
        Assert.True(next.Code == ExitCodes.Done, next.All);
        Assert.Equal(["report.html", "report.json"], Directory.GetFiles(folder.At("out")).Select(Path.GetFileName).Order());
        Assert.Contains("act.md", File.ReadAllText(folder.At("out/report.json")));
        Assert.Contains("Boats", CommandLine.Run("search", "boat", folder.At("law"), "--engine", "sqlite", "--data", folder.At("data")).Out);
    }

    private static bool Ignored(int signal)
    {
        var mask = File.ReadLines("/proc/self/status").First(l => l.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim();
        return (ulong.Parse(mask, NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (signal - 1) & 1) != 0;
    }
}
