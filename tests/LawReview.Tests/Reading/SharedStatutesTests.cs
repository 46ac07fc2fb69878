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
    // Each language with the jurisdictions whose labels are held against its citations.
    private static readonly (string Language, string[] Codes)[] Languages =
    [
        ("English", ["brb", "can", "gbr", "lka", "mwi", "pak", "sgp", "tza", "usa", "zmb", "zwe"]),
        ("French", ["fra"]),
        ("Spanish", ["esp", "per"]),
        ("German", ["deu"]),
    ];

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
        foreach (var (language, codes) in Languages)
        {
            int all = 0, agreeing = 0;
            foreach (var code in codes)
            {
                var (total, good) = Compare(Path.Combine(Shared!, "gold", $"{code}.json"), Path.Combine(Shared!, "statutes", code));
                output.WriteLine($"{code}: {good}/{total}");
                all += total;
                agreeing += good;
            }

            output.WriteLine($"{language}: {agreeing}/{all}");
            Assert.True(agreeing >= all * 0.97, $"{language}: {agreeing} of {all}");
        }
    }

    private (int Total, int Good) Compare(string gold, string folder)
    {
        using var labels = JsonDocument.Parse(File.ReadAllText(gold));
        var texts = new Dictionary<string, LocatedText?>(StringComparer.Ordinal);
        int total = 0, good = 0;
        foreach (var label in labels.RootElement.GetProperty("labels").EnumerateArray())
            foreach (var cite in label.GetProperty("cites").EnumerateArray())
            {
                var file = cite.GetProperty("text").GetString()!;
                if (!texts.TryGetValue(file, out var text))
                {
                    var path = Path.Combine(folder, file);
                    var readable = File.Exists(path) && LawReaders.For(new(file, File.ReadAllText(path))) is not null;
                    texts[file] = text = readable ? new(Read(path)) : null;
                }

                if (text is null) continue;
                total++;
                var wanted = cite.GetProperty("provision").GetString()!;
                var where = text.Find(cite.GetProperty("quote").GetString()!);
                if (where.Any(p => CitationAgreement.Agree(p.Citation, wanted))) good++;
                else output.WriteLine($"  {file}: '{wanted}' is read as {(where.Count == 0 ? "nothing" : where[0].Citation)}");
            }

        return (total, good);
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

        public LocatedText(LawText law)
        {
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
                if (words.Length < 6) continue;
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
