using System.Collections.Immutable;

namespace LawReview.Core.Text;

/// <summary>Finds what is known by its place in the file in a text that was cut from the file.</summary>
internal static class SourcePlaces
{
    /// <summary>The items, sorted by place, that begin within the text, with the part of the text they cover.</summary>
    public static IEnumerable<(T Item, TextSpan Place)> In<T>(ImmutableArray<T> items, Func<T, TextSpan> spanOf, MappedText text)
    {
        if (items.IsEmpty || text.Runs.IsEmpty) yield break;
        var end = text.Runs[^1].SourceStart + text.Runs[^1].SourceLength;
        for (var i = FirstFrom(items, spanOf, text.Runs[0].SourceStart); i < items.Length && spanOf(items[i]).Start < end; i++)
            if (PlaceOf(text, spanOf(items[i])) is { } place)
                yield return (items[i], place);
    }

    private static TextSpan? PlaceOf(MappedText text, TextSpan source)
    {
        var start = -1;
        var end = -1;
        foreach (var run in text.Runs)
        {
            if (run.SourceStart + run.SourceLength <= source.Start || run.SourceStart >= source.End) continue;
            var exact = run.Length == run.SourceLength;
            if (start < 0) start = run.TextStart + (exact ? Math.Max(0, source.Start - run.SourceStart) : 0);
            end = run.TextStart + (exact ? Math.Min(run.Length, source.End - run.SourceStart) : run.Length);
        }

        return end <= start || start < 0 ? null : TextSpan.FromBounds(start, end);
    }

    private static int FirstFrom<T>(ImmutableArray<T> items, Func<T, TextSpan> spanOf, int start)
    {
        var low = 0;
        var high = items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spanOf(items[middle]).Start < start) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
