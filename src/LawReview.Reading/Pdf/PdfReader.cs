using System.Collections.Immutable;
using System.Globalization;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;
using LawReview.Reading.PlainText;

namespace LawReview.Reading.Pdf;

/// <summary>PDF files with text in them, through <see cref="PdfText"/>, and pages that are pictures through <see cref="PageRecognition"/> where it can be had. Says so where not.</summary>
public sealed class PdfReader : ILawContainerReader
{
    private const int FewestLetters = 20;
    private const double MostOddWords = 0.2;
    private const int EnoughWords = 40;
    private const int EnoughForTitle = 20;

    public string Name => "PDF";

    public bool CanRead(string fileName, ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF"u8) || Path.GetExtension(fileName).Equals(".pdf", StringComparison.OrdinalIgnoreCase);

    public LawFileReading Read(ContainerFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        // Some begin with a line of a printer's or mail program's own.
        if (file.Bytes.AsSpan(0, Math.Min(file.Bytes.Length, 1024)).IndexOf("%PDF"u8) < 0)
            return file.NotRead(UnreadFile.PdfDamaged("it does not begin as one"));
        var (content, why) = PdfText.Run(file.Bytes, file.Scans?.Recognition.Programs);
        if (content is null) return file.NotRead(why);
        var problem = Judge(content);
        var pages = new PdfPages(content);
        if (file.Scans is { } scans && !pages.ToRecognise.IsEmpty)
        {
            ImmutableArray<string> languages = scans.Languages.IsEmpty && problem is null ? [LanguageGuess.Of(content)] : scans.Languages;
            var not = scans.Recognition.Recognise(file, pages, languages, out var form);
            if (form is not null && Judge(pages.Text) is null) return Read(file, pages, form);
            // A program that is missing says more of a picture than of letters that are nonsense.
            if (problem == UnreadFile.ScannedPdf) return file.NotRead(not ?? UnreadFile.ScanFailed);
        }

        return problem is null ? Read(file, content) : file.NotRead(problem);
    }

    private static LawFileReading Read(ContainerFile file, PdfPages pages, RecognitionForm form)
    {
        var recognition = new TextRecognition(form.Program, pages.Recognised);
        var said = ImmutableArray.Create(ReadingDiagnostics.PagesRecognised(file.Name, PageNumbers.Of([.. recognition.Pages.Select(p => p.Number)]), pages.Count));
        if (!form.Failed.IsEmpty) said = said.Add(ReadingDiagnostics.SomePagesWithoutText(file.Name, PageNumbers.Of(form.Failed)));
        return Read(file, pages.Text, form.ToString(), recognition, said);
    }

    internal static LawFileReading Read(ContainerFile file, string content) => Read(
        file, content, PdfText.Form, null, new PdfPages(content).ToRecognise is { IsEmpty: false } pages ? [ReadingDiagnostics.SomePagesWithoutText(file.Name, PageNumbers.Of(pages))] : []);

    private static LawFileReading Read(ContainerFile file, string content, string form, TextRecognition? recognition, ImmutableArray<Diagnostic> diagnostics)
    {
        var source = new SourceText(file.Name, content, file.Sha256, form, file.Bytes.Length);
        var lines = new PdfLines(source, recognition);
        lines.Run();
        var title = TitleOf(lines);
        var law = OutlineBuilder.Build(source, lines.Lines, lines.Remainders, title, LanguageGuess.Of(content), diagnostics) with { Recognition = recognition };
        return new(law, null, file.Sha256, file.Bytes.Length, diagnostics);
    }

    private static string TitleOf(PdfLines lines)
    {
        if (lines.Lines.Count == 0) return lines.FirstHead;
        var words = new MappedText.Builder().AppendComputed(lines.FirstHead).ToMappedText();
        return PlainTextReader.TitleOf(words.IsBlank ? lines.Lines : [new(words), .. lines.Lines.Take(EnoughForTitle)], lines.Lines[0].Text.Text);
    }

    /// <summary>Why a text is none; null where it is one.</summary>
    internal static string? Judge(string content)
    {
        if (content.Count(char.IsLetter) < FewestLetters) return UnreadFile.ScannedPdf;
        if (IsGarbled(content)) return UnreadFile.GarbledPdf;
        // Each picture of a page with the same stamp on it.
        var pages = new PdfPages(content);
        return pages.ToRecognise.Length == pages.Count ? UnreadFile.ScannedPdf : null;
    }

    /// <summary>Whether the letters are those of fonts without a key to them.</summary>
    internal static bool IsGarbled(string content)
    {
        var words = content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && w.Any(char.IsLetter)).ToList();
        return words.Count >= EnoughWords && words.Count(IsOdd) > words.Count * MostOddWords;
    }

    /// <summary>Whether a word has signs inside or beside it that no script puts there: letters of a font without a key to them.</summary>
    private static bool IsOdd(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            if (c is '\uFFFD' or '|' or '{' or '}' or '‡' or '\\' || char.IsControl(c)) return true;
            if (char.GetUnicodeCategory(c) is UnicodeCategory.PrivateUse or UnicodeCategory.CurrencySymbol && word.Any(char.IsLetter)) return true;
            if (char.GetUnicodeCategory(c) == UnicodeCategory.MathSymbol && c is not ('+' or '=' or '<' or '>' or '¬' or '±' or '×') && word.Any(char.IsLetter)) return true;
            var inside = i > 0 && i + 1 < word.Length && char.IsLetter(word[i - 1]) && char.IsLetter(word[i + 1]);
            if (inside && c is '«' or '»' or '?' or '%' or '"' or '…' or '∫' or '¨') return true;
        }

        return false;
    }
}
