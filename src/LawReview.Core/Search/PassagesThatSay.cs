using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Passages;

namespace LawReview.Core.Search;

/// <summary>A text for <see cref="PassagesThatSay"/>.</summary>
/// <param name="Said">See <see cref="SaidConcepts"/>.</param>
/// <param name="Concepts">The concepts of the lexicon that they were found with, in its order.</param>
public sealed record SaidInText(string File, byte[] Said, ImmutableArray<string> Concepts);

/// <summary>
/// Which passages of a law could meet a condition: a superset by construction, as what a passage says was found with the matcher of the
/// assessment. What cannot be told of a passage alone (order and distance, what terms mean, references, headings, exclusions) is taken as met.
/// </summary>
public sealed class PassagesThatSay
{
    private readonly Dictionary<string, PassageSet> byConcept = new(StringComparer.Ordinal);
    private readonly List<string> files = [];
    private readonly List<int> firstOfFile = [];
    private readonly int[] documents;
    private readonly PassageSet none;

    /// <param name="texts">In the order of the assessment.</param>
    /// <param name="asked">The concepts that will be asked for.</param>
    public PassagesThatSay(IReadOnlyList<SaidInText> texts, IReadOnlySet<string> asked)
    {
        var count = 0;
        foreach (var text in texts)
        {
            files.Add(text.File);
            firstOfFile.Add(count);
            for (var reader = SaidConcepts.Read(text.Said); reader.Next(out _);) count++;
        }

        Count = count;
        documents = new int[count];
        none = new(count);
        Defining = new(count);
        foreach (var concept in asked) byConcept[concept] = none;
        var number = 0;
        var setsOf = new Dictionary<ImmutableArray<string>, PassageSet?[]>();
        foreach (var text in texts)
        {
            // The texts of a language share one list of concepts.
            if (!setsOf.TryGetValue(text.Concepts, out var sets)) setsOf.Add(text.Concepts, sets = SetsOf(text.Concepts));
            for (var reader = SaidConcepts.Read(text.Said); reader.Next(out var passage); number++)
            {
                documents[number] = passage.Document;
                if (passage.Defines) Defining.Add(number);
                foreach (var concept in passage.Concepts) sets[concept]?.Add(number);
            }
        }
    }

    public int Count { get; }

    /// <summary>Passages that stand in a provision that defines a term.</summary>
    public PassageSet Defining { get; }

    /// <summary>The text of a passage, and which document of it it stands in.</summary>
    public (string File, int Document) PlaceOf(int passage)
    {
        var at = firstOfFile.BinarySearch(passage);
        if (at < 0) at = ~at - 1;

        // Texts without passages begin where the next one does.
        while (at + 1 < firstOfFile.Count && firstOfFile[at + 1] == passage) at++;
        return (files[at], documents[passage]);
    }

    /// <summary>A concept that no lexicon has is said nowhere.</summary>
    public PassageSet Say(string concept) => byConcept.TryGetValue(concept, out var set) ? set
        : throw new ArgumentException($"“{concept}” was not among the concepts to be asked for.", nameof(concept));

    public PassageSet SayAny(IEnumerable<string> concepts)
    {
        var union = new PassageSet(Count);
        foreach (var concept in concepts) union.UnionWith(Say(concept));
        return union;
    }

    /// <summary>Null where every passage may meet it.</summary>
    public PassageSet? Of(SayCondition condition) => condition switch
    {
        SaysConcept c => Say(c.Concept),
        SaysUnderHeading or SaysByMeaning or SaysByReference => null,
        SaysNear n => All(n.Parts),
        SaysBefore b => All(b.Parts),
        SaysWith w => All(w.Parts),
        SaysAnyOf a => Any(a.Parts),
        SaysWithout w => Of(w.Base),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>
    /// The passages that are shown where none meets the condition, and those that could be: of those that cannot meet it the first, by how many of its
    /// concepts they say and then in the order of the law.
    /// </summary>
    /// <param name="least">How many concepts a passage must say to be shown.</param>
    /// <param name="most">How many passages are shown.</param>
    public IEnumerable<int> NearestTo(SayCondition condition, int least, int most)
    {
        if (Of(condition) is not { } met) return [];
        var atMost = AtMost(condition);
        var surely = Surely(condition);
        var found = new List<int>();
        for (var level = atMost.Count; level >= least; level--)
        {
            // A passage is not shown where as many say more than it could, or as much and stand before it.
            var better = found.Count(p => IsIn(surely, level + 1, p));
            var equal = found.Where(p => IsIn(surely, level, p) && !IsIn(surely, level + 1, p)).Order().ToList();
            var before = 0;
            foreach (var passage in atMost[level - 1].Numbers())
            {
                if (met[passage] || IsIn(atMost, level + 1, passage)) continue;
                while (before < equal.Count && equal[before] < passage) before++;
                if (better + before >= most) break;
                found.Add(passage);
                if (IsIn(surely, level, passage)) better++;
            }
        }

        return found;
    }

    private static bool IsIn(List<PassageSet> levels, int level, int passage) => level <= levels.Count && levels[level - 1][passage];

    private PassageSet? All(ImmutableArray<SayCondition> parts)
    {
        PassageSet? common = null;
        foreach (var set in parts.Select(Of).OfType<PassageSet>())
        {
            if (common is null) common = set.Copy();
            else common.IntersectWith(set);
        }

        return common;
    }

    private PassageSet? Any(ImmutableArray<SayCondition> parts)
    {
        var union = new PassageSet(Count);
        foreach (var part in parts)
        {
            if (Of(part) is not { } set) return null;
            union.UnionWith(set);
        }

        return union;
    }

    /// <summary>At place k − 1 the passages in which k of the concepts of a condition may be found.</summary>
    private List<PassageSet> AtMost(SayCondition condition) => condition switch
    {
        SaysConcept c => [Say(c.Concept)],
        SaysByMeaning => [Everywhere()],
        SaysUnderHeading or SaysByReference => [],
        SaysNear n => Added(n.Parts.Select(AtMost)),
        SaysBefore b => Added(b.Parts.Select(AtMost)),
        SaysWith w => Added(w.Parts.Select(AtMost)),
        SaysWithout w => AtMost(w.Base),
        SaysAnyOf any => Most(any.Parts.Select(AtMost)),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>At place k − 1 passages in which k of the concepts of a condition are found for sure, while it fails; none where that cannot be told.</summary>
    private List<PassageSet> Surely(SayCondition condition) => condition switch
    {
        SaysNear n => SurelyOf(n.Parts),
        SaysBefore b => SurelyOf(b.Parts),
        SaysWith w => SurelyOf(w.Parts),
        SaysWithout w => Surely(w.Base),
        _ => Held(condition),
    };

    // What two parts share counts once, and of a part that does not hold nothing is found.
    private List<PassageSet> SurelyOf(ImmutableArray<SayCondition> parts) =>
        parts.SelectMany(SayEvaluator.Concepts).GroupBy(c => c).Any(g => g.Count() > 1) ? Most(parts.Select(Held)) : Added(parts.Select(Held));

    private List<PassageSet> Held(SayCondition part) => part switch
    {
        SaysConcept c => [Say(c.Concept)],
        SaysByMeaning m => [Say(m.Concept)],
        SaysAnyOf any when any.Parts.All(p => p is SaysConcept) => Most(any.Parts.Select(Held)),
        _ => [],
    };

    private List<PassageSet> Added(IEnumerable<List<PassageSet>> parts)
    {
        var sum = new List<PassageSet>();
        foreach (var more in parts)
        {
            var added = new List<PassageSet>();
            for (var level = 1; level <= sum.Count + more.Count; level++)
            {
                var set = new PassageSet(Count);
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
                if (i == most.Count) most.Add(new(Count));
                most[i].UnionWith(part[i]);
            }

        return most;
    }

    private PassageSet Everywhere()
    {
        var all = new PassageSet(Count);
        for (var i = 0; i < Count; i++) all.Add(i);
        return all;
    }

    private PassageSet?[] SetsOf(ImmutableArray<string> concepts)
    {
        var sets = new PassageSet?[concepts.Length];
        for (var i = 0; i < sets.Length; i++)
        {
            if (!byConcept.TryGetValue(concepts[i], out var set)) continue;
            if (ReferenceEquals(set, none)) byConcept[concepts[i]] = set = new(Count);
            sets[i] = set;
        }

        return sets;
    }
}
