using System.Text.RegularExpressions;

namespace LawReview.Tests.Lexicons;

/// <summary>A concept that a rule asks of and that a lexicon lacks makes the row not assessable in that language, whatever the law says.</summary>
public sealed partial class DeliveredLexiconsTests
{
    private static readonly string Checklists = Path.Combine(AppContext.BaseDirectory, "checklists");

    /// <summary>Known to be missing; a language that gains one takes it from here.</summary>
    private static readonly string[] Missing = ["ru forging-tool", "zh forging-tool"];

    [Fact]
    public void EveryLexicon_HasTheConceptsThatRulesAskOf()
    {
        var lexicons = Directory.EnumerateFiles(Path.Combine(Checklists, "lexicon"), "*.md").Order(StringComparer.Ordinal)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => Id().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value).ToHashSet());
        var concepts = lexicons["en"];
        var asked = Directory.EnumerateFiles(Checklists, "*.md", SearchOption.AllDirectories).Where(f => Path.GetFileName(Path.GetDirectoryName(f)) is not ("lexicon" or "questions"))
            .SelectMany(File.ReadLines).Where(l => Condition().IsMatch(l)).SelectMany(l => Named().Matches(l)).Select(m => m.Groups[1].Value).Where(concepts.Contains)
            .Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(asked.Count > 100, $"only {asked.Count} concepts asked of in {Checklists}");
        Assert.Equal(Missing, lexicons.SelectMany(l => asked.Where(c => !l.Value.Contains(c)).Select(c => $"{l.Key} {c}")));
    }

    [GeneratedRegex(@"\{#([a-z0-9-]+)\}")]
    private static partial Regex Id();

    [GeneratedRegex(@"^(\d+\.|-) ")]
    private static partial Regex Condition();

    [GeneratedRegex("`([a-z0-9-]+)`")]
    private static partial Regex Named();
}
