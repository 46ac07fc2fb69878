using LawReview.Core.Law;
using LawReview.Core.Search;

namespace LawReview.Core.Assessment;

/// <summary>
/// Documents that may name certain acts, by the least that a title can be recognised by: its first words, its last words, in Chinese its last
/// characters, in Russian how its first two words begin. All documents of a text whose own title names one count.
/// </summary>
internal static class ActsNamed
{
    // What must agree before a shorter name is taken for a title.
    private const int LeastLetters = 8;
    private const int LeastStem = 4;
    private const int LongestEnding = 3;

    public static HashSet<(string File, int Document)> By(ISectionedLaw law, IEnumerable<Expression> acts)
    {
        var found = new HashSet<(string, int)>();
        foreach (var title in acts.Select(a => Words(a.Title)).Where(t => t.Length > 0))
        {
            found.UnionWith(law.Search.All(Naming(title)).Select(law.PlaceOf).OfType<(string, int)>());
            foreach (var file in law.Search.All(new WordSequence(SearchField.Work, [.. ShortName(title)])).Select(law.PlaceOf).OfType<(string File, int)>().Select(p => p.File).Distinct())
                for (var document = 0; document < law.DocumentsOf(file); document++) found.Add((file, document));
        }

        return found;
    }

    private static string[] Words(string title) => SearchDocument.Words(title).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"Penal Code of the Republic (1990)" is called "Penal Code".</summary>
    private static string[] ShortName(string[] title) =>
        Words(string.Join(' ', title.Where(w => !(w.Length == 4 && w.All(char.IsAsciiDigit)))).Split(" of the ")[0]);

    private static AnyPart Naming(string[] title)
    {
        const SearchField field = SearchField.Text;
        var queries = new List<SearchQuery> { Sequence(field, Least(title)), Sequence(field, [.. Least([.. title.Reverse()]).Reverse()]) };
        if (title[^1][0] >= '\u2E80') queries.Add(Sequence(field, title[^Math.Min(2, title.Length)..]));
        if (title.Length > 1 && title[0][0] is >= '\u0400' and <= '\u04FF')
            queries.Add(new AllParts([.. title.Take(2).Select(w => new WordStart(field, w[..Math.Min(w.Length, Math.Max(LeastStem, w.Length - LongestEnding))]))]));
        return new([.. queries]);
    }

    private static WordSequence Sequence(SearchField field, string[] words) => new(field, [.. words]);

    /// <summary>The first words that together have enough letters.</summary>
    private static string[] Least(string[] title)
    {
        var letters = -1;
        return [.. title.TakeWhile(w => letters < LeastLetters && (letters += w.Length + 1) >= 0)];
    }
}
