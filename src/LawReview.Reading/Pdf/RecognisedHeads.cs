using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Reading.Pdf;

/// <summary>
/// Running heads of recognised pages: no two of them need be the same letters, so a line is one where most of its words stand at
/// the same edge of other pages, and that has a number, of the page or of the gazette. Short words say nothing.
/// </summary>
internal static class RecognisedHeads
{
    private const double ShareOfPages = 0.4;
    private const double ShareOfWords = 0.6;
    private const int FewestWords = 3;
    private const int EdgeLines = 2;
    private const int ShortestWord = 4;

    /// <param name="pages">The lines of each page.</param>
    /// <param name="longest">Most characters of a head.</param>
    public static IEnumerable<TextSpan> Find(SourceText source, TextRecognition recognition, IEnumerable<List<TextSpan>> pages, int longest)
    {
        var recognised = pages.Select(p => p.Where(s => !string.IsNullOrWhiteSpace(source[s])).ToList())
            .Where(p => p.Count > 0 && !recognition.PagesOf([p[0]]).IsEmpty).ToList();
        var needed = Math.Max(2, (int)Math.Ceiling(recognised.Count * ShareOfPages));
        return AtEdge(p => p.Take(EdgeLines)).Concat(AtEdge(p => p.Skip(Math.Max(EdgeLines, p.Count - EdgeLines))));

        IEnumerable<TextSpan> AtEdge(Func<List<TextSpan>, IEnumerable<TextSpan>> lines)
        {
            var edges = recognised.Select(p => lines(p).Where(s => s.Length <= longest && source[s].Any(char.IsDigit)).Select(s => (Span: s, Words: Words(source[s]))).ToList()).ToList();
            var on = edges.SelectMany(e => e.SelectMany(l => l.Words).Distinct(StringComparer.Ordinal)).GroupBy(w => w, StringComparer.Ordinal)
                .Where(g => g.Count() >= needed).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
            return edges.SelectMany(e => e).Where(l => l.Words.Count(on.Contains) is var known && known >= FewestWords && known >= l.Words.Count * ShareOfWords).Select(l => l.Span);
        }
    }

    private static List<string> Words(string line) =>
        [.. line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => string.Concat(w.Where(char.IsLetter)).ToLowerInvariant()).Where(w => w.Length >= ShortestWord)];
}
