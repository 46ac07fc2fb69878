using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;
using LawReview.Reading.PlainText;

namespace LawReview.Reading.Word;

/// <summary>
/// Word documents (.docx, .docm, .dotx, .dotm), also of strict Open XML, as they are after or before their tracked changes.
/// Macros, links and embedded files are data that nobody opens. Older and other word processors' files are named for
/// what they are, with what to do.
/// </summary>
public sealed class WordReader : ILawContainerReader
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf", ".odt",
    };

    private static readonly (string Kind, string Reason)[] PartsBeside =
    [
        ("footnotes", "footnote"), ("endnotes", "endnote"), ("comments", "comment"), ("header", "header"), ("footer", "footer"),
    ];

    public string Name => "Word";

    public bool CanRead(string fileName, ReadOnlySpan<byte> bytes) => IsZip(bytes) || IsCompound(bytes) || IsRtf(bytes) || Extensions.Contains(Path.GetExtension(fileName));

    public LawFileReading Read(ContainerFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!IsZip(file.Bytes)) return file.NotRead(What(file));
        try
        {
            using var package = WordPackage.Open(file.Bytes);
            return Read(file, package);
        }
        catch (WordFileException e)
        {
            return file.NotRead(e.Message);
        }
    }

    private static LawFileReading Read(ContainerFile file, WordPackage package)
    {
        var text = new WordText();
        var main = text.Add(package.Main);
        if (text.Content.All(c => !char.IsLetter(c)) && package.Main.Descendants().Any(e => e.Name == WordXml.W + "drawing" || e.Name == WordXml.W + "pict"))
            return file.NotRead(UnreadFile.PicturesInWord);
        var beside = new List<Remainder>();
        foreach (var (kind, reason) in PartsBeside)
            foreach (var part in kind is "header" or "footer" ? package.Parts(kind) : One(package.Part(kind)))
                beside.Add(new(text.Add(part), reason));
        var source = new SourceText(file.Name, text.Content, file.Sha256, WordText.Form, file.Bytes.Length);
        var styles = new WordStyles(package.Part("styles"));
        var story = WordStory.Read(package.Main, text, styles, new(package.Part("numbering"), styles), file.View);
        var lines = new WordLines(source);
        lines.Add(story.Blocks);
        var diagnostics = Noticed(file, story);
        var remainders = story.Remainders.Concat(lines.Remainders).ToList();
        remainders.AddRange(OutsideParagraphs(source, main, lines.Lines, remainders));
        var law = OutlineBuilder.Build(
            source, lines.Lines, remainders.Concat(beside), TitleOf(lines.Lines), LanguageGuess.Of(source[main]), diagnostics);
        return new(law, null, file.Sha256, file.Bytes.Length, diagnostics, story.Changes > 0);
    }

    private static IEnumerable<XElement> One(XElement? part) => part is null ? [] : [part];

    private static ImmutableArray<Diagnostic> Noticed(ContainerFile file, WordStory story)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        if (story.Changes > 0) diagnostics.Add(ReadingDiagnostics.ChangesTracked(file.Name, story.Changes, file.View));
        if (story.HiddenCharacters > 0) diagnostics.Add(ReadingDiagnostics.TextHidden(file.Name, story.HiddenCharacters));
        if (story.EmbeddedFiles > 0) diagnostics.Add(ReadingDiagnostics.FilesEmbedded(file.Name, story.EmbeddedFiles));
        return diagnostics.ToImmutable();
    }

    /// <summary>Words that a damaged file has outside any paragraph.</summary>
    private static IEnumerable<Remainder> OutsideParagraphs(SourceText source, TextSpan main, List<LawLine> lines, List<Remainder> remainders)
    {
        var placed = new bool[source.Content.Length];
        foreach (var run in lines.SelectMany(l => l.Text.Runs)) placed.AsSpan(run.SourceStart, run.SourceLength).Fill(true);
        foreach (var remainder in remainders) placed.AsSpan(remainder.Span.Start, remainder.Span.Length).Fill(true);
        for (var i = main.Start; i < main.End; i++)
        {
            if (placed[i] || char.IsWhiteSpace(source.Content[i])) continue;
            var start = i;
            while (i < main.End && !placed[i] && source.Content[i] != '\n') i++;
            yield return new(TextSpan.FromBounds(start, i), "outside any paragraph");
        }
    }

    private static string TitleOf(List<LawLine> lines) =>
        lines.Take(10).Any(l => l.HeadingLevel is > 0 and < 7) || lines.Count == 0 ? "" : PlainTextReader.TitleOf(lines, lines[0].Text.Text);

    private static string What(ContainerFile file)
    {
        if (IsRtf(file.Bytes)) return UnreadFile.RichText;
        if (IsCompound(file.Bytes))
        {
            if (Holds(file.Bytes, "EncryptedPackage")) return UnreadFile.WordPassword;
            if (Holds(file.Bytes, "WordDocument")) return UnreadFile.OldWord;
            return Holds(file.Bytes, "Workbook") || Holds(file.Bytes, "PowerPoint Document") ? UnreadFile.OtherOffice : UnreadFile.OldWord;
        }

        var start = Encoding.Latin1.GetString(file.Bytes, 0, Math.Min(file.Bytes.Length, 300)).TrimStart('ï', '»', '¿', ' ', '\r', '\n', '\t');
        return start.StartsWith('<') || start.StartsWith("MIME-Version", StringComparison.OrdinalIgnoreCase) ? UnreadFile.WebPageAsWord : UnreadFile.NotWordFile;
    }

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);

    private static bool IsCompound(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    private static bool IsRtf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("{\\rtf"u8);

    private static bool Holds(ReadOnlySpan<byte> bytes, string name) => bytes.IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
