namespace LawReview.Reporting;

/// <param name="Date">Date of the report; it comes from the caller's clock, never from the machine's.</param>
/// <param name="Language">BCP 47 tag of the report's own sentences.</param>
/// <param name="Title">Replaces the usual title; null for the usual one.</param>
public sealed record ReportOptions(DateOnly Date, string ToolVersion, string Language = "en", string? Title = null);
