using LawReview.Core.Search;

namespace LawReview.Search.Sqlite;

/// <summary>The engine that comes with LawReview.</summary>
public sealed class SqliteEngine : ILawIndexEngine
{
    public const string EngineName = "sqlite";

    public string Name => EngineName;

    public ILawIndex Open(string folder, string made, bool isLocal, Func<int, SearchDocument?> document) =>
        SqliteLawIndex.Open(folder, made, isLocal, document);
}
