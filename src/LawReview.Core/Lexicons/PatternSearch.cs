using System.Collections.Immutable;

namespace LawReview.Core.Lexicons;

/// <summary>Follows the patterns of one concept through one text, and keeps the shortest end of each at each word.</summary>
/// <param name="labels">What each word of the text's vocabulary answers to.</param>
/// <param name="without">Numbers of patterns that are left out; null for none.</param>
internal sealed class PatternSearch(
    TokenisedText text, int[] numbers, int[][] labels, int[] sentenceEnds, Func<int, ImmutableArray<PatternHit>> hitsOf, IReadOnlySet<int>? without)
{
    private readonly List<PatternHit> found = [];

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

    /// <summary>Goes on from a node that was reached with the words from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public void Walk(int at, int first, int end)
    {
        var node = new PatternNode(numbers, at);
        foreach (var pattern in node.Complete)
            if (without is null || !without.Contains(pattern)) found.Add(new(pattern, first, end));
        for (var gap = 0; gap < node.Gaps.Length; gap++)
        {
            var limit = Math.Min(end + node.Gaps[gap], sentenceEnds[first] - 1);
            for (var i = end; i <= limit; i++) Step(node.AfterGaps[gap], first, i);
        }

        Step(at, first, end);
    }

    private void Step(int at, int first, int end)
    {
        if (end >= sentenceEnds[first]) return;
        var node = new PatternNode(numbers, at);
        if (node.HasLabels)
            foreach (var label in labels[text.Tokens[end].Word])
                if (node.After(label) is >= 0 and var next) Walk(next, first, end + 1);
        for (var i = 0; i < node.Concepts.Length; i++) StepOverConcept(node.AfterConcepts[i], node.Concepts[i], first, end);
    }

    private void StepOverConcept(int node, int concept, int first, int at)
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
