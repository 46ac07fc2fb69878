using LawReview.Core.Search;
using Microsoft.Data.Sqlite;

namespace LawReview.Search.Sqlite;

/// <summary>
/// The index that comes with LawReview: SQLite with FTS5, one file. What is added is kept from <see cref="Commit"/> on, or
/// as soon as ten thousand documents wait; a file is there whole or not at all, whatever ends the process.
/// </summary>
public sealed partial class SqliteLawIndex : ILawIndex
{
    private const int DocumentsPerTransaction = 10_000;

    // Differs as soon as another connection has written.
    private const string ChangeCount = "PRAGMA data_version";

    private readonly SqliteConnection connection;
    private readonly Func<int, SearchDocument?> document;
    private readonly Dictionary<string, IndexedFile> files = new(StringComparer.Ordinal);
    private readonly List<SqliteCommand> prepared = [];

    // Words that were added since the index was last made durable, so that each is handed to SQLite once; those of before it knows itself.
    private readonly HashSet<string> added = new(StringComparer.Ordinal);
    private readonly long opened;
    private SqliteTransaction? transaction;
    private int waiting;
    private int next;

    private SqliteLawIndex(SqliteConnection connection, Func<int, SearchDocument?> document)
    {
        this.connection = connection;
        this.document = document;
        opened = SqliteSchema.Number(connection, ChangeCount);
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT record FROM file ORDER BY name";
        using var rows = read.ExecuteReader();
        while (rows.Read()) Keep(IndexedFileCodec.Read((byte[])rows[0]));
    }

    public IReadOnlyDictionary<string, IndexedFile> Files => files;

    public bool IsCurrent => SqliteSchema.Number(connection, ChangeCount) == opened;

    /// <inheritdoc cref="ILawIndexEngine.Open"/>
    public static SqliteLawIndex Open(string folder, string made, bool isLocal, Func<int, SearchDocument?> document)
    {
        SQLitePCL.Batteries_V2.Init();
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "index.db");
        try
        {
            for (var attempt = 0; attempt < 2; attempt++)
            {
                if (SqliteSchema.Open(path, made, isLocal) is { } connection)
                {
                    try
                    {
                        return new(connection, document);
                    }
                    catch (Exception e) when (e is EndOfStreamException or InvalidCastException || e is SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT })
                    {
                        connection.Dispose();
                    }
                }

                Delete(path);
            }
        }
        catch (SqliteException e)
        {
            throw new IOException(e.Message, e);
        }

        throw new IOException($"{path} cannot be made.");
    }

    public byte[]? SectionOf(int number)
    {
        using var read = connection.CreateCommand();
        read.Transaction = transaction;
        read.CommandText = "SELECT bytes FROM section WHERE number=$number";
        read.Parameters.AddWithValue("$number", number);
        return read.ExecuteScalar() as byte[];
    }

    public void Add(IndexedFile file, IReadOnlyList<IndexedDocument> documents)
    {
        Begin();
        Remove(file.Name);
        var placed = file with { First = next, Documents = documents.Count };
        var words = Prepared("INSERT INTO words(rowid, " + string.Join(", ", SqliteSchema.Columns.Select(SqliteSchema.ColumnOf)) + ") VALUES($p0, $p1, $p2, $p3, $p4, $p5, $p6, $p7, $p8)", 9);
        var section = Prepared("INSERT INTO section VALUES($p0, $p1)", 2);
        foreach (var one in documents)
        {
            words.Parameters[0].Value = next;
            for (var i = 0; i < SqliteSchema.Columns.Count; i++) words.Parameters[i + 1].Value = one.Words[SqliteSchema.Columns[i]];
            words.ExecuteNonQuery();
            section.Parameters[0].Value = next++;
            section.Parameters[1].Value = one.Section;
            section.ExecuteNonQuery();
            AddTerms(one.Words.Heading);
            AddTerms(one.Words.Text);
        }

        Store(placed);
        waiting += documents.Count;
        if (waiting >= DocumentsPerTransaction) CommitWaiting();
    }

    public void Touch(IndexedFile file)
    {
        Begin();
        Store(file);
    }

    public void Remove(string file)
    {
        if (!files.TryGetValue(file, out var gone)) return;
        Begin();
        foreach (var sql in (ReadOnlySpan<string>)["DELETE FROM words WHERE rowid=$p0", "DELETE FROM section WHERE number=$p0"])
        {
            var delete = Prepared(sql, 1);
            for (var i = 0; i < gone.Documents; i++)
            {
                delete.Parameters[0].Value = gone.First + i;
                delete.ExecuteNonQuery();
            }
        }

        var record = Prepared("DELETE FROM file WHERE name=$p0", 1);
        record.Parameters[0].Value = file;
        record.ExecuteNonQuery();
        files.Remove(file);
    }

    public void Commit()
    {
        CommitWaiting();

        // Of a whole national code they are many, and whoever goes on to assess needs the room.
        added.Clear();
        added.TrimExcess();
    }

    public void Spare() => SqliteSchema.Run(connection, "PRAGMA cache_size=-4096; PRAGMA mmap_size=0; PRAGMA shrink_memory;");

    public void Dispose()
    {
        foreach (var command in prepared) command.Dispose();
        transaction?.Dispose();
        connection.Dispose();
    }

    private static void Delete(string path)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm", "-journal"]) File.Delete(path + ending);
    }

    private void CommitWaiting()
    {
        if (transaction is null) return;
        transaction.Commit();
        transaction.Dispose();
        transaction = null;
        waiting = 0;
        foreach (var command in prepared) command.Dispose();
        prepared.Clear();
    }

    private void Begin()
    {
        lastInOrder = null;
        lastMany = null;
        lastCount = null;
        transaction ??= connection.BeginTransaction(deferred: false);
    }

    private void Store(IndexedFile file)
    {
        var record = Prepared("INSERT OR REPLACE INTO file VALUES($p0, $p1)", 2);
        record.Parameters[0].Value = file.Name;
        record.Parameters[1].Value = IndexedFileCodec.Write(file);
        record.ExecuteNonQuery();
        Keep(file);
    }

    private void Keep(IndexedFile file)
    {
        files[file.Name] = file;
        next = Math.Max(next, file.First + file.Documents);
        ordered = null;
    }

    private void AddTerms(string words)
    {
        SqliteCommand? insert = null;
        var lookup = added.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in words.AsSpan().Split(' '))
        {
            var word = words.AsSpan(range);
            if (word.Length == 0 || !lookup.Add(word)) continue;
            insert ??= Prepared("INSERT OR IGNORE INTO term VALUES($p0)", 1);
            insert.Parameters[0].Value = word.ToString();
            insert.ExecuteNonQuery();
        }
    }

    private SqliteCommand Prepared(string sql, int parameters)
    {
        foreach (var command in prepared)
            if (command.CommandText == sql) return command;
        var made = connection.CreateCommand();
        made.Transaction = transaction;
        made.CommandText = sql;
        for (var i = 0; i < parameters; i++) made.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" });
        made.Prepare();
        prepared.Add(made);
        return made;
    }
}
