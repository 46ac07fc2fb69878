using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Reporting.Docx;

namespace LawReview.Reporting.Comparing;

/// <summary>The pages of a comparison in Word.</summary>
internal sealed class ComparisonPages(ComparisonContent content, DocxDocument document)
{
    /// <summary>A table of more jurisdictions cannot be read on paper.</summary>
    private const int StatesInTable = 6;

    /// <summary>So many jurisdictions have their passages in columns; more have them in rows.</summary>
    private const int StatesInColumns = 3;

    private const int FirstColumn = 2944;

    public void Write()
    {
        var (w, report) = (content.Wording, content.Report);
        document.Paragraph("Title", report.Title);
        document.Paragraph("Subtitle", Names());
        document.Paragraph("Meta", content.Note);
        document.Paragraph("Meta", content.Facts);
        var incomplete = content.Incomplete().ToList();
        if (incomplete.Count > 0) document.Add(DocxTable.Box(
            w["Compare.incomplete"], w["Compare.incomplete"], DocxComparisonWriter.TextWidth, null,
            [Wml.Paragraph("BoxTitle", w["Compare.incomplete"]), .. incomplete.Select(l => Wml.Paragraph("BoxBullet", l))]));
        if (report.HasModel) Model();
        Matrix();
        Distinctions();
    }

    private string Names() => content.Report.States.Length <= StatesInTable
        ? content.Wording.List([.. content.Report.States.Select(content.Head)])
        : content.Wording.Count("Compare.states", content.Report.States.Length);

    private bool ShowsPassages => !content.Report.HasModel && (content.Report.Chosen || content.Report.States.Length <= StatesInTable);

    private void Matrix()
    {
        var (w, report) = (content.Wording, content.Report);
        if (report.HasModel) document.Heading(1, w["Compare.matrix"], "section_matrix");
        else OnThisPage(w["Compare.matrix"], "section_matrix");
        document.Lead(w["Compare.matrix.introduction"]);
        for (var first = 0; first < report.States.Length; first += StatesInTable)
        {
            var states = Enumerable.Range(first, Math.Min(StatesInTable, report.States.Length - first)).ToList();
            var (from, to) = (report.States[states[0]].Name, report.States[states[^1]].Name);
            var table = new DocxTable(
                states.Count == 1 ? w.Fill("Compare.matrix.caption.single", ("first", from)) : w.Fill("Compare.matrix.caption", ("first", from), ("last", to)),
                w["Compare.matrix.description"], Widths(states.Count),
                [w["Compare.obligation"], .. states.Select(s => content.Head(report.States[s]))]);
            foreach (var obligation in report.Obligations)
                table.Add(
                [
                    new([Wml.Paragraph("TableText", Wml.Link(Bookmark(obligation), obligation.Title)), Wml.Paragraph("TableText", Wml.Text(obligation.Id, style: "Role"))]),
                    .. states.Select(s => Cell(obligation.Cells[s])),
                ]);
            document.Table(table);
        }
    }

    /// <summary>A heading of the first level that begins no new page: the cover is short.</summary>
    private void OnThisPage(string text, string bookmark)
    {
        var heading = Wml.Paragraph("Heading1", document.Bookmarked(bookmark, Wml.Text(text)));
        heading.ParagraphProperties!.PageBreakBefore = new() { Val = false };
        document.AddKept(heading);
    }

    private static int[] Widths(int columns)
    {
        var each = (DocxComparisonWriter.TextWidth - FirstColumn) / columns;
        return [DocxComparisonWriter.TextWidth - (each * columns), .. Enumerable.Repeat(each, columns)];
    }

    private DocxCell Cell(ComparedCell cell)
    {
        var paragraphs = new List<OpenXmlElement> { Finding(cell), Wml.Paragraph("TableText", content.Wording.Value(cell.Value)) };
        if (cell.Alignment is { } alignment) paragraphs.Add(Wml.Paragraph("TableText", Wml.Bold(content.Name(alignment))));
        if (!cell.Law.IsEmpty) paragraphs.Add(Wml.Paragraph("TableText", content.Citations(cell)));
        return new(paragraphs);
    }

    private Paragraph Finding(ComparedCell cell) => Wml.Paragraph(
        "TableText", Wml.Text(content.Wording.Mark(cell.Kind), style: "Mark"), Wml.Bold("\u00A0" + content.Wording.Name(cell.Kind)));

    private void Distinctions()
    {
        var (w, report) = (content.Wording, content.Report);
        document.Heading(1, w["Compare.distinguishes"], "section_distinctions");
        if (!ShowsPassages && !report.HasModel) document.Paragraph("Normal", w["Compare.passages.hint"]);
        foreach (var obligation in report.Obligations)
        {
            document.Heading(2, obligation.Title, Bookmark(obligation));
            document.AddKept(Wml.Paragraph("Meta", w.Fill("apart.facts", ("id", obligation.Id), ("strength", w.Name(obligation.Strength))) + " · " + obligation.Source));
            foreach (var paragraph in obligation.Duty.Take(1)) document.Lead(paragraph);
            foreach (var group in obligation.Distinction.Groups)
                document.Paragraph("ListBullet", Wml.Bold(w.Fill("finding.element", ("name", ComparisonContent.Capital(group.Words)), ("status", ""))), Wml.Text(content.States(group) + w["sentence.stop"]));

            // Where no law has words on it, what is above says all.
            if (!ShowsPassages || obligation.Cells.All(c => c.Passages.IsEmpty)) continue;
            if (report.States.Length <= StatesInColumns) InColumns(obligation);
            else InRows(obligation);
        }
    }

    private void InColumns(ComparedObligation obligation)
    {
        var (w, report) = (content.Wording, content.Report);
        var each = DocxComparisonWriter.TextWidth / report.States.Length;
        var table = new DocxTable(
            w.Fill("Compare.passages.caption", ("id", obligation.Id)), w["Compare.passages.description"],
            [.. Enumerable.Repeat(each, report.States.Length)], [.. report.States.Select(content.Head)]);
        table.Add([.. obligation.Cells.Select((c, i) => new DocxCell([Finding(c), .. Words(c, i)]))]);
        document.Table(table);
    }

    private void InRows(ComparedObligation obligation)
    {
        var (w, report) = (content.Wording, content.Report);
        var table = new DocxTable(
            w.Fill("Compare.passages.caption", ("id", obligation.Id)), w["Compare.passages.description"],
            [2200, 2200, DocxComparisonWriter.TextWidth - 4400], [w["Compare.state"], w["Compare.finding"], w["Compare.words"]]);
        for (var i = 0; i < obligation.Cells.Length; i++)
        {
            var cell = obligation.Cells[i];
            table.Add([DocxCell.Text(content.Head(report.States[i])), new([Finding(cell), Wml.Paragraph("TableText", w.Value(cell.Value))]), new([.. Words(cell, i)])]);
        }

        document.Table(table);
    }

    private IEnumerable<OpenXmlElement> Words(ComparedCell cell, int state)
    {
        if (cell.Passages.IsEmpty) yield return Wml.Paragraph("TableText", content.NoPassage(cell));
        foreach (var use in cell.Passages)
        {
            var quotation = content.Report.Quotation(state, use);
            yield return Wml.Paragraph("TableText", Wml.Bold(quotation.Citation), Wml.Text($", {quotation.Work}"));
            yield return Wml.InLanguage("QuoteShort", quotation.Language, Wml.Text(quotation.Line(), quotation.Language));
        }
    }

    /// <summary>For each law a table: what the model provides, what the law provides, how the two stand to each other.</summary>
    private void Model()
    {
        var (w, report) = (content.Wording, content.Report);
        for (var i = 1; i < report.States.Length; i++)
        {
            var name = report.States[i].Name;
            if (i == 1) OnThisPage(w.Fill("Model.caption", ("state", name)), $"section_model_{i}");
            else document.Heading(1, w.Fill("Model.caption", ("state", name)), $"section_model_{i}");
            var table = new DocxTable(
                w.Fill("Model.caption", ("state", name)), w["Model.description"], [2444, 5000, 5000, 1900],
                [w["Compare.obligation"], w["Model.provides"], w.Fill("Model.law", ("state", name)), w["Model.result"]]);
            foreach (var obligation in report.Obligations)
            {
                var (model, law) = (obligation.Cells[0], obligation.Cells[i]);
                table.Add(
                [
                    new([Wml.Paragraph("TableText", Wml.Link(Bookmark(obligation), obligation.Title)), Wml.Paragraph("TableText", Wml.Text(obligation.Id, style: "Role"))]),
                    new([.. Words(model, 0)]),
                    new([.. Words(law, i)]),
                    new([Wml.Paragraph("TableText", Wml.Bold(content.Name(law.Alignment!.Value))), Wml.Paragraph("TableText", $"{w.Value(model.Value)} – {w.Value(law.Value)}")]),
                ]);
            }

            document.Table(table);
        }
    }

    private static string Bookmark(ComparedObligation obligation) =>
        "obligation_" + string.Concat(obligation.Id.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
}
