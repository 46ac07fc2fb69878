using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>The state of reading one checklist: its files, chapter by chapter.</summary>
internal sealed class ChecklistReader(IReadOnlyList<SourceText> files, IReadOnlySet<string> knownConcepts, IReadOnlyList<Checklist> available)
{
    private readonly ParseContext context = new(files[0], knownConcepts);
    private readonly List<OffenceKind> kinds = [];
    private readonly List<Obligation> obligations = [];
    private readonly List<Obligation> questions = [];
    private readonly List<ExpectedText> expectedTexts = [];
    private FrontMatter? matter;
    private List<OffenceKind> usedKinds = [];
    private List<Obligation> usedRows = [];

    public Parsed<Checklist> Read()
    {
        ReadFrontMatter();
        foreach (var file in files) ReadFile(file);
        if (obligations.Count == 0) context.Report(ChecklistDiagnostics.EmptyChecklist(files[0].Name));
        ReferenceChecker.Check(context, [.. usedKinds, .. kinds], [.. usedRows, .. obligations, .. questions]);
        var summary = matter?.Find("summary")?.Items.Select(i => i.Text).ToImmutableArray() ?? [];
        var checklist = new Checklist(
            ValueOf("id"), ValueOf("title"), ValueOf("treaty"), ValueOf("edition"), ChecklistParser.HashOf(files),
            [.. usedKinds, .. kinds], [.. obligations], [.. expectedTexts], summary) { Used = [.. usedRows], Questions = [.. questions] };
        return new(checklist, Sorted());
    }

    private string ValueOf(string key) => matter?.Find(key)?.Value.Text ?? "";

    private ImmutableArray<Diagnostic> Sorted()
    {
        var order = files.Select((f, i) => (f.Name, i)).DistinctBy(f => f.Name).ToDictionary(f => f.Name, f => f.i, StringComparer.Ordinal);
        return [.. context.Diagnostics
            .OrderBy(d => order.GetValueOrDefault(d.File))
            .ThenBy(d => d.Location?.Span.Start ?? -1)
            .ThenBy(d => d.Code.Code, StringComparer.Ordinal)];
    }

    private void ReadFrontMatter()
    {
        foreach (var file in files.Skip(1))
            if (FrontMatter.Read(file) is { } further)
                context.Report(ChecklistDiagnostics.FurtherFrontMatter(new(file, new(further.Span.Start, 3), []), files[0].Name));

        matter = FrontMatter.Read(files[0]);
        if (matter is null)
        {
            context.Report(ChecklistDiagnostics.MissingFrontMatter(context.Location(new(0, files[0].LineText(1).Length))));
            return;
        }

        foreach (var line in matter.Malformed) context.Report(ChecklistDiagnostics.MalformedFrontMatter(context.Location(line)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in matter.Entries)
        {
            if (!Vocabulary.FrontMatterKeys.Contains(entry.Key))
                context.Report(ChecklistDiagnostics.UnknownFrontMatterKey(context.Location(entry.KeySpan), entry.Key, Vocabulary.FrontMatterKeys));
            else if (!seen.Add(entry.Key))
                context.Report(ChecklistDiagnostics.DuplicateFrontMatterKey(context.Location(entry.KeySpan), entry.Key));
        }

        foreach (var key in Vocabulary.FrontMatterKeys)
            if (key is not ("summary" or "uses") && ValueOf(key).Length == 0)
                context.Report(ChecklistDiagnostics.MissingFrontMatterKey(context.Location(new(0, 3)), key));
        foreach (var item in matter.Find("summary")?.Items ?? [])
            if (item.Text.Length > 0)
                context.ObligationNames.Add(new(item.Text, context.Location(item.Span)));
        ReadUses(matter);
    }

    /// <summary>What the checklists name that this one uses; those that they use themselves come with them.</summary>
    private void ReadUses(FrontMatter head)
    {
        var used = new List<Checklist>();
        foreach (var item in head.Find("uses")?.Items ?? [])
        {
            if (available.FirstOrDefault(c => c.Id == item.Text) is { } checklist) used.Add(checklist);
            else context.Report(ChecklistDiagnostics.UnknownChecklist(context.Location(item.Span), item.Text, available.Select(c => c.Id)));
        }

        usedKinds = [.. used.SelectMany(c => c.OffenceKinds).DistinctBy(k => k.Name)];
        usedRows = [.. used.SelectMany(c => c.AllRows).DistinctBy(o => o.Id)];
    }

    private void ReadFile(SourceText file)
    {
        context.Source = file;
        context.Trail = [];
        if (ReadOutline(file) is not { } sections) return;
        var chapter = "";
        for (var i = 0; i < sections.Length; i++)
        {
            var section = sections[i];
            if (section.Level <= 1)
            {
                chapter = section.Title;
                context.Trail = chapter.Length > 0 ? [chapter] : [];
                ReadChapter(section);
            }
            else if (section.Level == 2)
            {
                var end = i + 1;
                while (end < sections.Length && sections[end].Level > 2) end++;
                context.Trail = chapter.Length > 0 ? [chapter, section.Title] : [section.Title];
                ReadEntry(chapter, sections[i..end]);
                i = end - 1;
            }
            else
            {
                context.Report(ChecklistDiagnostics.MisplacedHeading(
                    context.Location(section.Heading), "an obligation or a kind of offence is a heading of the second level"));
            }
        }
    }

    private ImmutableArray<OutlineSection>? ReadOutline(SourceText file)
    {
        try
        {
            return MarkdownOutline.Read(file);
        }
        catch (ArgumentException)
        {
            // This is how Markdig says that its limit of nested blocks is reached.
            context.Report(ChecklistDiagnostics.TooDeeplyNested(file.Name));
            return null;
        }
    }

    private void ReadChapter(OutlineSection section)
    {
        if (section.Title == Vocabulary.ExpectedTextsChapter)
            ReadExpectedTexts(section);
        else if (section.Title is not (Vocabulary.KindsChapter or Vocabulary.QuestionsChapter)
                 && Spelling.Nearest(section.Title, [Vocabulary.KindsChapter, Vocabulary.ExpectedTextsChapter, Vocabulary.QuestionsChapter]) is { } meant)
            context.Report(ChecklistDiagnostics.MisspeltChapter(context.Location(section.Heading), section.Title, meant));
    }

    private void ReadEntry(string chapter, ImmutableArray<OutlineSection> sections)
    {
        var head = sections[0];
        var isKind = chapter == Vocabulary.KindsChapter;
        if (chapter == Vocabulary.ExpectedTextsChapter)
        {
            context.Report(ChecklistDiagnostics.MisplacedHeading(context.Location(head.Heading), "this chapter is one table"));
            return;
        }

        if (head.Id.Length == 0)
            context.Report(ChecklistDiagnostics.MissingId(context.Location(head.Heading), isKind ? "kind of offence" : "obligation"));
        else
            CheckId(head, isKind);

        if (isKind)
        {
            foreach (var deeper in sections.Skip(1))
                context.Report(ChecklistDiagnostics.MisplacedHeading(context.Location(deeper.Heading), "a kind of offence has no headings below its own"));
            var kind = KindReader.Read(context, head);
            if (head.Id.Length > 0) kinds.Add(kind);
            return;
        }

        context.Obligation = head.Id;
        var isQuestion = chapter == Vocabulary.QuestionsChapter;
        var obligation = new ObligationReader(context, sections, isQuestion).Read();
        if (head.Id.Length > 0) (isQuestion ? questions : obligations).Add(obligation);
        context.Obligation = "";
    }

    private void CheckId(OutlineSection head, bool isKind)
    {
        var location = context.Location(head.IdSpan);
        var good = isKind ? HeadingId.IsConceptId(head.Id) : HeadingId.IsObligationId(head.Id);
        if (!good)
            context.Report(ChecklistDiagnostics.BadId(location, head.Id, isKind ? "small letters, digits and hyphens" : "letters, digits, hyphens and full stops"));
        var first = isKind ? kinds.Concat(usedKinds).FirstOrDefault(k => k.Name == head.Id)?.Location
            : obligations.Concat(questions).Concat(usedRows).FirstOrDefault(o => o.Id == head.Id)?.Location;
        if (first is not null) context.Report(ChecklistDiagnostics.DuplicateId(location, head.Id, first));
    }

    private void ReadExpectedTexts(OutlineSection section)
    {
        var tables = section.Blocks.Where(b => TableReader.IsTable(context.Source, b)).ToList();
        if (tables.Count == 0)
            context.Report(ChecklistDiagnostics.MissingTable(context.Location(section.Heading), Vocabulary.ExpectedTextColumns));
        foreach (var row in tables.SelectMany(t => TableReader.Read(context, t, Vocabulary.ExpectedTextColumns, Vocabulary.ExpectedTextColumns)))
        {
            var neededFor = ImmutableArray<WrittenName>.Empty;
            if (row["needed for"] is { Text.Length: > 0 } names)
                neededFor = NameListReader.Read(context, names.Span, "name obligations by their ids: `id`, `id`");
            context.ObligationNames.AddRange(neededFor);
            if (row["recognised by"] is { Text.Length: > 0 } sign && ConditionParser.Parse(context, sign.Span) is { } condition)
                expectedTexts.Add(new(row["text"]?.Text ?? "", [.. neededFor.Select(n => n.Name)], condition, row["why"]?.Text ?? ""));
        }
    }
}
