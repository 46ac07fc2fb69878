using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LawReview.Core.Search;

/// <summary>
/// The plain engine: an inverted index in memory. For small law, which leaves no copy anywhere, and as the measure of the
/// other engines. Built once, then read by any number of threads.
/// </summary>
public sealed class InMemorySearch : IProvisionSearch
{
    private static readonly SearchField[] Stored =
    [
        SearchField.Heading, SearchField.Text, SearchField.Definition, SearchField.Citation, SearchField.Work, SearchField.Language,
        SearchField.Jurisdiction, SearchField.Kind,
    ];

    private readonly Dictionary<SearchField, Dictionary<string, List<(int Document, int Position)>>> postings =
        Stored.ToDictionary(f => f, _ => new Dictionary<string, List<(int, int)>>(StringComparer.Ordinal));

    private readonly List<int> lengths = [];
    private readonly string[] vocabulary;

    public InMemorySearch(IEnumerable<SearchDocument> documents)
    {
        foreach (var document in documents) Add(document);
        vocabulary = [.. postings[SearchField.Heading].Keys.Concat(postings[SearchField.Text].Keys).Distinct().Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<int> All(SearchQuery query) => [.. Set(query).Order()];

    public IReadOnlyList<SearchHit> Best(SearchQuery query, int most)
    {
        var found = Set(query);
        var scores = found.ToDictionary(d => d, _ => 0.0);
        var average = lengths.Count == 0 ? 1 : Math.Max(1, lengths.Average());
        foreach (var leaf in Leaves(query))
        {
            var counts = new Dictionary<int, double>();
            var documents = new HashSet<int>();
            foreach (var field in FieldsOf(FieldOf(leaf)))
                foreach (var (document, occurrences) in Occurrences(field, leaf))
                {
                    documents.Add(document);
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, document, out _) += Ranking.Weight(field) * occurrences.Count;
                }

            foreach (var (document, count) in counts)
                if (scores.ContainsKey(document))
                    scores[document] += Ranking.Score(count, documents.Count, lengths.Count, lengths[document], average);
        }

        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(most).Select(s => new SearchHit(s.Key, s.Value))];
    }

    public IEnumerable<string> Vocabulary(string beginning)
    {
        var at = Array.BinarySearch(vocabulary, beginning, StringComparer.Ordinal);
        for (var i = at >= 0 ? at : ~at; i < vocabulary.Length && vocabulary[i].StartsWith(beginning, StringComparison.Ordinal); i++)
            yield return vocabulary[i];
    }

    private void Add(SearchDocument document)
    {
        var number = lengths.Count;
        var length = 0;
        foreach (var field in Stored)
        {
            var position = 0;
            foreach (var range in document[field].AsSpan().Split(' '))
            {
                var word = document[field][range];
                if (word.Length == 0) continue;
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings[field], word, out _);
                (list ??= []).Add((number, position++));
            }

            length += position;
        }

        lengths.Add(length);
    }

    private HashSet<int> Set(SearchQuery query)
    {
        switch (query)
        {
            case AllParts all:
                var common = Set(all.Parts[0]);
                foreach (var part in all.Parts.Skip(1)) common.IntersectWith(Set(part));
                return common;
            case AnyPart any:
                var union = new HashSet<int>();
                foreach (var part in any.Parts) union.UnionWith(Set(part));
                return union;
            case ButNot not:
                var rest = Set(not.Base);
                rest.ExceptWith(Set(not.Excluded));
                return rest;
            default:
                return [.. FieldsOf(FieldOf(query)).SelectMany(f => Occurrences(f, query).Keys)];
        }
    }

    private Dictionary<int, List<Occurrence>> Occurrences(SearchField field, SearchQuery leaf) => leaf switch
    {
        AnyWord any => Grouped(any.Words.Distinct().SelectMany(w => postings[field].GetValueOrDefault(w, []))),
        WordStart start => Grouped(postings[field].Where(p => p.Key.StartsWith(start.Beginning, StringComparison.Ordinal)).SelectMany(p => p.Value)),
        WordSequence sequence => Sequence(field, sequence),
        Together together => Near(field, together),
        _ => throw new ArgumentException($"{leaf.GetType().Name} must be expanded first.", nameof(leaf)),
    };

    private static Dictionary<int, List<Occurrence>> Grouped(IEnumerable<(int Document, int Position)> places) => places
        .GroupBy(p => p.Document).ToDictionary(g => g.Key, g => g.Select(p => p.Position).Order().Select(p => new Occurrence(p, 1)).ToList());

    private Dictionary<int, List<Occurrence>> Sequence(SearchField field, WordSequence sequence)
    {
        Dictionary<int, List<Occurrence>>? found = null;
        for (var i = 0; i < sequence.Words.Length; i++)
        {
            var word = sequence.Words[i];
            SearchQuery leaf = sequence.LastIsBeginning && i == sequence.Words.Length - 1 ? new WordStart(field, word) : new AnyWord(field, [word]);
            var next = Occurrences(field, leaf);
            if (found is null)
            {
                found = next;
                continue;
            }

            var joined = new Dictionary<int, List<Occurrence>>();
            foreach (var (document, places) in found)
            {
                if (!next.TryGetValue(document, out var following)) continue;
                var starts = following.Select(o => o.Start).ToHashSet();
                var kept = places.Where(o => starts.Contains(o.End)).Select(o => o with { Length = o.Length + 1 }).ToList();
                if (kept.Count > 0) joined[document] = kept;
            }

            found = joined;
        }

        return found ?? [];
    }

    private Dictionary<int, List<Occurrence>> Near(SearchField field, Together together)
    {
        var parts = together.Parts.Select(p => Occurrences(field, p)).ToList();
        var found = new Dictionary<int, List<Occurrence>>();
        foreach (var document in parts[0].Keys)
        {
            var places = parts.Select(p => p.GetValueOrDefault(document, [])).ToList();
            if (Proximity.Holds(places, together.Distance, together.Ordered)) found[document] = [.. places.SelectMany(p => p).OrderBy(o => o.Start)];
        }

        return found;
    }

    private static IEnumerable<SearchQuery> Leaves(SearchQuery query) => query switch
    {
        AllParts all => all.Parts.SelectMany(Leaves),
        AnyPart any => any.Parts.SelectMany(Leaves),
        ButNot not => Leaves(not.Base),
        AnyWord { Words.Length: > 1 } any => any.Words.Distinct().Select(w => new AnyWord(any.Field, [w])),
        _ => [query],
    };

    private static SearchField FieldOf(SearchQuery leaf) => leaf switch
    {
        AnyWord w => w.Field,
        WordStart w => w.Field,
        WordSequence w => w.Field,
        Together t => t.Field,
        _ => throw new ArgumentException($"{leaf.GetType().Name} must be expanded first.", nameof(leaf)),
    };

    private static ReadOnlySpan<SearchField> Both => [SearchField.Heading, SearchField.Text];

    private static SearchField[] FieldsOf(SearchField field) => field == SearchField.Words ? [.. Both] : [field];
}
