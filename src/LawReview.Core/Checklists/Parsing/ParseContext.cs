using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>A name with the place where it was written.</summary>
internal readonly record struct WrittenName(string Name, SourceLocation Location);

/// <summary><c>`obligation` is `value`</c>, as it was written in the obligation <paramref name="From"/> (empty outside of any).</summary>
internal sealed record WrittenResult(string From, WrittenName Obligation, ImmutableArray<WrittenName> Values);

/// <summary>
/// What the readers of the parts of a checklist share: where they are, what they report, and the names they met, which are
/// checked when everything has been read.
/// </summary>
internal sealed class ParseContext(SourceText source, IReadOnlySet<string> knownConcepts)
{
    public SourceText Source { get; set; } = source;

    public ImmutableArray<string> Trail { get; set; } = [];

    /// <summary>Id of the obligation being read, or empty.</summary>
    public string Obligation { get; set; } = "";

    public List<Diagnostic> Diagnostics { get; } = [];

    public List<WrittenName> KindNames { get; } = [];

    public List<WrittenName> ObligationNames { get; } = [];

    public List<WrittenResult> Results { get; } = [];

    public SourceLocation Location(TextSpan span) => new(Source, span, Trail);

    public void Report(Diagnostic diagnostic) => Diagnostics.Add(diagnostic);

    public void CheckConcept(string concept, SourceLocation at)
    {
        if (!knownConcepts.Contains(concept)) Report(ChecklistDiagnostics.UnknownConcept(at, concept, knownConcepts.ToList()));
    }
}
