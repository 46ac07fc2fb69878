using LawReview.Core.Search;

namespace LawReview.Search.Lucene;

/// <summary>Lucene.Net behind the same seam as SQLite; loaded as a plug-in where it was built.</summary>
public sealed class LuceneEngine : ILawIndexEngine
{
    public string Name => "lucene";

    public ILawIndex Open(string folder, string made, bool isLocal, Func<int, SearchDocument?> document) => LuceneLawIndex.Open(folder, made);
}
