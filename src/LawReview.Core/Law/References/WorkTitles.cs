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
    private readonly HashSet<string> beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Expression?> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, int Second)> mentioned = new(StringComparer.Ordinal);
    private readonly Lazy<ShortNames> shortNames;

    // Words that begin or end titles without being all of them: the first title that has them.
    private readonly Lazy<(Dictionary<string, int> Beginnings, Dictionary<string, int> Ends, Dictionary<string, int> Whole)> parts;

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
            if (withoutYear.Length >= LeastMentioned) beginnings.Add(withoutYear[..LeastMentioned]);
            titles.Add((normal, withoutYear, expression));
        }

        shortNames = new(() => new(titles.Select((t, i) => (ShortName(t.WithoutYear), i)).Where(t => t.Item1.Length >= LeastMentioned)));
        parts = new(FindParts);
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
        if (wanted.Length > 1 && Script.Of(wanted[^1]) == ScriptKind.Han && Once(wanted, FirstEndingIn) is { } ending) return ending;
        if (wanted.Length > 0 && Script.Of(wanted[0]) == ScriptKind.Cyrillic) return Once(wanted, Inflected);

        // "Penal Code" for "Penal Code of the Republic": the shorter begins or ends the longer.
        if (bare.Length > 7 && BeginningOrEnd(bare) is { } alike) return alike;

        // "código penal y en la": what was taken of the words behind the title.
        return bare.LastIndexOf(' ') is var last and > 7 ? Find(bare[..last], own) : null;
    }

    /// <summary>All titles are tried, and the same words name a work again and again.</summary>
    private Expression? Once(string wanted, Func<string, Expression?> find)
    {
        if (found.TryGetValue(wanted, out var known)) return known;
        return found[wanted] = find(wanted);
    }

    private Expression? FirstEndingIn(string wanted) => titles.Find(t => t.Title.EndsWith(wanted, StringComparison.Ordinal)).Expression;

    private Expression? BeginningOrEnd(string bare)
    {
        var (starting, ending, whole) = parts.Value;
        var first = Math.Min(starting.GetValueOrDefault(bare, int.MaxValue), ending.GetValueOrDefault(bare, int.MaxValue));
        var lookup = whole.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = bare.IndexOf(' ', StringComparison.Ordinal); at > 0; at = bare.IndexOf(' ', at + 1))
            if (lookup.TryGetValue(bare.AsSpan(0, at), out var number)) first = Math.Min(first, number);
        return first == int.MaxValue ? null : titles[first].Expression;
    }

    private (Dictionary<string, int>, Dictionary<string, int>, Dictionary<string, int>) FindParts()
    {
        var (starting, ending, whole) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        for (var number = 0; number < titles.Count; number++)
        {
            var title = titles[number].WithoutYear;
            whole.TryAdd(title, number);
            for (var at = title.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = title.IndexOf(' ', at + 1))
            {
                starting.TryAdd(title[..at], number);
                ending.TryAdd(title[(at + 1)..], number);
            }
        }

        return (starting, ending, whole);
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

    /// <summary>
    /// Words of which some stand, one after the other, wherever <see cref="Find"/> or <see cref="Mentioned"/> gives a text: the least beginning and end of its title
    /// that mean it and no text before it, and its short name.
    /// </summary>
    public IEnumerable<string> NamesOf(Expression expression)
    {
        var number = titles.FindIndex(t => ReferenceEquals(t.Expression, expression));
        if (number < 0) yield break;
        var (full, title, _) = titles[number];
        var (starting, ending, whole) = parts.Value;
        var words = title.Split(' ');
        var first = Enumerable.Range(1, words.Length).Select(k => string.Join(' ', words[..k])).FirstOrDefault(name => IsMeant(name, starting));
        var last = Enumerable.Range(1, words.Length).Select(k => string.Join(' ', words[^k..])).FirstOrDefault(name => IsMeant(name, ending));
        if (first is not null) yield return BesideYears(first, full, fromStart: true);
        if (last is not null) yield return BesideYears(last, full, fromStart: false);
        if (ShortName(title) is { Length: >= LeastMentioned } shorter && (first is null || !shorter.StartsWith(first, StringComparison.Ordinal))) yield return BesideYears(shorter, full, fromStart: true);

        bool IsMeant(string name, Dictionary<string, int> parts) =>
            name == title ? whole[name] == number : name.Length >= LeastMentioned && parts.GetValueOrDefault(name, -1) == number;
    }

    /// <summary>A year within a name may or may not be said: what stands before it, or behind it.</summary>
    private static string BesideYears(string name, string full, bool fromStart)
    {
        if (full.Contains(name, StringComparison.Ordinal)) return name;
        var words = full.Split(' ');
        var year = fromStart ? Array.FindIndex(words, IsYear) : Array.FindLastIndex(words, IsYear);
        return string.Join(' ', fromStart ? words[..year] : words[(year + 1)..]);
    }

    /// <summary>Another text whose title the words contain; null where they contain none.</summary>
    public Expression? Mentioned(string words, Expression own)
    {
        if (words.Length < 6 || titles.Count < 2) return null;
        if (!mentioned.TryGetValue(words, out var two)) mentioned.Add(words, two = FirstTwo(words));
        return two.First < titles.Count && !ReferenceEquals(titles[two.First].Expression, own) ? titles[two.First].Expression
            : two.Second < titles.Count ? titles[two.Second].Expression : null;
    }

    /// <summary>The first two texts whose titles the words contain.</summary>
    private (int First, int Second) FirstTwo(string words)
    {
        var normal = Normal(words[..Math.Min(words.Length, 600)]);
        var (first, second) = (int.MaxValue, int.MaxValue);
        var begins = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at + LeastMentioned <= normal.Length; at++)
            if (begins.Contains(normal.AsSpan(at, LeastMentioned)))
                foreach (var number in shortNames.Value.Beginning(normal.AsSpan(at)))
                {
                    if (number < first) (first, second) = (number, first);
                    else if (number > first && number < second) second = number;
                }

        return (first, second);
    }

    // "penal code of the republic" is called "penal code".
    private static string ShortName(string title) => title.IndexOf(" of the ", StringComparison.Ordinal) is var at and > 7 ? title[..at] : title;

    private static string WithoutYear(string title)
    {
        var words = title.Split(' ').Where(w => !IsYear(w)).ToArray();
        return string.Join(' ', words);
    }

    private static bool IsYear(string word) => word.Length == 4 && word.All(char.IsAsciiDigit);

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

    /// <summary>Short names in order, so that those with which some words begin are found without trying each.</summary>
    private sealed class ShortNames
    {
        private readonly string[] names;
        private readonly List<int>[] numbers;

        // The longest other name with which a name begins; −1 for none.
        private readonly int[] within;

        public ShortNames(IEnumerable<(string Name, int Number)> all)
        {
            var groups = all.GroupBy(n => n.Name, n => n.Number, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
            names = [.. groups.Select(g => g.Key)];
            numbers = [.. groups.Select(g => g.ToList())];
            within = new int[names.Length];
            for (var i = 0; i < names.Length; i++)
            {
                var at = i - 1;
                while (at >= 0 && !names[i].StartsWith(names[at], StringComparison.Ordinal)) at = within[at];
                within[i] = at;
            }
        }

        /// <summary>Numbers of the names with which the words begin: such a name stands in order before the words, and every name between begins with it.</summary>
        public List<int> Beginning(ReadOnlySpan<char> words)
        {
            var (low, high) = (0, names.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (names[middle].AsSpan().CompareTo(words, StringComparison.Ordinal) <= 0) low = middle + 1;
                else high = middle;
            }

            var found = new List<int>();
            for (var at = low - 1; at >= 0; at = within[at])
                if (words.StartsWith(names[at], StringComparison.Ordinal)) found.AddRange(numbers[at]);
            return found;
        }
    }
}
