using System.Collections.Immutable;
using LawReview.Core.Text;

namespace LawReview.Core.Law;

/// <summary>A run of a consolidated text: its characters stand in one file, one after the other.</summary>
public readonly record struct ConsolidatedPiece(int Start, int Length, string File, int FileStart)
{
    public int End => Start + Length;
}

/// <summary>Characters of one of the files that a consolidated text was made of.</summary>
public readonly record struct FileSpan(string File, TextSpan Span);

/// <summary>
/// Where the characters of a text made in memory, the law with a draft's amendments in it, stand in the files: this is
/// what lets a quotation of amended law be read again from the bytes of the law's file and the draft's.
/// </summary>
/// <param name="Pieces">In the order of the text; white space that stands in neither file is in none.</param>
public sealed record Consolidation(ImmutableArray<ConsolidatedPiece> Pieces)
{
    /// <summary>The places of a span's characters, in the order of the text.</summary>
    public IEnumerable<FileSpan> Places(TextSpan span)
    {
        for (var i = FirstEndingAfter(span.Start); i < Pieces.Length && Pieces[i].Start < span.End; i++)
        {
            var piece = Pieces[i];
            var start = Math.Max(piece.Start, span.Start);
            var end = Math.Min(piece.End, span.End);
            if (end > start) yield return new(piece.File, TextSpan.FromBounds(piece.FileStart + (start - piece.Start), piece.FileStart + (end - piece.Start)));
        }
    }

    private int FirstEndingAfter(int position)
    {
        var (low, high) = (0, Pieces.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Pieces[middle].End > position) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
