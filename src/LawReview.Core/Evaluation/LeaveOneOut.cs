using System.Collections.Immutable;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Evaluation;

/// <summary>
/// Switches off what a lexicon may have learnt from the very text it is tried on: every pattern that fires in one
/// jurisdiction and in no other text. What is left foretells how unseen law is read.
/// </summary>
public static class LeaveOneOut
{
    /// <summary>By language: ids of the patterns that fire in the jurisdiction's passages and titles.</summary>
    public static IReadOnlyDictionary<string, ImmutableHashSet<string>> Fired(
        PassageIndex index, IReadOnlyDictionary<string, ConceptMatcher> matchersByLanguage)
    {
        var fired = new Dictionary<string, ImmutableHashSet<string>.Builder>(StringComparer.OrdinalIgnoreCase);
        foreach (var text in index.Texts) Add(text.Language, TokenisedText.Of(text.Title));
        foreach (var passage in index.Passages) Add(passage.Expression.Language, passage.Tokens);
        return fired.ToDictionary(f => f.Key, f => f.Value.ToImmutable(), StringComparer.OrdinalIgnoreCase);

        void Add(string tag, TokenisedText words)
        {
            var language = tag.Split('-', '_')[0].ToLowerInvariant();
            if (!fired.TryGetValue(language, out var patterns)) fired[language] = patterns = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
            patterns.UnionWith(matchersByLanguage[language].FiredPatterns(words));
        }
    }

    /// <summary>The matchers for one jurisdiction: without the patterns that fire in it and in none of the others.</summary>
    /// <param name="unit">What counts as one pattern.</param>
    public static IReadOnlyDictionary<string, ConceptMatcher> Without(
        IReadOnlyDictionary<string, ImmutableHashSet<string>> own,
        IEnumerable<IReadOnlyDictionary<string, ImmutableHashSet<string>>> others,
        IReadOnlyDictionary<string, ConceptMatcher> matchersByLanguage,
        PatternUnit unit)
    {
        var rest = others.ToList();
        var matchers = new Dictionary<string, ConceptMatcher>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, matcher) in matchersByLanguage)
        {
            var here = own.GetValueOrDefault(language, []);
            var elsewhere = rest.SelectMany(o => o.GetValueOrDefault(language, [])).ToHashSet(StringComparer.Ordinal);
            var only = unit == PatternUnit.Line ? OnLinesSilentIn(elsewhere, here, matcher.Lexicon) : here.Except(elsewhere);
            matchers[language] = only.IsEmpty ? matcher : matcher.Without(only);
        }

        return matchers;
    }

    /// <summary>
    /// The matchers without what single texts taught, all at once: whatever fires in one of the jurisdictions only, and in
    /// none of the others.
    /// </summary>
    /// <param name="unit">What counts as one pattern.</param>
    public static IReadOnlyDictionary<string, ConceptMatcher> WithoutSingle(
        IEnumerable<IReadOnlyDictionary<string, ImmutableHashSet<string>>> jurisdictions,
        IEnumerable<IReadOnlyDictionary<string, ImmutableHashSet<string>>> others,
        IReadOnlyDictionary<string, ConceptMatcher> matchersByLanguage,
        PatternUnit unit)
    {
        var all = jurisdictions.Concat(others).ToList();
        var matchers = new Dictionary<string, ConceptMatcher>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, matcher) in matchersByLanguage)
        {
            var fired = all.Select(j => j.GetValueOrDefault(language, [])).ToList();
            var single = unit == PatternUnit.Line ? OnSingleLines(fired, matcher.Lexicon) : FiredOnce(fired).ToImmutableHashSet(StringComparer.Ordinal);
            matchers[language] = single.IsEmpty ? matcher : matcher.Without(single);
        }

        return matchers;
    }

    private static IEnumerable<T> FiredOnce<T>(IEnumerable<IEnumerable<T>> fired) =>
        fired.SelectMany(f => f).GroupBy(p => p).Where(g => g.Count() == 1).Select(g => g.Key);

    /// <summary>The patterns that stand on no line but such as fire in one text only.</summary>
    private static ImmutableHashSet<string> OnSingleLines(IReadOnlyList<ImmutableHashSet<string>> fired, Lexicon lexicon)
    {
        var linesOf = LinesOf(fired.SelectMany(f => f), lexicon);
        var single = FiredOnce(fired.Select(f => f.SelectMany(id => linesOf[id]).Distinct())).ToHashSet();
        return [.. linesOf.Where(p => p.All(single.Contains)).Select(p => p.Key)];
    }

    /// <summary>The patterns that fire here and stand on no line of which anything fires elsewhere.</summary>
    private static ImmutableHashSet<string> OnLinesSilentIn(HashSet<string> elsewhere, ImmutableHashSet<string> here, Lexicon lexicon)
    {
        var linesOf = LinesOf(here.Concat(elsewhere), lexicon);
        var heard = elsewhere.SelectMany(id => linesOf[id]).ToHashSet();
        return [.. here.Where(id => !linesOf[id].Any(heard.Contains))];
    }

    /// <summary>Where each of the patterns is written; the same pattern may stand on several lines.</summary>
    private static ILookup<string, int> LinesOf(IEnumerable<string> patterns, Lexicon lexicon)
    {
        var wanted = patterns.ToHashSet(StringComparer.Ordinal);
        return lexicon.Concepts.SelectMany(c => c.Patterns).Where(p => wanted.Contains(p.Id))
            .ToLookup(p => p.Id, p => p.Location.Span.Start, StringComparer.Ordinal);
    }
}

/// <summary>What is taken for one pattern of a lexicon where patterns are switched off.</summary>
public enum PatternUnit
{
    /// <summary>A line as it is written, with its alternatives.</summary>
    Line,

    /// <summary>Each combination of a line's alternatives by itself.</summary>
    Combination,
}
