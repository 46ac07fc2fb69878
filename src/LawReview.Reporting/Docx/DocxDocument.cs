using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Docx;

/// <summary>
/// A Word document while it is put together: its blocks, the footnotes, and the numbers of bookmarks, captions and footnotes.
/// </summary>
internal sealed class DocxDocument(ReportWording wording)
{
    /// <summary>Width of the text on A4 between the margins, in twentieths of a point.</summary>
    public const int TextWidth = 9412;

    private const int MostEntries = 48;

    private const string AfterTable = "180";
    private const string BeforeBox = "120";
    private const string BeforeChapter = "480";

    private static readonly HashSet<string> HasRoomAbove =
        new(StringComparer.Ordinal) { "Heading1", "Heading2", "Heading3", "Label", "Caption", "PassageTitle", "FindingLine" };

    private readonly List<OpenXmlElement> blocks = [];
    private readonly List<Footnote> footnotes = [];
    private readonly List<(int Level, string Text, string Bookmark)> entries = [];
    private int bookmarks;
    private int captions;
    private int contentsAt = -1;
    private readonly List<(int Last, int Columns)> sections = [];
    private readonly List<DocxChart> charts = [];

    /// <summary>The charts in the order in which they stand, for the package.</summary>
    public IReadOnlyList<DocxChart> Charts => charts;

    /// <summary>Adds a block. A table leaves no room below itself: the paragraph after it does.</summary>
    public void Add(OpenXmlElement block)
    {
        if (block is Paragraph { ParagraphProperties: { SpacingBetweenLines: null } properties } && blocks.Count > 0 && blocks[^1] is Table
            && !HasRoomAbove.Contains(properties.ParagraphStyleId?.Val?.Value ?? ""))
            properties.SpacingBetweenLines = new() { Before = AfterTable };
        blocks.Add(block);
    }

    /// <summary>A paragraph that stays on the page of the table or list it introduces.</summary>
    public void Lead(string text) => AddKept(Wml.Paragraph("Normal", text));

    /// <summary>A paragraph that stays on the page of what follows.</summary>
    public void AddKept(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new();
        Add(paragraph);
    }

    public void Paragraph(string style, string text) => Add(Wml.Paragraph(style, text));

    public void Paragraph(string style, params OpenXmlElement[] content) => Add(Wml.Paragraph(style, content));

    /// <summary>A heading of level 1 to 3, with a bookmark and an entry in the contents list.</summary>
    /// <param name="goesOn">Whether a chapter goes on where the one before it ends: an annex that would leave that page nearly empty.</param>
    public void Heading(int level, string text, string bookmark, bool goesOn = false)
    {
        entries.Add((level, text, bookmark));
        var heading = Wml.Paragraph($"Heading{level}", Bookmarked(bookmark, Wml.Text(text)));

        // A heading stays with what follows, and a chapter begins on a page of its own, whatever a template's style says.
        heading.ParagraphProperties!.KeepNext = new();
        if (level == 1) heading.ParagraphProperties!.PageBreakBefore = goesOn ? new() { Val = false } : new();
        if (goesOn) heading.ParagraphProperties!.SpacingBetweenLines = new() { Before = BeforeChapter };
        Add(heading);
    }

    /// <summary>The content between the two ends of a bookmark.</summary>
    public OpenXmlElement[] Bookmarked(string name, params OpenXmlElement[] content)
    {
        var id = $"{++bookmarks}";
        return [new BookmarkStart { Id = id, Name = name }, .. content, new BookmarkEnd { Id = id }];
    }

    /// <summary>A table under its numbered caption.</summary>
    public void Table(DocxTable table)
    {
        captions++;
        AddKept(Wml.Paragraph("Caption", [Wml.Text(wording["caption.table"] + " "), .. Wml.Field("SEQ Table \\* ARABIC", $"{captions}"), Wml.Text(wording["label.stop"] + table.Caption)]));
        Add(table.ToTable());
    }

    public void Box(string title, string? shade, IEnumerable<OpenXmlElement> content)
    {
        // The frame leaves no room above itself: the paragraph before it does.
        if (blocks.LastOrDefault() is Paragraph { ParagraphProperties: { } before })
        {
            before.SpacingBetweenLines ??= new();
            before.SpacingBetweenLines.After = BeforeBox;
        }

        Add(DocxTable.Box(title, title, TextWidth, shade, [Wml.Paragraph("BoxTitle", title), .. content]));
    }

    /// <summary>A new footnote; the run is the reference to it.</summary>
    public Run Footnote(string text)
    {
        var id = footnotes.Count + 1;
        footnotes.Add(new(Wml.Paragraph(
            "FootnoteText",
            [
                new Run(new FootnoteReferenceMark()) { RunProperties = new() { RunStyle = new() { Val = "FootnoteReference" } } },
                Wml.Text(" " + text),
            ])) { Id = id });
        return new(new FootnoteReference { Id = id }) { RunProperties = new() { RunStyle = new() { Val = "FootnoteReference" } } };
    }

    /// <summary>A chart under its numbered caption; the same numbers stand in a table near it.</summary>
    public void Figure(DocxChart chart)
    {
        charts.Add(chart);
        var caption = Wml.Paragraph("Caption", [Wml.Text(wording["caption.figure"] + " "), .. Wml.Field("SEQ Figure \\* ARABIC", $"{charts.Count}"), Wml.Text(wording["label.stop"] + chart.Title)]);
        AddKept(caption);
        Add(Wml.Paragraph("Figure", new Run(chart.ToDrawing(charts.Count))));
    }

    /// <summary>Ends a section: what was added since the last end is set in so many columns. The last block is a paragraph.</summary>
    public void EndSection(int columns) => sections.Add((blocks.Count - 1, columns));

    /// <summary>Says that the contents list stands here; it is written when all headings are known.</summary>
    public void ContentsHere() => contentsAt = blocks.Count;

    /// <param name="before">Pages that a template's cover puts before the text.</param>
    /// <param name="styles">The styles that the document will have, by which its pages are estimated.</param>
    public Document ToDocument(SectionProperties section, int before, StyleMetrics styles)
    {
        var body = new Body();
        var pages = new PageEstimate(blocks, contentsAt, entries.Count(e => e.Level <= ContentsDepth), sections, section, before, styles, id => footnotes[int.Parse(id, CultureInfo.InvariantCulture) - 1].InnerText);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i == contentsAt) body.AppendChild(Contents(pages));
            body.AppendChild(blocks[i]);
        }

        // The last section's properties are the body's: where it has been ended, nothing stands behind it.
        var closed = sections.Count > 0 && sections[^1].Last == blocks.Count - 1;
        for (var i = 0; i < sections.Count - (closed ? 1 : 0); i++)
            ((Paragraph)blocks[sections[i].Last]).ParagraphProperties!.SectionProperties = SectionOf(section, sections[i].Columns, i == 0);
        body.AppendChild(sections.Count == 0 ? section : SectionOf(section, closed ? sections[^1].Columns : 1, closed && sections.Count == 1));
        return new(body);
    }

    /// <summary>A section like the document's; those after the first go on with its header and footer, on the same page.</summary>
    private static SectionProperties SectionOf(SectionProperties whole, int columns, bool first)
    {
        var section = (SectionProperties)whole.CloneNode(true);
        if (!first)
        {
            section.RemoveAllChildren<HeaderReference>();
            section.RemoveAllChildren<FooterReference>();
            section.RemoveAllChildren<TitlePage>();
            section.PrependChild(new SectionType { Val = SectionMarkValues.Continuous });
        }

        if (columns > 1) section.GetFirstChild<PageMargin>()!.InsertAfterSelf(new Columns { ColumnCount = (short)columns, Space = "340", EqualWidth = true });
        return section;
    }

    public Footnotes ToFootnotes() => new(
    [
        new Footnote(Separator(new SeparatorMark())) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
        new Footnote(Separator(new ContinuationSeparatorMark())) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 },
        .. footnotes,
    ]);

    private static Paragraph Separator(OpenXmlElement mark)
    {
        var paragraph = new Paragraph(new Run(mark));
        paragraph.ParagraphProperties = new() { SpacingBetweenLines = new() { After = "0", Line = "240", LineRule = LineSpacingRuleValues.Auto } };
        return paragraph;
    }

    /// <summary>Every heading where the list stays within two pages; else chapters and articles only, and the matrix leads to the rows.</summary>
    private int ContentsDepth => entries.Count <= MostEntries ? 3 : 2;

    /// <summary>
    /// The contents list with its entries written out inside the field, so that it is there in every viewer. The page numbers are
    /// an estimate until the reader updates the field; nothing forces an update.
    /// </summary>
    private SdtBlock Contents(PageEstimate pages)
    {
        var content = new SdtContentBlock(Wml.Paragraph("TOCHeading", wording["contents.title"]));
        var depth = ContentsDepth;
        var listed = entries.Where(e => e.Level <= depth).ToList();
        for (var i = 0; i < listed.Count; i++)
        {
            var (level, text, bookmark) = listed[i];
            var paragraph = Wml.Paragraph($"TOC{level}", []);
            if (i == 0)
            {
                paragraph.AppendChild(Wml.FieldChar(FieldCharValues.Begin));
                paragraph.AppendChild(new Run(new FieldCode($" TOC \\o \"1-{depth}\" \\h \\z \\u ") { Space = SpaceProcessingModeValues.Preserve }));
                paragraph.AppendChild(Wml.FieldChar(FieldCharValues.Separate));
            }

            paragraph.AppendChild(Wml.Link(bookmark, [Wml.Text(text), Wml.Tab(), .. Wml.Field($"PAGEREF {bookmark} \\h", $"{pages.PageOf(bookmark)}")]));
            if (i == listed.Count - 1) paragraph.AppendChild(Wml.FieldChar(FieldCharValues.End));
            content.AppendChild(paragraph);
        }

        return new(
            new SdtProperties(new SdtContentDocPartObject(new DocPartGallery { Val = "Table of Contents" }, new DocPartUnique())),
            content);
    }
}
