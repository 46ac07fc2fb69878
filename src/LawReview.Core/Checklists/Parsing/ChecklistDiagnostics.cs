using System.Globalization;
using LawReview.Core.Diagnostics;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>
/// Everything that can be wrong with the structure of a checklist, with its wording. The codes are explained in
/// <c>docs/diagnostics.md</c>; what can be wrong with rules and conditions stands in <c>ChecklistDiagnostics.Rules.cs</c>.
/// </summary>
public static partial class ChecklistDiagnostics
{
    public static readonly DiagnosticCode MissingFrontMatterCode = new("CHK1001", "MissingFrontMatter");
    public static readonly DiagnosticCode MalformedFrontMatterCode = new("CHK1002", "MalformedFrontMatter");
    public static readonly DiagnosticCode UnknownFrontMatterKeyCode = new("CHK1003", "UnknownFrontMatterKey");
    public static readonly DiagnosticCode MissingFrontMatterKeyCode = new("CHK1004", "MissingFrontMatterKey");
    public static readonly DiagnosticCode DuplicateFrontMatterKeyCode = new("CHK1005", "DuplicateFrontMatterKey");
    public static readonly DiagnosticCode FurtherFrontMatterCode = new("CHK1006", "FurtherFrontMatter");
    public static readonly DiagnosticCode EmptyChecklistCode = new("CHK1007", "EmptyChecklist");
    public static readonly DiagnosticCode TooDeeplyNestedCode = new("CHK1008", "TooDeeplyNested");

    public static readonly DiagnosticCode UnknownChecklistCode = new("CHK1009", "UnknownChecklist");

    public static readonly DiagnosticCode MisspeltChapterCode = new("CHK1101", "MisspeltChapter");
    public static readonly DiagnosticCode MissingIdCode = new("CHK1102", "MissingId");
    public static readonly DiagnosticCode BadIdCode = new("CHK1103", "BadId");
    public static readonly DiagnosticCode DuplicateIdCode = new("CHK1104", "DuplicateId");
    public static readonly DiagnosticCode UnknownSectionCode = new("CHK1105", "UnknownSection");
    public static readonly DiagnosticCode DuplicateSectionCode = new("CHK1106", "DuplicateSection");
    public static readonly DiagnosticCode MisplacedHeadingCode = new("CHK1107", "MisplacedHeading");
    public static readonly DiagnosticCode UnexpectedTextCode = new("CHK1108", "UnexpectedText");
    public static readonly DiagnosticCode BadNamesCode = new("CHK1109", "BadNames");

    public static readonly DiagnosticCode MissingTableCode = new("CHK1201", "MissingTable");
    public static readonly DiagnosticCode UnknownColumnCode = new("CHK1202", "UnknownColumn");
    public static readonly DiagnosticCode DuplicateColumnCode = new("CHK1203", "DuplicateColumn");
    public static readonly DiagnosticCode MissingColumnCode = new("CHK1204", "MissingColumn");
    public static readonly DiagnosticCode WrongRowCountCode = new("CHK1205", "WrongRowCount");
    public static readonly DiagnosticCode WrongCellCountCode = new("CHK1206", "WrongCellCount");
    public static readonly DiagnosticCode EmptyCellCode = new("CHK1207", "EmptyCell");
    public static readonly DiagnosticCode UnknownStrengthCode = new("CHK1208", "UnknownStrength");
    public static readonly DiagnosticCode UnknownProofCode = new("CHK1209", "UnknownProof");
    public static readonly DiagnosticCode UnknownGapAllowedCode = new("CHK1210", "UnknownGapAllowed");

    public static readonly DiagnosticCode MissingDutyCode = new("CHK1301", "MissingDuty");
    public static readonly DiagnosticCode MissingRulesCode = new("CHK1302", "MissingRules");

    public static readonly DiagnosticCode UnknownLabelCode = new("CHK1401", "UnknownLabel");
    public static readonly DiagnosticCode MissingConductCode = new("CHK1402", "MissingConduct");
    public static readonly DiagnosticCode GroupWithConductCode = new("CHK1403", "GroupWithConduct");
    public static readonly DiagnosticCode KindCircleCode = new("CHK1404", "KindCircle");

    public static readonly DiagnosticCode ExampleWithoutFenceCode = new("CHK1501", "ExampleWithoutFence");
    public static readonly DiagnosticCode UnknownExpectationCode = new("CHK1502", "UnknownExpectation");
    public static readonly DiagnosticCode UnknownFenceCode = new("CHK1503", "UnknownFence");
    public static readonly DiagnosticCode UnknownFenceAttributeCode = new("CHK1504", "UnknownFenceAttribute");
    public static readonly DiagnosticCode FenceWithoutFileCode = new("CHK1505", "FenceWithoutFile");
    public static readonly DiagnosticCode DuplicateExampleFileCode = new("CHK1506", "DuplicateExampleFile");
    public static readonly DiagnosticCode UnknownExampleValueCode = new("CHK1507", "UnknownExampleValue");
    public static readonly DiagnosticCode MissingExamplesCode = new("CHK1508", "MissingExamples");
    public static readonly DiagnosticCode UnclosedFenceCode = new("CHK1509", "UnclosedFence");
    public static readonly DiagnosticCode FenceInFenceCode = new("CHK1510", "FenceInFence");

    internal static Diagnostic MissingFrontMatter(SourceLocation at) => Error(
        MissingFrontMatterCode, at, "The checklist does not begin with front matter",
        help: "begin the first file with a line ---, then id:, title:, treaty: and edition:, then another line ---");

    internal static Diagnostic MalformedFrontMatter(SourceLocation at) => Error(
        MalformedFrontMatterCode, at, "This line of the front matter is not “key: value”");

    internal static Diagnostic UnknownFrontMatterKey(SourceLocation at, string key, IReadOnlyCollection<string> known) => Error(
        UnknownFrontMatterKeyCode, at, $"Front matter has no key “{key}”", help: Suggest(key, known));

    internal static Diagnostic MissingFrontMatterKey(SourceLocation at, string key) => Error(
        MissingFrontMatterKeyCode, at, $"The front matter does not state the {key}", help: $"add a line {key}: …");

    internal static Diagnostic DuplicateFrontMatterKey(SourceLocation at, string key) => Error(
        DuplicateFrontMatterKeyCode, at, $"The front matter states the {key} twice");

    internal static Diagnostic FurtherFrontMatter(SourceLocation at, string first) => Error(
        FurtherFrontMatterCode, at, "Only the first file of a checklist has front matter", help: $"move it to {first}");

    internal static Diagnostic EmptyChecklist(string file) => new(
        EmptyChecklistCode, Severity.Error, "The checklist has no obligation", file,
        Help: "an obligation is a heading of the second level with an id, under a chapter");

    internal static Diagnostic TooDeeplyNested(string file) => new(
        TooDeeplyNestedCode, Severity.Error, "Lists or quotations in this file are nested too deeply to be read", file);

    internal static Diagnostic UnknownChecklist(SourceLocation at, string id, IEnumerable<string> read) => Error(
        UnknownChecklistCode, at, $"There is no checklist “{id}” to be used here", help: Suggest(id, [.. read]));

    internal static Diagnostic MisspeltChapter(SourceLocation at, string title, string meant) => Error(
        MisspeltChapterCode, at, $"“{title}” is nearly the name of a chapter with a meaning of its own", help: $"did you mean {meant}?");

    internal static Diagnostic MissingId(SourceLocation at, string what) => Error(
        MissingIdCode, at, $"This {what} has no id", help: "end the heading with an id in braces: {#some-id}");

    internal static Diagnostic BadId(SourceLocation at, string id, string allowed) => Error(
        BadIdCode, at, $"“{id}” cannot be an id", help: $"use {allowed}, a letter first");

    internal static Diagnostic DuplicateId(SourceLocation at, string id, SourceLocation first) => Error(
        DuplicateIdCode, at, $"The id “{id}” is given twice", note: $"first in {first.Source.Name}, line {first.Position.Line}");

    internal static Diagnostic UnknownSection(SourceLocation at, string title, IReadOnlyCollection<string> known) => Error(
        UnknownSectionCode, at, $"An obligation has no part “{title}”", help: Suggest(title, known));

    internal static Diagnostic DuplicateSection(SourceLocation at, string title) => Error(
        DuplicateSectionCode, at, $"The part “{title}” stands here twice", help: "join the two");

    internal static Diagnostic MisplacedHeading(SourceLocation at, string help) => Error(
        MisplacedHeadingCode, at, "A heading of this level has no meaning here", help: help);

    internal static Diagnostic UnexpectedText(SourceLocation at, string help) => Error(
        UnexpectedTextCode, at, "This has no meaning here", help: help);

    internal static Diagnostic BadNames(SourceLocation at, string help) => Error(
        BadNamesCode, at, "Names are expected here, each between backticks", help: help);

    internal static Diagnostic MissingTable(SourceLocation at, IEnumerable<string> columns) => Error(
        MissingTableCode, at, "The table is missing", help: $"add a table below the heading with the columns {string.Join(", ", columns)}");

    internal static Diagnostic UnknownColumn(SourceLocation at, string name, IReadOnlyCollection<string> known) => Error(
        UnknownColumnCode, at, $"This table has no column “{name}”", help: Suggest(name, known));

    internal static Diagnostic DuplicateColumn(SourceLocation at, string name) => Error(
        DuplicateColumnCode, at, $"The column “{name}” stands here twice");

    internal static Diagnostic MissingColumn(SourceLocation at, string name) => Error(
        MissingColumnCode, at, $"The table lacks the column “{name}”");

    internal static Diagnostic WrongRowCount(SourceLocation at, int rows) => Error(
        WrongRowCountCode, at, $"The table of an obligation has one row, this one has {rows}");

    internal static Diagnostic WrongCellCount(SourceLocation at, int cells, int columns) => Error(
        WrongCellCountCode, at, $"This row has {cells} {(cells == 1 ? "cell" : "cells")}, the table has {columns} columns");

    internal static Diagnostic EmptyCell(SourceLocation at, string column) => Error(
        EmptyCellCode, at, $"The column “{column}” must not be empty");

    internal static Diagnostic UnknownStrength(SourceLocation at, string word, IReadOnlyCollection<string> known) => Error(
        UnknownStrengthCode, at, $"There is no strength “{word}”", help: Suggest(word, known));

    internal static Diagnostic UnknownProof(SourceLocation at, string word, IReadOnlyCollection<string> known) => Error(
        UnknownProofCode, at, $"Nothing is proved by “{word}”", help: Suggest(word, known));

    internal static Diagnostic UnknownGapAllowed(SourceLocation at, string word) => Error(
        UnknownGapAllowedCode, at, $"Whether a gap is allowed is yes or no, not “{word}”");

    internal static Diagnostic MissingDuty(SourceLocation at, string id) => Error(
        MissingDutyCode, at, $"The obligation “{id}” does not say what the duty is", help: "state it in a paragraph below the table");

    internal static Diagnostic MissingRules(SourceLocation at, string id) => Error(
        MissingRulesCode, at, $"The obligation “{id}” has no rules", help: "add a heading ### Rules with a numbered list below it");

    internal static Diagnostic UnknownLabel(SourceLocation at, string label, IReadOnlyCollection<string> known) => Error(
        UnknownLabelCode, at, $"A kind of offence has no “{label}”", help: Suggest(label, known));

    internal static Diagnostic MissingConduct(SourceLocation at, string id) => Error(
        MissingConductCode, at, $"The kind “{id}” says neither its conduct nor what it includes",
        help: "add a line Conduct: and a list below it, or a line Includes: with the names of kinds");

    internal static Diagnostic GroupWithConduct(SourceLocation at, string id) => Error(
        GroupWithConductCode, at, $"The kind “{id}” is a group, and a group has no conduct, signs or exclusions of its own",
        help: "make a kind of the lists, and include that");

    internal static Diagnostic KindCircle(SourceLocation at, IEnumerable<string> circle) => Error(
        KindCircleCode, at, "A kind of offence includes itself", note: string.Join(" → ", circle));

    internal static Diagnostic ExampleWithoutFence(SourceLocation at) => Error(
        ExampleWithoutFenceCode, at, "This example has no text", help: "add a fence: ```law met lang=en file=act.md");

    internal static Diagnostic UnknownExpectation(SourceLocation at, string word, IReadOnlyCollection<string> known) => Error(
        UnknownExpectationCode, at,
        word.Length == 0 ? "The first fence of an example says what is expected" : $"An example cannot expect “{word}”",
        help: word.Length == 0 ? "write met, not-met, near-miss or a finding after law" : Suggest(word, known));

    internal static Diagnostic UnknownFence(SourceLocation at, string language) => Error(
        UnknownFenceCode, at, $"The fences of examples are marked law, not “{language}”");

    internal static Diagnostic UnknownFenceAttribute(SourceLocation at, string name, IReadOnlyCollection<string> known) => Error(
        UnknownFenceAttributeCode, at, $"A fence cannot say “{name}” here", help: Suggest(name, known));

    internal static Diagnostic FenceWithoutFile(SourceLocation at) => Error(
        FenceWithoutFileCode, at, "A further fence of an example names its file", help: "write ```law file=other.md");

    internal static Diagnostic DuplicateExampleFile(SourceLocation at, string name) => Error(
        DuplicateExampleFileCode, at, $"The example has two files “{name}”");

    internal static Diagnostic UnknownExampleValue(SourceLocation at, string value, IReadOnlyCollection<string> known) => Error(
        UnknownExampleValueCode, at, $"No rule of this obligation gives the value “{value}”", help: Suggest(value, known));

    internal static Diagnostic MissingExamples(SourceLocation at, string id, IEnumerable<string> missing) => new(
        MissingExamplesCode, Severity.Warning, $"The obligation “{id}” lacks examples: {string.Join(", ", missing)}", at.Source.Name, at,
        Help: "an obligation that a statute can prove has one that meets it, one that does not, and a near miss");

    internal static Diagnostic FenceInFence(SourceLocation at, int line) => Error(
        FenceInFenceCode, at, string.Create(CultureInfo.InvariantCulture, $"A fence begins here within the fence of line {line}, which is not closed before it"), help: "add a line ``` before it, after the text of the example above");

    internal static Diagnostic UnclosedFence(SourceLocation at) => Error(
        UnclosedFenceCode, at, "This fence is not closed, so all that follows is read as its text", help: "add a line ``` after the text");

    private static string Suggest(string word, IReadOnlyCollection<string> known) =>
        Spelling.Nearest(word, known) is { } nearest ? $"did you mean {nearest}?"
        : known.Count is > 0 and <= 20 ? $"known: {string.Join(", ", known)}"
        : "check the spelling";

    private static Diagnostic Error(DiagnosticCode code, SourceLocation at, string message, string? note = null, string? help = null) =>
        new(code, Severity.Error, message, at.Source.Name, at, note, help);
}
