using System.Text;
using LawReview.Core.Law.Structure.Scripts;

namespace LawReview.Core.Law.References;

/// <summary>Finds a work of the jurisdiction by the title other texts give it.</summary>
internal sealed class WorkTitles
{
    private readonly List<(string Title, string WithoutYear, Expression Expression)> titles = [];

    public WorkTitles(IEnumerable<Expression> expressions)
    {
        foreach (var expression in expressions)
        {
            var normal = Normal(expression.Title);
            if (normal.Length > 0) titles.Add((normal, WithoutYear(normal), expression));
        }
    }

    /// <summary>The text meant; <paramref name="own"/> for its own title, null where no supplied text bears the title.</summary>
    public Expression? Find(string title, Expression own)
    {
        var wanted = Normal(title);
        var bare = WithoutYear(wanted);
        if (bare is "act" or "law" or "ordinance" or "code" or "regulations" or "schedule" or "decree" or "constitution" or "bill" or "ley" or "loi" or "lei" or "legge" or "gesetz" or "gesetzes" or "code" or "código") return bare is "constitution" ? null : own;
        foreach (var (full, _, expression) in titles)
            if (string.Equals(full, wanted, StringComparison.Ordinal)) return expression;
        foreach (var (_, withoutYear, expression) in titles)
            if (string.Equals(withoutYear, bare, StringComparison.Ordinal)) return expression;
        // 刑法 for 中华人民共和国刑法: the State's name stands first.
        foreach (var (full, _, expression) in titles)
            if (wanted.Length > 1 && Script.Of(wanted[^1]) == ScriptKind.Han && full.EndsWith(wanted, StringComparison.Ordinal)) return expression;
        if (wanted.Length > 0 && Script.Of(wanted[0]) == ScriptKind.Cyrillic) return Inflected(wanted);
        // "Penal Code" for "Penal Code of the Republic": the shorter begins or ends the longer.
        foreach (var (_, withoutYear, expression) in titles)
            if (bare.Length > 7 && (withoutYear.StartsWith(bare + " ", StringComparison.Ordinal) || withoutYear.EndsWith(" " + bare, StringComparison.Ordinal)
                || bare.StartsWith(withoutYear + " ", StringComparison.Ordinal))) return expression;
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
        foreach (var (_, withoutYear, expression) in titles)
            if (expression != own && withoutYear.Length > 7 && (normal.Contains(withoutYear, StringComparison.Ordinal) || normal.Contains(ShortName(withoutYear), StringComparison.Ordinal)))
                return expression;
        return null;
    }

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
