using System.CommandLine;
using LawReview.Cli.Rendering;
using LawReview.Cli.Settings;
using LawReview.Cli.Wording;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Cli.Commands;

/// <summary><c>explain OBLIGATION LAW…</c>: why, why not, and what came near.</summary>
public static class ExplainCommand
{
    public static Command Create(CliContext context)
    {
        var obligation = new Argument<string>("OBLIGATION") { Description = context.Words["option.obligation"] };
        var laws = CommonOptions.OneState(context);
        var checklist = CommonOptions.Checklist(context);
        var checklists = CommonOptions.Checklists(context);
        var language = CommonOptions.Language(context);
        var format = CommonOptions.Format(context);
        var command = new Command("explain", context.Words["explain.help"])
        {
            obligation, laws, language, checklist, checklists, format,
        };
        command.SetAction(parse => Run(
            context, parse.GetRequiredValue(obligation), parse.GetRequiredValue(laws), parse.GetValue(checklist), parse.GetValue(checklists),
            LanguageChoice.Of(parse.GetValue(language), context),
            parse.GetRequiredValue(format) == CommonOptions.Json));
        return command;
    }

    private static int Run(CliContext context, string id, string[] laws, string? checklist, string? checklists, string language, bool asJson)
    {
        using var progress = new Progress(context);
        var composition = new Composition(context, checklists);
        var law = composition.ReadToAssess(laws, progress);
        var rules = composition.LoadAll([law], checklist);
        (var holder, id) = Named(id, rules);
        var outcome = Composition.Assess(law, rules with { Checklists = [holder] }, progress, only: o => o.Id == id);
        progress.Dispose();
        var finding = outcome.Findings.First(f => f.Obligation.Id == id);
        var explainer = new FindingExplainer(context, outcome, finding, composition.Words(language, holder));
        if (asJson) explainer.PrintJson();
        else explainer.Print();
        return Completeness.Report(context, [outcome]);
    }

    /// <summary>The obligation's checklist and its id as the checklist writes it, whatever letter case was typed.</summary>
    internal static (Checklist Holder, string Id) Named(string id, RuleBook rules)
    {
        foreach (var checklist in rules.Checklists)
            if (checklist.Obligations.Concat(checklist.Questions).FirstOrDefault(o => o.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } obligation)
                return (checklist, obligation.Id);
        throw new Refusal("explain.unknown", ("id", id)).OrNear(id, rules.Checklists.SelectMany(c => c.Obligations.Concat(c.Questions)).Select(o => o.Id), "see.checklist-show");
    }
}
