using System.Text;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Tables;

/// <summary>
/// Writes the status matrix as comma-separated values (RFC 4180), in UTF-8 with a byte-order mark, by which spreadsheets know the
/// encoding. A cell that a spreadsheet would take for a formula begins with an apostrophe.
/// </summary>
public static class CsvReportWriter
{
    private const char Guard = '\'';

    /// <param name="output">Is left open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var wording = ReportWording.For(report.Language);
        var text = new StringBuilder();
        Row(text, MatrixTable.Headers(wording));
        foreach (var row in MatrixTable.Rows(report, wording)) Row(text, row.Cells);
        output.Write(Encoding.UTF8.Preamble);
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells)
        => text.AppendJoin(',', cells.Select(c => $"\"{Guarded(Clean(c)).Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");

    /// <summary>Full-width signs count: some spreadsheets read them like the narrow ones.</summary>
    private static string Guarded(string cell) => cell.TrimStart() is [var first, ..] && first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' ? Guard + cell : cell;

    /// <summary>A cell is one line, which every program reads alike; control characters, a tab at the beginning among them, become blanks.</summary>
    private static string Clean(string cell) => WhiteSpace.Collapse(cell.Replace("\n", " ¶ ", StringComparison.Ordinal));
}
