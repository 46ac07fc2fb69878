using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;
using LawReview.Core.Passages;

namespace LawReview.Cli.Checklists;

/// <summary>Which concepts of the lexicons the checklists ask for, directly or through other concepts.</summary>
public static class ConceptUse
{
    /// <summary>Concepts that rules, elements, kinds and expected texts name, and the markers of the engine.</summary>
    public static IReadOnlySet<string> Asked(IEnumerable<Checklist> checklists)
    {
        var asked = Markers.All.Concat(Reach.Concepts).ToHashSet(StringComparer.Ordinal);
        foreach (var checklist in checklists)
        {
            foreach (var kind in checklist.OffenceKinds)
                foreach (var says in kind.Conduct.Concat(kind.Signs).Concat(kind.Not))
                    asked.UnionWith(All(says));
            asked.UnionWith(checklist.ExpectedTexts.SelectMany(t => All(t.Condition)));
            foreach (var obligation in checklist.AllRows)
                asked.UnionWith(obligation.Rules.Select(r => r.Condition).Concat(obligation.Elements.Select(e => e.Condition)).SelectMany(All));
        }

        return asked;
    }

    /// <summary>Ids of the lexicon's concepts that nothing asks for, in the order of the file.</summary>
    public static IReadOnlyList<string> Unused(Lexicon lexicon, IReadOnlySet<string> asked)
    {
        var concepts = lexicon.Concepts.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(asked);
        while (open.TryPop(out var id))
            if (used.Add(id) && concepts.TryGetValue(id, out var concept))
                foreach (var reference in concept.Patterns.Concat(concept.Exclusions).SelectMany(p => p.Elements).OfType<ConceptReference>())
                    open.Push(reference.Concept);
        return [.. lexicon.Concepts.Select(c => c.Id).Where(id => !used.Contains(id))];
    }

    private static IEnumerable<string> All(Condition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(All),
        AnyOf any => any.Parts.SelectMany(All),
        Not not => All(not.Inner),
        OffenceCondition { Says: { } says } => All(says),
        PassageCondition passage => All(passage.Says).Concat(ConditionEvaluator.SubjectOf(passage)),
        _ => ConditionEvaluator.Concepts(condition),
    };

    /// <summary>Unlike <see cref="SayEvaluator.Concepts"/>, with those that are excluded.</summary>
    private static IEnumerable<string> All(SayCondition says) =>
        says is SaysWithout without ? All(without.Base).Concat(All(without.Excluded))
        : says is SaysNear near ? near.Parts.SelectMany(All)
        : says is SaysWith with ? with.Parts.SelectMany(All)
        : says is SaysAnyOf any ? any.Parts.SelectMany(All)
        : SayEvaluator.Concepts(says);
}
