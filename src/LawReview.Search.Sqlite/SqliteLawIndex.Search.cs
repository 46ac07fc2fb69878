using System.Collections.Immutable;
using LawReview.Core.Search;
using Microsoft.Data.Sqlite;

namespace LawReview.Search.Sqlite;

public sealed partial class SqliteLawIndex
{
    /// <summary>To rank a hit costs some microseconds: of more than these the order is that of the texts, headings first.</summary>
    private const int MostRanked = 12_000;

    private IndexedFile[]? ordered;

    public IReadOnlyList<int> All(SearchQuery query)
    {
        if (!HasOrder(query)) return Numbers(FtsExpression.Of(query), int.MaxValue);
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
                return InOrder(together);
            default:
                throw new ArgumentException($"{query.GetType().Name} must be expanded first.", nameof(query));
        }
    }

    public IReadOnlyList<SearchHit> Best(SearchQuery query, int most)
    {
        if (HasOrder(query))
        {
            var right = All(query).ToHashSet();
            return [.. Ranked(FtsExpression.Of(WithoutOrder(query)), MostRanked).Where(h => right.Contains(h.Number)).Take(most)];
        }

        var expression = FtsExpression.Of(query);
        if (Numbers(expression, MostRanked + 1).Count <= MostRanked) return Ranked(expression, most);

        // So common a word tells little: the provisions that have it in their heading, then those in the order of the texts.
        var headed = Numbers(FtsExpression.Of(Headed(query)), MostRanked);
        var rest = headed.Count >= most ? [] : Numbers(expression, most + headed.Count).Except(headed);
        return [.. headed.Concat(rest).Take(most).Select((number, i) => new SearchHit(number, -i))];
    }

    public IEnumerable<string> Vocabulary(string beginning)
    {
        using var read = connection.CreateCommand();
        read.Transaction = transaction;
        read.CommandText = beginning.Length == 0 ? "SELECT word FROM term ORDER BY word" : "SELECT word FROM term WHERE word >= $from AND word < $to ORDER BY word";
        if (beginning.Length > 0)
        {
            read.Parameters.AddWithValue("$from", beginning);

            // After every word with this beginning, in the order of bytes and of letters alike.
            read.Parameters.AddWithValue("$to", beginning + "\U0010FFFF");
        }

        using var rows = read.ExecuteReader();
        while (rows.Read()) yield return rows.GetString(0);
    }

    /// <summary>The file a document belongs to; null where there is no such document.</summary>
    public IndexedFile? FileOf(int number)
    {
        var byNumber = ordered ??= [.. files.Values.Where(f => f.Documents > 0).OrderBy(f => f.First)];
        var (low, high) = (0, byNumber.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byNumber[middle].First + byNumber[middle].Documents > number) high = middle;
            else low = middle + 1;
        }

        return low < byNumber.Length && byNumber[low].First <= number ? byNumber[low] : null;
    }

    /// <summary>FTS5 finds the words together in any order; the order is looked for in the documents themselves.</summary>
    private List<int> InOrder(Together together)
    {
        var near = Numbers(FtsExpression.Of(WithoutOrder(together)), int.MaxValue);
        var documents = near.Select(n => (Number: n, Document: document(n))).Where(d => d.Document is not null).ToList();
        return [.. new InMemorySearch(documents.Select(d => d.Document!)).All(together).Select(i => documents[i].Number)];
    }

    private List<int> Numbers(string expression, int most)
    {
        using var read = Read("SELECT rowid FROM words WHERE words MATCH $query LIMIT $most", expression, most);
        using var rows = read.ExecuteReader();
        var numbers = new List<int>();
        while (rows.Read()) numbers.Add(rows.GetInt32(0));
        return numbers;
    }

    private List<SearchHit> Ranked(string expression, int most)
    {
        using var read = Read($"SELECT rowid, {SqliteSchema.Ranking} AS score FROM words WHERE words MATCH $query ORDER BY score, rowid LIMIT $most", expression, most);
        using var rows = read.ExecuteReader();
        var hits = new List<SearchHit>();
        while (rows.Read()) hits.Add(new(rows.GetInt32(0), -rows.GetDouble(1)));
        return hits;
    }

    private SqliteCommand Read(string sql, string expression, int most)
    {
        var read = connection.CreateCommand();
        read.Transaction = transaction;
        read.CommandText = sql;
        read.Parameters.AddWithValue("$query", expression);
        read.Parameters.AddWithValue("$most", most);
        return read;
    }

    private static bool HasOrder(SearchQuery query) => query switch
    {
        Together together => together.Ordered,
        AllParts all => all.Parts.Any(HasOrder),
        AnyPart any => any.Parts.Any(HasOrder),
        ButNot not => HasOrder(not.Base) || HasOrder(not.Excluded),
        _ => false,
    };

    /// <summary>Answered by at least the same documents.</summary>
    private static SearchQuery WithoutOrder(SearchQuery query) => query switch
    {
        Together together => together with { Ordered = false },
        AllParts all => new AllParts([.. all.Parts.Select(WithoutOrder)]),
        AnyPart any => new AnyPart([.. any.Parts.Select(WithoutOrder)]),
        ButNot not => HasOrder(not.Excluded) ? WithoutOrder(not.Base) : new ButNot(WithoutOrder(not.Base), not.Excluded),
        _ => query,
    };

    /// <summary>What is asked of provisions and their headings, asked of the headings alone.</summary>
    private static SearchQuery Headed(SearchQuery query) => query switch
    {
        AnyWord { Field: SearchField.Words } any => any with { Field = SearchField.Heading },
        WordStart { Field: SearchField.Words } start => start with { Field = SearchField.Heading },
        WordSequence { Field: SearchField.Words } sequence => sequence with { Field = SearchField.Heading },
        Together { Field: SearchField.Words } together => together with { Field = SearchField.Heading, Parts = [.. together.Parts.Select(Headed)] },
        AllParts all => new AllParts([.. all.Parts.Select(Headed)]),
        AnyPart any => new AnyPart([.. any.Parts.Select(Headed)]),
        ButNot not => not with { Base = Headed(not.Base) },
        _ => query,
    };
}
