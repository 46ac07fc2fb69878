using System.Collections.Immutable;
using LawReview.Cli.Wording;
using LawReview.Core.Diagnostics;

namespace LawReview.Cli;

/// <summary>A checklist or lexicon that has errors is not used; the run ends with <see cref="ExitCodes.ChecklistInvalid"/>.</summary>
public sealed class InvalidChecklistException(ImmutableArray<Diagnostic> diagnostics)
    : Exception(CommandWording.For(CommandWording.Default).Count("checklist.invalid", ErrorsIn(diagnostics)))
{
    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    public int Errors => ErrorsIn(Diagnostics);

    private static int ErrorsIn(ImmutableArray<Diagnostic> diagnostics) => diagnostics.Count(d => d.Severity == Severity.Error);
}
