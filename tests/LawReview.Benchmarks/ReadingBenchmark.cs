using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using LawReview.Reading;
using Markdig;

namespace LawReview.Benchmarks;

/// <summary>
/// Reads files of each format with LawReview and with the usual parser of the format alone, in turns within one process,
/// and prints megabytes a second of processor time and the ratio of the two.
/// </summary>
internal static class ReadingBenchmark
{
    private const double Megabyte = 1_000_000;

    /// <param name="most">Megabytes a format; files are taken in the order of their names.</param>
    public static void Run(string folder, double most, int rounds)
    {
        Console.WriteLine("| format | files | MB | LawReview MB/s | parser alone | MB/s | times as long |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var all = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        foreach (var (ending, parser, parse) in Parsers())
        {
            var files = new List<(string Name, byte[] Bytes)>();
            var size = 0.0;
            foreach (var path in all.Where(p => Path.GetExtension(p).Equals(ending, StringComparison.OrdinalIgnoreCase)))
            {
                var bytes = File.ReadAllBytes(path);
                if (size > 0 && size + bytes.Length > most * Megabyte) continue;
                size += bytes.Length;
                files.Add((Path.GetFileName(path), bytes));
            }

            if (files.Count == 0) continue;
            TimeSpan ours = default, theirs = default;
            for (var round = 0; round <= rounds; round++)
            {
                var mine = Spent(() => files.ForEach(f => LawFileReading.Read(f.Name, f.Bytes)));
                var other = Spent(() => files.ForEach(f => parse(f.Bytes)));
                // The first round compiles.
                if (round == 0) continue;
                ours += mine;
                theirs += other;
            }

            var read = size * rounds / Megabyte;
            Console.WriteLine(FormattableString.Invariant(
                $"| {ending} | {files.Count} | {size / Megabyte:0.00} | {read / ours.TotalSeconds:0.00} | {parser} | {read / theirs.TotalSeconds:0.0} | {ours / theirs:0.0} |"));
        }
    }

    private static IEnumerable<(string Ending, string Parser, Action<byte[]> Parse)> Parsers() =>
    [
        (".md", "Markdig", bytes => Markdown.Parse(Encoding.UTF8.GetString(bytes))),
        (".html", "AngleSharp", bytes => new HtmlParser().ParseDocument(new MemoryStream(bytes))),
        (".xml", "System.Xml (XDocument)", bytes => Document(new MemoryStream(bytes))),
        (".docx", "System.Xml (word/document.xml)", bytes =>
        {
            using var archive = new ZipArchive(new MemoryStream(bytes));
            if (archive.GetEntry("word/document.xml") is { } entry)
                using (var part = entry.Open()) Document(part);
        }),
        (".pdf", "pdftotext", TextOfPdf),
        (".txt", "decoding and lines", bytes => GC.KeepAlive(Encoding.UTF8.GetString(bytes).Split('\n'))),
    ];

    private static void Document(Stream stream)
    {
        using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        XDocument.Load(reader);
    }

    /// <summary>What the reader of PDF also begins with; nothing is done with the text.</summary>
    private static void TextOfPdf(byte[] bytes)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", "-", "-"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(bytes);
        process.StandardInput.Close();
        text.Wait();
        process.WaitForExit();
    }

    private static TimeSpan Spent(Action work)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime + ProcessorTime.OfPrograms();
        work();
        process.Refresh();
        return process.TotalProcessorTime + ProcessorTime.OfPrograms() - before;
    }
}
