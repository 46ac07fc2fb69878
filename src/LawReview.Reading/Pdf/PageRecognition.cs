using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LawReview.Reading.Pdf;

/// <summary>
/// Reads pages of a PDF that are pictures: <c>pdftoppm</c> of poppler draws a page, <c>tesseract</c> recognises the letters in it. A page
/// is drawn at one size, with one thread and one way of finding lines, so that the same page gives the same text; it is kept, and
/// a second run does not recognise it again. Can be asked by several threads.
/// </summary>
/// <param name="keptIn">Folder for the text of pages; null where nothing is kept longer than this object.</param>
public sealed partial class PageRecognition(string? keptIn)
{
    /// <summary>Most pages of one file.</summary>
    public const int MostPages = 500;

    /// <summary>Pixels of the longer side: an A4 page at 300 dots per inch. A page of any size makes a picture of the same size.</summary>
    internal const int LongSide = 3508;

    /// <summary>Finds columns and blocks by itself.</summary>
    internal const int Segmentation = 3;

    private const int LargestPicture = 32 * 1024 * 1024;
    private const int LargestPage = 1024 * 1024;
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPage = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan LongestFile = TimeSpan.FromMinutes(30);

    private readonly RecognisedPages kept = new(keptIn);
    private Lazy<(string Version, HashSet<string> Data)?>? installed;

    internal IPrograms Programs { get; init; } = ProgramsOnPath.Instance;

    /// <summary>Told before each page that is recognised: the file, the page and how many pages it has.</summary>
    public Action<string, int, int>? Watch { get; set; }

    /// <summary>What there is on this computer, in a few words: a file that could not be read may be readable with more.</summary>
    public string Means => Installed is { } there ? $"{there.Version} {string.Join('+', there.Data.Order(StringComparer.Ordinal))}" : "";

    private (string Version, HashSet<string> Data)? Installed => (installed ??= new(Ask)).Value;

    /// <summary>Whether a text of this form was recognised, in whole or in part.</summary>
    public static bool IsRecognised(string form) => RecognitionForm.Is(form);

    /// <summary>
    /// The text of a PDF once more, in the form in which it was read. Of recognised pages it is what was kept of them, as long as
    /// that has the hash it was kept with, or else what they are recognised as again; null where neither can be had.
    /// </summary>
    public string? TextOf(byte[] pdf, string form)
    {
        if (RecognitionForm.Parse(form) is not { } made) return form == PdfText.Form ? PdfText.Run(pdf, Programs).Text : null;
        if (PdfText.Run(pdf, Programs).Text is not { } text) return null;
        var pages = new PdfPages(text);
        var sha256 = RecognisedPages.HashOf(pdf);
        foreach (var page in pages.ToRecognise)
        {
            if (made.Failed.Contains(page)) continue;
            var recognised = kept.Find(sha256, made, page)
                ?? (Installed?.Version == made.Version ? Recognise(pdf, page, made.Data, LongestPage) : null);
            if (recognised is null) return null;
            kept.Keep(sha256, made, page, recognised);
            pages.Replace(page, recognised);
        }

        return pages.Text;
    }

    /// <summary>Recognises the pages without text.</summary>
    /// <param name="languages">BCP 47 tags of the languages on the pages.</param>
    /// <returns>Null, where the text has now what could be recognised; else why not.</returns>
    internal string? Recognise(ContainerFile file, PdfPages pages, ImmutableArray<string> languages, out RecognitionForm? form)
    {
        form = null;
        var todo = pages.ToRecognise;
        if (!Programs.Has("tesseract") || !Programs.Has("pdftoppm") || Installed is not { } there) return UnreadFile.ScannedPdf;
        var codes = languages.Select(RecognitionLanguages.CodeOf).OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (codes.IsEmpty) return UnreadFile.ScanWithoutLanguage;
        var data = RecognitionLanguages.DataFor(codes, there.Data, out var missing);
        if (!missing.IsEmpty) return UnreadFile.NoRecognitionData(missing);
        if (todo.Length > MostPages) return UnreadFile.ScanTooLong(todo.Length, MostPages);
        var made = new RecognitionForm(there.Version, data, []);
        var clock = Stopwatch.StartNew();
        var failed = ImmutableArray.CreateBuilder<int>();
        foreach (var page in todo)
        {
            var text = kept.Find(file.Sha256, made, page);
            if (text is null)
            {
                if (clock.Elapsed > LongestFile) return UnreadFile.ScanTooSlow;
                Watch?.Invoke(file.Name, page, pages.Count);
                text = Recognise(file.Bytes, page, data, LongestPage);
                if (text is not null) kept.Keep(file.Sha256, made, page, text);
            }

            if (text is null) failed.Add(page);
            else pages.Replace(page, text);
        }

        if (failed.Count == todo.Length) return UnreadFile.ScanFailed;
        form = made with { Failed = failed.ToImmutable() };
        return null;
    }

    private string? Recognise(byte[] pdf, int page, string data, TimeSpan longest)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var side = LongSide.ToString(CultureInfo.InvariantCulture);
        var picture = Programs.Run("pdftoppm", ["-gray", "-scale-to", side, "-f", number, "-l", number, "-"], pdf, longest, LargestPicture);
        if (picture.End != ProgramEnd.Done || picture.Output.Length == 0) return null;
        string[] arguments =
        [
            "stdin", "stdout", "-l", data, "--dpi", "300", "--psm", Segmentation.ToString(CultureInfo.InvariantCulture), "-c", "page_separator=",
        ];
        var read = Programs.Run("tesseract", arguments, picture.Output, longest, LargestPage);
        if (read.End != ProgramEnd.Done) return null;
        return ReadingOrder.Of(Encoding.UTF8.GetString(read.Output).Replace("\r", "", StringComparison.Ordinal).Replace('\f', '\n'));
    }

    private (string Version, HashSet<string> Data)? Ask()
    {
        var version = Programs.Run("tesseract", ["--version"], [], LongestQuestion, LargestPage);
        var data = Programs.Run("tesseract", ["--list-langs"], [], LongestQuestion, LargestPage);
        if (version.End != ProgramEnd.Done || data.End != ProgramEnd.Done) return null;
        // Older versions say it on the other stream.
        var named = VersionLine().Match(Encoding.UTF8.GetString(version.Output) + "\n" + version.Message);
        var names = (Encoding.UTF8.GetString(data.Output) + "\n" + data.Message).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(n => !n.Contains(' ', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        return named.Success ? (named.Groups["version"].Value, names) : null;
    }

    [GeneratedRegex(@"\btesseract v?(?<version>[0-9][0-9A-Za-z.-]{0,40})", RegexOptions.ExplicitCapture)]
    private static partial Regex VersionLine();
}
