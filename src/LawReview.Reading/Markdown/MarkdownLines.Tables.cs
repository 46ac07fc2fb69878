using LawReview.Core.Law.Structure;
using LawReview.Core.Text;

namespace LawReview.Reading.Markdown;

/// <summary>
/// Rows of a pipe table, as converters write the two columns of a gazette: the number or side note in the first cell
/// stands before the text of the next; short cells make one line; every other cell is a paragraph.
/// </summary>
internal sealed partial class MarkdownLines
{
    private const int ShortCell = 60;

    /// <summary>True for <c>| … | … |</c>; the row under a head, <c>|---|---|</c>, has no words and gives no line.</summary>
    private bool Row(TextSpan span)
    {
        var row = span;
        while (row.Length > 0 && char.IsWhiteSpace(content[row.Start])) row = TextSpan.FromBounds(row.Start + 1, row.End);
        while (row.Length > 0 && char.IsWhiteSpace(content[row.End - 1])) row = TextSpan.FromBounds(row.Start, row.End - 1);
        if (row.Length < 3 || content[row.Start] != '|' || content[row.End - 1] != '|') return false;
        var cells = Cells(row);
        var isShort = cells.TrueForAll(c => c.Length <= ShortCell);
        for (var i = 0; i < cells.Count; i++)
        {
            var line = new MappedText.Builder().Append(cells[i]);
            if (isShort || IsHead(cells[i].Text))
            {
                var last = isShort ? cells.Count - 1 : Math.Min(i + 1, cells.Count - 1);
                // The rule between the cells stands for the full stop behind a number.
                if (last > i && char.IsAsciiLetterOrDigit(cells[i].Text[^1]) && IsHead(cells[i].Text)) line.AppendComputed(".");
                while (i < last) line.AppendBlank().Append(cells[++i]);
            }

            Lines.Add(new(line.ToMappedText(), AfterBreak: true));
        }

        return true;
    }

    private List<MappedText> Cells(TextSpan row)
    {
        var cells = new List<MappedText>();
        var start = row.Start + 1;
        for (var i = start; i < row.End; i++)
        {
            if (content[i] != '|' || content[i - 1] == '\\') continue;
            var cell = Inline(start, i, heading: false).Trim();
            if (cell.Text.AsSpan().IndexOfAnyExcept("-: ") >= 0) cells.Add(cell);
            start = i + 1;
        }

        return cells;
    }

    private static bool IsHead(string cell) => cell.Length <= ShortCell && LawShape.BeginsProvision(cell);
}
