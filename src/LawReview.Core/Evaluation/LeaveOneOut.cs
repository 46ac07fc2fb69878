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
    public static IReadOnlyDictionary<string, ConceptMatcher> Without(
        IReadOnlyDictionary<string, ImmutableHashSet<string>> own,
        IEnumerable<IReadOnlyDictionary<string, ImmutableHashSet<string>>> others,
        IReadOnlyDictionary<string, ConceptMatcher> matchersByLanguage)
    {
        var rest = others.ToList();
        var matchers = new Dictionary<string, ConceptMatcher>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, matcher) in matchersByLanguage)
        {
            var only = own.GetValueOrDefault(language, []).ToBuilder();
            foreach (var other in rest) only.ExceptWith(other.GetValueOrDefault(language, []));
            matchers[language] = only.Count == 0 ? matcher : matcher.Without(only.ToImmutable());
        }

        return matchers;
    }

    /// <summary>
    /// The matchers without any pattern that fires in one of the jurisdictions only, and in none of the others: what single
    /// texts taught, all at once.
    /// </summary>
    public static IReadOnlyDictionary<string, ConceptMatcher> WithoutSingle(
        IEnumerable<IReadOnlyDictionary<string, ImmutableHashSet<string>>> jurisdictions,
        IEnumerable<IReadOnlyDictionary<string, ImmutableHashSet<string>>> others,
        IReadOnlyDictionary<string, ConceptMatcher> matchersByLanguage)
    {
        var all = jurisdictions.Concat(others).ToList();
        var matchers = new Dictionary<string, ConceptMatcher>(StringComparer.OrdinalIgnoreCase);
        foreach (var (language, matcher) in matchersByLanguage)
        {
            var single = all.SelectMany(j => j.GetValueOrDefault(language, [])).GroupBy(p => p, StringComparer.Ordinal)
                .Where(g => g.Count() == 1).Select(g => g.Key).ToImmutableHashSet(StringComparer.Ordinal);
            matchers[language] = single.IsEmpty ? matcher : matcher.Without(single);
        }

        return matchers;
    }
}
