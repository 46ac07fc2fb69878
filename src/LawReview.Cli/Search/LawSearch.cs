using LawReview.Cli.Rendering;
using LawReview.Cli.Wording;
using LawReview.Core.Law;
using LawReview.Core.Search;

namespace LawReview.Cli.Search;

/// <summary>
/// Everything that is searched at once: one or several indexes, or the texts in memory. Gives the documents of all one
/// row of numbers and leaves out texts that do not count.
/// </summary>
public sealed class LawSearch : IProvisionSearch, IDocumentSource, IDisposable
{
    // Numbers of the next index start here; none has so many documents.
    private const int NumbersPerIndex = 1 << 26;
    private const int MostLaws = 31;

    private readonly IReadOnlyList<IndexedLaw> laws;
    private readonly InMemoryDocuments? memory;

    private LawSearch(IReadOnlyList<IndexedLaw> laws, InMemoryDocuments? memory, Jurisdiction state)
    {
        this.laws = laws;
        this.memory = memory;
        State = state;
    }

    /// <summary>The texts, for messages; from an index they come without words.</summary>
    public Jurisdiction State { get; }

    public string EngineName => memory is null ? laws[0].Index is LawReview.Search.Sqlite.SqliteLawIndex ? Engines.Sqlite : Engines.Lucene : Engines.Memory;

    public IReadOnlyCollection<string> Languages =>
        [.. State.Counting().Select(e => Composition.Primary(e.Language)).Where(l => l.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <param name="engine">Null: the index where all laws have one, else memory.</param>
    public static LawSearch Open(IReadOnlyList<string> paths, string? engine, IndexFolder folder, Composition composition, CliContext context, Progress progress)
    {
        foreach (var path in paths) Composition.RefuseOption(path);
        var name = engine ?? (paths.All(p => folder.Has(p, Engines.Sqlite)) ? Engines.Sqlite : Engines.Memory);
        if (name == Engines.Memory)
        {
            var state = composition.ReadTexts(paths, progress).State;
            return new([], new(state), state);
        }

        if (paths.Count > MostLaws) throw new Refusal("search.too-many", ("most", $"{MostLaws}"));
        var laws = new List<IndexedLaw>();
        try
        {
            foreach (var path in paths)
            {
                progress.Step("progress.changes", ("path", path));
                laws.Add(IndexedLaw.Open(path, Engines.Find(name, context.Variable), folder, composition, assessed: false, context, progress));
            }

            return new(laws, null, StateMerger.Merge([.. laws.Select(l => l.Jurisdiction)]));
        }
        catch
        {
            foreach (var law in laws) law.Dispose();
            throw;
        }
    }

    public IReadOnlyList<int> All(SearchQuery query) => memory is not null ? memory.Engine.All(query)
        : [.. laws.SelectMany((law, i) => law.AllCount ? law.Index.All(query).Select(n => n + (i * NumbersPerIndex)) : law.Index.All(query).Where(law.Counts).Select(n => n + (i * NumbersPerIndex)))];

    public int Count(SearchQuery query) => memory is not null ? memory.Engine.All(query).Count
        : laws.Sum(law => law.AllCount ? law.Index.Count(query) : law.Index.All(query).Count(law.Counts));

    public IReadOnlyList<SearchHit> Best(SearchQuery query, int most)
    {
        if (memory is not null) return memory.Engine.Best(query, most);
        var hits = new List<SearchHit>();
        for (var i = 0; i < laws.Count; i++)
        {
            var law = laws[i];
            var wanted = law.AllCount ? most : int.MaxValue / 2;
            hits.AddRange(law.Index.Best(query, wanted).Where(h => law.AllCount || law.Counts(h.Number)).Take(most).Select(h => h with { Number = h.Number + (i * NumbersPerIndex) }));
        }

        return laws.Count == 1 ? hits : [.. hits.OrderByDescending(h => h.Score).ThenBy(h => h.Number).Take(most)];
    }

    public IEnumerable<string> Vocabulary(string beginning) => memory is not null ? memory.Engine.Vocabulary(beginning)
        : laws.Count == 1 ? laws[0].Index.Vocabulary(beginning)
        : laws.SelectMany(l => l.Index.Vocabulary(beginning)).Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<string> VocabularyLike(string pattern) => ((IProvisionSearch?)memory?.Engine)?.VocabularyLike(pattern)
        ?? (laws.Count == 1 ? laws[0].Index.VocabularyLike(pattern) : laws.SelectMany(l => l.Index.VocabularyLike(pattern)).Distinct().Order(StringComparer.Ordinal));

    public ProvisionIn? Section(int number) => memory is not null ? memory.Section(number) : laws[number / NumbersPerIndex].Section(number % NumbersPerIndex);

    public void Dispose()
    {
        foreach (var law in laws) law.Dispose();
    }
}
