using System.Net;
using System.Text;
using LawReview.Core.Checklists;

namespace LawReview.Reporting.Comparing;

/// <summary>
/// Writes a comparison as one page without network: a table whose heads stay in view, and for each obligation what
/// distinguishes the jurisdictions and their passages beside each other. Without script all of it is there, one below the other.
/// </summary>
public static class HtmlComparisonWriter
{
    /// <param name="output">Is left open.</param>
    public static void Write(ComparisonReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var bytes = Encoding.UTF8.GetBytes(new Page(new(report)).Build());
        output.Write(bytes, 0, bytes.Length);
    }

    private sealed class Page(ComparisonContent content)
    {
        private readonly StringBuilder page = new();

        public string Build()
        {
            var (w, report) = (content.Wording, content.Report);
            page.Append($"""
                <!DOCTYPE html>
                <html lang="{Text(report.Language)}"{Direction(report.Language)}>
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
                <title>{Text(report.Title)}</title>
                <style>
                {Resource("page.css")}</style>
                </head>
                <body>
                <header>
                <h1>{Text(report.Title)}</h1>
                <p>{Text(content.Facts)}</p>
                <p>{Text(content.Note)}</p>
                </header>
                <main>

                """.ReplaceLineEndings("\n"));
            Incomplete();
            Choice();
            Matrix();
            foreach (var obligation in report.Obligations) Panel(obligation);
            page.Append("</main>\n<script>\n").Append(Resource("page.js")).Append("</script>\n</body>\n</html>\n");
            return page.ToString();
        }

        private void Incomplete()
        {
            var lines = content.Incomplete().ToList();
            if (lines.Count == 0) return;
            page.Append($"<aside class=\"incomplete\"><h2>{Text(content.Wording["Compare.incomplete"])}</h2><ul>\n");
            foreach (var line in lines) page.Append($"<li>{Text(line)}</li>\n");
            page.Append("</ul></aside>\n");
        }

        private void Choice()
        {
            var w = content.Wording;
            page.Append($"<form class=\"choice\" hidden>\n<p><label for=\"choose\">{Text(w["Compare.choose"])}</label> <select id=\"choose\">\n<option value=\"\">{Text(w["Compare.matrix"])}</option>\n");
            foreach (var obligation in content.Report.Obligations)
                page.Append($"<option value=\"{Id(obligation)}\">{Text(obligation.Id)} – {Text(obligation.Title)}</option>\n");
            page.Append($"</select></p>\n<p><label for=\"states\">{Text(w["Compare.choose.states"])}</label> <input id=\"states\" type=\"search\" placeholder=\"{Text(w["Compare.choose.all"])}\" autocomplete=\"off\"></p>\n</form>\n");
        }

        private void Matrix()
        {
            var (w, report) = (content.Wording, content.Report);
            page.Append($"<section id=\"matrix\" aria-labelledby=\"matrix-title\">\n<h2 id=\"matrix-title\">{Text(w["Compare.matrix"])}</h2>\n<p>{Text(w["Compare.matrix.introduction"])}</p>\n");
            page.Append($"<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"matrix-title\">\n<table>\n<thead><tr><th scope=\"col\">{Text(w["Compare.obligation"])}</th>");
            for (var i = 0; i < report.States.Length; i++) page.Append($"<th scope=\"col\" data-state=\"{i}\">{State(i)}</th>");
            page.Append("</tr></thead>\n<tbody>\n");
            foreach (var obligation in report.Obligations)
            {
                page.Append($"<tr><th scope=\"row\"><a href=\"#{Id(obligation)}\">{Text(obligation.Title)}</a> <small>{Text(obligation.Id)}</small></th>");
                for (var i = 0; i < obligation.Cells.Length; i++)
                {
                    var cell = obligation.Cells[i];
                    page.Append($"<td data-state=\"{i}\"><strong>{Mark(cell.Kind)}</strong><br>{Text(w.Value(cell.Value))}");
                    if (cell.Alignment is { } alignment) page.Append($"<br><em>{Text(content.Name(alignment))}</em>");
                    if (!cell.Law.IsEmpty) page.Append($"<br><small>{Text(content.Citations(cell))}</small>");
                    page.Append("</td>");
                }

                page.Append("</tr>\n");
            }

            page.Append("</tbody>\n</table>\n</div>\n</section>\n");
        }

        private void Panel(ComparedObligation obligation)
        {
            var (w, report) = (content.Wording, content.Report);
            var id = Id(obligation);
            page.Append($"<section class=\"panel\" id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\" tabindex=\"-1\">{Text(obligation.Title)}</h2>\n");
            page.Append($"<p class=\"facts\">{Text(obligation.Id)} · {Text(obligation.Source)} · {Text(w.Name(obligation.Strength))} · <a href=\"#matrix\">{Text(w["Compare.back"])}</a></p>\n");
            foreach (var paragraph in obligation.Duty) page.Append($"<p>{Text(paragraph)}</p>\n");
            page.Append($"<h3>{Text(w["Compare.distinguishes"])}</h3>\n<ul class=\"distinction\">\n");
            foreach (var group in obligation.Distinction.Groups)
                page.Append($"<li><strong>{Text(ComparisonContent.Capital(group.Words))}:</strong> {Text(content.States(group))}.</li>\n");
            page.Append($"</ul>\n<h3 id=\"{id}-passages\">{Text(w["Compare.passages"])}</h3>\n<div class=\"side\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{id}-passages\">\n");
            for (var i = 0; i < obligation.Cells.Length; i++)
            {
                var cell = obligation.Cells[i];
                page.Append($"<article data-state=\"{i}\">\n<h4>{State(i)}</h4>\n<p><strong>{Mark(cell.Kind)}</strong> · {Text(w.Value(cell.Value))}");
                if (cell.Alignment is { } alignment) page.Append($" · <em>{Text(content.Name(alignment))}</em>");
                page.Append("</p>\n");
                if (cell.Passages.IsEmpty) page.Append($"<p>{Text(content.NoPassage(cell))}</p>\n");
                foreach (var quotation in cell.Passages.Select(u => report.Quotation(i, u)))
                    page.Append($"<p class=\"source\"><bdi>{Text(quotation.Citation)}</bdi>, <bdi>{Text(quotation.Work)}</bdi></p>\n<blockquote lang=\"{Text(quotation.Language)}\"{Direction(quotation.Language)}>{Text(quotation.Line())}</blockquote>\n");
                page.Append("</article>\n");
            }

            page.Append("</div>\n</section>\n");
        }

        private string State(int i) => $"<bdi>{Text(content.Head(content.Report.States[i]))}</bdi>"
            + (content.Report.States[i].IsFictional ? $" <small>{Text(content.Wording["Compare.fictional"])}</small>" : "");

        private string Mark(FindingKind kind) =>
            $"<span aria-hidden=\"true\">{Text(content.Wording.Mark(kind))}</span> {Text(content.Wording.Name(kind))}";

        private static string Id(ComparedObligation obligation) => "o-" + string.Concat(obligation.Id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

        private static string Direction(string language) => WritingDirection.IsRightToLeft(language) ? " dir=\"rtl\"" : " dir=\"ltr\"";

        private static string Resource(string name)
        {
            using var stream = typeof(HtmlComparisonWriter).Assembly.GetManifestResourceStream($"LawReview.Reporting.Comparing.{name}")
                ?? throw new InvalidOperationException($"The part '{name}' is not in the assembly.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd().ReplaceLineEndings("\n");
        }

        private static string Text(string text) => WebUtility.HtmlEncode(WhiteSpace.Collapse(text));
    }
}
