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
/// Bytes to text: byte-order marks, UTF-8, UTF-16, and Windows-1252 where it is neither. Never changes a character and
/// never reads a binary file as text.
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
        var (content, encoding) = Text(bytes);
        if (content is null)
            return new(null, Advice("a binary file"), sha, bytes.Length, []);
        var diagnostics = ImmutableArray<Diagnostic>.Empty;
        if (encoding == "windows-1252")
            diagnostics = [ReadingDiagnostics.AssumedWindows1252(name)];
        return new(new(name, content, sha, encoding, bytes.Length), null, sha, bytes.Length, diagnostics);
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

    private static (string? Content, string Encoding) Text(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..] && Strict(new UTF8Encoding(false, true), bytes, 3) is { } withMark) return (withMark, "utf-8");
        if (bytes is [0xFF, 0xFE, ..]) return (Encoding.Unicode.GetString(bytes, 2, (bytes.Length - 2) & ~1), "utf-16");
        if (bytes is [0xFE, 0xFF, ..]) return (Encoding.BigEndianUnicode.GetString(bytes, 2, (bytes.Length - 2) & ~1), "utf-16be");
        if (Utf16WithoutMark(bytes) is { } wide) return (wide.GetString(bytes, 0, bytes.Length & ~1), wide == Encoding.Unicode ? "utf-16" : "utf-16be");
        if (IsBinary(bytes)) return (null, "");
        if (Strict(new UTF8Encoding(false, true), bytes, 0) is { } utf8) return (utf8, "utf-8");
        return (CodePages.Windows1252.GetString(bytes), "windows-1252");
    }

    private static string? Strict(Encoding encoding, byte[] bytes, int offset)
    {
        try
        {
            return encoding.GetString(bytes, offset, bytes.Length - offset);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Utf16WithoutMark(byte[] bytes)
    {
        var length = Math.Min(bytes.Length, SampleLength) & ~1;
        if (length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < length; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        if (odd > length / 2 * 0.7 && even < length / 2 * 0.05) return Encoding.Unicode;
        return even > length / 2 * 0.7 && odd < length / 2 * 0.05 ? Encoding.BigEndianUnicode : null;
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

    private static class CodePages
    {
        public static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    }
}
