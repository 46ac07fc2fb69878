using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace LawReview.Reporting.Quotations;

/// <content>The page for the browser, which is well-formed XML but for its style and script.</content>
public static partial class WrittenReportCheck
{
    /// <param name="report">The report whose quotations were verified.</param>
    /// <param name="html">The written page, as UTF-8; read from its start.</param>
    public static ImmutableArray<QuotationMismatch> Html(Report report, Stream html)
    {
        ArgumentNullException.ThrowIfNull(report);
        var page = Page(html);
        var mismatches = ImmutableArray.CreateBuilder<QuotationMismatch>();
        foreach (var words in page.Descendants().Where(e => e.Attribute("data-words") is not null)) Words(words);
        foreach (var block in page.Descendants("blockquote"))
            if (Comparable(block.Value) != Comparable(string.Concat(block.Elements().Where(e => e.Attribute("data-words") is not null).Select(e => e.Value))))
                mismatches.Add(NotVerified(report, block.Value));
        foreach (var cite in page.Descendants("cite"))
        {
            var quotation = Of(cite, "data-source");
            if (quotation is null || Comparable(cite.Value) != Comparable($"{quotation.Citation}, {quotation.Work}"))
                mismatches.Add(new(MismatchKind.SourceDiffers, quotation?.File ?? "", quotation?.Citation ?? "", $"{quotation?.Citation}, {quotation?.Work}", cite.Value));
        }

        var printed = new HashSet<int>();
        foreach (var passage in page.Descendants().Where(e => e.Attribute("data-passage") is not null)) Passage(passage);
        foreach (var quotation in report.Quotations.Where(q => !printed.Contains(q.Number)))
            mismatches.Add(new(MismatchKind.Missing, quotation.File, quotation.Citation, Difference.Excerpt(quotation.Line(), 0), ""));
        return mismatches.ToImmutable();

        ReportQuotation? Of(XElement element, string attribute)
            => int.TryParse(element.Attribute(attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= report.Quotations.Length
                ? report.Quotation(number)
                : null;

        void Words(XElement words)
        {
            if (Of(words, "data-words") is not { } quotation) mismatches.Add(NotVerified(report, words.Value));
            else if (!IsFrom(words.Value, quotation)) mismatches.Add(Difference.Between(MismatchKind.NotVerified, quotation.File, quotation.Citation, quotation.Line(), words.Value));
            else if (words.Ancestors("figure").FirstOrDefault() is { } figure && figure.Descendants("cite").Any(c => c.Attribute("data-source")?.Value != words.Attribute("data-words")!.Value))
                mismatches.Add(new(MismatchKind.SourceDiffers, quotation.File, quotation.Citation, $"{quotation.Number}", figure.Descendants("cite").First().Value));
        }

        void Passage(XElement passage)
        {
            if (Of(passage, "data-passage") is not { } quotation)
            {
                mismatches.Add(NotVerified(report, passage.Value));
                return;
            }

            printed.Add(quotation.Number);
            var parts = passage.Descendants().Where(e => e.Attribute("data-part") is not null).ToList();
            for (var i = 0; i < Math.Max(parts.Count, quotation.Passage.Length); i++)
            {
                var (left, right) = (i < quotation.Passage.Length ? quotation.Passage[i].Words.Text : "", i < parts.Count ? parts[i].Value : "");
                if (Comparable(left) != Comparable(right)) mismatches.Add(Difference.Between(MismatchKind.NotVerified, quotation.File, quotation.Citation, left, right));
            }

            // Marked as quoted are only words that the quotation has.
            var pieces = Comparable(string.Concat(quotation.Pieces.Select(p => p.Text)));
            foreach (var mark in passage.Descendants("mark").Where(m => !pieces.Contains(Comparable(m.Value), StringComparison.Ordinal)))
                mismatches.Add(Difference.Between(MismatchKind.NotVerified, quotation.File, quotation.Citation, quotation.Line(), mark.Value));
        }
    }

    /// <summary>The page without its style and script, of which there are one and two, at the places where the writer puts them.</summary>
    private static XDocument Page(Stream html)
    {
        using var reader = new StreamReader(html, leaveOpen: true);
        var text = reader.ReadToEnd();
        var removed = 0;
        var rest = StyleOrScript().Replace(text, _ =>
        {
            removed++;
            return "";
        });
        if (removed != 3) throw new InvalidDataException("The written page has other styles or scripts than its own.");
        using var xml = XmlReader.Create(new StringReader(rest), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
    }

    /// <summary>What is compared: no white space, and no sign that stands for a character a file cannot hold.</summary>
    private static string Comparable(string text) => WhiteSpace.Remove(text, "\uFFFD\uFFFE\uFFFF");

    [GeneratedRegex("<(style|script)\\b[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex StyleOrScript();
}
