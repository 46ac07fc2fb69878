using LawReview.Core.Search;
using Xunit;

namespace LawReview.Specs;

/// <summary>A pattern that fits more words than are looked for is cut, to the shortest, and says so.</summary>
public sealed class WidePatternSpecs
{
    [Theory]
    [InlineData(QueryExpansion.MostMatches, false)]
    [InlineData(QueryExpansion.MostMatches + 1, true)]
    public void Pattern_IsCutWhereItFitsTooManyWords(int words, bool isCut)
    {
        var expansion = new QueryExpansion(new Vocabulary([.. Enumerable.Range(0, words).Select(i => $"{new string('a', i + 1)}berth")]), ["en"]);
        var asked = Assert.IsType<AnyWord>(expansion.Expand(QueryParser.Parse("*berth").Value!));
        Assert.Equal(isCut, expansion.IsCut);
        Assert.Equal(QueryExpansion.MostMatches, asked.Words.Length);
        Assert.Contains("aberth", asked.Words);
        Assert.Equal(isCut, !asked.Words.Contains($"{new string('a', words)}berth"));
    }

    private sealed class Vocabulary(string[] words) : IProvisionSearch
    {
        public IReadOnlyList<int> All(SearchQuery query) => [];

        public IReadOnlyList<SearchHit> Best(SearchQuery query, int most) => [];

        IEnumerable<string> IProvisionSearch.Vocabulary(string beginning) => words.Where(w => w.StartsWith(beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }
}
