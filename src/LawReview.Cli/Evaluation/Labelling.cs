using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Evaluation;

namespace LawReview.Cli.Evaluation;

/// <summary>Turns findings into labels: the value, and where the texts say so.</summary>
public static class Labelling
{
    public static PredictedLabel LabelOf(Finding finding) => new(
        finding.Obligation.Id, finding.Value, [.. finding.Evidence.Select(CiteOf)], NameOf(finding.Confidence));

    public static string NameOf(Confidence confidence) => confidence.ToString().ToLowerInvariant();

    /// <summary>What <c>labels --format json</c> prints for one jurisdiction.</summary>
    public static JurisdictionLabels Of(string code, IEnumerable<Finding> findings) => new(
        code.ToLowerInvariant(),
        [.. findings.Select(f => new FindingLabel(
            f.Obligation.Id, f.Value, NameOf(f.Confidence), FindingNames.NameOf(f.Kind), [.. f.Evidence.Select(CiteOf)]))]);

    private static LabelCite CiteOf(Evidence evidence)
    {
        var file = evidence.Expression.File;
        return new(file[(file.LastIndexOf('/') + 1)..], evidence.Citation, evidence.Provision.Address, evidence.Quote);
    }
}

public sealed record JurisdictionLabels(string Iso3, ImmutableArray<FindingLabel> Labels);

/// <param name="Cites">Best first.</param>
public sealed record FindingLabel(string Id, string Value, string Confidence, string Finding, ImmutableArray<LabelCite> Cites);
