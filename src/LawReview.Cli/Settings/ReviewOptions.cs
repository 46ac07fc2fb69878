using System.Collections.Immutable;
using System.Globalization;
using LawReview.Cli.Output;
using LawReview.Cli.Wording;
using LawReview.Core.Checklists;
using LawReview.Reporting.Docx.Templates;

namespace LawReview.Cli.Settings;

/// <summary>What was typed after <c>review</c>.</summary>
public sealed record ReviewSettings(
    string[] Laws, string[] Outputs, string? Checklist, string? ChecklistsFolder, string[] Clusters, string[] Only,
    string? Language, string? FailOn, bool Overwrite, string? Date, string? Engine = null, string? Data = null, string? Template = null);

public sealed record ReportTarget(string Path, ReportForm Form);

/// <summary>Validated, with defaults filled in. Checked before any law is read: a wrong name must not cost minutes.</summary>
/// <param name="FailOn">Findings that end the run with <see cref="ExitCodes.ThresholdReached"/>; empty where not asked for.</param>
public sealed record ReviewOptions(
    ImmutableArray<string> Laws, ImmutableArray<ReportTarget> Targets, string? Checklist, string? ChecklistsFolder,
    ImmutableArray<string> Clusters, ImmutableArray<string> Only, string Language,
    ImmutableArray<FindingKind> FailOn, bool Overwrite, DateOnly Date, string? Engine, string? Data, WordTemplate? Template)
{
    private const string EpochVariable = "SOURCE_DATE_EPOCH";

    /// <summary>From the mildest to the gravest; a threshold stands for itself and all after it.</summary>
    private static readonly ImmutableArray<(string Name, FindingKind Kind)> Grades =
    [
        ("in-part", FindingKind.InPart), ("gap", FindingKind.Gap), ("wider", FindingKind.Wider), ("conflict", FindingKind.Conflict),
    ];

    public static IEnumerable<string> Thresholds => Grades.Select(g => g.Name);

    public static ReviewOptions From(ReviewSettings settings, CliContext context) => new(
        [.. settings.Laws], TargetsOf(settings.Outputs), settings.Checklist, settings.ChecklistsFolder,
        [.. settings.Clusters.SelectMany(Listed)], [.. settings.Only.SelectMany(Listed)], LanguageChoice.Of(settings.Language, context),
        settings.FailOn is { } least ? [.. Grades.SkipWhile(g => g.Name != least).Select(g => g.Kind)] : [],
        settings.Overwrite, DateOf(settings.Date, context), settings.Engine, settings.Data,
        TemplateOption.Read(settings.Template, settings.Outputs));

    private static ImmutableArray<ReportTarget> TargetsOf(string[] outputs)
    {
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var output in outputs.Where(o => !string.IsNullOrWhiteSpace(o)))
            if (!places.Add(Path.GetFullPath(output)))
                throw new Refusal("output.twice", ("path", output));
        return [.. outputs.Select(TargetOf)];
    }

    private static ReportTarget TargetOf(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new Refusal("output.no-name", ("example", "report.docx"));
        var ending = Path.GetExtension(path).ToLowerInvariant();
        if (ReportForms.Of(ending) is { } form) return new(path, form);
        throw new Refusal(ending.Length == 0 ? "output.no-ending" : "output.ending", ("path", path), ("ending", ending)).And("output.forms.report");
    }

    internal static string[] Listed(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The command line, then the environment (seconds since 1970, as reproducible builds set it), then the clock.</summary>
    internal static DateOnly DateOf(string? typed, CliContext context)
    {
        if (typed is not null)
            return DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : throw new Refusal("date.bad", ("date", typed));
        if (context.Variable(EpochVariable) is not { Length: > 0 } epoch) return DateOnly.FromDateTime(context.Clock.GetLocalNow().DateTime);
        return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253402300800
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : throw new Refusal("date.epoch", ("variable", EpochVariable), ("value", epoch));
    }
}
