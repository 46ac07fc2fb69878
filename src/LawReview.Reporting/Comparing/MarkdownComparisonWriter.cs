using System.Text;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Comparing;

/// <summary>Writes a comparison as Markdown: tables of a few jurisdictions each, what distinguishes them, and the passages.</summary>
public static class MarkdownComparisonWriter
{
    private const int StatesInTable = 6;

    /// <param name="output">Is left open.</param>
    public static void Write(ComparisonReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var content = new ComparisonContent(report);
        var (w, text) = (content.Wording, new StringBuilder());
        text.Append($"# {Plain(report.Title)}\n\n{Plain(content.Facts)}\n\n{Plain(content.Note)}\n");
        foreach (var line in content.Incomplete()) text.Append($"\n- {Plain(line)}");
        text.Append($"\n\n## {w["Compare.matrix"]}\n");
        for (var first = 0; first < report.States.Length; first += StatesInTable)
        {
            var states = Enumerable.Range(first, Math.Min(StatesInTable, report.States.Length - first)).ToList();
            text.Append($"\n| {w["Compare.obligation"]} |");
            foreach (var state in states) text.Append($" {Cell(content.Head(report.States[state]))} |");
            text.Append("\n|---|").Insert(text.Length, "---|", states.Count).Append('\n');
            foreach (var obligation in report.Obligations)
            {
                text.Append($"| {Cell($"{obligation.Title} ({obligation.Id})")} |");
                foreach (var state in states) text.Append($" {Cell(Text(content, obligation.Cells[state]))} |");
                text.Append('\n');
            }
        }

        text.Append($"\n## {w["Compare.distinguishes"]}\n");
        foreach (var obligation in report.Obligations)
        {
            text.Append($"\n### {Plain(obligation.Title)}\n\n{obligation.Id} · {Plain(obligation.Source)}\n\n");
            foreach (var group in obligation.Distinction.Groups)
                text.Append($"- {Plain(ComparisonContent.Capital(group.Words))}: {Plain(content.States(group))}\n");
            for (var i = 0; i < obligation.Cells.Length; i++) Passages(content, text, obligation.Cells[i], i);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        output.Write(bytes, 0, bytes.Length);
    }

    private static void Passages(ComparisonContent content, StringBuilder text, ComparedCell cell, int state)
    {
        text.Append($"\n**{Plain(content.Head(content.Report.States[state]))}** – {Plain(content.Finding(cell))}");
        if (cell.Alignment is { } alignment) text.Append($" – {Plain(content.Name(alignment))}");
        text.Append('\n');
        if (cell.Passages.IsEmpty) text.Append($"\n{Plain(content.NoPassage(cell))}\n");
        foreach (var use in cell.Passages)
        {
            var quotation = content.Report.Quotation(state, use);
            text.Append($"\n{Plain(quotation.Citation)}, {Plain(quotation.Work)} ({Plain(content.Wording.LanguageName(quotation.Language))}):\n\n> {Plain(quotation.Line())}\n");
        }
    }

    private static string Text(ComparisonContent content, ComparedCell cell) =>
        content.Finding(cell) + (cell.Alignment is { } alignment ? $" · {content.Name(alignment)}" : "") + (cell.Law.IsEmpty ? "" : $" · {content.Citations(cell)}");

    private static string Cell(string text) => Plain(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>Words that Markdown must not take for marks.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in WhiteSpace.Collapse(text))
        {
            if (c is '*' or '_' or '`' or '<' or '[' or ']' or '#' or '\\') plain.Append('\\');
            plain.Append(c);
        }

        return plain.ToString();
    }
}
