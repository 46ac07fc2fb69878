using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Quotations;

/// <summary>
/// Reads a written report back and looks up everything that is set as a quotation among the verified quotations of the
/// report it was written from. Between the two checks, the words on the page are the words in the file. It reads the
/// package itself, not through the writers.
/// </summary>
public static partial class WrittenReportCheck
{
    private const string PassageBookmark = "passage_";
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="report">The report whose quotations were verified.</param>
    /// <param name="docx">The written file; read from its start.</param>
    public static ImmutableArray<QuotationMismatch> Docx(Report report, Stream docx)
    {
        ArgumentNullException.ThrowIfNull(report);
        var wording = ReportWording.For(report.Language);
        using var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
        var footnotes = Load(zip, "word/footnotes.xml").Descendants(W + "footnote")
            .ToDictionary(f => f.Attribute(W + "id")!.Value, f => TextOf(f).Trim(), StringComparer.Ordinal);
        var printed = new HashSet<int>();
        var lines = report.Quotations.Select(q => (Quotation: q, Whole: Comparable(q.Line()))).ToList();
        var passages = report.Quotations
            .SelectMany(q => q.Passage.Select(p => p.Words.Text).Append(q.Line()))
            .Select(t => WhiteSpace.Remove(t)).ToHashSet(StringComparer.Ordinal);
        var mismatches = ImmutableArray.CreateBuilder<QuotationMismatch>();
        var (heading, below) = (new List<int>(), new List<string>());
        foreach (var paragraph in Load(zip, "word/document.xml").Descendants(W + "p"))
        {
            var style = paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;
            if (style is "Quote" or "QuoteShort") Quotation(paragraph);
            else if (style is "Passage" or "PassageContext") Passage(paragraph);
            else if (style == "PassageTitle" || style?.StartsWith("Heading", StringComparison.Ordinal) == true) Whole(paragraph);
        }

        Whole(null);
        foreach (var quotation in report.Quotations.Where(q => !printed.Contains(q.Number)))
            mismatches.Add(new(MismatchKind.Missing, quotation.File, quotation.Citation, Difference.Excerpt(quotation.Line(), 0), ""));
        return mismatches.ToImmutable();

        void Quotation(XElement paragraph)
        {
            var words = TextOf(paragraph);
            var compared = Comparable(words);
            var same = lines.Where(l => IsFrom(compared, l.Whole)).Select(l => l.Quotation).ToList();
            if (same.Count == 0)
            {
                mismatches.Add(NotVerified(report, words));
                return;
            }

            var notes = paragraph.Descendants(W + "footnoteReference").Select(r => footnotes.GetValueOrDefault(r.Attribute(W + "id")!.Value, "")).ToList();
            if (notes.Count > 0)
            {
                var cited = same.Where(q => notes.Contains(CitationNote.Of(q, wording), StringComparer.Ordinal)).ToList();
                if (cited.Count == 0)
                    mismatches.Add(new(MismatchKind.SourceDiffers, same[0].File, same[0].Citation, CitationNote.Of(same[0], wording), string.Join(" ", notes)));
                same = cited;
            }

            foreach (var quotation in same) printed.Add(quotation.Number);
        }

        void Passage(XElement paragraph)
        {
            foreach (var words in PartsOf(paragraph))
            {
                below.Add(Comparable(words));
                if (!passages.Contains(WhiteSpace.Remove(words))) mismatches.Add(NotVerified(report, words));
            }
        }

        // A passage that stands whole under the numbers of its quotations prints them.
        void Whole(XElement? next)
        {
            foreach (var number in heading)
            {
                var quotation = report.Quotation(number);
                List<string> expected = quotation.Passage.Length == 0 ? [quotation.Line()] : [.. quotation.Passage.Select(p => p.Words.Text)];
                if (expected.Select(Comparable).SequenceEqual(below, StringComparer.Ordinal)) printed.Add(number);
                else mismatches.Add(Difference.Between(MismatchKind.NotVerified, quotation.File, quotation.Citation, string.Concat(expected), string.Concat(below)));
            }

            below.Clear();
            heading.Clear();
            if (next is null) return;
            foreach (var name in next.Elements(W + "bookmarkStart").Select(b => b.Attribute(W + "name")?.Value))
                if (name is not null && name.StartsWith(PassageBookmark, StringComparison.Ordinal)
                    && int.TryParse(name.AsSpan(PassageBookmark.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= report.Quotations.Length)
                    heading.Add(number);
        }
    }

    /// <param name="json">The written file, as UTF-8.</param>
    public static ImmutableArray<QuotationMismatch> Json(Report report, Stream json)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var document = JsonDocument.Parse(json);
        var mismatches = ImmutableArray.CreateBuilder<QuotationMismatch>();
        var written = document.RootElement.GetProperty("quotations").EnumerateArray().ToDictionary(q => q.GetProperty("number").GetInt32());
        foreach (var quotation in report.Quotations)
        {
            if (!written.Remove(quotation.Number, out var found))
            {
                mismatches.Add(new(MismatchKind.Missing, quotation.File, quotation.Citation, Difference.Excerpt(quotation.Line(), 0), ""));
                continue;
            }

            var source = $"{Text(found, "file")}, {Text(found, "citation")}";
            if (source != $"{quotation.File}, {quotation.Citation}")
                mismatches.Add(new(MismatchKind.SourceDiffers, quotation.File, quotation.Citation, $"{quotation.File}, {quotation.Citation}", source));
            Compare(quotation, quotation.Pieces, found.GetProperty("pieces").EnumerateArray());
            Compare(quotation, [.. quotation.Passage.Select(p => p.Words)], found.GetProperty("passage").EnumerateArray().Select(p => p.GetProperty("words")));
        }

        foreach (var (_, extra) in written.OrderBy(w => w.Key))
            mismatches.Add(new(MismatchKind.NotVerified, Text(extra, "file"), Text(extra, "citation"), "", Difference.Excerpt(extra.GetProperty("pieces").GetRawText(), 0)));
        return mismatches.ToImmutable();

        void Compare(ReportQuotation quotation, ImmutableArray<QuotedPiece> expected, IEnumerable<JsonElement> found)
        {
            var texts = found.Select(p => Text(p, "text")).ToList();
            for (var i = 0; i < Math.Max(expected.Length, texts.Count); i++)
            {
                var (left, right) = (i < expected.Length ? expected[i].Text : "", i < texts.Count ? texts[i] : "");
                if (left != right)
                    mismatches.Add(Difference.Between(MismatchKind.NotVerified, quotation.File, quotation.Citation, left, right));
            }
        }
    }

    /// <summary>Whether words are a quotation, or parts of it from its beginning on, each followed by the sign of an omission.</summary>
    private static bool IsFrom(string words, ReportQuotation quotation) => IsFrom(Comparable(words), Comparable(quotation.Line()));

    /// <summary>The same of what <see cref="Comparable"/> left of both: the parts between signs of omission, in their order, from the beginning.</summary>
    private static bool IsFrom(ReadOnlySpan<char> printed, ReadOnlySpan<char> whole)
    {
        if (!printed.Contains(ReportQuotation.Omission, StringComparison.Ordinal)) return printed.SequenceEqual(whole);
        for (var isFirst = true; printed.IndexOf(ReportQuotation.Omission, StringComparison.Ordinal) is >= 0 and var length; isFirst = false)
        {
            var at = whole.IndexOf(printed[..length], StringComparison.Ordinal);
            if (at < 0 || (isFirst && at > 0)) return false;
            whole = whole[(at + length)..];
            printed = printed[(length + ReportQuotation.Omission.Length)..];
        }

        return whole.EndsWith(printed, StringComparison.Ordinal);
    }

    /// <summary>Names the quotation that comes nearest, by the length of the beginning they share.</summary>
    private static QuotationMismatch NotVerified(Report report, string words)
    {
        var nearest = report.Quotations
            .SelectMany(q => q.Passage.Select(p => p.Words.Text).Append(q.Line()).Select(t => (Quotation: q, Text: WhiteSpace.Collapse(t))))
            .MaxBy(t => t.Text.AsSpan().CommonPrefixLength(words));
        return nearest.Quotation is null
            ? new(MismatchKind.NotVerified, "", "", "", Difference.Excerpt(words, 0))
            : Difference.Between(MismatchKind.NotVerified, nearest.Quotation.File, nearest.Quotation.Citation, nearest.Text, words);
    }

    /// <summary>The text of a paragraph's runs, but for labels that are not words of the law.</summary>
    private static string TextOf(XElement element) => string.Concat(PartsOf(element));

    /// <summary>The words between labels that are not words of the law; one empty text where there are none.</summary>
    private static List<string> PartsOf(XElement element)
    {
        var parts = new List<string> { "" };
        foreach (var run in element.Descendants(W + "r"))
        {
            if (run.Element(W + "rPr")?.Element(W + "rStyle")?.Attribute(W + "val")?.Value != "Role")
                parts[^1] += string.Concat(run.Elements(W + "t").Select(t => t.Value));
            else if (parts[^1].Length > 0)
                parts.Add("");
        }

        if (parts.Count > 1 && parts[^1].Length == 0) parts.RemoveAt(parts.Count - 1);
        return parts;
    }

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString() ?? "";

    private static XDocument Load(ZipArchive zip, string part)
    {
        var entry = zip.GetEntry(part) ?? throw new InvalidDataException($"The written report has no part '{part}'.");
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }
}
