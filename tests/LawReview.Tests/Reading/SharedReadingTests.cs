using LawReview.Core.Law;
using LawReview.Reading;
using Xunit.Abstractions;

namespace LawReview.Tests.Reading;

/// <summary>
/// Every file of the shared statutes, formats and Word files is read, each of its characters has one place, and a structured act has no
/// provision longer than its longest article.
/// </summary>
/// <remarks>
/// A structured act has at least <see cref="FewestArticles"/> sections or articles of its own. The length of a provision is that of its own
/// words, its lead-in and its tail, without what is below it; the length of an article is that of all words from its lead-in to its last
/// item. So a preamble, a schedule or the words below a chapter's heading may not hold more text than any article does: there the
/// reader would have missed the articles that the text has.
/// </remarks>
public sealed class SharedReadingTests(ITestOutputHelper output)
{
    private const int FewestArticles = 2;

    private static readonly string[] Folders = ["statutes", "formats", "docx"];

    [SharedFact]
    public void EveryFile_IsReadWithoutLossOrLumps()
    {
        var faults = new List<string>();
        foreach (var path in Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Environment.GetEnvironmentVariable("LAWREVIEW_SHARED")!, f), "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (name is "README.txt" or "SOURCES.tsv") continue;
            var reading = LawFileReading.Read(name, File.ReadAllBytes(path));
            if (reading.Text is not { } law)
            {
                // A PDF needs a program that not every machine has.
                if (Path.GetExtension(path) != ".pdf") faults.Add($"{name}: {reading.NotRead}");
                continue;
            }

            var unaccounted = Coverage.Check(law).Length;
            if (unaccounted > 0) faults.Add($"{name}: {unaccounted} places lost or doubled");
            var provisions = law.AllProvisions().ToList();
            var articles = provisions.Where(p => p.Kind is ProvisionKind.Section or ProvisionKind.Article && !p.IsInserted).ToList();
            var longestArticle = articles.Count == 0 ? 0 : articles.Max(Whole);
            var longest = provisions.MaxBy(Own)!;
            output.WriteLine($"{name,-58} {provisions.Count,6} provisions {articles.Count,5} articles, longest {longestArticle,7}, longest own words {Own(longest),7} {longest.Citation}");
            if (articles.Count >= FewestArticles && Own(longest) > longestArticle) faults.Add($"{name}: {longest.Citation} has {Own(longest)} characters, the longest article {longestArticle}");
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    private static int Own(Provision provision) => provision.Text.Length + provision.Tail.Length;

    private static int Whole(Provision provision) => provision.SelfAndDescendants().Sum(Own);
}
