using System.IO.Compression;
using System.Text;
using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Reporting.Quotations;

namespace LawReview.Tests.Reading.Word;

/// <summary>Makes small Word files from their XML and reads them; every reading is checked for losses and against the second reader.</summary>
internal sealed class WordFile
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public string Body { get; init; } = "";

    public string? Styles { get; init; }

    public string? Numbering { get; init; }

    public string? Footnotes { get; init; }

    public string? Comments { get; init; }

    public string? Header { get; init; }

    public string FurtherRelationships { get; init; } = "";

    public bool IsStrict { get; init; }

    public string ContentType { get; init; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

        return stream.ToArray();
    }

    public static string P(string runs, string properties = "") => $"<w:p>{(properties.Length > 0 ? $"<w:pPr>{properties}</w:pPr>" : "")}{runs}</w:p>";

    public static string R(string words, string properties = "") =>
        $"<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(words)}</w:t></w:r>";

    public static string Ins(string inner) => $"<w:ins w:id=\"1\" w:author=\"A\">{inner}</w:ins>";

    public static string Del(string words) => $"<w:del w:id=\"2\" w:author=\"A\"><w:r><w:delText xml:space=\"preserve\">{words}</w:delText></w:r></w:del>";

    /// <summary>Reads a body and prints what is seen, a line a provision.</summary>
    public static string Seen(string body, LawView view = LawView.After) => Words(new WordFile { Body = body }.Read(view));

    /// <summary>Heading, text and tail of every provision with its designation, a line each.</summary>
    public static string Words(LawText law) => string.Join('\n', law.AllProvisions()
        .Select(p => string.Join(' ', new[] { p.Designation, p.Heading, p.Text, p.Tail }.Where(t => !t.IsBlank).Select(t => t.Text.Trim())))
        .Where(l => l.Length > 0));

    public byte[] Bytes()
    {
        var related = new StringBuilder(FurtherRelationships);
        var parts = new List<(string, string)>();
        void Add(string kind, string? content, string root)
        {
            if (content is null) return;
            parts.Add(($"word/{kind}.xml", Wrap(root, content)));
            related.Append($"<Relationship Id=\"r{parts.Count}\" Type=\"{Relationship}/{kind}\" Target=\"{kind}.xml\"/>");
        }

        parts.Add(("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"{ContentType}\"/></Types>"));
        parts.Add(("_rels/.rels", Relationships($"<Relationship Id=\"r0\" Type=\"{Relationship}/officeDocument\" Target=\"word/document.xml\"/>")));
        parts.Add(("word/document.xml", Wrap("document", $"<w:body>{Body}<w:sectPr/></w:body>")));
        Add("styles", Styles, "styles");
        Add("numbering", Numbering, "numbering");
        Add("footnotes", Footnotes, "footnotes");
        Add("comments", Comments, "comments");
        Add("header", Header, "hdr");
        parts.Add(("word/_rels/document.xml.rels", Relationships(related.ToString())));
        return Zip([.. parts]);
    }

    public LawText Read(LawView view = LawView.After) => Reading(view).Text!;

    public LawFileReading Reading(LawView view = LawView.After)
    {
        var bytes = Bytes();
        var reading = LawFileReading.Read("act.docx", bytes, view);
        Assert.Null(reading.NotRead);
        Reads.AssertNothingLost(reading.Text!);
        Assert.Equal(reading.Text!.Source.Content, WordFileText.Of(bytes));
        return reading;
    }

    private static string Relationships(string content) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{content}</Relationships>";

    private string Wrap(string root, string content)
    {
        var xml = $"<w:{root} xmlns:w=\"{Transitional}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">{content}</w:{root}>";
        return IsStrict ? xml.Replace(Transitional, "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal) : xml;
    }
}
