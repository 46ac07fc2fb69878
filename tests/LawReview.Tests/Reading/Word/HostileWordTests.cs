using System.IO.Compression;
using System.Text;
using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Reporting.Quotations;
using static LawReview.Tests.Reading.Word.WordFile;

namespace LawReview.Tests.Reading.Word;

public sealed class HostileWordTests
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static TheoryData<string, byte[], string> Unread => new()
    {
        { "a.doc", [.. Compound, .. Encoding.Unicode.GetBytes("WordDocument")], "LAW1301" },
        { "a.rtf", "{\\rtf1 Bells}"u8.ToArray(), "LAW1302" },
        { "a.odt", Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "LAW1303" },
        { "a.docx", [.. Compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "LAW1304" },
        { "a.doc", "<html><body>Bells</body></html>"u8.ToArray(), "LAW1305" },
        { "a.docx", "Bells ring."u8.ToArray(), "LAW1306" },
        { "a.docx", [], "LAW1306" },
        { "a.docx", Zip(("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<x/>")), "LAW1307" },
        { "a.docx", Zip(("readme.txt", "Bells")), "LAW1308" },
        { "a.docx", [.. "PK\u0003\u0004"u8, .. new byte[60]], "LAW1309" },
        { "a.docx", Zip(("[Content_Types].xml", "<Types/>")), "LAW1309" },
        { "a.docx", MainPart("<w:document", "<w:body><w:p>"), "LAW1309" },
        { "a.docx", MainPart("<!DOCTYPE d [<!ENTITY a \"b\">]><w:document", "<w:body/></w:document>"), "LAW1309" },
        { "a.docx", MainPart("<w:document", string.Concat(Enumerable.Repeat("<w:sdt>", 50_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 50_000)) + "</w:document>"), "LAW1311" },
    };

    [Theory]
    [MemberData(nameof(Unread))]
    public void WhatIsNoWordFile_IsNamedWithWhatToDo(string name, byte[] bytes, string code)
    {
        var reading = LawFileReading.Read(name, bytes);
        Assert.Null(reading.Text);
        Assert.EndsWith($". [{code}]", reading.NotRead, StringComparison.Ordinal);
        Assert.Equal(64, reading.Sha256.Length);
    }

    [Fact]
    public void ZipBomb_IsStopped()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "[Content_Types].xml", "<Types/>");
            Put(zip, "_rels/.rels", Root);
            using var part = zip.CreateEntry("word/document.xml", CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes($"<w:document xmlns:w=\"{Transitional}\">"));
            var blanks = new byte[1 << 20];
            Array.Fill(blanks, (byte)' ');
            for (var i = 0; i < 140; i++) part.Write(blanks);
        }

        Assert.True(stream.Length < 4 << 20);
        Assert.EndsWith("[LAW1310]", LawFileReading.Read("a.docx", stream.ToArray()).NotRead, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/vnd.ms-word.document.macroEnabled.main+xml", "a.docm")]
    [InlineData("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml", "a.dotx")]
    public void MacroFilesAndTemplates_AreData(string contentType, string name)
    {
        var reading = LawFileReading.Read(name, new WordFile { Body = P(R("Bells ring.")), ContentType = contentType }.Bytes());
        Assert.Equal("Bells ring.", Words(reading.Text!));
    }

    [Fact]
    public void OutsideRelationships_AreNotFollowed_AndMissingPartsAreNone()
    {
        const string Type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var file = new WordFile
        {
            Body = P(R("Bells ring.")) + "<w:altChunk/>",
            FurtherRelationships = $"<Relationship Id=\"x1\" Type=\"{Type}/footnotes\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>"
                + $"<Relationship Id=\"x2\" Type=\"{Type}/styles\" Target=\"../../../../etc/passwd\"/><Relationship Id=\"x3\" Type=\"{Type}/numbering\" Target=\"gone.xml\"/>",
        };
        var reading = file.Reading();
        Assert.Equal("Bells ring.", Words(reading.Text!));
        Assert.Equal(["LAW1314"], reading.Diagnostics.Select(d => d.Code.Code));
    }

    [Fact]
    public void WordsOutsideParagraphs_AreKept()
    {
        var law = new WordFile { Body = R("Stray.") + "<w:tbl><w:t>Lost.</w:t></w:tbl>" + P(R("Bells ring.")) }.Read();
        Assert.Contains("Stray.", Words(law), StringComparison.Ordinal);
        Assert.Contains(law.Remainders, r => r.Reason == "outside any paragraph" && law.Source[r.Span] == "Lost.");
    }

    [Fact]
    public void EveryByteCut_IsReadOrRefused()
    {
        var bytes = new WordFile { Body = P(R("Bells ") + Ins(R("never ")) + R("ring.")), Header = P(R("Act")) }.Bytes();
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var reading = LawFileReading.Read("a.docx", bytes[..length]);
            Assert.NotEqual(reading.Text is null, reading.NotRead is null);
        }

        for (var i = 0; i < bytes.Length; i += 5)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= 0x55;
            var reading = LawFileReading.Read("a.docx", damaged);
            Assert.NotEqual(reading.Text is null, reading.NotRead is null);
            if (reading.Text is { } text) Assert.Equal(text.Source.Content, WordFileText.Of(damaged));
        }
    }

    private const string Root = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

    private static byte[] MainPart(string start, string rest) =>
        Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", Root), ("word/document.xml", $"{start} xmlns:w=\"{Transitional}\">{rest}"));

    private static void Put(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
