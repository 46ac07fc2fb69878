using System.Runtime.InteropServices;
using LawReview.Core.Search;
using Microsoft.Data.Sqlite;

namespace LawReview.Search.Sqlite;

/// <summary>
/// A pattern may stand for hundreds of words. FTS5 takes long for so many alternatives, and little for each word by itself: they are looked up one
/// after the other, and what they find is weighed here as FTS5 would weigh it.
/// </summary>
public sealed partial class SqliteLawIndex
{
    private const int ManyWords = 32;

    /// <summary>How many documents there are, and how many words in each column of them all.</summary>
    private const int TotalsRecord = 1;

    // Once, though a question asks how many, then which are best.
    private ManyFound? lastMany;

    /// <param name="Words">For each word the documents it stands in, with how often it does, weighted.</param>
    private sealed record ManyFound(AnyWord Asked, List<Dictionary<int, double>> Words, HashSet<int> Headed)
    {
        public IReadOnlyList<int> Numbers { get; } = [.. Words.SelectMany(w => w.Keys).Distinct().Order()];
    }

    private static bool IsMany(SearchQuery query) => query is AnyWord { Words.Length: > ManyWords };

    private ManyFound Many(AnyWord any)
    {
        if (lastMany is { } known && ReferenceEquals(known.Asked, any)) return known;
        SearchField[] fields = any.Field == SearchField.Words ? [SearchField.Heading, SearchField.Text] : [any.Field];
        using var read = PlacesIn(fields, "doc, col = $first");
        var found = new List<Dictionary<int, double>>();
        var headed = new HashSet<int>();
        foreach (var word in any.Words.Distinct())
        {
            var counts = new Dictionary<int, double>();
            read.Parameters["$word"].Value = word;
            using var rows = read.ExecuteReader();
            while (rows.Read())
            {
                var (number, field) = (rows.GetInt32(0), rows.GetBoolean(1) ? fields[0] : fields[^1]);
                CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _) += Ranking.Weight(field);
                if (field == SearchField.Heading) headed.Add(number);
            }

            if (counts.Count > 0) found.Add(counts);
        }

        return lastMany = new(any, found, headed);
    }

    private List<SearchHit> BestOfMany(AnyWord any, int most)
    {
        var found = Many(any);
        if (found.Numbers.Count > MostRanked)
            return [.. found.Numbers.Where(found.Headed.Contains).Concat(found.Numbers.Where(n => !found.Headed.Contains(n))).Take(most).Select((number, i) => new SearchHit(number, -i))];
        var lengths = Kept("SELECT sz FROM words_docsize WHERE id=$number", found.Numbers).ToDictionary(k => k.Number, k => (int)k.Values.Sum());
        var documents = files.Values.Sum(f => f.Documents);
        var average = Math.Max(1, Kept("SELECT block FROM words_data WHERE id=$number", [TotalsRecord]).Single().Values.Skip(1).Sum() / Math.Max(1.0, documents));
        var scores = new Dictionary<int, double>();
        foreach (var word in found.Words)
            foreach (var (number, count) in word)
                CollectionsMarshal.GetValueRefOrAddDefault(scores, number, out _) += Ranking.Score(count, word.Count, documents, lengths[number], average);
        return [.. scores.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(most).Select(s => new SearchHit(s.Key, s.Value))];
    }

    /// <summary>What FTS5 keeps in its own tables, for each column of a document how many words it has and for all of them: numbers of seven bits a byte, the highest first.</summary>
    private IEnumerable<(int Number, List<long> Values)> Kept(string sql, IEnumerable<int> numbers)
    {
        using var read = connection.CreateCommand();
        read.Transaction = transaction;
        read.CommandText = sql;
        var asked = read.Parameters.AddWithValue("$number", 0);
        foreach (var number in numbers)
        {
            asked.Value = number;
            var values = new List<long>();
            var value = 0L;
            foreach (var part in read.ExecuteScalar() as byte[] ?? [])
            {
                value = (value << 7) | (uint)(part & 0x7F);
                if ((part & 0x80) != 0) continue;
                values.Add(value);
                value = 0;
            }

            yield return (number, values);
        }
    }

    /// <summary>Asks where a word stands, of one document after the other.</summary>
    /// <param name="among">Only of these documents.</param>
    private SqliteCommand PlacesIn(SearchField[] fields, string columns, List<int>? among = null)
    {
        if (!hasPlaces) SqliteSchema.Run(connection, SqliteSchema.Places);
        hasPlaces = true;
        var read = connection.CreateCommand();
        read.Transaction = transaction;
        read.CommandText = $"SELECT {columns} FROM temp.place WHERE term = $word AND col IN ({string.Join(", ", fields.Select(f => $"'{SqliteSchema.ColumnOf(f)}'"))}){(among is null ? "" : " AND doc IN (SELECT value FROM json_each($among))")}";
        if (among is not null) read.Parameters.AddWithValue("$among", $"[{string.Join(',', among)}]");
        read.Parameters.AddWithValue("$first", SqliteSchema.ColumnOf(fields[0]));
        read.Parameters.AddWithValue("$word", "");
        return read;
    }
}
