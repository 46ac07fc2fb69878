using System.Text;
using LawReview.Core.Law.Structure;

namespace LawReview.Reading.Html;

/// <summary>
/// Tables: a number in a cell of its own stands before the text of the next cell; of columns that say the same in several
/// languages one is read; short cells of a row make one line; the cells of all other tables are paragraphs in their order.
/// </summary>
internal sealed partial class HtmlLines
{
    private const int ShortCell = 160;
    private const int LongestNumberCell = 12;
    private const int LeastParallel = 150;

    private void Table(HtmlNode table, Context context)
    {
        EndParagraph();
        var rows = new List<HtmlNode>();
        Rows(table, rows);
        var (left, language) = ParallelColumns(rows);
        TablePart(table, context, left, language);
        EndParagraph();
    }

    private static void Rows(HtmlNode part, List<HtmlNode> rows)
    {
        foreach (var child in part.Children)
            if (child.Name == "tr") rows.Add(child);
            else if (child.Name is "tbody" or "thead" or "tfoot") Rows(child, rows);
    }

    private void TablePart(HtmlNode part, Context context, HashSet<int> left, string language)
    {
        foreach (var item in part.Items)
            if (item.Node is not { } child) Text(item.Text, context);
            else if (child.Name is "tbody" or "thead" or "tfoot") TablePart(child, context, left, language);
            else if (child.Name == "tr" && furniture.Reason(child) is null) Row(child, context, left, language);
            else Visit(child, context);
    }

    private void Row(HtmlNode row, Context context, HashSet<int> left, string language)
    {
        EndParagraph();
        var cells = Cells(row);
        var isLine = cells.Count > 1 && left.Count == 0 && cells.TrueForAll(c => c.Ink < ShortCell && IsOneLine(c));
        var index = -1;
        foreach (var item in row.Items)
        {
            if (item.Node is not { Name: "td" or "th" } cell)
            {
                if (item.Node is { } other) Visit(other, context);
                else Text(item.Text, context);
                continue;
            }

            index++;
            if (left.Contains(index) && cells.Count > left.Count)
            {
                EndParagraph();
                Leave(cell, language);
                continue;
            }

            Visit(cell, context);
            if (cell.Ink == 0 || !cells.Skip(index + 1).Any(c => c.Ink > 0)) continue;
            if (NumberIn(cell) is { } number)
            {
                HoldAfter(number);
            }
            else if (isLine && Lines.Count > 0 && !LawShape.BeginsProvision(Plain(cell)))
            {
                TakeBack();
                holds = true;
            }
        }

        holds = false;
        EndParagraph();
    }

    private static List<HtmlNode> Cells(HtmlNode row) => [.. row.Children.Where(c => c.Name is "td" or "th")];

    private static bool IsOneLine(HtmlNode cell) =>
        cell.SelfAndDescendants().Count(n => n != cell && (n.Name == "br" || (HtmlElements.IsBlock(n.Name) && n.Ink > 0))) <= 1;

    /// <summary>The number that is all a cell says ("5", "(a)", "12 bis."), null where it says more.</summary>
    private string? NumberIn(HtmlNode cell)
    {
        var text = Plain(cell);
        if (text.Length is 0 or > LongestNumberCell) return null;
        if (MarkerScanner.AtLineStart(text, 0) is { } marker && marker.End >= text.Length) return text;
        return char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or ' ') && text.Count(char.IsAsciiLetter) <= 4 ? text : null;
    }

    /// <summary>Lets the next cell go on in the line of a number, which gets the full stop that the rule between the cells stands for.</summary>
    private void HoldAfter(string number)
    {
        if (Lines.Count == 0 || Lines[^1].Text.Text.Trim() != number) return;
        TakeBack();
        if (char.IsAsciiLetterOrDigit(number[^1])) line.AppendComputed(".");
        holds = true;
    }

    /// <summary>Opens the line last written again.</summary>
    private void TakeBack()
    {
        var last = Lines[^1];
        Lines.RemoveAt(Lines.Count - 1);
        line = new();
        line.Append(last.Text);
        ink = last.Text.Length;
        boldInk = last.IsBold ? ink : 0;
        first = first with { Level = last.HeadingLevel, IsQuoted = last.IsQuoted, Depth = last.Indent / 4 };
        afterBreak = last.AfterBreak;
        isItem = last.IsListItem;
    }

    private string Plain(HtmlNode node)
    {
        var text = new StringBuilder();
        foreach (var element in node.SelfAndDescendants())
            foreach (var item in element.Items)
                if (item.Node is null && text.Length < 400)
                    text.Append(source[item.Text]);
        return Core.Text.CharacterReferences.Decode(text.ToString()).Trim();
    }

    /// <summary>Columns that say in another language what the one that is read says.</summary>
    private (HashSet<int> Left, string Reason) ParallelColumns(List<HtmlNode> rows)
    {
        var none = (new HashSet<int>(), "");
        var full = rows.Select(Cells).Where(c => c.Count(x => x.Ink > 0) > 1).ToList();
        if (full.Count == 0 || full.Sum(r => r.Sum(c => c.Ink)) < LeastParallel * 2) return none;
        var width = full.GroupBy(c => c.Count).OrderByDescending(g => g.Count()).First().Key;
        if (width is < 2 or > 4 || full.Count(c => c.Count == width) < full.Count * 0.8) return none;
        var texts = new StringBuilder[width];
        for (var i = 0; i < width; i++)
        {
            texts[i] = new();
            foreach (var cells in full)
                if (cells.Count == width && texts[i].Length < 20_000)
                    texts[i].Append(Plain(cells[i])).Append(' ');
        }

        if (texts.Min(t => t.Length) < Math.Max(LeastParallel, texts.Max(t => t.Length) * 0.35)) return none;
        var languages = texts.Select(t => LanguageGuess.Of(t.ToString())).ToArray();
        if (languages.Distinct(StringComparer.Ordinal).Count() < width) return none;
        var read = Array.IndexOf(languages, Language);
        if (read < 0) read = Array.FindIndex(languages, l => l.Length > 0);
        return ([.. Enumerable.Range(0, width).Where(i => i != read)], "parallel text in another language");
    }
}
