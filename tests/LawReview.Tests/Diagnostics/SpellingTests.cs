using LawReview.Core.Diagnostics;
using Xunit;

namespace LawReview.Tests.Diagnostics;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("entry", "entry", 0)]
    [InlineData("entyr", "entry", 1)]
    [InlineData("entr", "entry", 1)]
    [InlineData("exit", "entry", 4)]
    [InlineData("abc", "", 3)]
    public void Distance_CountsChangesAndSwaps(string first, string second, int expected)
    {
        Assert.Equal(expected, Spelling.Distance(first, second));
        Assert.Equal(expected, Spelling.Distance(second, first));
    }

    [Theory]
    [InlineData("benefitt", "benefit")]
    [InlineData("Benefit", "benefit")]
    [InlineData("exti", "exit")]
    [InlineData("trafficking", null)]
    [InlineData("", null)]
    public void Nearest_IsGivenOnlyWhereOneIsNear(string word, string? expected) =>
        Assert.Equal(expected, Spelling.Nearest(word, ["entry", "benefit", "exit"]));
}
