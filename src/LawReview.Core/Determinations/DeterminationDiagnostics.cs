using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Determinations;

/// <summary>All messages about files of determinations, so that their wording is reviewed in one place.</summary>
public static class DeterminationDiagnostics
{
    private const string Kept = "The file was left as it is.";

    private static readonly DiagnosticCode FrontMatterMissing = new("DET1001", "DeterminationWithoutFrontMatter");
    private static readonly DiagnosticCode LineUnknown = new("DET1002", "DeterminationLineNotUnderstood");
    private static readonly DiagnosticCode KeyUnknown = new("DET1003", "UnknownDeterminationKey");
    private static readonly DiagnosticCode KeyMissing = new("DET1004", "DeterminationFactMissing");
    private static readonly DiagnosticCode StatusUnknown = new("DET1005", "UnknownDeterminationStatus");
    private static readonly DiagnosticCode DateBad = new("DET1006", "BadDeterminationDate");
    private static readonly DiagnosticCode ObligationDiffers = new("DET1007", "DeterminationOfOtherObligation");
    private static readonly DiagnosticCode NotSettled = new("DET1008", "DeterminationMergeNotSettled");
    private static readonly DiagnosticCode NoObligation = new("DET1009", "DeterminationWithoutObligation");
    private static readonly DiagnosticCode NotText = new("DET1010", "DeterminationNotReadable");

    public static Diagnostic NoFrontMatter(SourceText file) => Error(
        FrontMatterMissing, file, new(0, 0), "The file does not begin with the facts of a determination.",
        "It must begin with lines “status: …”, “by: …”, “on: …” between two lines of ---. Restore it from an earlier version, or move it away and determine again.");

    public static Diagnostic BadLine(SourceText file, TextSpan line) => Error(
        LineUnknown, file, line, "This line is not understood.", "Facts stand one on a line, as “key: value”. Restore the line as it was written.");

    public static Diagnostic UnknownKey(SourceText file, TextSpan span, string key, string? near) => Error(
        KeyUnknown, file, span, $"“{key}” is not a fact of a determination.", near is null ? "Remove the line." : $"Did you mean “{near}”?") with { Values = [("key", key), ("near", near ?? "")], HelpKey = near is null ? KeyUnknown.Code : KeyUnknown.Code + ".near" };

    public static Diagnostic Missing(SourceText file, TextSpan span, string key) => Error(
        KeyMissing, file, new(span.Start, 0), $"The line “{key}: …” is missing.", "Restore it from an earlier version, or move the file away and determine again.") with { Values = [("key", key)] };

    public static Diagnostic UnknownStatus(SourceText file, TextSpan span, string status) => Error(
        StatusUnknown, file, span, $"“{status}” is not a status.", $"Use one of: {string.Join(", ", DeterminationStatuses.Names)}.") with { Values = [("status", status), ("known", string.Join(", ", DeterminationStatuses.Names))] };

    public static Diagnostic BadDate(SourceText file, TextSpan span, string date) => Error(
        DateBad, file, span, $"“{date}” is not a date.", "Write it as year-month-day: 2026-03-31.") with { Values = [("date", date)] };

    public static Diagnostic OtherObligation(SourceText file, TextSpan span, string stated, string name) => Error(
        ObligationDiffers, file, span, $"The file is named for “{name}” and speaks of “{stated}”.", "Name the file after the obligation that it is about.") with { Values = [("stated", stated), ("name", name)] };

    public static Diagnostic Conflict(SourceText file, TextSpan line) => Error(
        NotSettled, file, line, "Two versions of this determination were merged and nobody has chosen between them.", "Keep one of the two and remove the lines <<<<<<<, ======= and >>>>>>>.");

    public static Diagnostic ObligationUnknown(SourceText file, string obligation, string? near) => new(
        NoObligation, Severity.Warning, $"The checklist has no obligation “{obligation}”; this determination stands beside no finding. {Kept}", file.Name,
        Help: near is null ? "If the obligation was renamed, rename the file and the line “obligation:”." : $"Did you mean “{near}”? Then rename the file and the line “obligation:”.") { Values = [("id", obligation), ("near", near ?? "")], HelpKey = near is null ? NoObligation.Code : NoObligation.Code + ".near" };

    public static Diagnostic Unreadable(string file, string why) => new(
        NotText, Severity.Error, $"The file cannot be read as text: {why}. {Kept}", file, Help: "Save it as UTF-8 text.") { Values = [("why", why)] };

    public static Diagnostic TooLarge(string file) => Unreadable(file, "it is larger than one megabyte") with { Key = NotText.Code + ".large", Values = [] };

    public static Diagnostic NotUtf8(string file) => Unreadable(file, "it is not UTF-8") with { Key = NotText.Code + ".utf8", Values = [] };

    private static Diagnostic Error(DiagnosticCode code, SourceText file, TextSpan span, string message, string help) =>
        new(code, Severity.Error, $"{message} {Kept}", file.Name, new(file, span, []), Help: help);
}
