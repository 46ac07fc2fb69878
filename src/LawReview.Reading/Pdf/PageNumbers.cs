using System.Globalization;

namespace LawReview.Reading.Pdf;

/// <summary>Numbers of pages for people: "1–3, 7".</summary>
internal static class PageNumbers
{
    private const int MostNamed = 12;

    /// <param name="pages">In ascending order.</param>
    public static string Of(IReadOnlyList<int> pages)
    {
        var runs = new List<string>();
        for (var i = 0; i < pages.Count;)
        {
            var start = i;
            while (i + 1 < pages.Count && pages[i + 1] == pages[i] + 1) i++;
            var (first, last) = (pages[start].ToString(CultureInfo.InvariantCulture), pages[i++].ToString(CultureInfo.InvariantCulture));
            runs.Add(first == last ? first : $"{first}–{last}");
        }

        return string.Join(", ", runs.Take(MostNamed)) + (runs.Count > MostNamed ? $" and {runs.Count - MostNamed} more" : "");
    }
}
