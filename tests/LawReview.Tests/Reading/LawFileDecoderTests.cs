using System.Text;
using LawReview.Reading;

namespace LawReview.Tests.Reading;

public sealed class LawFileDecoderTests
{
    [Fact]
    public void Encodings_AreRecognised()
    {
        const string text = "Größe — article 1 of the code";
        Assert.Equal((text, "utf-8"), Decode(Encoding.UTF8.GetBytes(text)));
        Assert.Equal((text, "utf-8"), Decode([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]));
        Assert.Equal((text, "utf-16"), Decode([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]));
        Assert.Equal((text, "utf-16be"), Decode([.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)]));
        Assert.Equal((text, "utf-16"), Decode(Encoding.Unicode.GetBytes(text)));
        Assert.Equal(("Größe — x", "windows-1252"), Decode([0x47, 0x72, 0xF6, 0xDF, 0x65, 0x20, 0x97, 0x20, 0x78]));
    }

    [Fact]
    public void Windows1252_IsSaid() =>
        Assert.Equal("LAW1102", LawFileDecoder.Decode("a.txt", [0x47, 0xF6]).Diagnostics.Single().Code.Code);

    [Fact]
    public void Binary_IsNotText()
    {
        Assert.Contains("PDF", LawFileDecoder.Decode("a.pdf", "%PDF-1.4"u8.ToArray()).NotRead, StringComparison.Ordinal);
        Assert.Contains("binary", LawFileDecoder.Decode("a.txt", [.. Enumerable.Range(0, 4000).Select(i => (byte)(i * 7))]).NotRead, StringComparison.Ordinal);
        Assert.Null(LawFileDecoder.Decode("a.txt", "a\0b\0c"u8.ToArray() is var b ? [.. b, .. Encoding.ASCII.GetBytes(new string('x', 300))] : []).NotRead);
    }

    private static (string, string) Decode(byte[] bytes)
    {
        var text = LawFileDecoder.Decode("a.txt", bytes).Text!;
        return (text.Content, text.Encoding);
    }
}
