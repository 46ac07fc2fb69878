using System.Collections.Immutable;

namespace LawReview.Core.Lexicons;

/// <summary>A match of one pattern of a concept, by numbers.</summary>
internal readonly record struct PatternHit(int Pattern, int First, int End);

/// <summary>What was found in one text; each concept is searched when it is first asked for.</summary>
internal sealed class TextMatches
{
    private readonly TokenisedText text;
    private readonly ImmutableArray<CompiledConcept> concepts;
    private readonly Lazy<ImmutableArray<PatternHit>>[] all;
    private readonly Lazy<ImmutableArray<ConceptMatch>>[] distinct;

    // The tokens of word w are positions[starts[w]] … positions[starts[w + 1] - 1].
    private readonly Lazy<(int[] Starts, int[] Positions)> postings;

    // For each token, the token after the last one of its sentence.
    private readonly Lazy<int[]> sentenceEnds;

    public TextMatches(TokenisedText text, ImmutableArray<CompiledConcept> concepts)
    {
        this.text = text;
        this.concepts = concepts;
        postings = new(FindPostings);
        sentenceEnds = new(FindSentenceEnds);
        all = new Lazy<ImmutableArray<PatternHit>>[concepts.Length];
        distinct = new Lazy<ImmutableArray<ConceptMatch>>[concepts.Length];
        for (var i = 0; i < concepts.Length; i++)
        {
            var number = i;
            all[i] = new(() => Find(concepts[number]));
            distinct[i] = new(() => FindDistinct(number));
        }
    }

    /// <summary>Every (pattern, first) with its shortest end, without what "Not" takes out; by first, end, pattern.</summary>
    public ImmutableArray<PatternHit> All(int concept) => all[concept].Value;

    public ImmutableArray<ConceptMatch> Distinct(int concept) => distinct[concept].Value;

    private ImmutableArray<ConceptMatch> FindDistinct(int number)
    {
        var concept = concepts[number].Concept;
        var matches = ImmutableArray.CreateBuilder<ConceptMatch>();
        var last = (First: -1, End: -1);
        foreach (var hit in All(number))
        {
            if (last == (hit.First, hit.End)) continue;
            last = (hit.First, hit.End);
            matches.Add(new(concept.Id, concept.Patterns[hit.Pattern].Id, hit.First, hit.End, text.SpanOf(hit.First, hit.End)));
        }

        return matches.ToImmutable();
    }

    private ImmutableArray<PatternHit> Find(CompiledConcept concept)
    {
        var hits = Search(concept.Patterns);
        if (hits.Count == 0) return [];
        var excluded = Search(concept.Exclusions);
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

    private List<PatternHit> Search(PatternTrie trie)
    {
        var found = new List<PatternHit>();
        var ends = new Dictionary<(int Pattern, int First), int>();
        var next = new List<PatternTrie>();
        for (var word = 0; word < text.Vocabulary.Length; word++)
        {
            next.Clear();
            trie.Follow(text.Vocabulary[word], next);
            if (next.Count == 0) continue;
            var (starts, positions) = postings.Value;
            for (var i = starts[word]; i < starts[word + 1]; i++)
                foreach (var node in next)
                    Walk(node, positions[i], positions[i] + 1, ends);
        }

        foreach (var (concept, node) in trie.Concepts)
            foreach (var (first, end) in Ranges(concept))
                Walk(node, first, end, ends);

        found.EnsureCapacity(ends.Count);
        foreach (var ((pattern, first), end) in ends) found.Add(new(pattern, first, end));
        return found;
    }

    private void Walk(PatternTrie node, int first, int at, Dictionary<(int Pattern, int First), int> ends)
    {
        foreach (var pattern in node.Complete)
            if (!ends.TryGetValue((pattern, first), out var known) || at < known)
                ends[(pattern, first)] = at;

        foreach (var (most, next) in node.Gaps)
        {
            var limit = Math.Min(at + most, sentenceEnds.Value[first] - 1);
            for (var i = at; i <= limit; i++) Step(next, first, i, ends);
        }

        Step(node, first, at, ends);
    }

    private void Step(PatternTrie node, int first, int at, Dictionary<(int Pattern, int First), int> ends)
    {
        if (at >= sentenceEnds.Value[first]) return;
        var next = new List<PatternTrie>();
        node.Follow(text.WordAt(at), next);
        foreach (var target in next) Walk(target, first, at + 1, ends);
        foreach (var (concept, target) in node.Concepts)
            foreach (var end in EndsAt(concept, at))
                Walk(target, first, end, ends);
    }

    private IEnumerable<(int First, int End)> Ranges(int concept) =>
        All(concept).Select(h => (h.First, h.End)).Distinct();

    private IEnumerable<int> EndsAt(int concept, int first)
    {
        var hits = All(concept);
        var low = 0;
        var high = hits.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (hits[middle].First < first) low = middle + 1;
            else high = middle;
        }

        var last = -1;
        for (; low < hits.Length && hits[low].First == first; low++)
        {
            if (hits[low].End == last) continue;
            last = hits[low].End;
            yield return last;
        }
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
}
