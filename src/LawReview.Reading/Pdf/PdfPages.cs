using System.Collections.Immutable;
using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Reading.Pdf;

/// <summary>The pages of a PDF's text, which end in form feeds, and which of them have no words of their own.</summary>
internal sealed class PdfPages
{
    private const int LettersOfAPage = 5;
    private const int FewestForStamps = 3;
    private const double ShareOfStamps = 0.6;

    private readonly string[] pages;
    private readonly bool endsInPage;
    private readonly SortedSet<int> replaced = [];

    public PdfPages(string text)
    {
        pages = text.Split('\f');
        endsInPage = pages.Length > 1 && pages[^1].Length == 0;
        var stamps = Stamps();
        ToRecognise = PdfReader.IsGarbled(text) ? [.. Enumerable.Range(1, Count)]
            : [.. Enumerable.Range(1, Count).Where(n => Lines(pages[n - 1]).Where(l => !stamps.Contains(l)).Sum(l => l.Count(char.IsLetter)) < LettersOfAPage)];
    }

    public int Count => endsInPage ? pages.Length - 1 : pages.Length;

    /// <summary>Pages without text, counted from 1; all of them, where the letters are nonsense.</summary>
    public ImmutableArray<int> ToRecognise { get; }

    public string Text => string.Join('\f', pages);

    /// <summary>Where the pages that were replaced stand in <see cref="Text"/>.</summary>
    public ImmutableArray<RecognisedPage> Recognised
    {
        get
        {
            var spans = ImmutableArray.CreateBuilder<RecognisedPage>();
            var start = 0;
            for (var i = 0; i < pages.Length; start += pages[i++].Length + 1)
                if (replaced.Contains(i + 1)) spans.Add(new(i + 1, new(start, pages[i].Length)));
            return spans.ToImmutable();
        }
    }

    public void Replace(int page, string text)
    {
        pages[page - 1] = text;
        replaced.Add(page);
    }

    /// <summary>Lines that most pages bear, such as what a scanner or a library stamps on each picture of a page.</summary>
    private HashSet<string> Stamps() => Count < FewestForStamps ? [] : pages.SelectMany(p => Lines(p).Distinct(StringComparer.Ordinal)).GroupBy(l => l, StringComparer.Ordinal)
        .Where(g => g.Count() >= Count * ShareOfStamps).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);

    private static string[] Lines(string page) => page.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
