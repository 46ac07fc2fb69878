using System.Collections.Immutable;
using LawReview.Core.Determinations;

namespace LawReview.Cli.Determinations;

/// <summary>Reads the determinations of a State and holds them against the findings of a run.</summary>
public static class ReviewedDeterminations
{
    /// <summary>Whether there are any of the laws of a run: to hold them against findings takes the texts that were searched.</summary>
    public static bool Exist(IEnumerable<string> laws, RuleBook rules) => laws.Select(DeterminationFolder.Of).OfType<DeterminationFolder>()
        .Any(f => rules.Checklists.SelectMany(c => c.Chapters).Any(c => f.Read(c) is { Value.IsEmpty: false }));

    /// <summary>Those of all checklists of the run, in the order of their names.</summary>
    public static Parsed<ImmutableArray<ReviewedDetermination>> Of(DeterminationFolder folder, StateResult outcome)
    {
        var reviewed = ImmutableArray.CreateBuilder<ReviewedDetermination>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (result, assessor) in outcome.Results.Zip(outcome.Assessors))
        {
            var reconciliation = new Reconciliation(assessor.Index);
            foreach (var checklist in result.Checklist.Chapters)
            {
                var read = folder.Read(checklist);
                diagnostics.AddRange(read.Diagnostics);
                foreach (var determination in read.Value)
                    reviewed.Add(reconciliation.Review(determination, assessor.FindingFor(determination.Obligation)));
            }
        }

        return new(reviewed.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>Those of the laws of a run; single files and folders without a manifest have none.</summary>
    public static Parsed<ImmutableArray<ReviewedDetermination>> Of(IEnumerable<string> laws, StateResult outcome)
    {
        var read = laws.Select(DeterminationFolder.Of).OfType<DeterminationFolder>().Select(f => Of(f, outcome)).ToList();
        return new([.. read.SelectMany(r => r.Value)], [.. read.SelectMany(r => r.Diagnostics)]);
    }
}
