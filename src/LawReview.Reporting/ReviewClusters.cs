using LawReview.Reporting.Wording;

namespace LawReview.Reporting;

/// <summary>The review clusters of a report: Roman numbers in their order, then other names, then rows that belong to none.</summary>
internal static class ReviewClusters
{
    private static readonly string[] Romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

    public static IReadOnlyList<(string Cluster, IReadOnlyList<ReportFinding> Findings)> Of(Report report) =>
    [
        .. report.Findings.GroupBy(f => f.Cluster, StringComparer.Ordinal)
            .OrderBy(g => g.Key.Length == 0).ThenBy(g => Place(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, (IReadOnlyList<ReportFinding>)[.. g])),
    ];

    /// <summary>Names of clusters in the order of the report.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> clusters) => [.. clusters.OrderBy(Place).ThenBy(c => c, StringComparer.Ordinal)];

    /// <summary>"Cluster I"; a name of its own where the rows belong to no cluster of the review.</summary>
    public static string Name(string cluster, ReportWording w) =>
        cluster.Length == 0 ? w["html.cluster.none"] : w.Find($"html.cluster.{cluster}") ?? w.Fill("html.cluster", ("name", cluster));

    /// <summary>"I"; the name where the rows belong to no cluster of the review.</summary>
    public static string ShortName(string cluster, ReportWording w) => w.Find($"html.cluster.{cluster}") ?? cluster;

    private static int Place(string cluster) => Array.IndexOf(Romans, cluster) is >= 0 and var place ? place : Romans.Length;
}
