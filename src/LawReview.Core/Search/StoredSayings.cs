using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Core.Search;

/// <summary>A passage of which only the index was asked. It answers what can be told of a passage alone.</summary>
internal sealed class StoredSayings(IReadOnlyList<SaidPlace> places, ImmutableArray<string> concepts) : ISayings
{
    public ImmutableArray<ConceptMatch> Matches(string concept)
    {
        ImmutableArray<ConceptMatch>.Builder? found = null;
        foreach (var place in places)
            if (concepts[place.Concept] == concept) (found ??= ImmutableArray.CreateBuilder<ConceptMatch>()).Add(new(concept, "", place.First, place.End, default));
        return found?.ToImmutable() ?? [];
    }

    public ImmutableArray<ConceptMatch> MatchesByMeaning(string concept) => throw new NotSupportedException(concept);

    public bool HeadingSays(string concept) => throw new NotSupportedException(concept);

    public bool RefersTo(SayCondition target) => throw new NotSupportedException(target.ToString());

    public int SentenceOf(ConceptMatch match) => At(match).Sentence;

    public bool IsIdeograph(ConceptMatch match) => At(match).IsIdeograph;

    private SaidPlace At(ConceptMatch match) => places.First(p => p.First == match.FirstToken);
}

/// <summary>What of a condition can be told of a passage alone.</summary>
internal static class LocalCondition
{
    /// <summary>A condition that every passage meets which meets the given one, and whether it is the same one; null where that is any passage.</summary>
    public static (SayCondition? Local, bool IsAll) Of(SayCondition condition)
    {
        switch (condition)
        {
            case SaysConcept:
                return (condition, true);
            case SaysNear near:
                return Joint(near, near.Parts);
            case SaysBefore before:
                return Joint(before, before.Parts);
            case SaysWith with:
                return Joint(with, with.Parts);
            case SaysAnyOf any:
                var alternatives = any.Parts.Select(Of).ToList();
                return alternatives.Exists(p => p.Local is null) ? (null, false)
                    : (new SaysAnyOf([.. alternatives.Select(p => p.Local!)]), alternatives.TrueForAll(p => p.IsAll));
            case SaysWithout without:
                var (kept, isAll) = Of(without.Base);
                return kept is null ? (null, false) : Of(without.Excluded).IsAll ? (new SaysWithout(kept, without.Excluded), isAll) : (kept, false);
            default:
                return (null, false);
        }
    }

    /// <summary>A condition that can be told of a passage alone, and that no passage meets which does not meet the given one; null where there is none.</summary>
    public static SayCondition? Least(SayCondition condition)
    {
        if (Of(condition) is (not null, true)) return condition;
        switch (condition)
        {
            case SaysAnyOf any:
                ImmutableArray<SayCondition> alternatives = [.. any.Parts.Select(Least).OfType<SayCondition>()];
                return alternatives.IsEmpty ? null : new SaysAnyOf(alternatives);
            case SaysByMeaning meaning:
                return new SaysConcept(meaning.Concept, meaning.Location);
            case SaysWith with when with.Parts.Select(Least).ToList() is var parts && parts.TrueForAll(p => p is not null):
                return new SaysWith([.. parts.Select(p => p!)]);
            case SaysWithout without when Of(without.Excluded).IsAll && Least(without.Base) is { } kept:
                return new SaysWithout(kept, without.Excluded);
            default:
                return null;
        }
    }

    /// <summary>No passage that meets the condition is found to say fewer of its concepts.</summary>
    public static int FewestConcepts(SayCondition condition) => condition switch
    {
        SaysConcept or SaysByMeaning => 1,
        SaysNear near => FewestOfAll(near.Parts, OneOfEach),
        SaysBefore before => FewestOfAll(before.Parts, OneOfEach),
        SaysWith with => FewestOfAll(with.Parts, FewestConcepts),
        SaysAnyOf any => any.Parts.Select(FewestConcepts).DefaultIfEmpty().Min(),
        SaysWithout without => FewestConcepts(without.Base),
        _ => 0,
    };

    /// <summary>The condition without what it excludes as a whole.</summary>
    public static SayCondition WithoutExclusion(SayCondition condition) => condition is SaysWithout without ? WithoutExclusion(without.Base) : condition;

    /// <summary>Whether a passage that says the concepts may still not meet it.</summary>
    public static bool AsksForPlaces(SayCondition condition) => condition switch
    {
        SaysConcept => false,
        SaysWith w => w.Parts.Any(AsksForPlaces),
        SaysAnyOf a => a.Parts.Any(AsksForPlaces),
        _ => true,
    };

    // Of each thing that stands near the others one match is shown.
    private static int OneOfEach(SayCondition part) => Math.Min(1, FewestConcepts(part));

    // The same concept in two parts counts once.
    private static int FewestOfAll(ImmutableArray<SayCondition> parts, Func<SayCondition, int> fewestOf)
    {
        var concepts = parts.SelectMany(p => SayEvaluator.Concepts(p).Distinct()).ToList();
        var fewest = parts.Select(fewestOf).ToList();
        return concepts.Distinct().Count() == concepts.Count ? fewest.Sum() : fewest.DefaultIfEmpty().Max();
    }

    // Of things that must stand near each other, where one cannot be told whole, the others need not: its other words may be the near ones.
    private static (SayCondition?, bool) Joint(SayCondition whole, ImmutableArray<SayCondition> parts)
    {
        var told = parts.Select(Of).ToList();
        if (told.TrueForAll(p => p.IsAll)) return (whole, true);
        ImmutableArray<SayCondition> left = [.. told.Select(p => p.Local).OfType<SayCondition>()];
        return (left.IsEmpty ? null : new SaysWith(left), false);
    }
}
