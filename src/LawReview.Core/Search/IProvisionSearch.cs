namespace LawReview.Core.Search;

/// <param name="Number">Of the document in its index.</param>
/// <param name="Score">Higher is better; comparable within one answer only.</param>
public readonly record struct SearchHit(int Number, double Score);

/// <summary>
/// What assessment and people ask of a full-text engine. Documents are sections and articles, whole
/// (<see cref="SearchDocument"/>). Every engine gives the same set of documents for the same question; the order of
/// <see cref="Best"/> may differ where scores are near.
/// </summary>
public interface IProvisionSearch
{
    /// <summary>Every document that answers, by number, without rank or limit.</summary>
    IReadOnlyList<int> All(SearchQuery query);

    /// <summary>How many documents answer: as many as <see cref="All"/> gives.</summary>
    int Count(SearchQuery query) => All(query).Count;

    /// <summary>The documents that answer best; of a very common word only the first thousands are weighed.</summary>
    IReadOnlyList<SearchHit> Best(SearchQuery query, int most);

    /// <summary>The different words of the index that begin so, in ordinal order; all of them for an empty beginning.</summary>
    IEnumerable<string> Vocabulary(string beginning);

    /// <summary>The different words of the index that fit a pattern with <c>*</c> and <c>?</c>, in ordinal order: see <see cref="QueryExpansion.Fits"/>.</summary>
    IEnumerable<string> VocabularyLike(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return Vocabulary(QueryExpansion.LiteralBeginning(pattern)).Where(word => QueryExpansion.Fits(pattern, word));
    }
}
