using LawReview.Reporting.Comparing;

namespace LawReview.Cli.Rendering;

/// <summary>Prints what distinguishes jurisdictions, where no file was asked for.</summary>
public static class ComparisonPrinter
{
    /// <summary>Of more jurisdictions a sentence for each group is read more easily than one for all.</summary>
    private const int StatesInSentence = 6;

    public static void Print(CliContext context, ComparisonReport report)
    {
        foreach (var obligation in report.Obligations)
        {
            Wrapping.Write(context.Out, "", $"{obligation.Id}  {obligation.Title}", context.Width);
            if (report.States.Length <= StatesInSentence) Lines(context, obligation.Distinction.Sentence);
            else foreach (var sentence in report.SentencesOn(obligation)) Lines(context, sentence);
            if (report.HasModel) Model(context, report, obligation);
            context.Out.WriteLine();
        }
    }

    private static void Lines(CliContext context, string text)
    {
        foreach (var line in Wrapping.Wrap(text, context.Width - 2)) context.Out.WriteLine($"  {line}");
    }

    private static void Model(CliContext context, ComparisonReport report, ComparedObligation obligation)
    {
        for (var i = 1; i < report.States.Length; i++)
            context.Out.WriteLine($"  {report.States[i].Name}: {report.AlignmentIn(obligation, i)}");
    }
}
