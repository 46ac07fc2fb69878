using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Offences;
using LawReview.Core.Passages;

namespace LawReview.Core.Assessment;

/// <summary>
/// Rates how far a finding may be trusted before a person has looked. Each level is a set of named conditions, so that
/// its accuracy can be measured (<c>evaluate</c> prints it).
/// High: found in the texts' own words in a full official text, or absent without any near miss.
/// Low: decided against a near miss that met all but one condition, or on a candidate.
/// Medium: everything between.
/// </summary>
public sealed class ConfidenceRater(PassageIndex index, AssembledOffences offences)
{
    public (Confidence Level, ImmutableArray<string> Reasons) Rate(
        Obligation obligation, Rule decided, ImmutableArray<Evidence> evidence, ImmutableArray<NearMiss> nearMisses)
    {
        var doubts = new List<string>();
        var grave = new List<string>();
        if (decided.Finding == FindingKind.NeedsReview) grave.Add("evidence points both ways");
        if (index.Texts.Any(t => t.Authority == TextAuthority.Extract)) doubts.Add("a text is an extract");
        if (index.Jurisdiction.Expressions().Any(e => e.Text is null)) grave.Add("a file could not be read");
        if (evidence.IsEmpty)
        {
            var strong = nearMisses.Count(m => m.Failed.Length > 0);
            if (strong > 2) grave.Add($"{strong} provisions met some of the conditions");
            else if (strong > 0) doubts.Add("a provision met some of the conditions");
        }
        else
        {
            if (evidence[0].Reached is not "own words" and not "definition" and not "same section") doubts.Add($"reached by {evidence[0].Reached}");
            if (evidence.All(e => e.Expression.Kind == InstrumentKind.Regulation)) doubts.Add("found below the rank of statute only");
        }

        if (obligation.About is { } about && offences.Offences.Where(o => o.Kind.Name == about).Take(4).Count() > 3)
            doubts.Add("many provisions were taken as the offence");
        return grave.Count > 0 ? (Confidence.Low, [.. grave, .. doubts])
            : doubts.Count > 0 ? (Confidence.Medium, [.. doubts])
            : (Confidence.High, [evidence.IsEmpty ? "no provision came near" : "found in the texts’ own words"]);
    }
}
