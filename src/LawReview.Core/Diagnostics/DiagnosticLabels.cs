namespace LawReview.Core.Diagnostics;

/// <summary>The few words that stand around every diagnostic, in the language of those who read it.</summary>
/// <param name="Note">With its colon, as <paramref name="Help"/>.</param>
public sealed record DiagnosticLabels(string Error, string Warning, string Info, string In, string Note, string Help)
{
    public static DiagnosticLabels English { get; } = new("error", "warning", "info", "in", "note:", "help:");
}
