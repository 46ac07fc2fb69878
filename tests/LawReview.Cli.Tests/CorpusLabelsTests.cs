using Xunit;

using System.Text.Json;

namespace LawReview.Cli.Tests;

/// <summary>The corpus's labels: what the tool says differently is listed in <c>corpus/known-misses.md</c>, and nothing else.</summary>
public class CorpusLabelsTests
{
    [Fact]
    public void CorpusLabels_AreRightOrListed()
    {
        var states = Directory.GetDirectories(CommandLine.Corpus).Where(d => File.Exists(Path.Combine(d, "labels.json")))
            .Order(StringComparer.Ordinal).ToArray();
        var ran = CommandLine.Run(["evaluate", .. states, "--questions", "all", "--misses", "1000", "--format", "json"]);

        using var evaluation = JsonDocument.Parse(ran.Out);
        var found = evaluation.RootElement.GetProperty("misses").EnumerateArray()
            .Select(m => $"{m.GetProperty("jurisdiction").GetString()} {m.GetProperty("question").GetString()}: {m.GetProperty("predicted").GetString()} for {m.GetProperty("acceptable").GetString()}")
            .Order(StringComparer.Ordinal).ToList();
        var listed = File.ReadLines(Path.Combine(CommandLine.Corpus, "known-misses.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length == 8 && cells[5] == "todo")
            .Select(cells => $"{cells[1]} {cells[2]}: {cells[3]} for {cells[4]}")
            .Order(StringComparer.Ordinal).ToList();

        Assert.True(states.Length >= 8, "the corpus holds at least eight States");
        Assert.Equal(listed, found);
    }
}
