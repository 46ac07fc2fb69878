using System.Text.Json;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>Determinations as files beside the law: kept, shown, stale when what they answer changes and only then.</summary>
public sealed class DeterminationTests : IDisposable
{
    private const string Act = """
        # Passage Act

        ## 1.
        A person who, for payment, procures the unlawful entry of another person into the country commits an offence and is liable to imprisonment for eight years.

        ## 2.
        Where the offence under section 1 endangers the life of the person brought in, the person is liable to imprisonment for fifteen years.

        ## 3.
        A person who forges a passport commits an offence and is liable to imprisonment for four years.

        ## 4.
        The Minister keeps a register of ferries.

        """;

    private readonly TemporaryFolder folder = new();

    public DeterminationTests()
    {
        Manifest("act.md");
        folder.File(Path.Combine("law", "act.md"), Act);
    }

    private string Law => folder.At("law");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Determination_IsKeptWithItsHistory()
    {
        Assert.Equal(ExitCodes.Done, Determine("smp-6.3.a", "agreed", "First reason.\n## Earlier determination\n```\n--- tricks").Code);
        Assert.Equal(ExitCodes.Done, Determine("SMP-6.3.A", "not-compliant", "Second reason.").Code);
        var text = File.ReadAllText(FileOf("smp-6.3.a"));
        Assert.StartsWith("---\nobligation: smp-6.3.a\nstatus: not-compliant\nby: A. Person\non: 2026-01-31\n", text, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, Determine("smp-6.3.a", "agreed", "Third reason.").Code);
        var listed = List();
        var only = Assert.Single(listed);
        Assert.Equal(2, only.GetProperty("earlier").GetInt32());
        Assert.Equal("Third reason.", only.GetProperty("reason").GetString());
        Assert.Contains("\\## Earlier determination", File.ReadAllText(FileOf("smp-6.3.a")), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(FileOf("smp-6.3.a"))!), f => !f.EndsWith(".md", StringComparison.Ordinal));
    }

    [Fact]
    public void AmendedProvision_MakesStaleWhatRestsOnIt()
    {
        string[] all = ["smp-6.1.a", "smp-3.a-benefit", "smp-6.3.a", "smp-6.1.b.i", "smp-6.3.b", "smp-19.2"];
        foreach (var id in all) Assert.Equal(ExitCodes.Done, Determine(id, "agreed", "Read.").Code);
        Assert.Empty(Stale());

        // White space, line breaks and new numbers elsewhere change no words.
        folder.File(Path.Combine("law", "act.md"), Act.Replace("## 4.", "## 5.", StringComparison.Ordinal).Replace("who forges a passport", "who  forges a\npassport", StringComparison.Ordinal));
        Assert.Empty(Stale());

        // Another provision is amended.
        folder.File(Path.Combine("law", "act.md"), Act.Replace("register of ferries", "register of bridges", StringComparison.Ordinal));
        Assert.Empty(Stale());

        // The heavier punishment alone.
        folder.File(Path.Combine("law", "act.md"), Act.Replace("fifteen years", "sixteen years", StringComparison.Ordinal));
        Assert.Equal(["smp-6.3.a Provision"], Stale());

        // The document offence alone.
        folder.File(Path.Combine("law", "act.md"), Act.Replace("forges a passport", "forges or alters a passport", StringComparison.Ordinal));
        Assert.Equal(["smp-6.1.b.i Provision"], Stale());

        // The entry offence: all that rests on it, and the outcome of what it required.
        folder.File(Path.Combine("law", "act.md"), Act.Replace(", for payment,", "", StringComparison.Ordinal));
        Assert.Equal(["smp-3.a-benefit Outcome", "smp-3.a-benefit Provision", "smp-6.1.a Provision"], Stale());
    }

    [Fact]
    public void ConfirmedAbsence_GoesStaleWithAnActThatComesNear()
    {
        Assert.Equal(ExitCodes.Done, Determine("smp-6.3.b", "agreed", "There is none.").Code);
        Manifest("act.md", "ferries.md");
        folder.File(Path.Combine("law", "ferries.md"), "# Ferries Act\n\n## 1.\nA ferry carries a lamp at night.\n");
        Assert.Empty(Stale());
        Manifest("act.md", "ferries.md", "persons.md");
        folder.File(Path.Combine("law", "persons.md"), "# Persons Act\n\n## 1.\nNo person is subjected to inhuman or degrading treatment.\n");
        Assert.Equal(["smp-6.3.b TextAdded"], Stale());
        File.Delete(Path.Combine(Law, "persons.md"));
        Manifest("ferries.md", "act.md");
        Assert.Empty(Stale());
    }

    [Fact]
    public void Edition_ChangesNothingAndARuleDoes()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CommandLine.Root, "checklists"), "*.md", SearchOption.AllDirectories))
            folder.File(Path.Combine("lists", Path.GetRelativePath(Path.Combine(CommandLine.Root, "checklists"), file)), File.ReadAllText(file));
        var lists = folder.At("lists");
        foreach (var id in new[] { "smp-6.1.a", "smp-6.3.a" })
            Assert.Equal(ExitCodes.Done, CommandLine.Run("determine", id, Law, "--status", "agreed", "--by", "A. Person", "--reason", "Read.", "--checklists", lists).Code);
        var first = Path.Combine(lists, "smuggling-protocol", "checklist.md");
        File.WriteAllText(first, File.ReadAllText(first).Replace("edition: 2026-1", "edition: 2027-4", StringComparison.Ordinal));
        Assert.Empty(Stale("--checklists", lists));
        var rules = Directory.GetFiles(Path.GetDirectoryName(first)!).Single(f => File.ReadAllText(f).Contains("{#smp-6.3.a}", StringComparison.Ordinal));
        var text = File.ReadAllText(rules);
        var at = text.IndexOf("**gap**: otherwise", text.IndexOf("{#smp-6.3.a}", StringComparison.Ordinal), StringComparison.Ordinal);
        File.WriteAllText(rules, text[..at] + "**needs review**" + text[(at + "**gap**".Length)..]);
        Assert.Equal(["smp-6.3.a Rules"], Stale("--checklists", lists));
    }

    [Fact]
    public void Report_ShowsTheDeterminationBesideTheFinding()
    {
        Determine("smp-6.3.a", "compliant", "Confirmed by the ministry.");
        folder.File(Path.Combine("law", "act.md"), Act.Replace("fifteen years", "sixteen years", StringComparison.Ordinal));
        var ran = CommandLine.Run("review", Law, "-o", folder.At("r.json"), "-o", folder.At("r.docx"));
        Assert.True(ran.Code == ExitCodes.Done, ran.All);
        using var json = JsonDocument.Parse(File.ReadAllText(folder.At("r.json")));
        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToDictionary(f => f.GetProperty("id").GetString()!);
        var shown = findings["smp-6.3.a"].GetProperty("determination");
        Assert.Equal("compliant", shown.GetProperty("status").GetString());
        Assert.Equal("met", findings["smp-6.3.a"].GetProperty("kind").GetString());
        Assert.Contains("changed", Assert.Single(shown.GetProperty("stale").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.False(findings["smp-6.1.a"].TryGetProperty("determination", out _));
        using var zip = System.IO.Compression.ZipFile.OpenRead(folder.At("r.docx"));
        using var document = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        Assert.Contains("Confirmed by the ministry.", document.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: agreed", "status: fine", "DET1005", 3)]
    [InlineData("on: 2026-01-31", "on: yesterday", "DET1006", 5)]
    [InlineData("by: A. Person\n", "", "DET1004", 1)]
    [InlineData("status: agreed", "<<<<<<< ours\nstatus: agreed", "DET1008", 3)]
    [InlineData("obligation: smp-6.3.a", "obligation: smp-5", "DET1007", 2)]
    [InlineData("by: A. Person", "bye: A. Person", "DET1003", 4)]
    public void BrokenFile_IsNamedWithItsLineAndKept(string before, string after, string code, int line)
    {
        Determine("smp-6.3.a", "agreed", "Read.");
        var broken = File.ReadAllText(FileOf("smp-6.3.a")).Replace(before, after, StringComparison.Ordinal);
        File.WriteAllText(FileOf("smp-6.3.a"), broken);
        var listed = CommandLine.Run("determinations", Law);
        Assert.Equal(ExitCodes.Incomplete, listed.Code);
        Assert.Contains(code, listed.Error, StringComparison.Ordinal);
        Assert.Contains($"smp-6.3.a.md:{line}:", listed.Error, StringComparison.Ordinal);
        var again = Determine("smp-6.3.a", "compliant", "Over it.");
        Assert.Equal(ExitCodes.Input, again.Code);
        Assert.Equal(broken, File.ReadAllText(FileOf("smp-6.3.a")));
    }

    /// <summary>What is not there is not counted.</summary>
    [Theory]
    [InlineData("en", "1 determination", "1 determination, 1 stale")]
    [InlineData("fr", "1 détermination", "1 détermination, dont 1 périmée")]
    public void List_CountsTheStaleOnesOnlyWhereThereAreSome(string language, string current, string stale)
    {
        Determine("smp-6.3.a", "agreed", "Read.");
        Assert.Equal(current, Last());
        File.WriteAllText(FileOf("smp-6.3.a"), File.ReadAllText(FileOf("smp-6.3.a")).Replace("value: ", "value: other-", StringComparison.Ordinal));
        Assert.Equal(stale, Last());

        string Last() => CommandLine.Run("determinations", Law, "--lang", language).Out.TrimEnd('\n').Split('\n')[^1];
    }

    [Theory]
    [InlineData("../../evil")]
    [InlineData("smp-6.3.a/../x")]
    [InlineData("smp-6.3.z")]
    [InlineData("/etc/passwd")]
    public void UnknownObligation_MakesNoFile(string id)
    {
        var ran = Determine(id, "agreed", "Read.");
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains("There is no obligation", ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Law, "determinations")));
    }

    [Fact]
    public void LawWithoutManifest_IsToldWhatToDo()
    {
        var file = folder.File("single.md", Act);
        Assert.Contains("single file", CommandLine.Run("determine", "smp-5", file, "--status", "agreed", "--by", "A", "--reason", "B").Error, StringComparison.Ordinal);
        File.Delete(Path.Combine(Law, "jurisdiction.md"));
        Assert.Contains("lawreview init", Determine("smp-5", "agreed", "B").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void FileOfNoObligation_IsNamedAndLeft()
    {
        Determine("smp-6.3.a", "agreed", "Read.");
        var other = Path.Combine(Path.GetDirectoryName(FileOf("smp-6.3.a"))!, "smp-6.3.zz.md");
        File.Copy(FileOf("smp-6.3.a"), other);
        var listed = CommandLine.Run("determinations", Law);
        Assert.Contains("DET1009", listed.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(other));
    }

    [Theory]
    [InlineData("amberley")]
    [InlineData("tessalune")]
    public void CorpusState_AmendedInOneProvision(string state)
    {
        foreach (var file in Directory.EnumerateFiles(CommandLine.State(state)))
            folder.File(Path.Combine("state", Path.GetFileName(file)), File.ReadAllBytes(file));
        var law = folder.At("state");
        var written = folder.At("before.json");
        Assert.Equal(ExitCodes.Done, CommandLine.Run("review", law, "-o", written).Code);
        using var report = JsonDocument.Parse(File.ReadAllText(written));
        var quotations = report.RootElement.GetProperty("quotations").EnumerateArray().ToDictionary(q => q.GetProperty("number").GetInt32());
        var cited = report.RootElement.GetProperty("findings").EnumerateArray().ToDictionary(
            f => f.GetProperty("id").GetString()!,
            f => f.GetProperty("evidence").EnumerateArray().Select(e => quotations[e.GetProperty("quotation").GetInt32()]).ToList());

        // A word more in the provision that the aggravation rests on. Determined: all that rests on it, and every twelfth of the others.
        var quote = cited["smp-6.3.a"][0];
        var address = quote.GetProperty("address").GetString()!;
        var path = Path.Combine(law, quote.GetProperty("file").GetString()!);
        var piece = quote.GetProperty("pieces")[0].GetProperty("text").GetString()!.Split('\n')[0];
        var text = File.ReadAllText(path);
        var at = text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at > 0, piece);
        var resting = cited.Where(c => c.Value.Any(q => Touches(q.GetProperty("address").GetString()!, address))).Select(c => c.Key).Order(StringComparer.Ordinal).ToList();
        foreach (var id in resting.Concat(cited.Keys.Where((_, i) => i % 12 == 0)).Distinct())
            Assert.Equal(ExitCodes.Done, CommandLine.Run("determine", id, law, "--status", "agreed", "--by", "A", "--reason", "B").Code);
        File.WriteAllText(path, text.Insert(at + piece.Length - 1, " xq"));

        Assert.Equal(resting, StaleOf(law).Select(s => s.Split(' ')[0]).Distinct());
    }

    /// <summary>One is the other, or stands in it.</summary>
    private static bool Touches(string address, string changed) =>
        address == changed || address.StartsWith(changed + "__", StringComparison.Ordinal) || changed.StartsWith(address + "__", StringComparison.Ordinal);

    private string FileOf(string id) => Path.Combine(Law, "determinations", "smuggling-protocol", id + ".md");

    private Ran Determine(string id, string status, string reason) =>
        CommandLine.Run("determine", id, Law, "--status", status, "--by", "A. Person", "--reason", reason);

    private List<JsonElement> List(params string[] more)
    {
        var ran = CommandLine.Run(["determinations", Law, "--format", "json", .. more]);
        Assert.True(ran.Code == ExitCodes.Done, ran.All);
        return [.. JsonDocument.Parse(ran.Out).RootElement.GetProperty("determinations").EnumerateArray()];
    }

    private List<string> Stale(params string[] more) => StaleIn(List(more));

    private static List<string> StaleOf(string law)
    {
        var ran = CommandLine.Run("determinations", law, "--format", "json");
        return StaleIn([.. JsonDocument.Parse(ran.Out).RootElement.GetProperty("determinations").EnumerateArray()]);
    }

    private static List<string> StaleIn(List<JsonElement> all) =>
        [.. all.SelectMany(d => d.GetProperty("stale").EnumerateArray().Select(s => $"{d.GetProperty("obligation").GetString()} {Pascal(s.GetProperty("cause").GetString()!)}")).Distinct().Order(StringComparer.Ordinal)];

    private static string Pascal(string kebab) => string.Concat(kebab.Split('-').Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    private void Manifest(params string[] files) => folder.File(
        Path.Combine("law", "jurisdiction.md"),
        "---\nname: Ferryland\ncode: XFY\n---\n\n| file | work | title | kind | language | status | as of | replaces | authority | source |\n|---|---|---|---|---|---|---|---|---|---|\n"
        + string.Concat(files.Select(f => $"| {f} | {f[..^3]} | {f[..^3]} | act | en | in force | | | official | fictional |\n")));
}
