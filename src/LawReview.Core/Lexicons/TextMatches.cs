using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LawReview.Core.Lexicons;

/// <summary>A match of one pattern of a concept, by numbers.</summary>
internal readonly record struct PatternHit(int Pattern, int First, int End);

/// <summary>What was found in one text; each concept is searched when it is first asked for.</summary>
internal sealed class TextMatches
{
    private readonly TokenisedText text;
    private readonly CompiledLexicon lexicon;
    private readonly PatternsOff off;

    // What each word of the vocabulary answers to.
    private readonly Lazy<int[][]> labels;

    // Every word of the vocabulary with which a pattern can start; by tree.
    private readonly Lazy<Start[]> starts;

    // Filled when asked for. Two threads may find the same at once; either result will do.
    private readonly OfConcepts<PatternHit> all;
    private readonly OfConcepts<ConceptMatch> distinct;

    // The tokens of word w are positions[starts[w]] … positions[starts[w + 1] - 1].
    private readonly Lazy<(int[] Starts, int[] Positions)> postings;

    // For each token, the token after the last one of its sentence.
    private readonly Lazy<int[]> sentenceEnds;

    public TextMatches(TokenisedText text, CompiledLexicon lexicon, PatternsOff off)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.off = off;
        labels = new(FindLabels);
        postings = new(FindPostings);
        sentenceEnds = new(FindSentenceEnds);
        starts = new(FindStarts);
        all = new(lexicon.Ids.Length);
        distinct = new(lexicon.Ids.Length);
    }

    /// <summary>Every (pattern, first) with its shortest end, without what "Not" takes out; by first, end, pattern.</summary>
    public ImmutableArray<PatternHit> All(int concept) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Volatile.Read(ref all[concept]) ?? Keep(ref all[concept], Find(concept)));

    public ImmutableArray<ConceptMatch> Distinct(int concept) =>
        ImmutableCollectionsMarshal.AsImmutableArray(Volatile.Read(ref distinct[concept]) ?? Keep(ref distinct[concept], FindDistinct(concept)));

    /// <summary>Numbers of the concepts that the text says, in order.</summary>
    public List<int> Said()
    {
        var concepts = new List<int>(lexicon.StartingWithConcept);
        var last = -1;
        foreach (var start in starts.Value)
        {
            if (start.Tree == last) continue;
            last = start.Tree;
            if (last % 2 == 0) concepts.Add(last / 2);
        }

        concepts.Sort();
        last = -1;
        var said = new List<int>();
        foreach (var concept in concepts)
        {
            if (concept != last && !All(concept).IsEmpty) said.Add(concept);
            last = concept;
        }

        return said;
    }

    /// <summary>Where the text says a concept: each (first, end) once, by first, then by end.</summary>
    public IEnumerable<(int First, int End)> Places(int concept)
    {
        var last = (First: -1, End: -1);
        foreach (var hit in All(concept))
        {
            if (last == (hit.First, hit.End)) continue;
            last = (hit.First, hit.End);
            yield return last;
        }
    }

    private static T[] Keep<T>(ref T[]? place, T[] found)
    {
        Volatile.Write(ref place, found);
        return found;
    }

    private ConceptMatch[] FindDistinct(int number)
    {
        if (All(number).IsEmpty) return [];
        var matches = new List<ConceptMatch>();
        var last = (First: -1, End: -1);
        foreach (var hit in All(number))
        {
            if (last == (hit.First, hit.End)) continue;
            last = (hit.First, hit.End);
            matches.Add(new(lexicon.Ids[number], lexicon.PatternId(number, hit.Pattern), hit.First, hit.End, text.SpanOf(hit.First, hit.End)));
        }

        return [.. matches];
    }

    private PatternHit[] Find(int concept)
    {
        var hits = Search(concept, exclusion: false);
        if (hits.Count == 0) return [];
        var excluded = Search(concept, exclusion: true);
        if (excluded.Count > 0)
        {
            var taken = new bool[text.Tokens.Length];
            foreach (var hit in excluded) Array.Fill(taken, true, hit.First, hit.End - hit.First);
            hits.RemoveAll(h => Array.IndexOf(taken, true, h.First, h.End - h.First) >= 0);
        }

        hits.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First)
            : a.End != b.End ? a.End.CompareTo(b.End)
            : a.Pattern.CompareTo(b.Pattern));
        return [.. hits];
    }

    private List<PatternHit> Search(int concept, bool exclusion)
    {
        var tree = CompiledLexicon.TreeOf(concept, exclusion);
        var node = new PatternNode(lexicon.Numbers, exclusion ? lexicon.ExclusionsOf(concept) : lexicon.PatternsOf(concept));
        var at = FirstStart(tree);
        if (node.Concepts.IsEmpty && (at == starts.Value.Length || starts.Value[at].Tree != tree)) return [];
        var search = new PatternSearch(text, lexicon.Numbers, labels.Value, sentenceEnds.Value, All, off.Of(concept, exclusion));
        for (; at < starts.Value.Length && starts.Value[at].Tree == tree; at++)
        {
            var (_, word, next) = starts.Value[at];
            var (first, positions) = postings.Value;
            for (var i = first[word]; i < first[word + 1]; i++) search.Walk(next, positions[i], positions[i] + 1);
        }

        for (var i = 0; i < node.Concepts.Length; i++)
        {
            var last = default(PatternHit);
            foreach (var hit in All(node.Concepts[i]))
            {
                if (hit.First != last.First || hit.End != last.End) search.Walk(node.AfterConcepts[i], hit.First, hit.End);
                last = hit;
            }
        }

        return search.Hits();
    }

    private int FirstStart(int tree)
    {
        var (low, high) = (0, starts.Value.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (starts.Value[middle].Tree < tree) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private Start[] FindStarts()
    {
        var found = new List<Start>();
        for (var word = 0; word < labels.Value.Length; word++)
            foreach (var label in labels.Value[word])
                foreach (var start in lexicon.StartsWith(label)) found.Add(new(start.Tree, word, start.Next));
        found.Sort(static (a, b) => a.Tree != b.Tree ? a.Tree.CompareTo(b.Tree) : a.Word.CompareTo(b.Word));
        return [.. found];
    }

    private int[][] FindLabels()
    {
        var found = new int[text.Vocabulary.Length][];
        for (var word = 0; word < found.Length; word++)
        {
            found[word] = lexicon.LabelsOf(text.Vocabulary[word]);
            var readings = text.OtherReadings(word);
            if (readings.IsEmpty) continue;
            var all = new HashSet<int>(found[word]);
            foreach (var reading in readings) all.UnionWith(lexicon.LabelsOf(reading));
            found[word] = [.. all];
        }

        return found;
    }

    private (int[] Starts, int[] Positions) FindPostings()
    {
        var starts = new int[text.Vocabulary.Length + 1];
        foreach (var token in text.Tokens) starts[token.Word + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var filled = new int[text.Vocabulary.Length];
        var positions = new int[text.Tokens.Length];
        for (var i = 0; i < positions.Length; i++)
        {
            var word = text.Tokens[i].Word;
            positions[starts[word] + filled[word]++] = i;
        }

        return (starts, positions);
    }

    private int[] FindSentenceEnds()
    {
        var ends = new int[text.Tokens.Length];
        for (var i = ends.Length - 1; i >= 0; i--)
            ends[i] = i + 1 < ends.Length && text.Tokens[i + 1].Sentence == text.Tokens[i].Sentence ? ends[i + 1] : i + 1;
        return ends;
    }

    /// <summary>A pattern of a tree can start with a word of the vocabulary, and goes on from a node.</summary>
    private readonly record struct Start(int Tree, int Word, int Next);

    /// <summary>Room for what was found of each concept, made as concepts are asked for: headings are very many, and few concepts are asked of one.</summary>
    private readonly struct OfConcepts<T>(int concepts)
    {
        private const int BlockBits = 5;
        private const int BlockSize = 1 << BlockBits;

        private readonly T[]?[]?[] blocks = new T[]?[]?[(concepts + BlockSize - 1) >> BlockBits];

        public ref T[]? this[int concept]
        {
            get
            {
                ref var block = ref blocks[concept >> BlockBits];
                if (Volatile.Read(ref block) is null) Interlocked.CompareExchange(ref block, new T[]?[BlockSize], null);
                return ref block![concept & (BlockSize - 1)];
            }
        }
    }
}
