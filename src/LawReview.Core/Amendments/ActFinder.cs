using System.Text.RegularExpressions;
using LawReview.Core.Law;
using LawReview.Core.Law.References;

namespace LawReview.Core.Amendments;

/// <summary>Finds the text of the law that a draft's words name: by its title in any inflection, or by its number.</summary>
internal sealed partial class ActFinder
{
    private const int LeastStem = 4;
    private const int Ending = 3;

    private readonly IReadOnlyList<Expression> laws;
    private readonly Expression draft;
    private readonly WorkTitles titles;

    public ActFinder(IReadOnlyList<Expression> laws, Expression draft)
    {
        this.laws = laws;
        this.draft = draft;
        titles = new([.. laws, draft]);
    }

    public Expression? Only => laws.Count == 1 ? laws[0] : null;

    /// <summary>The text named; null where none is.</summary>
    public Expression? Named(string words) =>
        string.IsNullOrWhiteSpace(words) ? null
        : titles.Mentioned(words, draft) is { } mentioned && mentioned != draft ? mentioned
        : ByNumber(words) ?? ByStems(words);

    /// <summary>"No. 12 of 2001", "n° 2001-45", "13.902": the number that the title bears.</summary>
    private Expression? ByNumber(string words)
    {
        var numbers = Numbers(words).ToHashSet(StringComparer.Ordinal);
        return numbers.Count == 0 ? null : laws.FirstOrDefault(l => Numbers(l.Title).Any(numbers.Contains));
    }

    private static IEnumerable<string> Numbers(string words)
    {
        foreach (Match match in ActNumber().Matches(words))
            yield return string.Concat(match.Value.Where(c => char.IsDigit(c) || c is '/' or '-').Select(c => c is '/' ? '-' : c));
    }

    /// <summary>All long words of the title in their order, whatever they end in.</summary>
    private Expression? ByStems(string words)
    {
        var spoken = Words(words);
        Expression? best = null;
        var most = 0;
        foreach (var law in laws)
        {
            var wanted = Words(law.Title).Where(w => w.Length >= LeastStem && !w.All(char.IsDigit)).ToList();
            if (wanted.Count == 0 || (wanted.Count == 1 && wanted[0].Length < 8)) continue;
            var at = 0;
            foreach (var word in spoken)
                if (at < wanted.Count && SameStem(wanted[at], word)) at++;
            if (at == wanted.Count && at > most) (best, most) = (law, at);
        }

        return best;
    }

    private static List<string> Words(string text)
    {
        if (text.EndsWith(')') && text.LastIndexOf('(') is var open and > 8) text = text[..open];
        return [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant())];
    }

    private static bool SameStem(string one, string other)
    {
        var stem = Math.Max(LeastStem, Math.Min(one.Length, other.Length) - Ending);
        return Math.Abs(one.Length - other.Length) <= Ending && one.Length >= stem && other.Length >= stem
            && string.CompareOrdinal(one, 0, other, 0, stem) == 0;
    }

    [GeneratedRegex(@"\b\d{1,5}[-/]\d{2,4}\b|\b\d{1,2}\.\d{3}\b|(?<=\b[Nn](?:[o°º.]|r\.|úm\.)(?:[°º.])?\s?)\d{1,5}(?:\s?(?:of|de|du|/)\s?\d{4})?", RegexOptions.CultureInvariant)]
    private static partial Regex ActNumber();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
