using LawReview.Core.Assessment;
using LawReview.Core.Checklists;

namespace LawReview.Cli.Rendering;

/// <summary>Findings in short: one line each, and how many of each kind.</summary>
public static class FindingsPrinter
{
    public static void Print(CliContext context, AssessmentResult result)
    {
        var table = new TextTable("obligation", "finding", "where");
        foreach (var finding in result.Findings)
            table.Row(finding.Obligation.Id, FindingNames.NameOf(finding.Kind), Where(finding));
        table.Write(context.Out, context.Width);
        context.Out.WriteLine();
    }

    public static void Summarise(CliContext context, AssessmentResult result)
    {
        var counts = Enum.GetValues<FindingKind>()
            .Select(k => (Name: FindingNames.NameOf(k), Count: result.Findings.Count(f => f.Kind == k)))
            .Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Name}");
        Wrapping.Write(context.Out, "", $"{result.Jurisdiction.Name}, {Obligations(result.Findings.Length)}: {string.Join(" · ", counts)}", context.Width);
        if (!result.TextsToAdd.IsEmpty)
            Wrapping.Write(context.Out, "", $"Texts you should add: {string.Join("; ", result.TextsToAdd.Select(t => t.Title))}.", context.Width);
    }

    private static string Obligations(int n) => n == 1 ? "1 obligation" : $"{n} obligations";

    private static string Where(Finding finding) =>
        finding.Evidence.IsEmpty ? "" : $"{finding.Evidence[0].Citation}, {finding.Evidence[0].Expression.Title}";
}
