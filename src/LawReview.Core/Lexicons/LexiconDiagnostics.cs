using LawReview.Core.Diagnostics;

namespace LawReview.Core.Lexicons;

/// <summary>Everything that can be wrong with a lexicon, with its wording. The codes are explained in <c>docs/diagnostics.md</c>.</summary>
public static class LexiconDiagnostics
{
    public static readonly DiagnosticCode MissingFrontMatterCode = new("LEX1001", "MissingFrontMatter");
    public static readonly DiagnosticCode MalformedFrontMatterCode = new("LEX1002", "MalformedFrontMatter");
    public static readonly DiagnosticCode UnknownFrontMatterKeyCode = new("LEX1003", "UnknownFrontMatterKey");
    public static readonly DiagnosticCode MissingFrontMatterKeyCode = new("LEX1004", "MissingFrontMatterKey");
    public static readonly DiagnosticCode DuplicateFrontMatterKeyCode = new("LEX1005", "DuplicateFrontMatterKey");
    public static readonly DiagnosticCode ConceptWithoutIdCode = new("LEX1006", "ConceptWithoutId");
    public static readonly DiagnosticCode BadConceptIdCode = new("LEX1007", "BadConceptId");
    public static readonly DiagnosticCode DuplicateConceptCode = new("LEX1008", "DuplicateConcept");
    public static readonly DiagnosticCode EmptyConceptCode = new("LEX1009", "EmptyConcept");
    public static readonly DiagnosticCode UnexpectedTextCode = new("LEX1010", "UnexpectedText");
    public static readonly DiagnosticCode PatternOutsideConceptCode = new("LEX1011", "PatternOutsideConcept");
    public static readonly DiagnosticCode RepeatedNotCode = new("LEX1012", "RepeatedNot");

    public static readonly DiagnosticCode EmptyPatternCode = new("LEX1101", "EmptyPattern");
    public static readonly DiagnosticCode BadGapCode = new("LEX1102", "BadGap");
    public static readonly DiagnosticCode MisplacedGapCode = new("LEX1103", "MisplacedGap");
    public static readonly DiagnosticCode ShortStemCode = new("LEX1104", "ShortStem");
    public static readonly DiagnosticCode MisplacedStarCode = new("LEX1105", "MisplacedStar");
    public static readonly DiagnosticCode NestedAlternativesCode = new("LEX1106", "NestedAlternatives");
    public static readonly DiagnosticCode UnbalancedBracketCode = new("LEX1107", "UnbalancedBracket");
    public static readonly DiagnosticCode EmptyAlternativeCode = new("LEX1108", "EmptyAlternative");
    public static readonly DiagnosticCode BarOutsideAlternativesCode = new("LEX1109", "BarOutsideAlternatives");
    public static readonly DiagnosticCode AttachedBracketCode = new("LEX1110", "AttachedBracket");
    public static readonly DiagnosticCode UnknownConceptCode = new("LEX1111", "UnknownConcept");
    public static readonly DiagnosticCode ConceptCircleCode = new("LEX1112", "ConceptCircle");
    public static readonly DiagnosticCode DuplicatePatternCode = new("LEX1113", "DuplicatePattern");
    public static readonly DiagnosticCode TooManyPatternsCode = new("LEX1114", "TooManyPatterns");

    internal static Diagnostic MissingFrontMatter(SourceLocation at) => Error(
        MissingFrontMatterCode, at, "The lexicon does not begin with front matter",
        help: "begin the file with a line ---, then language: and name:, then another line ---");

    internal static Diagnostic MalformedFrontMatter(SourceLocation at) => Error(
        MalformedFrontMatterCode, at, "This line of the front matter is not “key: value”");

    internal static Diagnostic UnknownFrontMatterKey(SourceLocation at, string key, IReadOnlyCollection<string> known) => Error(
        UnknownFrontMatterKeyCode, at, $"Front matter has no key “{key}”", help: Suggest(key, known));

    internal static Diagnostic MissingFrontMatterKey(SourceLocation at, string key) => Error(
        MissingFrontMatterKeyCode, at, $"The front matter does not state the {key}", help: $"add a line {key}: …");

    internal static Diagnostic DuplicateFrontMatterKey(SourceLocation at, string key) => Error(
        DuplicateFrontMatterKeyCode, at, $"The front matter states the {key} twice");

    internal static Diagnostic ConceptWithoutId(SourceLocation at) => Error(
        ConceptWithoutIdCode, at, "This concept has no id", help: "end the heading with an id in braces: {#some-name}");

    internal static Diagnostic BadConceptId(SourceLocation at, string id) => Error(
        BadConceptIdCode, at, $"“{id}” cannot be a concept's id", help: "use small letters a–z, digits and hyphens, a letter first");

    internal static Diagnostic DuplicateConcept(SourceLocation at, string id, SourceLocation first) => Error(
        DuplicateConceptCode, at, $"The concept “{id}” is defined twice", note: $"first in line {first.Position.Line}");

    internal static Diagnostic EmptyConcept(SourceLocation at, string id) => Error(
        EmptyConceptCode, at, $"The concept “{id}” has no pattern", help: "write one pattern per line, each after a hyphen and a blank");

    internal static Diagnostic UnexpectedText(SourceLocation at, string help) => Error(
        UnexpectedTextCode, at, "This line is not a pattern", help: help);

    internal static Diagnostic PatternOutsideConcept(SourceLocation at) => Error(
        PatternOutsideConceptCode, at, "This pattern stands under no concept", help: "a concept begins with a heading: ## Title {#id}");

    internal static Diagnostic RepeatedNot(SourceLocation at, string id) => Error(
        RepeatedNotCode, at, $"The concept “{id}” has a second “Not:”", help: "put all exclusions under one");

    internal static Diagnostic EmptyPattern(SourceLocation at) => Error(
        EmptyPatternCode, at, "This pattern has no word in it", help: "a pattern needs at least one word, stem or {concept}");

    internal static Diagnostic BadGap(SourceLocation at, string gap) => Error(
        BadGapCode, at, $"“{gap}” is not a gap", help: "write two full stops and a number from 1 to 12, with blanks around: ..3");

    internal static Diagnostic MisplacedGap(SourceLocation at) => Error(
        MisplacedGapCode, at, "A gap needs a word on either side", help: "leave it out, or join two gaps into one");

    internal static Diagnostic ShortStem(SourceLocation at, string stem) => Error(
        ShortStemCode, at, $"The stem “{stem}” is too short", help: "give three letters at least, or write the words out");

    internal static Diagnostic MisplacedStar(SourceLocation at) => Error(
        MisplacedStarCode, at, "A star stands at one end of a word only",
        help: "word* is any ending, *word any beginning");

    internal static Diagnostic NestedAlternatives(SourceLocation at) => Error(
        NestedAlternativesCode, at, "Alternatives cannot stand inside alternatives", help: "write them out: (a b|a c), or a line for each");

    internal static Diagnostic UnbalancedBracket(SourceLocation at, string bracket) => Error(
        UnbalancedBracketCode, at, $"This “{bracket}” has no counterpart");

    internal static Diagnostic EmptyAlternative(SourceLocation at) => Error(
        EmptyAlternativeCode, at, "An alternative is empty", help: "a pattern with and one without the words are two lines");

    internal static Diagnostic BarOutsideAlternatives(SourceLocation at) => Error(
        BarOutsideAlternativesCode, at, "A bar parts alternatives inside round brackets only", help: "write (a|b)");

    internal static Diagnostic AttachedBracket(SourceLocation at) => Error(
        AttachedBracketCode, at, "A bracket is joined to a word", help: "alternatives are whole words: put a blank between, or write a stem");

    internal static Diagnostic UnknownConcept(SourceLocation at, string id, IReadOnlyCollection<string> known) => Error(
        UnknownConceptCode, at, $"This lexicon has no concept “{id}”", help: Suggest(id, known));

    internal static Diagnostic ConceptCircle(SourceLocation at, IEnumerable<string> circle) => Error(
        ConceptCircleCode, at, "A concept is defined by itself", note: string.Join(" → ", circle),
        help: "move what they share into a concept of its own");

    internal static Diagnostic DuplicatePattern(SourceLocation at, string text, SourceLocation first, int others) => new(
        DuplicatePatternCode, Severity.Warning, $"The pattern “{text}” stands here twice", at.Source.Name, at,
        Note: $"first in line {first.Position.Line}" + (others > 0 ? $"; so do {others} more of this line" : ""),
        Help: "leave it in one place");

    internal static Diagnostic TooManyPatterns(SourceLocation at, long count, int most) => Error(
        TooManyPatternsCode, at, $"This line stands for {count} patterns; the most is {most}",
        help: "use stems or a {concept} for the longest alternatives");

    private static string Suggest(string word, IReadOnlyCollection<string> known) =>
        Spelling.Nearest(word, known) is { } nearest ? $"did you mean {nearest}?"
        : known.Count is > 0 and <= 12 ? $"known: {string.Join(", ", known)}"
        : "check the spelling, or define it";

    private static Diagnostic Error(DiagnosticCode code, SourceLocation at, string message, string? note = null, string? help = null) =>
        new(code, Severity.Error, message, at.Source.Name, at, note, help);
}
