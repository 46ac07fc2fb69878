namespace LawReview.Reporting;

/// <summary>
/// What works are called within sentences: long titles by their abbreviation, or by the part that names the work. The whole title
/// stands in Annex A and in the full citation of each quotation; two works never have the same short title.
/// </summary>
internal sealed class WorkNames
{
    /// <summary>Titles up to this length are used whole.</summary>
    private const int Longest = 60;

    private const int ShortestAbbreviation = 3;
    private const int ShortestHead = 6;
    private const int FewestWords = 3;

    private readonly List<(string Title, string Short)> shortened = [];

    /// <param name="titles">Titles of all works that the report may name.</param>
    public WorkNames(IEnumerable<string> titles)
    {
        var all = titles.Distinct(StringComparer.Ordinal).ToList();
        var named = all.Select(t => (Title: t, Short: ShortOf(t))).ToList();
        foreach (var same in named.GroupBy(n => n.Short, StringComparer.OrdinalIgnoreCase))
            if (same.Count() == 1 && same.First() is var only && only.Short != only.Title)
                shortened.Add(only);
        shortened.Sort((a, b) => b.Title.Length != a.Title.Length ? b.Title.Length - a.Title.Length : string.CompareOrdinal(a.Title, b.Title));
    }

    /// <summary>Those that have a shorter name, with it.</summary>
    public IEnumerable<(string Title, string Short)> Shortened => shortened;

    /// <summary>The short title; the title itself where there is none.</summary>
    public string Of(string title) => shortened.Find(s => s.Title == title) is { Short: { } name } ? name : title;

    /// <summary>A sentence with short titles in the place of long ones.</summary>
    public string In(string sentence) => shortened.Aggregate(sentence, (text, s) => text.Replace(s.Title, s.Short, StringComparison.Ordinal));

    private static string ShortOf(string title) => title.Length <= Longest ? title : Abbreviation(title) ?? Head(title) ?? title;

    /// <summary>An abbreviation that the title gives in brackets: its letters are those with which words of the title begin, in their order.</summary>
    private static string? Abbreviation(string title)
    {
        for (var open = title.IndexOf('('); open > 0; open = title.IndexOf('(', open + 1))
        {
            var close = title.IndexOf(')', open);
            if (close < 0) return null;
            var inside = title[(open + 1)..close].Trim();
            if (inside.Length >= ShortestAbbreviation && inside.All(char.IsUpper) && BeginsWords(inside, title[..open])) return inside;
        }

        return null;
    }

    private static bool BeginsWords(string abbreviation, string title)
    {
        var at = 0;
        for (var i = 0; i < title.Length && at < abbreviation.Length; i++)
            if ((i == 0 || !char.IsLetter(title[i - 1])) && Folded(title[i]) == Folded(abbreviation[at]))
                at++;
        return at == abbreviation.Length;
    }

    /// <summary>A small letter without its accent: capitals of abbreviations bear none.</summary>
    private static char Folded(char letter) => char.ToLowerInvariant(letter) switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' => 'a',
        'ç' => 'c',
        'è' or 'é' or 'ê' or 'ë' => 'e',
        'ì' or 'í' or 'î' or 'ï' => 'i',
        'ñ' => 'n',
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' => 'o',
        'ù' or 'ú' or 'û' or 'ü' => 'u',
        var other => other,
    };

    /// <summary>What stands before a comma, or before brackets at the end, where that alone names a work.</summary>
    private static string? Head(string title)
    {
        var cuts = new List<int> { title.IndexOf(", ", StringComparison.Ordinal), title.IndexOf(" – ", StringComparison.Ordinal), title.IndexOf(" — ", StringComparison.Ordinal) };
        if (title.EndsWith(')')) cuts.Add(title.LastIndexOf(" (", StringComparison.Ordinal));
        return cuts.Where(c => c > 0 && IsName(title[..c], title[(c + 1)..].TrimStart(' ', '–', '—', '('))).Order().Select(c => title[..c]).FirstOrDefault();
    }

    /// <summary>A number ends a name; other words do where what follows them begins anew, so that no list is cut at its first comma.</summary>
    private static bool IsName(string head, string rest) =>
        (char.IsDigit(head[^1]) || (rest.Length > 0 && (char.IsUpper(rest[0]) || char.IsDigit(rest[0])))) &&
        head.Length is >= ShortestHead and <= Longest && head.Count(c => c == '(') == head.Count(c => c == ')')
        && (head.Any(char.IsDigit) || head.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= FewestWords);
}
