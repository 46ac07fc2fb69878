using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using LawReview.Core.Law;
using LawReview.Core.Law.Structure;
using LawReview.Reading;
using Xunit.Abstractions;

namespace LawReview.Tests.Reading;

/// <summary>
/// Damaged files: bytes flipped, put in and cut out, pieces doubled, lines shuffled, encodings broken, tags removed. Nothing
/// throws, hangs or loses a character. The seed is fixed; a failure names the file and the number of its mutation.
/// </summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int Seed = 1_951;
    private const int Piece = 60_000;
    private const int WholeOneIn = 25;
    private const int PdfOneIn = 8;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    // A PDF is read by a program of its own, which has a limit of its own.
    private static readonly TimeSpan PdfLimit = TimeSpan.FromSeconds(180);
    private static readonly string[] Tokens = ["<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&", "&#", "\"", "(1)", "(a)", "\n\n", "## ", "| ", "“", "”", "\0", "\u202e", "\ufeff", "PK", "%PDF", "Section 9. ", "第九条"];
    private static readonly string[] Endings = [".md", ".txt", ".xml", ".html", ".docx", ".pdf"];

    [Fact]
    public void FilesOfTheCorpus_Damaged_AreReadWhole() => Damage(Path.Combine(Root, "corpus"), 150, Seed);

    [SharedFact]
    public void RealFiles_Damaged_AreReadWhole() => Damage(Environment.GetEnvironmentVariable("LAWREVIEW_SHARED")!, 2_000, Seed + 1);

    private void Damage(string folder, int count, int seed)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(f => Endings.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal)
            .GroupBy(f => Path.GetExtension(f)).Select(g => g.ToList()).ToList();
        var results = new SortedDictionary<string, (int Cases, int Read, double Most)>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            // Formats take turns, so that the few files of a rare one are damaged as often; PDF, which a program of its own reads, seldom.
            var ofFormat = files[i % files.Count];
            if (Path.GetExtension(ofFormat[0]) == ".pdf" && i / files.Count % PdfOneIn != 0) ofFormat = files[(i + 1) % files.Count];
            var random = new Random(seed + i);
            var file = ofFormat[random.Next(ofFormat.Count)];
            var bytes = Mutated(File.ReadAllBytes(file), Path.GetExtension(file), random);
            var watch = Stopwatch.StartNew();
            var reading = Task.Run(() => Try(Path.GetFileName(file), bytes));
            var limit = Path.GetExtension(file) == ".pdf" ? PdfLimit : Limit;
            Assert.True(reading.Wait(limit), $"mutation {i} of {file}: not read within {limit.TotalSeconds:0} s");
            Assert.True(reading.Result.Problem is null, $"mutation {i} of {file}: {reading.Result.Problem}");
            var (cases, read, most) = results.GetValueOrDefault(Path.GetExtension(file));
            results[Path.GetExtension(file)] = (cases + 1, read + (reading.Result.IsRead ? 1 : 0), Math.Max(most, watch.Elapsed.TotalSeconds));
        }

        foreach (var (ending, (cases, read, most)) in results) output.WriteLine($"{ending,-6} {cases,5} mutations, {read,5} read, {cases - read,5} refused with a message, slowest {most:0.00} s");
    }

    private static (string? Problem, bool IsRead) Try(string name, byte[] bytes)
    {
        try
        {
            var reading = LawFileReading.Read(name, bytes);
            if (reading.Text is not { } law) return (string.IsNullOrWhiteSpace(reading.NotRead) ? "refused without a reason" : null, false);
            var faults = Coverage.Check(law);
            if (faults.Length > 0) return ($"{faults.Length} faults, the first at {law.Source.PositionOf(faults[0].Span.Start)}", true);
            return (law.Remainders.FirstOrDefault(r => r.Reason == LawTextBuilder.NotPlaced) is { } lost ? $"not placed: “{law.Source[lost.Span]}” at {law.Source.PositionOf(lost.Span.Start)}" : null, true);
        }
        catch (Exception e)
        {
            return (e.ToString(), false);
        }
    }

    /// <summary>A Word file with its parts damaged within a sound archive: what the archive's checks would refuse else.</summary>
    private static byte[] MutatedParts(byte[] bytes, Random random)
    {
        var file = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(bytes)))
        using (var to = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                var part = new MemoryStream();
                using (var content = entry.Open()) content.CopyTo(part);
                var damaged = entry.FullName == "word/document.xml" || (entry.FullName.EndsWith(".xml", StringComparison.Ordinal) && random.Next(6) == 0);
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                target.Write(damaged ? Mutated(part.ToArray(), ".part", random) : part.ToArray());
            }

        return file.ToArray();
    }

    private static byte[] Mutated(byte[] bytes, string ending, Random random)
    {
        if (ending == ".docx" && random.Next(8) != 0) return MutatedParts(bytes, random);
        var isText = ending is not (".docx" or ".pdf");
        if (isText && ending != ".part" && bytes.Length > Piece && random.Next(WholeOneIn) != 0)
        {
            var from = random.Next(bytes.Length - Piece);
            bytes = [.. bytes[..Math.Min(2000, from)], .. bytes[from..(from + Piece)]];
        }

        for (var times = random.Next(1, 5); times > 0; times--) bytes = Once(bytes, isText, random);
        return bytes;
    }

    private static byte[] Once(byte[] bytes, bool isText, Random random)
    {
        if (bytes.Length < 10) return [.. bytes, .. bytes, 65];
        var (a, b) = (random.Next(bytes.Length), random.Next(bytes.Length));
        if (a > b) (a, b) = (b, a);
        switch (random.Next(isText ? 10 : 5))
        {
            case 0:
                foreach (var _ in Enumerable.Range(0, random.Next(1, 200))) bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                return bytes[..b];
            case 2:
                return [.. bytes[..a], .. bytes[Math.Min(bytes.Length, a + Math.Min(b - a, 5000))..]];
            case 3:
                return [.. bytes[..b], .. bytes[Math.Max(a, b - 5000)..]];
            case 4:
                return [.. bytes[..a], .. bytes[a..b].Select(_ => (byte)random.Next(256)).Take(random.Next(1, 300)), .. bytes[a..]];
            case 5:
                foreach (var _ in Enumerable.Range(0, 40)) bytes = Inserted(bytes, random.Next(bytes.Length), Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]));
                return bytes;
            case 6:
                var lines = Encoding.UTF8.GetString(bytes).Split('\n');
                random.Shuffle(lines);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            case 7:
                return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\n", random.Next(2) == 0 ? " " : "", StringComparison.Ordinal));
            case 8:
                var text = Encoding.UTF8.GetString(bytes);
                return random.Next(3) switch { 0 => Encoding.Unicode.GetBytes(text), 1 => Encoding.Latin1.GetBytes(text), _ => [.. Encoding.BigEndianUnicode.GetPreamble(), .. bytes] };
            default:
                var kept = new StringBuilder();
                var inTag = false;
                foreach (var c in Encoding.UTF8.GetString(bytes))
                {
                    if (c == '<' && random.Next(10) == 0) inTag = true;
                    if (!inTag) kept.Append(c);
                    if (c == '>') inTag = false;
                }

                return Encoding.UTF8.GetBytes(kept.ToString());
        }
    }

    private static byte[] Inserted(byte[] bytes, int at, byte[] what) => [.. bytes[..at], .. what, .. bytes[at..]];

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!Directory.Exists(Path.Combine(folder, "corpus"))) folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }
}
