using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Statements;

namespace LawReview.Core.Assessment;

/// <summary>
/// Rates how far a finding may be trusted before a person has looked. Each level is a set of named conditions, so that
/// its accuracy can be measured (<c>evaluate</c> prints it).
/// High: found in the texts' own words in a full official text that no program read off a picture, said there more than in passing and not in part only, or absent without any near miss.
/// Low: decided against a near miss that met all but one condition, or on a candidate.
/// Medium: everything between.
/// </summary>
public sealed class ConfidenceRater(PassageIndex index, AssembledOffences offences)
{
    public (Confidence Level, ImmutableArray<Statement> Reasons) Rate(
        Obligation obligation, Rule decided, ImmutableArray<Evidence> evidence, ImmutableArray<NearMiss> nearMisses)
    {
        var doubts = new List<Statement>();
        var grave = new List<Statement>();
        if (decided.Finding == FindingKind.NeedsReview) grave.Add(new(StatementKey.EvidenceBothWays));
        if (index.Texts.Any(t => t.Authority == TextAuthority.Extract)) doubts.Add(new(StatementKey.TextIsExtract));
        if (index.Jurisdiction.Expressions().Any(e => e.Text is null)) grave.Add(new(StatementKey.FileNotRead));
        if (evidence.IsEmpty ? index.Texts.Any(t => t.Text?.Recognition is not null) : evidence.All(IsRecognised)) doubts.Add(new(StatementKey.TextIsRecognised));
        if (evidence.IsEmpty)
        {
            if (nearMisses.Length > 2) grave.Add(new(StatementKey.SeveralMetSomeConditions, new Figure(nearMisses.Length)));
            else if (nearMisses.Length > 0) doubts.Add(new(StatementKey.OneMetSomeConditions));
        }
        else
        {
            if (evidence[0].Reached is not (Reached.OwnWords or Reached.Definition or Reached.SameSection))
                doubts.Add(new(StatementKey.ReachedBy, new Way(evidence[0].Reached)));
            if (evidence.All(e => e.IsInPassing)) doubts.Add(new(StatementKey.SaidInPassing));
            if (decided.Finding == FindingKind.InPart) doubts.Add(new(StatementKey.BetweenYesAndNo));
            if (evidence.All(e => e.Expression.Kind == InstrumentKind.Regulation)) doubts.Add(new(StatementKey.OnlyBelowStatute));
        }

        if (obligation.About is { } about && offences.Offences.Where(o => o.Kind.Name == about).Take(4).Count() > 3)
            doubts.Add(new(StatementKey.ManyTakenAsOffence));
        return grave.Count > 0 ? (Confidence.Low, [.. grave, .. doubts])
            : doubts.Count > 0 ? (Confidence.Medium, [.. doubts])
            : (Confidence.High, [new(evidence.IsEmpty ? StatementKey.NothingCameNear : StatementKey.FoundInOwnWords)]);
    }

    private static bool IsRecognised(Evidence evidence) => evidence.Expression.Text?.Recognition?.PagesOf(evidence.Spans) is { IsEmpty: false };
}
