using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using LawReview.Reporting;
using LawReview.Reporting.Wording;
using LawReview.Reporting.Quotations;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class QuotationCheckTests
{
    private static readonly Report Sample = ReportBuilder.Build(SampleAssessment.Create(), new(new(2026, 11, 22), "0.1.0"));

    [Fact]
    public void Run_UnchangedFiles_FindsNothing() => Assert.Empty(QuotationCheck.Run(Sample, Read(SampleLaw.Files())));

    [Fact]
    public void Run_FileAlteredAfterReading_IsCaughtOnceForTheFile()
    {
        var files = SampleLaw.Files();
        files[SampleLaw.ImmigrationFile] = Encoding.UTF8.GetBytes(SampleLaw.Immigration.Replace("ten years", "two years", StringComparison.Ordinal));
        var mismatch = Assert.Single(QuotationCheck.Run(Sample, Read(files)));
        Assert.Equal((MismatchKind.FileChanged, SampleLaw.ImmigrationFile), (mismatch.Kind, mismatch.File));
    }

    [Fact]
    public void Run_FileGone_IsCaught()
    {
        var mismatches = QuotationCheck.Run(Sample, file => file == SampleLaw.PenalFile ? throw new FileNotFoundException("gone") : SampleLaw.Files()[file]);
        Assert.Equal((MismatchKind.FileMissing, SampleLaw.PenalFile, "gone"), Assert.Single(mismatches.Select(m => (m.Kind, m.File, m.Found))));
    }

    [Fact]
    public void Run_OneAlteredCharacter_IsCaught()
    {
        var changed = WithPiece("ten years", p => p with { Text = p.Text.Replace("ten years", "tem years", StringComparison.Ordinal) });
        var mismatch = Assert.Single(QuotationCheck.Run(changed, Read(SampleLaw.Files())));
        Assert.Equal(MismatchKind.WordsDiffer, mismatch.Kind);
        Assert.Contains("tem years", mismatch.Expected);
        Assert.Contains("ten years", mismatch.Found);
    }

    [Fact]
    public void Run_DroppedNot_IsCaught()
    {
        var changed = WithPiece("not a national or permanent", p => p with { Text = p.Text.Replace("is not a", "is a", StringComparison.Ordinal) });
        var mismatch = QuotationCheck.Run(changed, Read(SampleLaw.Files()))[0];
        Assert.Equal(MismatchKind.WordsDiffer, mismatch.Kind);
        Assert.Equal(SampleLaw.ImmigrationFile, mismatch.File);
        Assert.Equal("s 25(1)(a)", mismatch.Citation);
    }

    [Fact]
    public void Run_SpanMovedByOne_IsCaught()
    {
        var changed = WithPiece("ten years", p => p with { Spans = [.. p.Spans.Select(s => s with { Start = s.Start + 1 })] });
        Assert.Equal(MismatchKind.WordsDiffer, Assert.Single(QuotationCheck.Run(changed, Read(SampleLaw.Files()))).Kind);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 1_000_000)]
    public void Run_SpanOutsideTheFile_IsCaught(int start, int length)
    {
        var changed = WithPiece("ten years", p => p with { Spans = [new(start, length)] });
        Assert.Equal(MismatchKind.SpanOutside, Assert.Single(QuotationCheck.Run(changed, Read(SampleLaw.Files()))).Kind);
    }

    [Fact]
    public void Run_EncodingThatWasNotRecorded_IsCaught()
    {
        var changed = Sample with { Sources = [.. Sample.Sources.Select(s => s with { Encoding = "" })] };
        Assert.All(QuotationCheck.Run(changed, Read(SampleLaw.Files())), m => Assert.Equal(MismatchKind.EncodingUnknown, m.Kind));
    }

    [Fact]
    public void Run_CharacterReferencesAndInlineTags_AreNoDifference()
    {
        var attempt = Sample.Quotations.Single(q => q.Citation == "art. 12");
        Assert.Contains("& celle que la loi vise expressément", attempt.Line());
        Assert.DoesNotContain(ReportQuotation.Omission, attempt.Line());
    }

    [Fact]
    public void Run_RecognisedPages_AreReadAgainInTheirForm()
    {
        const string Form = "pdftotext, tesseract 5.3.0 eng";
        byte[] bytes = [1, 2, 3];
        var quotation = Sample.Quotations[0] with { File = "scan.pdf", Pieces = [new("every harbour", [new(0, 13)])], Passage = [], RecognisedPages = [4, 5, 9] };
        var source = Sample.Sources[0] with { File = "scan.pdf", Encoding = Form, Sha256 = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)) };
        var report = Sample with { Quotations = [quotation], Sources = [source] };
        Assert.Empty(QuotationCheck.Run(report, _ => bytes, (_, form) => form == Form ? "every harbour" : null));
        Assert.Equal(MismatchKind.WordsDiffer, Assert.Single(QuotationCheck.Run(report, _ => bytes, (_, _) => "every harb0ur")).Kind);
        Assert.Equal(MismatchKind.FileMissing, Assert.Single(QuotationCheck.Run(report, _ => bytes, (_, _) => null)).Kind);
        Assert.EndsWith("file scan.pdf. Read by text recognition, page 4–5, 9: compare with the page before quoting.", CitationNote.Of(quotation, ReportWording.For("en")), StringComparison.Ordinal);
        Assert.DoesNotContain("recognition", CitationNote.Of(quotation with { RecognisedPages = default }, ReportWording.For("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Run_OtherEncodings_AreReadAsRecorded(string name)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        const string Content = "Celui qui aide à l'entrée «irrégulière» est puni.";
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Content)];
        var quotation = Sample.Quotations[0] with { File = "loi.txt", Pieces = [new("aide à l'entrée", [new(10, 15)])], Passage = [] };
        var source = Sample.Sources[0] with { File = "loi.txt", Encoding = name, Sha256 = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)) };
        var report = Sample with { Quotations = [quotation], Sources = [source] };
        Assert.Empty(QuotationCheck.Run(report, _ => bytes));
        Assert.Single(QuotationCheck.Run(report with { Quotations = [quotation with { Pieces = [new("aide a l'entrée", [new(10, 15)])] }] }, _ => bytes));
    }

    [Theory]
    [InlineData("law.md", "322<sup>1</sup> A &amp; B", "322.1 A & B", true)]
    [InlineData("law.txt", "322 A &amp; B", "322 A & B", false)]
    [InlineData("law.txt", "shall\n  not  enter", "shall not enter", true)]
    [InlineData("law.md", "shall **not** enter", "shall not enter", false)]
    public void Run_MarkUp_IsReadAsWhatItStandsFor(string file, string content, string quoted, bool isSame)
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var quotation = Sample.Quotations[0] with { File = file, Pieces = [new(quoted, [new(0, content.Length)])], Passage = [] };
        var source = Sample.Sources[0] with { File = file, Sha256 = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)) };
        Assert.Equal(isSame, QuotationCheck.Run(Sample with { Quotations = [quotation], Sources = [source] }, _ => bytes).IsEmpty);
    }

    [Fact]
    public void Docx_AsWritten_IsVerified() => Assert.Empty(WrittenReportCheck.Docx(Sample, DocxReportWriterTests.Written(Sample)));

    [Fact]
    public void Docx_DroppedNot_IsCaughtWhereverItIsPrinted()
    {
        using var changed = WithDocument(xml => xml.Replace("is not a national or permanent", "is a national or permanent", StringComparison.Ordinal));
        var mismatches = WrittenReportCheck.Docx(Sample, changed);
        Assert.NotEmpty(mismatches);
        Assert.Contains(mismatches, m => m.Kind == MismatchKind.NotVerified && m.Citation.StartsWith("s 25(1)", StringComparison.Ordinal));
    }

    [Fact]
    public void Docx_QuotationUnderAnotherCitation_IsCaught()
    {
        using var changed = WithDocument(xml => xml.Replace(", s 26, ", ", s 28, ", StringComparison.Ordinal), "word/footnotes.xml");
        Assert.Contains(WrittenReportCheck.Docx(Sample, changed), m => m.Kind == MismatchKind.SourceDiffers && m.Citation == "s 26");
    }

    [Fact]
    public void Json_AsWritten_IsVerified()
        => Assert.Empty(WrittenReportCheck.Json(Sample, new MemoryStream(JsonReportWriterTests.Written(Sample))));

    [Fact]
    public void Json_DroppedNot_IsCaught()
    {
        var text = Encoding.UTF8.GetString(JsonReportWriterTests.Written(Sample)).Replace("is not a national or", "is a national or", StringComparison.Ordinal);
        Assert.Contains(WrittenReportCheck.Json(Sample, new MemoryStream(Encoding.UTF8.GetBytes(text))), m => m.Kind == MismatchKind.NotVerified);
    }

    private static Func<string, byte[]> Read(Dictionary<string, byte[]> files) => file => files[file];

    private static MemoryStream WithDocument(Func<string, string> change, string part = "word/document.xml")
    {
        var stream = new MemoryStream();
        DocxReportWriterTests.Written(Sample).CopyTo(stream);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            var before = reader.ReadToEnd();
            var after = change(before);
            Assert.NotEqual(before, after);
            reader.Dispose();
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
            writer.Write(after);
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>The sample with the first quoted piece that holds some words changed.</summary>
    private static Report WithPiece(string words, Func<QuotedPiece, QuotedPiece> change)
    {
        var quotation = Sample.Quotations.First(q => q.Pieces.Any(p => p.Text.Contains(words, StringComparison.Ordinal)));
        ImmutableArray<QuotedPiece> pieces = [.. quotation.Pieces.Select(p => p.Text.Contains(words, StringComparison.Ordinal) ? change(p) : p)];
        return Sample with { Quotations = Sample.Quotations.Replace(quotation, quotation with { Pieces = pieces }) };
    }
}
