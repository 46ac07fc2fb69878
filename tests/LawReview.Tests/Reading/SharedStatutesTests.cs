using System.Text;
using System.Text.Json;
using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using LawReview.Core.Text;
using LawReview.Reading;
using Xunit.Abstractions;

namespace LawReview.Tests.Reading;

/// <summary>
/// Reads real statutes where they are present (environment variable LAWREVIEW_SHARED) and compares the pinpoint
/// citations of reference labels with where the tree puts the quoted words.
/// </summary>
public sealed class SharedStatutesTests(ITestOutputHelper output)
{
    private static readonly string? Shared = Environment.GetEnvironmentVariable("LAWREVIEW_SHARED");

    [SharedFact]
    public void Statutes_AreReadWholeAndInTime()
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Shared!, "statutes"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(path) is not (".md" or ".xml" or ".txt" or ".html")) continue;
            var watch = System.Diagnostics.Stopwatch.StartNew();
            var law = Read(path);
            watch.Stop();
            Reads.AssertNothingLost(law);
            var provisions = law.AllProvisions().ToList();
            var longest = provisions.MaxBy(p => p.Text.Length)!;
            output.WriteLine($"{Path.GetFileName(path),-70} {watch.ElapsedMilliseconds,6} ms {provisions.Count,6} provisions, longest {longest.Text.Length,6} at {longest.Address}");
            Assert.Contains(provisions, p => p.Kind is ProvisionKind.Section or ProvisionKind.Article);
        }
    }

    [SharedFact]
    public void Quotations_StandInTheProvisionThatTheLabelCites()
    {
        var counts = new SortedDictionary<(string Language, string File), (int Total, int Good)>();
        foreach (var gold in Directory.EnumerateFiles(Path.Combine(Shared!, "gold"), "*.json").Order(StringComparer.Ordinal))
            Compare(gold, Path.Combine(Shared!, "statutes", Path.GetFileNameWithoutExtension(gold)), counts);
        foreach (var language in counts.GroupBy(c => c.Key.Language))
        {
            foreach (var (key, (total, good)) in language) output.WriteLine($"{key.Language}  {key.File,-66} {good,4} of {total,4}");
            output.WriteLine($"{language.Key}  {"all files",-66} {language.Sum(c => c.Value.Good),4} of {language.Sum(c => c.Value.Total),4}");
        }

        Assert.All(counts.GroupBy(c => c.Key.Language), language =>
            Assert.True(language.Sum(c => c.Value.Good) >= 0.97 * language.Sum(c => c.Value.Total), $"{language.Key}: {language.Sum(c => c.Value.Good)} of {language.Sum(c => c.Value.Total)}"));
    }

    private void Compare(string gold, string folder, SortedDictionary<(string Language, string File), (int Total, int Good)> counts)
    {
        using var labels = JsonDocument.Parse(File.ReadAllText(gold));
        var state = Path.GetFileName(folder);
        var texts = new Dictionary<string, LocatedText?>(StringComparer.Ordinal);
        foreach (var cite in labels.RootElement.GetProperty("labels").EnumerateArray().SelectMany(l => l.GetProperty("cites").EnumerateArray()))
        {
            var file = cite.GetProperty("text").GetString()!;
            if (!texts.TryGetValue(file, out var text))
            {
                var path = Path.Combine(folder, file);
                texts[file] = text = File.Exists(path) && LawFileReading.Read(file, File.ReadAllBytes(path)).Text is { } law ? new(law) : null;
            }

            if (text is null) continue;
            var wanted = cite.GetProperty("provision").GetString()!;
            var where = text.Find(cite.GetProperty("quote").GetString()!);
            var agrees = where.Any(p => CitationAgreement.Agree(p.Citation, wanted));
            var key = (text.Language, $"{state}/{file}");
            var (total, good) = counts.GetValueOrDefault(key);
            counts[key] = (total + 1, good + (agrees ? 1 : 0));
            if (!agrees) output.WriteLine($"  {key.Item2}: '{wanted}' is read as {(where.Count == 0 ? "nothing" : where[0].Citation)}");
        }
    }

    private static LawText Read(string path)
    {
        var source = new SourceText(Path.GetFileName(path), File.ReadAllText(path));
        return LawReaders.For(source)!.Read(source);
    }

    /// <summary>A text that can be searched without regard to white space and emphasis.</summary>
    private sealed class LocatedText
    {
        private readonly string squashed;
        private readonly List<int> places = [];
        private readonly Provision?[] owners;

        public string Language { get; }

        public LocatedText(LawText law)
        {
            Language = law.Language;
            var content = law.Source.Content;
            owners = new Provision?[content.Length];
            foreach (var provision in law.AllProvisions())
                foreach (var run in provision.Designation.Runs.Concat(provision.Heading.Runs).Concat(provision.Text.Runs).Concat(provision.Tail.Runs))
                    owners.AsSpan(run.SourceStart, run.SourceLength).Fill(provision);
            var builder = new StringBuilder();
            for (var i = 0; i < content.Length; i++)
                if (owners[i] is not null && !Skipped(content[i]))
                {
                    builder.Append(content[i]);
                    places.Add(i);
                }

            squashed = builder.ToString();
        }

        /// <summary>The provisions that hold the most of a quotation, at each place where it stands.</summary>
        public List<Provision> Find(string quote)
        {
            var found = new List<Provision>();
            foreach (var part in quote.Split(["[...]", "[…]", "…", "..."], StringSplitOptions.RemoveEmptyEntries))
            {
                var words = string.Concat(part.Where(c => !Skipped(c)));
                if (words.Length < (words[0] > '\u2E80' ? 3 : 6)) continue;
                for (var at = squashed.IndexOf(words, StringComparison.Ordinal); at >= 0; at = squashed.IndexOf(words, at + 1, StringComparison.Ordinal))
                    found.AddRange(Enumerable.Range(at, words.Length).Select(i => owners[places[i]]!).GroupBy(p => p)
                        .Where(g => g.Count() >= words.Length * 0.3).OrderByDescending(g => g.Count()).Select(g => g.Key));
            }

            return found;
        }

        private static bool Skipped(char c) => char.IsWhiteSpace(c) || c is '*' or '_' or '\\' or '\u00ad';
    }
}

/// <summary>A test that needs the shared statutes and says that it was skipped where they are absent.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("LAWREVIEW_SHARED") is not { Length: > 0 } folder || !Directory.Exists(folder))
            Skip = "Set LAWREVIEW_SHARED to the folder with statutes/ and gold/ to run this test.";
    }
}
