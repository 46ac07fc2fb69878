using LawReview.Reporting.Json;

namespace LawReview.Reporting.Comparing;

/// <summary>Writes a comparison as JSON; <c>docs/schema/comparison-1.schema.json</c> describes the form.</summary>
public static class JsonComparisonWriter
{
    /// <summary>Name and version of the form, the first property of every file.</summary>
    public const string Schema = "lawreview.comparison/1";

    /// <summary>UTF-8 without a byte-order mark; properties stand in the order of the model.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(ComparisonReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        JsonReportWriter.Write(Schema, report, output);
    }
}
