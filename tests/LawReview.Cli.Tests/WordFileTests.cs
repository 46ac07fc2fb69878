using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>Word files from supply to report: numbers that Word computes, words that tracked changes part, files that are not read.</summary>
public sealed class WordFileTests : IDisposable
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"25\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";

    private static readonly string Body = Item(0, "<w:r><w:t>A person who for gain</w:t></w:r><w:r><w:t>—</w:t></w:r>")
        + Item(1, "<w:r><w:t xml:space=\"preserve\">assists another per</w:t></w:r><w:del><w:r><w:delText>haps any other man or woman who wants it </w:delText></w:r></w:del><w:ins><w:r><w:t>son</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> to enter the country un</w:t><w:softHyphen/><w:t>lawfully; or</w:t></w:r>")
        + Item(1, "<w:r><w:t>makes a false passport,</w:t></w:r>")
        + "<w:p><w:r><w:t>commits an offence and is liable to imprisonment for five years.</w:t></w:r></w:p>"
        + Item(0, "<w:r><w:t>The harbour master keeps a register.</w:t></w:r>");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Quotations_AreVerifiedWithNumbersAndTrackedChanges()
    {
        folder.File("law/act.docx", Docx());
        var ran = CommandLine.Run("review", folder.At("law"), "-o", folder.At("report.json"), "-o", folder.At("report.docx"));
        Assert.True(ran.Code == ExitCodes.Done, ran.All);
        using var report = JsonDocument.Parse(File.ReadAllText(folder.At("report.json")));
        var pieces = report.RootElement.GetProperty("quotations").EnumerateArray().SelectMany(q => q.GetProperty("pieces").EnumerateArray().Select(p => p.GetProperty("text").GetString()!)).ToList();
        Assert.Contains(pieces, p => p.Contains("assists another person to enter the country unlawfully", StringComparison.Ordinal));
        Assert.DoesNotContain(pieces, p => p.Contains("(a)", StringComparison.Ordinal) || p.Contains("haps", StringComparison.Ordinal));
        Assert.Contains("LAW1312", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_GivesEitherView()
    {
        var file = folder.File("act.docx", Docx());
        Assert.Contains("assists another person to enter", CommandLine.Run("show", file, "s 25(a)").Out, StringComparison.Ordinal);
        Assert.Contains("another perhaps any other man or woman", CommandLine.Run("show", file, "s 25(a)", "--view", "before").Out, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Input, CommandLine.Run("show", file, "--view", "between").Code);
    }

    [Fact]
    public void FilesOfOtherPrograms_AreListedAsNotRead()
    {
        folder.File("law/act.docx", Docx());
        folder.File("law/old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("WordDocument")]);
        folder.File("law/rich.rtf", Encoding.ASCII.GetBytes("{\\rtf1 Bells}"));
        var ran = CommandLine.Run("review", folder.At("law"), "-o", folder.At("report.docx"));
        Assert.Equal(ExitCodes.Incomplete, ran.Code);
        Assert.Contains("old.doc was not read. It is an old Word file (.doc)", ran.Error, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(folder.At("report.docx"));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var report = reader.ReadToEnd();
        Assert.Contains("[LAW1301]", report, StringComparison.Ordinal);
        Assert.Contains("[LAW1302]", report, StringComparison.Ordinal);
    }

    private static string Item(int level, string runs) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{runs}</w:p>";

    private static byte[] Docx()
    {
        const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", $"<Types xmlns=\"{Package}/content-types\"/>");
            Put("_rels/.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"a\" Type=\"{Relationship}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Put("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Package}/relationships\"><Relationship Id=\"a\" Type=\"{Relationship}/numbering\" Target=\"numbering.xml\"/></Relationships>");
            Put("word/document.xml", $"<w:document xmlns:w=\"{Main}\"><w:body>{Body}</w:body></w:document>");
            Put("word/numbering.xml", $"<w:numbering xmlns:w=\"{Main}\">{Numbering}</w:numbering>");

            void Put(string name, string content)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
