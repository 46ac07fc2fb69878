namespace LawReview.Core.Diagnostics;

/// <summary>Finds the known word that was probably meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The known word that is nearest to <paramref name="word"/> by Damerau-Levenshtein distance without regard to case,
    /// or null where none is near: at most a third of the word's letters may differ, and at least one may. Of words that
    /// are equally near, the first in ordinal order.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var most = Math.Max(1, word.Length / 3);
        string? nearest = null;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) > most) continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance > most || (distance == most && nearest is not null)) continue;
            nearest = candidate;
            most = distance;
            if (distance == 0) break;
        }

        return nearest;
    }

    /// <summary>How many insertions, deletions, changes and swaps of neighbours turn one word into the other.</summary>
    public static int Distance(string first, string second)
    {
        var twoBack = new int[second.Length + 1];
        var previous = Enumerable.Range(0, second.Length + 1).ToArray();
        var current = new int[second.Length + 1];
        for (var i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = first[i - 1] == second[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + change);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1])
                    current[j] = Math.Min(current[j], twoBack[j - 2] + 1);
            }

            (twoBack, previous, current) = (previous, current, twoBack);
        }

        return previous[second.Length];
    }
}
