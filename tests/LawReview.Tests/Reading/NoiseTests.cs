using System.Text;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;
using LawReview.Reading;

namespace LawReview.Tests.Reading;

/// <summary>Text that copying, scanning and saving have spoilt is matched as it was meant and quoted as it stands.</summary>
public sealed class NoiseTests
{
    [Theory]
    [InlineData("Section l2. Lamps", "12")]
    [InlineData("Section 1O. Lamps", "10")]
    [InlineData("Section 2O5. Lamps", "205")]
    [InlineData("Section 25O. Lamps", "25O")]
    [InlineData("\u200E\uFEFFSection 12. Lamps", "12")]
    [InlineData("Sесtiоn 12. Lamps", "12")]
    public void SpoiltHeads_GiveTheirNumber(string head, string number)
    {
        var law = Reads.Markdown($"## {head}\nLit at dusk.\n## Section 300. Oil\nFree.");
        var section = law.AllProvisions().First();
        Assert.Equal((ProvisionKind.Section, number, "Lamps"), (section.Kind, section.Number, section.Heading.Text));
        Assert.StartsWith(head[..4], section.Designation.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AccentsSetApart_HeadAsOnesWithLetters() =>
        Assert.Equal("12", Reads.Markdown("## Arti\u0301culo 12. Faroles\nSe encienden.\n## Arti\u0301culo 13. Aceite\nEs gratis.").AllProvisions().First().Number);

    [Theory]
    [InlineData("миграция", "мигpация")] // Latin p
    [InlineData("smuggling", "smuggling\u200B")]
    [InlineData("passport", "pаssроrt")] // Cyrillic а, р, о
    [InlineData("definition", "de\uFB01nition")]
    [InlineData("artículo", "arti\u0301culo")]
    [InlineData("لا", "ال")]
    [InlineData("الاتجار", "االتجار")]
    [InlineData("الأجانب", "األجانب")]
    [InlineData("immigration", "immi-\ngration")]
    public void Words_AreComparedAsMeant(string meant, string written) => Assert.Equal(Words(meant), Words(written));

    [Theory]
    [InlineData("import-\nand export", "import and export")]
    [InlineData("Ein-\nund Ausreise", "ein und ausreise")]
    [InlineData("кто", "кто")]
    public void WordsThatOnlySeemSpoilt_StayApart(string written, string words) => Assert.Equal(words, Words(written));

    [Fact]
    public void HyphenAtTheEndOfALine_JoinsTheWordInProvisionsToo()
    {
        var law = Reads.Markdown("## 1. Keepers\nEvery keeper of a lamp that is lit shall report to the immi-\ngration office.");
        Assert.Contains("immigration", Words(law.AllProvisions().Last().Text.Text), StringComparison.Ordinal);
    }

    [Fact]
    public void LookAlikes_AreReportedWithTheirPlace()
    {
        var folder = Directory.CreateTempSubdirectory();
        File.WriteAllText(Path.Combine(folder.FullName, "act.md"), "## 1. Lamps\nA pаsspоrt is shown.");
        var read = new JurisdictionReader(new HashSet<string> { "en" }).Read(folder.FullName);
        var diagnostic = read.Diagnostics.Single(d => d.Code.Code == "LAW1104");
        Assert.Contains("pаsspоrt", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(new LinePosition(2, 3), diagnostic.Location!.Source.PositionOf(diagnostic.Location.Span.Start));
        folder.Delete(true);
    }

    [Fact]
    public void StrayBytesInUtf8_AreReadAndReported()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Größe, Länge – öffentlich\n"), 0x93, (byte)'x', 0x94];
        var decoded = LawFileDecoder.Decode("a.txt", bytes);
        Assert.Equal(("Größe, Länge – öffentlich\n“x”", TextEncodings.Mixed), (decoded.Text!.Content, decoded.Text.Encoding));
        var diagnostic = decoded.Diagnostics.Single();
        Assert.Equal(("LAW1103", new LinePosition(2, 1)), (diagnostic.Code.Code, decoded.Text.PositionOf(diagnostic.Location!.Span.Start)));
        Assert.Equal(decoded.Text.Content, TextEncodings.Get(decoded.Text.Encoding)!.GetString(bytes));
    }

    [Theory]
    [InlineData("utf-32", "utf-32", true)]
    [InlineData("utf-32BE", "utf-32be", true)]
    [InlineData("utf-16", "utf-16", false)]
    [InlineData("utf-16BE", "utf-16be", false)]
    [InlineData("windows-1251", "windows-1251", false)]
    [InlineData("koi8-r", "koi8-r", false)]
    public void Encodings_OfOtherScripts(string written, string expected, bool mark)
    {
        const string text = "Статья 1. Фонари зажигают на закате солнца, и каждый хранитель отвечает за масло.\n";
        var encoding = TextEncodings.Get(written)!;
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];
        var decoded = LawFileDecoder.Decode("a.txt", bytes).Text!;
        Assert.Equal((text, expected), (decoded.Content, decoded.Encoding));
    }

    [Theory]
    [InlineData("<html><head><meta charset=\"windows-1251\"></head><body>Статья 1</body></html>", "windows-1251", "windows-1251")]
    [InlineData("<html><head><meta http-equiv=Content-Type content=\"text/html; charset=windows-1256\"></head><body>المادة 1</body></html>", "windows-1256", "windows-1256")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html><body>Článek 1</body></html>", "iso-8859-2", "iso-8859-2")]
    [InlineData("<html><head><meta charset=\"iso-8859-1\"></head><body>“Artículo” 1</body></html>", "windows-1252", "windows-1252")]
    [InlineData("<html><head><meta charset=\"windows-1251\"></head><body>Статья 1</body></html>", "utf-8", "utf-8")]
    public void Encodings_ThatThePageDeclares(string page, string written, string expected)
    {
        var decoded = LawFileDecoder.Decode("a.html", TextEncodings.Get(written)!.GetBytes(page));
        Assert.Equal((page, expected), (decoded.Text!.Content, decoded.Text.Encoding));
        Assert.Empty(decoded.Diagnostics);
    }

    [Theory]
    [InlineData("&#150;&#x97;", "–—")]
    [InlineData("&nbsp", "\u00A0")]
    [InlineData("&ndash", "&ndash")]
    [InlineData("&numero;&lpar;&rpar;", "№()")]
    [InlineData("&#0;&#xD800;&#x1F600;", "\uFFFD\uFFFD\U0001F600")]
    [InlineData("& &; &#; &x; a&b", "& &; &#; &x; a&b")]
    public void References_AreReadAsBrowsersDo(string written, string meant) => Assert.Equal(meant, CharacterReferences.Decode(written));

    private static string Words(string text)
    {
        var tokens = TokenisedText.Of(text);
        return string.Join(' ', tokens.Tokens.Select(t => tokens.Vocabulary[t.Word]));
    }
}
