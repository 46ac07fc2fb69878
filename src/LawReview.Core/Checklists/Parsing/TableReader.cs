using System.Collections.Immutable;
using LawReview.Core.Text;
using Markdig.Syntax;

namespace LawReview.Core.Checklists.Parsing;

/// <summary>A row of a table: its cells by the name of their column.</summary>
internal sealed record ChecklistRow(TextSpan Span, ImmutableDictionary<string, FrontMatterValue> Cells)
{
    public FrontMatterValue? this[string column] => Cells.TryGetValue(column, out var cell) ? cell : null;
}

/// <summary>Reads a pipe table from its lines. Bars between backticks do not part cells.</summary>
internal static class TableReader
{
    /// <summary>Whether a block is a table: a paragraph whose first line begins with a bar and whose second is dashes and bars.</summary>
    public static bool IsTable(SourceText source, Block block) =>
        block is ParagraphBlock && Lines(source, block) is [var head, var rule, ..]
        && source.Content[head.Start] == '|' && source[rule].All(c => c is '|' or '-' or ':' or ' ' or '\t');

    /// <summary>
    /// The rows below the head. Unknown, doubled and missing columns, rows of another length and empty cells of the
    /// <paramref name="required"/> columns are reported.
    /// </summary>
    public static ImmutableArray<ChecklistRow> Read(
        ParseContext context, Block table, ImmutableArray<string> known, ImmutableArray<string> required)
    {
        var lines = Lines(context.Source, table);
        var head = Cells(context.Source.Content, lines[0]);
        var columns = new List<string>();
        foreach (var cell in head)
        {
            var name = cell.Text.ToLowerInvariant();
            if (!known.Contains(name))
                context.Report(ChecklistDiagnostics.UnknownColumn(context.Location(cell.Span), cell.Text, known));
            else if (columns.Contains(name))
                context.Report(ChecklistDiagnostics.DuplicateColumn(context.Location(cell.Span), name));
            columns.Add(name);
        }

        foreach (var name in required)
            if (!columns.Contains(name))
                context.Report(ChecklistDiagnostics.MissingColumn(context.Location(lines[0]), name));

        var rows = ImmutableArray.CreateBuilder<ChecklistRow>();
        foreach (var line in lines.Skip(2)) rows.Add(ReadRow(context, line, columns, required));
        return rows.ToImmutable();
    }

    private static ChecklistRow ReadRow(ParseContext context, TextSpan line, List<string> columns, ImmutableArray<string> required)
    {
        var cells = Cells(context.Source.Content, line);
        if (cells.Count != columns.Count)
            context.Report(ChecklistDiagnostics.WrongCellCount(context.Location(line), cells.Count, columns.Count));
        var byColumn = ImmutableDictionary.CreateBuilder<string, FrontMatterValue>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(cells.Count, columns.Count); i++)
        {
            byColumn[columns[i]] = cells[i];
            if (cells[i].Text.Length == 0 && required.Contains(columns[i]))
                context.Report(ChecklistDiagnostics.EmptyCell(context.Location(cells[i].Span), columns[i]));
        }

        return new(line, byColumn.ToImmutable());
    }

    private static List<TextSpan> Lines(SourceText source, Block block)
    {
        var span = MarkdownOutline.SpanOf(source, block);
        var lines = new List<TextSpan>();
        var reader = new LineReader(source.Content);
        while (reader.Next() && reader.Start < span.End)
        {
            var start = Math.Max(reader.Start, span.Start);
            var end = Math.Min(reader.End, span.End);
            while (start < end && char.IsWhiteSpace(source.Content[start])) start++;
            while (end > start && char.IsWhiteSpace(source.Content[end - 1])) end--;
            if (start < end) lines.Add(TextSpan.FromBounds(start, end));
        }

        return lines;
    }

    private static List<FrontMatterValue> Cells(string content, TextSpan line)
    {
        var cells = new List<FrontMatterValue>();
        var start = line.Start + (content[line.Start] == '|' ? 1 : 0);
        var quoted = false;
        for (var i = start; i <= line.End; i++)
        {
            if (i < line.End && content[i] == '`') quoted = !quoted;
            if (i < line.End && (content[i] != '|' || quoted)) continue;
            if (i == line.End && start == line.End && cells.Count > 0) break;
            cells.Add(Trimmed(content, start, i));
            start = i + 1;
        }

        return cells;
    }

    private static FrontMatterValue Trimmed(string content, int start, int end)
    {
        var (from, to) = (start, end);
        while (from < to && char.IsWhiteSpace(content[from])) from++;
        while (to > from && char.IsWhiteSpace(content[to - 1])) to--;
        // An empty cell is pointed at as it stands, blanks and all.
        return from == to ? new("", TextSpan.FromBounds(start, end)) : new(content[from..to], TextSpan.FromBounds(from, to));
    }
}
