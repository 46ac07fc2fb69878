using System.Globalization;
using LawReview.Core.Search;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace LawReview.Search.Lucene;

/// <summary>
/// An index of Lucene. All of a run is committed at once, at its end: a run that is stopped leaves what was there before.
/// </summary>
public sealed partial class LuceneLawIndex : ILawIndex
{
    private const string NumberField = "number";
    private const string FileField = "file";
    private const string SectionField = "section";
    private const string RecordField = "record";
    private const string RecordBytes = "bytes";
    private const string MadeKey = "made";

    // Buffered before a segment is written.
    private const double Megabytes = 128;

    private static readonly SearchField[] Columns =
    [
        SearchField.Heading, SearchField.Text, SearchField.Definition, SearchField.Citation, SearchField.Work, SearchField.Language,
        SearchField.Jurisdiction, SearchField.Kind,
    ];

    private readonly FSDirectory directory;
    private readonly string made;
    private readonly Dictionary<string, IndexedFile> files = new(StringComparer.Ordinal);
    private IndexedFile[]? ordered;
    private IndexWriter? writer;
    private DirectoryReader? reader;
    private IndexSearcher? searcher;
    private int next;

    static LuceneLawIndex() => BooleanQuery.MaxClauseCount = int.MaxValue;

    private LuceneLawIndex(FSDirectory directory, string made)
    {
        this.directory = directory;
        this.made = made;
        Reopen();
        if (searcher is null) return;
        var records = new Numbers(RecordField);
        searcher.Search(new PrefixQuery(new Term(RecordField, "")), records);
        foreach (var document in records.Documents)
            Keep(IndexedFileCodec.Read(searcher.Doc(document).GetBinaryValue(RecordBytes).Bytes));
    }

    public IReadOnlyDictionary<string, IndexedFile> Files => files;

    public bool IsCurrent => reader?.IsCurrent() ?? false;

    public static LuceneLawIndex Open(string folder, string made)
    {
        System.IO.Directory.CreateDirectory(folder);
        var directory = FSDirectory.Open(folder);
        if (DirectoryReader.IndexExists(directory) && !IsOf(directory, made))
            foreach (var file in directory.ListAll().Where(f => f != "writing.lock"))
                directory.DeleteFile(file);
        return new(directory, made);
    }

    public IndexedFile? FileOf(int number)
    {
        var byNumber = ordered ??= [.. files.Values.Where(f => f.Documents > 0).OrderBy(f => f.First)];
        var (low, high) = (0, byNumber.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byNumber[middle].First + byNumber[middle].Documents > number) high = middle;
            else low = middle + 1;
        }

        return low < byNumber.Length && byNumber[low].First <= number ? byNumber[low] : null;
    }

    public byte[]? SectionOf(int number)
    {
        if (searcher is null) return null;
        var found = searcher.Search(new TermQuery(new Term(NumberField, Name(number))), 1);
        return found.TotalHits == 0 ? null : searcher.Doc(found.ScoreDocs[0].Doc).GetBinaryValue(SectionField)?.Bytes;
    }

    public void Add(IndexedFile file, IReadOnlyList<IndexedDocument> documents)
    {
        Remove(file.Name);
        var placed = file with { First = next, Documents = documents.Count };
        foreach (var added in documents)
        {
            var document = new Document
            {
                new StringField(NumberField, Name(next), Field.Store.NO),
                new NumericDocValuesField(NumberField, next),
                new StringField(FileField, file.Name, Field.Store.NO),
                new StoredField(SectionField, added.Section),
            };
            foreach (var column in Columns) document.Add(new TextField(ColumnOf(column), added.Words[column], Field.Store.NO));
            Writer().AddDocument(document);
            next++;
        }

        Store(placed);
    }

    public void Touch(IndexedFile file)
    {
        Writer().DeleteDocuments(new Term(RecordField, file.Name));
        Store(file);
    }

    public void Remove(string file)
    {
        if (!files.Remove(file)) return;
        ordered = null;
        Writer().DeleteDocuments(new Term(FileField, file), new Term(RecordField, file));
    }

    public void Spare()
    {
        // Its buffers are let go with each commit.
    }

    public void Commit()
    {
        if (writer is null) return;
        writer.SetCommitData(new Dictionary<string, string> { [MadeKey] = made });
        writer.Commit();
        writer.Dispose();
        writer = null;
        Reopen();
    }

    public void Dispose()
    {
        if (writer is not null)
        {
            writer.Rollback();
            writer.Dispose();
        }

        reader?.Dispose();
        directory.Dispose();
    }

    private static bool IsOf(FSDirectory directory, string made)
    {
        try
        {
            using var reader = DirectoryReader.Open(directory);
            return reader.IndexCommit.UserData.TryGetValue(MadeKey, out var by) && by == made;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string ColumnOf(SearchField field) => field.ToString().ToLowerInvariant();

    private IndexWriter Writer() => writer ??= new(directory, new(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
    {
        RAMBufferSizeMB = Megabytes,
        Similarity = new BM25Similarity(),
    });

    private void Store(IndexedFile file)
    {
        Writer().AddDocument([new StringField(RecordField, file.Name, Field.Store.NO), new StoredField(RecordBytes, IndexedFileCodec.Write(file))]);
        Keep(file);
    }

    private void Keep(IndexedFile file)
    {
        files[file.Name] = file;
        next = Math.Max(next, file.First + file.Documents);
        ordered = null;
    }

    private void Reopen()
    {
        reader?.Dispose();
        reader = DirectoryReader.IndexExists(directory) ? DirectoryReader.Open(directory) : null;
        searcher = reader is null ? null : new(reader) { Similarity = new BM25Similarity() };
    }
}
