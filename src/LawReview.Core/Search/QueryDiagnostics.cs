using System.Globalization;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Search;

/// <summary>Everything that can be wrong with a question to <c>search</c>; <c>docs/search.md</c> explains the language.</summary>
public static class QueryDiagnostics
{
    public static readonly DiagnosticCode EmptyCode = new("QRY1001", "Empty");
    public static readonly DiagnosticCode UnknownFieldCode = new("QRY1002", "UnknownField");
    public static readonly DiagnosticCode UnclosedQuotationCode = new("QRY1003", "UnclosedQuotation");
    public static readonly DiagnosticCode UnbalancedBracketCode = new("QRY1004", "UnbalancedBracket");
    public static readonly DiagnosticCode MissingOperandCode = new("QRY1005", "MissingOperand");
    public static readonly DiagnosticCode NothingButNotCode = new("QRY1006", "NothingButNot");
    public static readonly DiagnosticCode BadDistanceCode = new("QRY1007", "BadDistance");
    public static readonly DiagnosticCode TooOpenCode = new("QRY1008", "TooOpen");
    public static readonly DiagnosticCode NotAWordCode = new("QRY1009", "NotAWord");
    public static readonly DiagnosticCode NearJoinsWordsCode = new("QRY1010", "NearJoinsWords");
    public static readonly DiagnosticCode UnknownKindCode = new("QRY1011", "UnknownKind");
    public static readonly DiagnosticCode TooLongCode = new("QRY1012", "TooLong");

    internal static Diagnostic Empty(SourceText query) => Error(
        EmptyCode, query, new(0, query.Content.Length), "The question holds no word", "write a word, or several, or a phrase between quotation marks");

    internal static Diagnostic UnknownField(SourceText query, TextSpan at, string name, IEnumerable<string> known) => Error(
        UnknownFieldCode, query, at, $"There is no field “{name}”",
        Spelling.Nearest(name, known) is { } near ? $"did you mean {near}:? Words with a colon in them stand between quotation marks" : $"fields are: {string.Join(", ", known)}") with { Values = [("name", name), ("near", Spelling.Nearest(name, known) ?? ""), ("known", string.Join(", ", known))], HelpKey = Spelling.Nearest(name, known) is null ? UnknownFieldCode.Code : UnknownFieldCode.Code + ".near" };

    internal static Diagnostic UnclosedQuotation(SourceText query, TextSpan at) => Error(
        UnclosedQuotationCode, query, at, "The quotation marks are not closed", "put a second \" behind the last word of the phrase");

    internal static Diagnostic UnbalancedBracket(SourceText query, TextSpan at, string bracket) => Error(
        UnbalancedBracketCode, query, at, bracket == "(" ? "This bracket is not closed" : "This bracket closes nothing", null) with { Key = bracket == "(" ? UnbalancedBracketCode.Code : UnbalancedBracketCode.Code + ".closing" };

    internal static Diagnostic MissingOperand(SourceText query, TextSpan at, string what) => Error(
        MissingOperandCode, query, at, $"{what} stands between two words or phrases; one is missing",
        what.Contains('/', StringComparison.Ordinal) ? null : $"to look for the word itself write it small, or between quotation marks") with { Values = [("what", what)] };

    internal static Diagnostic NothingButNot(SourceText query, TextSpan at) => Error(
        NothingButNotCode, query, at, "NOT takes away from something, and there is nothing here to take away from", "write first what is looked for: visa NOT tourist");

    internal static Diagnostic BadDistance(SourceText query, TextSpan at, int most) => Error(
        BadDistanceCode, query, at, $"The distance is a number of words from 0 to {most}", "write for example: NEAR/10") with { Values = [("most", most.ToString(CultureInfo.InvariantCulture))] };

    internal static Diagnostic TooOpen(SourceText query, TextSpan at, int least) => Error(
        TooOpenCode, query, at, $"At least {least} letters must be given", null) with { Values = [("least", least.ToString(CultureInfo.InvariantCulture))] };

    internal static Diagnostic NotAWord(SourceText query, TextSpan at) => Error(
        NotAWordCode, query, at, "There is no letter or digit in this", null);

    internal static Diagnostic NearJoinsWords(SourceText query, TextSpan at) => Error(
        NearJoinsWordsCode, query, at, "NEAR and BEFORE join words and phrases of one field, not groups",
        "write each pair: a NEAR/5 b OR a NEAR/5 c");

    internal static Diagnostic UnknownKind(SourceText query, TextSpan at, string name, IEnumerable<string> known) => Error(
        UnknownKindCode, query, at, $"There is no kind of text “{name}”",
        Spelling.Nearest(name, known) is { } near ? $"did you mean {near}?" : $"kinds are: {string.Join(", ", known)}") with { Values = [("name", name), ("near", Spelling.Nearest(name, known) ?? ""), ("known", string.Join(", ", known))], HelpKey = Spelling.Nearest(name, known) is null ? UnknownKindCode.Code : UnknownKindCode.Code + ".near" };

    internal static Diagnostic TooLong(SourceText query, int most) => Error(
        TooLongCode, query, new(0, 0), $"The question is longer than {most} characters", null) with { Values = [("most", most.ToString(CultureInfo.InvariantCulture))] };

    private static Diagnostic Error(DiagnosticCode code, SourceText query, TextSpan at, string message, string? help) =>
        new(code, Severity.Error, message, query.Name, new(query, at, []), null, help);
}
