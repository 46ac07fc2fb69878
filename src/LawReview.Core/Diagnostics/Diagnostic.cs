using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Diagnostics;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>Code and friendly name of a message, e.g. <c>CHK2003 UnknownArticle</c>. A code is never reused.</summary>
public sealed record DiagnosticCode(string Code, string Name)
{
    public override string ToString() => Code;
}

/// <summary>Where a message points: the file, the characters, and the headings they stand under.</summary>
public sealed record SourceLocation(SourceText Source, TextSpan Span, ImmutableArray<string> Trail)
{
    public LinePosition Position => Source.PositionOf(Span.Start);
}

/// <summary>
/// A message about the user's files. Diagnostics are values: collected and sorted by position, never thrown, so that
/// one run shows every problem.
/// </summary>
/// <param name="Location">Null where the message is about a file as a whole (see <paramref name="File"/>).</param>
/// <param name="Help">What to do, or a suggestion; null where there is none.</param>
public sealed record Diagnostic(
    DiagnosticCode Code,
    Severity Severity,
    string Message,
    string File,
    SourceLocation? Location = null,
    string? Note = null,
    string? Help = null)
{
    /// <summary>By which its sentences are found in other languages: the code, with what tells two sentences of one code apart behind a point.</summary>
    public string Key { get; init; } = Code.Code;

    /// <summary>What stands at the places of those sentences.</summary>
    public ImmutableArray<(string Place, string Value)> Values { get; init; } = [];

    /// <summary>By which its help is found; null where it has none or only names.</summary>
    public string? HelpKey { get; init; }
}

/// <summary>What a parser or reader gives: a value, always, and what it could not make sense of.</summary>
public sealed record Parsed<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
