using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>
/// The corpus's labels: what the tool says differently is listed in <c>corpus/known-misses.md</c>, and nothing else. Of
/// States that are held back only the number is listed, so that nobody mends the tool by them. A language without a
/// lexicon is not assessed.
/// </summary>
public partial class CorpusLabelsTests
{
    [Fact]
    public void CorpusLabels_AreRightOrListed()
    {
        var states = Directory.GetDirectories(CommandLine.Corpus).Where(d => File.Exists(Path.Combine(d, "labels.json")) && HasLexicon(d))
            .Order(StringComparer.Ordinal).ToArray();
        var ran = CommandLine.Run(["evaluate", .. states, "--questions", "all", "--misses", "1000", "--format", "json"]);

        using var evaluation = JsonDocument.Parse(ran.Out);
        var rows = File.ReadLines(Path.Combine(CommandLine.Corpus, "known-misses.md"))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length == 8).ToList();
        var heldBack = rows.Where(cells => cells[5] == "held back").ToDictionary(cells => cells[1], cells => cells[3], StringComparer.Ordinal);
        var found = evaluation.RootElement.GetProperty("misses").EnumerateArray()
            .Where(m => !heldBack.ContainsKey(m.GetProperty("jurisdiction").GetString()!))
            .Select(m => $"{m.GetProperty("jurisdiction").GetString()} {m.GetProperty("question").GetString()}: {m.GetProperty("predicted").GetString()} for {m.GetProperty("acceptable").GetString()}")
            .Order(StringComparer.Ordinal).ToList();
        var listed = rows.Where(cells => cells[5] == "todo")
            .Select(cells => $"{cells[1]} {cells[2]}: {cells[3]} for {cells[4]}")
            .Order(StringComparer.Ordinal).ToList();

        Assert.True(states.Length >= 8, "the corpus holds at least eight States");
        Assert.Equal(listed, found);
        Assert.Equal(heldBack.OrderBy(h => h.Key, StringComparer.Ordinal), evaluation.RootElement.GetProperty("misses").EnumerateArray()
            .GroupBy(m => m.GetProperty("jurisdiction").GetString()!).Where(g => heldBack.ContainsKey(g.Key))
            .Select(g => KeyValuePair.Create(g.Key, g.Count().ToString(CultureInfo.InvariantCulture))).OrderBy(h => h.Key, StringComparer.Ordinal));
    }

    private static bool HasLexicon(string state) =>
        File.Exists(Path.Combine(CommandLine.Corpus, "..", "checklists", "lexicon", $"{Language().Match(File.ReadAllText(Path.Combine(state, "jurisdiction.md"))).Groups[1].Value}.md"));

    [GeneratedRegex("languages: ?\\[([a-z]+)")]
    private static partial Regex Language();
}
