namespace LawReview.Core.Search;

/// <summary>Where a part of a question stands in one field of a document.</summary>
public readonly record struct Occurrence(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>Decides <see cref="Together"/>. All engines decide as this does.</summary>
public static class Proximity
{
    /// <param name="parts">For each part its occurrences by start.</param>
    public static bool Holds(IReadOnlyList<IReadOnlyList<Occurrence>> parts, int distance, bool ordered)
    {
        if (parts.Any(p => p.Count == 0)) return false;
        return ordered ? Ordered(parts, distance) : Unordered(parts, distance);
    }

    private static bool Ordered(IReadOnlyList<IReadOnlyList<Occurrence>> parts, int distance)
    {
        foreach (var first in parts[0])
        {
            var end = first.End;
            var start = first.Start;
            var found = true;
            for (var i = 1; i < parts.Count && found; i++)
            {
                // The earliest that follows leaves most room for the parts behind it.
                found = false;
                foreach (var next in parts[i])
                {
                    if (next.Start < end) continue;
                    (start, end, found) = (next.Start, next.End, true);
                    break;
                }
            }

            if (found && start - first.End <= distance) return true;
        }

        return false;
    }

    /// <summary>Some part stands last, and every other one ends at most so many words before it starts.</summary>
    private static bool Unordered(IReadOnlyList<IReadOnlyList<Occurrence>> parts, int distance)
    {
        foreach (var last in parts.SelectMany(p => p).Select(o => o.Start).Distinct().Order())
            if (parts.All(p => p.Any(o => o.Start <= last && last - o.End <= distance)))
                return true;
        return false;
    }
}
