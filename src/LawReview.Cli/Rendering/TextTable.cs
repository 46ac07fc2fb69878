using System.Text;

namespace LawReview.Cli.Rendering;

/// <summary>Columns of text: left-aligned but for those named as figures. No rules, no colours: it can be pasted into a mail.</summary>
public sealed class TextTable(params string[] heads)
{
    private const int NarrowestLast = 12;

    private readonly List<string[]> rows = [];

    /// <summary>Columns from this one on are right-aligned; none by default.</summary>
    public int FiguresFrom { get; init; } = int.MaxValue;

    public TextTable Row(params string[] cells)
    {
        rows.Add(cells);
        return this;
    }

    /// <summary>
    /// Writes the table; the last column takes what is left of <paramref name="width"/> and is wrapped into it. Where too little is left, the
    /// widest of the others but the first are wrapped too.
    /// </summary>
    public void Write(TextWriter to, int width)
    {
        if (rows.Count == 0) return;
        var columns = heads.Length;
        var widths = new int[columns];
        foreach (var row in rows.Prepend(heads))
            for (var i = 0; i < columns; i++)
                widths[i] = Math.Max(widths[i], i < row.Length ? DisplayWidth.Of(row[i]) : 0);
        var before = widths.Take(columns - 1).Sum() + (2 * (columns - 1));
        widths[^1] = Math.Min(widths[^1], Math.Max(NarrowestLast, width - before));
        for (var over = before + widths[^1] - width; over > 0; over--)
        {
            var widest = Enumerable.Range(1, Math.Max(0, Math.Min(columns - 1, FiguresFrom) - 1)).MaxBy(i => (widths[i], i));
            if (widest == 0 || widths[widest] <= NarrowestLast) break;
            widths[widest]--;
        }

        foreach (var row in heads.All(h => h.Length == 0) ? rows : rows.Prepend(heads))
        {
            var cells = widths.Select((w, i) => Lines(i < row.Length ? row[i] : "", w)).ToList();
            for (var line = 0; line < cells.Max(c => c.Count); line++)
            {
                var text = new StringBuilder();
                for (var i = 0; i < columns; i++)
                    text.Append(Aligned(line < cells[i].Count ? cells[i][line] : "", widths[i], i)).Append("  ");
                to.WriteLine(text.ToString().TrimEnd());
            }
        }
    }

    /// <summary>A cell that fits keeps its blanks.</summary>
    private static IReadOnlyList<string> Lines(string cell, int width) => DisplayWidth.Of(cell) <= width ? [cell] : Wrapping.Wrap(cell, width);

    private string Aligned(string cell, int width, int column)
    {
        var blanks = new string(' ', Math.Max(0, width - DisplayWidth.Of(cell)));
        return column >= FiguresFrom ? blanks + cell : cell + blanks;
    }
}
