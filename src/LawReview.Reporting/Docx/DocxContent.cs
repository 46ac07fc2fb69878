using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Core.Checklists;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Docx;

/// <summary>What all pages of the Word report share: the report, its wording, and the look of findings, quotations and links.</summary>
internal sealed class DocxContent(Report report, ReportWording wording, DocxDocument document)
{
    private readonly Dictionary<string, int> numbers = report.Findings.Select((f, i) => (f.Id, Number: i + 1))
        .ToDictionary(f => f.Id, f => f.Number, StringComparer.Ordinal);

    public Report Report => report;

    /// <summary>What works are called where their full title stands elsewhere.</summary>
    public WorkNames Names { get; } = new(report.Sources.Select(s => s.Title));

    public ReportWording Wording => wording;

    /// <summary>A line that says what short titles stand for.</summary>
    public string ShortTitles(IEnumerable<(string Short, string Title)> titles) => wording.Fill(
        "matrix.short-titles", ("titles", string.Join(wording["list.semicolon"], titles.Select(t => wording.Fill("matrix.short-title", ("short", t.Short), ("title", t.Title))))));

    public DocxDocument Document => document;

    public static string Shade(FindingKind kind) => kind switch
    {
        FindingKind.Met or FindingKind.MetThroughGeneralLaw or FindingKind.Aligned => "EDF4EE",
        FindingKind.InPart => "FCF5E1",
        FindingKind.Gap => "FAEAE6",
        FindingKind.Conflict => "F6E6EC",
        FindingKind.Wider => "E8EEF7",
        _ => "F3F4F5",
    };

    /// <summary>The finding's symbol and name.</summary>
    public IEnumerable<Run> Mark(FindingKind kind, bool bold = true)
    {
        yield return Wml.Text(wording.Mark(kind), style: "Mark");
        yield return Wml.Text("\u00A0" + wording.Name(kind), bold: bold);
    }

    public string BookmarkOf(string obligation) => $"finding_{numbers[obligation]}";

    /// <summary>The obligation as a link to its finding; plain text where the report has none.</summary>
    public OpenXmlElement Obligation(string id, string text)
        => numbers.ContainsKey(id) ? Wml.Link(BookmarkOf(id), text) : Wml.Text(text);

    /// <summary>A quotation block: who says it, then the words, with the full citation as a footnote.</summary>
    public void Quotation(QuotationUse use, OpenXmlElement[] source)
    {
        var quotation = report.Quotation(use.Quotation);
        document.Paragraph("QuoteSource", source);
        document.Add(Words("Quote", quotation, quotation.Line()));
    }

    /// <summary>The beginning of a quotation as a block of its own, with its footnote.</summary>
    public Paragraph ShortBlock(int number, int length)
    {
        var quotation = report.Quotation(number);
        return Words("Quote", quotation, quotation.Shortened(length));
    }

    /// <summary>The beginning of a quotation without a footnote, where its number in the annex stands beside it.</summary>
    public Paragraph Excerpt(int number, int length)
    {
        var quotation = report.Quotation(number);
        return Wml.InLanguage("QuoteShort", quotation.Language, Wml.Text(quotation.Shortened(Wml.IsWide(quotation.Language) ? length / 2 : length), quotation.Language));
    }

    /// <summary>Citation of a quotation and, linked, its number in the annex of passages.</summary>
    public IEnumerable<OpenXmlElement> Where(int number)
    {
        yield return Wml.Text($"{report.Quotation(number).Citation} ");
        yield return Wml.Link($"passage_{number}", $"[{number}]");
    }

    /// <summary>Name, colon and text as one line of facts, hanging under each other.</summary>
    public void Fact(string name, params OpenXmlElement[] value)
        => document.Paragraph("Fact", [Wml.Bold(name), Wml.Tab(), .. value]);

    public void Fact(string name, string value) => Fact(name, [Wml.Text(value)]);

    public void Bullets(IEnumerable<string> items)
    {
        foreach (var item in items) document.Paragraph("ListBullet", item);
    }

    private Paragraph Words(string style, ReportQuotation quotation, string words)
        => Wml.InLanguage(style, quotation.Language, [Wml.Text(words, quotation.Language), document.Footnote(CitationNote.Of(quotation, wording))]);
}
