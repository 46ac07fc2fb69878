using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;

namespace LawReview.Core.Assessment;

/// <summary>
/// Whether a rule can hold at all with the words that a lexicon has. Where none of a row's rules can, that nothing was found
/// shows nothing. Takes conditions and what a lexicon knows; reads no text.
/// </summary>
public static class Sayable
{
    /// <param name="assessable">Whether another row can be answered.</param>
    public static bool CanHold(Condition condition, ConceptMatcher lexicon, Func<string, bool> assessable)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(assessable);
        return condition switch
        {
            AllOf all => all.Parts.All(p => CanHold(p, lexicon, assessable)),
            AnyOf any => any.Parts.Any(p => CanHold(p, lexicon, assessable)),
            OffenceCondition { Says: { } says } => CanBeSaid(says, lexicon),
            PassageCondition { Quantifier: not Quantifier.No } passage => CanBeSaid(passage.Says, lexicon) && ConditionEvaluator.SubjectOf(passage).All(lexicon.Knows),
            ResultCondition result => assessable(result.Obligation),
            _ => true,
        };
    }

    /// <summary>Whether a condition looks for words, or rests on a row that does.</summary>
    public static bool AsksForWords(Condition condition) => condition switch
    {
        AllOf all => all.Parts.Any(AsksForWords),
        AnyOf any => any.Parts.Any(AsksForWords),
        OffenceCondition offence => offence.Says is not null,
        PassageCondition or ResultCondition => true,
        _ => false,
    };

    private static bool CanBeSaid(SayCondition says, ConceptMatcher lexicon) => says switch
    {
        SaysConcept c => lexicon.Knows(c.Concept),
        SaysUnderHeading h => lexicon.Knows(h.Concept),
        SaysByMeaning m => lexicon.Knows(m.Concept),
        SaysNear n => All(n.Parts, lexicon),
        SaysBefore b => All(b.Parts, lexicon),
        SaysWith w => All(w.Parts, lexicon),
        SaysAnyOf a => a.Parts.Any(p => CanBeSaid(p, lexicon)),
        SaysWithout w => CanBeSaid(w.Base, lexicon),
        SaysByReference r => CanBeSaid(r.Target, lexicon),
        _ => throw new NotSupportedException(says.GetType().Name),
    };

    private static bool All(ImmutableArray<SayCondition> parts, ConceptMatcher lexicon) => parts.All(p => CanBeSaid(p, lexicon));
}
