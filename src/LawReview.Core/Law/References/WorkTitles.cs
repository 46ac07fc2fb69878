using System.Text;
using LawReview.Core.Law.Structure.Scripts;

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
        if (bare is "act" or "law" or "ordinance" or "code" or "regulations" or "schedule" or "decree" or "constitution" or "bill" or "ley" or "loi" or "lei" or "legge" or "gesetz" or "gesetzes" or "código") return bare is "constitution" ? null : own;
        if (byTitle.TryGetValue(wanted, out var whole)) return whole;
        if (byTitleWithoutYear.TryGetValue(bare, out var yearless)) return yearless;
        // 刑法 for 中华人民共和国刑法: the State's name stands first.
        foreach (var (full, _, expression) in titles)
            if (wanted.Length > 1 && Script.Of(wanted[^1]) == ScriptKind.Han && full.EndsWith(wanted, StringComparison.Ordinal)) return expression;
        if (wanted.Length > 0 && Script.Of(wanted[0]) == ScriptKind.Cyrillic) return Inflected(wanted);
        // "Penal Code" for "Penal Code of the Republic": the shorter begins or ends the longer.
        foreach (var (_, withoutYear, expression) in titles)
            if (bare.Length > 7 && (IsFollowed(withoutYear, bare) || IsFollowed(bare, withoutYear)
                || (withoutYear.Length > bare.Length && withoutYear[withoutYear.Length - bare.Length - 1] == ' ' && withoutYear.EndsWith(bare, StringComparison.Ordinal)))) return expression;
        // "código penal y en la": what was taken of the words behind the title.
        return bare.LastIndexOf(' ') is var last and > 7 ? Find(bare[..last], own) : null;
    }

    /// <summary>A title in any case: its first two words begin as the named ones do; a law has the same number besides.</summary>
    private Expression? Inflected(string wanted)
    {
        var words = wanted.Split(' ');
        foreach (var (full, _, expression) in titles)
        {
            var own = full.Split(' ');
            if (own.Length < 2 || words.Length < 2 || !SameStem(own[0], words[0]) || !SameStem(own[1], words[1])) continue;
            var isCode = own[1].StartsWith("кодекс", StringComparison.Ordinal) || own[0].StartsWith("кодекс", StringComparison.Ordinal);
            if (isCode || (Number(own) is { } number && number == Number(words))) return expression;
        }

        return null;

        static string? Number(string[] title) => Array.Find(title, w => w.Length is 2 or 3 && w.All(char.IsAsciiDigit));
    }

    private static bool SameStem(string one, string other)
    {
        const int ending = 3;
        var length = Math.Min(one.Length, other.Length);
        return length > 4 && Math.Abs(one.Length - other.Length) <= ending && string.CompareOrdinal(one, 0, other, 0, Math.Max(4, length - ending)) == 0;
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
