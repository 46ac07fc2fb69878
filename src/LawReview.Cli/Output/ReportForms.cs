using System.Collections.Immutable;
using LawReview.Reporting;
using LawReview.Reporting.Docx;
using LawReview.Reporting.Docx.Templates;
using LawReview.Reporting.Html;
using LawReview.Reporting.Json;
using LawReview.Reporting.Quotations;
using LawReview.Reporting.Tables;
using LawReview.Reporting.Xlsx;

namespace LawReview.Cli.Output;

/// <summary>A form in which a report can be written.</summary>
/// <param name="Ending">Of the file's name; it chooses the form.</param>
/// <param name="IsRead">Whether a file with this ending among the texts would be read as law.</param>
/// <param name="Write">Leaves the stream open; only Word has a use for a template.</param>
/// <param name="Check">Reads the written file back, from its start, and compares every quotation.</param>
public sealed record ReportForm(
    string Ending, bool IsRead, Action<Report, Stream, WordTemplate?> Write, Func<Report, Stream, ImmutableArray<QuotationMismatch>> Check)
{
    /// <summary>Loads what writing needs, where that takes longer than writing; null where it does not.</summary>
    public Action? Prepare { get; init; }
}

/// <summary>All forms, in the order in which messages name them.</summary>
public static class ReportForms
{
    public static ImmutableArray<ReportForm> All { get; } =
    [
        new(".docx", true, DocxReportWriter.Write, WrittenReportCheck.Docx) { Prepare = DocxPreparation.Run },
        new(".html", true, (r, to, _) => HtmlReportWriter.Write(r, to), WrittenReportCheck.Html),
        new(".xlsx", false, (r, to, _) => XlsxReportWriter.Write(r, to), WrittenReportCheck.Xlsx),
        new(".csv", false, (r, to, _) => CsvReportWriter.Write(r, to), WrittenReportCheck.Csv),
        new(".md", true, (r, to, _) => MarkdownReportWriter.Write(r, to), WrittenReportCheck.Markdown),
        new(".json", false, (r, to, _) => JsonReportWriter.Write(r, to), WrittenReportCheck.Json),
    ];

    /// <summary>
    /// Has another processor load what the forms need that a command line names, from the start of the process. What goes wrong in it is not
    /// said: it goes wrong again where a report is written.
    /// </summary>
    public static void Prepare(IEnumerable<string> args)
    {
        if (Environment.ProcessorCount == 1) return;
        foreach (var form in All)
            if (form.Prepare is { } prepare && args.Any(a => a.EndsWith(form.Ending, StringComparison.OrdinalIgnoreCase))) Task.Run(prepare);
    }

    /// <returns>Null where no form has the ending.</returns>
    public static ReportForm? Of(string ending) => All.FirstOrDefault(f => f.Ending.Equals(ending, StringComparison.OrdinalIgnoreCase));
}
