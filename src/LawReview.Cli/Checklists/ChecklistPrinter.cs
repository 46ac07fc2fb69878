using LawReview.Cli.Rendering;
using LawReview.Cli.Wording;
using LawReview.Core.Checklists;
using LawReview.Core.Lexicons;

namespace LawReview.Cli.Checklists;

/// <summary>Prints checklists for people.</summary>
public static class ChecklistPrinter
{
    public static void Show(CliContext context, IReadOnlyList<Checklist> checklists, string? id)
    {
        if (checklists.Select(c => c.Find(id ?? "")).FirstOrDefault(o => o is not null) is { } obligation)
        {
            Show(context, obligation);
            return;
        }

        var shown = checklists.Where(c => id is null || c.Id == id).ToList();
        if (shown.Count == 0)
        {
            throw new Refusal("checklist.show.unknown", ("id", id!))
                .OrNear(id!, checklists.Select(c => c.Id).Concat(checklists.SelectMany(c => c.Obligations).Select(o => o.Id)), "see.checklist-show");
        }

        foreach (var checklist in shown)
        {
            Wrapping.Write(context.Out, "", context.Words.Fill("checklist.head", ("title", checklist.Title), ("id", checklist.Id), ("edition", checklist.Edition)), context.Width);
            context.Out.WriteLine();
            var table = new TextTable(context.Words["head.obligation"], context.Words["head.strength"], context.Words["head.title"]);
            foreach (var row in checklist.Obligations) table.Row(row.Id, context.Words.Name(row.Strength), row.Title);
            table.Write(context.Out, context.Width);
            context.Out.WriteLine();
        }
    }

    public static void Coverage(CliContext context, IReadOnlyList<Checklist> checklists, IReadOnlyList<Lexicon> lexicons)
    {
        foreach (var checklist in checklists)
        {
            Wrapping.Write(context.Out, "", $"{checklist.Id}: {context.Words.Count("count.obligations", checklist.Obligations.Length)}", context.Width);
            var table = new TextTable($"  {context.Words["head.obligation"]}", context.Words["head.met"], context.Words["head.not-met"], context.Words["head.near-miss"], context.Words["head.others"], context.Words["head.elements"], context.Words["head.questions"]) { FiguresFrom = 1 };
            foreach (var o in checklist.Obligations)
            {
                var met = o.Examples.Count(e => e.Expected is "met");
                var not = o.Examples.Count(e => e.Expected is "not-met");
                var near = o.Examples.Count(e => e.Expected is "near-miss");
                table.Row($"  {o.Id}", Figure(met), Figure(not), Figure(near), Figure(o.Examples.Length - met - not - near), Figure(o.Elements.Length), Figure(o.Questions.Length));
            }

            table.Write(context.Out, context.Width);
            List(context, context.Words["coverage.no-example"], checklist.Obligations.Where(o => o.Examples.IsEmpty).Select(o => o.Id));
            List(context, context.Words["coverage.no-elements"], checklist.Obligations.Where(o => o.Elements.IsEmpty).Select(o => o.Id));
            List(context, context.Words["coverage.no-questions"], checklist.Obligations.Where(o => o.Questions.IsEmpty).Select(o => o.Id));
            context.Out.WriteLine();
        }

        var asked = ConceptUse.Asked(checklists);
        foreach (var lexicon in lexicons)
        {
            var unused = ConceptUse.Unused(lexicon, asked);
            context.Tell(context.Words.Fill("coverage.lexicon", ("language", lexicon.Language), ("concepts", context.Words.Count("count.concepts", lexicon.Concepts.Length)), ("used", $"{lexicon.Concepts.Length - unused.Count}")));
            List(context, context.Words["coverage.unused"], unused);
            List(context, context.Words["coverage.asked"], asked.Where(c => !lexicon.ConceptIds.Contains(c)).Order(StringComparer.Ordinal));
        }
    }

    private static void Show(CliContext context, Obligation o)
    {
        var to = context.Out;
        Wrapping.Write(to, "", $"{o.Id}: {o.Title}", context.Width);
        Wrapping.Write(to, "", context.Words.Fill("checklist.facts", ("source", o.Source), ("strength", context.Words.Name(o.Strength)), ("cluster", o.Cluster)) + (o.Questions.IsEmpty ? "" : $" · {string.Join(", ", o.Questions)}"), context.Width);
        Paragraphs(context, "", o.Duty);
        Paragraphs(context, context.Words["checklist.part.counts"], o.Counts);
        Paragraphs(context, context.Words["checklist.part.not-counts"], o.DoesNotCount);
        Head(context, context.Words["checklist.part.elements"], !o.Elements.IsEmpty);
        foreach (var element in o.Elements) Wrapping.Write(to, "  - ", element.Name, context.Width);
        Head(context, context.Words["checklist.part.rules"], true);
        foreach (var rule in o.Rules)
            Wrapping.Write(to, $"  {rule.Number,2}. ", $"{rule.Value}, {FindingNames.NameOf(rule.Finding)}: {rule.Sentence}", context.Width);
        Paragraphs(context, context.Words["checklist.part.reminder"], o.Reminder);
        Paragraphs(context, context.Words["checklist.part.drafting"], o.DraftingOption);
        Head(context, context.Words["checklist.part.examples"], !o.Examples.IsEmpty);
        foreach (var example in o.Examples) Wrapping.Write(to, "  - ", $"{example.Heading} ({example.Expected})", context.Width);
    }

    private static void Paragraphs(CliContext context, string head, string text)
    {
        if (text.Length == 0) return;
        Head(context, head, true);
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n"))
            Wrapping.Write(context.Out, head.Length == 0 ? "" : "  ", paragraph.Replace('\n', ' '), context.Width);
    }

    private static void Head(CliContext context, string head, bool wanted)
    {
        if (!wanted) return;
        context.Out.WriteLine();
        if (head.Length > 0) context.Out.WriteLine(head);
    }

    private static void List(CliContext context, string what, IEnumerable<string> ids)
    {
        var list = ids.ToList();
        if (list.Count > 0) Wrapping.Write(context.Out, $"  {what}: ", string.Join(", ", list), context.Width);
    }

    private static string Figure(int n) => n == 0 ? "–" : $"{n}";
}
