using System.Runtime.InteropServices;
using LawReview.Core.Search;

namespace LawReview.Search.Sqlite;

/// <summary>Words in an order. FTS5 finds them near each other in any order; what order they stand in is looked for in what it found.</summary>
public sealed partial class SqliteLawIndex
{
    /// <summary>To read so few documents again is quicker than to go through all places of a common word.</summary>
    private const int FewDocuments = 200;

    // Once, though a question asks how many, then which are best.
    private (Together Asked, IReadOnlyList<int> Found)? lastInOrder;
    private bool hasPlaces;

    private IReadOnlyList<int> InOrder(Together together)
    {
        if (lastInOrder is var (asked, known) && ReferenceEquals(asked, together)) return known;
        var near = Numbers(FtsExpression.Of(WithoutOrder(together)), int.MaxValue);
        var found = near.Count <= FewDocuments ? ByReading(near, together) : ByPlaces(near, together);
        lastInOrder = (together, found);
        return found;
    }

    private List<int> ByReading(List<int> near, Together together)
    {
        var documents = near.Select(n => (Number: n, Document: document(n))).Where(d => d.Document is not null).ToList();
        return [.. new InMemorySearch(documents.Select(d => d.Document!)).All(together).Select(i => documents[i].Number)];
    }

    private List<int> ByPlaces(List<int> near, Together together)
    {
        // Of a document heading and words are two texts: words on both sides are not near each other.
        SearchField[] fields = together.Field == SearchField.Words ? [SearchField.Heading, SearchField.Text] : [together.Field];
        using var read = PlacesIn(fields, "doc, col = $first, offset", near);
        var texts = new WordPlaces(
            words =>
            {
                var places = new Dictionary<int, List<Occurrence>>();
                foreach (var word in words.Distinct())
                {
                    read.Parameters["$word"].Value = word;
                    using var rows = read.ExecuteReader();
                    while (rows.Read())
                        (CollectionsMarshal.GetValueRefOrAddDefault(places, (rows.GetInt32(0) * 2) + rows.GetInt32(1), out _) ??= []).Add(new(rows.GetInt32(2), 1));
                }

                foreach (var list in places.Values) list.Sort((a, b) => a.Start.CompareTo(b.Start));
                return places;
            },
            Vocabulary);
        return [.. texts.Near(together).Select(n => n / 2).Distinct().Order()];
    }
}
