using LawReview.Core.Diagnostics;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>What can be wrong with the translation of a checklist, beside what its tables and headings share with checklists.</summary>
public static class TranslationDiagnostics
{
    public static readonly DiagnosticCode WrongLanguageCode = new("TRN1001", "WrongLanguage");
    public static readonly DiagnosticCode UnknownRowCode = new("TRN1002", "UnknownRow");
    public static readonly DiagnosticCode UnknownPartCode = new("TRN1003", "UnknownPart");
    public static readonly DiagnosticCode UnknownElementCode = new("TRN1004", "UnknownElement");
    public static readonly DiagnosticCode ElementsDifferCode = new("TRN1005", "ElementsDiffer");
    public static readonly DiagnosticCode UnknownTextCode = new("TRN1006", "UnknownText");

    internal static Diagnostic WrongLanguage(SourceLocation at, string stated, string expected) => new(
        WrongLanguageCode, Severity.Error,
        stated.Length == 0 ? "The translation does not state its language" : $"The file is named for “{expected}” and states “{stated}”",
        at.Source.Name, at, Help: $"begin the file with a line ---, then language: {expected}, then another line ---");

    internal static Diagnostic UnknownRow(SourceLocation at, string id, IReadOnlyCollection<string> known) => new(
        UnknownRowCode, Severity.Error, $"The checklist has no obligation or kind of offence “{id}”", at.Source.Name, at,
        Help: Spelling.Nearest(id, known) is { } near ? $"did you mean {near}?" : "take the row out, or mend its id");

    internal static Diagnostic UnknownPart(SourceLocation at, string name, IReadOnlyCollection<string> known) => new(
        UnknownPartCode, Severity.Error, $"A translation has no part “{name}”", at.Source.Name, at,
        Help: Spelling.Nearest(name, known) is { } near ? $"did you mean {near}?" : $"known: {string.Join(", ", known)}");

    internal static Diagnostic UnknownElement(SourceLocation at, string name, IReadOnlyCollection<string> known) => new(
        UnknownElementCode, Severity.Error, $"The obligation has no element “{name}”", at.Source.Name, at,
        Help: Spelling.Nearest(name, known) is { } near ? $"did you mean {near}?" : "write the element between backticks as the checklist does");

    /// <summary>A warning: the checklist may have got an element since. Until then its own words are shown.</summary>
    internal static Diagnostic ElementsDiffer(SourceLocation at, int translated, int own) => new(
        ElementsDifferCode, Severity.Warning, $"Here are {translated} elements, and the checklist has {own}: none is taken", at.Source.Name, at,
        Help: "translate each in its place, or name them: - `the element` = its translation");

    internal static Diagnostic UnknownText(SourceLocation at, string title, IReadOnlyCollection<string> known) => new(
        UnknownTextCode, Severity.Error, $"The checklist expects no text “{title}”", at.Source.Name, at,
        Help: Spelling.Nearest(title, known) is { } near ? $"did you mean {near}?" : "write the title as the checklist does");
}
