using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Statements;

namespace LawReview.Core.Passages;

/// <summary>What a passage says of a condition: the matches that make it true; or, where it fails, what held and what did not.</summary>
/// <param name="Failed">What is to be said of the first part that did not hold; null where all hold.</param>
public sealed record SayResult(bool Holds, ImmutableArray<ConceptMatch> Matches, Statement? Failed)
{
    internal static SayResult No(StatementKey key, StatementPart what, ImmutableArray<ConceptMatch> partial = default) =>
        new(false, partial.IsDefault ? [] : partial, new(key, what));

    /// <summary>Everything asked for is said, and something besides that takes the passage out ("without").</summary>
    public bool IsExcluded { get; init; }
}

/// <summary>Decides <see cref="SayCondition"/>s on one passage.</summary>
public static class SayEvaluator
{
    private static readonly ConditionalWeakTable<SayCondition, SayResult> Nothings = [];

    public static SayResult Evaluate(PassageIndex index, Passage passage, SayCondition condition) => condition switch
    {
        SaysConcept c => Concept(index.Matches(passage, c.Concept), c),
        SaysUnderHeading h => index.HeadingSays(passage, h.Concept) ? new(true, [], null) : Nothing(h),
        SaysByMeaning m => Concept(index.MatchesByMeaning(passage, m.Concept), m),
        SaysNear n => Near(index, passage, n),
        SaysBefore b => Near(index, passage, new(b.Parts), ordered: true),
        SaysByReference r => ByReference(index, passage, r),
        SaysWith w => With(index, passage, w),
        SaysAnyOf a => AnyOf(index, passage, a),
        SaysWithout w => Without(index, passage, w),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>Which of the alternatives of a condition a passage says first: those who write a rule put the most telling one first.</summary>
    public static int Rank(PassageIndex index, Passage passage, SayCondition condition) => condition switch
    {
        SaysAnyOf any => any.Parts.TakeWhile(part => !Evaluate(index, passage, part).Holds).Count(),
        SaysWithout without => Rank(index, passage, without.Base),
        _ => 0,
    };

    /// <summary>Concepts that a condition names, in order, without those it excludes.</summary>
    public static IEnumerable<string> Concepts(SayCondition condition) => condition switch
    {
        SaysConcept c => [c.Concept],
        SaysUnderHeading h => [h.Concept],
        SaysByMeaning m => [m.Concept],
        SaysNear n => n.Parts.SelectMany(Concepts),
        SaysBefore b => b.Parts.SelectMany(Concepts),
        SaysByReference r => Concepts(r.Target),
        SaysWith w => w.Parts.SelectMany(Concepts),
        SaysAnyOf a => a.Parts.SelectMany(Concepts),
        SaysWithout w => Concepts(w.Base),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>What was found of a condition, by what matched; the condition itself where nothing in the passage did.</summary>
    public static StatementPart Found(SayCondition condition, IEnumerable<ConceptMatch> matches)
    {
        ImmutableArray<string> concepts = [.. matches.Select(m => m.Concept).Where(c => c != OffenceAssembler.DefinedTerm).Distinct()];
        return concepts.IsEmpty ? new AskedFor(condition) : new ConceptsFound(concepts);
    }

    private static SayResult Concept(ImmutableArray<ConceptMatch> matches, SayCondition condition) =>
        matches.IsEmpty ? Nothing(condition) : new(true, matches, null);

    /// <summary>What a passage gives that says nothing of a condition: the same for every such passage, of which there are most.</summary>
    private static SayResult Nothing(SayCondition condition) => Nothings.TryGetValue(condition, out var known) ? known : Nothings.GetValue(condition, static c => c is SaysUnderHeading h
        ? SayResult.No(StatementKey.HeadingDoesNotSay, new AskedFor(new SaysConcept(h.Concept, h.Location)))
        : SayResult.No(StatementKey.DoesNotSay, new AskedFor(c)));

    private static SayResult AnyOf(PassageIndex index, Passage passage, SaysAnyOf any)
    {
        SayResult? best = null;
        foreach (var part in any.Parts)
        {
            var result = Evaluate(index, passage, part);
            if (result.Holds) return result;
            if (best is null || result.Matches.Length > best.Matches.Length) best = result;
        }

        return best is { Matches.IsEmpty: false } ? best : Nothing(any);
    }

    private static SayResult With(PassageIndex index, Passage passage, SaysWith with)
    {
        ImmutableArray<ConceptMatch>.Builder? found = null;
        SayResult? failed = null;
        foreach (var part in with.Parts)
        {
            var result = Evaluate(index, passage, part);
            if (result.Holds) (found ??= ImmutableArray.CreateBuilder<ConceptMatch>()).AddRange(result.Matches);
            else failed ??= result;
        }

        return found is null && failed is { Matches.IsEmpty: true, IsExcluded: false } ? failed : new(failed is null, found?.ToImmutable() ?? [], failed?.Failed);
    }

    private static SayResult Without(PassageIndex index, Passage passage, SaysWithout without)
    {
        var result = Evaluate(index, passage, without.Base);
        if (!result.Holds) return result;
        var excluded = Evaluate(index, passage, without.Excluded);
        return excluded.Holds ? SayResult.No(StatementKey.AlsoSays, Found(without.Excluded, excluded.Matches), result.Matches) with { IsExcluded = true } : result;
    }

    private static SayResult Near(PassageIndex index, Passage passage, SaysNear near, bool ordered = false)
    {
        var parts = new List<ImmutableArray<ConceptMatch>>(near.Parts.Length);
        ImmutableArray<ConceptMatch>.Builder? found = null;
        SayResult? failed = null;
        foreach (var part in near.Parts)
        {
            var result = Evaluate(index, passage, part);
            if (!result.Holds) failed ??= result;
            else (found ??= ImmutableArray.CreateBuilder<ConceptMatch>()).AddRange(result.Matches);
            parts.Add(result.Holds ? result.Matches : []);
        }

        if (failed is not null) return found is null && failed is { Matches.IsEmpty: true, IsExcluded: false } ? failed : new(false, found?.ToImmutable() ?? [], failed.Failed);
        var partial = found!;

        // Every match of the first part is tried as the anchor; each other part must have a match near it.
        var all = ImmutableArray.CreateBuilder<ConceptMatch>();
        foreach (var anchor in parts[0])
        {
            var chain = new List<ConceptMatch> { anchor };
            foreach (var others in parts.Skip(1))
            {
                var nearest = others
                    .Where(m => ordered ? chain[^1].FirstToken < m.FirstToken && AreNear(passage, chain[^1], m) : chain.Any(c => AreNear(passage, c, m)))
                    .OrderBy(m => Distance(anchor, m))
                    .Take(1).ToList();
                if (nearest.Count == 0) break;
                chain.Add(nearest[0]);
            }

            if (chain.Count == parts.Count) all.AddRange(chain);
        }

        return all.Count > 0
            ? new(true, [.. all.Distinct()], null)
            : SayResult.No(StatementKey.NotInOneSentence, new AskedFor(ordered ? new SaysBefore(near.Parts) : near), partial.ToImmutable());
    }

    /// <summary>The matches are none of this passage's, so that none is given: the reference itself is what the passage says.</summary>
    private static SayResult ByReference(PassageIndex index, Passage passage, SaysByReference by)
    {
        foreach (var target in index.ReferencesFrom(passage).SelectMany(r => r.Targets).Where(t => !t.Provision.IsContainer).DistinctBy(t => t.Provision))
            foreach (var other in index.Under(target.Provision))
                if (other != passage && Evaluate(index, other, by.Target).Holds)
                    return new(true, [], null);
        if (index.Says(passage, Markers.Foregoing))
            foreach (var earlier in index.InSection(passage.Section).TakeWhile(p => p != passage))
                if (Evaluate(index, earlier, by.Target).Holds)
                    return new(true, [], null);
        return SayResult.No(StatementKey.RefersToNothingThatSays, new AskedFor(by.Target));
    }

    private static bool AreNear(Passage passage, ConceptMatch a, ConceptMatch b) =>
        Distance(a, b) <= SayCondition.NearWords * (IsIdeograph(passage, a) ? 2 : 1)
        && passage.Tokens.Tokens[a.FirstToken].Sentence == passage.Tokens.Tokens[b.FirstToken].Sentence;

    /// <summary>In Chinese each character is a token, and a word has two of them.</summary>
    private static bool IsIdeograph(Passage passage, ConceptMatch match) => passage.Tokens.WordAt(match.FirstToken)[0] >= '\u2E80';

    private static int Distance(ConceptMatch a, ConceptMatch b) =>
        a.FirstToken >= b.EndToken ? a.FirstToken - b.EndToken
        : b.FirstToken >= a.EndToken ? b.FirstToken - a.EndToken
        : 0;
}
