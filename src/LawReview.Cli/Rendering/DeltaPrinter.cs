using LawReview.Core.Amendments;
using LawReview.Reporting.Delta;

namespace LawReview.Cli.Rendering;

/// <summary>A delta in short: what changes, a line each; how many of each kind; what was not applied.</summary>
public static class DeltaPrinter
{
    public static void Print(CliContext context, DeltaReport report, bool details)
    {
        if (details)
        {
            var table = new TextTable(context.Words["head.obligation"], context.Words["head.change"], context.Words["head.today"], context.Words["head.with-draft"]);
            foreach (var row in report.Rows.Where(r => r.Delta != DeltaKind.Unchanged))
                table.Row(row.Id, context.Words.Name(row.Delta), FindingsPrinter.NameOf(context, row.Today.Finding), FindingsPrinter.NameOf(context, row.WithDraft.Finding));
            table.Write(context.Out, context.Width);
            context.Out.WriteLine();
        }

        foreach (var one in report.NotApplied) Wrapping.Write(context.Out, "", context.Words.Fill("bill.one-not-applied", ("provision", one.Provision), ("reason", one.Reason)), context.Width);
        Wrapping.Write(
            context.Out, "", context.Words.Fill(
                "bill.summary", ("state", report.Frame.State.Name), ("draft", report.Draft.Title), ("counts", string.Join(" · ", report.Counts.Where(c => c.Total > 0).Select(c => $"{c.Total} {context.Words.Name(c.Kind)}")))), context.Width);
    }
}
