using System.Collections.Immutable;
using System.Globalization;
using LawReview.Core.Diagnostics;
using LawReview.Core.Law.Structure;
using LawReview.Core.Text;
using LawReview.Reading.PlainText;

namespace LawReview.Reading.Pdf;

/// <summary>PDF files with text in them, through <see cref="PdfText"/>. Says so where the pages are pictures or the letters nonsense.</summary>
public sealed class PdfReader : ILawContainerReader
{
    private const int FewestLetters = 20;
    private const int LettersOfAPage = 5;
    private const int MostPagesNamed = 12;
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
        var (content, why) = PdfText.Run(file.Bytes);
        if (content is null) return file.NotRead(why);
        return Judge(content) is { } problem ? file.NotRead(problem) : Read(file, content);
    }

    internal static LawFileReading Read(ContainerFile file, string content)
    {
        var source = new SourceText(file.Name, content, file.Sha256, PdfText.Form, file.Bytes.Length);
        var lines = new PdfLines(source);
        lines.Run();
        ImmutableArray<Diagnostic> diagnostics = PagesWithoutText(content) is { Length: > 0 } pages
            ? [ReadingDiagnostics.SomePagesWithoutText(file.Name, pages)] : [];
        var title = TitleOf(lines);
        var law = OutlineBuilder.Build(source, lines.Lines, lines.Remainders, title, LanguageGuess.Of(content), diagnostics);
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
        var words = content.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && w.Any(char.IsLetter)).ToList();
        return words.Count >= EnoughWords && words.Count(IsOdd) > words.Count * MostOddWords ? UnreadFile.GarbledPdf : null;
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

    private static string PagesWithoutText(string content)
    {
        var pages = content.Split('\f');
        var last = pages.Length > 1 && pages[^1].Length == 0 ? pages.Length - 1 : pages.Length;
        var empty = Enumerable.Range(0, last).Where(i => pages[i].Count(char.IsLetter) < LettersOfAPage).Select(i => (i + 1).ToString(CultureInfo.InvariantCulture)).ToList();
        return string.Join(", ", empty.Take(MostPagesNamed)) + (empty.Count > MostPagesNamed ? $" and {empty.Count - MostPagesNamed} more" : "");
    }
}
