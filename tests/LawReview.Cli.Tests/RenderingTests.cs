using LawReview.Cli.Rendering;
using Xunit;

namespace LawReview.Cli.Tests;

public sealed class RenderingTests
{
    [Theory]
    [InlineData("one two three", 8, "one two|three")]
    [InlineData("one\ntwo", 8, "one two")]
    [InlineData("one\n\ntwo", 8, "one|two")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("组织他人偷越国边境", 8, "组织他人|偷越国边|境")]
    [InlineData("", 8, "")]
    public void Wrap_KeepsEveryLineWithinTheWidth(string text, int width, string lines)
    {
        var wrapped = Wrapping.Wrap(text, width);
        Assert.Equal(lines, string.Join('|', wrapped));
        Assert.All(wrapped, line => Assert.True(DisplayWidth.Of(line) <= width));
    }

    [Fact]
    public void Table_WrapsItsLastColumnAndAlignsFigures()
    {
        using var text = new StringWriter { NewLine = "\n" };
        new TextTable("id", "n", "words") { FiguresFrom = 1 }.Row("a", "1", "x").Row("b", "10", "y").Write(text, 40);
        Assert.Equal("id   n  words\na    1      x\nb   10      y\n", text.ToString());

        using var narrow = new StringWriter { NewLine = "\n" };
        new TextTable("id", "words").Row("a", "some words that do not fit").Write(narrow, 20);
        Assert.Equal("id  words\na   some words that\n    do not fit\n", narrow.ToString());
    }

    /// <summary>Where the last column would have nothing left, the widest of the others are wrapped as well; the first never is.</summary>
    [Fact]
    public void Table_KeepsToTheWidthWithSeveralWideColumns()
    {
        using var text = new StringWriter { NewLine = "\n" };
        new TextTable("id", "change", "today", "with the draft").Row("smp-6.1.b-benefit", "nouvellement plus large", "plus large que le traité", "satisfait par le droit commun").Write(text, 60);
        var lines = text.ToString().TrimEnd('\n').Split('\n');
        Assert.All(lines, l => Assert.InRange(l.Length, 1, 60));
        Assert.Contains(lines, l => l.StartsWith("smp-6.1.b-benefit  ", StringComparison.Ordinal));
        Assert.Equal(
            "nouvellement plus large que le traité satisfait par droit commun".Split(' ').Order(StringComparer.Ordinal),
            lines.SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w is not ("id" or "change" or "today" or "with" or "the" or "draft" or "smp-6.1.b-benefit")).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Progress_IsSilentWhereNobodyWatches()
    {
        Assert.Empty(Shown(interactive: false));
        Assert.Contains("Reading act.md", Shown(interactive: true));
    }

    [Fact]
    public void Messages_AreColouredOnlyWhereWanted()
    {
        Assert.Equal("error: no\n", Said(colour: false));
        Assert.Equal("\e[31merror:\e[0m no\n", Said(colour: true));
    }

    /// <summary>A message keeps to the width; a path is copied from the screen, and stays whole.</summary>
    [Fact]
    public void Messages_KeepToTheWidthAndPathsWhole()
    {
        var path = $"/home/{new string('a', 90)}/act.md";
        var lines = Said(colour: false, $"the file could not be read and was left out of what is assessed: {path} (it is damaged)").TrimEnd('\n').Split('\n');
        Assert.Equal(["error: the file could not be read and was left out of what is assessed:", path, "(it is damaged)"], lines);
    }

    private static string Shown(bool interactive)
    {
        using var error = new StringWriter();
        using (var progress = new Progress(new(TextWriter.Null, error, TimeProvider.System, _ => null, Interactive: interactive)))
            progress.Step("progress.reading", ("path", "act.md"));
        return error.ToString();
    }

    private static string Said(bool colour, string message = "no")
    {
        using var error = new StringWriter { NewLine = "\n" };
        Messages.Error(new(TextWriter.Null, error, TimeProvider.System, _ => null, Colour: colour), message);
        return error.ToString();
    }
}
