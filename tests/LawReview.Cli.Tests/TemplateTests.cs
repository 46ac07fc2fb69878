using System.IO.Compression;
using System.Text;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary>The option <c>--template</c>: what it is told when a file cannot be one, and that every command that writes Word takes it.</summary>
public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Dear Minister", "is no Word file")]
    [InlineData("\u00D0\u00CF\u0011\u00E0 old", "old Word (.doc, .dot) or has a password")]
    public void FileThatIsNoTemplate_IsRefusedBeforeAnyLawIsRead(string content, string message)
    {
        var template = folder.File("look.docx", Encoding.Latin1.GetBytes(content));
        var ran = CommandLine.Run("review", folder.At("no-such-law"), "-o", folder.At("report.docx"), "--template", template);
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains(message, ran.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("report.docx")));
    }

    [Fact]
    public void MissingTemplate_IsNamed()
    {
        var ran = CommandLine.Run("review", folder.At("law"), "-o", folder.At("report.docx"), "--template", folder.At("none.docx"));
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains("There is no file", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void TemplateWithoutWordReport_IsRefused()
    {
        var ran = CommandLine.Run("review", folder.At("law"), "-o", folder.At("report.md"), "--template", folder.File("look.docx", Template()));
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains("--template is for Word reports", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Macros_AreRefusedWithWhatToDo()
    {
        var ran = CommandLine.Run("compare", folder.At("law"), "-o", folder.At("report.docx"), "--template", folder.File("look.docx", Template("word/vbaProject.bin")));
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains("Save it in Word as .docx", ran.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void ReviewBillAndCompare_TakeItsCover()
    {
        var template = folder.File("look.docx", Template());
        var law = folder.File("law/act.md", "# Ferries Act\n\n## 1. Ferries\n\nWhoever assists another person to enter the country unlawfully commits an offence.\n");
        var other = folder.File("other/act.md", "# Lamps Act\n\n## 1. Lamps\n\nA lamp is lit.\n");
        var draft = folder.File("draft.md", "# Boats Act\n\n## 1. Boats\n\nA boat has a name.\n");
        string[][] runs =
        [
            ["review", law, "-o", folder.At("review.docx")],
            ["bill", draft, "--law", law, "-o", folder.At("bill.docx")],
            ["compare", law, other, "-o", folder.At("compare.docx")],
        ];
        foreach (var run in runs)
        {
            var ran = CommandLine.Run([.. run, "--template", template, "--checklist", "smuggling-protocol"]);
            Assert.True(ran.Code is ExitCodes.Done or ExitCodes.Incomplete, ran.All);
            using var zip = ZipFile.OpenRead(run[^1]);
            using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
            Assert.Contains("Ministry of Lamps, ", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    private static byte[] Template(string? more = null)
    {
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Entry("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Entry("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Entry("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>Ministry of Lamps, {{date}}</w:t></w:r></w:p><w:p><w:r><w:t>{{report}}</w:t></w:r></w:p></w:body></w:document>");
            if (more is not null) Entry(more, "x");

            void Entry(string name, string content)
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }
}
