using System.Collections.Immutable;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Offences;

/// <summary>
/// Years that the law lays down elsewhere for a kind of imprisonment ("temporary imprisonment", "reclusion", "the third category") or
/// for a class of offences ("a level 2 offence"). What no text says is not known: nothing is taken from other States' scales.
/// The words are those of the lexicon: <c>penalty-scale</c> (the passage lays down how long such a punishment is),
/// <c>grade-word</c> (what distinguishes the kinds), <c>class-word</c> ("level", "class").
/// </summary>
internal sealed class PenaltyScale(PassageIndex index, Func<Passage, PenaltyReader> readerOf)
{
    internal const string Scale = "penalty-scale";
    private const string Custody = "custody";
    private const string GradeWord = "grade-word";
    private const string ClassWord = "class-word";

    /// <summary>How many words may stand between the word of custody and what distinguishes its kind.</summary>
    private const int WordsBetween = 2;
    private const int LongestDesignator = 3;
    private const int MostWords = 4;

    /// <summary>A week, in years: what is shorter tells how days in custody count, not how long a kind of imprisonment lasts.</summary>
    private const double ShortestYears = 7 / 365.25;

    private readonly Lazy<List<Passage>> scales = new(() =>
        [.. index.Passages.Where(p => index.Says(p, Scale) && !index.Says(p, Markers.Subject) && !readerOf(p).Terms(p.Tokens).IsEmpty)]);

    /// <summary>The years of the kind of imprisonment, or of the class of offences, that a passage names; null where no text says them.</summary>
    /// <param name="distinguished">Only a kind with words that distinguish it from others.</param>
    public (PenaltyTerm Term, Passage LaidDown)? Of(Passage passage, bool distinguished = false)
    {
        if (scales.Value.Count == 0) return null;
        var isCustody = index.Says(passage, Markers.Imprisonment);
        foreach (var name in (isCustody ? Grades(passage) : Classes(passage)).Where(n => !distinguished || !n.Words.IsEmpty))
            foreach (var scale in scales.Value.OrderBy(s => s.Expression == passage.Expression ? 0 : 1))
                if (scale != passage && scale.Expression.Language == passage.Expression.Language && TermIn(scale, name, isCustody) is { } term)
                    return (term, scale);
        return null;
    }

    /// <summary>The kinds of imprisonment named: the word of custody and what distinguishes it, in order.</summary>
    private IEnumerable<Name> Grades(Passage passage)
    {
        var text = passage.Tokens;
        var grades = Find(passage, GradeWord);
        foreach (var custody in Find(passage, Custody))
        {
            var words = Distinguishing(text, custody, grades);
            yield return new(custody.Pattern, words, custody.FirstToken);
        }
    }

    /// <summary>The classes named: "level 2", "Class B", "III категории"; or a name that stands alone ("felony").</summary>
    private IEnumerable<Name> Classes(Passage passage)
    {
        var text = passage.Tokens;
        foreach (var word in Find(passage, ClassWord))
        {
            var designator = Designator(text, word.EndToken) ?? (Designator(text, word.FirstToken - 1) is { } before && !char.IsBetween(before[0], 'a', 'h') ? before : null);
            yield return new(word.Pattern, designator is null ? [] : [designator], word.FirstToken);
        }
    }

    private PenaltyTerm? TermIn(Passage scale, Name name, bool isCustody)
    {
        var named = (isCustody ? Grades(scale) : Classes(scale)).ToList();
        var language = scale.Expression.Language;
        var terms = readerOf(scale).TermsAt(scale.Tokens);
        var places = named.Where(n => IsSame(language, n, name)).Select(n => n.At).ToList();

        // "Deprivation of liberty is of these categories: (3) the third category, …": the word of custody stands in the lead-in.
        if (isCustody && places.Count == 0 && name.Words.Length > 0 && named.Any(n => n.Head == name.Head))
            places.AddRange(PlacesOf(scale, name.Words));
        foreach (var place in places)
        {
            var end = named.Where(n => n.At > place && !IsSame(language, n, name) && (isCustody || n.Head == name.Head)).Select(n => n.At).DefaultIfEmpty(int.MaxValue).Min();
            var years = terms.Where(t => t.First > place && t.First < end && (t.Term.Most >= ShortestYears || t.Term.IsLife)).Select(t => t.Term).Take(2).ToList();
            if (years.Count == 1) return years[0];
            if (years.Count == 2 && !years.Any(y => y.IsLife)) return new(years.Min(y => y.Least > 0 ? y.Least : y.Most), years.Max(y => y.Most), false);
        }

        return null;
    }

    private static IEnumerable<int> PlacesOf(Passage scale, ImmutableArray<string> words)
    {
        var text = scale.Tokens;
        for (var i = 0; i + words.Length <= text.Tokens.Length; i++)
            if (SameWords(scale.Expression.Language, Words(text, i, i + words.Length), words))
                yield return i;
    }

    /// <summary>What distinguishes the kind of imprisonment: words of a grade close behind the word of custody, or just before it.</summary>
    private static ImmutableArray<string> Distinguishing(TokenisedText text, ConceptMatch custody, ImmutableArray<ConceptMatch> grades)
    {
        var from = custody.EndToken;
        var found = ImmutableArray.CreateBuilder<string>();
        while (found.Count < MostWords)
        {
            var next = grades.Where(g => g.FirstToken >= from && g.FirstToken - from <= WordsBetween && IsOneSentence(text, custody.FirstToken, g.FirstToken)).Take(1).ToList();
            if (next.Count == 0) break;
            found.AddRange(Words(text, next[0].FirstToken, next[0].EndToken));
            from = next[0].EndToken;
        }

        if (found.Count == 0)
            foreach (var before in grades.Where(g => g.EndToken == custody.FirstToken).Take(1)) found.AddRange(Words(text, before.FirstToken, before.EndToken));
        return found.ToImmutable();
    }

    private static bool IsSame(string language, Name a, Name b) => a.Head == b.Head && SameWords(language, a.Words, b.Words);

    private static bool SameWords(string language, ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.Length == b.Length && a.Zip(b).All(w => w.First == w.Second || (w.First.Length > LongestDesignator && w.Second.Length > LongestDesignator && InflectedWords.Same(language, w.First, w.Second, last: true)));

    private static string? Designator(TokenisedText text, int token) =>
        token >= 0 && token < text.Tokens.Length && text.WordAt(token) is { Length: > 0 and <= LongestDesignator } word
        && (char.IsDigit(word[0]) || word.Length == 1 || word.All(c => c is 'i' or 'v' or 'x')) ? word : null;

    private static bool IsOneSentence(TokenisedText text, int a, int b) => text.Tokens[a].Sentence == text.Tokens[b].Sentence;

    private static ImmutableArray<string> Words(TokenisedText text, int first, int end) => [.. Enumerable.Range(first, end - first).Select(text.WordAt)];

    /// <summary>The matcher's own places: those that an index keeps do not tell the pattern, which is what tells one kind from another.</summary>
    private ImmutableArray<ConceptMatch> Find(Passage passage, string concept) =>
        index.MatcherOf(passage) is var matcher && matcher.Knows(concept) ? matcher.Matches(passage.Tokens, concept) : [];

    /// <param name="Head">The lexicon's pattern of the word of custody, or of the class.</param>
    /// <param name="Words">What distinguishes it; empty where the word stands alone.</param>
    private sealed record Name(string Head, ImmutableArray<string> Words, int At);
}
