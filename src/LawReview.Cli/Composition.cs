using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using LawReview.Cli.Rendering;
using LawReview.Cli.Search;
using LawReview.Cli.Wording;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Passages;
using LawReview.Core.Search;
using LawReview.Core.Lexicons;
using LawReview.Reading;
using LawReview.Reading.Pdf;
using LawReview.Reporting.Wording;

namespace LawReview.Cli;

/// <summary>A State's texts with the references and definitions resolved in them, and where their bytes are.</summary>
public sealed record StateLaw(Jurisdiction Jurisdiction, Links Links, SuppliedFiles Files)
{
    /// <summary>What an index knows of what the passages say; null where there is none.</summary>
    public PassagesThatSay? Known { get; init; }

    /// <summary>Its passages where they were cut already; null where they were not.</summary>
    public PassagesAhead? Passages { get; init; }

    /// <summary>The manifest's code; without one the name of the folder or file, which is what a person would call it by.</summary>
    public string Code => Jurisdiction.Code.Length > 0
        ? Jurisdiction.Code
        : Path.GetFileNameWithoutExtension(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Jurisdiction.Path)));
}

/// <summary>What is asked of the texts: checklists, and a matcher for each language that the texts are in.</summary>
/// <param name="Folder">Where they were read.</param>
/// <param name="Checklists">Those of a run stand together as one (<see cref="Checklist.Together"/>).</param>
public sealed record RuleBook(
    string Folder, ImmutableArray<Checklist> Checklists, IReadOnlyDictionary<string, ConceptMatcher> Matchers);

/// <summary>One State under all the checklists of a run.</summary>
public sealed record StateResult(StateLaw Law, ImmutableArray<Assessor> Assessors, ImmutableArray<AssessmentResult> Results)
{
    public Jurisdiction State => Law.Jurisdiction;

    public IEnumerable<Finding> Findings => Results.SelectMany(r => r.Findings.Concat(r.Answers));

    public IReadOnlyList<string> LanguagesWithoutLexicon => [.. Results.SelectMany(r => r.LanguagesWithoutLexicon).Distinct()];
}

/// <summary>
/// Puts the stages together: read law, read checklists and the lexicons that the law's languages need, assess. Wired by
/// hand, to be read from top to bottom; what a command does with the result is the command's.
/// </summary>
public sealed partial class Composition(CliContext context, string? checklistsFolder)
{
    private const int BeginningLength = 8192;

    private readonly Lazy<ChecklistFolder> folder = new(() => ChecklistFolder.Locate(checklistsFolder, context.Variable));
    private readonly ConcurrentDictionary<string, Lazy<LexiconFile>> lexicons = new(StringComparer.Ordinal);
    private Lazy<ImmutableArray<(ImmutableArray<Core.Text.SourceText> Files, Parsed<Checklist> Parsed)>>? checklists;

    public ChecklistFolder Folder => folder.Value;

    /// <summary>The messages of this run.</summary>
    public CommandWording Sentences => context.Words;

    /// <summary>Each path is a State of its own; a folder that only holds folders with manifests stands for all of them.</summary>
    public IReadOnlyList<StateLaw> ReadStates(IEnumerable<string> paths, Progress progress) =>
        InParallel([.. paths.SelectMany(Expand)], path => ReadState([path], progress), SizeOf);

    /// <summary>A model that the user supplies: texts that the manifest calls a model law count in it, as nowhere else.</summary>
    public StateLaw ReadModel(string path, Progress progress)
    {
        var (state, files) = ReadTexts([path], progress);
        var model = state.AsModel();
        return new(model with { Diagnostics = [.. model.Diagnostics.Where(d => d.Code != ReadingDiagnostics.ModelLaw)] }, LinkResolver.Resolve(model), files);
    }

    /// <summary>All paths together are the law of one State.</summary>
    public StateLaw ReadState(IReadOnlyList<string> paths, Progress progress, LawView view = LawView.After)
    {
        var (state, files) = ReadTexts(paths, progress, view);
        return new(state, LinkResolver.Resolve(state), files);
    }

    /// <summary>The same, for somebody who goes on to assess it: while its links are resolved another processor looks up what it says.</summary>
    public StateLaw ReadToAssess(IReadOnlyList<string> paths, Progress progress)
    {
        var (state, files) = ReadTexts(paths, progress);
        var passages = new PassagesAhead(state);
        if (Environment.ProcessorCount > 1) Task.Run(() => passages.Search(l => LexiconFor(Primary(l))?.Matcher), context.Stop);
        return new(state, LinkResolver.Resolve(state), files) { Passages = passages };
    }

    /// <summary>Languages that can be assessed: of parallel versions one of these is preferred.</summary>
    public IReadOnlySet<string> LanguagesWithLexicon() => Folder.Languages().ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads pages that are pictures, with what was kept of them.</summary>
    public PageRecognition Recognition { get; } = new(IndexFolder.DataFolder(null, context.Variable) is { } data ? Path.Combine(data, "recognised") : null);

    /// <summary>A reader of texts that says which page of a scan it is at.</summary>
    public JurisdictionReader Reader(Progress progress, LawView view = LawView.After, ITextStore? store = null)
    {
        Recognition.Watch = (file, page, count) => progress.Step("progress.recognising", ("file", file), ("page", $"{page}"), ("count", $"{count}"));
        return new(LanguagesWithLexicon(), view, store, Recognition);
    }

    /// <summary>The same, with no references resolved.</summary>
    public (Jurisdiction State, SuppliedFiles Files) ReadTexts(IReadOnlyList<string> paths, Progress progress, LawView view = LawView.After)
    {
        StartOnRules(paths);
        var reader = Reader(progress, view);
        var parts = new List<Jurisdiction>();
        foreach (var path in paths)
        {
            progress.Step("progress.reading", ("path", path));
            RefuseOption(path);
            parts.Add(reader.Read(path));
        }

        return (StateMerger.Merge(parts), SuppliedFiles.Of(parts));
    }

    /// <exception cref="InputException">The path is an option that the command does not have.</exception>
    public static void RefuseOption(string path)
    {
        if (path.StartsWith('-') && !Path.Exists(path)) throw new Refusal("option.unknown", ("option", path));
    }

    /// <summary>As <see cref="LoadAll"/>, for the texts of one State.</summary>
    public RuleBook LoadOne(StateLaw law, string? ids) => LoadAll([law], ids);

    /// <summary>All checklists, or those that are named, as one checklist, with the lexicons that the texts need.</summary>
    /// <param name="ids">Ids parted by commas; null for all.</param>
    /// <exception cref="InvalidChecklistException">One of them has an error.</exception>
    public RuleBook LoadAll(IEnumerable<StateLaw> laws, string? ids = null)
    {
        var languages = laws.SelectMany(l => l.Jurisdiction.Counting()).Select(e => Primary(e.Language)).ToHashSet(StringComparer.Ordinal);
        var rules = Load(languages.Contains, ids, withWarnings: false).Sound();
        return rules with { Checklists = [Checklist.Together(rules.Checklists)] };
    }

    /// <summary>Reads checklists with the lexicons of the wanted languages, whatever errors they have.</summary>
    /// <param name="ids">Ids of checklists parted by commas; null for all.</param>
    public ParsedRules Load(Func<string, bool> wanted, string? ids = null) => Load(wanted, ids, withWarnings: true);

    private ParsedRules Load(Func<string, bool> wanted, string? ids, bool withWarnings)
    {
        var named = ids?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var files = Folder.Languages().Where(wanted).Select(LexiconOf).ToList();
        foreach (var file in files) diagnostics.AddRange(withWarnings ? file.Diagnostics : file.Errors);
        var found = ImmutableArray.CreateBuilder<Checklist>();
        foreach (var (sources, parsed) in Checklists())
        {
            if (named is not null && !named.Contains(parsed.Value.Id, StringComparer.Ordinal)) continue;
            diagnostics.AddRange(parsed.Diagnostics);
            found.Add(parsed.Value with { Sha256 = ChecklistParser.HashOf([.. sources, .. files.Select(f => f.Source)]) });
        }

        if (named?.FirstOrDefault(id => found.All(c => c.Id != id)) is { } unknown)
            throw new Refusal("checklist.unknown", ("id", unknown));
        return new(Folder.Path, found.ToImmutable(), [.. files], diagnostics.ToImmutable());
    }

    /// <summary>What an assessment says, in the words of a language, whatever the texts are in.</summary>
    /// <exception cref="InvalidChecklistException">The checklist's translation has an error.</exception>
    public StatementWriter Words(string language, Checklist checklist) =>
        new(ReportWording.For(language), ConceptTitles(language), new(checklist, Translation(language, checklist)));

    /// <summary>Names of concepts by the headings of the language's lexicon; in English where it has none.</summary>
    public IReadOnlyDictionary<string, string> ConceptTitles(string language)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tongue in new[] { Primary(language), ChecklistTexts.OwnLanguage }.Distinct().Where(Folder.Languages().Contains))
            foreach (Match heading in ConceptHeading().Matches(LexiconOf(tongue).Source.Content))
                titles.TryAdd(heading.Groups["id"].Value, heading.Groups["title"].Value.Trim());
        return titles;
    }

    /// <summary>The checklist's texts in a language; null where they are not translated into it.</summary>
    /// <exception cref="InvalidChecklistException">The translation has an error.</exception>
    public ChecklistTranslation? Translation(string language, Checklist checklist) => checklist.Parts.IsEmpty
        ? TranslationOf(language, checklist) is { } parsed ? Sound(parsed) : null
        : ChecklistTranslation.Together(Primary(language), [.. checklist.Parts.Select(p => (p, Translation(language, p)))]);

    /// <summary>As it was parsed, with whatever is wrong in it.</summary>
    public Parsed<ChecklistTranslation>? TranslationOf(string language, Checklist checklist) =>
        Primary(language) != ChecklistTexts.OwnLanguage && Folder.ReadWording(FolderOf(checklist), Primary(language)) is { } source
            ? TranslationParser.Parse(source, checklist) : null;

    private static ChecklistTranslation Sound(Parsed<ChecklistTranslation> parsed) =>
        parsed.Diagnostics.Any(d => d.Severity == Severity.Error) ? throw new InvalidChecklistException(parsed.Diagnostics) : parsed.Value;

    /// <summary>Name of the folder that the checklist stands in.</summary>
    public static string FolderOf(Checklist checklist) =>
        checklist.Obligations.Concat(checklist.Questions).Select(o => o.Location.Source.Name.Split('/')[0]).FirstOrDefault() ?? checklist.Id;

    /// <summary>
    /// Reads checklists and the lexicons that manifests name, or that a single text seems to need, while the law is read. What is wrong in
    /// them is said when they are asked for.
    /// </summary>
    private void StartOnRules(IEnumerable<string> paths)
    {
        if (checklists is not null) return;
        checklists = new(ReadChecklists);
        var named = paths.Select(p => Path.Combine(p, JurisdictionReader.ManifestName)).Where(File.Exists)
            .SelectMany(m => NamedLanguage().Matches(File.ReadAllText(m)).Select(l => Primary(l.Groups["language"].Value)))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var text in paths.Where(File.Exists)) Task.Run(() => LexiconFor(LanguageGuess.Of(BeginningOf(text)))?.Matcher);
        Task.Run(() => checklists.Value);
        foreach (var language in Folder.Languages().Where(named.Contains)) Task.Run(() => LexiconOf(language).Matcher);
    }

    /// <summary>As far as it is text: of another form of file it tells nothing.</summary>
    private static string BeginningOf(string file)
    {
        var bytes = new byte[BeginningLength];
        using var stream = File.OpenRead(file);
        return Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    /// <summary>The lexicon of a language; null where there is none.</summary>
    public LexiconFile? LexiconFor(string language) =>
        lexicons.ContainsKey(language) || Folder.Languages().Contains(language, StringComparer.Ordinal) ? LexiconOf(language) : null;

    private LexiconFile LexiconOf(string language) => lexicons.GetOrAdd(language, l => new(() =>
        context.Rules.Lexicon(Folder.ReadLexicon(l), CompiledLexicons.Locate(context.Variable)))).Value;

    private ImmutableArray<(ImmutableArray<Core.Text.SourceText> Files, Parsed<Checklist> Parsed)> Checklists() =>
        (checklists ??= new(ReadChecklists)).Value;

    private ImmutableArray<(ImmutableArray<Core.Text.SourceText> Files, Parsed<Checklist> Parsed)> ReadChecklists()
    {
        // One lexicon has nearly all concepts: the others are opened only where a name does not stand in it.
        var folders = Folder.ReadChecklists();
        var own = Folder.Languages().Contains(ChecklistTexts.OwnLanguage, StringComparer.Ordinal);
        var read = Ordered(folders, own ? [ChecklistTexts.OwnLanguage] : Folder.Languages());
        return own && read.Any(r => r.Parsed.Diagnostics.Any(d => d.Code == ChecklistDiagnostics.UnknownConceptCode))
            ? Ordered(folders, Folder.Languages()) : read;
    }

    private static HashSet<string> ConceptsOf(IEnumerable<Core.Text.SourceText> lexicons) =>
        lexicons.SelectMany(l => ConceptHeading().Matches(l.Content)).Select(h => h.Groups["id"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// A checklist after those that it uses, which it needs to be read; else in the order of their folders. With each stand the
    /// files that decide what it says: those of what it uses, then its own.
    /// </summary>
    /// <param name="languages">Of the lexicons whose concepts may be named.</param>
    private ImmutableArray<(ImmutableArray<Core.Text.SourceText> Files, Parsed<Checklist> Parsed)> Ordered(
        IEnumerable<ImmutableArray<Core.Text.SourceText>> folders, ImmutableArray<string> languages)
    {
        var lexicons = languages.Select(l => LexiconOf(l).Source).ToList();
        var concepts = new Lazy<HashSet<string>>(() => ConceptsOf(lexicons));
        var read = ImmutableArray.CreateBuilder<(ImmutableArray<Core.Text.SourceText> Files, Parsed<Checklist> Parsed)>();
        var open = folders.Select(files => (Files: files, Head: ChecklistParser.HeadOf(files[0]))).ToList();
        while (open.Count > 0)
        {
            var at = Math.Max(0, open.FindIndex(o => o.Head.Uses.All(u => read.Any(r => r.Parsed.Value.Id == u))));
            var (files, head) = open[at];
            open.RemoveAt(at);
            var used = read.Where(r => head.Uses.Contains(r.Parsed.Value.Id)).ToList();
            read.Add(([.. used.SelectMany(r => r.Files), .. files], context.Rules.Checklist(
                files, KeptRules.KeyOf(read.SelectMany(r => r.Files).Concat(lexicons)),
                () => ChecklistParser.Parse(files, concepts.Value, [.. read.Select(r => r.Parsed.Value)]))));
        }

        return read.ToImmutable();
    }

    /// <param name="wanted">The obligations that are to be assessed; null for all, and the questions.</param>
    public IReadOnlyList<StateResult> Assess(IReadOnlyList<StateLaw> laws, RuleBook rules, Progress progress, Func<Obligation, bool>? wanted = null) =>
        InParallel(laws, law => Assess(law, rules, progress, wanted), law => law.Jurisdiction.Counting().Sum(e => e.ByteLength));

    /// <param name="only">Which rows to assess; null for all. Others are assessed where these ask for them.</param>
    public static StateResult Assess(StateLaw law, RuleBook rules, Progress progress, Func<Obligation, bool>? only = null)
    {
        progress.Step("progress.assessing", ("state", law.Jurisdiction.Name));
        var assessors = rules.Checklists.Select(c => Assessor.Prepare(law.Jurisdiction, law.Links, c, rules.Matchers, law.Known, law.Passages)).ToImmutableArray();
        return new(law, assessors, [.. assessors.Select(a => a.Assess(only))]);
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

    /// <summary>Works on several States at once, on the largest first, so that none is left to be waited for alone at the end.</summary>
    private TResult[] InParallel<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> work, Func<T, long> size)
    {
        if (items.Count == 1) return [work(items[0])];
        var results = new TResult[items.Count];
        var order = Enumerable.Range(0, items.Count).OrderByDescending(i => size(items[i])).ToList();
        Parallel.ForEach(
            Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { CancellationToken = context.Stop, MaxDegreeOfParallelism = Environment.ProcessorCount },
            i => results[i] = work(items[i]));
        return results;
    }

    /// <summary>How many bytes lie below a path; 0 where that cannot be told.</summary>
    private static long SizeOf(string path)
    {
        try
        {
            return File.Exists(path) ? new FileInfo(path).Length : new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    [GeneratedRegex(@"^[ \t-]*languages?:[ \t]*[\[\x22']*(?<language>[A-Za-z]{2,3})", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedLanguage();

    [GeneratedRegex(@"^##(?<title>[^\n{]*)\{#(?<id>[a-z][a-z0-9-]*)\}", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ConceptHeading();
}

/// <summary>Checklists and lexicons with everything that is wrong in them.</summary>
public sealed record ParsedRules(
    string Folder, ImmutableArray<Checklist> Checklists, ImmutableArray<LexiconFile> LexiconFiles, ImmutableArray<Diagnostic> Diagnostics)
{
    public IReadOnlyList<Lexicon> Lexicons => [.. LexiconFiles.Select(f => f.Lexicon)];

    /// <exception cref="InvalidChecklistException">There is an error.</exception>
    public RuleBook Sound() => Diagnostics.Any(d => d.Severity == Severity.Error)
        ? throw new InvalidChecklistException(Diagnostics)
        : new(Folder, Checklists, LexiconFiles.ToDictionary(
            l => Composition.Primary(l.Matcher.Language), l => l.Matcher, StringComparer.OrdinalIgnoreCase));
}
