using System.Collections.Immutable;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Puts numbers back where they belong in texts taken from PDF columns: a number alone on a line that fell into or
/// behind the paragraph it numbers.
/// </summary>
internal static class Displaced
{
    public static List<LawLine> Repair(List<LawLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsAlone(lines[i])) continue;
            var run = 1;
            while (i + run < lines.Count && IsAlone(lines[i + run])) run++;
            if (run > 1)
            {
                // (a) (b) one below the other, then their texts: deal them out.
                var texts = 0;
                while (texts < run && i + run + texts < lines.Count && !StartsWithMarker(lines[i + run + texts])) texts++;
                if (texts == run)
                    for (var k = 0; k < run - 1; k++)
                    {
                        var text = lines[i + run + k];
                        lines.RemoveAt(i + run + k);
                        lines.Insert(i + (2 * k) + 1, text);
                    }

                i += (2 * run) - 1;
                continue;
            }

            if (i == 0 || i + 1 >= lines.Count || StartsWithMarker(lines[i - 1]) || !lines[i - 1].AfterBreak || lines[i].AfterBreak) continue;
            var before = lines[i - 1].Text.Text.AsSpan().Trim();
            var after = lines[i + 1].Text.Text.AsSpan().TrimStart();
            if (before.Length < 20 || !char.IsUpper(before[0]) || before[^1] is '.' or ';' or ':' or '—' || after.Length == 0 || !char.IsLower(after[0]) || lines[i + 1].AfterBreak) continue;
            lines[i - 1] = lines[i - 1] with { Text = LineEnds.Join(lines[i - 1].Text, lines[i + 1].Text) };
            lines.RemoveAt(i + 1);
            (lines[i - 1], lines[i]) = (lines[i] with { AfterBreak = true }, lines[i - 1] with { AfterBreak = false });
        }

        return lines;
    }

    public static bool IsAlone(LawLine line) =>
        line.Text.Length < 10 && MarkerScanner.AtLineStart(line.Text.Text, 0) is { } marker && marker.End == line.Text.Text.TrimEnd().Length;

    private static bool StartsWithMarker(LawLine line) => MarkerScanner.AtLineStart(line.Text.Text, 0) is not null;
}
