using System.Text;
using LawReview.Core.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace LawReview.Search.Lucene;

public sealed partial class LuceneLawIndex
{
    public IReadOnlyList<int> All(SearchQuery query)
    {
        if (searcher is null) return [];
        if (!HasTogether(query)) return Matching(query);
        switch (query)
        {
            case AllParts all:
                var common = new HashSet<int>(All(all.Parts[0]));
                foreach (var part in all.Parts.Skip(1)) common.IntersectWith(All(part));
                return [.. common.Order()];
            case AnyPart any:
                return [.. any.Parts.SelectMany(All).Distinct().Order()];
            case ButNot not:
                return [.. All(not.Base).Except(All(not.Excluded)).Order()];
            case Together together:
                return [.. Fields(together.Field).SelectMany(f => Near(f, together)).Distinct().Order()];
            default:
                throw new ArgumentException($"{query.GetType().Name} must be expanded first.", nameof(query));
        }
    }

    public int Count(SearchQuery query)
    {
        if (searcher is null) return 0;
        if (HasTogether(query)) return All(query).Count;
        var hits = new TotalHitCountCollector();
        searcher.Search(ToLucene(query, scored: false), hits);
        return hits.TotalHits;
    }

    public IReadOnlyList<SearchHit> Best(SearchQuery query, int most)
    {
        if (searcher is null || reader is null || reader.NumDocs == 0) return [];
        var right = HasTogether(query) ? All(query).ToHashSet() : null;
        var found = searcher.Search(ToLucene(query, scored: true), right is null ? Math.Min(most, reader.NumDocs) : reader.NumDocs);
        var numbers = MultiDocValues.GetNumericValues(reader, NumberField);
        return [.. found.ScoreDocs.Select(d => new SearchHit((int)numbers.Get(d.Doc), d.Score)).Where(h => right is null || right.Contains(h.Number)).Take(most)];
    }

    public IEnumerable<string> Vocabulary(string beginning) =>
        Terms(SearchField.Heading, beginning).Concat(Terms(SearchField.Text, beginning)).Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<string> VocabularyLike(string pattern)
    {
        var (beginning, ending) = (QueryExpansion.LiteralBeginning(pattern), QueryExpansion.LiteralEnding(pattern));
        return Terms(SearchField.Heading, beginning, ending).Concat(Terms(SearchField.Text, beginning, ending))
            .Where(word => QueryExpansion.Fits(pattern, word)).Distinct().Order(StringComparer.Ordinal);
    }

    /// <param name="ending">Looked for in the bytes, so that the other words need not be made.</param>
    private List<string> Terms(SearchField field, string beginning, string ending = "")
    {
        var found = new List<string>();
        if (reader is null || MultiFields.GetTerms(reader, ColumnOf(field)) is not { } terms) return found;
        var walk = terms.GetEnumerator();
        var (first, last) = (Encoding.UTF8.GetBytes(beginning), Encoding.UTF8.GetBytes(ending));
        if (walk.SeekCeil(new BytesRef(first)) == TermsEnum.SeekStatus.END) return found;
        do
        {
            var word = walk.Term.Bytes.AsSpan(walk.Term.Offset, walk.Term.Length);
            if (!word.StartsWith(first)) break;
            if (word.EndsWith(last)) found.Add(Encoding.UTF8.GetString(word));
        }
        while (walk.MoveNext());
        return found;
    }

    private List<int> Matching(SearchQuery query)
    {
        var numbers = new Numbers(NumberField);
        searcher!.Search(ToLucene(query, scored: false), numbers);
        numbers.Values.Sort();
        return numbers.Values;
    }

    private static bool HasTogether(SearchQuery query) => query switch
    {
        Together => true,
        AllParts all => all.Parts.Any(HasTogether),
        AnyPart any => any.Parts.Any(HasTogether),
        ButNot not => HasTogether(not.Base) || HasTogether(not.Excluded),
        _ => false,
    };

    private static SearchField[] Fields(SearchField field) => field == SearchField.Words ? [SearchField.Heading, SearchField.Text] : [field];

    /// <summary>The question for Lucene. Words near each other become words in the same document: their places are looked at afterwards.</summary>
    private BooleanQuery ToLucene(SearchQuery query, bool scored)
    {
        switch (query)
        {
            case AllParts all:
                return Joined(all.Parts.Select(p => ToLucene(p, scored)), Occur.MUST);
            case AnyPart any:
                return Joined(any.Parts.Select(p => ToLucene(p, scored)), Occur.SHOULD);
            case ButNot not:
                var kept = Joined([ToLucene(not.Base, scored)], Occur.MUST);
                if (!HasTogether(not.Excluded)) kept.Add(ToLucene(not.Excluded, scored), Occur.MUST_NOT);
                return kept;
            case Together together:
                return Joined(together.Parts.Select(p => ToLucene(p, scored)), Occur.MUST);
            default:
                return Joined(FieldsOf(query).SelectMany(f => Leaves(f, query, scored)), Occur.SHOULD);
        }
    }

    private static BooleanQuery Joined(IEnumerable<Query> parts, Occur occur)
    {
        var joined = new BooleanQuery(disableCoord: true);
        foreach (var part in parts) joined.Add(part, occur);
        return joined;
    }

    private static SearchField[] FieldsOf(SearchQuery leaf) => Fields(leaf switch
    {
        AnyWord w => w.Field,
        WordStart w => w.Field,
        WordSequence w => w.Field,
        _ => throw new ArgumentException($"{leaf.GetType().Name} must be expanded first.", nameof(leaf)),
    });

    private IEnumerable<Query> Leaves(SearchField field, SearchQuery leaf, bool scored)
    {
        var boost = (float)Ranking.Weight(field);
        var column = ColumnOf(field);
        switch (leaf)
        {
            case AnyWord any:
                foreach (var word in any.Words.Distinct()) yield return new TermQuery(new Term(column, word)) { Boost = boost };
                break;
            case WordStart start:
                yield return new PrefixQuery(new Term(column, start.Beginning))
                {
                    Boost = boost,
                    MultiTermRewriteMethod = scored ? MultiTermQuery.SCORING_BOOLEAN_QUERY_REWRITE : MultiTermQuery.CONSTANT_SCORE_AUTO_REWRITE_DEFAULT,
                };
                break;
            case WordSequence sequence:
                var phrase = new MultiPhraseQuery { Boost = boost };
                for (var i = 0; i < sequence.Words.Length; i++)
                {
                    if (!sequence.LastIsBeginning || i < sequence.Words.Length - 1) phrase.Add(new Term(column, sequence.Words[i]));
                    else if (Terms(field, sequence.Words[i]) is { Count: > 0 } ends) phrase.Add([.. ends.Select(e => new Term(column, e))]);
                    else yield break;
                }

                yield return phrase;
                break;
        }
    }

    private IEnumerable<int> Near(SearchField field, Together together)
    {
        var candidates = Matching(new AllParts([.. together.Parts.Select(p => InField(p, field))])).ToHashSet();
        return new WordPlaces(words => Places(field, words, candidates), beginning => Terms(field, beginning)).Near(together);
    }

    private static SearchQuery InField(SearchQuery part, SearchField field) => part switch
    {
        AnyWord any => any with { Field = field },
        WordStart start => start with { Field = field },
        WordSequence sequence => sequence with { Field = field },
        _ => part,
    };

    private Dictionary<int, List<Occurrence>> Places(SearchField field, IEnumerable<string> words, HashSet<int> among)
    {
        var places = new Dictionary<int, List<Occurrence>>();
        var numbers = MultiDocValues.GetNumericValues(reader, NumberField);
        var live = MultiFields.GetLiveDocs(reader);
        foreach (var word in words.Distinct())
        {
            if (MultiFields.GetTermPositionsEnum(reader, live, ColumnOf(field), new BytesRef(word)) is not { } walk) continue;
            while (walk.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                var number = (int)numbers.Get(walk.DocID);
                if (!among.Contains(number)) continue;
                if (!places.TryGetValue(number, out var list)) places.Add(number, list = []);
                for (var i = 0; i < walk.Freq; i++) list.Add(new(walk.NextPosition(), 1));
            }
        }

        foreach (var list in places.Values) list.Sort((a, b) => a.Start.CompareTo(b.Start));
        return places;
    }

    /// <summary>Collects every document, with its number where it has one.</summary>
    private sealed class Numbers(string field) : ICollector
    {
        private NumericDocValues? values;
        private int start;

        public List<int> Documents { get; } = [];

        public List<int> Values { get; } = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void Collect(int doc)
        {
            Documents.Add(start + doc);
            if (values is not null) Values.Add((int)values.Get(doc));
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            start = context.DocBase;
            values = context.AtomicReader.GetNumericDocValues(field);
        }
    }
}
