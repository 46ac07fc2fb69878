using LawReview.Reporting.Json;

namespace LawReview.Reporting.Delta;

/// <summary>
/// Writes a delta as JSON, for other programs: <c>docs/schema/delta-1.schema.json</c> describes the form. A change that a reader of
/// version 1 could not take makes a new version.
/// </summary>
public static class DeltaJsonWriter
{
    /// <summary>Name and version of the form, the first property of every file.</summary>
    public const string Schema = "lawreview.delta/1";

    /// <summary>UTF-8 without a byte-order mark.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(DeltaReport delta, Stream output)
    {
        ArgumentNullException.ThrowIfNull(delta);
        ArgumentNullException.ThrowIfNull(output);
        var frame = delta.Frame;
        JsonReportWriter.Write(
            Schema,
            new
            {
                frame.Title, frame.Language, frame.Date, frame.ToolVersion, frame.State, frame.Checklist, frame.Completeness,
                delta.Draft, delta.Counts, delta.Rows, delta.Applied, delta.NotApplied, delta.SetAside, frame.Sources, frame.Quotations,
            },
            output);
    }
}
