using LawReview.Core.Diagnostics;

namespace LawReview.Core.Checklists.Parsing;

public static partial class ChecklistDiagnostics
{
    public static readonly DiagnosticCode MalformedRuleCode = new("CHK2001", "MalformedRule");
    public static readonly DiagnosticCode MissingFullStopCode = new("CHK2002", "MissingFullStop");
    public static readonly DiagnosticCode UnknownFindingCode = new("CHK2003", "UnknownFinding");
    public static readonly DiagnosticCode OpenValueCode = new("CHK2004", "OpenValue");
    public static readonly DiagnosticCode GapNotAllowedCode = new("CHK2005", "GapNotAllowed");
    public static readonly DiagnosticCode LastRuleNotOtherwiseCode = new("CHK2006", "LastRuleNotOtherwise");
    public static readonly DiagnosticCode RuleAfterOtherwiseCode = new("CHK2007", "RuleAfterOtherwise");
    public static readonly DiagnosticCode OtherwiseNotAloneCode = new("CHK2008", "OtherwiseNotAlone");
    public static readonly DiagnosticCode MalformedElementCode = new("CHK2009", "MalformedElement");

    public static readonly DiagnosticCode UnexpectedWordCode = new("CHK2101", "UnexpectedWord");
    public static readonly DiagnosticCode UnclosedBracketCode = new("CHK2102", "UnclosedBracket");
    public static readonly DiagnosticCode UnclosedBacktickCode = new("CHK2103", "UnclosedBacktick");
    public static readonly DiagnosticCode AndBetweenConceptsCode = new("CHK2104", "AndBetweenConcepts");
    public static readonly DiagnosticCode EveryProvisionCode = new("CHK2105", "EveryProvision");
    public static readonly DiagnosticCode ConditionTooDeepCode = new("CHK2106", "ConditionTooDeep");

    public static readonly DiagnosticCode UnknownConceptCode = new("CHK2201", "UnknownConcept");
    public static readonly DiagnosticCode UnknownKindCode = new("CHK2202", "UnknownKind");
    public static readonly DiagnosticCode UnknownRoleCode = new("CHK2203", "UnknownRole");
    public static readonly DiagnosticCode UnknownScopeCode = new("CHK2204", "UnknownScope");
    public static readonly DiagnosticCode UnknownPredicateCode = new("CHK2205", "UnknownPredicate");
    public static readonly DiagnosticCode UnknownObligationCode = new("CHK2206", "UnknownObligation");
    public static readonly DiagnosticCode UnknownValueCode = new("CHK2207", "UnknownValue");
    public static readonly DiagnosticCode ResultCircleCode = new("CHK2208", "ResultCircle");

    internal static Diagnostic MalformedRule(SourceLocation at) => Error(
        MalformedRuleCode, at, "A rule begins with a value, a comma, a finding in bold and a colon", help: "write `yes`, **met**: condition.");

    internal static Diagnostic MissingFullStop(SourceLocation at) => Error(
        MissingFullStopCode, at, "A rule ends with a full stop");

    internal static Diagnostic UnknownFinding(SourceLocation at, string name, IReadOnlyCollection<string> known) => Error(
        UnknownFindingCode, at, $"There is no finding “{name}”", help: Suggest(name, known));

    internal static Diagnostic OpenValue(SourceLocation at) => Error(
        OpenValueCode, at, "A value must be spelt out", help: "write the whole word in place of …");

    internal static Diagnostic GapNotAllowed(SourceLocation at, string reason) => Error(
        GapNotAllowedCode, at, "This obligation cannot have a gap", note: reason,
        help: "a gap is for a mandatory row whose “gap allowed” is yes; use another finding");

    internal static Diagnostic LastRuleNotOtherwise(SourceLocation at) => Error(
        LastRuleNotOtherwiseCode, at, "The last rule must be “otherwise”", help: "add a rule that says what holds if none of these does");

    internal static Diagnostic RuleAfterOtherwise(SourceLocation at) => Error(
        RuleAfterOtherwiseCode, at, "This rule is never tried, because it stands after “otherwise”");

    internal static Diagnostic OtherwiseNotAlone(SourceLocation at) => Error(
        OtherwiseNotAloneCode, at, "“otherwise” stands alone, as the whole condition of the last rule");

    internal static Diagnostic MalformedElement(SourceLocation at) => Error(
        MalformedElementCode, at, "An element is a name, a colon and a condition", help: "write - Name: condition");

    internal static Diagnostic UnexpectedWord(SourceLocation at, string found, string expected) => Error(
        UnexpectedWordCode, at, found.Length == 0 ? $"The condition ends where {expected} is expected" : $"Expected {expected}, found “{found}”");

    internal static Diagnostic UnclosedBracket(SourceLocation at) => Error(
        UnclosedBracketCode, at, "This bracket is not closed");

    internal static Diagnostic UnclosedBacktick(SourceLocation at) => Error(
        UnclosedBacktickCode, at, "This backtick has no counterpart");

    internal static Diagnostic AndBetweenConcepts(SourceLocation at) => Error(
        AndBetweenConceptsCode, at, "“and” stands between conditions, not between concepts", help: "write with for two concepts of one passage");

    internal static Diagnostic EveryProvision(SourceLocation at) => Error(
        EveryProvisionCode, at, "Provisions are asked for with some or no, never with every");

    internal static Diagnostic ConditionTooDeep(SourceLocation at) => Error(
        ConditionTooDeepCode, at, "This condition is nested too deeply", help: "part it into elements or several rules");

    internal static Diagnostic UnknownConcept(SourceLocation at, string name, IReadOnlyCollection<string> known) => Error(
        UnknownConceptCode, at, $"No lexicon has a concept “{name}”", help: Suggest(name, known));

    internal static Diagnostic UnknownKind(SourceLocation at, string name, IReadOnlyCollection<string> known) => Error(
        UnknownKindCode, at, $"There is no kind of offence “{name}”", help: Suggest(name, known));

    internal static Diagnostic UnknownRole(SourceLocation at, string word, IReadOnlyCollection<string> known) => Error(
        UnknownRoleCode, at, $"There is no role “{word}”", help: Suggest(word, known));

    internal static Diagnostic UnknownScope(SourceLocation at, string found) => Error(
        UnknownScopeCode, at, $"There is no scope “{found}”",
        help: "known: in an act with a KIND offence, in the section of a KIND offence, that reaches a KIND offence, in a text about `concept`, outside other subjects");

    internal static Diagnostic UnknownPredicate(SourceLocation at, string found, IReadOnlyCollection<string> known) => Error(
        UnknownPredicateCode, at, $"An offence cannot be asked whether it “{found}”", help: Suggest(found, known));

    internal static Diagnostic UnknownObligation(SourceLocation at, string id, IReadOnlyCollection<string> known) => Error(
        UnknownObligationCode, at, $"The checklist has no obligation “{id}”", help: Suggest(id, known));

    internal static Diagnostic UnknownValue(SourceLocation at, string value, string obligation, IReadOnlyCollection<string> known) => Error(
        UnknownValueCode, at, $"No rule of “{obligation}” gives the value “{value}”", help: Suggest(value, known));

    internal static Diagnostic ResultCircle(SourceLocation at, IEnumerable<string> circle) => Error(
        ResultCircleCode, at, "An obligation's result hangs on itself", note: string.Join(" → ", circle));
}
