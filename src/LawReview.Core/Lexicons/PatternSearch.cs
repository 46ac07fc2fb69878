using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LawReview.Core.Lexicons;

/// <summary>Follows the patterns of one concept through one text, and keeps the shortest end of each at each word.</summary>
internal sealed class PatternSearch(TokenisedText text, int[] sentenceEnds, Func<int, ImmutableArray<PatternHit>> hitsOf)
{
    private readonly List<PatternHit> found = [];

    // Nodes still to be walked, of all steps under way: a step uses what it pushed and leaves the rest alone.
    private readonly List<PatternTrie> pending = [];

    /// <summary>Each pattern at each word once, with its shortest end.</summary>
    public List<PatternHit> Hits()
    {
        found.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First)
            : a.Pattern != b.Pattern ? a.Pattern.CompareTo(b.Pattern)
            : a.End.CompareTo(b.End));
        var hits = new List<PatternHit>(found.Count);
        foreach (var hit in found)
            if (hits.Count == 0 || hits[^1].First != hit.First || hits[^1].Pattern != hit.Pattern)
                hits.Add(hit);
        return hits;
    }

    /// <summary>Goes on from a node that was reached with the words from <paramref name="first"/> to before <paramref name="at"/>.</summary>
    // A run of the tool is short: waiting for the runtime to find these methods hot would cost more than they take.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Walk(PatternTrie node, int first, int at)
    {
        foreach (var pattern in node.Complete) found.Add(new(pattern, first, at));
        foreach (var (most, next) in node.Gaps)
        {
            var limit = Math.Min(at + most, sentenceEnds[first] - 1);
            for (var i = at; i <= limit; i++) Step(next, first, i);
        }

        Step(node, first, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(PatternTrie node, int first, int at)
    {
        if (at >= sentenceEnds[first]) return;
        var mine = pending.Count;
        node.Follow(text, text.Tokens[at].Word, pending);
        for (var i = mine; i < pending.Count; i++) Walk(pending[i], first, at + 1);
        pending.RemoveRange(mine, pending.Count - mine);
        foreach (var (concept, next) in node.Concepts) StepOverConcept(next, concept, first, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StepOverConcept(PatternTrie node, int concept, int first, int at)
    {
        var hits = hitsOf(concept);
        var low = 0;
        var high = hits.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].First < at) low = middle + 1;
            else high = middle;
        }

        var last = -1;
        for (; low < hits.Length && hits[low].First == at; low++)
        {
            if (hits[low].End == last) continue;
            last = hits[low].End;
            Walk(node, first, last);
        }
    }
}
