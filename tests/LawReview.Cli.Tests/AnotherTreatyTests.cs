using System.Text.RegularExpressions;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>
/// Checklists need no code: one for another treaty, written from docs/checklist-format.md, with concepts of its own; and a
/// rule of ours that is changed in the Markdown alone.
/// </summary>
public sealed class AnotherTreatyTests : IDisposable
{
    private static readonly string Data = Path.Combine(CommandLine.Root, "tests", "LawReview.Cli.Tests", "Data", "bribery");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ChecklistForBribery_PassesItsOwnExamples()
    {
        var checklists = Bribery();
        var lint = CommandLine.Run("checklist", "lint", "--checklists", checklists);
        Assert.True(lint.Code == ExitCodes.Done, lint.All);
        var tested = CommandLine.Run("checklist", "test", "--checklists", checklists);
        Assert.True(tested.Code == ExitCodes.Done, tested.All);
        Assert.Contains("17 passed, 0 failed", tested.Out);
    }

    [Theory]
    [InlineData("brb-active", "met")]
    [InlineData("brb-passive", "in part")]
    [InlineData("brb-attempt", "not assessable")]
    [InlineData("brb-legal", "met")]
    [InlineData("brb-official", "met")]
    public void ChecklistForBribery_ReviewsAndExplains(string obligation, string finding)
    {
        var checklists = Bribery();
        var law = Path.Combine(Data, "law");
        var review = CommandLine.Run("review", law, "--checklists", checklists);
        Assert.Equal(ExitCodes.Done, review.Code);
        Assert.Matches($@"(?m)^{finding}\s+{obligation}\b", review.Out);
        var explained = CommandLine.Run("explain", obligation.ToUpperInvariant(), law, "--checklists", checklists);
        Assert.Equal(ExitCodes.Done, explained.Code);
        Assert.Contains($"Finding:    {finding}", explained.Out);
    }

    [Fact]
    public void RuleChangedInTheMarkdown_ChangesTheFinding()
    {
        CopyMarkdown(Path.Combine(CommandLine.Root, "checklists"), "checklists");
        var checklists = folder.At("checklists");
        Assert.Equal("met", FindingOn("smp-6.1.a", checklists));

        var file = Directory.GetFiles(Path.Combine(checklists, "smuggling-protocol"), "*.md").Single(f => File.ReadAllText(f).Contains("{#smp-6.1.a}", StringComparison.Ordinal));
        var text = File.ReadAllText(file);
        var at = text.IndexOf("{#smp-6.1.a}", StringComparison.Ordinal);
        File.WriteAllText(file, text[..at] + new Regex(@"\*\*met\*\*").Replace(text[at..], "**needs review**", 1));
        Assert.Equal("needs review", FindingOn("smp-6.1.a", checklists));
    }

    private static string FindingOn(string obligation, string checklists)
    {
        var ran = CommandLine.Run("explain", obligation, CommandLine.State("amberley"), "--checklists", checklists);
        return Regex.Match(ran.Out, @"Finding:\s+(.+?) \(value").Groups[1].Value;
    }

    /// <summary>The checklist, beside a copy of our lexicon to which its concepts were added.</summary>
    private string Bribery()
    {
        foreach (var file in new[] { "checklist.md", "01-offences.md" })
            folder.File(Path.Combine("lists", "bribery", file), File.ReadAllText(Path.Combine(Data, file)));
        var lexicon = File.ReadAllText(Path.Combine(CommandLine.Root, "checklists", "lexicon", "en.md"));
        folder.File(Path.Combine("lists", "lexicon", "en.md"), lexicon + "\n" + File.ReadAllText(Path.Combine(Data, "concepts.md")));
        return folder.At("lists");
    }

    private void CopyMarkdown(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.md", SearchOption.AllDirectories))
            folder.File(Path.Combine(to, Path.GetRelativePath(from, file)), File.ReadAllText(file));
    }
}
