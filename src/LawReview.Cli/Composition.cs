using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LawReview.Cli.Rendering;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Reading;

namespace LawReview.Cli;

/// <summary>A State's texts with the references and definitions resolved in them, and where their bytes are.</summary>
public sealed record StateLaw(Jurisdiction Jurisdiction, Links Links, SuppliedFiles Files)
{
    /// <summary>The manifest's code; without one the name of the folder or file, which is what a person would call it by.</summary>
    public string Code => Jurisdiction.Code.Length > 0
        ? Jurisdiction.Code
        : Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Jurisdiction.Path)));
}

/// <summary>What is asked of the texts: checklists, and a matcher for each language that the texts are in.</summary>
/// <param name="Folder">Where they were read.</param>
/// <param name="ConceptTitles">Names of the concepts in English, in which findings are explained, whatever the texts are in.</param>
public sealed record RuleBook(
    string Folder, ImmutableArray<Checklist> Checklists, IReadOnlyDictionary<string, ConceptMatcher> Matchers,
    IReadOnlyDictionary<string, string> ConceptTitles);

/// <summary>One State under all the checklists of a run.</summary>
public sealed record StateResult(StateLaw Law, ImmutableArray<Assessor> Assessors, ImmutableArray<AssessmentResult> Results)
{
    public Jurisdiction State => Law.Jurisdiction;

    public IEnumerable<Finding> Findings => Results.SelectMany(r => r.Findings);

    public IReadOnlyList<string> LanguagesWithoutLexicon => [.. Results.SelectMany(r => r.LanguagesWithoutLexicon).Distinct()];
}

/// <summary>
/// Puts the stages together: read law, read checklists and the lexicons that the law's languages need, assess. Wired by
/// hand, to be read from top to bottom; what a command does with the result is the command's.
/// </summary>
public sealed partial class Composition(CliContext context, string? checklistsFolder)
{
    /// <summary>The checklist that is meant where several are there and none is named.</summary>
    private const string UsualChecklist = "smuggling-protocol";

    /// <summary>The language that Core explains its findings in.</summary>
    private const string ExplanationLanguage = "en";

    private readonly Lazy<ChecklistFolder> folder = new(() => ChecklistFolder.Locate(checklistsFolder, context.Variable));
    private readonly ConcurrentDictionary<string, Lazy<LexiconFile>> lexicons = new(StringComparer.Ordinal);
    private Lazy<ImmutableArray<(ImmutableArray<Core.Text.SourceText> Files, Parsed<Checklist> Parsed)>>? checklists;

    public ChecklistFolder Folder => folder.Value;

    /// <summary>Each path is a State of its own; a folder that only holds folders with manifests stands for all of them.</summary>
    public IReadOnlyList<StateLaw> ReadStates(IEnumerable<string> paths, Progress progress) =>
        InParallel([.. paths.SelectMany(Expand)], path => ReadState([path], progress));

    /// <summary>All paths together are the law of one State.</summary>
    public StateLaw ReadState(IReadOnlyList<string> paths, Progress progress, LawView view = LawView.After)
    {
        var (state, files) = ReadTexts(paths, progress, view);
        return new(state, LinkResolver.Resolve(state), files);
    }

    /// <summary>Languages that can be assessed: of parallel versions one of these is preferred.</summary>
    public IReadOnlySet<string> LanguagesWithLexicon() => Folder.Languages().ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The same, with no references resolved.</summary>
    public (Jurisdiction State, SuppliedFiles Files) ReadTexts(IReadOnlyList<string> paths, Progress progress, LawView view = LawView.After)
    {
        StartOnRules(paths);
        var reader = new JurisdictionReader(LanguagesWithLexicon(), view);
        var parts = new List<Jurisdiction>();
        foreach (var path in paths)
        {
            progress.Step($"Reading {path}");
            RefuseOption(path);
            parts.Add(reader.Read(path));
        }

        return (StateMerger.Merge(parts), SuppliedFiles.Of(parts));
    }

    /// <exception cref="InputException">The path is an option that the command does not have.</exception>
    public static void RefuseOption(string path)
    {
        if (path.StartsWith('-') && !Path.Exists(path)) throw new InputException($"There is no option {path}. The options of a command are listed with --help.");
    }

    /// <summary>The usual checklist, or the one that is named.</summary>
    public RuleBook LoadOne(StateLaw law, string? id)
    {
        var all = LoadAll([law], id);
        return all.Checklists.Length == 1 ? all
            : all with { Checklists = [all.Checklists.FirstOrDefault(c => c.Id == UsualChecklist) ?? all.Checklists[0]] };
    }

    /// <summary>All checklists, or the one that is named, with the lexicons that the texts need.</summary>
    /// <exception cref="InvalidChecklistException">One of them has an error.</exception>
    public RuleBook LoadAll(IEnumerable<StateLaw> laws, string? id = null)
    {
        var languages = laws.SelectMany(l => l.Jurisdiction.Counting()).Select(e => Primary(e.Language)).ToHashSet(StringComparer.Ordinal);
        return Load(languages.Contains, id, withWarnings: false).Sound();
    }

    /// <summary>Reads checklists with the lexicons of the wanted languages, whatever errors they have.</summary>
    public ParsedRules Load(Func<string, bool> wanted, string? id = null) => Load(wanted, id, withWarnings: true);

    private ParsedRules Load(Func<string, bool> wanted, string? id, bool withWarnings)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = Folder.Languages().Where(wanted).Select(LexiconOf).ToList();
        foreach (var file in files) diagnostics.AddRange(withWarnings ? file.Diagnostics : file.Errors);
        var found = ImmutableArray.CreateBuilder<Checklist>();
        foreach (var (sources, parsed) in Checklists())
        {
            if (id is not null && parsed.Value.Id != id) continue;
            diagnostics.AddRange(parsed.Diagnostics);
            found.Add(parsed.Value with { Sha256 = ChecklistParser.HashOf([.. sources, .. files.Select(f => f.Source)]) });
        }

        if (found.Count == 0) throw new InputException($"There is no checklist “{id}”. See: lawreview checklist list");
        return new(Folder.Path, found.ToImmutable(), [.. files], diagnostics.ToImmutable(), ConceptTitles());
    }

    private Dictionary<string, string> ConceptTitles()
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Folder.Languages().Contains(ExplanationLanguage, StringComparer.Ordinal))
            foreach (Match heading in ConceptHeading().Matches(LexiconOf(ExplanationLanguage).Source.Content))
                titles.TryAdd(heading.Groups["id"].Value, heading.Groups["title"].Value.Trim());
        return titles;
    }

    /// <summary>
    /// Reads checklists and the lexicons that manifests name while the law is read. What is wrong in them is said when they
    /// are asked for.
    /// </summary>
    private void StartOnRules(IEnumerable<string> paths)
    {
        if (checklists is not null) return;
        checklists = new(ReadChecklists);
        var named = paths.Select(p => Path.Combine(p, JurisdictionReader.ManifestName)).Where(File.Exists)
            .SelectMany(m => NamedLanguage().Matches(File.ReadAllText(m)).Select(l => Primary(l.Groups["language"].Value)))
            .ToHashSet(StringComparer.Ordinal);
        Task.Run(() => checklists.Value);
        foreach (var language in Folder.Languages().Where(named.Contains)) Task.Run(() => LexiconOf(language).Matcher);
    }

    private LexiconFile LexiconOf(string language) => lexicons.GetOrAdd(language, l => new(() =>
        new(Folder.ReadLexicon(l), CompiledLexicons.Locate(context.Variable)))).Value;

    private ImmutableArray<(ImmutableArray<Core.Text.SourceText> Files, Parsed<Checklist> Parsed)> Checklists() =>
        (checklists ??= new(ReadChecklists)).Value;

    private ImmutableArray<(ImmutableArray<Core.Text.SourceText> Files, Parsed<Checklist> Parsed)> ReadChecklists()
    {
        var concepts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var language in Folder.Languages())
            foreach (Match heading in ConceptHeading().Matches(LexiconOf(language).Source.Content))
                concepts.Add(heading.Groups["id"].Value);
        return [.. Folder.ReadChecklists().Select(files => (files, ChecklistParser.Parse(files, concepts)))];
    }

    public IReadOnlyList<StateResult> Assess(IReadOnlyList<StateLaw> laws, RuleBook rules, Progress progress) =>
        InParallel(laws, law => Assess(law, rules, progress));

    public static StateResult Assess(StateLaw law, RuleBook rules, Progress progress)
    {
        progress.Step($"Assessing {law.Jurisdiction.Name}");
        var assessors = rules.Checklists.Select(c => Assessor.Prepare(law.Jurisdiction, law.Links, c, rules.Matchers, rules.ConceptTitles)).ToImmutableArray();
        return new(law, assessors, [.. assessors.Select(a => a.Assess())]);
    }

    /// <summary>A folder without a manifest that holds folders with one is a collection of States.</summary>
    public static IEnumerable<string> Expand(string path)
    {
        if (!Directory.Exists(path) || File.Exists(Path.Combine(path, JurisdictionReader.ManifestName))) return [path];
        var states = Directory.EnumerateDirectories(path).Where(d => File.Exists(Path.Combine(d, JurisdictionReader.ManifestName)))
            .Order(StringComparer.Ordinal).ToList();
        return states.Count > 0 ? states : [path];
    }

    public static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    private List<TResult> InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work) =>
        items.Count == 1
            ? [work(items[0])]
            : [.. items.AsParallel().AsOrdered().WithCancellation(context.Stop).Select(work)];

    [GeneratedRegex(@"^[ \t-]*languages?:[ \t]*[\[\x22']*(?<language>[A-Za-z]{2,3})", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedLanguage();

    [GeneratedRegex(@"^##(?<title>[^\n{]*)\{#(?<id>[a-z][a-z0-9-]*)\}", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ConceptHeading();
}

/// <summary>Checklists and lexicons with everything that is wrong in them.</summary>
public sealed record ParsedRules(
    string Folder, ImmutableArray<Checklist> Checklists, ImmutableArray<LexiconFile> LexiconFiles, ImmutableArray<Diagnostic> Diagnostics,
    IReadOnlyDictionary<string, string> ConceptTitles)
{
    public IReadOnlyList<Lexicon> Lexicons => [.. LexiconFiles.Select(f => f.Lexicon)];

    /// <exception cref="InvalidChecklistException">There is an error.</exception>
    public RuleBook Sound() => Diagnostics.Any(d => d.Severity == Severity.Error)
        ? throw new InvalidChecklistException(Diagnostics)
        : new(Folder, Checklists, LexiconFiles.ToDictionary(
            l => Composition.Primary(l.Matcher.Language), l => l.Matcher, StringComparer.OrdinalIgnoreCase), ConceptTitles);
}
