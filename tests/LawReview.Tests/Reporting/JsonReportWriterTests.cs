using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using LawReview.Reporting;
using LawReview.Reporting.Json;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class JsonReportWriterTests
{
    private static readonly Report Sample = ReportBuilder.Build(SampleAssessment.Create(), new(new(2026, 11, 22), "0.1.0"));

    [Fact]
    public void Write_Sample_FollowsTheSchema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath()));
        using var json = JsonDocument.Parse(Written(Sample));
        Assert.Empty(SchemaCheck.Errors(schema.RootElement, json.RootElement));
    }

    [Fact]
    public void Write_UnknownOrMissingProperty_WouldBeSeen()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath()));
        var text = Encoding.UTF8.GetString(Written(Sample));
        using var changed = JsonDocument.Parse(text.Replace("\"toolVersion\"", "\"toolEdition\"", StringComparison.Ordinal));
        Assert.Equal(["$: no toolVersion", "$: unknown toolEdition"], SchemaCheck.Errors(schema.RootElement, changed.RootElement));
    }

    [Fact]
    public void Write_Sample_MatchesTheSnapshot() => Snapshot.Matches("report.json", Encoding.UTF8.GetString(Written(Sample)));

    [Fact]
    public void Write_Text_IsNotEscapedBeyondNeed()
    {
        var text = Encoding.UTF8.GetString(Written(Sample));
        Assert.StartsWith("{\n  \"schema\": \"lawreview.report/1.1\",\n", text);
        Assert.Contains("المادة 7", text);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text);
    }

    [Fact]
    public void Write_Sample_SaysNothingOfThisMachine() => Assert.DoesNotContain("/nowhere/", Encoding.UTF8.GetString(Written(Sample)));

    internal static byte[] Written(Report report)
    {
        using var stream = new MemoryStream();
        JsonReportWriter.Write(report, stream);
        return stream.ToArray();
    }

    private static string SchemaPath([CallerFilePath] string caller = "")
        => Path.Combine(Path.GetDirectoryName(caller)!, "..", "..", "..", "docs", "schema", "report-1.schema.json");
}
