using System.Text;

namespace LawReview.Reading.Pdf;

/// <summary>
/// Puts lines of scripts that run from right to left into the order in which they are read. Recognition takes a paragraph with few
/// letters, such as an item with its number, for one that runs from left to right: the number then stands at its end. It marks
/// what runs against the paragraph, and by these marks the line can be put right; behind that they are not needed.
/// </summary>
internal static class ReadingOrder
{
    private const char LeftToRight = '\u200E';
    private const char RightToLeft = '\u200F';

    public static string Of(string page) =>
        page.Contains(LeftToRight, StringComparison.Ordinal) || page.Contains(RightToLeft, StringComparison.Ordinal)
            ? string.Join('\n', page.Split('\n').Select(Line)) : page;

    private static string Line(string line)
    {
        var last = line.LastIndexOfAny([LeftToRight, RightToLeft]);
        if (last < 0) return line;
        // A run against the paragraph is closed by the paragraph's own mark.
        var fromLeft = line[last] == LeftToRight;
        var (runs, start, mark) = (new List<string>(), 0, fromLeft ? LeftToRight : RightToLeft);
        var turns = line.Any(IsRightToLeft) && !line.Any(c => char.IsLetter(c) && !IsRightToLeft(c));
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] is not (LeftToRight or RightToLeft)) continue;
            var run = line[start..i];
            runs.Add(turns && mark == LeftToRight && !run.Any(IsRightToLeft) ? Reversed(run) : run);
            if (i < line.Length) mark = line[i];
            start = i + 1;
        }

        if (turns && fromLeft) runs.Reverse();
        return string.Concat(runs).Trim();
    }

    /// <summary>Signs in the other order; the digits of a number stay as they are in every script.</summary>
    private static string Reversed(string run)
    {
        var reversed = new StringBuilder(run.Length);
        for (var end = run.Length; end > 0;)
        {
            var start = end - 1;
            while (start > 0 && char.IsDigit(run[start]) && char.IsDigit(run[start - 1])) start--;
            reversed.Append(run, start, end - start);
            end = start;
        }

        return reversed.ToString();
    }

    /// <summary>Letters of Hebrew, Arabic, Syriac, Thaana and N'Ko, and the forms of those that older fonts have.</summary>
    private static bool IsRightToLeft(char c) => char.IsLetter(c) && c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';
}
