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

    /// <summary>Writes the table; the last column takes what is left of <paramref name="width"/> and is wrapped into it.</summary>
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
        foreach (var row in heads.All(h => h.Length == 0) ? rows : rows.Prepend(heads))
        {
            var last = Wrapping.Wrap(columns - 1 < row.Length ? row[columns - 1] : "", widths[^1]);
            for (var line = 0; line < last.Count; line++)
            {
                var text = new StringBuilder();
                for (var i = 0; i < columns - 1; i++)
                    text.Append(Aligned(line == 0 && i < row.Length ? row[i] : "", widths[i], i)).Append("  ");
                text.Append(Aligned(last[line], widths[^1], columns - 1));
                to.WriteLine(text.ToString().TrimEnd());
            }
        }
    }

    private string Aligned(string cell, int width, int column)
    {
        var blanks = new string(' ', Math.Max(0, width - DisplayWidth.Of(cell)));
        return column >= FiguresFrom ? blanks + cell : cell + blanks;
    }
}
