using System.Text.Json;
using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using LawReview.Core.Text;
using LawReview.Reading;
using Xunit.Abstractions;

namespace LawReview.Tests.Reading;

/// <summary>Real statutes in Cyrillic, Arabic and Chinese, where they are present: the quotations of reference labels lie where the labels say.</summary>
public sealed class SharedScriptsTests(ITestOutputHelper output)
{
    [SharedTheory]
    [InlineData("rus")]
    [InlineData("mar")]
    [InlineData("chn")]
    public void Quotations_LieInTheProvisionsThatLabelsName(string code)
    {
        var shared = Environment.GetEnvironmentVariable("LAWREVIEW_SHARED")!;
        using var labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(shared, "gold", $"{code}.json")));
        var laws = new Dictionary<string, LawText>(StringComparer.Ordinal);
        int all = 0, good = 0;
        foreach (var cite in labels.RootElement.GetProperty("labels").EnumerateArray().SelectMany(l => l.GetProperty("cites").EnumerateArray()))
        {
            var file = cite.GetProperty("text").GetString()!;
            if (!laws.TryGetValue(file, out var law)) laws[file] = law = Read(Path.Combine(shared, "statutes", code, file));
            var wanted = cite.GetProperty("provision").GetString()!;
            var quote = Inked(cite.GetProperty("quote").GetString()!);
            var where = law.AllProvisions().Where(p => Inked(p.Designation.Text + p.Text.Text).Contains(quote, StringComparison.Ordinal) || Inked(p.Tail.Text).Contains(quote, StringComparison.Ordinal)
                || (quote.Length > 20 && Inked(p.Text.Text).Contains(quote[..20], StringComparison.Ordinal))).ToList();
            all++;
            if (where.Any(p => CitationAgreement.Agree(p.Citation, wanted))) good++;
            else output.WriteLine($"{file}: '{wanted}' is read as {string.Join("; ", where.Select(p => p.Citation))}");
        }

        output.WriteLine($"{code}: {good}/{all}");
        Assert.True(good >= all * 0.97, $"{good} of {all}");
    }

    private static LawText Read(string path)
    {
        var source = new SourceText(Path.GetFileName(path), File.ReadAllText(path));
        var law = LawReaders.For(source)!.Read(source);
        Reads.AssertNothingLost(law);
        return law;
    }

    private static string Inked(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00ad'));
}

/// <summary>Cases that need the shared statutes and say that they were skipped where they are absent.</summary>
internal sealed class SharedTheoryAttribute : TheoryAttribute
{
    public SharedTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("LAWREVIEW_SHARED") is not { Length: > 0 } folder || !Directory.Exists(folder))
            Skip = "Set LAWREVIEW_SHARED to the folder with statutes/ and gold/ to run this test.";
    }
}
