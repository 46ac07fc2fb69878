using System.Reflection;
using System.Text.RegularExpressions;
using LawReview.Cli.Wording;
using LawReview.Core.Determinations;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;
using LawReview.Reading;
using LawReview.Reporting.Wording;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>Sentences of commands: one resource a language, the same in all, all of them used, none left in code.</summary>
public sealed partial class CommandWordingTests
{
    private static readonly string Source = Path.Combine(CommandLine.Root, "src", "LawReview.Cli");

    public static TheoryData<string> Languages => [.. CommandWording.Languages];

    public static TheoryData<string> Others => [.. CommandWording.Languages.Where(l => l != CommandWording.Default)];

    public static TheoryData<string> Commands => ["review", "bill", "compare", "init", "show", "search", "index", "offences", "explain", "determine", "determinations", "labels", "evaluate"];

    [Fact]
    public void Languages_AreThoseThatHaveAFile() => Assert.Equal(
        CommandWording.Languages,
        typeof(CommandWording).Assembly.GetManifestResourceNames().Select(n => ResourceName().Match(n)).Where(m => m.Success).Select(m => m.Groups[1].Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Others))]
    public void Wording_HasTheSameKeysAndPlacesAsEnglish(string language)
    {
        var (words, english) = (CommandWording.For(language), CommandWording.For(CommandWording.Default));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), words.Keys.Where(k => !DiagnosticKey().IsMatch(k)).Order(StringComparer.Ordinal));
        Assert.All(english.Keys, k => Assert.Equal((k, Places(english[k])), (k, Places(words[k]))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Wording_HasEveryKeyThatTheCodeAsksForAndNoOther(string language)
    {
        var code = string.Join('\n', SourceFiles().Select(File.ReadAllText)) + ReadingSource();
        var words = CommandWording.For(language);
        Assert.DoesNotContain(AskedFor().Matches(code).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value).Distinct(),
            k => !k.Contains('{', StringComparison.Ordinal) && !words.Has(k) && !words.Has($"{k}.other"));
        Assert.DoesNotContain(words.Keys, k => !Composed().IsMatch(k) && !DiagnosticKey().IsMatch(k) && !code.Contains($"\"{Plural().Replace(k, "")}\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Wording_HasANameForEveryMemberOfEveryEnumeration(string language)
    {
        var words = CommandWording.For(language);
        Assert.All(Enum.GetValues<Core.Assessment.Confidence>(), x => Assert.NotEmpty(words.Name(x)));
        Assert.All(Enum.GetValues<Core.Checklists.Strength>(), x => Assert.NotEmpty(words.Name(x)));
        Assert.All(Enum.GetValues<Core.Checklists.ProvedBy>(), x => Assert.NotEmpty(words.Name(x)));
        Assert.All(Enum.GetValues<Core.Amendments.DeltaKind>(), x => Assert.NotEmpty(words.Name(x)));
        Assert.All(Enum.GetValues<Core.Law.ProvisionKind>(), x => Assert.NotEmpty(words[$"ProvisionKind.{x}.one"] + words[$"ProvisionKind.{x}.other"]));
    }

    /// <summary>Four words in a row with blanks between them are a sentence; what is said of bugs is for us alone.</summary>
    [Fact]
    public void Commands_HoldNoSentences()
    {
        var said = from file in SourceFiles()
                   where Path.GetFileName(file) is not ("CommandWording.cs" or "ExampleRunner.cs")
                   from line in File.ReadLines(file)
                   where !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.Contains("GeneratedRegex", StringComparison.Ordinal)
                   from literal in Literal().Matches(line)
                   where Sentence().IsMatch(Hole().Replace(literal.Value, "x"))
                   select $"{Path.GetFileName(file)}: {literal.Value}";
        Assert.Equal(["SuppliedFiles.cs: \"{name} was not supplied.\""], said);
    }

    [Fact]
    public void Endings_ThatMessagesName_AreThoseThatCanBeWritten()
    {
        Assert.All(CommandWording.Languages.Select(CommandWording.For), words =>
        {
            Assert.Equal(Output.ReportForms.All.Select(f => f.Ending), Ending().Matches(words["output.forms.report"]).Select(m => m.Value));
            Assert.Equal(Settings.ComparisonFormat.All.Select(f => f.Ending).Order(StringComparer.Ordinal), Ending().Matches(words["output.forms.comparison"]).Select(m => m.Value).Order(StringComparer.Ordinal));
            Assert.Equal(Enum.GetValues<Settings.BillFormat>().Length, Ending().Count(words["output.forms.delta"]));
            foreach (var (help, forms) in new[] { ("review.output.help", "output.forms.report"), ("compare.output.help", "output.forms.comparison"), ("bill.output.help", "output.forms.delta") })
                Assert.Equal(Ending().Matches(words[forms]).Select(m => m.Value), Ending().Matches(words[help]).Select(m => m.Value));
        });
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Help_IsInTheLanguageThatWasAskedFor(string command)
    {
        var english = CommandLine.Run(command, "--help").Out;
        var typed = CommandLine.Run(command, "--help", "--lang", "fr").Out;
        Assert.Equal(typed, CommandLine.Run(new Dictionary<string, string> { ["LAWREVIEW_LANG"] = "fr-CA" }, command, "--help").Out);
        Assert.Contains("Utilisation", typed, StringComparison.Ordinal);
        Assert.DoesNotContain(Descriptions(english), line => Descriptions(typed).Contains(line));
        Assert.DoesNotContain("[default:", typed, StringComparison.Ordinal);
        Assert.DoesNotContain("Description:", typed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "erreur : Il n’y a ni fichier ni dossier « nowhere »")]
    [InlineData("en", "error: There is no file or folder 'nowhere'")]
    [InlineData("es", "error: There is no file or folder 'nowhere'")]
    public void Errors_AreInTheLanguageThatWasAskedFor(string language, string message) =>
        Assert.Contains(message, CommandLine.Run("review", "nowhere", "--lang", language).Error.Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Fact]
    public void Results_AreInTheLanguageThatWasAskedFor()
    {
        var ran = CommandLine.Run("labels", CommandLine.State("zambali"), "--lang", "fr");
        Assert.Contains("fiabilité", ran.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("  sure", ran.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Input, CommandLine.Run("labels", CommandLine.State("zambali"), "--lang", "xx").Code);
        Assert.DoesNotContain("mark-up", CommandLine.Run("show", CommandLine.State("zambali"), "--table", "--lang", "fr").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Translations_HaveEveryTextOfEveryRowThatReportsShow()
    {
        var lines = CommandLine.Run("checklist", "lint").Out.Split('\n').Where(l => l.Contains(" in ", StringComparison.Ordinal) && l.Contains("row", StringComparison.Ordinal)).ToList();
        Assert.Equal(15, lines.Count(l => l.Contains("every text", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void DiagnosticsOfTextsAndDeterminations_HaveSentences(string language)
    {
        var words = CommandWording.For(language);
        var said = Diagnostics(typeof(ReadingDiagnostics)).Concat(Diagnostics(typeof(DeterminationDiagnostics))).ToList();
        Assert.InRange(said.Count, 50, 80);
        Assert.All(said, d =>
        {
            var other = words.Of(d);
            Assert.True(other.Message != d.Message, d.Message);
            Assert.True(other.Help is null == d.Help is null && (d.Help is null || other.Help != d.Help), $"{d.Code}: {d.Help}");
        });
        var codes = said.Select(d => d.Code.Code).ToHashSet(StringComparer.Ordinal);
        Assert.All(words.Keys.Where(k => DiagnosticKey().IsMatch(k) && !k.StartsWith("QRY", StringComparison.Ordinal)), k => Assert.Contains(k.Split('.')[0], codes));
    }

    [Fact]
    public void Diagnostic_WithoutItsValues_StaysAsItIs()
    {
        var bare = new Diagnostic(new("LAW1007", "FileNotListed"), Severity.Warning, "The file 'a' is not in the manifest's table.", "a", Help: "Add a row.");
        Assert.Same(bare, CommandWording.For("fr").Of(bare));
    }

    [Fact]
    public void Question_ThatIsWrong_IsExplainedInFrench() =>
        Assert.Contains("Les guillemets ne sont pas fermés", CommandLine.Run("search", "\"open", CommandLine.State("zambali"), "--lang", "fr").Error, StringComparison.Ordinal);

    /// <summary>Every factory of a class, called with made-up values.</summary>
    private static IEnumerable<Diagnostic> Diagnostics(Type type) =>
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        where method.ReturnType == typeof(Diagnostic)
        from last in new object?[] { null, "near" }
        select (Diagnostic)method.Invoke(null, [.. method.GetParameters().Select(p => Made(p, last))])!;

    private static object? Made(ParameterInfo parameter, object? near) =>
        parameter.Name is "suggestion" or "near" ? near
        : parameter.ParameterType == typeof(SourceText) ? new SourceText("a.md", "some words of a text")
        : parameter.ParameterType == typeof(TextSpan) ? new TextSpan(0, 4)
        : parameter.ParameterType == typeof(int) ? near is null ? 1 : 2
        : parameter.ParameterType.IsEnum ? Enum.GetValues(parameter.ParameterType).GetValue(near is null ? 0 : 1)
        : "x";

    private static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !f.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>Readers give the keys of what they refuse.</summary>
    private static string ReadingSource() => string.Join('\n', new[] { "JurisdictionReader.cs", Path.Combine("Manifests", "ManifestWriter.cs") }
        .Select(f => File.ReadAllText(Path.Combine(CommandLine.Root, "src", "LawReview.Reading", f))));

    private static HashSet<string> Descriptions(string help) => help.Split('\n').Select(l => WordsOfHelp().Match(l).Value.Trim()).Where(l => l.Split(' ').Length >= 4 && !l.EndsWith("[options]", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    private static string Places(string text) => string.Join(' ', WordingFile.Places(text).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\.Messages\.(\w+)\.txt$")]
    private static partial Regex ResourceName();

    [GeneratedRegex(@"^[A-Z]{3}[0-9]{4}(?:\.|$)")]
    private static partial Regex DiagnosticKey();

    [GeneratedRegex(@"(?:context\.Words|\.Sentences)(?:\[|\.Fill\(|\.Count\()\s*\$?""([^""]+)""|(?:new Refusal|\.And|\.Step)\(""([^""]+)""|Key = ""([^""]+)""")]
    private static partial Regex AskedFor();

    [GeneratedRegex(@"^(?:[A-Z]\w+\.|coverage\.|label\.|checklist\.part\.|remainder\.|evaluate\.(?:legend|meaning)\.)")]
    private static partial Regex Composed();

    [GeneratedRegex(@"\.(?:one|other)$")]
    private static partial Regex Plural();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\p{L}+ \p{L}+ \p{L}+ \p{L}+")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\.(?:docx|html|xlsx|csv|md|json)(?= \()")]
    private static partial Regex Ending();

    [GeneratedRegex(@"(?<=^|\s{2})\S.*$")]
    private static partial Regex WordsOfHelp();
}
