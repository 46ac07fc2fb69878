using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Core.Comparing;

/// <summary>The findings for one jurisdiction, with what a comparison says beyond them.</summary>
/// <param name="Standings">By obligation id: where its element stands in the offences; only for obligations that ask for it.</param>
public sealed record ComparedLaw(AssessmentResult Result, ImmutableDictionary<string, ElementStanding> Standings)
{
    /// <summary>Takes what an assessor found, for the obligations that are to be compared.</summary>
    public static ComparedLaw Of(Assessor assessor, AssessmentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(result, result.Findings
            .Select(f => (f.Obligation.Id, Standing: ElementStandings.Of(assessor, result.Checklist, f)))
            .Where(f => f.Standing is not null)
            .ToImmutableDictionary(f => f.Id, f => f.Standing!, StringComparer.Ordinal));
    }

    public Finding? FindingOn(string obligation) => Result.Findings.FirstOrDefault(f => f.Obligation.Id == obligation);
}

/// <summary>How a law answers an obligation, beside a model.</summary>
public enum Alignment
{
    /// <summary>Both have the same value.</summary>
    Same,

    /// <summary>The model provides for it and no provision was found in the law.</summary>
    LawLacks,

    /// <summary>Both provide for it, with different values.</summary>
    LawDiffers,

    /// <summary>The law provides for it and the model does not.</summary>
    LawHasMore,

    /// <summary>Neither provides for it.</summary>
    Neither,

    /// <summary>One of the two could not be assessed.</summary>
    NotComparable,
}

/// <summary>Aligns a law with a model, obligation by obligation, by what was found in each.</summary>
public static class ModelAlignment
{
    public static Alignment Of(Finding model, Finding law)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(law);
        if (!Speaks(model) || !Speaks(law)) return Alignment.NotComparable;
        return (Provides(model), Provides(law)) switch
        {
            (false, false) => Alignment.Neither,
            (true, false) => Alignment.LawLacks,
            (false, true) => Alignment.LawHasMore,
            _ => model.Value == law.Value ? Alignment.Same : Alignment.LawDiffers,
        };
    }

    /// <summary>Whether some provision answers the obligation, in whatever way.</summary>
    private static bool Provides(Finding finding) => !finding.Evidence.IsEmpty || finding.Elements.Any(e => e.Status == ElementStatus.Found && !e.Evidence.IsEmpty);

    /// <summary>
    /// Whether texts were searched: an absence in a model is one, whatever texts of a State are missing beside it. Where a
    /// rule itself says that the point hangs on an offence that is not there, nothing can be compared.
    /// </summary>
    private static bool Speaks(Finding finding) =>
        finding.Trials.FirstOrDefault(t => t.Held) is { Finding: not (FindingKind.NotAssessable or FindingKind.PracticeEvidence) };
}
