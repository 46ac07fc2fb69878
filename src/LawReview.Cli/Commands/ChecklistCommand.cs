using System.CommandLine;
using LawReview.Cli.Checklists;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Core.Checklists;

namespace LawReview.Cli.Commands;

/// <summary><c>checklist list | show | lint | test | coverage</c>: for those who read or write checklists and lexicons.</summary>
public static class ChecklistCommand
{
    public static Command Create(CliContext context) => new("checklist", context.Words["checklist.help"])
    {
        List(context), Show(context), Lint(context), Test(context), Coverage(context),
    };

    private static Command List(CliContext context)
    {
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("list", context.Words["checklist.list.help"]) { checklists };
        command.SetAction(parse =>
        {
            var composition = new Composition(context, parse.GetValue(checklists));
            var rules = composition.Load(_ => false);
            var table = new TextTable("id", context.Words["head.edition"], context.Words["head.obligations"], context.Words["head.title"]);
            foreach (var list in rules.Checklists) table.Row(list.Id, list.Edition, $"{list.Obligations.Length}", list.Title);
            table.Write(context.Out, context.Width);
            context.Out.WriteLine();
            context.Tell(context.Words.Fill("checklist.lexicons", ("languages", string.Join(", ", composition.Folder.Languages()))));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(CliContext context)
    {
        var id = new Argument<string?>("ID")
        {
            Description = context.Words["checklist.id.help"],
            Arity = ArgumentArity.ZeroOrOne,
        };
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("show", context.Words["checklist.show.help"]) { id, checklists };
        command.SetAction(parse =>
        {
            var rules = new Composition(context, parse.GetValue(checklists)).Load(_ => false);
            ChecklistPrinter.Show(context, rules.Checklists, parse.GetValue(id));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Lint(CliContext context)
    {
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("lint", context.Words["checklist.lint.help"]) { checklists };
        command.SetAction(parse =>
        {
            var composition = new Composition(context, parse.GetValue(checklists));
            var rules = composition.Load(_ => true);
            Messages.Diagnostics(context, rules.Diagnostics.Where(d => d.Severity != Severity.Error));
            _ = rules.Sound();
            context.Tell(context.Words.Fill(
                "checklist.sound", ("checklists", context.Words.Count("count.checklists", rules.Checklists.Length)), ("obligations", context.Words.Count("count.obligations", rules.Checklists.Sum(c => c.Obligations.Length))),
                ("lexicons", context.Words.Count("count.lexicons", rules.Lexicons.Count)), ("concepts", context.Words.Count("count.concepts", rules.Lexicons.Sum(l => l.Concepts.Length))),
                ("warnings", context.Words.Count("count.warnings", rules.Diagnostics.Length))));
            foreach (var checklist in rules.Checklists) Translations(context, composition, checklist);
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>What is wrong in a checklist's translations, and how many rows still have texts in its own language.</summary>
    private static void Translations(CliContext context, Composition composition, Checklist checklist)
    {
        foreach (var language in composition.Folder.WordingLanguages(Composition.FolderOf(checklist)))
        {
            if (composition.TranslationOf(language, checklist) is not { } parsed) continue;
            if (parsed.Diagnostics.Any(d => d.Severity == Severity.Error)) throw new InvalidChecklistException(parsed.Diagnostics);
            Messages.Diagnostics(context, parsed.Diagnostics);
            var texts = new ChecklistTexts(checklist, parsed.Value);
            var lacking = checklist.Obligations.Count(o => texts.NotTranslated(o).Any(t => t is not RowText.DoesNotCount));
            context.Tell(context.Words.Fill(
                "checklist.translated", ("id", checklist.Id), ("language", language), ("what", lacking == 0 ? context.Words["checklist.translated.whole"] : context.Words.Count("checklist.translated.lacking", lacking))));
        }
    }

    private static Command Test(CliContext context)
    {
        var checklist = CommonOptions.Checklist(context);
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("test", context.Words["checklist.test.help"]) { checklist, checklists };
        command.SetAction(parse =>
        {
            var rules = new Composition(context, parse.GetValue(checklists)).Load(_ => true, parse.GetValue(checklist)).Sound();
            var outcomes = rules.Checklists.SelectMany(c => ExampleRunner.Run(c, rules.Matchers)).ToList();
            foreach (var wrong in outcomes.Where(o => o.Problem is not null))
                Wrapping.Write(context.Out, "", $"{wrong.Example.Location.Source.Name}:{wrong.Example.Location.Position}: {wrong.Obligation.Id}, “{wrong.Example.Heading}”: {wrong.Problem}", context.Width);
            var failed = outcomes.Count(o => o.Problem is not null);
            var todo = outcomes.Count(o => o.IsKnownToFail);
            context.Tell(context.Words.Fill(todo > 0 ? "checklist.tested.todo" : "checklist.tested", ("passed", $"{outcomes.Count - failed - todo}"), ("failed", $"{failed}"), ("todo", $"{todo}")));
            return failed == 0 ? ExitCodes.Done : ExitCodes.ChecklistInvalid;
        });
        return command;
    }

    private static Command Coverage(CliContext context)
    {
        var laws = new Argument<string[]>("LAW")
        {
            Description = context.Words["checklist.coverage.law.help"],
            Arity = ArgumentArity.ZeroOrMore,
        };
        var checklist = CommonOptions.Checklist(context);
        var checklists = CommonOptions.Checklists(context);
        var command = new Command("coverage", context.Words["checklist.coverage.help"])
        {
            laws, checklist, checklists,
        };
        command.SetAction(parse => Coverage(
            context, parse.GetValue(laws) ?? [], parse.GetValue(checklist), new Composition(context, parse.GetValue(checklists))));
        return command;
    }

    private static int Coverage(CliContext context, string[] laws, string? checklist, Composition composition)
    {
        var rules = composition.Load(_ => true, checklist);
        _ = rules.Sound();
        ChecklistPrinter.Coverage(context, rules.Checklists, rules.Lexicons);
        CorpusCoverage.PrintProofs(context, rules.Checklists);
        if (laws.Length == 0) return ExitCodes.Done;
        using var progress = new Progress(context);
        var states = composition.ReadStates(laws, progress);
        var results = composition.Assess(states, composition.LoadAll(states, checklist), progress);
        progress.Dispose();
        return CorpusCoverage.PrintOneSided(context, results) == 0 ? ExitCodes.Done : ExitCodes.ChecklistInvalid;
    }
}
