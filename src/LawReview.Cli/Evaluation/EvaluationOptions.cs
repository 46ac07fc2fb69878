using System.Collections.Immutable;
using LawReview.Cli.Rendering;
using LawReview.Cli.Wording;
using LawReview.Core.Evaluation;

namespace LawReview.Cli.Evaluation;

/// <summary>What was typed.</summary>
public sealed record EvaluationSettings(
    string[] Laws, string? Gold, string Questions, bool LeaveOneOut, bool Ablation, string[] With, int Misses,
    string? Checklist, string? ChecklistsFolder, bool AsJson);

/// <summary>States paired with their reference, the rules, and which questions count.</summary>
/// <param name="Others">Read for <c>--leave-one-out</c> only.</param>
/// <param name="WithoutReference">Names of States that no reference is there for.</param>
public sealed record EvaluationOptions(
    ImmutableArray<(GoldJurisdiction Gold, StateLaw Law)> Pairs,
    ImmutableArray<StateLaw> Others,
    RuleBook Rules,
    string Group,
    IReadOnlySet<string>? Questions,
    IReadOnlySet<string> Core,
    bool LeaveOneOut,
    bool Ablation,
    ImmutableArray<string> WithoutReference)
{
    public static EvaluationOptions From(EvaluationSettings settings, Composition composition, Progress progress)
    {
        if (settings is { LeaveOneOut: true, Ablation: true }) throw new Refusal("evaluate.one-measurement");
        if (settings is { LeaveOneOut: false, Ablation: false, With.Length: > 0 }) throw new Refusal("evaluate.with-alone");
        var folder = settings.Gold is null ? null : GoldReader.ReadFolder(settings.Gold);
        var laws = composition.ReadStates(settings.Laws, progress);
        var others = settings.LeaveOneOut || settings.Ablation ? composition.ReadStates(settings.With, progress) : [];
        var rules = composition.LoadAll([.. laws, .. others], settings.Checklist);
        var groups = QuestionGroups.Read(rules.Folder, rules.Checklists.SelectMany(c => c.Chapters).Select(c => c.Id));
        var paired = laws.Select(law => (Gold: GoldFor(law, folder), Law: law)).ToList();
        if (paired.All(p => p.Gold is null))
            throw folder is null
                ? new Refusal("gold.none-beside", ("file", GoldReader.FileBesideManifest))
                : new Refusal("gold.none-of", ("folder", settings.Gold!), ("known", string.Join(", ", folder.Select(g => g.Code))));
        return new(
            [.. paired.Where(p => p.Gold is not null).Select(p => (p.Gold!, p.Law)).OrderBy(p => p.Item1.Code, StringComparer.OrdinalIgnoreCase)],
            [.. others], rules, settings.Questions, groups.Named(settings.Questions), groups.CoreQuestions, settings.LeaveOneOut, settings.Ablation,
            [.. paired.Where(p => p.Gold is null).Select(p => p.Law.Jurisdiction.Name)]);
    }

    /// <summary>By the manifest's code; without a manifest, by the name of the folder.</summary>
    private static GoldJurisdiction? GoldFor(StateLaw law, IReadOnlyList<GoldJurisdiction>? folder)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(law.Jurisdiction.Path));
        if (folder is not null)
            return folder.FirstOrDefault(g => g.Code.Equals(law.Code, StringComparison.OrdinalIgnoreCase));
        var beside = Path.Combine(path, GoldReader.FileBesideManifest);
        return File.Exists(beside) ? GoldReader.ReadFile(beside, law.Code) : null;
    }
}
