using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Core.Search;

/// <summary>A provision that answers, cited as exactly as the words allow.</summary>
/// <param name="Where">The paragraph that answers best, within its section.</param>
/// <param name="Words">What is shown of it, cut from its text.</param>
/// <param name="Marks">Where in <paramref name="Words"/> the words asked for stand.</param>
/// <param name="CutBefore">Whether the paragraph has words before these.</param>
public sealed record FoundProvision(
    ProvisionIn Where, Provision Section, MappedText Words, ImmutableArray<TextSpan> Marks, bool CutBefore, bool CutAfter, double Score);

/// <param name="Total">How many sections and articles answer in all.</param>
/// <param name="HasAllWords">False where nothing has all of the plain words and what has most of them is given instead.</param>
/// <param name="IsCut">Whether a pattern stands for more words than are looked for (<see cref="QueryExpansion.MostMatches"/>): there may be more that answers.</param>
public sealed record SearchAnswer(ImmutableArray<FoundProvision> Found, int Total, bool HasAllWords, bool IsCut);

/// <summary>The sections and articles of an index by the numbers their engine gives them.</summary>
public interface IDocumentSource
{
    /// <summary>The section with its text; null where its file is not there any more or has changed.</summary>
    ProvisionIn? Section(int number);
}

/// <summary>Puts a question to an engine and cites what answers.</summary>
/// <param name="languages">Primary languages of the texts.</param>
public sealed class Searcher(IProvisionSearch engine, IDocumentSource documents, IReadOnlyCollection<string> languages)
{
    /// <summary>So many of the best are read and weighed by their passages.</summary>
    private const int Weighable = 60;
    private const double PassageCounts = 2;

    /// <param name="query">As <see cref="QueryParser"/> gives it.</param>
    public SearchAnswer Ask(SearchQuery query, int most)
    {
        var expansion = new QueryExpansion(engine, languages);
        var exact = expansion.Expand(query);
        var all = engine.Count(exact);
        var hasAll = all > 0 || !QueryExpansion.HasPlainWords(query);
        if (!hasAll)
        {
            exact = expansion.Expand(query, demandAll: false);
            all = engine.Count(exact);
        }

        var marker = new PassageMarker(exact);
        var hits = QueryExpansion.HasPlainWords(query)
            ? Weighed(marker, engine.Best(exact, Math.Max(most, Weighable)), part => part.Equals(exact) ? all : engine.Count(part), all).Take(most)
            : engine.Best(exact, most).Select(h => (Section: documents.Section(h.Number), h.Score));
        var found = ImmutableArray.CreateBuilder<FoundProvision>();
        foreach (var (section, score) in hits)
            if (section is not null)
                found.Add(marker.Mark(section, score));
        return new(found.ToImmutable(), all, hasAll, expansion.IsCut);
    }

    /// <summary>A section answers a question where one of its passages does; words spread over all of it say less.</summary>
    private IEnumerable<(ProvisionIn? Section, double Score)> Weighed(PassageMarker marker, IReadOnlyList<SearchHit> hits, Func<SearchQuery, int> count, int all)
    {
        var highest = hits.Count == 0 ? 0 : hits[0].Score;
        var weights = marker.Parts.Distinct().ToDictionary(p => p, p => Math.Log(1 + ((all + 1.0) / (count(p) + 0.5))));
        return hits.Select((hit, i) => Weighed(hit, i < Weighable)).OrderByDescending(h => h.Score).ThenBy(h => h.Number).Select(h => (h.Section, h.Score));

        (ProvisionIn? Section, double Score, int Number) Weighed(SearchHit hit, bool isWeighed)
        {
            var section = documents.Section(hit.Number);
            var share = isWeighed && section is not null ? marker.Share(section.Provision, weights) : 0;
            return (section, hit.Score + (PassageCounts * share * highest), hit.Number);
        }
    }
}
