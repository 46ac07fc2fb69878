using System.Runtime.CompilerServices;

namespace LawReview.Core.Lexicons;

/// <summary>
/// The patterns of one concept as a tree of elements, so that patterns that begin alike are tried once. Built once, then
/// only read.
/// </summary>
internal sealed class PatternTrie
{
    private const int IndexedLetters = 3;

    private readonly Dictionary<string, PatternTrie> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Beginning, PatternTrie Next)>> beginnings = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, PatternTrie Next)> shortBeginnings = [];
    private readonly List<(string Ending, PatternTrie Next)> endings = [];

    public List<(int Most, PatternTrie Next)> Gaps { get; } = [];

    public List<(int Concept, PatternTrie Next)> Concepts { get; } = [];

    /// <summary>Numbers of the patterns that are complete here.</summary>
    public List<int> Complete { get; } = [];

    public void Add(ConceptPattern pattern, int number, Func<string, int> conceptNumber)
    {
        var node = this;
        foreach (var element in pattern.Elements) node = node.Next(element, conceptNumber);
        node.Complete.Add(number);
    }

    /// <summary>Adds to <paramref name="found"/> the nodes that a word leads to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Follow(string word, List<PatternTrie> found)
    {
        if (words.TryGetValue(word, out var exact)) found.Add(exact);
        if (beginnings.Count > 0 && word.Length >= IndexedLetters
            && beginnings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.AsSpan(0, IndexedLetters), out var candidates))
            foreach (var (beginning, next) in candidates)
                if (word.StartsWith(beginning, StringComparison.Ordinal))
                    found.Add(next);
        foreach (var (beginning, next) in shortBeginnings)
            if (word.StartsWith(beginning, StringComparison.Ordinal))
                found.Add(next);
        foreach (var (ending, next) in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                found.Add(next);
    }

    private PatternTrie Next(PatternElement element, Func<string, int> conceptNumber)
    {
        switch (element)
        {
            case LiteralWord literal:
                if (!words.TryGetValue(literal.Word, out var next)) words.Add(literal.Word, next = new());
                return next;
            case WordBeginning { Beginning: var beginning }:
                if (beginning.Length < IndexedLetters) return Edge(shortBeginnings, beginning);
                if (!beginnings.TryGetValue(beginning[..IndexedLetters], out var bucket))
                    beginnings.Add(beginning[..IndexedLetters], bucket = []);
                return Edge(bucket, beginning);
            case WordEnding ending:
                return Edge(endings, ending.Ending);
            case WordGap gap:
                return Edge(Gaps, gap.Most);
            case ConceptReference reference:
                return Edge(Concepts, conceptNumber(reference.Concept));
            default:
                throw new ArgumentException($"Unknown pattern element {element.GetType().Name}.", nameof(element));
        }
    }

    private static PatternTrie Edge<T>(List<(T Label, PatternTrie Next)> edges, T label)
    {
        foreach (var (known, next) in edges)
            if (EqualityComparer<T>.Default.Equals(known, label))
                return next;
        var added = new PatternTrie();
        edges.Add((label, added));
        return added;
    }
}
