using LawReview.Cli.Rendering;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Core.Text;
using LawReview.Reading;
using LawReview.Reading.Pdf;

namespace LawReview.Cli.Search;

/// <summary>
/// A folder of law with its index, brought up to date: what did not change is not read again. The law itself is only read,
/// never written beside.
/// </summary>
public sealed class IndexedLaw : IDocumentSource, IDisposable
{
    /// <summary>Characters of the texts that are kept, since what is asked for next mostly stands in one of them.</summary>
    private const int CharactersKept = 2_000_000;

    private readonly Dictionary<string, SourceText?> sources = new(StringComparer.Ordinal);
    private int charactersKept;
    private readonly HashSet<string> counting;
    private readonly Dictionary<string, Expression> expressions;
    private readonly IndexUpdate update;
    private readonly string name;

    private IndexedLaw(IndexUpdate update, Jurisdiction jurisdiction, string name)
    {
        this.update = update;
        this.name = name;
        Jurisdiction = jurisdiction;
        expressions = jurisdiction.Expressions().ToDictionary(e => e.File, StringComparer.Ordinal);
        counting = [.. jurisdiction.Counting().Select(e => e.File)];
    }

    /// <summary>The texts as they were read, without their words.</summary>
    public Jurisdiction Jurisdiction { get; }

    public ILawIndex Index => update.Index;

    /// <summary>Files that were read for this, new or changed.</summary>
    public int FilesRead => update.FilesRead;

    /// <summary>Files whose passages were gone through for this: those read, and those of which another lexicon asks otherwise.</summary>
    public int FilesSurveyed => update.FilesSurveyed;

    /// <summary>Where the index lies.</summary>
    public string Folder => update.Folder;

    public int FilesRemoved => update.FilesRemoved;

    /// <param name="assessed">Whether the law is to be assessed, or only to be searched.</param>
    public static IndexedLaw Open(string path, ILawIndexEngine engine, IndexFolder folder, Composition composition, bool assessed, CliContext context, Progress progress)
    {
        // The document reader is asked only after the law is there.
        IndexedLaw? law = null;
        var name = JurisdictionReader.NameOf(path);
        var update = new IndexUpdate(path, engine, folder, name, number => law?.Document(number), assessed ? composition.LexiconFor : null, composition.Recognition, context, progress);
        try
        {
            return law = new(update, update.Run(composition.Reader(progress, store: update)), name);
        }
        catch
        {
            update.Dispose();
            throw;
        }
    }

    public bool Counts(int number) => Index.FileOf(number) is { } file && counting.Contains(file.Name);

    public bool AllCount => counting.Count == Index.Files.Count;

    public ProvisionIn? Section(int number)
    {
        if (Index.FileOf(number) is not { } file || SourceOf(file) is not { } source || Index.SectionOf(number) is not { } bytes) return null;
        return new(expressions[file.Name], ProvisionCodec.Section(bytes, source));
    }

    /// <summary>The text of a file, as long as it is the one that was indexed.</summary>
    public SourceText? SourceOf(IndexedFile file)
    {
        lock (sources)
        {
            if (sources.TryGetValue(file.Name, out var known)) return known;
            if (charactersKept >= CharactersKept)
            {
                sources.Clear();
                charactersKept = 0;
            }

            var source = SourceOf(file, update.PathOf(file.Name), update.Recognition);
            charactersKept += source?.Content.Length ?? 0;
            return sources[file.Name] = source;
        }
    }

    public void Dispose() => update.Dispose();

    private SearchDocument? Document(int number) =>
        Section(number) is { } section ? SearchDocument.Of(section.Expression, section.Provision, name) : null;

    /// <summary>The text of a file, as long as it is the one that was indexed.</summary>
    internal static SourceText? SourceOf(IndexedFile file, string path, PageRecognition recognition)
    {
        try
        {
            var source = LawFileReading.SourceOf(file.Name, File.ReadAllBytes(path), file.Encoding, recognition);
            return source?.Sha256 == file.Expression.Sha256 ? source : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
