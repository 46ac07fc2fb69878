using System.Collections.Immutable;
using LawReview.Cli.Wording;
using LawReview.Core.Checklists;
using LawReview.Reading;
using LawReview.Reporting.Docx.Templates;

namespace LawReview.Cli.Settings;

/// <summary>The forms in which a delta can be written, by the ending of the file's name.</summary>
public enum BillFormat
{
    Docx,
    Html,
    Json,
    Markdown,
}

public sealed record BillTarget(string Path, BillFormat Format);

/// <summary>What was typed after <c>bill</c>, validated, with defaults filled in.</summary>
/// <param name="View">Which text of a draft with tracked changes is read.</param>
/// <param name="FailOn">Findings on the law with the draft that end the run with <see cref="ExitCodes.ThresholdReached"/>.</param>
/// <param name="FailOnWorse">Instead, whatever the draft makes worse ends it so.</param>
public sealed record BillOptions(
    string Draft, ImmutableArray<string> Laws, ImmutableArray<BillTarget> Targets, LawView View, string? Checklist, string? ChecklistsFolder,
    string Language, ImmutableArray<FindingKind> FailOn, bool FailOnWorse, bool Overwrite, DateOnly Date, WordTemplate? Template)
{
    /// <summary>The threshold of whatever the draft makes worse than it is today.</summary>
    public const string Worse = "worse";

    public static BillOptions From(
        string draft, string[] laws, string[] outputs, LawView view, string? checklist, string? checklistsFolder, string? language, string? failOn, bool overwrite, string? date, CliContext context, string? template = null)
    {
        var shared = ReviewOptions.From(new(laws, [], checklist, checklistsFolder, [], [], language, failOn is Worse ? null : failOn, overwrite, date), context);
        return new(draft, [.. laws], TargetsOf(outputs), view, checklist, checklistsFolder, shared.Language, shared.FailOn, failOn is Worse, overwrite, shared.Date,
            TemplateOption.Read(template, outputs));
    }

    private static ImmutableArray<BillTarget> TargetsOf(string[] outputs)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var output in outputs.Where(o => !string.IsNullOrWhiteSpace(o)))
            if (!places.Add(Path.GetFullPath(output)))
                throw new Refusal("output.twice", ("path", output));
        return [.. outputs.Select(o => new BillTarget(o, Path.GetExtension(o).ToLowerInvariant() switch
        {
            ".docx" => BillFormat.Docx,
            ".html" => BillFormat.Html,
            ".json" => BillFormat.Json,
            ".md" or ".markdown" => BillFormat.Markdown,
            var other => throw new Refusal(other.Length == 0 ? "output.no-ending" : "output.ending", ("path", o), ("ending", other)).And("output.forms.delta"),
        }))];
    }
}
