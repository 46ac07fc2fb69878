namespace LawReview.Reporting.Quotations;

/// <summary>Shows two texts around the place where they first differ.</summary>
internal static class Difference
{
    private const int Before = 40;
    private const int Length = 120;

    public static QuotationMismatch Between(MismatchKind kind, string file, string citation, string expected, string found)
    {
        var (left, right) = (WhiteSpace.Collapse(expected), WhiteSpace.Collapse(found));
        var at = left.AsSpan().CommonPrefixLength(right);
        return new(kind, file, citation, Excerpt(left, at), Excerpt(right, at));
    }

    public static string Excerpt(string text, int at)
    {
        var start = Math.Max(0, at - Before);
        var end = Math.Min(text.Length, start + Length);
        return (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "");
    }
}
