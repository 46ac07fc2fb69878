using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>A page of a file, counted from 1, and where its characters stand in the text.</summary>
public readonly record struct RecognisedPage(int Number, TextSpan Span);

/// <summary>
/// Says of a text that a program read it, or some of its pages, off pictures: letters and numbers may differ from what is printed there.
/// </summary>
/// <param name="By">The program with its version.</param>
/// <param name="Pages">In the order of the file.</param>
public sealed record TextRecognition(string By, ImmutableArray<RecognisedPage> Pages)
{
    /// <summary>The recognised pages on which characters of these spans stand.</summary>
    public ImmutableArray<int> PagesOf(IEnumerable<TextSpan> spans) =>
        [.. Pages.Where(p => spans.Any(s => s.Start < p.Span.End && s.End > p.Span.Start)).Select(p => p.Number).Distinct()];
}
