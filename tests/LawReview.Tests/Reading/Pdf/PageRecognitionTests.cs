using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Reading.Pdf;
using LawReview.Tests.Reading.Word;

namespace LawReview.Tests.Reading.Pdf;

public sealed class PageRecognitionTests : IDisposable
{
    private const string Scan = "\f\f";
    private static readonly byte[] Pdf = "%PDF-1.7 pictures"u8.ToArray();

    private readonly string folder = Directory.CreateTempSubdirectory("lawreview-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Scan_IsReadWithItsPages()
    {
        var reading = Read(new FakePrograms(Scan, p => p == 1 ? "1. Every harbour has a bell.\n\n2. The bell is rung when\n" : "a boat comes in.\n\n3. Every harbour has a lamp.\n"), "en");
        var law = reading.Text!;
        Reads.AssertNothingLost(law);
        Assert.Equal("1. Every harbour has a bell.\n2. The bell is rung when a boat comes in.\n3. Every harbour has a lamp.", WordFile.Words(law));
        Assert.Equal("pdftotext, tesseract 5.3.0 eng", law.Source.Encoding);
        Assert.Equal("tesseract 5.3.0", law.Recognition!.By);
        Assert.Equal("1 | 1 2 | 2", string.Join(" | ", law.Provisions.Select(p => string.Join(' ', law.Recognition.PagesOf(p.Text.ToSource(new(0, p.Text.Length)))))));
        Assert.Equal("LAW1327", Assert.Single(reading.Diagnostics).Code.Code);
        Assert.Contains("Pages 1–2 (of 2)", reading.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PageWithText_KeepsIt()
    {
        var programs = new FakePrograms("1. Every harbour has a bell.\n\f\f3. Every harbour has a lamp.\n\f", _ => "2. The bell is rung.\n");
        var law = Read(programs, "en").Text!;
        Assert.Equal("1. Every harbour has a bell.\n2. The bell is rung.\n3. Every harbour has a lamp.", WordFile.Words(law));
        Assert.Equal(["eng 2"], programs.Asked);
        Assert.Equal(2, Assert.Single(law.Recognition!.Pages).Number);
        Assert.Empty(law.Recognition.PagesOf(law.Provisions[0].Text.ToSource(new(0, 5))));
    }

    [Fact]
    public void StampOnEveryPage_IsNoText()
    {
        const string Stamp = "Digitised by the Library of Reeds\n\f";
        var programs = new FakePrograms(Stamp + Stamp + Stamp, p => $"{p}. Bell {(char)('a' + p)} rings.\n");
        Assert.Equal("1 2 3", string.Join(' ', Read(programs, "en").Text!.Provisions.Select(p => p.Number)));
    }

    [Fact]
    public void LettersWithoutAKey_AreRecognised()
    {
        var programs = new FakePrograms(string.Concat(Enumerable.Repeat("W}ŽdA%« ÊuU‡Ð d}ſ√ b|bN», ", 30)) + "\f", _ => "1. Every harbour has a bell.\n");
        Assert.Equal("1. Every harbour has a bell.", WordFile.Words(Read(programs, "en").Text!));
    }

    [Theory]
    [InlineData("ar", "ara+Arabic")]
    [InlineData("ar-EG", "ara+Arabic")]
    [InlineData("fr", "fra")]
    public void Language_ChoosesTheData(string language, string data)
    {
        var programs = new FakePrograms("\f", _ => "1. Every harbour has a bell.\n");
        Read(programs, language);
        Assert.Equal([$"{data} 1"], programs.Asked);
    }

    [Fact]
    public void WhatIsMissing_IsSaid()
    {
        FakePrograms Programs(params string[] absent) => new(Scan, _ => "Every harbour has a bell.") { Absent = [.. absent] };
        string Why(FakePrograms programs, string language) => Read(programs, language).NotRead!;
        Assert.EndsWith("[LAW1321]", Why(Programs("tesseract"), "en"), StringComparison.Ordinal);
        Assert.EndsWith("[LAW1321]", Why(Programs("pdftoppm"), "en"), StringComparison.Ordinal);
        Assert.Contains("(deu)", Why(Programs(), "de"), StringComparison.Ordinal);
        Assert.EndsWith("[LAW1328]", Why(Programs(), "de"), StringComparison.Ordinal);
        Assert.EndsWith("[LAW1329]", Why(Programs(), ""), StringComparison.Ordinal);
        Assert.EndsWith("[LAW1330]", Why(new(new string('\f', PageRecognition.MostPages + 1), _ => ""), "en"), StringComparison.Ordinal);
        Assert.EndsWith("[LAW1331]", Why(new(Scan, _ => null), "en"), StringComparison.Ordinal);
        Assert.EndsWith("[LAW1331]", Why(new(Scan, _ => " \n"), "en"), StringComparison.Ordinal);
    }

    [Fact]
    public void PageThatFails_IsSaidAndStaysOut()
    {
        var programs = new FakePrograms(Scan, p => p == 1 ? "1. Every harbour has a bell.\n" : null);
        var recognition = new PageRecognition(folder) { Programs = programs };
        var reading = Read(recognition, "en");
        Assert.Equal("pdftotext, tesseract 5.3.0 eng without 2", reading.Text!.Source.Encoding);
        Assert.Contains(reading.Diagnostics, d => d.Code.Code == "LAW1326" && d.Message.Contains("no text: 2.", StringComparison.Ordinal));
        Assert.Equal(reading.Text.Source.Content, recognition.TextOf(Pdf, reading.Text.Source.Encoding));
    }

    [Fact]
    public void SecondRun_TakesWhatWasKept()
    {
        var first = Read(new FakePrograms(Scan, p => $"{p}. Every harbour has a bell.\n"), "en").Text!;
        var programs = new FakePrograms(Scan, _ => "Something else.");
        var second = Read(programs, "en").Text!;
        Assert.Equal(first.Source.Content, second.Source.Content);
        Assert.Empty(programs.Asked);

        // Another version, another language and a text that is not the one that was kept are recognised anew.
        var newer = new FakePrograms(Scan, _ => "1. Every harbour has a lamp.\n") { Version = "5.4.1" };
        Assert.Contains("lamp", Read(newer, "en").Text!.Source.Content, StringComparison.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "1.txt", SearchOption.AllDirectories).Where(f => f.Contains("5.3.0", StringComparison.Ordinal))) File.AppendAllText(file, "2. It is green.\n");
        var spoilt = new FakePrograms(Scan, _ => "1. Every harbour has a bell.\n");
        Read(spoilt, "en");
        Assert.Equal(["eng 1"], spoilt.Asked);
    }

    [Fact]
    public void Text_IsMadeAgainFromItsForm()
    {
        var made = Read(new FakePrograms(Scan, p => $"{p}. Every harbour has a bell.\n"), "en").Text!.Source;
        var form = made.Encoding;
        Assert.Equal(made.Content, new PageRecognition(folder) { Programs = new FakePrograms(Scan, _ => null) { Absent = ["tesseract"] } }.TextOf(Pdf, form));
        Assert.Equal(made.Content, new PageRecognition(null) { Programs = new FakePrograms(Scan, p => $"{p}. Every harbour has a bell.\n") }.TextOf(Pdf, form));
        Assert.Null(new PageRecognition(null) { Programs = new FakePrograms(Scan, p => $"{p}. Every harbour has a bell.\n") { Version = "5.4.1" } }.TextOf(Pdf, form));
        Assert.Null(new PageRecognition(null) { Programs = new FakePrograms(Scan, _ => null) }.TextOf(Pdf, form));
        Assert.True(PageRecognition.IsRecognised(form));
        Assert.False(PageRecognition.IsRecognised(PdfText.Form));
        Assert.Null(LawFileReading.SourceOf("act.pdf", Pdf, form));
        Assert.Equal(made.Content, LawFileReading.SourceOf("act.pdf", Pdf, form, new PageRecognition(folder) { Programs = new FakePrograms(Scan, _ => null) })!.Content);
    }

    [Theory]
    [InlineData("المادة \u200E12\u200F من القانون", "المادة 12 من القانون")]
    [InlineData("مادة \u200E:)16(\u200F", "مادة (16):")]
    [InlineData(": )16( \u200Fمادة\u200E", "مادة (16) :")]
    [InlineData("\u200E. \u200Fإذا قرع الجرس\u200E - 2", "2 - إذا قرع الجرس .")]
    [InlineData("( الموافق \u200E11\u200F أبريل ) .", "( الموافق 11 أبريل ) .")]
    [InlineData("Article 2 \u200Eof\u200F Act", "Article 2 of Act")]
    public void Lines_AreInReadingOrder(string recognised, string read) => Assert.Equal(read, ReadingOrder.Of(recognised));

    [Fact]
    public void RunningHeads_ThatAreReadOtherwiseEachTime_AreSetApart()
    {
        var heads = new[] { "7 Official Gazette of Reeds - Number 14 bis, 11 April 2031", "Official Gazette of Reed5 - Number l4 bis, 11 April 203I 3", "4 Officia1 Gazette of Reeds - Nunber 14 bis, 11 April 2031" };
        var law = Read(new FakePrograms("\f\f\f", p => $"{heads[p - 1]}\n\n{p}. Bell {(char)('a' + p)} rings.\n"), "en").Text!;
        Assert.Equal(3, law.Remainders.Count(r => r.Reason == "running head"));
        Assert.Equal("1 2 3", string.Join(' ', law.Provisions.Select(p => p.Number)));
    }

    [TesseractFact]
    public void RealPage_IsRecognisedTheSameTwice()
    {
        var picture = PictureOf("1. Every harbour has a bell.", "2. The bell is rung at noon.");
        var texts = new[] { folder, null }.Select(kept => Read(new PageRecognition(kept), "en", picture).Text!.Source.Content).ToList();
        Assert.Contains("Every harbour has a bell", texts[0], StringComparison.Ordinal);
        Assert.Equal(texts[0], texts[1]);
    }

    private LawFileReading Read(FakePrograms programs, string language) => Read(new PageRecognition(folder) { Programs = programs }, language);

    private static LawFileReading Read(PageRecognition recognition, string language, byte[]? pdf = null) =>
        LawFileReading.Read("act.pdf", pdf ?? Pdf, LawView.After, new(recognition, language.Length == 0 ? [] : [language]));

    /// <summary>A PDF that holds nothing but a picture of a page with these lines.</summary>
    private static byte[] PictureOf(params string[] lines)
    {
        var drawn = ProgramsOnPath.Instance.Run("pdftoppm", ["-gray", "-r", "150", "-"], PdfFile.Of(lines), TimeSpan.FromSeconds(60), 32 * 1024 * 1024);
        return PdfFile.OfPicture(drawn.Output);
    }
}

/// <summary>A test that needs Tesseract with English, and poppler, and says that it was skipped where they are absent.</summary>
internal sealed class TesseractFactAttribute : FactAttribute
{
    public TesseractFactAttribute()
    {
        if (!PdfText.IsAvailable || !ProgramsOnPath.Instance.Has("pdftoppm") || !ProgramsOnPath.Instance.Has("tesseract"))
            Skip = "Put tesseract (tesseract-ocr) and pdftoppm (poppler-utils) on the PATH to run this test.";
    }
}
