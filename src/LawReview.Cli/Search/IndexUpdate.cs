using System.Collections.Concurrent;
using System.Security.Cryptography;
using LawReview.Cli.Rendering;
using LawReview.Cli.Wording;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Reading;
using LawReview.Reading.Pdf;

namespace LawReview.Cli.Search;

/// <summary>
/// Brings an index up to date while a jurisdiction is read: files that are as they were are not opened. Only who has
/// something to write waits for other writers.
/// </summary>
internal sealed class IndexUpdate : ITextStore, IDisposable
{
    /// <summary>A file that changed so shortly before it was read could change again without a sign.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, string> seen = new(StringComparer.Ordinal);
    private readonly Func<ILawIndex> open;
        private readonly string name;
    private readonly Func<string, LexiconFile?>? lexicons;
    private readonly CliContext context;
    private readonly Progress progress;
    private FileStream? writing;
    private int asked;

    /// <param name="lexicons">
    /// The lexicon of a language, where there is one: what the texts say by it is kept for the assessment. Null where nobody will assess.
    /// </param>
    public IndexUpdate(
        string law, ILawIndexEngine engine, IndexFolder indexes, string name, Func<int, SearchDocument?> document, Func<string, LexiconFile?>? lexicons, PageRecognition recognition,
        CliContext context, Progress progress)
    {
        this.lexicons = lexicons;
        this.name = name;
        this.context = context;
        this.progress = progress;
        Law = law;
        Recognition = recognition;
        var folder = Folder = indexes.Make(law, engine.Name);
        open = () => Guarded(() => engine.Open(folder, Program, IndexFolder.IsLocal(folder), document), folder);
        Index = open();
    }

    public string Law { get; }

    public PageRecognition Recognition { get; }

    /// <summary>Where the index lies.</summary>
    public string Folder { get; }

    public ILawIndex Index { get; private set; }

    public int FilesRead { get; private set; }

    /// <summary>Files whose passages were gone through, read anew or not.</summary>
    public int FilesSurveyed { get; private set; }

    public int FilesRemoved { get; private set; }

    /// <summary>Another build of the program may read texts otherwise.</summary>
    private static string Program => $"{typeof(SearchDocument).Assembly.ManifestModule.ModuleVersionId:N}{typeof(JurisdictionReader).Assembly.ManifestModule.ModuleVersionId:N}";

    public string PathOf(string file) => seen[file];

    public Jurisdiction Run(JurisdictionReader reader)
    {
        try
        {
            var jurisdiction = reader.Read(Law);
            foreach (var gone in Index.Files.Keys.Where(f => !seen.ContainsKey(f)).ToList())
            {
                Write();
                Index.Remove(gone);
                FilesRemoved++;
            }

            Guarded(() => Index.Commit(), Folder);
            return jurisdiction;
        }
        finally
        {
            Release();
        }
    }

    public ReadText Get(TextFile file, Func<ReadText> read)
    {
        context.Stop.ThrowIfCancellationRequested();
        seen[file.Name] = file.Path;
        var count = Interlocked.Increment(ref asked);
        if (count % 50 == 0) progress.Step("progress.indexing", ("law", Law), ("count", $"{count}"));
        var info = new FileInfo(file.Path);
        var (size, modified) = info.Exists ? (info.Length, info.LastWriteTimeUtc.Ticks) : (-1, 0);
        var row = $"{name}\n{file.Row}";
        if (Known(file.Name, row) is { } known)
        {
            if (known.Size == size && known.Modified == modified)
            {
                Survey(known, row);
                return new(known.Expression, known.Diagnostics);
            }

            if (known.Size == size && HashOf(file.Path) == known.Expression.Sha256)
            {
                lock (gate)
                {
                    Write();
                    Index.Touch(known with { Modified = IfSettled(modified) });
                }

                Survey(known, row);
                return new(known.Expression, known.Diagnostics);
            }
        }

        return Keep(file, row, size, IfSettled(modified), read());
    }

    public void Dispose()
    {
        Release();
        Index.Dispose();
    }

    private ReadText Keep(TextFile file, string row, long size, long modified, ReadText read)
    {
        var expression = read.Expression;
        var documents = new List<IndexedDocument>();
        byte[] outline = [];
        var provisions = 0;
        if (expression.Text is { } text)
        {
            documents.AddRange(SearchDocument.Of(expression, name).Select(d => new IndexedDocument(d, ProvisionCodec.Section(d.Section))));
            outline = ProvisionCodec.Outline(text.Provisions);
            provisions = text.ProvisionCount;
        }

        var kept = new IndexedFile(
            expression, row, size, modified, outline, 0, documents.Count, provisions, [.. read.Diagnostics.Select(d => d with { Location = null })])
        {
            Encoding = expression.Text?.Source.Encoding ?? "utf-8",
        };
        if (LexiconFor(expression) is { } lexicon)
            kept = kept with { Said = SaidConcepts.Of(expression, lexicon.Matcher), Lexicon = lexicon.Source.Sha256 };

        // As it comes back from the index: without words. A whole national code does not fit into memory.
        var light = IndexedFileCodec.Read(IndexedFileCodec.Write(kept));
        lock (gate)
        {
            Write();

            // Another process may have been as far while this one waited.
            if (Known(file.Name, row) is { } there && there.Size == size && there.Expression.Sha256 == expression.Sha256) return new(there.Expression, there.Diagnostics);
            Guarded(() => Index.Add(light, documents), Folder);
            FilesRead++;
            FilesSurveyed++;
        }

        return new(light.Expression, light.Diagnostics);
    }

    private LexiconFile? LexiconFor(Expression expression) =>
        expression.Text is not null && lexicons?.Invoke(Composition.Primary(expression.Language)) is { Errors.IsEmpty: true } lexicon ? lexicon : null;

    /// <summary>Finds anew what a text says, where that was never done or with another lexicon: its sections are there, only their words are read.</summary>
    private void Survey(IndexedFile known, string row)
    {
        if (LexiconFor(known.Expression) is not { } lexicon || known.Lexicon == lexicon.Source.Sha256) return;
        progress.Step("progress.surveying", ("law", Law));
        byte[]?[] sections;
        lock (gate) sections = [.. Enumerable.Range(known.First, known.Documents).Select(Index.SectionOf)];
        if (IndexedLaw.SourceOf(known, PathOf(known.Name), Recognition) is not { } source) return;
        var provisions = ProvisionCodec.Outline(known.Outline, source, (n, _) => sections[n] is { } bytes ? ProvisionCodec.Section(bytes, source) : null);
        var said = SaidConcepts.Of(known.Expression with { Text = known.Expression.Text! with { Source = source, Provisions = provisions } }, lexicon.Matcher);
        lock (gate)
        {
            Write();
            if (Known(known.Name, row) is { } there && there.Expression.Sha256 == known.Expression.Sha256)
                Guarded(() => Index.Touch(there with { Said = said, Lexicon = lexicon.Source.Sha256 }), Folder);
            FilesSurveyed++;
        }
    }

    private IndexedFile? Known(string file, string row)
    {
        lock (gate) return Index.Files.TryGetValue(file, out var known) && known.Row == row ? known : null;
    }

    private static long IfSettled(long modified) => DateTime.UtcNow - new DateTime(modified, DateTimeKind.Utc) > Settled ? modified : 0;

    private static string HashOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>Makes this process the only one that writes; what another one wrote in the meantime is taken over.</summary>
    private void Write()
    {
        if (writing is not null) return;
        var path = Path.Combine(Folder, "writing.lock");
        while (writing is null)
        {
            try
            {
                writing = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                progress.Step("progress.waiting", ("law", Law));
                context.Stop.WaitHandle.WaitOne(100);
                context.Stop.ThrowIfCancellationRequested();
            }
        }

        if (Index.IsCurrent) return;
        Index.Dispose();
        Index = open();
    }

    private void Release()
    {
        writing?.Dispose();
        writing = null;
    }

    private static void Guarded(Action work, string folder) => Guarded(() => { work(); return true; }, folder);

    private static T Guarded<T>(Func<T> work, string folder)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            throw new Refusal("index.not-written", ("folder", folder), ("why", e.Message));
        }
    }
}
