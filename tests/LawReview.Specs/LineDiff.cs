namespace LawReview.Specs;

/// <summary>The difference of two texts line by line, for the message of a failed spec.</summary>
public static class LineDiff
{
    public static string Between(string expected, string actual)
    {
        var (old, now) = (expected.Split('\n'), actual.Split('\n'));

        // common[i, j]: length of the longest common subsequence of what follows line i and line j.
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = now.Length - 1; j >= 0; j--)
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);

        var lines = new List<string>();
        for (int i = 0, j = 0; i < old.Length || j < now.Length;)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j]) (i, j) = (i + 1, j + Add("  ", old[i]));
            else if (j == now.Length || (i < old.Length && common[i + 1, j] >= common[i, j + 1])) Add("- ", old[i++]);
            else Add("+ ", now[j++]);
        }

        return string.Join('\n', lines);

        int Add(string mark, string line)
        {
            lines.Add(mark + line);
            return 1;
        }
    }
}
