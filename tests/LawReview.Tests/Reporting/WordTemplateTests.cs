using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LawReview.Reporting;
using LawReview.Reporting.Docx;
using LawReview.Reporting.Docx.Templates;
using LawReview.Reporting.Quotations;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class WordTemplateTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly Report Sample = ReportBuilder.Build(SampleAssessment.Create(), new(new(2026, 11, 22), "0.1.0"));
    private static readonly byte[] Ministry = new MinistryTemplate().ToBytes();

    [Fact]
    public void Write_WithTemplate_IsValid()
    {
        using var stream = Written(Ministry);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Write_WithTemplateTwice_GivesTheSameBytes() => Assert.Equal(Written(Ministry).ToArray(), Written(Ministry).ToArray());

    [Fact]
    public void Write_WithTemplate_KeepsEveryQuotationVerified() => Assert.Empty(WrittenReportCheck.Docx(Sample, Written(Ministry)));

    [Fact]
    public void Write_Cover_StandsFirstWithItsPlaceholdersFilled()
    {
        var paragraphs = Part(Ministry, "word/document.xml").Descendants(W + "p").Take(4).Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value))).ToList();
        Assert.Equal($"Ministry of Borders: {Sample.Title}", paragraphs[0]);
        Assert.Equal("Republic of Veldania, 22 November 2026. Our site", paragraphs[1]);
        Assert.Equal("shown", paragraphs[2]);
        Assert.Equal("Draft for national validation", paragraphs[3]);
    }

    [Fact]
    public void Write_WithoutReportMark_TakesNoText()
    {
        var template = new MinistryTemplate { Body = "<w:p><w:r><w:t>Letter</w:t></w:r></w:p>" }.ToBytes();
        Assert.DoesNotContain("Letter", Part(template, "word/document.xml").Value);
        Assert.Contains("Ministry of Borders", Part(template, "word/header1.xml").Value);
    }

    [Fact]
    public void Write_Styles_AreTheTemplatesByName()
    {
        var styles = Part(Ministry, "word/styles.xml").Elements(W + "style").ToDictionary(s => (string)s.Attribute(W + "styleId")!);
        Assert.Equal("AA0000", Color("Title"));
        Assert.Equal("00AA00", Color("Heading1"));
        Assert.Null(styles["Heading1"].Descendants(W + "numPr").FirstOrDefault());
        Assert.Equal("Normal", (string?)styles["Kopf"].Element(W + "basedOn")!.Attribute(W + "val"));
        Assert.DoesNotContain("Titel", styles.Keys);
        Assert.Contains("Passage", styles.Keys);
        Assert.Single(styles.Values, s => (string?)s.Attribute(W + "type") == "paragraph" && (string?)s.Attribute(W + "default") == "1");
        Assert.Contains("Georgia", Part(Ministry, "word/styles.xml").Element(W + "docDefaults")!.ToString());

        string? Color(string id) => (string?)styles[id].Element(W + "rPr")?.Element(W + "color")?.Attribute(W + "val");
    }

    [Fact]
    public void Write_HeaderAndFooter_SayWhatEveryPageMust()
    {
        foreach (var header in new[] { "word/header1.xml", "word/header2.xml" })
            Assert.Contains("Incomplete · Draft for national validation", Part(Ministry, header).Value);
        Assert.Contains("Border Road 1", Part(Ministry, "word/footer1.xml").Value);
        Assert.Contains(Part(Ministry, "word/footer1.xml").Descendants(W + "instrText"), i => i.Value.Contains("PAGE", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Logo_IsInThePackageAndNothingElseIs()
    {
        using var zip = new ZipArchive(Written(Ministry), ZipArchiveMode.Read);
        Assert.Single(zip.Entries, e => e.FullName.StartsWith("word/media/", StringComparison.Ordinal));
        foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal) || e.FullName.EndsWith(".rels", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotMatch("TargetMode=\"External\"|hlinkClick|INCLUDETEXT|ministry\\.example|w:del ", reader.ReadToEnd());
        }
    }

    [Fact]
    public void Write_Page_IsTheTemplatesAroundOurText()
    {
        var section = Part(Ministry, "word/document.xml").Descendants(W + "sectPr").First();
        Assert.Equal("12240", (string?)section.Element(W + "pgSz")!.Attribute(W + "w"));
        Assert.Equal("1414", (string?)section.Element(W + "pgMar")!.Attribute(W + "left"));
        Assert.Equal("2000", (string?)section.Element(W + "pgMar")!.Attribute(W + "top"));
    }

    [Fact]
    public void Read_Text_IsNoWordFile() => Refused(TemplateProblem.NotWord, Encoding.UTF8.GetBytes("Dear Minister"));

    [Fact]
    public void Read_OtherArchive_IsNoWordFile()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("a.txt");
        Refused(TemplateProblem.NotWord, stream.ToArray());
    }

    [Fact]
    public void Read_OldWordOrPassword_IsRefused() => Refused(TemplateProblem.OldOrLocked, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

    [Fact]
    public void Read_Macros_AreRefusedWhereverTheyShow()
    {
        Refused(TemplateProblem.Macros, new MinistryTemplate { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }.ToBytes());
        Refused(TemplateProblem.Macros, new MinistryTemplate { More = [("word/vbaProject.bin", [1, 2, 3])] }.ToBytes());
        Refused(TemplateProblem.Macros, new MinistryTemplate { More = [("word/activeX/activeX1.xml", [1])] }.ToBytes());
    }

    [Fact]
    public void Read_LinkedPicture_IsRefusedWithItsName()
    {
        const string Linked = "<Relationship Id=\"rPic\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"http://far.example/logo.png\" TargetMode=\"External\"/>";
        Assert.Equal("http://far.example/logo.png", Refused(TemplateProblem.ExternalLink, new MinistryTemplate { Relationships = Linked }.ToBytes()).Detail);
    }

    [Fact]
    public void Read_TooLarge_IsRefused()
    {
        Refused(TemplateProblem.TooLarge, new MinistryTemplate { More = [("word/big.bin", new byte[65 << 20])] }.ToBytes());
        Refused(TemplateProblem.TooLarge, new byte[21 << 20]);
    }

    [Fact]
    public void Read_BrokenPart_IsNamed()
        => Assert.Equal("word/document.xml", Refused(TemplateProblem.Broken, new MinistryTemplate { Body = "<w:p>" }.ToBytes()).Detail);

    [Fact]
    public void Read_EntityExpansion_IsRefused()
        => Refused(TemplateProblem.Broken, new MinistryTemplate { Header = "<!DOCTYPE a [<!ENTITY b 'c'>]>" }.ToBytes());

    [Fact]
    public void Read_UnknownPlaceholder_IsNamed()
        => Assert.Equal("{{minister}}", Refused(TemplateProblem.UnknownPlaceholder, new MinistryTemplate { Footer = "<w:p><w:r><w:t>{{minister}}</w:t></w:r></w:p>" }.ToBytes()).Detail);

    private static WordTemplateException Refused(TemplateProblem problem, byte[] file)
    {
        var refused = Assert.Throws<WordTemplateException>(() => WordTemplate.Read(file));
        Assert.Equal(problem, refused.Problem);
        return refused;
    }

    private static MemoryStream Written(byte[] template)
    {
        var stream = new MemoryStream();
        DocxReportWriter.Write(Sample, stream, WordTemplate.Read(template));
        stream.Position = 0;
        return stream;
    }

    private static XElement Part(byte[] template, string name)
    {
        using var zip = new ZipArchive(Written(template), ZipArchiveMode.Read);
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream).Root!;
    }
}
