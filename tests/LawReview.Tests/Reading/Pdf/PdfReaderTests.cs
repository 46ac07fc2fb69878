using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Reading.Pdf;
using LawReview.Tests.Reading.Word;

namespace LawReview.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    [Fact]
    public void RunningHeadsAndPageNumbers_AreRemainders()
    {
        var law = Read(
            "Harbour Act 2031\n\n1. Every harbour has a bell.\n\n2. The bell is rung when a boat\n\n1\n\f"
            + "Harbour Act 2031\n\ncomes in.\n\n3. Every harbour has a lamp.\n\n2\n\fHarbour Act 2031\n\n4. The lamp is red.\n\n3\n\f");
        Assert.Equal("1. Every harbour has a bell.\n2. The bell is rung when a boat comes in.\n3. Every harbour has a lamp.\n4. The lamp is red.", WordFile.Words(law));
        Assert.Equal("Harbour Act 2031", law.Title);
        Assert.Equal(3, law.Remainders.Count(r => r.Reason == "running head"));
        Assert.Equal(3, law.Remainders.Count(r => r.Reason == "page number"));
    }

    [Fact]
    public void PageNumberWithinTheHead_CountsWithThePages()
    {
        var law = Read(string.Concat(Enumerable.Range(1, 5).Select(i => $"Gazette No. 7, page {i + 40} of 99\n\nArticle {i}\n\nBell {(char)('a' + i)} rings.\n\f")));
        Assert.Equal("1 2 3 4 5", string.Join(' ', law.Provisions.Select(p => p.Number)));
        Assert.Equal(5, law.Remainders.Count(r => r.Reason == "running head"));
    }

    [Fact]
    public void ArticlesOnTopOfTwoPages_AreNoRunningHeads()
    {
        var law = Read("Article 1\n\nBells ring.\n\fArticle 2\n\nLamps shine.\n\f");
        Assert.Equal("1 2", string.Join(' ', law.Provisions.Select(p => p.Number)));
    }

    [Fact]
    public void HyphensAtLineEnds_AreJoinedOrKept()
    {
        var law = Read("1. No immi-\ngrant is sent back: the rule of non-\nreturn holds, and non-return means that the per-\n\nson stays.\n");
        Assert.Equal("1. No immigrant is sent back: the rule of non-return holds, and non-return means that the person stays.", WordFile.Words(law));
        var words = law.AllProvisions().Single().Text;
        var at = words.Text.IndexOf("immigrant", StringComparison.Ordinal);
        Assert.Equal(["immi", "grant"], words.ToSource(new(at, 9)).Select(s => law.Source[s]));
        Assert.Equal("", law.SeenBetween(words.ToSource(new(at, 4))[0].End, words.ToSource(new(at + 4, 5))[0].Start));
    }

    [Fact]
    public void MarksOfDirection_AreNoWords()
    {
        var law = Read("\u202Bالمادة 1\u202C\n\n\u202Bلكل ميناء جرس\u202C\n\n\u202Bالمادة 2\u202C\n\n\u202Bلكل ميناء مصباح\u202C\n");
        Assert.Equal("المادة 1 لكل ميناء جرس\nالمادة 2 لكل ميناء مصباح", WordFile.Words(law));
    }

    [Theory]
    [InlineData("\f\f", "LAW1321")]
    [InlineData("12\n\f3\n\f", "LAW1321")]
    public void PagesWithoutLetters_NeedRecognition(string content, string code) => Assert.EndsWith($"[{code}]", PdfReader.Judge(content), StringComparison.Ordinal);

    [Fact]
    public void LettersWithoutAKey_AreNoText()
    {
        Assert.EndsWith("[LAW1323]", PdfReader.Judge(string.Concat(Enumerable.Repeat("W}ŽdA%« ÊuU‡Ð d}ſ√ b|bN», ", 30))), StringComparison.Ordinal);
        Assert.Null(PdfReader.Judge(string.Concat(Enumerable.Repeat("Every “harbour” — however small (§ 3) — has, at 50 %, a bell: it's «rung» daily. ", 30))));
        Assert.Null(PdfReader.Judge(string.Concat(Enumerable.Repeat("لكل ميناء جرس، ويُقرع «يومياً» عند وصول السفن. ", 30))));
        Assert.Null(PdfReader.Judge(string.Concat(Enumerable.Repeat("第一条 港口应当设置“警钟”。船舶到港时，应当鸣钟。 ", 60))));
    }

    [Theory]
    [InlineData("Not a PDF at all.")]
    [InlineData("")]
    public void WhatIsNoPdf_IsSaid(string content) =>
        Assert.EndsWith("[LAW1324]", LawFileReading.Read("a.pdf", System.Text.Encoding.UTF8.GetBytes(content)).NotRead, StringComparison.Ordinal);

    [PdfFact]
    public void Pdf_IsReadThroughTheProgram()
    {
        var bytes = PdfFile.Of(["Harbour Act", "", "1. Every harbour has a bell.", "2. The bell is rung when"], ["a boat comes in."]);
        var reading = LawFileReading.Read("a.pdf", bytes);
        Reads.AssertNothingLost(reading.Text!);
        Assert.Equal("1 2", string.Join(' ', reading.Text!.Provisions.Where(p => p.Number.Length > 0).Select(p => p.Number)));
        Assert.Equal("The bell is rung when a boat comes in.", reading.Text.Provisions[^1].Text.Text);
        Assert.Equal(reading.Text.Source.Content, PdfText.Of(bytes));
        Assert.Equal(bytes.Length, reading.Text.Source.ByteLength);
    }

    [PdfFact]
    public void PagesWithPictures_AreSaid()
    {
        Assert.EndsWith("[LAW1321]", LawFileReading.Read("a.pdf", PdfFile.Of([], [])).NotRead, StringComparison.Ordinal);
        var mixed = LawFileReading.Read("a.pdf", PdfFile.Of(["1. Every harbour has a bell."], [], ["2. Every harbour has a lamp."]));
        Assert.Contains("no text: 2.", Assert.Single(mixed.Diagnostics).Message, StringComparison.Ordinal);
    }

    [PdfFact]
    public void DamagedPdf_IsReadOrRefused()
    {
        var bytes = PdfFile.Of(["1. Every harbour has a bell."]);
        for (var length = 5; length < bytes.Length; length += 150)
        {
            var reading = LawFileReading.Read("a.pdf", bytes[..length]);
            Assert.NotEqual(reading.Text is null, reading.NotRead is null);
        }
    }

    private static LawText Read(string content)
    {
        var law = PdfReader.Read(new("act.pdf", [], "", LawView.After), content).Text!;
        Reads.AssertNothingLost(law);
        return law;
    }
}

/// <summary>A test that needs pdftotext and says that it was skipped where it is absent.</summary>
internal sealed class PdfFactAttribute : FactAttribute
{
    public PdfFactAttribute()
    {
        if (!PdfText.IsAvailable) Skip = "Put pdftotext (poppler-utils) on the PATH to run this test.";
    }
}
