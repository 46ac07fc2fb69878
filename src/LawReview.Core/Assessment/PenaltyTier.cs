using LawReview.Core.Offences;

namespace LawReview.Core.Assessment;

/// <summary>Whether a punishment is that of the offence itself or of a graver case of it.</summary>
public enum TierKind
{
    Base,
    Heavier,
}

/// <summary>What a tier's maximum is to the Convention's "serious crime": a maximum of four years or more (UNTOC art. 2(b)).</summary>
public enum SeriousCrime
{
    Reached,
    NotReached,
    NotRead,
}

/// <summary>One punishment of an offence as a provision names it.</summary>
/// <param name="Least">Least imprisonment in years; null where none is named or read.</param>
/// <param name="Most">Longest imprisonment; null where none could be read. 0 years where a fine alone is named.</param>
/// <param name="NamesFine">Whether the provision names a fine; its amount stands in the words quoted.</param>
/// <param name="Evidence">The provision that names it.</param>
public sealed record PenaltyTier(Offence Offence, TierKind Kind, double? Least, PenaltyMaximum? Most, bool NamesFine, Evidence Evidence)
{
    private const double SeriousFrom = 4;

    public SeriousCrime Serious => Most is not { } most ? SeriousCrime.NotRead
        : most.Years >= SeriousFrom ? SeriousCrime.Reached : SeriousCrime.NotReached;
}
