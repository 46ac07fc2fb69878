using LawReview.Cli.Rendering;
using LawReview.Cli.Wording;
using LawReview.Core.Assessment;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Core.Text;

namespace LawReview.Cli.Search;

/// <summary>
/// A large body of law behind its index, for an assessment: only what could matter to the checklist is read again, by the
/// bytes of its files.
/// </summary>
public sealed class SectionedLaw : ISectionedLaw, IDisposable
{
    /// <summary>Law with more provisions than this is assessed from its index, where it has one.</summary>
    public const int Large = 20_000;

    /// <summary>So much of the files, as one part of this many, makes findings that were kept worth renewing at once.</summary>
    private const int MuchChanged = 10;

    /// <summary>What finding ahead may take for its objects: a national code of 600,000 sections needs less.</summary>
    private const long MemoryToFindAhead = 830_000_000;

    private readonly IndexedLaw law;

    // What was read of a text is there when more of it is wanted.
    private readonly Dictionary<string, (SourceText Source, Dictionary<int, Provision> Sections)> texts = new(StringComparer.Ordinal);

    private readonly NamePool names = new();

    private SectionedLaw(IndexedLaw law)
    {
        this.law = law;
        Light = new(law.Jurisdiction, new([], []), SuppliedFiles.Of([law.Jurisdiction]));
    }

    /// <summary>The law without its words.</summary>
    public StateLaw Light { get; }

    public Jurisdiction Jurisdiction => law.Jurisdiction;

    public IProvisionSearch Search => law.Index;

    /// <summary>
    /// Finds ahead what a review of a large law under all checklists will ask for, and keeps it. Not where only a little of the law changed since it was
    /// last done, and not where it takes more memory than is set aside for it: then the next review finds it.
    /// </summary>
    public static void Prepare(IndexedLaw law, Composition composition, Progress progress)
    {
        var files = law.Index.Files.Count;
        if (law.Index.Files.Values.Sum(f => f.Provisions) <= Large) return;
        if (new KeptReviews(law.Folder).HasAny && law.FilesSurveyed + law.FilesRemoved < files / MuchChanged) return;
        var sectioned = new SectionedLaw(law);
        law.Index.Spare();
        try
        {
            var isFound = MemoryBound.Keeps(MemoryToFindAhead, () => sectioned.Assess(composition.LoadOne(sectioned.Light, null), withIndex: false, progress));
            if (!isFound) new KeptReviews(law.Folder).NoteNone();
        }
        catch (Exception e) when (e is InvalidChecklistException or InputException)
        {
            // A checklist with an error, a text that changed meanwhile: who reviews is told.
        }
    }

    /// <summary>Null where the law is to be read whole: it is small, has no index, or memory was asked for.</summary>
    /// <param name="engine">Null for the usual: the index of a large law that has one.</param>
    public static SectionedLaw? Open(IReadOnlyList<string> paths, string? engine, IndexFolder folder, Composition composition, CliContext context, Progress progress)
    {
        if (engine == Engines.Memory) return null;
        if (engine is not null && paths.Count > 1) throw new Refusal("review.one-engine");
        if (paths.Count > 1 || (engine is null && !folder.Has(paths[0], Engines.Sqlite))) return null;
        progress.Step("progress.changes", ("path", paths[0]));
        var law = IndexedLaw.Open(paths[0], Engines.Find(engine ?? Engines.Sqlite, context.Variable), folder, composition, assessed: true, context, progress);
        if (engine is not null || law.Index.Files.Values.Sum(f => f.Provisions) > Large) return new(law);
        law.Dispose();
        return null;
    }

    /// <summary>The findings on the law as it is, where they are kept from before; else found now, and kept.</summary>
    /// <param name="withIndex">Whether the passages are wanted too: nothing of them is kept.</param>
    public StateResult Assess(RuleBook rules, bool withIndex, Progress progress)
    {
        var reviews = new KeptReviews(law.Folder);
        if (!withIndex && reviews.Find(this, rules.Checklists[0]) is { } kept) return new(Light with { Jurisdiction = kept.Jurisdiction }, [], [kept]);
        var candidates = Candidates(rules, progress);
        MemoryBound.Close();
        var outcome = Composition.Assess(candidates, rules, progress);
        reviews.Keep(law.Jurisdiction, outcome.Results[0]);
        return outcome;
    }

    /// <summary>The law with the words of all that the checklist could ask about.</summary>
    public StateLaw Candidates(RuleBook rules, Progress progress)
    {
        progress.Step("progress.candidates", ("state", Jurisdiction.Name));
        var (jurisdiction, links, known) = CandidateReader.Read(this, rules.Checklists[0], rules.Matchers);
        return Light with { Jurisdiction = jurisdiction, Links = links, Known = known };
    }

    public (string File, int Ordinal)? PlaceOf(int number) =>
        law.Index.FileOf(number) is { } file && law.Counts(number) ? (file.Name, number - file.First) : null;

    public int DocumentsOf(string file) => law.Index.Files[file].Documents;

    public byte[] SaidIn(string file) => law.Index.Files[file].Said;

    public Expression Read(Expression expression, IReadOnlySet<int> documents)
    {
        var file = law.Index.Files[expression.File];
        if (!texts.TryGetValue(file.Name, out var text)) texts.Add(file.Name, text = (SourceOf(file), []));
        var provisions = ProvisionCodec.Outline(file.Outline, text.Source, (n, isContainer) => isContainer || documents.Contains(n) ? Section(file, n, text.Source, text.Sections) : null, names);
        return expression with { Text = expression.Text! with { Source = text.Source, Provisions = provisions } };
    }

    /// <summary>Of a whole national code not all can be in memory at once.</summary>
    private SourceText SourceOf(IndexedFile file) => new(
        file.Name, () => (law.SourceOf(file) ?? throw new Refusal("file.changed", ("path", file.Name))).Content, file.Expression.Sha256, file.Encoding, file.Expression.ByteLength);

    private Provision? Section(IndexedFile file, int document, SourceText source, Dictionary<int, Provision> read)
    {
        if (read.TryGetValue(document, out var known)) return known;
        return law.Index.SectionOf(file.First + document) is { } bytes ? read[document] = ProvisionCodec.Section(bytes, source, names) : null;
    }

    public void Dispose() => law.Dispose();
}
