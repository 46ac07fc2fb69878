using LawReview.Cli.Wording;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Cli.Rendering;

/// <summary>Findings in short: one line each, and how many of each kind.</summary>
public static class FindingsPrinter
{
    /// <param name="texts">The checklist's texts in the language of messages.</param>
    public static void Print(CliContext context, AssessmentResult result, ChecklistTexts texts)
    {
        var several = result.Findings.SelectMany(f => f.Evidence.Take(1)).Select(e => e.Expression.Title).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var table = new TextTable(context.Words["head.finding"], context.Words["head.obligation-where"]);
        foreach (var finding in result.Findings)
            table.Row(NameOf(context, finding.Kind), $"{finding.Obligation.Id} {texts.TitleOf(finding.Obligation)}{Where(finding, several)}");
        table.Write(context.Out, context.Width);
        context.Out.WriteLine();
    }

    /// <param name="texts">The checklist's texts in the language of messages.</param>
    public static void Summarise(CliContext context, AssessmentResult result, ChecklistTexts texts)
    {
        var counts = Enum.GetValues<FindingKind>()
            .Select(k => (Name: NameOf(context, k), Count: result.Findings.Count(f => f.Kind == k)))
            .Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Name}");
        Wrapping.Write(context.Out, "", context.Words.Fill("review.summary", ("state", result.Jurisdiction.Name), ("obligations", context.Words.Count("count.obligations", result.Findings.Length)), ("counts", string.Join(" · ", counts))), context.Width);
        if (!result.TextsToAdd.IsEmpty)
            Wrapping.Write(context.Out, "", context.Words.Fill("review.add", ("texts", string.Join(ReportWording.For(context.Language)["list.semicolon"], result.TextsToAdd.Select(t => texts.ExpectedTitle(t.Title))))), context.Width);
    }

    /// <summary>In English findings bear the names that checklists write, elsewhere those of reports.</summary>
    public static string NameOf(CliContext context, FindingKind kind) =>
        context.Language == CommandWording.Default ? FindingNames.NameOf(kind) : StatementWriter.WithinSentence(ReportWording.For(context.Language).Name(kind));

    /// <summary>The best provision; its work where the findings cite several.</summary>
    private static string Where(Finding finding, bool several) =>
        finding.Evidence.IsEmpty ? "" : $" · {finding.Evidence[0].Citation}{(several ? $", {finding.Evidence[0].Expression.Title}" : "")}";
}
