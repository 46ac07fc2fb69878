using System.Text;

namespace LawReview.Core.Law.References;

/// <summary>Finds a work of the jurisdiction by the title other texts give it.</summary>
internal sealed class WorkTitles
{
    // What a title must have to be looked for within other words; also the letters by which those that may stand there are found.
    private const int LeastMentioned = 8;

    private readonly List<(string Title, string WithoutYear, Expression Expression)> titles = [];
    private readonly Dictionary<string, Expression> byTitle = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression> byTitleWithoutYear = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byBeginning = new(StringComparer.Ordinal);

    public WorkTitles(IEnumerable<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            var normal = Normal(expression.Title);
            if (normal.Length == 0) continue;
            var withoutYear = WithoutYear(normal);
            byTitle.TryAdd(normal, expression);
            byTitleWithoutYear.TryAdd(withoutYear, expression);

            // The short name is a beginning of the title, so that the title's first letters find both.
            if (withoutYear.Length >= LeastMentioned)
            {
                if (!byBeginning.TryGetValue(withoutYear[..LeastMentioned], out var alike)) byBeginning.Add(withoutYear[..LeastMentioned], alike = []);
                alike.Add(titles.Count);
            }

            titles.Add((normal, withoutYear, expression));
        }
    }

    /// <summary>The text meant; <paramref name="own"/> for its own title, null where no supplied text bears the title.</summary>
    public Expression? Find(string title, Expression own)
    {
        var wanted = Normal(title);
        var bare = WithoutYear(wanted);
        if (bare is "act" or "law" or "ordinance" or "code" or "regulations" or "schedule" or "decree" or "constitution" or "bill") return bare is "constitution" ? null : own;
        if (byTitle.TryGetValue(wanted, out var whole)) return whole;
        if (byTitleWithoutYear.TryGetValue(bare, out var yearless)) return yearless;
        // "Penal Code" for "Penal Code of the Republic": the shorter begins or ends the longer.
        foreach (var (_, withoutYear, expression) in titles)
            if (bare.Length > 7 && (IsFollowed(withoutYear, bare) || IsFollowed(bare, withoutYear)
                || (withoutYear.Length > bare.Length && withoutYear[withoutYear.Length - bare.Length - 1] == ' ' && withoutYear.EndsWith(bare, StringComparison.Ordinal)))) return expression;
        return null;
    }

    /// <summary>Another text whose title the words contain; null where they contain none.</summary>
    public Expression? Mentioned(string words, Expression own)
    {
        if (words.Length < 6 || titles.Count < 2) return null;
        var normal = Normal(words[..Math.Min(words.Length, 600)]);
        var first = int.MaxValue;
        var beginnings = byBeginning.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + LeastMentioned <= normal.Length; at++)
        {
            if (!beginnings.TryGetValue(normal.AsSpan(at, LeastMentioned), out var alike)) continue;
            foreach (var number in alike)
                if (number < first && titles[number].Expression != own && normal.AsSpan(at).StartsWith(ShortName(titles[number].WithoutYear)))
                    first = number;
        }

        return first < titles.Count ? titles[first].Expression : null;
    }

    private static bool IsFollowed(string title, string beginning) =>
        title.Length > beginning.Length && title[beginning.Length] == ' ' && title.StartsWith(beginning, StringComparison.Ordinal);

    // "penal code of the republic" is called "penal code".
    private static string ShortName(string title) => title.IndexOf(" of the ", StringComparison.Ordinal) is var at and > 7 ? title[..at] : title;

    private static string WithoutYear(string title)
    {
        var words = title.Split(' ').Where(w => !(w.Length == 4 && w.All(char.IsAsciiDigit))).ToArray();
        return string.Join(' ', words);
    }

    private static string Normal(string title)
    {
        // "Penal Code (extracts)": what stands in brackets at the end is not part of the title.
        if (title.EndsWith(')') && title.LastIndexOf('(') is var open and > 8) title = title[..open];
        var builder = new StringBuilder();
        foreach (var c in title)
        {
            if (char.IsLetterOrDigit(c)) builder.Append(char.ToLowerInvariant(c));
            else if (builder.Length > 0 && builder[^1] != ' ') builder.Append(' ');
        }

        var normal = builder.ToString().Trim();
        return normal.StartsWith("the ", StringComparison.Ordinal) ? normal[4..] : normal;
    }
}
