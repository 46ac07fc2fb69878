using System.Collections.Immutable;
using LawReview.Cli.Wording;
using LawReview.Reporting;
using LawReview.Reporting.Comparing;
using LawReview.Reporting.Docx.Templates;
using LawReview.Reporting.Quotations;

namespace LawReview.Cli.Settings;

/// <summary>What was typed after <c>compare</c>.</summary>
public sealed record CompareSettings(
    string[] Laws, string? Model, string[] Outputs, string? Checklist, string? ChecklistsFolder, string[] Clusters, string[] Only,
    string? Language, bool Overwrite, string? Date, string? Template = null);

/// <summary>One form in which a comparison can be written.</summary>
/// <param name="Ending">Of the file's name.</param>
/// <param name="Write">Leaves the stream open; only Word has a use for a template.</param>
public sealed record ComparisonFormat(
    string Ending, Action<ComparisonReport, Stream, WordTemplate?> Write, Func<ComparisonReport, Stream, ImmutableArray<QuotationMismatch>> Check)
{
    public static readonly ImmutableArray<ComparisonFormat> All =
    [
        new(".docx", DocxComparisonWriter.Write, WrittenComparisonCheck.Docx),
        new(".html", (r, to, _) => HtmlComparisonWriter.Write(r, to), WrittenComparisonCheck.Html),
        new(".xlsx", (r, to, _) => XlsxComparisonWriter.Write(r, to), WrittenComparisonCheck.Xlsx),
        new(".json", (r, to, _) => JsonComparisonWriter.Write(r, to), WrittenComparisonCheck.Json),
        new(".md", (r, to, _) => MarkdownComparisonWriter.Write(r, to), WrittenComparisonCheck.Markdown),
    ];
}

public sealed record ComparisonTarget(string Path, ComparisonFormat Format);

/// <summary>Validated, with defaults filled in. Checked before any law is read: a wrong name must not cost minutes.</summary>
public sealed record CompareOptions(
    ImmutableArray<string> Laws, string? Model, ImmutableArray<ComparisonTarget> Targets, string? Checklist, string? ChecklistsFolder,
    ImmutableArray<string> Clusters, ImmutableArray<string> Only, string Language, bool Overwrite, DateOnly Date, WordTemplate? Template)
{
    public static CompareOptions From(CompareSettings settings, CliContext context) => new(
        [.. settings.Laws], settings.Model, TargetsOf(settings.Outputs), settings.Checklist, settings.ChecklistsFolder,
        [.. settings.Clusters.SelectMany(ReviewOptions.Listed)], [.. settings.Only.SelectMany(ReviewOptions.Listed)],
        LanguageChoice.Of(settings.Language, context), settings.Overwrite, ReviewOptions.DateOf(settings.Date, context),
        TemplateOption.Read(settings.Template, settings.Outputs));

    private static ImmutableArray<ComparisonTarget> TargetsOf(string[] outputs)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var output in outputs)
        {
            if (string.IsNullOrWhiteSpace(output)) throw new Refusal("output.no-name", ("example", "comparison.docx"));
            if (!places.Add(Path.GetFullPath(output))) throw new Refusal("output.twice", ("path", output));
        }

        return [.. outputs.Select(o => new ComparisonTarget(o, FormatOf(o)))];
    }

    private static ComparisonFormat FormatOf(string path) =>
        ComparisonFormat.All.FirstOrDefault(f => f.Ending.Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase))
        ?? throw new Refusal(Path.GetExtension(path).Length == 0 ? "output.no-ending" : "output.ending", ("path", path), ("ending", Path.GetExtension(path))).And("output.forms.comparison");
}
