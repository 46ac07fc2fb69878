using System.CommandLine;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;

namespace LawReview.Cli.Commands;

/// <summary><c>offences LAW…</c>: the offences that were assembled, each as a lawyer would ask about it, and the candidates that were not taken.</summary>
public static class OffencesCommand
{
    public static Command Create(CliContext context)
    {
        var laws = CommonOptions.OneState(context);
        var checklist = CommonOptions.Checklist(context);
        var checklists = CommonOptions.Checklists(context);
        var language = CommonOptions.Language(context);
        var format = CommonOptions.Format(context);
        var command = new Command("offences", context.Words["offences.help"])
        {
            laws, language, checklist, checklists, format,
        };
        command.SetAction(parse => Run(
            context, parse.GetRequiredValue(laws), parse.GetValue(checklist), parse.GetValue(checklists),
            LanguageChoice.Of(parse.GetValue(language), context),
            parse.GetRequiredValue(format) == CommonOptions.Json));
        return command;
    }

    private static int Run(CliContext context, string[] laws, string? checklist, string? checklists, string language, bool asJson)
    {
        using var progress = new Progress(context);
        var composition = new Composition(context, checklists);
        var law = composition.ReadToAssess(laws, progress);
        var outcome = Composition.Assess(law, composition.LoadOne(law, checklist), progress, only: _ => false);
        progress.Dispose();
        var printer = new OffencePrinter(context, outcome, composition.Words(language, outcome.Results[0].Checklist));
        if (asJson) printer.PrintJson();
        else printer.Print();
        return Completeness.Report(context, [outcome]);
    }
}
