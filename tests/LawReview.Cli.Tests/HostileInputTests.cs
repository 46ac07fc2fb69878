using System.Text;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>Whatever is given, there is a message that says what is wrong and where, and the exit code that belongs to it; never a stack trace.</summary>
public sealed class HostileInputTests : IDisposable
{
    private const string Offence = "## 25. Assisting unlawful immigration\n\nA person who assists another person to enter the country unlawfully commits an offence and is liable to imprisonment for five years.\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void MissingPath_IsNamed() => Refused(Review(folder.At("nowhere")), "nowhere");

    [Fact]
    public void EmptyFolder_SaysWhatToPutThere() => Refused(Review(folder.Path), "no law files");

    [Fact]
    public void EmptyFile_GivesNoFalseCertainty()
    {
        var ran = Review(folder.File("empty.md", ""));
        Assert.Equal(ExitCodes.Incomplete, ran.Code);
        Assert.Contains("language of a text is not known", ran.Error);
        Assert.DoesNotContain("gap", ran.Out);
        NoStackTrace(ran);
    }

    [Fact]
    public void BinaryFile_IsIncompleteAndSaysSo()
    {
        var noise = new byte[4096];
        new Random(1).NextBytes(noise);
        folder.File("act.md", Offence);
        folder.File("scan.txt", noise);
        Incomplete("scan.txt");
    }

    [Fact]
    public void PdfFile_IsIncompleteAndSaysWhatToDo()
    {
        folder.File("act.md", Offence);
        folder.File("law.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n"));
        Incomplete(".docx");
    }

    [Fact]
    public void WrongEncoding_IsReadAsWesternEuropean()
    {
        folder.File("act.md", Encoding.Latin1.GetBytes("# Café Act\n\n" + Offence));
        var ran = Review(folder.Path);
        Assert.Equal(ExitCodes.Done, ran.Code);
        NoStackTrace(ran);
    }

    [Fact]
    public void Utf16_IsRead()
    {
        folder.File("act.md", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Offence)]);
        Assert.Equal(ExitCodes.Done, Review(folder.Path).Code);
    }

    [Fact]
    public void MalformedXml_IsReadAsFarAsItGoes()
    {
        folder.File("act.xml", "<?xml version=\"1.0\"?><Statute><Body><Section><Label>1</Label><Text>A person who assists another");
        var ran = Review(folder.Path);
        Assert.Equal(ExitCodes.Incomplete, ran.Code);
        Assert.Matches(@"act\.xml:1:\d+: warning LAW\d+", ran.Error);
        NoStackTrace(ran);
    }

    [Fact]
    public void EntityBomb_DoesNotGoOff()
    {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE b [<!ENTITY e0 \"boom\">");
        for (var i = 1; i < 40; i++) bomb.Append($"<!ENTITY e{i} \"&e{i - 1};&e{i - 1};&e{i - 1};&e{i - 1};\">");
        bomb.Append("]><Statute><Body><Section><Label>1</Label><Text>&e39;</Text></Section></Body></Statute>");
        folder.File("act.xml", bomb.ToString());
        var ran = Review(folder.Path);
        Assert.Contains(ran.Code, new[] { ExitCodes.Done, ExitCodes.Incomplete });
        NoStackTrace(ran);
    }

    [Fact]
    public void UnknownLanguage_IsIncomplete()
    {
        folder.File("jurisdiction.md", Manifest("xx"));
        folder.File("act.md", Offence);
        Incomplete("no lexicon for xx");
    }

    [Fact]
    public void LargeFile_IsReadInReasonableTime()
    {
        var paragraph = "A vessel that arrives at a port shall report to the officer in charge within one day of its arrival. ";
        var law = new StringBuilder("# Ports Act\n\n" + Offence);
        for (var i = 26; law.Length < 2_000_000; i++) law.Append($"\n## {i}. Report\n\n").Insert(law.Length, paragraph, 20).Append('\n');
        folder.File("act.md", law.ToString());
        var started = Environment.TickCount64;
        Assert.Equal(ExitCodes.Done, Review(folder.Path).Code);
        Assert.InRange(Environment.TickCount64 - started, 0, 60_000);
    }

    [SlowFact]
    public void FileAboveTheLimit_IsNotRead()
    {
        folder.File("act.md", Offence);
        using (var huge = File.Create(folder.At("huge.txt"))) huge.SetLength(201L * 1024 * 1024);
        Incomplete("huge.txt");
    }

    [Fact]
    public void BrokenChecklist_ShowsTheLineWithACaret()
    {
        var checklists = CopyOfChecklists();
        var file = Directory.GetFiles(Path.Combine(checklists, "smuggling-protocol"), "0*.md").Order(StringComparer.Ordinal).First();
        File.WriteAllText(file, File.ReadAllText(file).Replace("there is an entry offence.", "there is an entree offence."));
        folder.File("law/act.md", Offence);
        var ran = CommandLine.Run("review", folder.At("law"), "--checklists", checklists);
        Assert.Equal(ExitCodes.ChecklistInvalid, ran.Code);
        Assert.Matches(@"smuggling-protocol/\S+\.md:\d+:\d+: error CHK\d+", ran.Error);
        Assert.Contains("^^^", ran.Error);
        Assert.Contains("entry", ran.Error);
        Assert.Equal(ExitCodes.ChecklistInvalid, CommandLine.Run("checklist", "lint", "--checklists", checklists).Code);
    }

    [Fact]
    public void BrokenLexicon_IsAnErrorOfTheChecklists()
    {
        var checklists = CopyOfChecklists();
        File.AppendAllText(Path.Combine(checklists, "lexicon", "en.md"), "\n## Broken {#broken}\n\nText.\n\n- (open\n");
        folder.File("law/act.md", Offence);
        var ran = CommandLine.Run("labels", folder.At("law"), "--checklists", checklists);
        Assert.Equal(ExitCodes.ChecklistInvalid, ran.Code);
        Assert.Matches(@"lexicon/en\.md:\d+:\d+: error LEX\d+", ran.Error);
    }

    [Fact]
    public void NoChecklists_SaysWhereTheyWereLookedFor()
    {
        folder.File("law/act.md", Offence);
        Refused(CommandLine.Run("review", folder.At("law"), "--checklists", folder.At("none")), "--checklists");
        var environment = new Dictionary<string, string> { ["LAWREVIEW_CHECKLISTS"] = folder.At("none") };
        Refused(CommandLine.Run(environment, "review", folder.At("law")), "LAWREVIEW_CHECKLISTS");
        Refused(CommandLine.Run("review", folder.At("law"), "--checklists", folder.At("law")), "checklist.md");
    }

    [Fact]
    public void BrokenManifest_IsNamedWithItsLine()
    {
        folder.File("jurisdiction.md", "---\nname: [unclosed\n: : :\n---\n");
        folder.File("act.md", Offence);
        var ran = Review(folder.Path);
        Assert.Equal(ExitCodes.Incomplete, ran.Code);
        Assert.Matches(@"jurisdiction\.md:\d+:\d+: error LAW\d+", ran.Error);
        NoStackTrace(ran);
    }

    [Fact]
    public void ManifestWithMissingFile_IsIncomplete()
    {
        folder.File("jurisdiction.md", Manifest("en").Replace("| act.md | act |", "| gone.md | gone |"));
        folder.File("act.md", Offence);
        Incomplete("gone.md");
    }

    [Fact]
    public void ExistingReport_IsKept()
    {
        folder.File("law/act.md", Offence);
        var report = folder.File("report.docx", "mine");
        Refused(CommandLine.Run("review", folder.At("law"), "-o", report), "--overwrite");
        Assert.Equal("mine", File.ReadAllText(report));
        Assert.Equal(ExitCodes.Done, CommandLine.Run("review", folder.At("law"), "-o", report, "--overwrite").Code);
        Assert.NotEqual("mine", File.ReadAllText(report));
    }

    [Fact]
    public void ReportOpenInWord_IsSaidToBe()
    {
        folder.File("law/act.md", Offence);
        var report = folder.File("report.docx", "mine");
        using (new FileStream(report, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Refused(CommandLine.Run("review", folder.At("law"), "-o", report, "--overwrite"), "open in Word");
        Assert.Equal("mine", File.ReadAllText(report));
    }

    [Fact]
    public void ReportAmongTheTexts_IsWarnedOf()
    {
        folder.File("act.md", Offence);
        var ran = CommandLine.Run("review", folder.Path, "-o", folder.At("report.docx"));
        Assert.Equal(ExitCodes.Done, ran.Code);
        Assert.Contains("lies among the texts", ran.Error);
    }

    [Theory]
    [InlineData("none/report.docx", "There is no folder")]
    [InlineData("law/act.md/report.docx", "There is no folder")]
    [InlineData("law", "no ending")]
    [InlineData("report.pdf", ".docx (Word)")]
    public void UnwritableReport_IsRefusedBeforeReading(string name, string message)
    {
        folder.File("law/act.md", Offence);
        Refused(CommandLine.Run("review", folder.At("law"), "-o", folder.At(name)), message);
        Assert.Single(Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void LinksInACircle_AreFollowedOnce()
    {
        folder.File("law/act.md", Offence);
        Directory.CreateSymbolicLink(folder.At("law/self"), folder.At("law"));
        Directory.CreateSymbolicLink(folder.At("law/up"), folder.Path);
        File.CreateSymbolicLink(folder.At("law/gone.md"), folder.At("nowhere"));
        var ran = CommandLine.Run("show", folder.At("law"));
        Assert.Equal(ExitCodes.Incomplete, ran.Code);
        Assert.Contains("s 25", ran.Out);
        Assert.Contains("gone.md", ran.Error);
        NoStackTrace(ran);
    }

    [Fact]
    public void OneReportNamedTwice_IsRefused()
    {
        folder.File("law/act.md", Offence);
        Refused(CommandLine.Run("review", folder.At("law"), "-o", folder.At("r.docx"), "-o", folder.At("law/../r.docx")), "named twice");
        Refused(CommandLine.Run("review", folder.At("law"), "-o", ""), "no file name after -o");
    }

    [Fact]
    public void ReportInPlaceOfAText_IsRefused()
    {
        var law = folder.File("act.json", Offence);
        Refused(CommandLine.Run("review", law, "-o", law, "--overwrite"), "one of the texts");
        Assert.Equal(Offence, File.ReadAllText(law));
    }

    [Fact]
    public void LetterCaseOfIds_DoesNotMatter()
    {
        folder.File("act.md", Offence);
        Assert.Equal(ExitCodes.Done, CommandLine.Run("review", folder.Path, "--only", "SMP-6.1.A", "--cluster", "i").Code);
    }

    [Fact]
    public void WrongDate_SaysHowToWriteIt()
    {
        folder.File("act.md", Offence);
        Refused(CommandLine.Run("review", folder.Path, "--date", "31.1.2026"), "2026-03-31");
    }

    [Fact]
    public void BrokenReferenceLabels_AreNamedWithLineAndColumn()
    {
        folder.File("gold/xam.json", "{\n  \"labels\": [,]\n}");
        var ran = CommandLine.Run("evaluate", CommandLine.State("amberley"), "--gold", folder.At("gold"));
        Refused(ran, "xam.json:2:");
    }

    [Fact]
    public void FileThatChangesAfterReading_StopsTheReport()
    {
        var law = folder.File("law/act.md", Offence);
        var report = folder.At("report.docx");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CliContext(output, new ChangesFile(error, law), TimeProvider.System, _ => null, Interactive: true);
        var code = App.Run(["review", folder.At("law"), "-o", report], context);
        Assert.Equal(ExitCodes.QuotationCheckFailed, code);
        Assert.Contains("does not agree", error.ToString());
        Assert.Equal([folder.At("law")], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Interruption_LeavesNothingBehind()
    {
        folder.File("law/act.md", Offence);
        using var output = new StringWriter();
        using var error = new StringWriter();
        var context = new CliContext(output, error, TimeProvider.System, _ => null, Stop: new CancellationToken(canceled: true));
        Assert.Equal(ExitCodes.Interrupted, App.Run(["review", folder.At("law"), "-o", folder.At("report.docx")], context));
        Assert.Equal([folder.At("law")], Directory.GetFileSystemEntries(folder.Path));
    }

    private static Ran Review(string law) => CommandLine.Run("review", law);

    private void Incomplete(string message)
    {
        var report = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"lawreview-{Guid.NewGuid():N}.json");
        try
        {
            var ran = CommandLine.Run("review", folder.Path, "-o", report);
            Assert.True(ran.Code == ExitCodes.Incomplete, ran.All);
            Assert.Contains(message, ran.Error);
            Assert.Contains("marked as incomplete", ran.Error);
            Assert.Contains("\"incomplete\": true", File.ReadAllText(report));
            NoStackTrace(ran);
        }
        finally
        {
            File.Delete(report);
        }
    }

    private static void Refused(Ran ran, string message)
    {
        Assert.True(ran.Code == ExitCodes.Input, ran.All);
        Assert.Contains(message, ran.Error);
        Assert.StartsWith("error: ", ran.Error);
        Assert.Empty(ran.Out);
        NoStackTrace(ran);
    }

    private static void NoStackTrace(Ran ran) => Assert.DoesNotContain("   at LawReview", ran.All);

    private string CopyOfChecklists()
    {
        var from = Path.Combine(CommandLine.Root, "checklists");
        foreach (var file in Directory.EnumerateFiles(from, "*.md", SearchOption.AllDirectories))
            folder.File(Path.Combine("checklists", Path.GetRelativePath(from, file)), File.ReadAllText(file));
        return folder.At("checklists");
    }

    private static string Manifest(string language) => $"""
        ---
        name: Testland
        code: XTL
        fictional: true
        languages: [{language}]
        ---

        | file | work | title | kind | language | status | as of | replaces | authority | source |
        |---|---|---|---|---|---|---|---|---|---|
        | act.md | act | Immigration Act | act | {language} | in force | 2020-01-01 |  | official | test |

        """;

    /// <summary>Changes the law between reading and checking, when the progress line says that the check begins.</summary>
    private sealed class ChangesFile(StringWriter inner, string file) : StringWriter
    {
        public override void Write(string? value)
        {
            if (value is not null && value.Contains("Checking every quotation", StringComparison.Ordinal)) File.AppendAllText(file, "changed");
            inner.Write(value);
        }

        public override void WriteLine(string? value) => inner.WriteLine(value);
    }
}

/// <summary>Runs only where LAWREVIEW_SLOW is 1.</summary>
public sealed class SlowFactAttribute : FactAttribute
{
    public SlowFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("LAWREVIEW_SLOW") != "1") Skip = "Set LAWREVIEW_SLOW=1 to run it.";
    }
}
