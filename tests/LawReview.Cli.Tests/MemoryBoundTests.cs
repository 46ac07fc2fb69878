using LawReview.Cli.Search;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>Work that would need too much memory is given up, whether the bound or the system stops it; other failures are not hidden.</summary>
public sealed class MemoryBoundTests
{
    // More than any computer has, so that the bound itself never touches the tests that run beside.
    private const long Unbounded = long.MaxValue;

    [Fact]
    public void WorkThatIsDone_IsKept()
    {
        var done = false;
        Assert.True(MemoryBound.Keeps(Unbounded, () => done = true));
        Assert.True(done);
    }

    [Fact]
    public void WorkThatNeedsTooMuch_IsGivenUp()
    {
        Assert.False(MemoryBound.Keeps(Unbounded, () => throw new InsufficientMemoryException()));
        Assert.False(MemoryBound.Keeps(Unbounded, () => throw new AggregateException(new FormatException(), new InsufficientMemoryException())));
        Assert.False(MemoryBound.Keeps(Unbounded, () => throw new TypeInitializationException("Some.Type", new InsufficientMemoryException())));
    }

    [Fact]
    public void OtherFailure_ComesThrough() =>
        Assert.Throws<FormatException>(() => MemoryBound.Keeps(Unbounded, () => throw new FormatException()));
}
