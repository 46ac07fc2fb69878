using LawReview.Core.Checklists;

namespace LawReview.Reporting;

/// <param name="Date">Date of the report; it comes from the caller's clock, never from the machine's.</param>
/// <param name="Language">BCP 47 tag of the report's own sentences.</param>
/// <param name="Title">Replaces the usual title; null for the usual one.</param>
/// <param name="ConceptTitles">Names of the lexicons' concepts in that language, by id; null where reports call them by their ids.</param>
/// <param name="Translation">The checklist's texts in that language; null for those of the checklist itself.</param>
public sealed record ReportOptions(
    DateOnly Date, string ToolVersion, string Language = "en", string? Title = null,
    IReadOnlyDictionary<string, string>? ConceptTitles = null, ChecklistTranslation? Translation = null);
