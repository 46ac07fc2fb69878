using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using LawReview.Core.Text;

namespace LawReview.Reporting.Quotations;

/// <summary>
/// Reads every quotation of a report again from its file, by a path of its own: bytes, hash, decoding, characters at the recorded
/// places. It uses none of the readers, so that a mistake of theirs shows here. White space does not count; in mark-up a
/// character reference (<c>&amp;amp;</c>) is what it stands for and a raised number (<c>322&lt;sup&gt;1&lt;/sup&gt;</c>) is 322.1. Nothing else is forgiven.
/// </summary>
public static partial class QuotationCheck
{
    private const string Pdf = "pdftotext";

    private static readonly ImmutableArray<string> MarkUp = [".xml", ".akn", ".html", ".htm", ".xhtml", ".xht", ".shtml", ".md", ".markdown"];

    // Pages are read as browsers read them: &#150; is a dash, &nbsp without a semicolon a blank.
    private static readonly ImmutableArray<string> Pages = [".html", ".htm", ".xhtml", ".xht", ".shtml", ".xml"];

    /// <param name="readFile">Gives the bytes of a file by its path relative to the jurisdiction's folder.</param>
    /// <param name="readPdf">Takes the text out of the bytes of a PDF once more, in the form that stands in place of an encoding; null where it cannot.</param>
    /// <returns>Every mismatch, in the order of the quotations; empty where all words stand in their files.</returns>
    public static ImmutableArray<QuotationMismatch> Run(Report report, Func<string, byte[]> readFile, Func<byte[], string, string?>? readPdf = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Run(report.Quotations, report.Sources, readFile, readPdf);
    }

    /// <summary>The same for quotations and the files of one jurisdiction that they were taken from.</summary>
    public static ImmutableArray<QuotationMismatch> Run(
        ImmutableArray<ReportQuotation> quotations, ImmutableArray<ReportSource> sources, Func<string, byte[]> readFile, Func<byte[], string, string?>? readPdf = null)
    {
        ArgumentNullException.ThrowIfNull(readFile);
        var mismatches = ImmutableArray.CreateBuilder<QuotationMismatch>();
        var contents = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var quotation in quotations)
        {
            foreach (var piece in quotation.Pieces.Concat(quotation.Passage.Select(p => p.Words)))
            {
                if (piece.Places(quotation.File).Select(p => p.File).DefaultIfEmpty(quotation.File).Distinct(StringComparer.Ordinal).Any(f => ContentOf(f) is null)) continue;
                if (Compare(piece, f => contents[f]!, quotation) is { } mismatch) mismatches.Add(mismatch);
            }
        }

        return mismatches.ToImmutable();

        string? ContentOf(string file)
        {
            if (contents.TryGetValue(file, out var content)) return content;
            content = Read(file, sources, readFile, readPdf, mismatches);
            contents.Add(file, content);
            return content;
        }
    }

    /// <summary>The decoded file; null, with a mismatch, where it is not the one that was assessed.</summary>
    private static string? Read(
        string file,
        ImmutableArray<ReportSource> sources,
        Func<string, byte[]> readFile,
        Func<byte[], string, string?>? readPdf,
        ImmutableArray<QuotationMismatch>.Builder mismatches)
    {
        if (sources.FirstOrDefault(s => s.File == file) is not { } source)
        {
            mismatches.Add(new(MismatchKind.FileMissing, file, "", file, ""));
            return null;
        }

        byte[] bytes;
        try
        {
            bytes = readFile(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            mismatches.Add(new(MismatchKind.FileMissing, file, "", file, problem.Message));
            return null;
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!string.Equals(hash, source.Sha256, StringComparison.OrdinalIgnoreCase))
        {
            mismatches.Add(new(MismatchKind.FileChanged, file, "", source.Sha256, hash));
            return null;
        }

        // Behind the name of the program stands that of another one where pages were recognised in pictures.
        var isPdf = source.Encoding.StartsWith(Pdf, StringComparison.Ordinal);
        if (isPdf || source.Encoding == WordFileText.Form)
        {
            var taken = isPdf ? readPdf?.Invoke(bytes, source.Encoding) : WordFileText.Of(bytes);
            if (taken is null) mismatches.Add(new(MismatchKind.FileMissing, file, "", source.Encoding, ""));
            return taken;
        }

        if (TextEncodings.Get(source.Encoding) is not { } encoding)
        {
            mismatches.Add(new(MismatchKind.EncodingUnknown, file, "", source.Encoding, ""));
            return null;
        }

        // Offsets are counted in the text without its byte-order mark.
        var text = encoding.GetString(bytes);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }

    private static QuotationMismatch? Compare(QuotedPiece piece, Func<string, string> contentOf, ReportQuotation quotation)
    {
        var places = piece.Places(quotation.File).ToList();
        if (piece.Spans.IsEmpty || places.Exists(p => p.Span.Start < 0 || p.Span.Length < 0 || p.Span.End > contentOf(p.File).Length))
            return new(
                MismatchKind.SpanOutside, quotation.File, quotation.Citation, Difference.Excerpt(piece.Text, 0),
                string.Join(", ", piece.Spans.Select(s => $"{s.Start}–{s.End}")));
        var raw = places.Select(p => (p.File, Text: contentOf(p.File).Substring(p.Span.Start, p.Span.Length))).ToList();
        var expected = WhiteSpace.Remove(piece.Text);
        if (WhiteSpace.Remove(string.Concat(raw.Select(r => r.Text))) == expected) return null;
        var decoded = string.Concat(ByFile(raw).Select(r => IsMarkUp(r.File) ? WebUtility.HtmlDecode(RaisedNumber().Replace(r.Text, ".$1")) : r.Text));
        if (WhiteSpace.Remove(decoded) == expected) return null;
        // A reference without a semicolon ends where its piece ends, whatever the next one begins with.
        if (raw.Exists(r => IsPage(r.File))) decoded = string.Concat(raw.Select(r => IsPage(r.File) ? CharacterReferences.Decode(RaisedNumber().Replace(r.Text, ".$1")) : r.Text));
        return WhiteSpace.Remove(decoded) == expected
            ? null
            : Difference.Between(MismatchKind.WordsDiffer, quotation.File, quotation.Citation, piece.Text, decoded);
    }

    /// <summary>What stands in one file, joined: a raised number may stand in a span of its own.</summary>
    private static IEnumerable<(string File, string Text)> ByFile(List<(string File, string Text)> raw)
    {
        for (var i = 0; i < raw.Count;)
        {
            var start = i;
            while (i < raw.Count && raw[i].File == raw[start].File) i++;
            yield return (raw[start].File, string.Concat(raw.Skip(start).Take(i - start).Select(r => r.Text)));
        }
    }

    /// <summary>A raised number, in whatever element a page raises it; no quoted span has another tag in it.</summary>
    [GeneratedRegex(@"<(?:sup|span)\b(?>[^<>]*)>(?:\s|<(?>[^<>]*)>){0,8}?(\d{1,3})(?:\s|<(?>[^<>]*)>){0,8}?</(?:sup|span)>", RegexOptions.IgnoreCase)]
    private static partial Regex RaisedNumber();

    private static bool IsPage(string file) => Pages.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    private static bool IsMarkUp(string file) => MarkUp.Any(e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase));
}
