using System.Text;
using LawReview.Cli.Search;
using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Core.Text;
using LawReview.Reading;
using Xunit;

namespace LawReview.Specs;

/// <summary>
/// Runs <c>Specs/search/*.md</c> on every engine: the contract of the search. The first case of a file holds the law. Lucene
/// takes part where the environment variable LAWREVIEW_LUCENE names the folder with its plug-in.
/// </summary>
public sealed class SearchSpecs
{
    private const int Many = 100;

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var row in SpecFile.CasesUnder("search"))
            foreach (var engine in EngineNames())
                cases.Add((string)row[0], (string)row[1], engine);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Questions_AreAnsweredAsSpecified(string file, string heading, string engine) =>
        SpecFile.Check(file, heading, "found", example => Answer(file, example, engine));

    public static TheoryData<string, string> Laws()
    {
        var laws = new TheoryData<string, string>();
        foreach (var file in SpecFile.CasesUnder("search").Select(row => (string)row[0]).Distinct())
            foreach (var engine in EngineNames())
                laws.Add(file, engine);
        return laws;
    }

    /// <summary>An engine may look for a pattern in its own way: it finds what going through all words finds.</summary>
    [Theory]
    [MemberData(nameof(Laws))]
    public void Patterns_AreFoundAsInTheWholeVocabulary(string file, string engineName)
    {
        var (texts, documents, _) = LawOf(file);
        using var engine = new Opened(engineName, texts, documents);
        var words = engine.Search.Vocabulary("").ToList();
        Assert.NotEmpty(words);
        foreach (var pattern in words.SelectMany(Patterns).Distinct())
            Assert.Equal(words.Where(w => QueryExpansion.Fits(pattern, w)), engine.Search.VocabularyLike(pattern));
    }

    /// <summary>Beginnings, endings, middles and single letters of a word, by characters and not by halves of one.</summary>
    private static IEnumerable<string> Patterns(string word)
    {
        var letters = word.EnumerateRunes().Select(r => r.ToString()).ToList();
        string Part(int from, int to) => string.Concat(letters.Take(to).Skip(from));
        var half = letters.Count / 2;
        return [$"*{Part(half, letters.Count)}", $"{Part(0, half)}*", $"{Part(0, 1)}*{Part(half, letters.Count)}", $"*{Part(1, half)}*", $"{Part(0, half)}?{Part(half + 1, letters.Count)}", $"?{Part(1, letters.Count)}", word];
    }

    /// <summary>Says in the list of tests whether all three engines were held to the contract, or two.</summary>
    [LuceneFact]
    public void Lucene_IsOneOfTheEngines()
    {
        Assert.Equal([Engines.Memory, Engines.Sqlite, Engines.Lucene], EngineNames());
        var (texts, documents, _) = LawOf((string)SpecFile.CasesUnder("search").First()[0]);
        using var engine = new Opened(Engines.Lucene, texts, documents);
        Assert.NotEmpty(engine.Search.Vocabulary(""));
    }

    private static IEnumerable<string> EngineNames() =>
        Environment.GetEnvironmentVariable(Engines.LuceneVariable) is { Length: > 0 } ? [Engines.Memory, Engines.Sqlite, Engines.Lucene] : [Engines.Memory, Engines.Sqlite];

    private static string Answer(string file, SpecCase example, string engineName)
    {
        var (texts, documents, sections) = LawOf(file);
        using var engine = new Opened(engineName, texts, documents);
        var languages = texts.Select(t => t.Language).Distinct().ToList();
        var parsed = QueryParser.Parse(example.Fences("query").Single().Text.TrimEnd('\n'));
        Assert.Empty(parsed.Diagnostics);
        var expansion = new QueryExpansion(engine.Search, languages);
        var numbers = engine.Search.All(expansion.Expand(parsed.Value!));
        var output = new StringBuilder();
        if (numbers.Count == 0)
        {
            numbers = engine.Search.All(expansion.Expand(parsed.Value!, demandAll: false));
            if (numbers.Count > 0) output.Append("not all words:\n");
        }

        foreach (var number in numbers) output.Append(sections[number].Citation).Append('\n');

        // What is ranked is what answers, all of it and nothing else.
        var exact = expansion.Expand(parsed.Value!, demandAll: output.Length == 0 || output[0] != 'n');
        Assert.Equal(numbers, engine.Search.Best(exact, Many).Select(h => h.Number).Order());
        Assert.Equal(numbers.Count, engine.Search.Count(exact));
        return output.ToString();
    }

    private static (List<Expression> Texts, List<SearchDocument> Documents, List<Provision> Sections) LawOf(string file)
    {
        var texts = SpecFile.CasesOf(file)[0].Fences("law").Select(f => Read(f.Attribute("file")!, f.Text)).ToList();
        var sections = texts.SelectMany(t => SearchDocument.Sections(t.Text!.Provisions).Select(s => (Text: t, Section: s))).ToList();
        return (texts, [.. sections.Select(s => SearchDocument.Of(s.Text, s.Section, "Specimen"))], [.. sections.Select(s => s.Section)]);
    }

    private static Expression Read(string name, string text)
    {
        var read = LawReaders.For(new(name, text))!.Read(new SourceText(name, text));
        return new(
            name, Path.GetFileNameWithoutExtension(name), read.Title, InstrumentKind.Act, read.Language, TextStatus.InForce, "", TextAuthority.Official, "", "", 0, read,
            null, [], null);
    }

    /// <summary>An engine with the documents in it.</summary>
    private sealed class Opened : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("lawreview-spec-").FullName;
        private readonly ILawIndex? index;

        public Opened(string name, IReadOnlyList<Expression> texts, IReadOnlyList<SearchDocument> documents)
        {
            if (name == Engines.Memory)
            {
                Search = new InMemorySearch(documents);
                return;
            }

            Search = index = Engines.Find(name, Environment.GetEnvironmentVariable).Open(folder, "specs", true, number => documents[number]);
            foreach (var text in texts)
            {
                var own = SearchDocument.Sections(text.Text!.Provisions).ToHashSet();
                var light = text with { Text = null };
                index.Add(
                    new(light, "", 0, 0, [], 0, 0, 0, []),
                    [.. documents.Where(d => own.Contains(d.Section)).Select(d => new IndexedDocument(d, ProvisionCodec.Section(d.Section)))]);
            }

            index.Commit();
        }

        [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1859", Justification = "The engine is what the spec varies.")]
        public IProvisionSearch Search { get; }

        public void Dispose()
        {
            index?.Dispose();
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>Runs only where the Lucene engine was built: its packages do not restore everywhere.</summary>
public sealed class LuceneFactAttribute : FactAttribute
{
    public LuceneFactAttribute()
    {
        if (Environment.GetEnvironmentVariable(Engines.LuceneVariable) is not { Length: > 0 }) Skip = $"{Engines.LuceneVariable} names no folder with the Lucene engine: its packages did not restore.";
    }
}
