using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LawReview.Reporting;
using LawReview.Reporting.Docx;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class DocxReportWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly ReportOptions Options = new(new(2026, 11, 22), "0.1.0");
    private static readonly Report Sample = ReportBuilder.Build(SampleAssessment.Create(), Options);

    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void Write_Sample_IsValid(FileFormatVersions version)
    {
        using var stream = Written(Sample);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(version).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
        => Assert.Equal(Written(Sample).ToArray(), Written(ReportBuilder.Build(SampleAssessment.Create(), Options)).ToArray());

    [Fact]
    public void Write_Headings_DoNotSkipLevels()
    {
        var level = 0;
        foreach (var paragraph in Body(Sample).Descendants(W + "p"))
        {
            if (StyleOf(paragraph) is not { } style || !style.StartsWith("Heading", StringComparison.Ordinal)) continue;
            var next = style[^1] - '0';
            Assert.True(next <= level + 1, $"'{TextOf(paragraph)}' is of level {next} below {level}");
            level = next;
        }
    }

    [Fact]
    public void Write_Sample_HasTheExpectedOutline() => Snapshot.Matches("outline.txt", Outline(Body(Sample)));

    [Fact]
    public void Write_DataTables_RepeatTheirHeaderRowAndSayWhatTheyHold()
    {
        foreach (var table in Body(Sample).Descendants(W + "tbl"))
        {
            var properties = table.Element(W + "tblPr")!;
            Assert.NotEmpty(properties.Element(W + "tblCaption")!.Attribute(W + "val")!.Value);
            Assert.NotEmpty(properties.Element(W + "tblDescription")!.Attribute(W + "val")!.Value);
            if (properties.Element(W + "tblStyle")!.Attribute(W + "val")!.Value != "ReportTable") continue;
            Assert.NotNull(table.Elements(W + "tr").First().Element(W + "trPr")!.Element(W + "tblHeader"));
            Assert.Equal("Caption", StyleOf((XElement)table.PreviousNode!));
        }
    }

    [Fact]
    public void Write_Tables_NeverTouchEachOther()
        => Assert.All(Body(Sample).Descendants(W + "tbl"), t => Assert.NotEqual(W + "tbl", (t.NextNode as XElement)?.Name));

    [Fact]
    public void Write_FootnoteReferences_Resolve()
    {
        var notes = Part(Sample, "word/footnotes.xml").Descendants(W + "footnote").ToDictionary(f => f.Attribute(W + "id")!.Value);
        var references = Body(Sample).Descendants(W + "footnoteReference").Select(r => r.Attribute(W + "id")!.Value).ToList();
        Assert.NotEmpty(references);
        Assert.Equal(references.Count, references.Distinct().Count());
        Assert.All(references, id => Assert.NotEmpty(notes[id].Value));
        Assert.Equal(references.Count + 2, notes.Count);
    }

    [Fact]
    public void Write_Links_PointAtBookmarks()
    {
        var body = Body(Sample);
        var bookmarks = body.Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value).ToList();
        Assert.Equal(bookmarks.Count, bookmarks.Distinct().Count());
        Assert.All(body.Descendants(W + "hyperlink"), h => Assert.Contains(h.Attribute(W + "anchor")!.Value, bookmarks));
    }

    [Fact]
    public void Write_EveryQuotation_StandsInTheText()
    {
        var text = TextOf(Body(Sample));
        Assert.All(Sample.Quotations, q => Assert.Contains(q.Line(), text));
    }

    [Fact]
    public void Write_Quotations_CarryTheirLanguage()
    {
        var quote = Body(Sample).Descendants(W + "p").First(p => StyleOf(p) == "Quote" && TextOf(p).StartsWith("لا تسري", StringComparison.Ordinal));
        Assert.NotNull(quote.Element(W + "pPr")!.Element(W + "bidi"));
        Assert.Equal("ar", quote.Descendants(W + "lang").First().Attribute(W + "bidi")!.Value);
    }

    [Fact]
    public void Write_IncompleteRun_SaysSoOnCoverAndInEveryHeader()
    {
        Assert.Contains("This report is incomplete", TextOf(Body(Sample)));
        Assert.Contains("Incomplete", TextOf(Part(Sample, "word/header1.xml").Root!));
        var complete = ReportBuilder.Build(SampleAssessment.CreateComplete(), Options);
        Assert.DoesNotContain("This report is incomplete", TextOf(Body(complete)));
        Assert.DoesNotContain("Fictional State", TextOf(Body(complete)));
        using var stream = Written(complete);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
    }

    [Fact]
    public void Write_NoParagraph_IsEmpty()
        => Assert.All(Body(Sample).Descendants(W + "p"), p => Assert.False(TextOf(p).Trim().Length == 0, p.PreviousNode?.ToString() ?? "first"));

    [Fact]
    public void Write_AssessmentWithoutAnything_IsValid()
    {
        var sample = SampleAssessment.Create();
        var empty = sample with
        {
            Findings = [],
            TextsToAdd = [],
            Jurisdiction = sample.Jurisdiction with { Works = [] },
            Checklist = sample.Checklist with { Obligations = [] },
        };
        using var stream = Written(ReportBuilder.Build(empty, Options));
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
    }

    internal static MemoryStream Written(Report report)
    {
        var stream = new MemoryStream();
        DocxReportWriter.Write(report, stream);
        stream.Position = 0;
        if (Environment.GetEnvironmentVariable("REPORT_SAMPLE") is { Length: > 0 } path && ReferenceEquals(report, Sample)) File.WriteAllBytes(path, stream.ToArray());
        return stream;
    }

    private static XElement Body(Report report) => Part(report, "word/document.xml").Root!;

    private static XDocument Part(Report report, string name)
    {
        using var zip = new ZipArchive(Written(report), ZipArchiveMode.Read);
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static string? StyleOf(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;

    private static string TextOf(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));

    private static string Outline(XElement body)
    {
        var text = new StringBuilder();
        foreach (var paragraph in body.Descendants(W + "p"))
            if (StyleOf(paragraph) is { } style && (style.StartsWith("Heading", StringComparison.Ordinal) || style == "Title"))
                text.Append(' ', style == "Title" ? 0 : 2 * (style[^1] - '1')).Append(TextOf(paragraph)).Append('\n');
        return text.ToString();
    }
}
