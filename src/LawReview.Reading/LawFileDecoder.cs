using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LawReview.Core.Diagnostics;
using LawReview.Core.Text;

namespace LawReview.Reading;

/// <summary>What became of a file's bytes: a text, or the reason why there is none.</summary>
/// <param name="Text">Null where the file is no text; <paramref name="NotRead"/> then says what it is and what to do.</param>
public sealed record DecodedFile(
    SourceText? Text,
    string? NotRead,
    string Sha256,
    long ByteLength,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Bytes to text: byte-order marks, UTF-8, UTF-16 also without a mark, what mark-up declares, and otherwise the code page whose
/// letters fit, Windows-1252 for Latin. Stray bytes in UTF-8 are read as Windows-1252. Never changes a character and never
/// reads a binary file as text.
/// </summary>
public static class LawFileDecoder
{
    /// <summary>Files above this size are not read (200 MB).</summary>
    public const long LargestFile = 200L * 1024 * 1024;

    private const int SampleLength = 64 * 1024;

    private static readonly (string Start, string What)[] Signatures =
    [
        ("%PDF", "a PDF file"),
        ("{\\rtf", "an RTF file"),
        ("PK\u0003\u0004", "a Word, Excel or ZIP file"),
        ("ÐÏ\u0011à", "an old Word or Excel file (.doc, .xls)"),
        ("\u0089PNG", "a picture"),
        ("ÿØÿ", "a picture"),
        ("GIF8", "a picture"),
        ("II*\0", "a picture"),
        ("7z¼¯", "an archive"),
        ("\u001f\u008b", "an archive"),
    ];

    public static DecodedFile Decode(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var sha = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (What(bytes) is { } what) return new(null, Advice(what), sha, bytes.Length, []);
        var (content, encoding, survey) = Text(bytes);
        if (content is null)
            return new(null, Advice("a binary file"), sha, bytes.Length, []);
        var source = new SourceText(name, content, sha, encoding, bytes.Length);
        ImmutableArray<Diagnostic> diagnostics = survey.Strays == 0 ? []
            : encoding == TextEncodings.Mixed ? [ReadingDiagnostics.EncodingMixed(source, new(Math.Min(survey.FirstStray, content.Length - 1), 1), survey.Strays)]
            : [ReadingDiagnostics.EncodingAssumed(name, encoding)];
        return new(source, null, sha, bytes.Length, diagnostics);
    }

    internal static string Advice(string what) =>
        $"It is {what}, which cannot be read. Open it in the program it was made with and save it as plain text (.txt, UTF-8).";

    private static string? What(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 8));
        foreach (var (signature, what) in Signatures)
            if (start.StartsWith(signature, StringComparison.Ordinal))
                return what;
        return null;
    }

    private static (string? Content, string Encoding, Utf8Survey Survey) Text(byte[] bytes)
    {
        var none = default(Utf8Survey);
        if (bytes is [0xFF, 0xFE, 0, 0, ..] && bytes.Length % 4 == 0) return (Encoding.UTF32.GetString(bytes, 4, bytes.Length - 4), "utf-32", none);
        if (bytes is [0, 0, 0xFE, 0xFF, ..]) return (TextEncodings.Get("utf-32be")!.GetString(bytes, 4, (bytes.Length - 4) & ~3), "utf-32be", none);
        if (bytes is [0xFF, 0xFE, ..]) return (Encoding.Unicode.GetString(bytes, 2, (bytes.Length - 2) & ~1), "utf-16", none);
        if (bytes is [0xFE, 0xFF, ..]) return (Encoding.BigEndianUnicode.GetString(bytes, 2, (bytes.Length - 2) & ~1), "utf-16be", none);
        if (Utf16WithoutMark(bytes) is { } wide) return (wide.GetString(bytes, 0, bytes.Length & ~1), wide == Encoding.Unicode ? "utf-16" : "utf-16be", none);
        if (IsBinary(bytes)) return (null, "", none);
        var from = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var survey = Utf8Survey.Of(bytes.AsSpan(from));
        if (survey.Strays == 0) return (Encoding.UTF8.GetString(bytes, from, bytes.Length - from), "utf-8", survey);
        // More letters that are UTF-8 than bytes that are not, or the mark of UTF-8: chance does not do that.
        var declared = EncodingSurvey.Declared(bytes);
        if (from > 0 || survey.Letters > survey.Strays * (declared is null ? 1 : 10))
            return (TextEncodings.Get(TextEncodings.Mixed)!.GetString(bytes, from, bytes.Length - from), TextEncodings.Mixed, survey);
        var name = declared ?? EncodingSurvey.Guess(bytes);
        return (TextEncodings.Get(name)!.GetString(bytes), name, declared is null ? survey : none);
    }

    private static Encoding? Utf16WithoutMark(byte[] bytes)
    {
        var length = Math.Min(bytes.Length, SampleLength) & ~1;
        if (length < 8 || !bytes.AsSpan(0, length).Contains((byte)0)) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < length; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        // Blanks, line ends and figures have a zero byte in every script; only Latin has hardly anything else.
        if (odd > Math.Max(3, length / 50) && even * 20 < odd && IsText(Encoding.Unicode, bytes, length)) return Encoding.Unicode;
        return even > Math.Max(3, length / 50) && odd * 20 < even && IsText(Encoding.BigEndianUnicode, bytes, length) ? Encoding.BigEndianUnicode : null;
    }

    private static bool IsText(Encoding encoding, byte[] bytes, int length)
    {
        var text = encoding.GetString(bytes, 0, length);
        var strange = text.Count(c => (char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f')) || c == '\uFFFD' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.PrivateUse);
        return strange * 50 < text.Length;
    }

    // Control characters that no text has; a stray NUL or two is bad copying and not a binary file.
    private static bool IsBinary(byte[] bytes)
    {
        var length = Math.Min(bytes.Length, SampleLength);
        var strange = 0;
        for (var i = 0; i < length; i++)
            if (bytes[i] < 9 || bytes[i] is > 13 and < 27)
                strange++;
        return strange > 2 && strange > length * 0.01;
    }
}
