using System.Text.RegularExpressions;
using LawReview.Core.Text;

namespace LawReview.Core.Law.Structure;

/// <summary>
/// Gives schedules that a conversion glued to the last section a line of their own. The section they belong to, in
/// brackets behind the word, tells them from a mere mention: "… is repealed. Second Schedule (Section 35) Classes of …".
/// </summary>
internal static partial class InlineSchedules
{
    private const int ShortestLine = 160;

    public static IReadOnlyList<LawLine> Split(IReadOnlyList<LawLine> lines)
    {
        List<LawLine>? split = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Text.Length < ShortestLine || line.HeadingLevel > 0 || !line.Text.Text.Contains("chedule", StringComparison.Ordinal) || Schedule().Matches(line.Text.Text) is not { Count: > 0 } found)
            {
                split?.Add(line);
                continue;
            }

            split ??= [.. lines.Take(i)];
            var from = 0;
            foreach (Match match in found)
            {
                var head = match.Groups["head"];
                Add(split, line, from, head.Index, line.IsBold);
                Add(split, line, head.Index, head.Index + head.Length, true);
                from = head.Index + head.Length;
            }

            Add(split, line, from, line.Text.Length, line.IsBold);
        }

        return split ?? lines;
    }

    private static void Add(List<LawLine> lines, LawLine line, int from, int to, bool bold)
    {
        var text = line.Text.Slice(TextSpan.FromBounds(from, to)).Trim();
        if (text.Length > 0) lines.Add(line with { Text = text, IsBold = bold, AfterBreak = true });
    }

    [GeneratedRegex(@"[.\]”;)] +(?<head>(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|The) +)?Schedule(?: +(?:[IVX]{1,5}|\d{1,2}))? *[(\[] *(?:[Ss]ections?|[Ss]ubsections?|[Pp]aragraphs?|[Aa]rticles?|[Rr]egulations?|[Rr]ules?|s\.|ss\.) [^()\[\]]{1,60}(?:\([^()]{1,6}\)[^()\[\]]{0,30}){0,6}[)\]])", RegexOptions.CultureInvariant)]
    private static partial Regex Schedule();
}
