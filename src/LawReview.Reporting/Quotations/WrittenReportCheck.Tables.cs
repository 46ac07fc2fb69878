using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LawReview.Reporting.Wording;

namespace LawReview.Reporting.Quotations;

/// <content>The status matrix as workbook, comma-separated values and Markdown: each is read back to rows of cells.</content>
public static partial class WrittenReportCheck
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="xlsx">The written workbook; read from its start.</param>
    public static ImmutableArray<QuotationMismatch> Xlsx(Report report, Stream xlsx)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var zip = new ZipArchive(xlsx, ZipArchiveMode.Read, leaveOpen: true);
        var sheet = Load(zip, "xl/worksheets/sheet1.xml");
        if (sheet.Descendants(S + "f").Any()) throw new InvalidDataException("The written workbook has a formula.");
        return Table(report, [.. sheet.Descendants(S + "row").Select(r => r.Elements(S + "c").Select(c => Escape().Replace(c.Value, "_")).ToList())]);
    }

    /// <param name="csv">The written file, as UTF-8; read from its start.</param>
    public static ImmutableArray<QuotationMismatch> Csv(Report report, Stream csv)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var reader = new StreamReader(csv, Encoding.UTF8, leaveOpen: true);
        return Table(report, Records(reader.ReadToEnd()));
    }

    /// <param name="markdown">The written file, as UTF-8; read from its start.</param>
    public static ImmutableArray<QuotationMismatch> Markdown(Report report, Stream markdown)
    {
        ArgumentNullException.ThrowIfNull(report);
        using var reader = new StreamReader(markdown, Encoding.UTF8, leaveOpen: true);
        var rows = reader.ReadToEnd().Split('\n').SkipWhile(l => !IsRow(l)).TakeWhile(IsRow).ToList();
        if (rows.Count > 1) rows.RemoveAt(1);
        return Table(report, [.. rows.Select(Cells)]);
    }

    private static bool IsRow(string line) => line.StartsWith("| ", StringComparison.Ordinal);

    /// <summary>Every obligation has its row, and in it its first quotation under its citation, or none.</summary>
    private static ImmutableArray<QuotationMismatch> Table(Report report, List<List<string>> rows)
    {
        var wording = ReportWording.For(report.Language);
        var mismatches = ImmutableArray.CreateBuilder<QuotationMismatch>();
        var headers = rows.FirstOrDefault() ?? [];
        var (id, words, source) = (headers.IndexOf(wording["table.id"]), headers.IndexOf(wording["table.quotation"]), headers.IndexOf(wording["table.source"]));
        if (id < 0 || words < 0 || source < 0) throw new InvalidDataException("The written table has no column for quotations.");
        var byId = rows.Skip(1).ToLookup(r => Unguarded(r[id]), StringComparer.Ordinal);
        foreach (var finding in report.Findings)
        {
            var quotation = finding.Evidence is [var first, ..] ? report.Quotation(first.Quotation) : null;
            if (byId[finding.Id].ToList() is not [var row])
            {
                mismatches.Add(new(MismatchKind.Missing, quotation?.File ?? "", quotation?.Citation ?? "", finding.Id, ""));
                continue;
            }

            var (found, cited) = (Unguarded(row[words]), Unguarded(row[source]));
            if (quotation is null)
            {
                if (found.Length > 0) mismatches.Add(NotVerified(report, found));
                continue;
            }

            if (!IsFrom(found, quotation)) mismatches.Add(Difference.Between(MismatchKind.NotVerified, quotation.File, quotation.Citation, quotation.Line(), found));
            var note = CitationNote.Of(quotation, wording);
            if (Comparable(cited) != Comparable(note)) mismatches.Add(new(MismatchKind.SourceDiffers, quotation.File, quotation.Citation, note, cited));
        }

        return mismatches.ToImmutable();
    }

    /// <summary>A cell without the apostrophe that keeps it from being taken for a formula.</summary>
    private static string Unguarded(string cell) => cell.Length > 1 && cell[0] == '\'' && "=+-@＝＋－＠".Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;

    private static List<List<string>> Records(string csv)
    {
        var (records, record, cell) = (new List<List<string>>(), new List<string>(), new StringBuilder());
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            var c = csv[i];
            if (quoted && c == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[++i]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
            {
                record.Add(cell.ToString());
                cell.Clear();
                if (c == ',') continue;
                records.Add(record);
                record = [];
            }
            else if (quoted || c != '\r') cell.Append(c);
        }

        return records;
    }

    /// <summary>The cells of a table's row as a reader of Markdown sees them.</summary>
    private static List<string> Cells(string row)
    {
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var i = 1; i < row.Length; i++)
        {
            if (row[i] == '\\' && i + 1 < row.Length) cell.Append(row[++i]);
            else if (row[i] != '|') cell.Append(row[i]);
            else
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
        }

        return cells;
    }

    [GeneratedRegex("_x005F_")]
    private static partial Regex Escape();
}
