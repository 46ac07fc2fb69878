using LawReview.Core.Law;
using LawReview.Core.Law.Citations;

namespace LawReview.Core.Passages;

/// <summary>A section, and the one of a later act that takes its place.</summary>
public sealed record Replacement(ProvisionIn Old, ProvisionIn New);

/// <summary>
/// Sections that a later amending act of the jurisdiction gives new words as a whole ("Article 17 is replaced by the following: 'Art. 17. …'").
/// The new words are law in place of the old ones. This needs both dates: a consolidated text has the amendments made up to its own in it,
/// and where a manifest says nothing of dates nothing is left out by a guess.
/// </summary>
internal static class ReplacedProvisions
{
    /// <summary>Words that stand for others which the amendment leaves as they are.</summary>
    private static readonly string[] LeftAsTheyAre = ["...", "…", "(…", "[…", ". . ."];

    /// <summary>The replaced sections, and what of an amending act a still later one replaces, each with the section that takes its place.</summary>
    public static Dictionary<Provision, Replacement> Of(Links links)
    {
        var replaced = new Dictionary<Provision, Replacement>();
        var byTarget = links.References.Where(r => IsDated(r.From.Expression)).SelectMany(Replacements).Distinct().GroupBy(r => r.Old.Provision);
        foreach (var target in byTarget)
        {
            var inOrder = target.OrderBy(r => r.New.Expression.AsOf, StringComparer.Ordinal).ToList();
            replaced[target.Key] = inOrder[^1];
            foreach (var earlier in inOrder.Select(r => r.New).Where(n => IsBefore(n.Expression, inOrder[^1].New.Expression))) replaced[earlier.Provision] = new(earlier, inOrder[^1].New);
        }

        return replaced;
    }

    /// <summary>Whether sections of the text may take the place of another's.</summary>
    public static bool IsDated(Expression expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression.Kind == InstrumentKind.AmendingAct && HasDate(expression);
    }

    private static IEnumerable<Replacement> Replacements(Reference reference)
    {
        foreach (var target in reference.Targets.Where(t => !t.Provision.IsContainer && !t.Provision.IsInserted && t.Provision.Section() == t.Provision && IsBefore(t.Expression, reference.From.Expression)))
            foreach (var brought in Brought(reference.From.Provision))
                if (CitationNumbers.Same(brought.Number, target.Provision.Number)) yield return new(target, new(reference.From.Expression, brought));
    }

    /// <summary>Whole sections among the quoted words: their number stands in the quotation, and no words are left out.</summary>
    private static IEnumerable<Provision> Brought(Provision amending) =>
        amending.Ancestors().Prepend(amending).Where(p => !p.IsContainer).SelectMany(p => p.Children).Distinct()
            .Where(p => p.IsInserted && p.Designation.Text.Any(char.IsLetterOrDigit)
                && !p.SelfAndDescendants().Any(n => LeftAsTheyAre.Any(w => n.Text.Text.Contains(w, StringComparison.Ordinal))));

    /// <summary>A date that was inferred is often the day on which a copy was made.</summary>
    private static bool HasDate(Expression expression) => expression.AsOf.Length > 0 && !expression.Inferred.Contains("as of", StringComparer.Ordinal);

    private static bool IsBefore(Expression earlier, Expression later) =>
        HasDate(earlier) && string.CompareOrdinal(earlier.AsOf, later.AsOf) < 0;
}
