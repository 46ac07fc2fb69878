using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Diagnostics;
using LawReview.Core.Lexicons;
using Xunit;

namespace LawReview.Tests.Diagnostics;

public sealed partial class DiagnosticPageTests
{
    private static readonly string[] Codes =
    [
        .. new[] { typeof(ChecklistDiagnostics), typeof(LexiconDiagnostics) }.SelectMany(CodesOf).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Page_ListsExactlyTheCodesOfTheCode()
    {
        var page = File.ReadAllText(Path.Combine(Repository(), "docs", "diagnostics.md"));
        var listed = Heading().Matches(page).Select(m => m.Groups[1].Value)
            .Where(c => c.StartsWith("CHK", StringComparison.Ordinal) || c.StartsWith("LEX", StringComparison.Ordinal) || c.StartsWith("TRN", StringComparison.Ordinal));
        Assert.Equal(Codes.Concat(CodesOf(typeof(TranslationDiagnostics))).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Codes_AreUnique() => Assert.Equal(Codes.Length, Codes.Select(c => c[..7]).Distinct().Count());

    /// <summary>Every code but those that ordinary files cannot reach is shown in a spec.</summary>
    [Fact]
    public void Specs_ShowEveryCode()
    {
        var specs = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository(), "tests", "LawReview.Specs", "Specs", "diagnostics"))
            .Select(File.ReadAllText));
        Assert.Equal([], Codes.Select(c => c[..7]).Where(c => !specs.Contains(c, StringComparison.Ordinal)));
    }

    /// <summary>What can be wrong in translations is shown by <c>TranslationParserTests</c>, one code a case.</summary>
    private static IEnumerable<string> CodesOf(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.FieldType == typeof(DiagnosticCode)).Select(f => (DiagnosticCode)f.GetValue(null)!).Select(c => $"{c.Code} {c.Name}");

    private static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));

    [GeneratedRegex(@"^### (\w+ \w+)\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
