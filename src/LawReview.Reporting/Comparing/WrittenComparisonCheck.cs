using System.Collections.Immutable;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LawReview.Reporting.Quotations;

namespace LawReview.Reporting.Comparing;

/// <summary>
/// Reads a written comparison back and looks up everything that is set as a quotation among the verified quotations of the
/// comparison it was written from. It reads the files itself, not through the writers.
/// </summary>
public static partial class WrittenComparisonCheck
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static ImmutableArray<QuotationMismatch> Docx(ComparisonReport report, Stream written)
    {
        using var zip = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true);
        return Check(report, Load(zip, "word/document.xml").Descendants(W + "p")
            .Where(p => p.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value is "Quote" or "QuoteShort")
            .Select(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value))));
    }

    public static ImmutableArray<QuotationMismatch> Xlsx(ComparisonReport report, Stream written)
    {
        using var zip = new ZipArchive(written, ZipArchiveMode.Read, leaveOpen: true);
        var (part, column) = XlsxComparisonWriter.Quotations;
        var letter = (char)('A' + column - 1);
        return Check(report, Load(zip, part).Descendants(S + "c")
            .Where(c => c.Attribute("r")!.Value is var at && at[0] == letter && at != $"{letter}1")
            .Select(c => string.Concat(c.Descendants(S + "t").Select(t => t.Value))));
    }

    public static ImmutableArray<QuotationMismatch> Html(ComparisonReport report, Stream written) =>
        Check(report, Blockquote().Matches(TextOf(written)).Select(m => WebUtility.HtmlDecode(m.Groups["words"].Value)));

    public static ImmutableArray<QuotationMismatch> Markdown(ComparisonReport report, Stream written) =>
        Check(report, TextOf(written).Split('\n').Where(l => l.StartsWith("> ", StringComparison.Ordinal)).Select(l => Escape().Replace(l[2..], "$1")));

    public static ImmutableArray<QuotationMismatch> Json(ComparisonReport report, Stream written)
    {
        using var document = JsonDocument.Parse(written);
        var mismatches = ImmutableArray.CreateBuilder<QuotationMismatch>();
        var states = document.RootElement.GetProperty("states").EnumerateArray().ToList();
        for (var i = 0; i < report.States.Length; i++)
        {
            var found = states[i].GetProperty("quotations").EnumerateArray()
                .Select(q => string.Join('\n', q.GetProperty("pieces").EnumerateArray().Select(p => p.GetProperty("text").GetString()))).ToList();
            foreach (var (quotation, place) in report.States[i].Quotations.Select((q, n) => (q, n)))
            {
                var expected = string.Join('\n', quotation.Pieces.Select(p => p.Text));
                var words = place < found.Count ? found[place] : "";
                if (words != expected) mismatches.Add(Difference.Between(MismatchKind.NotVerified, quotation.File, quotation.Citation, expected, words));
            }
        }

        return mismatches.ToImmutable();
    }

    private static ImmutableArray<QuotationMismatch> Check(ComparisonReport report, IEnumerable<string> printed)
    {
        var lines = report.States.SelectMany(s => s.Quotations).Select(q => WhiteSpace.Remove(q.Line())).ToHashSet(StringComparer.Ordinal);
        return [.. printed.Where(words => !lines.Contains(WhiteSpace.Remove(words)))
            .Select(words => new QuotationMismatch(MismatchKind.NotVerified, "", "", "", Difference.Excerpt(words, 0)))];
    }

    private static string TextOf(Stream written)
    {
        using var reader = new StreamReader(written, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        return reader.ReadToEnd();
    }

    private static XDocument Load(ZipArchive zip, string part)
    {
        var entry = zip.GetEntry(part) ?? throw new InvalidDataException($"The written comparison has no part '{part}'.");
        using var stream = entry.Open();
        return XDocument.Load(stream);
    }

    [GeneratedRegex(@"<blockquote [^>]*>(?<words>[^<]*)</blockquote>")]
    private static partial Regex Blockquote();

    [GeneratedRegex(@"\\(.)")]
    private static partial Regex Escape();
}
