using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LawReview.Core.Lexicons;

/// <summary>
/// The patterns of one concept as a tree of elements, so that patterns that begin alike are tried once. Only for building:
/// it is searched as the numbers that <see cref="Write"/> makes of it.
/// </summary>
internal sealed class PatternTrie
{
    // A lexicon makes a hundred thousand nodes, and most have one edge: what is empty is null.
    private Dictionary<(EdgeKind Kind, int Value), PatternTrie>? edges;
    private ((EdgeKind Kind, int Value) Edge, PatternTrie Next)? only;
    private List<int>? complete;

    private enum EdgeKind
    {
        Label,
        Gap,
        Concept,
    }

    /// <summary>The tree of patterns; the number of a pattern is its place among them.</summary>
    public static PatternTrie Of(ImmutableArray<ConceptPattern> patterns, Func<PatternElement, int> label, Func<string, int> conceptNumber)
    {
        // Patterns of one line stand together and begin alike: what they share with the last one is not walked again.
        var path = new List<PatternTrie> { new() };
        ImmutableArray<PatternElement> last = [];
        for (var number = 0; number < patterns.Length; number++)
        {
            var elements = patterns[number].Elements;
            var same = 0;
            while (same < elements.Length && same < last.Length && ReferenceEquals(elements[same], last[same])) same++;
            path.RemoveRange(same + 1, path.Count - same - 1);
            for (var i = same; i < elements.Length; i++) path.Add(path[i].Next(elements[i], label, conceptNumber));
            (path[^1].complete ??= new(1)).Add(number);
            last = elements;
        }

        return path[0];
    }

    /// <summary>Appends this node and what stands below it, as <see cref="PatternNode"/> reads it; gives its place.</summary>
    public int Write(List<int> numbers)
    {
        List<((EdgeKind Kind, int Value) Edge, PatternTrie Next)> all = only is { } one ? [one] : [.. (edges ?? []).Select(e => (e.Key, e.Value))];
        all.Sort((a, b) => a.Edge.CompareTo(b.Edge));
        var at = numbers.Count;
        foreach (var kind in Enum.GetValues<EdgeKind>()) numbers.Add(all.Count(e => e.Edge.Kind == kind));
        numbers.Add(complete?.Count ?? 0);
        foreach (var (edge, _) in all) numbers.Add(edge.Value);
        var targets = numbers.Count;
        CollectionsMarshal.SetCount(numbers, targets + all.Count);
        numbers.AddRange(complete ?? []);
        for (var i = 0; i < all.Count; i++) numbers[targets + i] = all[i].Next.Write(numbers);
        return at;
    }

    private PatternTrie Next(PatternElement element, Func<PatternElement, int> label, Func<string, int> conceptNumber)
    {
        var edge = element switch
        {
            WordGap gap => (EdgeKind.Gap, gap.Most),
            ConceptReference reference => (EdgeKind.Concept, conceptNumber(reference.Concept)),
            _ => (EdgeKind.Label, label(element)),
        };
        PatternTrie? next;
        if (edges is null)
        {
            if (only is not { } one)
            {
                only = (edge, next = new());
                return next;
            }

            if (one.Edge == edge) return one.Next;
            edges = new() { [one.Edge] = one.Next };
            only = null;
        }

        if (!edges.TryGetValue(edge, out next)) edges.Add(edge, next = new());
        return next;
    }
}

/// <summary>
/// A node of patterns in the numbers of a compiled lexicon: four counts (labels, gaps, concepts, complete patterns), what
/// each edge asks (labels in order), where each leads, and the patterns that are complete here.
/// </summary>
internal readonly ref struct PatternNode
{
    private const int Head = 4;

    private readonly ReadOnlySpan<int> node;

    public PatternNode(int[] numbers, int at) => node = numbers.AsSpan(at);

    public ReadOnlySpan<int> Labels => node.Slice(Head, node[0]);

    public ReadOnlySpan<int> AfterLabels => node.Slice(Head + Edges, node[0]);

    public ReadOnlySpan<int> Gaps => node.Slice(Head + node[0], node[1]);

    public ReadOnlySpan<int> AfterGaps => node.Slice(Head + Edges + node[0], node[1]);

    public ReadOnlySpan<int> Concepts => node.Slice(Head + node[0] + node[1], node[2]);

    public ReadOnlySpan<int> AfterConcepts => node.Slice(Head + Edges + node[0] + node[1], node[2]);

    /// <summary>Numbers of the patterns that are complete here.</summary>
    public ReadOnlySpan<int> Complete => node.Slice(Head + (2 * Edges), node[3]);

    public bool HasLabels => node[0] > 0;

    private int Edges => node[0] + node[1] + node[2];

    /// <summary>Where a label leads; −1 for nowhere.</summary>
    public int After(int label)
    {
        var place = node.Slice(Head, node[0]).BinarySearch(label);
        return place < 0 ? -1 : node[Head + Edges + place];
    }
}
