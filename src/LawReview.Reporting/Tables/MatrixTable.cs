using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Tables;

/// <summary>One obligation of the matrix as cells of plain text.</summary>
/// <param name="Quotation">Number of the quotation in the row; null where it has none.</param>
internal sealed record MatrixRow(ReportFinding Finding, ReportQuotation? Quotation, IReadOnlyList<string> Cells);

/// <summary>The status matrix for spreadsheets and Markdown: one row for each obligation, the same columns in every form.</summary>
internal static class MatrixTable
{
    /// <summary>Quotations longer than this are cut visibly; a spreadsheet's cell has no room for more.</summary>
    private const int QuotationLength = 900;
    private const int NearMissesShown = 5;

    public const int IdColumn = 0;
    public const int FindingColumn = 5;
    public const int WordsColumn = 8;
    public const int SourceColumn = 9;

    private static readonly (string Key, int Width)[] Columns =
    [
        ("table.id", 18), ("table.title", 34), ("table.cluster", 9), ("matrix.strength", 14), ("table.value", 16), ("matrix.finding", 20),
        ("matrix.confidence", 12), ("matrix.law", 36), ("table.quotation", 60), ("table.source", 44), ("table.near", 60), ("table.determination", 28), ("table.report", 40),
    ];

    /// <summary>Widths in characters.</summary>
    public static IReadOnlyList<int> Widths { get; } = [.. Columns.Select(c => c.Width)];

    public static IReadOnlyList<string> Headers(ReportWording wording) => [.. Columns.Select(c => wording[c.Key])];

    public static IReadOnlyList<MatrixRow> Rows(Report report, ReportWording w)
    {
        var origin = Origin(report, w);
        return [.. report.Findings.Select(f => Row(report, f, origin, w))];
    }

    /// <summary>What every row says of the report it comes from, so that no row of an incomplete one looks like that of a whole.</summary>
    public static string Origin(Report report, ReportWording w)
    {
        var origin = w.Fill("table.origin", ("state", report.State.Name), ("date", w.Date(report.Date)), ("checklist", report.Checklist.Id), ("edition", report.Checklist.Edition));
        if (report.State.IsFictional) origin += $" · {w["cover.fictional"]}";
        return report.Completeness.Incomplete ? $"{origin} · {w["incomplete.title"]}: {string.Join(" ", report.Completeness.Reasons)}" : origin;
    }

    private static MatrixRow Row(Report report, ReportFinding f, string origin, ReportWording w)
    {
        var quotation = f.Evidence is [var first, ..] ? report.Quotation(first.Quotation) : null;
        return new(f, quotation,
        [
            f.Id,
            f.Title,
            f.Cluster,
            w.Name(f.Strength),
            f.Value,
            w.Name(f.Kind),
            w.Name(f.Confidence),
            WhiteSpace.Collapse(string.Join("; ", f.LawCited.Select(l => $"{l.Citation}, {l.Work}"))),
            quotation?.Shortened(QuotationLength) ?? "",
            quotation is null ? "" : WhiteSpace.Collapse(CitationNote.Of(quotation, w)),
            NearMisses(report, f, w),
            Determination(f, w),
            origin,
        ]);
    }

    private static string Determination(ReportFinding f, ReportWording w) => f.Determination is not { } decided ? "" : string.Join("\n",
    [
        FindingNotes.Determination(f, w),
        .. decided.Reason,
        .. decided.Stale.IsEmpty ? [] : new[] { w["Determination.stale"] },
        .. decided.Stale,
    ]);

    private static string NearMisses(Report report, ReportFinding f, ReportWording w)
    {
        var ordered = f.NearMisses.OrderBy(m => m.Telling ? 0 : 1).ToList();
        var lines = ordered.Take(NearMissesShown)
            .Select(m => $"{WhiteSpace.Collapse(report.Quotation(m.Use.Quotation).Citation)}: {w.Fill("finding.near.reason", ("met", m.Met), ("failed", m.Failed))}").ToList();
        if (ordered.Count > NearMissesShown) lines.Add(w.Count("html.near.more", ordered.Count - NearMissesShown));
        return string.Join("\n", lines);
    }
}
