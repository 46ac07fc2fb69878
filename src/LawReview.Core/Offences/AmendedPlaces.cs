using System.Globalization;
using System.Text.RegularExpressions;
using LawReview.Core.Law;
using LawReview.Core.Passages;

namespace LawReview.Core.Offences;

/// <summary>Where what an amending act inserts or replaces stands in the act it amends: the section of that number there.</summary>
internal sealed partial class AmendedPlaces(PassageIndex index)
{
    /// <summary>The place in a given act; null where the amending act does not speak of it, or it has no section of that number.</summary>
    public Provision? In(Expression act, Passage brought) =>
        brought.Provision.IsInserted && index.Links.References.Any(r => r.From.Expression == brought.Expression && r.Work == act) ? Place(act, brought.Section.Number) : null;

    /// <summary>
    /// Whether an act among the texts, in a version later than the amending act, holds the section that this one brings: what was brought then stands there as
    /// it is today, and here as it once was.
    /// </summary>
    public bool IsHeldLater(Passage brought) =>
        brought.Provision.IsInserted && YearNamed(brought.Expression.Title) is { } year
        && index.Texts.Any(act => act != brought.Expression && YearOf(act.AsOf) is { } asOf && asOf > year && In(act, brought) is not null);

    private static Provision? Place(Expression act, string number) =>
        act.Text?.AllProvisions().FirstOrDefault(p => !p.IsContainer && !p.IsInserted && p.Section() == p && p.Number == number);

    private static int? YearOf(string date) => date.Length >= 4 && int.TryParse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static int? YearNamed(string title) => Year().Match(title) is { Success: true } year ? YearOf(year.Value) : null;

    [GeneratedRegex(@"(?<!\d)(?:1[89]|20)\d\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
