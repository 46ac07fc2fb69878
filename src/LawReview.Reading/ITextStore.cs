using System.Collections.Immutable;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;

namespace LawReview.Reading;

/// <summary>A file that is to be read.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">As the jurisdiction calls it.</param>
/// <param name="Row">All that the manifest says of it, and whether it does: with the file's content what makes its expression.</param>
public sealed record TextFile(string Path, string Name, string Row);

/// <summary>What reading a file gave.</summary>
public readonly record struct ReadText(Expression Expression, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Keeps what was read of files, so that those which did not change need not be read again. Asked by several threads.
/// </summary>
public interface ITextStore
{
    /// <summary>What is known of a file that did not change; otherwise what <paramref name="read"/> gives, which is kept.</summary>
    ReadText Get(TextFile file, Func<ReadText> read);
}
