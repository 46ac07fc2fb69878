using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using LawReview.Core.Law.References;
using LawReview.Core.Law.Structure;

namespace LawReview.Core.Amendments;

/// <summary>A provision that an instruction names, as it stands now.</summary>
/// <param name="OwnText">Only its own first words are meant, not what stands below it: "le premier alinéa".</param>
internal readonly record struct Target(DraftNode Node, bool OwnText = false);

/// <summary>Looks up in the law what the references of a draft name. What is found only in part counts as not found.</summary>
internal static class TargetFinder
{
    private const string Counted = "counted";
    private const string Sentence = "sentence";

    /// <param name="within">The provisions that the words above name, in which "subsection (2)" is looked for.</param>
    /// <returns>Null where the text has no such provision.</returns>
    public static List<Target>? Find(EditedText text, FoundReference reference, IReadOnlyList<Target> within)
    {
        // A sentence is no node of the tree; words are looked for in the paragraph.
        var steps = reference.Steps.Where(s => s.Word != Sentence).ToList();
        if (steps.Count == 0) return within.Count > 0 ? [.. within] : null;
        var found = reference with { Steps = [.. steps] };
        var below = steps[^1].Level == ReferenceLevel.Below;
        if (!below) return Resolved(text, found, null) ?? Added(text, found, text.Root);
        if (within.Count == 0) return Resolved(text, found, null);
        var targets = new List<Target>();
        foreach (var place in within)
        {
            var here = (text.Before(place.Node) is { } origin ? Resolved(text, found, origin) : null) ?? Added(text, found, place.Node);
            if (here is null) return null;
            targets.AddRange(here);
        }

        return targets;
    }

    /// <summary>The entry of a defined term, in the places named or else in the whole text.</summary>
    public static DraftNode? Definition(EditedText text, string term, IReadOnlyList<Target> within)
    {
        var places = within.Count > 0 ? within.Select(t => t.Node) : text.Root.Children;
        return places.SelectMany(EditedText.All).FirstOrDefault(n => n.Kind == ProvisionKind.Definition && Same(DefinitionStarts.TermOf(n.Text.Text), term))
            ?? places.SelectMany(EditedText.All).FirstOrDefault(n => n.Children.Count == 0 && StartsWithTerm(n.Text.Text, term));

        static bool Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

        static bool StartsWithTerm(string words, string term) =>
            words.AsSpan().TrimStart(" “\"«„‘'*") is var start && start.StartsWith(term, StringComparison.OrdinalIgnoreCase)
            && start.Length > term.Length && !char.IsLetterOrDigit(start[term.Length]);
    }

    private static List<Target>? Resolved(EditedText text, FoundReference reference, Provision? from)
    {
        var targets = LinkResolver.Targets(text.Index, reference, from);
        if (targets.Count == 0 || !Reaches(text, reference, targets, from)) return null;
        var own = IsCounted(reference);
        var now = targets.Distinct().Select(t => (Origin: t, Node: text.Now(t))).ToList();
        return now.Any(n => n.Node is null) ? null : [.. now.Select(n => new Target(n.Node!, own && n.Origin.Children.Length > 0 && IsOuter(text, reference, n.Origin, from)))];
    }

    private static bool IsCounted(FoundReference reference) =>
        reference.Steps[0].Word is Counted or Paragraphs.CountedWord || (reference.Steps[0].Paths is [.., { Numbers: [.., var last] }] && last.Contains('¶', StringComparison.Ordinal));

    private static bool IsOuter(EditedText text, FoundReference reference, Provision place, Provision? from) =>
        reference.Steps.Length > 1 ? LinkResolver.Targets(text.Index, reference with { Steps = reference.Steps[1..] }, from).Contains(place) : from == place;

    /// <summary>Whether the last number named was found, and not only the provision around it.</summary>
    private static bool Reaches(EditedText text, FoundReference reference, List<Provision> targets, Provision? from)
    {
        var last = targets[^1];
        if (reference.Steps[0].Paths is not [.., { Numbers: [.., var number] }]) return true;
        if (last.IsContainer) return true;
        if (!IsCounted(reference)) return CitationNumbers.Same(last.Number, number) || last.Number.EndsWith("." + number, StringComparison.Ordinal) || Numerals.Leading(number) is > 0 and var value && Numerals.Leading(last.Number) == value;
        return !IsOuter(text, reference, last, from) || number.Trim('¶') is "1" || (number == Paragraphs.Last && last.Children.IsEmpty);
    }

    /// <summary>A provision that an earlier instruction of the same draft brought.</summary>
    private static List<Target>? Added(EditedText text, FoundReference reference, DraftNode from)
    {
        DraftNode? place = from;
        for (var i = reference.Steps.Length - 1; i >= 0; i--)
        {
            if (reference.Steps[i].Paths is not [{ Numbers: var numbers }]) return null;
            foreach (var number in numbers)
            {
                place = place == text.Root ? text.Sections().FirstOrDefault(n => CitationNumbers.Same(n.Number, number)) : Child(place!, number);
                if (place is null) return null;
            }
        }

        return [new(place)];
    }

    private static DraftNode? Child(DraftNode place, string number) =>
        EditedText.All(place).Skip(1).FirstOrDefault(n => n.Number.Length > 0 && CitationNumbers.Same(n.Number, number));
}
