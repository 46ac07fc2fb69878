using LawReview.Core.Diagnostics;
using LawReview.Core.Text;
using Xunit;

namespace LawReview.Tests.Diagnostics;

public sealed class DiagnosticRendererTests
{
    private static readonly DiagnosticCode Code = new("CHK0000", "Sample");

    [Fact]
    public void Place_Line_Caret_Note_Trail_Help_StandInThisOrder() => Assert.Equal(
        """
        a.md:2:5: error CHK0000: Something is wrong
          2 | two words
            |     ^^^^^ a note
          in One › Two
          help: mend it

        """,
        Render("one\ntwo words\n", 8, 5, note: "a note", help: "mend it", trail: ["One", "Two"]));

    [Fact]
    public void Diagnostic_WithoutPlace_NamesTheFile() => Assert.Equal(
        "a.md: warning CHK0000: Something is wrong\n  note: why\n",
        new DiagnosticRenderer().Render(new Diagnostic(Code, Severity.Warning, "Something is wrong", "a.md", Note: "why")));

    [Fact]
    public void Note_ThatDoesNotFit_StandsBelow() => Assert.Equal(
        "a.md:1:1: error CHK0000: Something is wrong\n  1 | word\n    | ^^^^\n  note: " + new string('n', 80) + "\n",
        Render("word", 0, 4, note: new string('n', 80)));

    [Theory]
    [InlineData("\tword", 1, 4, "    word", "    ^^^^")]
    [InlineData("ab\tword", 3, 4, "ab  word", "    ^^^^")]
    [InlineData("走私 word", 3, 4, "走私 word", "     ^^^^")]
    [InlineData("走私 word", 0, 2, "走私 word", "^^^^")]
    [InlineData("e\u0301 word", 3, 4, "e\u0301 word", "  ^^^^")]
    [InlineData("😀 word", 3, 4, "😀 word", "   ^^^^")]
    [InlineData("word", 4, 0, "word", "    ^")]
    [InlineData("two\nlines", 0, 9, "two", "^^^")]
    [InlineData("", 0, 0, "", "^")]
    [InlineData("a\u0007b", 2, 1, "a\uFFFDb", "  ^")]
    public void Caret_StandsBelowWhatIsMeant(string content, int start, int length, string line, string caret)
    {
        var lines = Render(content, start, length).Split('\n');
        Assert.Equal($"  1 | {line}".TrimEnd(), lines[1].TrimEnd());
        Assert.Equal($"    | {caret}", lines[2]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(150)]
    [InlineData(299)]
    public void LongLine_IsCutAroundTheCaret(int at)
    {
        var content = new string('a', at) + "X" + new string('b', 300 - at);
        var lines = Render(content, at, 1).Split('\n');
        Assert.All(lines, l => Assert.True(l.Length <= 80, l));
        Assert.Equal('X', lines[1][lines[2].IndexOf('^', StringComparison.Ordinal)]);
        Assert.Equal(at > 100, lines[1].Contains("| …", StringComparison.Ordinal));
    }

    [Fact]
    public void LongSpan_IsCutAtTheEdge()
    {
        var lines = Render(new string('a', 300), 10, 200).Split('\n');
        Assert.All(lines, l => Assert.True(l.Length <= 80, l));
    }

    private static string Render(string content, int start, int length, string? note = null, string? help = null, params string[] trail) =>
        new DiagnosticRenderer().Render(new Diagnostic(
            Code, Severity.Error, "Something is wrong", "a.md", new(new SourceText("a.md", content), new(start, length), [.. trail]), note, help));
}
