using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;

namespace LawReview.Core.Lexicons;

/// <summary>
/// A lexicon ready to be searched, as plain numbers: read in a few milliseconds where it was kept, and nothing for the
/// collector of garbage to walk through, however many patterns there are. Immutable; safe to share.
/// </summary>
public sealed partial class CompiledLexicon
{
    private const int RootNumbers = 5;

    private const int MostWords = 50_000;

    private readonly Dictionary<string, int> concepts;
    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> endings = new(StringComparer.Ordinal);

    // A large law has hundreds of thousands of words, most of them once.
    private readonly ConcurrentDictionary<string, int[]> labelsOf = new(StringComparer.Ordinal);
    private int asked;
    private readonly string[] labels;
    private readonly byte[] kinds;
    private readonly int[] textEnds;
    private readonly byte[] texts;
    private readonly int longestBeginning;
    private readonly int longestEnding;

    private CompiledLexicon(
        string language, string[] ids, string[] titles, string[] labels, byte[] kinds, int[] roots, int[] numbers, int[] textEnds, byte[] texts)
    {
        Language = language;
        Ids = [.. ids];
        Titles = [.. titles];
        this.labels = labels;
        this.kinds = kinds;
        Roots = roots;
        Numbers = numbers;
        this.textEnds = textEnds;
        this.texts = texts;
        concepts = new(ids.Length, StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++) concepts.TryAdd(ids[i], i);
        for (var i = 0; i < labels.Length; i++)
        {
            (kinds[i] switch { 0 => words, 1 => beginnings, _ => endings }).Add(labels[i], i);
            if (kinds[i] == 1) longestBeginning = Math.Max(longestBeginning, labels[i].Length);
            else if (kinds[i] == 2) longestEnding = Math.Max(longestEnding, labels[i].Length);
        }
    }

    public string Language { get; }

    /// <summary>The concepts, in the order of the lexicon.</summary>
    public ImmutableArray<string> Ids { get; }

    public ImmutableArray<string> Titles { get; }

    internal int[] Numbers { get; }

    // Of each concept: where its patterns stand among the numbers, where its exclusions do, and the numbers of the first text of
    // its patterns, of its exclusions, and of what follows.
    private int[] Roots { get; }

    /// <exception cref="ArgumentException">A pattern names a concept that the lexicon lacks, or concepts refer to each other
    /// in a circle. A lexicon that was parsed without errors has neither.</exception>
    public static CompiledLexicon Of(Lexicon lexicon) => new Builder(lexicon).Build();

    public bool Knows(string concept) => concepts.ContainsKey(concept);

    /// <exception cref="ArgumentException">The lexicon has no such concept.</exception>
    internal int NumberOf(string concept) => concepts.TryGetValue(concept, out var number)
        ? number
        : throw new ArgumentException($"The lexicon for {Language} has no concept “{concept}”.", nameof(concept));

    internal int PatternsOf(int concept) => Roots[RootNumbers * concept];

    internal int ExclusionsOf(int concept) => Roots[(RootNumbers * concept) + 1];

    /// <summary>See <see cref="ConceptPattern.Id"/>.</summary>
    internal string PatternId(int concept, int pattern, bool exclusion = false)
    {
        var text = Roots[(RootNumbers * concept) + (exclusion ? 3 : 2)] + pattern;
        var start = text == 0 ? 0 : textEnds[text - 1];
        return Ids[concept] + (exclusion ? '!' : ':') + Encoding.UTF8.GetString(texts, start, textEnds[text] - start);
    }

    internal int PatternCount(int concept, bool exclusion = false) =>
        Roots[(RootNumbers * concept) + (exclusion ? 4 : 3)] - Roots[(RootNumbers * concept) + (exclusion ? 3 : 2)];

    /// <summary>What a word answers to: itself, as it begins, as it ends.</summary>
    internal int[] LabelsOf(string word)
    {
        if (labelsOf.TryGetValue(word, out var known)) return known;
        if (Interlocked.Increment(ref asked) % MostWords == 0) labelsOf.Clear();
        return labelsOf[word] = FindLabels(word);
    }

    private int[] FindLabels(string word)
    {
        var found = new List<int>();
        if (words.TryGetValue(word, out var exact)) found.Add(exact);
        var beginning = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longestBeginning, word.Length); length > 0; length--)
            if (beginning.TryGetValue(word.AsSpan(0, length), out var label)) found.Add(label);
        var ending = endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(longestEnding, word.Length); length > 0; length--)
            if (ending.TryGetValue(word.AsSpan(word.Length - length), out var label)) found.Add(label);
        return [.. found];
    }

    private sealed class Builder(Lexicon lexicon)
    {
        private readonly Dictionary<PatternElement, int> labels = [];
        private readonly Dictionary<string, int> concepts = new(StringComparer.Ordinal);
        private readonly List<int> numbers = [];
        private readonly List<int> ends = [];
        private readonly List<byte> texts = [];

        public CompiledLexicon Build()
        {
            for (var i = 0; i < lexicon.Concepts.Length; i++) concepts.TryAdd(lexicon.Concepts[i].Id, i);
            RejectCircles();
            var roots = new List<int>();
            foreach (var concept in lexicon.Concepts)
            {
                roots.Add(Tree(concept.Patterns));
                roots.Add(Tree(concept.Exclusions));
                roots.Add(Texts(concept.Patterns));
                roots.Add(Texts(concept.Exclusions));
                roots.Add(ends.Count);
            }

            return new(
                lexicon.Language, [.. lexicon.Concepts.Select(c => c.Id)], [.. lexicon.Concepts.Select(c => c.Title)],
                [.. labels.Keys.Select(WordOf)], [.. labels.Keys.Select(l => (byte)(l is LiteralWord ? 0 : l is WordBeginning ? 1 : 2))],
                [.. roots], [.. numbers], [.. ends], [.. texts]);
        }

        private int Tree(ImmutableArray<ConceptPattern> patterns) => PatternTrie.Of(patterns, LabelOf, NumberOf).Write(numbers);

        private int Texts(ImmutableArray<ConceptPattern> patterns)
        {
            var first = ends.Count;
            foreach (var pattern in patterns)
            {
                texts.AddRange(Encoding.UTF8.GetBytes(pattern.Text));
                ends.Add(texts.Count);
            }

            return first;
        }

        private static string WordOf(PatternElement element) => element switch
        {
            LiteralWord literal => literal.Word,
            WordBeginning beginning => beginning.Beginning,
            WordEnding ending => ending.Ending,
            _ => throw new ArgumentException($"Unknown pattern element {element.GetType().Name}.", nameof(element)),
        };

        private int LabelOf(PatternElement element)
        {
            if (!labels.TryGetValue(element, out var label)) labels.Add(element, label = labels.Count);
            return label;
        }

        private int NumberOf(string concept) => concepts.TryGetValue(concept, out var number)
            ? number
            : throw new ArgumentException($"The lexicon for {lexicon.Language} has no concept “{concept}”.", nameof(concept));

        private void RejectCircles()
        {
            var state = new byte[lexicon.Concepts.Length];
            for (var i = 0; i < state.Length; i++) Visit(i);

            void Visit(int number)
            {
                if (state[number] == 2) return;
                var concept = lexicon.Concepts[number];
                if (state[number] == 1) throw new ArgumentException($"The concept “{concept.Id}” is defined by itself.");
                state[number] = 1;
                foreach (var reference in concept.Patterns.Concat(concept.Exclusions).SelectMany(p => p.Elements).OfType<ConceptReference>().Distinct())
                    Visit(NumberOf(reference.Concept));
                state[number] = 2;
            }
        }
    }
}
