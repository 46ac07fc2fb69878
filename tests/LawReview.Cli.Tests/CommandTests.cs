using System.Text.Json;
using Xunit;

namespace LawReview.Cli.Tests;

public sealed class CommandTests
{
    private const int Columns = 80;

    /// <summary>What people read keeps to the width of their screen, in each language of messages; a long address in a tree may go beyond.</summary>
    [Theory]
    [InlineData("show", "loubena")]
    [InlineData("determinations", "loubena")]
    [InlineData("offences", "loubena")]
    [InlineData("search", "étranger", "loubena")]
    [InlineData("explain", "smp-6.1.a", "loubena")]
    [InlineData("checklist", "list")]
    [InlineData("checklist", "coverage")]
    public void Output_KeepsToTheWidth(params string[] args)
    {
        foreach (var language in Wording.CommandWording.Languages)
        {
            var ran = CommandLine.Run([.. args.Select(a => a == "loubena" ? CommandLine.State(a) : a), "--lang", language]);
            Assert.NotEmpty(ran.All);
            Assert.All(ran.All.Split('\n'), l => Assert.True(Rendering.DisplayWidth.Of(l) <= 80 || l.EndsWith(']'), l));
        }
    }

    [Fact]
    public void Explain_InFrench_HasNoEnglishValues()
    {
        var ran = CommandLine.Run("explain", "smp-6.1.a", CommandLine.State("loubena"), "--lang", "fr");
        Assert.Matches(@"\(valeur\s:\soui\)", ran.Out);
        Assert.Contains("oui, satisfait\u00A0: ", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("yes", ran.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void NoArguments_SayWhatToDoNext()
    {
        var ran = CommandLine.Run();
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Equal(3, ran.Out.Trim().Split('\n').Length);
        Assert.Contains("lawreview review FOLDER -o report.docx", ran.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("review --help")]
    [InlineData("evaluate --help")]
    [InlineData("checklist test --help")]
    public void Help_FitsTheScreen(string args)
    {
        var ran = CommandLine.Run(args.Split(' '));
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.All(ran.Out.Split('\n'), line => Assert.True(line.TrimEnd().Length <= Columns, line));
    }

    [Fact]
    public void Version_IsTheReleasedOne() => Assert.Matches(@"^\d+\.\d+\.\d+\s*$", CommandLine.Run("--version").Out);

    [Theory]
    [InlineData("revue")]
    [InlineData("review")]
    [InlineData("review x --fail-on catastrophe")]
    [InlineData("labels x --format yaml")]
    public void WrongUsage_PointsToHelp(string args)
    {
        var ran = CommandLine.Run(args.Split(' '));
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains("--help", ran.Error);
        Assert.Empty(ran.Out);
    }

    [Fact]
    public void Labels_OfOneStateIsOneObject()
    {
        var ran = CommandLine.Run("labels", CommandLine.State("amberley"), "--format", "json");
        Assert.Equal(ExitCodes.Done, ran.Code);
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal("xam", json.RootElement.GetProperty("iso3").GetString());
        var label = json.RootElement.GetProperty("labels").EnumerateArray().First(l => l.GetProperty("cites").GetArrayLength() > 0);
        foreach (var name in new[] { "id", "value", "confidence", "finding" }) Assert.NotEmpty(label.GetProperty(name).GetString()!);
        var cite = label.GetProperty("cites")[0];
        foreach (var name in new[] { "text", "provision", "address", "quote" }) Assert.NotEmpty(cite.GetProperty(name).GetString()!);
        Assert.DoesNotContain('/', cite.GetProperty("text").GetString()!);
    }

    [Fact]
    public void Labels_OfAFolderOfStatesAreAllInOrder()
    {
        using var states = new TemporaryFolder();
        foreach (var state in new[] { "dunlorne", "brumevent", "aldamar" })
            foreach (var file in Directory.GetFiles(CommandLine.State(state)))
                states.File($"{state}/{Path.GetFileName(file)}", File.ReadAllText(file));
        var ran = CommandLine.Run("labels", states.Path, "--format", "json");
        using var json = JsonDocument.Parse(ran.Out);
        Assert.Equal(["xad", "xbv", "xdl"], json.RootElement.GetProperty("jurisdictions").EnumerateArray().Select(j => j.GetProperty("iso3").GetString()));
    }

    [Fact]
    public void Explain_NamesConceptsInTheLanguageOfItsSentences()
    {
        var ran = CommandLine.Run("explain", "smp-5", CommandLine.State("kaltenmur"));
        Assert.Contains("languages: German; concepts: not liable, smuggled person", ran.Out);
    }

    [Fact]
    public void Evaluate_PrintsAtEightyColumns()
    {
        var ran = CommandLine.Run("evaluate", CommandLine.State("amberley"), CommandLine.State("novaria"), "--questions", "sixteen", "--leave-one-out");
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.All(ran.Out.Split('\n'), line => Assert.True(line.Length <= Columns, line));
        foreach (var part in new[] { "xam", "xno", "leave-one-out", "all patterns", "constant answer", "word search", "confidence", "core question" })
            Assert.Contains(part, ran.Out);
    }

    [Fact]
    public void Evaluate_CountsOnlyTheGroupOfQuestions()
    {
        using var few = JsonDocument.Parse(CommandLine.Run("evaluate", CommandLine.State("amberley"), "--questions", "core", "--format", "json").Out);
        Assert.Equal(6, few.RootElement.GetProperty("tool").GetProperty("figures").GetProperty("labels").GetInt32());
        var unknown = CommandLine.Run("evaluate", CommandLine.State("amberley"), "--questions", "hundred");
        Assert.Equal(ExitCodes.Input, unknown.Code);
        Assert.Contains("sixteen", unknown.Error);
    }

    [Fact]
    public void LeaveOneOut_SwitchesNothingOffThatFiresInAnotherText()
    {
        using var alone = JsonDocument.Parse(Evaluate());
        using var twice = JsonDocument.Parse(Evaluate("--with", CommandLine.State("amberley")));
        Assert.Equal(Agreement(twice.RootElement.GetProperty("baselines")[0]), Agreement(twice.RootElement.GetProperty("tool")));
        Assert.True(Agreement(alone.RootElement.GetProperty("tool")) < Agreement(twice.RootElement.GetProperty("tool")));

        string Evaluate(params string[] with) =>
            CommandLine.Run(["evaluate", CommandLine.State("amberley"), "--questions", "sixteen", "--leave-one-out", "--format", "json", .. with]).Out;

        static double Agreement(JsonElement answers) => answers.GetProperty("figures").GetProperty("agree").GetDouble();
    }

    [Fact]
    public void Evaluate_PairsByCodeWhateverTheCase()
    {
        using var folder = new TemporaryFolder();
        var labels = File.ReadAllText(Path.Combine(CommandLine.State("amberley"), "labels.json"));
        folder.File("XAM.json", labels.Replace("\"xam\"", "\"Xam\""));
        var ran = CommandLine.Run("evaluate", CommandLine.State("amberley"), CommandLine.State("novaria"), "--gold", folder.Path);
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("1 State,", ran.Out);
        Assert.Contains("no reference labels for", ran.Error);
    }

    [Fact]
    public void Review_WritesBothFormatsAndSaysWhere()
    {
        using var folder = new TemporaryFolder();
        var (docx, json) = (folder.At("a b & c.docx"), folder.At("report.json"));
        var ran = CommandLine.Run("review", CommandLine.State("ostrevia"), "-o", docx, "-o", json);
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains(docx, ran.Out);
        Assert.Equal([docx, json], Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));
        using var report = JsonDocument.Parse(File.ReadAllBytes(json));
        Assert.Equal("2026-01-31", report.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public void Review_GivesTheSameBytesForTheSameInput()
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1767225600" };
        foreach (var name in new[] { "1.docx", "2.docx" })
            Assert.Equal(ExitCodes.Done, CommandLine.Run(environment, "review", CommandLine.State("amberley"), "-o", folder.At(name)).Code);
        Assert.Equal(File.ReadAllBytes(folder.At("1.docx")), File.ReadAllBytes(folder.At("2.docx")));
    }

    [Theory]
    [InlineData(null, "1767225600", "2026-01-01")]
    [InlineData("2025-12-24", "1767225600", "2025-12-24")]
    [InlineData(null, null, "2026-01-31")]
    public void Review_TakesItsDateFromTheCommandLineThenTheEnvironmentThenTheClock(string? typed, string? epoch, string date)
    {
        using var folder = new TemporaryFolder();
        var environment = new Dictionary<string, string>();
        if (epoch is not null) environment["SOURCE_DATE_EPOCH"] = epoch;
        string[] option = typed is null ? [] : ["--date", typed];
        Assert.Equal(ExitCodes.Done, CommandLine.Run(environment, ["review", CommandLine.State("ostrevia"), "-o", folder.At("r.json"), .. option]).Code);
        using var report = JsonDocument.Parse(File.ReadAllBytes(folder.At("r.json")));
        Assert.Equal(date, report.RootElement.GetProperty("date").GetString());
    }

    [Fact]
    public void Review_LimitsTheReportToWhatIsAsked()
    {
        using var json = JsonDocument.Parse(CommandLine.Run("labels", CommandLine.State("ostrevia"), "--format", "json").Out);
        var ids = json.RootElement.GetProperty("labels").EnumerateArray().Select(l => l.GetProperty("id").GetString()!).Take(2).ToList();
        using var folder = new TemporaryFolder();
        Assert.Equal(ExitCodes.Done, CommandLine.Run("review", CommandLine.State("ostrevia"), "--only", string.Join(',', ids), "-o", folder.At("r.json")).Code);
        using var report = JsonDocument.Parse(File.ReadAllBytes(folder.At("r.json")));
        Assert.Equal(ids, report.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString()!).Order(StringComparer.Ordinal).OrderBy(i => ids.IndexOf(i)));
    }

    [Fact]
    public void Review_TakesSeveralPathsAsOneState()
    {
        using var folder = new TemporaryFolder();
        var json = folder.At("report.json");
        var ran = CommandLine.Run("review", CommandLine.State("amberley"), CommandLine.State("novaria"), "-o", json);
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("Amberley", ran.Out);
        Assert.Contains("penal-code.md", File.ReadAllText(json));
    }

    [Fact]
    public void Review_FailsOnlyWhenAsked()
    {
        Assert.Equal(ExitCodes.Done, CommandLine.Run("review", CommandLine.State("ostrevia")).Code);
        Assert.Equal(ExitCodes.ThresholdReached, CommandLine.Run("review", CommandLine.State("ostrevia"), "--fail-on", "in-part").Code);
    }

    [Fact]
    public void Review_RefusesUnknownObligations()
    {
        var ran = CommandLine.Run("review", CommandLine.State("ostrevia"), "--only", "no-such-duty");
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains("no-such-duty", ran.Error);
    }

    [Fact]
    public void Offences_AreLaidOutAtEightyColumns()
    {
        var ran = CommandLine.Run("offences", CommandLine.State("ostrevia"));
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.All(ran.Out.Split('\n'), line => Assert.True(line.Length <= Columns, line));
        foreach (var topic in new[] { "Conduct", "Penalty", "Benefit", "Attempt", "Complicity", "Exemptions" }) Assert.Contains(topic, ran.Out);
        JsonDocument.Parse(CommandLine.Run("offences", CommandLine.State("ostrevia"), "--format", "json").Out).Dispose();
    }

    [Fact]
    public void Explain_ShowsRulesEvidenceAndSearch()
    {
        var id = FirstObligation();
        var ran = CommandLine.Run("explain", id, CommandLine.State("ostrevia"));
        Assert.Equal(ExitCodes.Done, ran.Code);
        foreach (var part in new[] { "Finding:", "Rules, in order", "holds", "Where was searched" }) Assert.Contains(part, ran.Out);
        Assert.All(ran.Out.Split('\n'), line => Assert.True(line.Length <= Columns, line));
        Assert.Equal(ExitCodes.Input, CommandLine.Run("explain", id + "x", CommandLine.State("ostrevia")).Code);
    }

    [Fact]
    public void Show_FindsAProvisionByAddressAndCitation()
    {
        var byAddress = CommandLine.Run("show", CommandLine.State("amberley"), "sec_35__subsec_1");
        var byCitation = CommandLine.Run("show", CommandLine.State("amberley"), "s 35(1)");
        Assert.Equal(ExitCodes.Done, byAddress.Code);
        Assert.Equal(byAddress.Out, byCitation.Out);
        Assert.Contains("passage-dealing", byAddress.Out);
        Assert.Equal(ExitCodes.Input, CommandLine.Run("show", CommandLine.State("amberley"), "s 935").Code);
        foreach (var format in new[] { "text", "md", "json" })
            Assert.Contains("passage-dealing", CommandLine.Run("show", CommandLine.State("amberley"), "--format", format).Out);
        Assert.Contains("resolved", CommandLine.Run("show", CommandLine.State("amberley"), "--references").Out);
        var table = CommandLine.Run("show", CommandLine.State("amberley"), "--table").Out;
        foreach (var figure in new[] { " sections", "longest", " resolved, ", "definitions", "remainder", "0 characters unaccounted for." }) Assert.Contains(figure, table);
        Assert.All(table.Split('\n'), line => Assert.True(line.TrimEnd().Length <= Columns, line));
    }

    [Fact]
    public void Init_ProposesAManifestOnce()
    {
        using var folder = new TemporaryFolder();
        folder.File("act.md", "# Ports Act\n\n## 1. Offence\n\nA person who does this commits an offence.\n");
        Assert.Equal(ExitCodes.Done, CommandLine.Run("init", folder.Path).Code);
        Assert.Contains("| act.md |", File.ReadAllText(folder.At("jurisdiction.md")));
        var again = CommandLine.Run("init", folder.Path);
        Assert.Equal(ExitCodes.Input, again.Code);
        Assert.Contains("exists already", again.Error);
    }

    [Fact]
    public void Checklists_AreSoundAndTheirExamplesPass()
    {
        Assert.Contains("smuggling-protocol", CommandLine.Run("checklist", "list").Out);
        Assert.Contains(FirstObligation(), CommandLine.Run("checklist", "show").Out);
        Assert.Equal(ExitCodes.Done, CommandLine.Run("checklist", "lint").Code);
        Assert.Equal(ExitCodes.Done, CommandLine.Run("checklist", "coverage").Code);
        var tested = CommandLine.Run("checklist", "test");
        Assert.True(tested.Code == ExitCodes.Done, tested.All);
    }

    [Fact]
    public void BuiltTool_RunsByItself()
    {
        using var folder = new TemporaryFolder();
        var report = folder.At("report.docx");
        var ran = CommandLine.Start("review", CommandLine.State("amberley"), "-o", report);
        Assert.True(ran.Code == ExitCodes.Done, ran.All);
        Assert.True(File.Exists(report));
        Assert.DoesNotContain('\r', ran.Error.Replace("\r\n", "\n"));
        Assert.DoesNotContain('\e', ran.All);
        Assert.Equal(ExitCodes.Input, CommandLine.Start("review", folder.At("none")).Code);
    }

    private static string FirstObligation()
    {
        using var json = JsonDocument.Parse(CommandLine.Run("labels", CommandLine.State("ostrevia"), "--format", "json").Out);
        return json.RootElement.GetProperty("labels")[0].GetProperty("id").GetString()!;
    }
}
