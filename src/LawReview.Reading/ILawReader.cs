using LawReview.Core.Law;
using LawReview.Core.Text;

namespace LawReview.Reading;

/// <summary>
/// Reads one source format. A reader refuses no law text: what it does not understand it keeps, as unnumbered
/// paragraphs or remainders, and says so in a diagnostic.
/// </summary>
public interface ILawReader
{
    /// <summary>Name of the format as people call it, for messages and documentation.</summary>
    string Name { get; }

    /// <param name="start">The first characters of the decoded file (up to 4,096).</param>
    bool CanRead(string fileName, string start);

    LawText Read(SourceText source);
}

/// <summary>All readers; the first that can read a file does.</summary>
public static class LawReaders
{
    private const int StartLength = 4096;

    public static IReadOnlyList<ILawReader> All { get; } =
    [
        new AkomaNtoso.AkomaNtosoReader(),
        new Uslm.UslmReader(),
        new JusticeCanada.JusticeCanadaReader(),
        new Html.HtmlReader(),
        new GenericXml.GenericXmlReader(),
        new Markdown.MarkdownReader(),
        new PlainText.PlainTextReader(),
    ];

    /// <summary>Readers of formats that are not text; they are asked first.</summary>
    public static IReadOnlyList<ILawContainerReader> Containers { get; } =
    [
        new Word.WordReader(),
        new Pdf.PdfReader(),
    ];

    /// <summary>The reader for a file, null where there is none.</summary>
    public static ILawReader? For(SourceText source)
    {
        var start = source.Content[..Math.Min(source.Content.Length, StartLength)];
        return All.FirstOrDefault(r => r.CanRead(source.Name, start));
    }
}
