using LawReview.Core.Amendments;
using LawReview.Core.Checklists;
using LawReview.Reporting.Delta;

namespace LawReview.Cli.Rendering;

/// <summary>A delta in short: what changes, a line each; how many of each kind; what was not applied.</summary>
public static class DeltaPrinter
{
    public static void Print(CliContext context, DeltaReport report, bool details)
    {
        if (details)
        {
            var table = new TextTable("obligation", "change", "today", "with the draft");
            foreach (var row in report.Rows.Where(r => r.Delta != DeltaKind.Unchanged))
                table.Row(row.Id, NameOf(row.Delta), FindingNames.NameOf(row.Today.Finding), FindingNames.NameOf(row.WithDraft.Finding));
            table.Write(context.Out, context.Width);
            context.Out.WriteLine();
        }

        foreach (var one in report.NotApplied) Wrapping.Write(context.Out, "", $"Not applied: {one.Provision}. {one.Reason}", context.Width);
        Wrapping.Write(
            context.Out, "", $"{report.Frame.State.Name}, {report.Draft.Title}: {string.Join(" · ", report.Counts.Where(c => c.Total > 0).Select(c => $"{c.Total} {NameOf(c.Kind)}"))}", context.Width);
    }

    /// <summary>newly-in-conflict, still-open …: as data files have it.</summary>
    private static string NameOf(DeltaKind kind) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
