using LawReview.Core.Law;
using LawReview.Reading.Word;
using static LawReview.Tests.Reading.Word.WordFile;

namespace LawReview.Tests.Reading.Word;

/// <summary>Numbers that stand nowhere in the file but before the reader's eyes.</summary>
public sealed class NumberingTests
{
    public static string OneLevel(string format, string text, int start = 1) =>
        $"<w:abstractNum w:abstractNumId=\"0\">{Level(0, format, text, start)}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("decimalZero", 3, "03")]
    [InlineData("lowerLetter", 2, "b")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("upperLetter", 26, "Z")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("upperRoman", 1999, "MCMXCIX")]
    [InlineData("ordinal", 1, "1st")]
    [InlineData("ordinal", 12, "12th")]
    [InlineData("ordinal", 22, "22nd")]
    [InlineData("cardinalText", 21, "Twenty-one")]
    [InlineData("ordinalText", 3, "Third")]
    [InlineData("ordinalText", 40, "Fortieth")]
    [InlineData("ordinalText", 42, "Forty-second")]
    [InlineData("none", 5, "")]
    [InlineData("russianLower", 4, "г")]
    [InlineData("arabicAbjad", 3, "ج")]
    [InlineData("arabicAlpha", 3, "ت")]
    [InlineData("hebrew1", 15, "טו")]
    [InlineData("hebrew1", 121, "קכא")]
    [InlineData("chineseCountingThousand", 15, "十五")]
    [InlineData("chineseCounting", 205, "二百零五")]
    [InlineData("ideographDigital", 20, "二〇")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("a format of the future", 7, "7")]
    public void Formats_AreWrittenAsWordWritesThem(string format, int number, string written) => Assert.Equal(written, NumberFormats.Write(number, format));

    [Fact]
    public void Levels_CountRestartAndShowWhatIsAbove()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"0\">" + Level(0, "decimal", "%1.") + Level(1, "lowerLetter", "(%2)") + Level(2, "lowerRoman", "(%3)")
            + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        var law = new WordFile
        {
            Numbering = numbering,
            Body = Item(0, "A keeper shall—") + Item(1, "ring a bell;") + Item(1, "light a lamp that is—") + Item(2, "red; or") + Item(2, "green.")
                + Item(0, "A keeper may—") + Item(1, "rest;") + Item(1, "sleep."),
        }.Read();
        Assert.Equal(
            "s 1 | s 1(a) | s 1(b) | s 1(b)(i) | s 1(b)(ii) | s 2 | s 2(a) | s 2(b)",
            string.Join(" | ", law.AllProvisions().Select(p => p.Citation)));
        Assert.Equal("(ii)", law.AllProvisions().ElementAt(4).Designation.Text);
        Assert.Empty(law.AllProvisions().ElementAt(4).Designation.Runs);
        Assert.Equal("green.", law.AllProvisions().ElementAt(4).Text.Text);
    }

    [Fact]
    public void HeadingsNumberedByStyle_AreArticles()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:pStyle w:val=\"Artikelkop\"/><w:lvlText w:val=\"Article %1\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"0\"/></w:num>";
        var styles = "<w:style w:type=\"paragraph\" w:styleId=\"Kop2\"><w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Artikelkop\"><w:name w:val=\"Artikelkop\"/><w:basedOn w:val=\"Kop2\"/><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Lid\"><w:name w:val=\"Lid\"/><w:basedOn w:val=\"Artikelkop\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/></w:numPr><w:outlineLvl w:val=\"9\"/></w:pPr></w:style>";
        var law = new WordFile
        {
            Numbering = numbering, Styles = styles,
            Body = Styled("Artikelkop", "Bells") + Styled("Lid", "Every harbour has a bell.") + Styled("Artikelkop", "Lamps") + Styled("Lid", "Every harbour has a lamp."),
        }.Read();
        Assert.Equal("art. 4 Bells: Every harbour has a bell.; art. 5 Lamps: Every harbour has a lamp.", string.Join("; ", law.Provisions.Select(p => $"{p.Citation} {p.Heading}: {p.Text}")));
    }

    [Fact]
    public void StartOverride_StartsAnew_AndAnotherListGoesOn()
    {
        var numbering = $"<w:abstractNum w:abstractNumId=\"0\">{Level(0, "decimal", "%1)")}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
        var file = new WordFile { Numbering = numbering, Body = Item(0, "Bell", 1) + Item(0, "Lamp", 2) + Item(0, "Oar", 3) + Item(0, "Sail", 3) + Item(0, "Keel", 0) };
        Assert.Equal("1) Bell\n2) Lamp\n5) Oar\n6) Sail\nKeel", Words(file.Read()));
    }

    [Fact]
    public void LevelsInLegalStyle_AndThoseThatDoNotRestart()
    {
        var numbering = "<w:abstractNum w:abstractNumId=\"0\">" + Level(0, "upperRoman", "Part %1")
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlRestart w:val=\"0\"/><w:isLgl/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        var law = new WordFile { Numbering = numbering, Body = Item(0, "Bells") + Item(1, "They ring.") + Item(0, "Lamps") + Item(1, "They shine.") }.Read();
        Assert.Contains("1.1 They ring.", Words(law), StringComparison.Ordinal);
        Assert.Contains("2.2 They shine.", Words(law), StringComparison.Ordinal);
        Assert.Equal(["pt I", "pt II"], law.Provisions.Select(p => p.Citation.ToLowerInvariant().Replace("part", "pt", StringComparison.Ordinal).Replace("pt i", "pt I", StringComparison.Ordinal).Replace("Ii", "II", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bullets_AreNoNumbers_AndEmptyItemsAreCountedUnseen()
    {
        var numbering = OneLevel("bullet", "\uF0B7");
        Assert.Equal("Bell\nLamp", Words(new WordFile { Numbering = numbering, Body = Item(0, "Bell") + Item(0, "Lamp") }.Read()));
        Assert.Equal("1. Bell\n3. Lamp", Words(new WordFile { Numbering = OneLevel("decimal", "%1"), Body = Item(0, "Bell") + Item(0, "") + Item(0, "Lamp") }.Read()));
    }

    private static string Level(int level, string format, string text, int start = 1) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Item(int level, string words, int list = 1) => P(R(words), $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string Styled(string style, string words) => P(R(words), $"<w:pStyle w:val=\"{style}\"/>");
}
