using LawReview.Cli.Rendering;
using LawReview.Core.Checklists;

namespace LawReview.Cli.Checklists;

/// <summary>
/// Rows of checklists by what proves them, and whether States show both sides of each row that a statute or general law can
/// prove: one meets it, another does not.
/// </summary>
public static class CorpusCoverage
{
    public static void PrintProofs(CliContext context, IReadOnlyList<Checklist> checklists)
    {
        foreach (var proof in checklists.SelectMany(c => c.Obligations).GroupBy(o => o.ProvedBy).OrderBy(g => g.Key))
            Wrapping.Write(context.Out, context.Words.Fill("coverage.proved", ("proof", context.Words.Name(proof.Key)), ("count", $"{proof.Count()}")) + " ", string.Join(", ", proof.Select(o => o.Id)), context.Width);
    }

    /// <summary>Prints the rows of which the States show one side only; gives their number.</summary>
    public static int PrintOneSided(CliContext context, IReadOnlyList<StateResult> results)
    {
        var findings = results.SelectMany(r => r.Results).SelectMany(r => r.Findings)
            .Where(f => f.Obligation.ProvedBy is ProvedBy.Statute or ProvedBy.GeneralLaw)
            .GroupBy(f => f.Obligation.Id, StringComparer.Ordinal).ToList();
        var never = findings.Where(g => !g.Any(f => IsMet(f.Kind))).Select(g => g.Key).ToList();
        var always = findings.Where(g => g.All(f => IsMet(f.Kind))).Select(g => g.Key).ToList();
        context.Tell(context.Words.Fill("coverage.sides", ("states", context.Words.Count("count.states", results.Count)), ("both", $"{findings.Count - never.Count - always.Count}"), ("rows", $"{findings.Count}")));
        if (never.Count > 0) Wrapping.Write(context.Out, $"  {context.Words["coverage.none"]} ", string.Join(", ", never), context.Width);
        if (always.Count > 0) Wrapping.Write(context.Out, $"  {context.Words["coverage.all"]} ", string.Join(", ", always), context.Width);
        return never.Count + always.Count;
    }

    private static bool IsMet(FindingKind kind) => kind is FindingKind.Met or FindingKind.MetThroughGeneralLaw or FindingKind.Aligned;
}
