using LawReview.Core.Law;
using LawReview.Core.Law.References;
using LawReview.Core.Search;

namespace LawReview.Core.Assessment;

/// <summary>
/// Documents that may name certain acts, by the least that a title can be recognised by among those of the law: a beginning or an end of it that no text before
/// it has, in Chinese its last characters, in Russian how its first two words begin. All documents of a text whose own title names one count.
/// </summary>
/// <param name="links">Whoever resolves links goes by the same titles: they are many, and are there once.</param>
internal sealed class ActsNamed(ISectionedLaw law, IReadOnlyCollection<Expression> texts, LinksFound links)
{
    private const int LeastStem = 4;
    private const int LongestEnding = 3;

    private readonly (WorkTitles Titles, IReadOnlyDictionary<string, Expression>? Known) titled = links.TitlesOf(texts);
    private readonly Dictionary<string, HashSet<(string File, int Document)>> found = new(StringComparer.Ordinal);

    // The text that the title of another one names.
    private readonly Lazy<ILookup<string, string>> amending = new(() => Amending(new(texts), texts));

    public HashSet<(string File, int Document)> By(IEnumerable<Expression> acts)
    {
        var all = new HashSet<(string, int)>();
        foreach (var act in acts)
        {
            if (!found.TryGetValue(act.File, out var naming)) found.Add(act.File, naming = [.. Naming(act).SelectMany(law.Search.All).Select(law.PlaceOf).OfType<(string, int)>()]);
            all.UnionWith(naming);
            foreach (var file in amending.Value[act.File])
                for (var document = 0; document < law.DocumentsOf(file); document++) all.Add((file, document));
        }

        return all;
    }

    private static ILookup<string, string> Amending(WorkTitles titles, IEnumerable<Expression> texts) =>
        texts.Select(t => (t.File, Amended: titles.Mentioned(t.Title, t))).Where(t => t.Amended is not null).ToLookup(t => t.Amended!.File, t => t.File, StringComparer.Ordinal);

    private static string[] Words(string title) => SearchDocument.Words(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private List<SearchQuery> Naming(Expression act)
    {
        var queries = new List<SearchQuery>();
        foreach (var name in titled.Titles.NamesOf(titled.Known?[act.File] ?? act).Distinct().Select(Words).Where(w => w.Length > 0)) queries.Add(Sequence(SearchField.Words, name));
        var title = Words(act.Title);
        if (title.Length > 0 && title[^1][0] >= '\u2E80') queries.Add(Sequence(SearchField.Words, title[^Math.Min(2, title.Length)..]));
        if (title.Length > 1 && title[0][0] is >= '\u0400' and <= '\u04FF')
            queries.Add(new AllParts([.. title.Take(2).Select(w => new WordStart(SearchField.Words, w[..Math.Min(w.Length, Math.Max(LeastStem, w.Length - LongestEnding))]))]));
        return queries;
    }

    private static WordSequence Sequence(SearchField field, string[] words) => new(field, [.. words]);
}
