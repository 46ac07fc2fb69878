namespace LawReview.Reporting.Html;

/// <summary>Finds the quoted words within a part of the passage that holds them.</summary>
internal static class MarkedPassage
{
    /// <summary>The part's text, in order, in runs that are quoted or not.</summary>
    public static IEnumerable<(string Text, bool Quoted)> Runs(PassagePart part, ReportQuotation quotation)
    {
        var text = WhiteSpace.Collapse(part.Words.Text);
        var quoted = new bool[text.Length];
        foreach (var piece in quotation.Pieces.Where(p => Touches(p, part.Words)))
        {
            var (start, length) = Find(text, WhiteSpace.Collapse(piece.Text));
            quoted.AsSpan(start, length).Fill(true);
        }

        for (var i = 0; i < text.Length;)
        {
            var end = i + 1;
            while (end < text.Length && quoted[end] == quoted[i]) end++;
            yield return (text[i..end], quoted[i]);
            i = end;
        }
    }

    private static bool Touches(QuotedPiece piece, QuotedPiece words) => piece.Spans.Any(p => words.Spans.Any(w => p.Start < w.End && w.Start < p.End));

    /// <summary>Where the piece and the part are the same words: one within the other, or the end of one the beginning of the other.</summary>
    private static (int Start, int Length) Find(string text, string piece)
    {
        var at = text.IndexOf(piece, StringComparison.Ordinal);
        if (at >= 0) return (at, piece.Length);
        if (piece.Contains(text, StringComparison.Ordinal)) return (0, text.Length);
        for (var length = Math.Min(text.Length, piece.Length) - 1; length > 0; length--)
        {
            if (text.AsSpan().EndsWith(piece.AsSpan(0, length))) return (text.Length - length, length);
            if (text.AsSpan().StartsWith(piece.AsSpan(piece.Length - length))) return (0, length);
        }

        return (0, 0);
    }
}
