namespace LawReview.Core.Search;

/// <summary>BM25 with a boost for headings: what every engine's ranking goes by.</summary>
public static class Ranking
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;
    private const double LeastIdf = 1e-6;

    /// <summary>A word in a heading counts as several in the text.</summary>
    public static double Weight(SearchField field) => field == SearchField.Heading ? 6 : 1;

    /// <param name="count">Weighted occurrences in the document.</param>
    /// <param name="containing">Documents that have the word.</param>
    public static double Score(double count, int containing, int documents, int length, double averageLength)
    {
        var idf = Math.Max(LeastIdf, Math.Log((documents - containing + 0.5) / (containing + 0.5)));
        return idf * (count * (Saturation + 1)) / (count + (Saturation * (1 - LengthShare + (LengthShare * length / averageLength))));
    }
}
