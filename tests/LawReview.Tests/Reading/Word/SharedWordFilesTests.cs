using LawReview.Core.Law;
using LawReview.Reading;
using LawReview.Reporting.Quotations;
using Xunit.Abstractions;

namespace LawReview.Tests.Reading.Word;

/// <summary>Files that Word itself has saved, where they are present (environment variable LAWREVIEW_SHARED).</summary>
public sealed class SharedWordFilesTests(ITestOutputHelper output)
{
    private static string Folder => Path.Combine(Environment.GetEnvironmentVariable("LAWREVIEW_SHARED")!, "docx");

    [SharedFact]
    public void EveryFile_IsReadWholeInBothViews()
    {
        output.WriteLine($"{"file",-64} {"view",-7} changes provisions seen   unseen and beside");
        foreach (var path in Directory.EnumerateFiles(Folder, "*.docx").Order(StringComparer.Ordinal))
            foreach (var view in (ReadOnlySpan<LawView>)[LawView.After, LawView.Before])
            {
                var bytes = File.ReadAllBytes(path);
                var reading = LawFileReading.Read(Path.GetFileName(path), bytes, view);
                Assert.Null(reading.NotRead);
                var law = reading.Text!;
                Reads.AssertNothingLost(law);
                Assert.Equal(law.Source.Content, WordFileText.Of(bytes));
                var reasons = law.Remainders.Where(r => r.Reason != "mark-up").GroupBy(r => r.Reason, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Sum(r => r.Span.Length)}");
                output.WriteLine($"{Path.GetFileName(path),-64} {view,-7} {(reading.ChangesTracked ? "yes" : "no"),-7} {law.AllProvisions().Count(),10} {WordFile.Words(law).Length,6} {string.Join(", ", reasons)}");
            }
    }

    [SharedFact]
    public void Views_AreWhatWordMakesOfTheChanges()
    {
        var compared = 0;
        foreach (var accepted in Directory.EnumerateFiles(Folder, "*-Accepted.docx").Order(StringComparer.Ordinal))
        {
            var pending = accepted.Replace("-Accepted", "", StringComparison.Ordinal);
            foreach (var (twin, view) in new[] { (accepted, LawView.After), (pending.Replace(".docx", "-Rejected.docx", StringComparison.Ordinal), LawView.Before) })
            {
                var expected = Law(twin, LawView.After);
                var actual = Law(pending, view);
                Assert.Equal(WordFile.Words(expected), WordFile.Words(actual));
                Assert.Equal(Reads.Addresses(expected), Reads.Addresses(actual));
                output.WriteLine($"{Path.GetFileName(pending)} {view}: {WordFile.Words(actual).Length} characters as in {Path.GetFileName(twin)}");
                compared++;
            }
        }

        Assert.True(compared >= 6);
    }

    private static LawText Law(string path, LawView view) => LawFileReading.Read(Path.GetFileName(path), File.ReadAllBytes(path), view).Text!;
}
