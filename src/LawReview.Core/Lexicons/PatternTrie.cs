using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LawReview.Core.Lexicons;

/// <summary>
/// The patterns of one concept as a tree of elements, so that patterns that begin alike are tried once. Built once, then
/// only read.
/// </summary>
internal sealed class PatternTrie
{
    private const int IndexedLetters = 3;

    // A lexicon makes a hundred thousand nodes, and most have one edge: what is empty is null.
    private Dictionary<string, PatternTrie>? words;
    private Dictionary<string, List<(string Beginning, PatternTrie Next)>>? beginnings;
    private List<(string Beginning, PatternTrie Next)>? shortBeginnings;
    private List<(string Ending, PatternTrie Next)>? endings;
    private List<(int Most, PatternTrie Next)>? gaps;
    private List<(int Concept, PatternTrie Next)>? concepts;
    private List<int>? complete;

    // The only word that leads on, as long as there is only one.
    private (string Word, PatternTrie Next)? only;

    public ReadOnlySpan<(int Most, PatternTrie Next)> Gaps => CollectionsMarshal.AsSpan(gaps);

    public ReadOnlySpan<(int Concept, PatternTrie Next)> Concepts => CollectionsMarshal.AsSpan(concepts);

    /// <summary>Numbers of the patterns that are complete here.</summary>
    public ReadOnlySpan<int> Complete => CollectionsMarshal.AsSpan(complete);

    /// <summary>The tree of patterns; the number of a pattern is its place among them.</summary>
    /// <param name="isOff">Leaves a pattern out; it keeps its number.</param>
    public static PatternTrie Of(ImmutableArray<ConceptPattern> patterns, Func<ConceptPattern, bool>? isOff, Func<string, int> conceptNumber)
    {
        // Patterns of one line stand together and begin alike: what they share with the last one is not walked again.
        var path = new List<PatternTrie> { new() };
        ImmutableArray<PatternElement> last = [];
        for (var number = 0; number < patterns.Length; number++)
        {
            if (isOff is not null && isOff(patterns[number])) continue;
            var elements = patterns[number].Elements;
            var same = 0;
            while (same < elements.Length && same < last.Length && ReferenceEquals(elements[same], last[same])) same++;
            path.RemoveRange(same + 1, path.Count - same - 1);
            for (var i = same; i < elements.Length; i++) path.Add(path[i].Next(elements[i], conceptNumber));
            (path[^1].complete ??= new(1)).Add(number);
            last = elements;
        }

        return path[0];
    }

    /// <summary>Adds to <paramref name="found"/> the nodes that a word leads to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Follow(string word, List<PatternTrie> found)
    {
        if (only is { } one && one.Word == word) found.Add(one.Next);
        if (words is not null && words.TryGetValue(word, out var exact)) found.Add(exact);
        if (beginnings is not null && word.Length >= IndexedLetters
            && beginnings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, IndexedLetters), out var candidates))
            foreach (var (beginning, next) in candidates)
                if (word.StartsWith(beginning, StringComparison.Ordinal))
                    found.Add(next);
        foreach (var (beginning, next) in CollectionsMarshal.AsSpan(shortBeginnings))
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                found.Add(next);
        foreach (var (ending, next) in CollectionsMarshal.AsSpan(endings))
            if (word.EndsWith(ending, StringComparison.Ordinal))
                found.Add(next);
    }

    private PatternTrie Next(PatternElement element, Func<string, int> conceptNumber)
    {
        switch (element)
        {
            case LiteralWord literal:
                return NextWord(literal.Word);
            case WordBeginning { Beginning: var beginning }:
                if (beginning.Length < IndexedLetters) return Edge(ref shortBeginnings, beginning);
                beginnings ??= new(StringComparer.Ordinal);
                ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(beginnings, beginning[..IndexedLetters], out _);
                return Edge(ref bucket, beginning);
            case WordEnding ending:
                return Edge(ref endings, ending.Ending);
            case WordGap gap:
                return Edge(ref gaps, gap.Most);
            case ConceptReference reference:
                return Edge(ref concepts, conceptNumber(reference.Concept));
            default:
                throw new ArgumentException($"Unknown pattern element {element.GetType().Name}.", nameof(element));
        }
    }

    private PatternTrie NextWord(string word)
    {
        PatternTrie? next;
        if (words is null)
        {
            if (only is not { } one)
            {
                only = (word, next = new());
                return next;
            }

            if (one.Word == word) return one.Next;
            words = new(StringComparer.Ordinal) { [one.Word] = one.Next };
            only = null;
        }

        if (!words.TryGetValue(word, out next)) words.Add(word, next = new());
        return next;
    }

    private static PatternTrie Edge<T>(ref List<(T Label, PatternTrie Next)>? edges, T label)
    {
        edges ??= new(1);
        foreach (var (known, next) in edges)
            if (EqualityComparer<T>.Default.Equals(known, label))
                return next;
        var added = new PatternTrie();
        edges.Add((label, added));
        return added;
    }
}
