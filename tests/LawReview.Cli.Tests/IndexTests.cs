using System.Text.Json;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>The commands search and index, and that an index changes nothing but the time a review takes.</summary>
public sealed class IndexTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder law = new();

    public IndexTests()
    {
        law.File("a.md", "---\ntitle: Ferry Act\nlanguage: en\n---\n\n## 1. Landing\n\nA ferry shall not land passengers at night.\n\n## 2. Keepers\n\nThe keeper writes a book.\n");
        law.File("b.md", "---\ntitle: Toll Act\nlanguage: en\n---\n\n## 1. Tolls\n\nA ferry pays a toll for each passenger.\n");
    }

    public void Dispose()
    {
        data.Dispose();
        law.Dispose();
    }

    [Fact]
    public void Search_InMemory_LeavesNothingBehind()
    {
        var ran = Run("search", "ferries NEAR/5 passenger", law.Path);
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("‹ferry›", ran.Out);
        Assert.Contains("Ferry Act (a.md)", ran.Out);
        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Path));
    }

    [Fact]
    public void Search_AsJson_GivesPlacesInTheFile()
    {
        var ran = Run("search", "book", law.Path, "--format", "json");
        using var json = JsonDocument.Parse(ran.Out);
        var found = Assert.Single(json.RootElement.GetProperty("found").EnumerateArray());
        Assert.Equal("s 2", found.GetProperty("citation").GetString());
        var place = found.GetProperty("source")[0];
        var words = File.ReadAllText(law.At("a.md")).Substring(place.GetProperty("start").GetInt32(), place.GetProperty("length").GetInt32());
        Assert.Equal("The keeper writes a book.", words);
    }

    [Theory]
    [InlineData("(ferry", "QRY1004")]
    [InlineData("heding:ferry", "heading:")]
    [InlineData("", "QRY1001")]
    public void Search_WithABadQuestion_SaysWhatIsWrong(string query, string says)
    {
        var ran = Run("search", query, law.Path);
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains(says, ran.Error);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public void Index_ReadsOnlyWhatChanged()
    {
        Assert.Contains("2 texts, 3 sections and articles; 2 read anew, 0 removed", Run("index", law.Path).Words);
        Assert.Contains("0 read anew, 0 removed", Run("index", law.Path).Words);
        law.File("b.md", "---\ntitle: Toll Act\nlanguage: en\n---\n\n## 1. Tolls\n\nA carriage pays a toll.\n");
        Assert.Contains("1 read anew, 0 removed", Run("index", law.Path).Words);
        File.Delete(law.At("b.md"));
        Assert.Contains("1 texts, 2 sections and articles; 0 read anew, 1 removed", Run("index", law.Path).Words);
    }

    [Fact]
    public void Search_WithAnIndex_SeesTheChangeByItself()
    {
        Run("index", law.Path);
        Assert.Contains("No provision was found", Run("search", "carriage", law.Path).Out);
        law.File("b.md", "---\ntitle: Toll Act\nlanguage: en\n---\n\n## 1. Tolls\n\nA carriage pays a toll.\n");
        var ran = Run("search", "carriage", law.Path, "--format", "json");
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal("sqlite", json.RootElement.GetProperty("engine").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public void Index_StatusAndClear_TellAndThrowAway()
    {
        Run("index", law.Path);
        var status = Run("index", "--status").Out;
        Assert.Contains("sqlite", status);
        Assert.Contains(law.Path, status);
        Assert.Contains("1 index was thrown away.", Run("index", "--clear", law.Path).Out);
        Assert.DoesNotContain(law.Path, Run("index", "--status").Out);
        Assert.Equal(2, Directory.GetFiles(law.Path).Length);
    }

    [Fact]
    public void Index_ThatIsDamaged_IsMadeAnew()
    {
        Run("index", law.Path);
        foreach (var file in Directory.EnumerateFiles(data.Path, "index.db*", SearchOption.AllDirectories))
            File.WriteAllBytes(file, [.. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31))]);
        Assert.Contains("2 texts, 3 sections and articles; 2 read anew", Run("index", law.Path).Words);
        Assert.Contains("s 2", Run("search", "book", law.Path).Out);
    }

    [Fact]
    public void Index_OfALawThatCannotBeWritten_IsMade()
    {
        if (OperatingSystem.IsWindows()) return;
        File.SetUnixFileMode(law.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Contains("2 read anew", Run("index", law.Path).Words);
            Assert.Contains("s 2", Run("search", "book", law.Path).Out);
        }
        finally
        {
            File.SetUnixFileMode(law.Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void Index_ThatCannotBeKept_SaysWhere()
    {
        var ran = Run("index", law.Path, "--data", law.At("a.md"));
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains("--data", ran.Error);
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Review_FindsTheSameWithEachEngine(string state)
    {
        var memory = Findings(state, "memory");
        AssertSame(state, memory, Findings(state, "sqlite"));

        // Now from the findings that were kept.
        AssertSame(state, memory, Findings(state, "sqlite"));
        if (Environment.GetEnvironmentVariable(LawReview.Cli.Search.Engines.LuceneVariable) is { Length: > 0 }) AssertSame(state, memory, Findings(state, "lucene"));
    }

    /// <summary>Which of two kinds of imprisonment is meant, the words of it tell, and not only that it is one: of the places in an index, too.</summary>
    [Fact]
    public void KindOfImprisonment_IsTheSameFromAnIndex()
    {
        using var ferries = new TemporaryFolder();
        File.WriteAllText(ferries.At("ferries.md"), """
            # Ferries Act

            ## 2. Lengths
            (1) The length of servitude is from one year to ten years.
            (2) The length of imprisonment is from three months to two years.

            ## 7. Ferries
            A person who assists another person to enter the country unlawfully commits an offence and is punished with imprisonment.
            """);
        foreach (var engine in (string[])["memory", "sqlite"])
        {
            var report = data.At($"{engine}.json");
            Run("review", ferries.Path, "--engine", engine, "-o", report, "--overwrite", "--date", "2026-01-31");
            using var json = JsonDocument.Parse(File.ReadAllText(report));
            var tier = json.RootElement.GetProperty("penalties")[0];
            Assert.Equal((.25, 2.0), (tier.GetProperty("minimumYears").GetDouble(), tier.GetProperty("maximumYears").GetDouble()));
        }
    }

    [Fact]
    public void Labels_AreTheSameFromAnIndex()
    {
        string[] states = [CommandLine.State("zambali"), CommandLine.State("amberley")];
        var memory = Run(["labels", .. states, "--format", "json", "--engine", "memory"]);
        Assert.Empty(Directory.EnumerateFiles(data.Path, "index.db", SearchOption.AllDirectories));
        var indexed = Run(["labels", .. states, "--format", "json", "--engine", "sqlite"]);
        Assert.Equal(2, Directory.EnumerateFiles(data.Path, "index.db", SearchOption.AllDirectories).Count());
        Assert.Contains("\"labels\": [", memory.Out);
        Assert.Equal(memory.Out, indexed.Out);
        Assert.Equal(memory.Code, indexed.Code);
    }

    /// <summary>Values, findings and the words quoted as evidence are the same for all, and so are whole reports, near misses included.</summary>
    private static void AssertSame(string state, string expected, string report)
    {
        Assert.Equal(Decided(expected), Decided(report));
        Assert.True(expected == report, $"{state}: near misses differ by engine");
    }

    private static string Decided(string report)
    {
        using var json = JsonDocument.Parse(report);
        var words = json.RootElement.GetProperty("quotations").EnumerateArray()
            .ToDictionary(q => q.GetProperty("number").GetInt32(), q => q.GetProperty("pieces").GetRawText());
        return string.Join('\n', json.RootElement.GetProperty("findings").EnumerateArray().Select(f =>
            $"{f.GetProperty("id")} {f.GetProperty("value")} {f.GetProperty("kind")} {string.Join(' ', f.GetProperty("evidence").EnumerateArray().Select(e => words[e.GetProperty("quotation").GetInt32()]))}"));
    }

    public static TheoryData<string> States() =>
        [.. Directory.EnumerateDirectories(CommandLine.Corpus).Where(d => File.Exists(Path.Combine(d, "jurisdiction.md"))).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    private string Findings(string state, string engine)
    {
        var report = data.At($"{engine}.json");
        Run("review", CommandLine.State(state), "--engine", engine, "-o", report, "--overwrite", "--date", "2026-01-31");
        return File.ReadAllText(report);
    }

    private Ran Run(params string[] args) => CommandLine.Run(
        new Dictionary<string, string>
        {
            [LawReview.Cli.Search.IndexFolder.Variable] = data.Path,
            [LawReview.Cli.Search.Engines.LuceneVariable] = Environment.GetEnvironmentVariable(LawReview.Cli.Search.Engines.LuceneVariable) ?? "",
        },
        args);
}
