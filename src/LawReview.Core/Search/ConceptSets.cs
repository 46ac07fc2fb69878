using System.Collections.Immutable;
using LawReview.Core.Checklists;

namespace LawReview.Core.Search;

/// <summary>
/// Passages by the concepts that they say, and which of them could meet a condition: a superset by construction. What cannot be told of a
/// passage by its concepts alone (order and distance, what terms mean, references, headings, exclusions) is taken as met.
/// </summary>
/// <param name="say">The passages that say a concept.</param>
/// <param name="refersTo">Leaves of passages those that may refer to one that meets a condition.</param>
public sealed class ConceptSets(int count, Func<string, PassageSet> say, Func<PassageSet, SayCondition, PassageSet>? refersTo = null)
{
    /// <summary>Null where every passage may meet it.</summary>
    public PassageSet? Of(SayCondition condition) => condition switch
    {
        SaysConcept c => say(c.Concept),
        SaysUnderHeading or SaysByMeaning or SaysByReference => null,
        SaysNear n => All(n.Parts),
        SaysBefore b => All(b.Parts),
        SaysWith w => All(w.Parts),
        SaysAnyOf a => Any(a.Parts),
        SaysWithout w => Of(w.Base),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>At place k − 1 the passages in which k of the concepts of a condition may be found.</summary>
    public List<PassageSet> AtMost(SayCondition condition) => condition switch
    {
        SaysConcept c => [say(c.Concept)],
        SaysByMeaning => [Everywhere()],
        SaysUnderHeading or SaysByReference => [],
        SaysNear n => Added(n.Parts.Select(AtMost)),
        SaysBefore b => Added(b.Parts.Select(AtMost)),
        SaysWith w => Added(w.Parts.Select(AtMost)),
        SaysWithout w => AtMost(w.Base),
        SaysAnyOf any => Most(any.Parts.Select(AtMost)),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>The passages that meet a condition or say several of its concepts; null for all.</summary>
    public PassageSet? MetOrNearly(SayCondition condition, int concepts)
    {
        if (Of(condition) is not { } met) return null;
        var union = met.Copy();
        if (AtMost(condition) is var levels && levels.Count >= concepts) union.UnionWith(levels[concepts - 1]);
        return union;
    }

    private PassageSet? All(ImmutableArray<SayCondition> parts)
    {
        PassageSet? common = null;
        foreach (var set in parts.Select(Of).OfType<PassageSet>())
        {
            if (common is null) common = set.Copy();
            else common.IntersectWith(set);
        }

        if (common is not null && refersTo is not null)
            foreach (var reference in parts.OfType<SaysByReference>()) common = refersTo(common, reference.Target);
        return common;
    }

    private PassageSet? Any(ImmutableArray<SayCondition> parts)
    {
        var union = new PassageSet(count);
        foreach (var part in parts)
        {
            if (Of(part) is not { } set) return null;
            union.UnionWith(set);
        }

        return union;
    }

    private List<PassageSet> Added(IEnumerable<List<PassageSet>> parts)
    {
        var sum = new List<PassageSet>();
        foreach (var more in parts)
        {
            var added = new List<PassageSet>();
            for (var level = 1; level <= sum.Count + more.Count; level++)
            {
                var set = new PassageSet(count);
                for (var own = Math.Max(0, level - more.Count); own <= Math.Min(level, sum.Count); own++)
                    set.UnionWith(own == 0 ? more[level - 1] : own == level ? sum[own - 1] : Both(sum[own - 1], more[level - own - 1]));
                added.Add(set);
            }

            sum = added;
        }

        return sum;
    }

    private static PassageSet Both(PassageSet one, PassageSet other)
    {
        var both = one.Copy();
        both.IntersectWith(other);
        return both;
    }

    private List<PassageSet> Most(IEnumerable<List<PassageSet>> parts)
    {
        var most = new List<PassageSet>();
        foreach (var part in parts)
            for (var i = 0; i < part.Count; i++)
            {
                if (i == most.Count) most.Add(new(count));
                most[i].UnionWith(part[i]);
            }

        return most;
    }

    private PassageSet Everywhere()
    {
        var all = new PassageSet(count);
        for (var i = 0; i < count; i++) all.Add(i);
        return all;
    }
}
