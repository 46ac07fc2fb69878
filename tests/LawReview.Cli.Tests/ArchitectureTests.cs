using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LawReview.Core.Assessment;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>The shape that docs/architecture.md promises.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Source = Path.Combine(CommandLine.Root, "src");

    [Fact]
    public void Code_NamesNoObligation()
    {
        var ids = new Composition(new(TextWriter.Null, TextWriter.Null, TimeProvider.System, _ => null), null)
            .Load(_ => false).Checklists.SelectMany(c => c.Obligations).Select(o => o.Id).ToList();
        Assert.NotEmpty(ids);
        var named = from file in SourceFiles(Source)
                    let text = File.ReadAllText(file)
                    from id in ids
                    where text.Contains(id, StringComparison.Ordinal) && Regex.IsMatch(text, $@"(?<![\w.-]){Regex.Escape(id)}(?![\w.-])")
                    select $"{Path.GetFileName(file)}: {id}";
        Assert.Empty(named);
    }

    [Fact]
    public void Code_NamesNoStateOfTheCorpus()
    {
        var names = CommandLine.States.Select(d => Path.GetFileName(d)!);
        var named = from file in SourceFiles(Source)
                    let text = File.ReadAllText(file)
                    from name in names
                    where text.Contains(name, StringComparison.OrdinalIgnoreCase)
                    select $"{Path.GetFileName(file)}: {name}";
        Assert.Empty(named);
    }

    /// <summary>A pattern that names a State serves that State alone: its law would be found, its neighbour's not.</summary>
    [Fact]
    public void Lexicons_NameNoState()
    {
        var named = from file in Directory.EnumerateFiles(Path.Combine(CommandLine.Root, "checklists", "lexicon"), "*.md")
                    from line in File.ReadLines(file)
                    where line.StartsWith("- ", StringComparison.Ordinal)
                    from match in StateName().Matches(line)
                    select $"{Path.GetFileName(file)}: {match.Value}";
        Assert.Empty(named);
    }

    [Theory]
    [InlineData("LawReview.Core")]
    [InlineData("LawReview.Reading", "LawReview.Core")]
    [InlineData("LawReview.Reporting", "LawReview.Core")]
    [InlineData("LawReview.Search.Sqlite", "LawReview.Core")]
    [InlineData("LawReview.Search.Lucene", "LawReview.Core")]
    [InlineData("LawReview.Cli", "LawReview.Core", "LawReview.Reading", "LawReview.Reporting", "LawReview.Search.Sqlite")]
    public void References_GoOneWay(string project, params string[] allowed)
    {
        var references = XDocument.Load(Path.Combine(Source, project, project + ".csproj")).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value)).Order(StringComparer.Ordinal);
        Assert.Equal(allowed, references);
    }

    [Fact]
    public void Core_KnowsNoFilesClockConsoleOrNetwork()
    {
        var used = SourceFiles(Path.Combine(Source, "LawReview.Core"))
            .SelectMany(f => OutsideWorld().Matches(Comments().Replace(File.ReadAllText(f), "")).Select(m => $"{Path.GetFileName(f)}: {m.Value}"));
        Assert.Empty(used);
        var assemblies = typeof(Assessor).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        foreach (var outside in new[] { "System.Console", "System.Net.Http", "System.Net.Sockets", "System.IO.FileSystem", "System.Diagnostics.Process" })
            Assert.DoesNotContain(outside, assemblies);
    }

    [Fact]
    public void PublicSignaturesOfCore_HoldNoForeignTypes()
    {
        var foreign = typeof(Assessor).Assembly.GetExportedTypes()
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(TypesOf).Where(t => t.Assembly.GetName().Name is "Markdig" or "YamlDotNet" or "DocumentFormat.OpenXml" or "System.Private.Xml")
            .Distinct();
        Assert.Empty(foreign);
    }

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodInfo m => [m.ReturnType, .. m.GetParameters().Select(p => p.ParameterType)],
        PropertyInfo p => [p.PropertyType],
        FieldInfo f => [f.FieldType],
        ConstructorInfo c => c.GetParameters().Select(p => p.ParameterType),
        _ => [],
    };

    private static IEnumerable<string> SourceFiles(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"));

    [GeneratedRegex(@"(?<!\.)\b(File|Directory|FileStream|StreamReader|StreamWriter|Console|Environment|Process|HttpClient)\.\w+|\bnew (FileStream|StreamReader|StreamWriter|HttpClient)\b|\b(DateTime|DateTimeOffset|DateOnly)\.(Now|UtcNow|Today)\b|\bTimeProvider\.System\b")]
    private static partial Regex OutsideWorld();

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"\b(?:canad\w+|pakistan\w*|barbad\w+|singapor\w*|zambia\w*|tanzan\w*|zimbabw\w*|malawi\w*|lanka\w*|britain|british|france|fran[cç]ais\w*|belges?|suisses?|s[ée]n[ée]gal\w*|maroc\w*|"
        + @"españ\w+|peruan\w*|argentin\w+|chilen\w+|mexican\w+|deutschland\w*|deutscher?|bundesrepublik\w*|schweiz\w*|eidgenossenschaft\w*|[oö]sterreich\w*|italia\w*|svizzer\w+|sammarin\w+|"
        + @"portugal|portugu[eê]s\w*|brasil\w*|angolan\w*|moçambican\w*)\b|росси|украин|белорус|казах|узбек|москв|مغربي|تونسي|جزائري|مصري|لبناني|سوري|عراقي|سعودي|中国|中國|中华|中華|台湾|香港|澳门|澳門",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StateName();
}
