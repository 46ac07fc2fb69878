using System.Xml.Linq;
using LawReview.Reporting.Docx;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class StyleMetricsTests
{
    private const string Sheet = """
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="FONT"/><w:sz w:val="20"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="240"/></w:pPr></w:pPrDefault></w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>
          <w:style w:type="paragraph" w:styleId="Heading"><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="200"/></w:pPr><w:rPr><w:b/><w:sz w:val="40"/></w:rPr></w:style>
          <w:style w:type="paragraph" w:styleId="Loose"><w:basedOn w:val="Heading"/><w:pPr><w:keepNext w:val="0"/></w:pPr></w:style>
          <w:style w:type="paragraph" w:styleId="Ring"><w:basedOn w:val="Ring"/></w:style>
        </w:styles>
        """;

    [Fact]
    public void Of_Style_TakesWhatItLacksFromWhatItIsBasedOn()
    {
        var metrics = With("Calibri");
        Assert.Equal((10, 5, false), (metrics.Of("Normal").Size, metrics.Of("Normal").Around, metrics.Of("Normal").KeepsNext));
        Assert.Equal((20, 15, true), (metrics.Of("Heading").Size, metrics.Of("Heading").Around, metrics.Of("Heading").KeepsNext));
        Assert.Equal((20, false), (metrics.Of("Loose").Size, metrics.Of("Loose").KeepsNext));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Nowhere")]
    [InlineData("Ring")]
    public void Of_UnknownOrEndlessStyle_IsMeasuredByTheDefaults(string? style) => Assert.Equal(10, With("Calibri").Of(style).Size);

    [Fact]
    public void Of_WideFont_NeedsMoreRoom() => Assert.True(With("Verdana").Of("Normal").Letter > 1.2 * With("Calibri").Of("Normal").Letter);

    private static StyleMetrics With(string font) => new(XElement.Parse(Sheet.Replace("FONT", font, StringComparison.Ordinal)));
}
