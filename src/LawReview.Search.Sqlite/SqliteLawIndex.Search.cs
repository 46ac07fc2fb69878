using System.Collections.Immutable;
using System.Globalization;
using LawReview.Core.Search;
using Microsoft.Data.Sqlite;

namespace LawReview.Search.Sqlite;

public sealed partial class SqliteLawIndex
{
    /// <summary>To rank a hit costs some microseconds: of more than these the order is that of the texts, headings first.</summary>
    private const int MostRanked = 12_000;

    private IndexedFile[]? ordered;

    // Once, though a question asks how many, then which are best.
    private (SearchQuery Asked, int Count)? lastCount;

    public IReadOnlyList<int> All(SearchQuery query)
    {
        if (!IsOfSets(query)) return Numbers(FtsExpression.Of(query), int.MaxValue);
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
            case AnyWord any:
                return Many(any).Numbers;
            default:
                throw new ArgumentException($"{query.GetType().Name} must be expanded first.", nameof(query));
        }
    }

    public int Count(SearchQuery query) => IsOfSets(query) ? All(query).Count : CountOf(query);

    public IReadOnlyList<SearchHit> Best(SearchQuery query, int most)
    {
        if (query is AnyWord any && IsMany(any)) return BestOfMany(any, most);
        if (IsOfSets(query))
        {
            var right = All(query);
            var asked = right.ToHashSet();
            List<SearchHit> best = [.. Ranked(FtsExpression.Of(WithoutOrder(query)), MostRanked).Where(h => asked.Remove(h.Number))];
            var least = best.Count > 0 ? best[^1].Score : 0;
            return [.. best.Concat(right.Where(asked.Contains).Select(n => new SearchHit(n, least))).Take(most)];
        }

        var expression = FtsExpression.Of(query);
        if (CountOf(query) <= MostRanked) return Ranked(expression, most);

        // So common a word tells little: the provisions that have it in their heading, then those in the order of the texts.
        var headed = Numbers(FtsExpression.Of(Headed(query)), most);
        var rest = headed.Count >= most ? [] : Numbers(expression, most + headed.Count).Except(headed);
        return [.. headed.Concat(rest).Take(most).Select((number, i) => new SearchHit(number, -i))];
    }

    public IEnumerable<string> Vocabulary(string beginning) => Terms(beginning, null);

    /// <remarks>The database looks for the letters of the pattern, so that only few of all words come out of it; what a question mark stands for is told here.</remarks>
    public IEnumerable<string> VocabularyLike(string pattern) =>
        Terms(QueryExpansion.LiteralBeginning(pattern), pattern.Replace("[", "[[]", StringComparison.Ordinal).Replace('?', '*')).Where(word => QueryExpansion.Fits(pattern, word));

    private IEnumerable<string> Terms(string beginning, string? glob)
    {
        using var read = connection.CreateCommand();
        read.Transaction = transaction;
        var conditions = new List<string>();
        if (beginning.Length > 0)
        {
            conditions.Add("word >= $from AND word < $to");
            read.Parameters.AddWithValue("$from", beginning);

            // After every word with this beginning, in the order of bytes and of letters alike.
            read.Parameters.AddWithValue("$to", beginning + "\U0010FFFF");
        }

        if (glob is not null)
        {
            conditions.Add("word GLOB $glob");
            read.Parameters.AddWithValue("$glob", glob);
        }

        read.CommandText = $"SELECT word FROM term{(conditions.Count > 0 ? " WHERE " : "")}{string.Join(" AND ", conditions)} ORDER BY word";
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

    private int CountOf(SearchQuery query)
    {
        if (lastCount is var (asked, known) && ReferenceEquals(asked, query)) return known;
        using var read = Read("SELECT count(*) FROM words WHERE words MATCH $query", FtsExpression.Of(query), int.MaxValue);
        var count = Convert.ToInt32(read.ExecuteScalar(), CultureInfo.InvariantCulture);
        lastCount = (query, count);
        return count;
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

    /// <summary>Whether a part of the question must be answered by itself.</summary>
    private static bool IsOfSets(SearchQuery query) => IsMany(query) || query switch
    {
        Together together => together.Ordered,
        AllParts all => all.Parts.Any(IsOfSets),
        AnyPart any => any.Parts.Any(IsOfSets),
        ButNot not => IsOfSets(not.Base) || IsOfSets(not.Excluded),
        _ => false,
    };

    /// <summary>Answered by at least the same documents.</summary>
    private static SearchQuery WithoutOrder(SearchQuery query) => query switch
    {
        Together together => together with { Ordered = false },
        AllParts all => new AllParts([.. all.Parts.Select(WithoutOrder)]),
        AnyPart any => new AnyPart([.. any.Parts.Select(WithoutOrder)]),
        ButNot not => IsOfSets(not.Excluded) ? WithoutOrder(not.Base) : new ButNot(WithoutOrder(not.Base), not.Excluded),
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
