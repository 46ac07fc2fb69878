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

    public static IEnumerable<PenaltyLine> Lines(Report report, ReportWording w) => report.Penalties.Select(p => new PenaltyLine(
        p,
        w.Fill(p.Main ? "penalties.offence.value" : "penalties.offence.beside", ("kind", p.Offence), ("section", p.Section), ("work", p.Work)),
        w.Name(p.Tier),
        p.MinimumYears is { } least ? Years(least) : w["penalties.none-named"],
        p.Life ? w["penalties.life"] : p.MaximumYears is not { } most ? w["penalties.not-read"] : most > 0 ? Years(most) : w["penalties.no-imprisonment"],
        w[p.Fine ? "penalties.fine.named" : "penalties.none-named"],
        w.Name(p.Serious)));

    private static string Years(double years) => Math.Round(years, 2).ToString("0.##", CultureInfo.InvariantCulture);
}
