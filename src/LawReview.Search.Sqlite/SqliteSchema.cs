using System.Globalization;
using LawReview.Core.Search;
using Microsoft.Data.Sqlite;

namespace LawReview.Search.Sqlite;

/// <summary>The tables of an index file, and how a connection to it is set up.</summary>
internal static class SqliteSchema
{
    /// <summary>Raised whenever the tables or what stands in them change: an index with another number is built anew.</summary>
    public const int Version = 2;

    /// <summary>In the order of the columns.</summary>
    public static readonly IReadOnlyList<SearchField> Columns =
    [
        SearchField.Heading, SearchField.Text, SearchField.Definition, SearchField.Citation, SearchField.Work, SearchField.Language,
        SearchField.Jurisdiction, SearchField.Kind,
    ];

    // Words are normalised before they come here; "ascii" only parts them at blanks. Rows can be taken out, not read.
    private static readonly string Tables = $"""
        CREATE TABLE about(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE file(name TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE section(number INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
        CREATE TABLE term(word TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE VIRTUAL TABLE words USING fts5({string.Join(", ", Columns.Select(ColumnOf))}, content='', contentless_delete=1, tokenize='ascii');
        INSERT INTO words(words, rank) VALUES('hashsize', 67108864);
        """;

    /// <summary>Where each word stands, of a connection.</summary>
    public const string Places = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.place USING fts5vocab(main, words, instance)";

    public static string ColumnOf(SearchField field) => field.ToString().ToLowerInvariant();

    public static string Ranking { get; } =
        $"bm25(words, {string.Join(", ", Columns.Select(c => Core.Search.Ranking.Weight(c).ToString(CultureInfo.InvariantCulture)))})";

    /// <summary>Opens a file that is new or of this version; otherwise gives null, and the file is to be thrown away.</summary>
    /// <param name="made">By what program the index was made: another one may read texts otherwise.</param>
    public static SqliteConnection? Open(string path, string made, bool isLocal)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }.ToString());
        try
        {
            connection.Open();

            // Over a network the memory that readers and writers share in WAL mode is not shared.
            Run(connection, $"PRAGMA journal_mode={(isLocal ? "WAL" : "DELETE")}; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536; PRAGMA mmap_size={(isLocal ? 1L << 26 : 0)};");
            var version = Number(connection, "PRAGMA user_version");
            if (version == 0 && Number(connection, "SELECT count(*) FROM sqlite_master") == 0) Create(connection, made);
            else if (version != Version || Text(connection, "SELECT value FROM about WHERE name='made'") != made) return Close(connection);
            return connection;
        }
        catch (SqliteException damaged) when (damaged.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_ERROR)
        {
            return Close(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static void Create(SqliteConnection connection, string made)
    {
        using var transaction = connection.BeginTransaction(deferred: false);

        // Another process may have been here in between.
        if (Number(connection, "SELECT count(*) FROM sqlite_master") == 0)
        {
            Run(connection, Tables);
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO about VALUES('made', $made)";
            insert.Parameters.AddWithValue("$made", made);
            insert.ExecuteNonQuery();
            Run(connection, $"PRAGMA user_version={Version}");
        }

        transaction.Commit();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static string? Text(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as string;
    }

    private static SqliteConnection? Close(SqliteConnection connection)
    {
        connection.Dispose();
        return null;
    }
}
