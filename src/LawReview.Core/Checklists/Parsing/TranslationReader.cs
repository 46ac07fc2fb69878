using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;
using Markdig.Syntax;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>The state of reading one translation.</summary>
internal sealed class TranslationReader(SourceText source, Checklist checklist)
{
    private static readonly ImmutableArray<string> PartNames = ["What counts", "What does not count", "Elements", "Reminder", "Drafting option"];
    private static readonly ImmutableArray<string> NameColumns = ["name", "translation"];
    private static readonly ImmutableArray<string> TextColumns = ["text", "translation", "why"];

    private readonly ParseContext context = new(source, ImmutableHashSet<string>.Empty);
    private readonly Dictionary<string, ObligationTranslation> obligations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExpectedTextTranslation> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public Parsed<ChecklistTranslation> Read()
    {
        var matter = FrontMatter.Read(source);
        var expected = source.Name.Split('/', '\\')[^1].Split('.')[0];
        var language = matter?.Find("language")?.Value.Text ?? "";
        if (language != expected)
            context.Report(TranslationDiagnostics.WrongLanguage(context.Location(matter?.Find("language")?.Value.Span ?? new(0, source.LineText(1).Length)), language, expected));
        if (Outline() is { } sections) ReadSections(sections);
        var title = matter?.Find("title")?.Value.Text ?? "";
        var translation = new ChecklistTranslation(
            language, title, obligations.ToImmutableDictionary(StringComparer.Ordinal),
            kinds.ToImmutableDictionary(StringComparer.Ordinal), texts.ToImmutableDictionary(StringComparer.Ordinal), names.ToImmutableDictionary(StringComparer.Ordinal));
        return new(translation, [.. context.Diagnostics.OrderBy(d => d.Location?.Span.Start ?? -1)]);
    }

    private ImmutableArray<OutlineSection>? Outline()
    {
        try
        {
            return MarkdownOutline.Read(source);
        }
        catch (ArgumentException)
        {
            // This is how Markdig says that its limit of nested blocks is reached.
            context.Report(ChecklistDiagnostics.TooDeeplyNested(source.Name));
            return null;
        }
    }

    private void ReadSections(ImmutableArray<OutlineSection> sections)
    {
        for (var i = 0; i < sections.Length; i++)
        {
            var section = sections[i];
            context.Trail = section.Title.Length > 0 ? [section.Title] : [];
            if (section.Level <= 1)
            {
                foreach (var table in section.Blocks.Where(b => TableReader.IsTable(source, b))) ReadTable(table);
            }
            else if (section.Level == 2)
            {
                var end = i + 1;
                while (end < sections.Length && sections[end].Level > 2) end++;
                ReadRow(sections[i..end]);
                i = end - 1;
            }
            else
            {
                context.Report(ChecklistDiagnostics.MisplacedHeading(context.Location(section.Heading), "a row is a heading of the second level with its id"));
            }
        }
    }

    /// <summary>A table of names, or of the texts that the checklist expects.</summary>
    private void ReadTable(Block table)
    {
        var ofTexts = source[MarkdownOutline.SpanOf(source, table)].TrimStart('|', ' ').StartsWith("text", StringComparison.OrdinalIgnoreCase);
        foreach (var row in TableReader.Read(context, table, ofTexts ? TextColumns : NameColumns, ofTexts ? TextColumns[..2] : NameColumns))
        {
            if ((ofTexts ? row["text"] : row["name"]) is not { } key || row["translation"] is not { } translation) continue;
            if (!ofTexts)
                names.TryAdd(key.Text, translation.Text);
            else if (checklist.ExpectedTexts.All(t => t.Title != key.Text))
                context.Report(TranslationDiagnostics.UnknownText(context.Location(key.Span), key.Text, [.. checklist.ExpectedTexts.Select(t => t.Title)]));
            else
                texts.TryAdd(key.Text, new(translation.Text, row["why"]?.Text ?? ""));
        }
    }

    private void ReadRow(ImmutableArray<OutlineSection> sections)
    {
        var head = sections[0];
        if (head.Id.Length == 0)
        {
            context.Report(ChecklistDiagnostics.MissingId(context.Location(head.Heading), "row"));
        }
        else if (obligations.ContainsKey(head.Id) || kinds.ContainsKey(head.Id))
        {
            context.Report(ChecklistDiagnostics.DuplicateSection(context.Location(head.Heading), head.Id));
        }
        else if (checklist.Obligations.Concat(checklist.Questions).FirstOrDefault(o => o.Id == head.Id) is { } obligation)
        {
            obligations.Add(head.Id, ReadObligation(obligation, sections));
        }
        else if (checklist.OffenceKinds.Any(k => k.Name == head.Id))
        {
            kinds.Add(head.Id, head.Title);
        }
        else
        {
            context.Report(TranslationDiagnostics.UnknownRow(
                context.Location(head.IdSpan), head.Id, [.. checklist.Obligations.Select(o => o.Id), .. checklist.OffenceKinds.Select(k => k.Name)]));
        }
    }

    private ObligationTranslation ReadObligation(Obligation obligation, ImmutableArray<OutlineSection> sections)
    {
        var parts = new Dictionary<string, OutlineSection>(StringComparer.Ordinal);
        foreach (var part in sections.Skip(1))
        {
            if (part.Level != 3)
                context.Report(ChecklistDiagnostics.MisplacedHeading(context.Location(part.Heading), "the parts of a row are headings of the third level"));
            else if (!PartNames.Contains(part.Title))
                context.Report(TranslationDiagnostics.UnknownPart(context.Location(part.Heading), part.Title, PartNames));
            else if (!parts.TryAdd(part.Title, part))
                context.Report(ChecklistDiagnostics.DuplicateSection(context.Location(part.Heading), part.Title));
        }

        return new(
            sections[0].Title, MarkdownOutline.TextOf(source, sections[0].Blocks), Text("What counts"), Text("What does not count"),
            parts.TryGetValue("Elements", out var elements) ? ReadElements(obligation, elements) : ImmutableDictionary<string, string>.Empty,
            Text("Reminder"), Text("Drafting option"));

        string Text(string name) => parts.TryGetValue(name, out var part) ? MarkdownOutline.TextOf(source, part.Blocks) : "";
    }

    /// <summary>In the order of the checklist, or each by its name between backticks.</summary>
    private ImmutableDictionary<string, string> ReadElements(Obligation obligation, OutlineSection section)
    {
        var items = section.Blocks.OfType<ListBlock>().SelectMany(l => ListItems.Of(context, l)).ToList();
        var byName = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (items.Count > 0 && items.All(i => source[i].StartsWith('`')))
        {
            foreach (var item in items) ByName(obligation, item, byName);
        }
        else if (items.Count != obligation.Elements.Length)
        {
            context.Report(TranslationDiagnostics.ElementsDiffer(context.Location(section.Heading), items.Count, obligation.Elements.Length));
        }
        else
        {
            for (var i = 0; i < items.Count; i++) byName[obligation.Elements[i].Name] = source[items[i]].Trim();
        }

        return byName.ToImmutable();
    }

    private void ByName(Obligation obligation, TextSpan item, ImmutableDictionary<string, string>.Builder byName)
    {
        var text = source[item];
        var close = text.IndexOf('`', 1);
        var name = close < 0 ? text[1..] : text[1..close];
        if (obligation.Elements.Any(e => e.Name == name))
            byName[name] = close < 0 ? "" : text[(close + 1)..].TrimStart(' ', '=').Trim();
        else
            context.Report(TranslationDiagnostics.UnknownElement(context.Location(item), name, [.. obligation.Elements.Select(e => e.Name)]));
    }
}
