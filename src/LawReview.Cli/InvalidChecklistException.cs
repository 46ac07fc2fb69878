using System.Collections.Immutable;
using LawReview.Core.Diagnostics;

namespace LawReview.Cli;

/// <summary>A checklist or lexicon that has errors is not used; the run ends with <see cref="ExitCodes.ChecklistInvalid"/>.</summary>
public sealed class InvalidChecklistException(ImmutableArray<Diagnostic> diagnostics)
    : Exception($"{Count(diagnostics)} in the checklists or lexicons. Nothing was assessed.")
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    private static string Count(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Count(d => d.Severity == Severity.Error) is var n && n == 1 ? "1 error" : $"{n} errors";
}
