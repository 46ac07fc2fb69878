using System.Numerics;

namespace LawReview.Core.Search;

/// <summary>A set of passages of a law, by number. Most sets of a large law have few of its passages: there is room only where there are any.</summary>
public sealed class PassageSet(int length)
{
    private const int WordBits = 64;
    private const int PageWords = 32;
    private const int PageBits = PageWords * WordBits;

    // A page without passages is not there.
    private readonly ulong[]?[] pages = new ulong[]?[(length + PageBits - 1) / PageBits];

    public int Length { get; } = length;

    public bool this[int passage] =>
        pages[passage / PageBits] is { } page && (page[passage % PageBits / WordBits] >> (passage % WordBits) & 1) != 0;

    public void Add(int passage) => (pages[passage / PageBits] ??= new ulong[PageWords])[passage % PageBits / WordBits] |= 1UL << (passage % WordBits);

    public void AddRange(Range passages)
    {
        for (var passage = passages.Start.Value; passage < passages.End.Value; passage++) Add(passage);
    }

    public void UnionWith(PassageSet other)
    {
        for (var p = 0; p < pages.Length; p++)
        {
            if (other.pages[p] is not { } added) continue;
            if (pages[p] is not { } page) pages[p] = [.. added];
            else
                for (var i = 0; i < PageWords; i++) page[i] |= added[i];
        }
    }

    public void IntersectWith(PassageSet other)
    {
        for (var p = 0; p < pages.Length; p++)
        {
            if (pages[p] is not { } page) continue;
            if (other.pages[p] is not { } common) pages[p] = null;
            else
                for (var i = 0; i < PageWords; i++) page[i] &= common[i];
        }
    }

    public void ExceptWith(PassageSet other)
    {
        for (var p = 0; p < pages.Length; p++)
            if (pages[p] is { } page && other.pages[p] is { } gone)
                for (var i = 0; i < PageWords; i++) page[i] &= ~gone[i];
    }

    public PassageSet Copy()
    {
        var copy = new PassageSet(Length);
        for (var p = 0; p < pages.Length; p++)
            if (pages[p] is { } page) copy.pages[p] = [.. page];
        return copy;
    }

    /// <summary>Of each group of passages how many of the set stand before it, and at the end how many there are; see <see cref="RankOf"/>.</summary>
    internal int[] Counts()
    {
        var counts = new int[(pages.Length * PageWords) + 1];
        for (var i = 0; i + 1 < counts.Length; i++)
            counts[i + 1] = counts[i] + (pages[i / PageWords] is { } page ? BitOperations.PopCount(page[i % PageWords]) : 0);
        return counts;
    }

    /// <summary>How many passages of the set stand before one of it.</summary>
    /// <param name="counts">Its <see cref="Counts"/>, taken since it last changed.</param>
    internal int RankOf(int passage, int[] counts) =>
        counts[passage / WordBits] + (pages[passage / PageBits] is { } page ? BitOperations.PopCount(page[passage % PageBits / WordBits] & ((1UL << (passage % WordBits)) - 1)) : 0);

    /// <summary>In order.</summary>
    public IEnumerable<int> Numbers()
    {
        for (var p = 0; p < pages.Length; p++)
        {
            if (pages[p] is not { } page) continue;
            for (var i = 0; i < PageWords; i++)
                for (var left = page[i]; left != 0; left &= left - 1)
                    yield return (p * PageBits) + (i * WordBits) + BitOperations.TrailingZeroCount(left);
        }
    }
}
