using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>
/// Reads the translation of a checklist, as <c>docs/checklist-format.md</c> describes it. What it does not translate is no
/// error; what the checklist does not have is.
/// </summary>
public static class TranslationParser
{
    /// <param name="source">Named for its language: <c>wording/fr.md</c>.</param>
    public static Parsed<ChecklistTranslation> Parse(SourceText source, Checklist checklist) => new TranslationReader(source, checklist).Read();
}
