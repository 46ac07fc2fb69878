using System.Globalization;
using System.Text;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>Findings that are kept beside an index change nothing but the time a review takes.</summary>
public sealed class KeptReviewTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder law = new();
    private readonly TemporaryFolder rules = new();

    public KeptReviewTests()
    {
        Copy(CommandLine.State("ostrevia"), law.Path);
        Copy(Path.Combine(CommandLine.Root, "checklists"), rules.Path);
    }

    public void Dispose()
    {
        data.Dispose();
        law.Dispose();
        rules.Dispose();
    }

    [Fact]
    public void Review_ForTheSecondTime_TakesWhatIsKept()
    {
        var first = Review();
        var written = Backdated();
        Assert.Equal(first, Review());
        Assert.Equal(written, File.GetLastWriteTimeUtc(Kept));
        Assert.Equal(InMemory(), first);
    }

    [Fact]
    public void Review_InAnotherLanguageAndOfSomeRows_TakesWhatIsKept()
    {
        Review();
        var written = Backdated();
        Assert.Equal(InMemory("--lang", "fr", "--only", "smp-6.1.a,smp-5"), Review("--lang", "fr", "--only", "smp-6.1.a,smp-5"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Kept));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    [InlineData(-1)]
    public void Review_WhereWhatIsKeptIsDamaged_FindsTheSame(int at)
    {
        var first = Review();
        var bytes = File.ReadAllBytes(Kept);
        bytes[at < 0 ? bytes.Length - 1 : at] ^= 0x20;
        File.WriteAllBytes(Kept, bytes);
        var written = Backdated();
        Assert.Equal(first, Review());
        Assert.NotEqual(written, File.GetLastWriteTimeUtc(Kept));
    }

    [Fact]
    public void Review_WhereWhatIsKeptIsCutShort_FindsTheSame()
    {
        var first = Review();
        File.WriteAllBytes(Kept, File.ReadAllBytes(Kept)[..1000]);
        Assert.Equal(first, Review());
        File.WriteAllBytes(Kept, []);
        Assert.Equal(first, Review());
        File.Delete(Kept);
        Assert.Equal(first, Review());
    }

    [Fact]
    public void Review_OfLawThatChanged_FindsAnew()
    {
        var first = Review();
        var text = law.At("law-on-unlawful-conveyance.txt");
        File.WriteAllText(text, File.ReadAllText(text).Replace("year", "month", StringComparison.Ordinal));
        var second = Review();
        Assert.NotEqual(first, second);
        Assert.Equal(InMemory(), second);
    }

    [Fact]
    public void Review_OfLawOfWhichTheManifestSaysOtherwise_FindsAnew()
    {
        var first = Review();
        var manifest = law.At("jurisdiction.md");
        var text = File.ReadAllText(manifest);
        File.WriteAllText(manifest, text.Replace("status: party", "status: signatory", StringComparison.Ordinal));
        Assert.NotEqual(text, File.ReadAllText(manifest));
        var second = Review();
        Assert.NotEqual(first, second);
        Assert.Equal(InMemory(), second);
    }

    [Fact]
    public void Review_UnderAnotherChecklist_FindsAnew()
    {
        var first = Review();
        var checklist = Directory.EnumerateFiles(rules.At("smuggling-protocol"), "*.md").First(f => File.ReadAllText(f).Contains("`smuggling-label`", StringComparison.Ordinal));
        File.WriteAllText(checklist, File.ReadAllText(checklist).Replace("`smuggling-label`", "`carrier`", StringComparison.Ordinal));
        var second = Review();
        Assert.NotEqual(first, second);
        Assert.Equal(InMemory(), second);
    }

    [Fact]
    public void Review_ByAnotherLexicon_FindsAnew()
    {
        var first = Review();
        var lexicon = rules.At("lexicon/en.md");
        File.WriteAllText(lexicon, File.ReadAllText(lexicon).Replace("- imprison*", "- zzimprison*", StringComparison.Ordinal));
        var second = Review();
        Assert.NotEqual(first, second);
        Assert.Equal(InMemory(), second);
    }

    [Fact]
    public void Review_OfSomeChecklists_IsKeptBesideThatOfAll_AndOldOnesGo()
    {
        string[] ids = ["smuggling-protocol", "untoc", "gcm-objective-9", "untoc,gcm-objective-9", "smuggling-protocol,untoc"];
        foreach (var id in ids) Review("--checklist", id);
        Assert.Equal(4, Directory.GetFiles(Path.GetDirectoryName(Kept)!, "*.findings").Length);
        Assert.Equal(InMemory("--checklist", "untoc"), Review("--checklist", "untoc"));
    }

    [Fact]
    public void Index_OfALargeLaw_FindsAhead_AndNotAfterASmallChange()
    {
        var text = new StringBuilder("---\ntitle: Tariff Act\nlanguage: en\n---\n\n");
        for (var i = 1; i <= Cli.Search.SectionedLaw.Large; i++) text.Append(CultureInfo.InvariantCulture, $"## {i}. Item {i}\n\nThe duty on item {i} is two crowns.\n\n");
        law.File("jurisdiction.md", "---\nname: Ostrevia\nlanguages: [en]\n---\n");
        law.File("tariff.md", text.ToString());
        for (var i = 0; i < 20; i++) law.File($"further-{i}.md", $"---\ntitle: Further Act {i}\nlanguage: en\n---\n\n## 1. Fee\n\nThe fee is {i} crowns.\n");
        Run("index", law.Path, "--checklists", rules.Path);
        var written = Backdated();
        var first = Report([]);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Kept));
        law.File("further-3.md", "---\ntitle: Further Act 3\nlanguage: en\n---\n\n## 1. Fee\n\nWhoever brings a foreigner across the border unlawfully for payment is punished with imprisonment of up to five years.\n");
        Run("index", law.Path, "--checklists", rules.Path);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Kept));
        var second = Report([]);
        Assert.NotEqual(first, second);
        Assert.NotEqual(written, File.GetLastWriteTimeUtc(Kept));
        Assert.Equal(InMemory(), second);
    }

    /// <summary>The one file of findings, or the youngest.</summary>
    private string Kept => Directory.EnumerateFiles(data.Path, "*.findings", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc)!;

    /// <summary>Puts the time of the file back, so that it shows when it is written again.</summary>
    private DateTime Backdated()
    {
        File.SetLastWriteTimeUtc(Kept, new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));
        return File.GetLastWriteTimeUtc(Kept);
    }

    private string InMemory(params string[] more) => Report(["--engine", "memory", .. more]);

    private string Review(params string[] more) => Report(["--engine", "sqlite", .. more]);

    private string Report(string[] more)
    {
        var report = data.At("report.json");
        File.Delete(report);
        var ran = Run(["review", law.Path, "-o", report, "--date", "2026-01-31", "--checklists", rules.Path, .. more]);
        Assert.True(File.Exists(report), ran.All);
        return File.ReadAllText(report);
    }

    private Ran Run(params string[] args) => CommandLine.Run(new Dictionary<string, string> { [Cli.Search.IndexFolder.Variable] = data.Path }, args);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }
}
