using System.Text;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Tables;

/// <summary>
/// Writes title, facts and the status matrix as Markdown with a table. Every sign that Markdown or HTML could take for mark-up is
/// escaped, so that a text is read as it stands.
/// </summary>
public static class MarkdownReportWriter
{
    /// <summary>UTF-8 without a byte-order mark.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var w = ReportWording.For(report.Language);
        var facts = new CoverFacts(report, w);
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped($"{facts.StateName()}: {report.Title}")).Append("\n\n");
        Paragraph(w["cover.draft"] + w["label.stop"] + w["cover.draft.note"]);
        if (w.Language != ChecklistTexts.OwnLanguage) Paragraph(w["cover.unofficial"] + w["label.stop"] + w["cover.unofficial.note"]);
        if (report.State.IsFictional) Paragraph($"{w["cover.fictional"]}. {w["cover.fictional.note"]}");
        if (report.Completeness.Incomplete)
        {
            text.Append("## ").Append(Escaped(w["incomplete.title"])).Append("\n\n");
            foreach (var reason in report.Completeness.Reasons) Paragraph(reason);
            List(facts.NotRead());
            Paragraph(w["incomplete.note"]);
        }

        List(facts.Facts().Select(f => $"{f.Name}: {f.Value}"));
        text.Append("## ").Append(Escaped(w["matrix.title"])).Append("\n\n");
        var headers = MatrixTable.Headers(w);
        Row(headers);
        Rule(headers.Count);
        foreach (var row in MatrixTable.Rows(report, w)) Row(row.Cells);
        Penalties();
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));

        void Penalties()
        {
            text.Append("\n## ").Append(Escaped(w["penalties.title"])).Append("\n\n");
            Paragraph(w[report.Penalties.Length == 0 ? "penalties.none" : "penalties.introduction"]);
            if (report.Penalties.Length == 0) return;
            var columns = PenaltyTable.Headers(w);
            Row(columns);
            Rule(columns.Count);
            foreach (var line in PenaltyTable.Lines(report, w))
                Row([line.Offence, line.Tier, line.Minimum, line.Maximum, line.Fine, line.Serious, line.Penalty.Provision]);
        }

        void Rule(int columns) => text.Append('|').Insert(text.Length, " --- |", columns).Append('\n');

        void Paragraph(string sentence) => text.Append(Escaped(sentence)).Append("\n\n");

        void List(IEnumerable<string> items)
        {
            var before = text.Length;
            foreach (var item in items) text.Append("- ").Append(Escaped(item)).Append('\n');
            if (text.Length > before) text.Append('\n');
        }

        void Row(IReadOnlyList<string> cells)
            => text.Append("| ").AppendJoin(" | ", cells.Select(c => string.Join("<br>", c.Split('\n').Select(Escaped)))).Append(" |\n");
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in WhiteSpace.Collapse(text))
        {
            if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '$' or '=' or '!') result.Append('\\');
            result.Append(c);
        }

        // Signs that begin a list where a paragraph or cell begins with them.
        return result.Length > 1 && result[0] is '-' or '+' && result[1] == ' ' ? "\\" + result : result.ToString();
    }
}
