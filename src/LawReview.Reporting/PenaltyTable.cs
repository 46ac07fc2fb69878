using System.Globalization;
using LawReview.Core.Assessment;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting;

/// <summary>One line of "Offences and penalties" in the words of a language.</summary>
internal sealed record PenaltyLine(ReportPenalty Penalty, string Offence, string Tier, string Minimum, string Maximum, string Fine, string Serious);

/// <summary>Offences and penalties as every form of the report shows them.</summary>
internal static class PenaltyTable
{
    public static IReadOnlyList<string> Headers(ReportWording w) =>
        [w["penalties.offence"], w["penalties.tier"], w["penalties.minimum"], w["penalties.maximum"], w["penalties.fine"], w["penalties.serious"], w["penalties.provision"]];

    public static IEnumerable<PenaltyLine> Lines(Report report, ReportWording w)
    {
        var names = new WorkNames(report.Sources.Select(s => s.Title));
        return report.Penalties.Select(p => new PenaltyLine(
        p,
        w.Fill(p.Main ? "penalties.offence.value" : "penalties.offence.beside", ("kind", p.Offence), ("section", p.Section), ("work", names.Of(p.Work))),
        w.Name(p.Tier),
        p.MinimumYears is { } least ? Years(least) : w["penalties.none-named"],
        p.Life ? w["penalties.life"] : p.MaximumYears is not { } most ? w["penalties.not-read"] : most > 0 ? Years(most) : w["penalties.no-imprisonment"],
        w[p.Fine ? "penalties.fine.named" : "penalties.none-named"],
        w.Name(p.Serious)));
    }

    /// <summary>Offences of one kind and work by all their provisions.</summary>
    public static string Named(IReadOnlyList<PenaltyLine> lines, WorkNames names, ReportWording w) => w.Fill(
        "penalties.offence.value", ("kind", lines[0].Penalty.Offence), ("section", w.List([.. lines.Select(l => l.Penalty.Section)])), ("work", names.Of(lines[0].Penalty.Work)));

    private static string Years(double years) => Math.Round(years, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
