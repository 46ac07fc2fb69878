using System.Collections.Immutable;
using System.Globalization;
using LawReview.Core.Law.Structure;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Offences;

/// <summary>
/// Reads terms of imprisonment out of words: figures, number words, ranges, "may extend to", months, life. The words are
/// those of the lexicon (docs/adding-a-language.md, "Terms of imprisonment"): <c>custody</c>, <c>life-term</c>,
/// <c>unit-year</c>, <c>unit-month</c>, <c>unit-week</c>, <c>unit-day</c>, <c>number-N</c>, <c>term-Ny</c> and
/// <c>term-Nm</c> for a word that is a whole term, <c>term-minimum</c>, <c>term-more</c>, <c>term-range</c>, <c>term-other</c>
/// (words before a number), <c>term-other-behind</c> (words behind its unit), <c>term-and</c> (between years and months of one
/// term), <c>raise-N-D</c> (raised by N/D), <c>raise-up-to</c>. A lexicon without them gives no terms.
/// </summary>
public sealed class PenaltyReader
{
    /// <summary>Between the years of the least and the range word: "six months of prison to four years".</summary>
    private const int CustodyWithin = 3;

    /// <summary>The most words between the least and the most of one term.</summary>
    private const int LongestRange = 12;

    private const int CustodyBefore = 24;
    private const int CustodyAfter = 6;

    // One token a character: the same distance in words takes more of them.
    private const int IdeographFactor = 2;
    private const int LongestTerm = 200;
    private const int ThresholdBehind = 40;

    private static readonly (string Concept, double Years)[] Units =
        [("unit-year", 1), ("unit-month", 1.0 / 12), ("unit-week", 7.0 / 365), ("unit-day", 1.0 / 365)];

    private readonly ConceptMatcher matcher;
    private readonly ImmutableArray<(string Concept, int Value)> numbers;
    private readonly ImmutableArray<(string Concept, double Years)> wholeTerms;
    private readonly ImmutableArray<(string Concept, double By)> raises;

    public PenaltyReader(ConceptMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        this.matcher = matcher;
        var ids = matcher.Concepts;
        numbers = [.. ids.Where(i => i.StartsWith("number-", StringComparison.Ordinal)).Select(i => (i, Figure(i.AsSpan(7)))).Where(n => n.Item2 > 0)];
        wholeTerms =
        [
            .. ids.Where(i => i.StartsWith("term-", StringComparison.Ordinal) && i[^1] is 'y' or 'm' && Figure(i.AsSpan(5, i.Length - 6)) > 0)
                .Select(i => (i, Figure(i.AsSpan(5, i.Length - 6)) * (i[^1] == 'y' ? 1.0 : 1.0 / 12))),
        ];
        raises =
        [
            .. ids.Where(i => i.StartsWith("raise-", StringComparison.Ordinal)).Select(i => (Id: i, Parts: i.Split('-'))).Where(r => r.Parts.Length == 3 && Figure(r.Parts[1]) > 0 && Figure(r.Parts[2]) > 0)
                .Select(r => (r.Id, (double)Figure(r.Parts[1]) / Figure(r.Parts[2]))),
        ];
    }

    /// <summary>The terms named near a word of custody, in the order of the text; a range is one term.</summary>
    public ImmutableArray<PenaltyTerm> Terms(TokenisedText text) => [.. TermsAt(text).Select(f => f.Term)];

    /// <summary>The same, with the token at which each begins.</summary>
    internal ImmutableArray<(int First, PenaltyTerm Term)> TermsAt(TokenisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var custody = Find(text, "custody");
        if (custody.IsEmpty) return [];
        var found = ImmutableArray.CreateBuilder<(int First, PenaltyTerm Term)>();
        var least = new List<Amount>();
        foreach (var (amount, most) in Ranges(text, custody))
        {
            // "from six months to two years", "three years or more and up to ten": the first is the least of the second.
            if (most is { } second) found.Add((amount.First, new(Math.Min(amount.Years, second.Years), second.Years, false)));
            else if (IsBeside(text, Find(text, "term-minimum"), amount)) least.Add(amount);
            else found.Add((amount.First, new(amount.Least, amount.Years, false)));
        }

        foreach (var life in Find(text, "life-term"))
            if (Near(text, custody, life.FirstToken, life.EndToken, 4, 4))
                found.Add((life.FirstToken, new(least.LastOrDefault(l => IsShortlyBefore(text, l, life)).Years, 0, true)));
        return [.. found.OrderBy(f => f.First)];
    }

    /// <summary>The least of a term whose most the words do not say ("not under one year"); null where none is named so.</summary>
    public double? LeastAlone(TokenisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var custody = Find(text, "custody");
        var minima = Find(text, "term-minimum");
        if (custody.IsEmpty || minima.IsEmpty) return null;
        return Ranges(text, custody).Where(r => r.Most is null && IsBeside(text, minima, r.Least)).Select(r => (double?)r.Least.Years).FirstOrDefault();
    }

    /// <summary>Whether years or months are named: a word alone may be a whole term, whose years the law may lay down otherwise.</summary>
    public bool NamesYears(TokenisedText text) => Units.Any(u => !Find(text, u.Concept).IsEmpty);

    /// <summary>By how much a punishment is raised, as parts of it: "by one third to one half", "doubled" (1). Null where the words do not say it.</summary>
    public PenaltyRaise? Raise(TokenisedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var by = raises.Where(r => !Find(text, r.Concept).IsEmpty).Select(r => r.By).ToList();
        if (by.Count == 0) return null;
        return new(by.Count == 1 && !Find(text, "raise-up-to").IsEmpty ? 0 : by.Min(), by.Max());
    }

    /// <summary>The amounts near a word of custody that are no other time, each with the one that it is the least of.</summary>
    private List<(Amount Least, Amount? Most)> Ranges(TokenisedText text, ImmutableArray<ConceptMatch> custody)
    {
        var amounts = Amounts(text);
        var found = new List<(Amount, Amount?)>();
        var minima = Find(text, "term-minimum");
        var ranges = Find(text, "term-range");
        for (var i = 0; i < amounts.Count; i++)
        {
            var amount = amounts[i];
            if (IsOther(text, amount)) continue;
            var near = Near(text, custody, amount.First, amount.End, CustodyBefore, CustodyAfter);
            var isLeast = IsBeside(text, minima, amount);
            if (i + 1 < amounts.Count && Continues(text, amount, amounts[i + 1], ranges, isLeast, custody)
                && (near || Near(text, custody, amounts[i + 1].First, amounts[i + 1].End, CustodyBefore, CustodyAfter)))
            {
                found.Add((amount, amounts[i + 1]));
                i++;
            }
            else if (near)
            {
                found.Add((amount, null));
            }
        }

        return found;
    }

    /// <summary>"Not less than ten years or imprisonment for life".</summary>
    private static bool IsShortlyBefore(TokenisedText text, Amount least, ConceptMatch life) =>
        least.End <= life.FirstToken && life.FirstToken - least.End <= LongestRange && text.Tokens[least.First].Sentence == text.Tokens[life.FirstToken].Sentence;

    /// <summary>
    /// The least punishment by which words take offences: "punishable by imprisonment for four years or more" (from
    /// <paramref name="token"/> on), "exceeding three years" where the lexicon's <c>term-more</c> stands before the number.
    /// </summary>
    /// <returns>Null where no term follows.</returns>
    public PenaltyThreshold? ThresholdAt(TokenisedText text, int token)
    {
        ArgumentNullException.ThrowIfNull(text);
        var amount = Amounts(text).FirstOrDefault(a => a.First >= token && a.First - token < ThresholdBehind && text.Tokens[a.First].Sentence == text.Tokens[token].Sentence);
        if (amount.End > 0) return new(amount.Least > 0 ? amount.Least : amount.Years, IsBeside(text, Find(text, "term-more"), amount));
        return Find(text, "life-term").Any(l => l.FirstToken >= token && l.FirstToken - token < ThresholdBehind) ? new(double.PositiveInfinity, false) : null;
    }

    /// <summary>Numbers with a unit of time, in the order of the text.</summary>
    private List<Amount> Amounts(TokenisedText text)
    {
        var values = Numbers(text);
        var ranges = Find(text, "term-range");
        var amounts = new List<Amount>();
        foreach (var (concept, years) in Units)
            foreach (var unit in Find(text, concept))
                if (ValueBefore(text, values, unit.FirstToken) is var (first, value))
                    amounts.Add(new(first, unit.EndToken, Math.Round(value * years, 4), LeastBefore(text, values, ranges, first) is { } least ? Math.Round(least * years, 4) : 0));
        foreach (var (concept, years) in wholeTerms)
            foreach (var whole in Find(text, concept))
                if (!amounts.Any(a => a.First < whole.EndToken && whole.FirstToken < a.End))
                    amounts.Add(new(whole.FirstToken, whole.EndToken, Math.Round(years, 4), 0));
        amounts.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        return Compounded(text, amounts);
    }

    /// <summary>"Two years and six months" is one term.</summary>
    private List<Amount> Compounded(TokenisedText text, List<Amount> amounts)
    {
        var and = Find(text, "term-and");
        for (var i = amounts.Count - 1; i > 0; i--)
        {
            var (years, months) = (amounts[i - 1], amounts[i]);
            var joined = months.First == years.End || and.Any(w => w.FirstToken == years.End && w.EndToken == months.First);
            if (!joined || months.Years >= 1 || months.Least > 0 || years.Years < 1 || years.Years != Math.Floor(years.Years)) continue;
            amounts[i - 1] = years with { End = months.End, Years = Math.Round(years.Years + months.Years, 4) };
            amounts.RemoveAt(i);
        }

        return amounts;
    }

    private List<(int First, int End, int Value)> Numbers(TokenisedText text)
    {
        var values = new List<(int First, int End, int Value)>();
        foreach (var (concept, value) in numbers)
            foreach (var match in Find(text, concept))
                values.Add((match.FirstToken, match.EndToken, value));
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var word = text.WordAt(i);
            if (Figure(word) is > 0 and var figure) values.Add((i, i + 1, figure));
            if (!IsNumeral(word)) continue;
            var end = i;
            while (end < text.Tokens.Length && IsNumeral(text.WordAt(end)) && text.Tokens[end].Sentence == text.Tokens[i].Sentence) end++;
            var numeral = string.Concat(Enumerable.Range(i, end - i).Select(text.WordAt));
            if (Numerals.Chinese(numeral) is > 0 and var value) values.Add((i, end, value));
            i = end - 1;
        }

        return values;
    }

    /// <summary>The number that ends before a token; "twenty five" and "five and twenty" are one.</summary>
    private static (int First, int Value)? ValueBefore(TokenisedText text, List<(int First, int End, int Value)> values, int token)
    {
        var last = Ending(values, token, 0);
        if (last is not var (first, value) || value >= LongestTerm) return null;
        for (var gap = 0; gap <= 1; gap++)
        {
            if (Ending(values, first, gap) is not var (before, other) || text.Tokens[before].Sentence != text.Tokens[first].Sentence) continue;
            if (IsTens(other) && value < 10 || IsTens(value) && other < 10 && gap == 0) return (before, value + other);
            if (gap == 0 && other == value) return (before, value);
        }

        return (first, value);
    }

    private static bool IsTens(int value) => value >= 20 && value % 10 == 0 && value < 100;

    private static (int First, int Value)? Ending(List<(int First, int End, int Value)> values, int token, int gap)
    {
        (int First, int Value)? longest = null;
        foreach (var (first, end, value) in values)
            if (end == token - gap && (longest is not var (f, _) || first < f))
                longest = (first, value);
        return longest;
    }

    /// <summary>"two to five years": the number before a word of range has no unit of its own.</summary>
    private static int? LeastBefore(
        TokenisedText text, List<(int First, int End, int Value)> values, ImmutableArray<ConceptMatch> ranges, int first)
    {
        foreach (var range in ranges)
            if (range.EndToken == first && ValueBefore(text, values, range.FirstToken) is var (_, least))
                return least;
        return null;
    }

    private static bool Continues(
        TokenisedText text, Amount least, Amount most, ImmutableArray<ConceptMatch> ranges, bool isLeast, ImmutableArray<ConceptMatch> custody)
    {
        if (most.First - least.End > LongestRange || text.Tokens[least.First].Sentence != text.Tokens[most.First].Sentence || most.Years < least.Years) return false;
        return isLeast || ranges.Any(r => r.FirstToken >= least.End && r.EndToken == most.First
            && (r.FirstToken - least.End <= 1 || (r.FirstToken - least.End <= CustodyWithin && custody.Any(c => c.FirstToken >= least.End && c.EndToken <= r.FirstToken))));
    }

    private static bool IsBeside(TokenisedText text, ImmutableArray<ConceptMatch> words, Amount amount) =>
        words.Any(w => text.Tokens[w.FirstToken].Sentence == text.Tokens[amount.First].Sentence
            && (w.EndToken <= amount.First && amount.First - w.EndToken <= 2 || w.FirstToken == amount.End));

    /// <summary>"a child under eighteen years of age", "within five years" are no term of imprisonment.</summary>
    private bool IsOther(TokenisedText text, Amount amount) =>
        Find(text, "term-other").Any(w => w.EndToken <= amount.First && amount.First - w.EndToken <= 2)
        || Find(text, "term-other-behind").Any(w => w.FirstToken == amount.End);

    private static bool Near(TokenisedText text, ImmutableArray<ConceptMatch> words, int first, int end, int before, int after)
    {
        var factor = IsNumeral(text.WordAt(first)) || text.WordAt(end - 1)[0] >= '\u2E80' ? IdeographFactor : 1;
        return words.Any(w => text.Tokens[w.FirstToken].Sentence == text.Tokens[first].Sentence
            && (w.EndToken <= first ? first - w.EndToken < before * factor : w.FirstToken - end < after * factor));
    }

    private ImmutableArray<ConceptMatch> Find(TokenisedText text, string concept) => matcher.Knows(concept) ? matcher.Matches(text, concept) : [];

    private static bool IsNumeral(string word) => word.Length == 1 && "〇零一二两三四五六七八九十百".Contains(word[0], StringComparison.Ordinal);

    private static int Figure(ReadOnlySpan<char> word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) && figure is > 0 and < LongestTerm ? figure : 0;

    /// <param name="Least">The least of a range whose first number has no unit; else 0.</param>
    private readonly record struct Amount(int First, int End, double Years, double Least);
}
