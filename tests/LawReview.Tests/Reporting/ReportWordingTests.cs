using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Offences;
using LawReview.Core.Statements;
using LawReview.Reporting;
using LawReview.Reporting.Wording;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed partial class ReportWordingTests
{
    public static TheoryData<string> Languages => [.. ReportWording.Languages];

    [Fact]
    public void Languages_HaveEnglish() => Assert.Contains("en", ReportWording.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Wording_HasAWordForEveryMemberOfEveryEnumeration(string language)
    {
        var wording = ReportWording.For(language);
        Assert.All(Enum.GetValues<FindingKind>(), k => Assert.NotEmpty(wording.Name(k) + wording.Mark(k) + wording[$"meaning.{k}"]));
        Assert.All(Enum.GetValues<FindingKind>(), k => Assert.NotEmpty(wording[$"sentence.{k}"]));
        Assert.All(Enum.GetValues<Strength>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<ProvedBy>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<Confidence>(), x => Assert.NotEmpty(wording.Name(x) + wording[$"read.confidence.{x}"]));
        Assert.All(Enum.GetValues<ElementStatus>(), x => Assert.NotEmpty(wording.Name(x) + wording[$"ElementStatus.mark.{x}"]));
        Assert.All(Enum.GetValues<InstrumentKind>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<TextStatus>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<TextAuthority>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<StatementKey>(), x => Assert.NotEmpty(wording[$"Statement.{x}"]));
        Assert.All(Enum.GetValues<Reached>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<SheetTopic>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<SheetAnswer>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<LiabilityLink>(), x => Assert.NotEmpty(wording.Name(x)));
        Assert.All(Enum.GetValues<OffencePredicate>().Where(p => p != OffencePredicate.Exists), x => Assert.NotEmpty(wording[$"condition.predicate.{x}"]));
        Assert.All(Enum.GetValues<PassageRole>().Where(r => r != PassageRole.Any), x => Assert.NotEmpty(wording[$"condition.role.{x}"]));
        Assert.All(Enum.GetValues<PassageScope>().Where(p => p != PassageScope.Jurisdiction), x => Assert.NotEmpty(wording[$"condition.scope.{x}"]));
        Assert.All(Enumerable.Range(1, 12), m => Assert.NotEmpty(wording[$"month.{m}"]));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Marks_TellFindingsApartWithoutColour(string language)
    {
        var wording = ReportWording.For(language);
        Assert.Distinct(Enum.GetValues<FindingKind>().Select(wording.Mark));
        Assert.Distinct(Enum.GetValues<FindingKind>().Select(k => wording.Name(k)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Wording_HasEveryKeyThatTheCodeAsksForAndNoOther(string language)
    {
        var wording = ReportWording.For(language);
        var code = SourceOfReporting();
        var asked = KeyInCode().Matches(code).Select(m => m.Groups[1].Value).Where(k => !k.Contains('{', StringComparison.Ordinal)).Distinct();
        var missing = asked.Where(k => !wording.Keys.Contains(k) && !wording.Keys.Contains($"{k}.other"));
        Assert.Empty(missing);
        var unused = wording.Keys.Where(k => !IsComposed(k) && !code.Contains($"\"{Base(k)}\"", StringComparison.Ordinal));
        Assert.Empty(unused);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Wording_HasTheSamePlacesAsEnglish(string language)
    {
        var (wording, english) = (ReportWording.For(language), ReportWording.For("en"));
        Assert.Equal([], english.Keys.Where(k => !wording.Keys.Contains(k) && !IsPlural(k)).Order(StringComparer.Ordinal));
        Assert.Equal([], wording.Keys.Where(k => !english.Keys.Contains(k) && !IsPlural(k)).Order(StringComparer.Ordinal));
        Assert.All(wording.Keys, k => Assert.Equal(Places(english[english.Keys.Contains(k) ? k : $"{Base(k)}.other"]), WithCount(k, Places(wording[k]))));
    }

    [Theory]
    [InlineData("fr", "yes", "oui")]
    [InlineData("fr", "constituent", "constitutif")]
    [InlineData("en", "by-element", "by-element")]
    [InlineData("ru", "5", "5")]
    public void Value_OfARule_IsSaidInTheReportsLanguage_AndANumberStaysOne(string language, string value, string shown) =>
        Assert.Equal(shown, ReportWording.For(language).Value(value));

    [Fact]
    public void For_Region_FallsBackToItsLanguage() => Assert.Equal("en", ReportWording.For("en-GB").Language);

    [Fact]
    public void For_UnknownLanguage_NamesTheKnownOnes()
        => Assert.Contains("en", Assert.Throws<ArgumentException>(() => ReportWording.For("tlh")).Message);

    [Fact]
    public void Fill_PlaceWithoutValue_Throws()
        => Assert.Throws<FormatException>(() => ReportWording.For("en").Fill("footer.page", ("page", "1")));

    [Fact]
    public void List_JoinsAsPeopleDo() => Assert.Equal("a, b and c", ReportWording.For("en").List(["a", "b", "c"]));

    [Theory]
    [InlineData("2023-07-01", "1 July 2023")]
    [InlineData("2023", "2023")]
    [InlineData("", "")]
    public void Date_OfAManifest_IsWrittenOutWhereItIsFull(string date, string expected) => Assert.Equal(expected, ReportWording.For("en").Date(date));

    [Fact]
    public void Wording_NeverSaysMoreThanTheToolKnows()
    {
        var wording = ReportWording.For("en");
        Assert.All(wording.Keys, k => Assert.DoesNotMatch(@"(?i)non-complian|complies with|has no law|violat|breach", wording[k].Replace("does not determine whether the State complies with", "", StringComparison.Ordinal)));
    }

    private static string[] Places(string text) => [.. PlaceInText().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    /// <summary>Keys whose last part is a name of an enumeration, a number of a month, a language or a section.</summary>
    private static bool IsComposed(string key) => ComposedKey().IsMatch(key);

    private static bool IsPlural(string key) => PluralEnding().IsMatch(key);

    /// <summary>A form for one number ("two texts") may leave the number out.</summary>
    private static string[] WithCount(string key, string[] places) =>
        IsPlural(key) && !places.Contains("{count}") ? [.. places.Append("{count}").Order(StringComparer.Ordinal)] : places;

    private static string Base(string key) => PluralEnding().Replace(key, "");

    private static readonly string[] Projects = ["LawReview.Reporting", "LawReview.Cli"];

    private static string SourceOfReporting([CallerFilePath] string caller = "")
    {
        var source = Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", "src");
        return string.Join('\n', Projects
            .SelectMany(p => Directory.EnumerateFiles(Path.Combine(source, p), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
    }

    [GeneratedRegex("(?:\\bw|[wW]ording)(?:\\[|\\.Fill\\(|\\.Count\\()\\s*\"([^\"]+)\"")]
    private static partial Regex KeyInCode();

    [GeneratedRegex(@"\.(?:zero|one|two|few|many|other)$")]
    private static partial Regex PluralEnding();

    [GeneratedRegex(@"\{[a-z0-9]+\}")]
    private static partial Regex PlaceInText();

    [GeneratedRegex(@"^(?:value|month|language|mark|meaning|sentence|section|no-gap|condition|explain|read\.confidence|cover\.status|delta\.(?:meaning|how|aside|effect|problem|not-applied|unchanged)|html\.cluster|[A-Z]\w+)\.")]
    private static partial Regex ComposedKey();
}
