using System.Collections.Immutable;
using LawReview.Core.Text;
using Markdig.Syntax;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>
/// Reads one obligation from its sections: the one of its own heading and those of the deeper headings below. A question
/// across obligations has no table.
/// </summary>
internal sealed class ObligationReader(ParseContext context, ImmutableArray<OutlineSection> sections, bool isQuestion = false)
{
    private static readonly ImmutableArray<string> PartNames =
        ["What counts", "What does not count", "About", "Elements", "Rules", "Reminder", "Drafting option", "Examples"];

    private static readonly ImmutableArray<string> RequiredColumns = ["source", "strength", "proved by", "gap allowed"];

    private readonly OutlineSection head = sections[0];
    private readonly Dictionary<string, OutlineSection> parts = new(StringComparer.Ordinal);
    private readonly List<WrittenExample> examples = [];
    private ImmutableArray<Element> elements = [];
    private ImmutableArray<Rule> rules = [];
    private string? about;

    public Obligation Read()
    {
        var location = context.Location(head.IdSpan);
        var row = ReadTable();
        var duty = MarkdownOutline.TextOf(context.Source, [.. head.Blocks.Where(b => !TableReader.IsTable(context.Source, b))]);
        if (duty.Length == 0) context.Report(ChecklistDiagnostics.MissingDuty(location, head.Id));
        var strength = Lookup(row?["strength"], Vocabulary.Strengths, ChecklistDiagnostics.UnknownStrength);
        var provedBy = Lookup(row?["proved by"], Vocabulary.Proofs, ChecklistDiagnostics.UnknownProof);
        var gapAllowed = ReadGapAllowed(row?["gap allowed"]);
        ReadParts();
        if (!parts.TryGetValue("Rules", out var ruleSection) || ruleSection.Blocks.IsEmpty)
            context.Report(ChecklistDiagnostics.MissingRules(location, head.Id));
        CheckGaps(strength, gapAllowed);
        if (!isQuestion) CheckExamples(location, provedBy ?? ProvedBy.Statute);
        return new(
            head.Id,
            head.Title,
            row?["source"]?.Text ?? "",
            strength ?? (isQuestion ? Strength.Recommended : Strength.Mandatory),
            provedBy ?? (isQuestion ? ProvedBy.Interpretive : ProvedBy.Statute),
            row?["cluster"]?.Text ?? "",
            [.. (row?["questions"]?.Text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(q => q is not ("-" or "–"))],
            gapAllowed ?? false,
            duty,
            TextOf("What counts"),
            TextOf("What does not count"),
            about,
            elements,
            rules,
            TextOf("Reminder"),
            TextOf("Drafting option"),
            [.. examples.Select(e => e.Example)],
            location);
    }

    private ChecklistRow? ReadTable()
    {
        var table = head.Blocks.FirstOrDefault(b => TableReader.IsTable(context.Source, b));
        if (table is null && isQuestion) return null;
        if (table is null)
        {
            context.Report(ChecklistDiagnostics.MissingTable(context.Location(head.Heading), Vocabulary.ObligationColumns));
            return null;
        }

        var rows = TableReader.Read(context, table, Vocabulary.ObligationColumns, RequiredColumns);
        if (rows.Length == 1) return rows[0];
        var at = rows.Length > 1 ? rows[1].Span : head.Heading;
        context.Report(ChecklistDiagnostics.WrongRowCount(context.Location(at), rows.Length));
        return rows.FirstOrDefault();
    }

    private T? Lookup<T>(
        FrontMatterValue? cell,
        IReadOnlyDictionary<string, T> known,
        Func<Diagnostics.SourceLocation, string, IReadOnlyCollection<string>, Diagnostics.Diagnostic> unknown)
        where T : struct
    {
        if (cell is not { Text.Length: > 0 } word) return null;
        if (known.TryGetValue(word.Text, out var value)) return value;
        context.Report(unknown(context.Location(word.Span), word.Text, [.. known.Keys]));
        return null;
    }

    private bool? ReadGapAllowed(FrontMatterValue? cell)
    {
        if (cell is not { Text.Length: > 0 } word) return null;
        if (word.Text is "yes" or "no") return word.Text == "yes";
        context.Report(ChecklistDiagnostics.UnknownGapAllowed(context.Location(word.Span), word.Text));
        return null;
    }

    private void ReadParts()
    {
        var trail = context.Trail;
        var part = "";
        foreach (var section in sections.Skip(1))
        {
            if (section.Level == 3)
            {
                context.Trail = trail.Add(section.Title);
                part = section.Title;
                StartPart(section);
            }
            else if (section.Level == 4 && part == "Examples")
            {
                context.Trail = trail.Add("Examples").Add(section.Title);
                if (ExampleReader.Read(context, section) is { } example) examples.Add(example);
            }
            else
            {
                context.Report(ChecklistDiagnostics.MisplacedHeading(context.Location(section.Heading), section.Level == 4
                    ? "headings of the fourth level name examples, below ### Examples"
                    : "an obligation is a heading of the second level, its parts are of the third, its examples of the fourth"));
            }
        }

        context.Trail = trail;
    }

    private void StartPart(OutlineSection section)
    {
        var location = context.Location(section.Heading);
        if (!PartNames.Contains(section.Title))
        {
            context.Report(ChecklistDiagnostics.UnknownSection(location, section.Title, PartNames));
            return;
        }

        if (!parts.TryAdd(section.Title, section))
        {
            context.Report(ChecklistDiagnostics.DuplicateSection(location, section.Title));
            return;
        }

        switch (section.Title)
        {
            case "About":
                ReadAbout(section);
                break;
            case "Elements":
                elements = RuleReader.ReadElements(context, section);
                break;
            case "Rules":
                rules = RuleReader.ReadRules(context, section);
                break;
            case "Examples" when section.Blocks.Any(b => b is FencedCodeBlock):
                context.Report(ChecklistDiagnostics.UnexpectedText(location, "an example begins with a heading of the fourth level: #### Name"));
                break;
        }
    }

    private void ReadAbout(OutlineSection section)
    {
        const string Help = "name one kind of offence: `entry`";
        if (section.Blocks.Length != 1)
        {
            context.Report(ChecklistDiagnostics.BadNames(context.Location(section.Heading), Help));
            return;
        }

        var span = MarkdownOutline.SpanOf(context.Source, section.Blocks[0]);
        var kinds = NameListReader.Read(context, span, Help);
        if (kinds.Length > 1) context.Report(ChecklistDiagnostics.BadNames(context.Location(span), Help + ", or a group"));
        if (kinds.IsEmpty) return;
        about = kinds[0].Name;
        context.KindNames.Add(kinds[0]);
    }

    private void CheckGaps(Strength? strength, bool? gapAllowed)
    {
        // Where strength or column could not be read, that is reported already.
        var reason = strength is { } known && known != Strength.Mandatory
            ? $"its strength is {Vocabulary.Strengths.First(p => p.Value == known).Key}"
            : gapAllowed == false ? "its “gap allowed” is no" : null;
        if (reason is null) return;
        foreach (var rule in rules)
            if (rule.Finding == FindingKind.Gap)
                context.Report(ChecklistDiagnostics.GapNotAllowed(rule.Location, reason));
    }

    private void CheckExamples(Diagnostics.SourceLocation location, ProvedBy provedBy)
    {
        var values = rules.Select(r => r.Value).Distinct(StringComparer.Ordinal).ToList();
        foreach (var example in examples)
            if (example.Value is { } value && !values.Contains(value.Name) && !IsYears(value.Name, values))
                context.Report(ChecklistDiagnostics.UnknownExampleValue(value.Location, value.Name, values));

        if (provedBy is not (ProvedBy.Statute or ProvedBy.GeneralLaw) || rules.IsEmpty) return;
        var missing = new List<string>();
        if (!examples.Any(e => e.Example.Expected is "met" or "met-through-general-law" or "aligned")) missing.Add("met");
        if (!examples.Any(e => e.Example.Expected is not ("met" or "met-through-general-law" or "aligned" or "near-miss"))) missing.Add("not-met");
        if (!examples.Any(e => e.Example.Expected is "near-miss")) missing.Add("near-miss");
        if (missing.Count > 0) context.Report(ChecklistDiagnostics.MissingExamples(location, head.Id, missing));
    }

    /// <summary>Where a rule's value is <c>years</c>, a number stands in its place.</summary>
    private static bool IsYears(string value, List<string> values) => values.Contains("years") && value.All(c => char.IsAsciiDigit(c) || c == '.');

    private string TextOf(string part) =>
        parts.TryGetValue(part, out var section) ? MarkdownOutline.TextOf(context.Source, section.Blocks) : "";
}
