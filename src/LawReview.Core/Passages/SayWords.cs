using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;

namespace LawReview.Core.Passages;

/// <summary>
/// Puts conditions into words for lawyers: concepts by the titles of the lexicon between quotation marks, never by their
/// ids. What a condition excludes is named only where it is the reason for a failure.
/// </summary>
public static class SayWords
{
    /// <summary>What a condition asks for: “benefit”; “make a document” together with “travel document”.</summary>
    public static string Of(PassageIndex index, SayCondition condition) => index.WordsOf(condition, Describe);

    private static string Describe(PassageIndex index, SayCondition condition) => condition switch
    {
        SaysConcept c => Name(index, c.Concept),
        SaysByMeaning m => Name(index, m.Concept),
        SaysUnderHeading h => $"{Name(index, h.Concept)} in its heading",
        SaysNear n => string.Join(" together with ", n.Parts.Select(p => Of(index, p))),
        SaysBefore b => string.Join(" followed by ", b.Parts.Select(p => Of(index, p))),
        SaysByReference r => $"{Of(index, r.Target)} by reference to another provision",
        SaysWith w => List([.. w.Parts.Select(p => Of(index, p))], "and"),
        SaysAnyOf a => List([.. a.Parts.Select(p => Of(index, p)).Distinct()], "or"),
        SaysWithout w => Of(index, w.Base),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    /// <summary>What was found of it, by what matched; the condition itself where nothing in the passage did.</summary>
    public static string Found(PassageIndex index, SayCondition condition, IEnumerable<ConceptMatch> matches)
    {
        var names = matches.Select(m => m.Concept).Distinct().Where(c => c != OffenceAssembler.DefinedTerm).Select(c => Name(index, c)).Distinct().ToList();
        return names.Count == 0 ? Of(index, condition) : List(names, "and");
    }

    public static string Name(PassageIndex index, string concept) => $"“{index.TitleOf(concept)}”";

    private static string List(List<string> items, string last) =>
        items.Count == 1 ? items[0] : $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}";
}
