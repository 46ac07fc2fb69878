using System.Numerics;

namespace LawReview.Core.Search;

/// <summary>A set of passages of a law, by number.</summary>
public sealed class PassageSet(int length)
{
    private const int WordBits = 64;

    private readonly ulong[] words = new ulong[(length + WordBits - 1) / WordBits];

    public int Length { get; } = length;

    public bool this[int passage] => (words[passage / WordBits] >> (passage % WordBits) & 1) != 0;

    public void Add(int passage) => words[passage / WordBits] |= 1UL << (passage % WordBits);

    public void AddRange(Range passages)
    {
        for (var passage = passages.Start.Value; passage < passages.End.Value; passage++) Add(passage);
    }

    public void UnionWith(PassageSet other)
    {
        for (var i = 0; i < words.Length; i++) words[i] |= other.words[i];
    }

    public void IntersectWith(PassageSet other)
    {
        for (var i = 0; i < words.Length; i++) words[i] &= other.words[i];
    }

    public void ExceptWith(PassageSet other)
    {
        for (var i = 0; i < words.Length; i++) words[i] &= ~other.words[i];
    }

    public PassageSet Copy()
    {
        var copy = new PassageSet(Length);
        words.CopyTo(copy.words, 0);
        return copy;
    }

    /// <summary>Of each group of passages how many of the set stand before it, and at the end how many there are; see <see cref="RankOf"/>.</summary>
    internal int[] Counts()
    {
        var counts = new int[words.Length + 1];
        for (var i = 0; i < words.Length; i++) counts[i + 1] = counts[i] + BitOperations.PopCount(words[i]);
        return counts;
    }

    /// <summary>How many passages of the set stand before one of it.</summary>
    /// <param name="counts">Its <see cref="Counts"/>, taken since it last changed.</param>
    internal int RankOf(int passage, int[] counts) =>
        counts[passage / WordBits] + BitOperations.PopCount(words[passage / WordBits] & ((1UL << (passage % WordBits)) - 1));

    /// <summary>In order.</summary>
    public IEnumerable<int> Numbers()
    {
        for (var i = 0; i < words.Length; i++)
            for (var left = words[i]; left != 0; left &= left - 1)
                yield return (i * WordBits) + BitOperations.TrailingZeroCount(left);
    }
}
