namespace LawReview.Reporting.Docx;

/// <summary>Titles of works cut to what fits on a line of a table; two works never have the same.</summary>
internal sealed class ShortTitles
{
    private const int Longest = 20;

    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    public ShortTitles(IEnumerable<string> works)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var work in works.Distinct(StringComparer.Ordinal))
        {
            var title = Cut(work, Longest);
            for (var length = Longest + 8; !taken.Add(title); length += 8)
            {
                if (title == work) break;
                title = Cut(work, length);
            }

            titles.Add(work, title);
        }
    }

    /// <summary>Those that are shorter than the title, with it.</summary>
    public IEnumerable<(string Short, string Title)> Shortened => titles.Where(t => t.Key != t.Value).Select(t => (t.Value, t.Key));

    public string Of(string work) => titles.GetValueOrDefault(work, work);

    private static string Cut(string work, int width)
    {
        var length = Fitting(work, width);
        if (length == work.Length) return work;
        var cut = work.LastIndexOf(' ', length);
        if (cut < length / 2) cut = char.IsHighSurrogate(work[length - 1]) ? length - 1 : length;
        return work[..cut].TrimEnd(' ', ',', '(', '–', '-') + "…";
    }

    /// <summary>How many letters fit; those of East Asian scripts are twice as wide.</summary>
    private static int Fitting(string work, int width)
    {
        for (var i = 0; i < work.Length; i++)
            if ((width -= work[i] >= '\u2E80' ? 2 : 1) < 0) return i;
        return work.Length;
    }
}
