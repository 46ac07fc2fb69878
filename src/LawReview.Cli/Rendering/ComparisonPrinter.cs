using LawReview.Reporting.Comparing;

namespace LawReview.Cli.Rendering;

/// <summary>Prints what distinguishes jurisdictions, where no file was asked for.</summary>
public static class ComparisonPrinter
{
    public static void Print(CliContext context, ComparisonReport report)
    {
        foreach (var obligation in report.Obligations)
        {
            context.Out.WriteLine($"{obligation.Id}  {obligation.Title}");
            foreach (var line in Wrapping.Wrap(obligation.Distinction.Sentence, context.Width - 2)) context.Out.WriteLine($"  {line}");
            if (report.HasModel) Model(context, report, obligation);
            context.Out.WriteLine();
        }
    }

    private static void Model(CliContext context, ComparisonReport report, ComparedObligation obligation)
    {
        for (var i = 1; i < report.States.Length; i++)
            context.Out.WriteLine($"  {report.States[i].Name}: {report.AlignmentIn(obligation, i)}");
    }
}
