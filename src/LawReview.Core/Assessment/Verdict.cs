using System.Collections.Immutable;

namespace LawReview.Core.Assessment;

/// <summary>What a condition came to, with what shows it.</summary>
/// <param name="Evidence">What makes it hold, best first.</param>
/// <param name="NearMisses">Passages that met some of it.</param>
public sealed record Verdict(bool Holds, ImmutableArray<Evidence> Evidence, ImmutableArray<NearMiss> NearMisses)
{
    public static readonly Verdict True = new(true, [], []);
    public static readonly Verdict False = new(false, [], []);

    public static Verdict Of(bool holds, IEnumerable<Evidence> evidence, IEnumerable<NearMiss>? nearMisses = null) =>
        new(holds, [.. evidence], [.. nearMisses ?? []]);
}
