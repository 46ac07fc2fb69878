using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LawReview.Reporting;
using LawReview.Reporting.Quotations;
using LawReview.Reporting.Tables;
using LawReview.Reporting.Xlsx;
using Xunit;

namespace LawReview.Tests.Reporting;

/// <summary>The status matrix as workbook, comma-separated values and Markdown.</summary>
public sealed class MatrixWriterTests
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly Report Sample = ReportBuilder.Build(SampleAssessment.Create(), new(new(2026, 11, 22), "0.1.0"));

    public static TheoryData<string> Forms => ["xlsx", "csv", "md"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_Twice_GivesTheSameBytes(string form) => Assert.Equal(Written(form, Sample), Written(form, ReportBuilder.Build(SampleAssessment.Create(), new(new(2026, 11, 22), "0.1.0"))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Write_AsWritten_IsVerified(string form) => Assert.Empty(Check(form, Sample, Written(form, Sample)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Check_DroppedNot_IsCaught(string form)
        => Assert.Contains(Check(form, Sample, Changed(form, "material benefit", "benefit")), m => m.Kind == MismatchKind.NotVerified);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Check_AnotherCitation_IsCaught(string form)
        => Assert.Contains(Check(form, Sample, Changed(form, "Act 2011, s 26, ", "Act 2011, s 28, ")), m => m.Kind == MismatchKind.SourceDiffers && m.Citation == "s 26");

    [Theory]
    [MemberData(nameof(Forms))]
    public void Check_RowLeftOut_IsCaught(string form)
        => Assert.Contains(Check(form, Sample, Changed(form, "smp-6.3.a", "smp-6.3.z")), m => m.Kind == MismatchKind.Missing);

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\uFF1D1+1")]
    [InlineData("a | b \\ `c` <b>*d*</b> _x000D_ & \"e\",\n=f \u2028 \u0001 \uFFFF")]
    public void Words_AreNeverAFormulaNorMarkUp(string words)
    {
        var report = Sample with
        {
            Quotations = [.. Sample.Quotations.Select(q => q with { Work = words, Citation = words, Pieces = [new(words, q.Pieces[0].Spans)] })],
            Findings = [.. Sample.Findings.Select(f => f with { Title = words, Value = words, LawCited = [new(words, words)] })],
        };
        foreach (var form in new[] { "xlsx", "csv", "md" }) Assert.Empty(Check(form, report, Written(form, report)));
        var csv = Encoding.UTF8.GetString(Written("csv", report));
        Assert.DoesNotMatch("(?:^|,|\n)\"?[=+@\uFF1D\t\r-]", csv);
        Assert.DoesNotMatch("\",\"[=+@\uFF1D\t\r-]", csv);
        Assert.Empty(Sheet(report).Descendants(S + "f"));
        Assert.All(Sheet(report).Descendants(S + "c").Where(c => c.HasElements), c => Assert.Equal("inlineStr", c.Attribute("t")!.Value));
        Assert.DoesNotContain("<b>", Encoding.UTF8.GetString(Written("md", report)).Replace("\\<b", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Valid(report);
    }

    [Fact]
    public void Xlsx_IsValid() => Valid(Sample);

    [Fact]
    public void Xlsx_HasAFrozenHeaderAFilterAndWidths()
    {
        var sheet = Sheet(Sample);
        Assert.Equal("frozen", sheet.Descendants(S + "pane").Single().Attribute("state")!.Value);
        Assert.Equal($"A1:M{Sample.Findings.Length + 1}", sheet.Descendants(S + "autoFilter").Single().Attribute("ref")!.Value);
        Assert.Equal(13, sheet.Descendants(S + "col").Count());
        Assert.Equal(Sample.Findings.Length + 1, sheet.Descendants(S + "row").Count());
    }

    [Fact]
    public void EveryRow_OfAnIncompleteReport_SaysSo()
    {
        var lines = Encoding.UTF8.GetString(Written("csv", Sample)).Split("This report is incomplete").Length - 1;
        Assert.Equal(Sample.Findings.Length, lines);
        Assert.Contains("## This report is incomplete", Encoding.UTF8.GetString(Written("md", Sample)), StringComparison.Ordinal);
        Assert.DoesNotContain("incomplete", Encoding.UTF8.GetString(Written("csv", ReportBuilder.Build(SampleAssessment.CreateComplete(), new(new(2026, 11, 22), "0.1.0")))), StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_BeginsWithAByteOrderMark() => Assert.Equal([0xEF, 0xBB, 0xBF], Written("csv", Sample)[..3]);

    private static byte[] Written(string form, Report report)
    {
        using var stream = new MemoryStream();
        if (form == "xlsx") XlsxReportWriter.Write(report, stream);
        else if (form == "csv") CsvReportWriter.Write(report, stream);
        else MarkdownReportWriter.Write(report, stream);
        return stream.ToArray();
    }

    private static System.Collections.Immutable.ImmutableArray<QuotationMismatch> Check(string form, Report report, byte[] written)
    {
        using var stream = new MemoryStream(written);
        return form == "xlsx" ? WrittenReportCheck.Xlsx(report, stream) : form == "csv" ? WrittenReportCheck.Csv(report, stream) : WrittenReportCheck.Markdown(report, stream);
    }

    private static byte[] Changed(string form, string from, string to)
    {
        if (form != "xlsx") return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Written(form, Sample)).Replace(from, to, StringComparison.Ordinal));
        var stream = new MemoryStream();
        stream.Write(Written(form, Sample));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("xl/worksheets/sheet1.xml")!;
            string xml;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8)) xml = reader.ReadToEnd();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet1.xml").Open(), new UTF8Encoding(false));
            writer.Write(xml.Replace(from, to, StringComparison.Ordinal));
        }

        return stream.ToArray();
    }

    private static XDocument Sheet(Report report)
    {
        using var zip = new ZipArchive(new MemoryStream(Written("xlsx", report)), ZipArchiveMode.Read);
        using var stream = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return XDocument.Load(stream);
    }

    private static void Valid(Report report)
    {
        using var stream = new MemoryStream(Written("xlsx", report));
        using var workbook = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }
}
