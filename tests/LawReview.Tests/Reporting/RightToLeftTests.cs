using DocumentFormat.OpenXml.Wordprocessing;
using LawReview.Reporting.Docx;
using LawReview.Reporting.Wording;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("المادة 6(1)(a) من البروتوكول", "المادة |<6(1)(a)>| من البروتوكول")]
    [InlineData("الملف loi-02-03.md، المادة 52", "الملف |<loi-02-03.md>|، المادة 52")]
    [InlineData("حتى 2023-07-01", "حتى |<2023-07-01>")]
    [InlineData("نصّان", "نصّان")]
    [InlineData("s 25(1)", "<s 25(1)>")]
    [InlineData("", "")]
    public void Pieces_KeepTheDirectionOfWhatStandsInAnotherScript(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', RightToLeft.Pieces(text).Select(p => p.LeftToRight ? $"<{p.Text}>" : p.Text)));

    [Fact]
    public void Apply_HoldsCitationsTurnsRulesAndLeavesCharts()
    {
        var facts = Wml.Paragraph("Meta", "البروتوكول المواد 3(c)");
        var finding = Wml.Paragraph("FindingLine", "ثغرة");
        var chart = Wml.Paragraph("Figure", []);
        RightToLeft.Apply(new Body(facts, finding, chart));
        Assert.Equal("البروتوكول المواد \u200E3(c)\u200E", facts.InnerText);
        Assert.Equal(24u, finding.ParagraphProperties!.ParagraphBorders!.RightBorder!.Size!.Value);
        Assert.NotNull(finding.ParagraphProperties.BiDi);
        Assert.Null(chart.ParagraphProperties!.BiDi);
    }

    [Theory]
    [InlineData("ru", 1, "1 текст")]
    [InlineData("ru", 3, "3 текста")]
    [InlineData("ru", 11, "11 текстов")]
    [InlineData("ru", 21, "21 текст")]
    [InlineData("fr", 0, "0 texte")]
    [InlineData("ar", 2, "نصّان")]
    [InlineData("ar", 7, "7 نصوص")]
    [InlineData("ar", 44, "44 نصا")]
    [InlineData("zh", 1, "1件文本")]
    public void Count_TakesTheFormOfTheLanguage(string language, int count, string expected) =>
        Assert.Equal(expected, ReportWording.For(language).Count("count.texts", count));
}
