using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Xunit;

namespace LawReview.Cli.Tests;

/// <summary><c>bill</c> on the training bills: what each gives is stated in a spec, one line an obligation.</summary>
public sealed class BillCommandTests : IDisposable
{
    private static readonly string Bill = Path.Combine(CommandLine.Corpus, "bills", "dunlorne-responsibility-for-arrivals.docx");
    private static readonly string Spec = Path.Combine(CommandLine.Root, "tests", "LawReview.Specs", "Specs", "bills", "dunlorne.md");

    private readonly string folder = Directory.CreateTempSubdirectory("lawreview-bill-").FullName;

    [Theory]
    [InlineData("after", ExitCodes.Done)]
    [InlineData("before", ExitCodes.Incomplete)]
    public void CorpusBill_GivesTheDeltaOfItsSpec(string view, int code)
    {
        var (json, word, markdown) = (Path.Combine(folder, "delta.json"), Path.Combine(folder, "delta.docx"), Path.Combine(folder, "delta.md"));
        var page = Path.Combine(folder, "delta.html");
        var ran = CommandLine.Run("bill", Bill, "--law", CommandLine.State("dunlorne"), "--view", view, "-o", json, "-o", word, "-o", markdown, "-o", page);
        Assert.True(ran.Code == code, ran.All);
        Assert.Equal(Expected(view), Lines(json));
        Assert.True(new FileInfo(markdown).Length > 1000);
        using var delta = JsonDocument.Parse(File.ReadAllText(json));
        Assert.Equal(delta.RootElement.GetProperty("rows").GetArrayLength(), File.ReadAllText(page).Split("<details class=\"finding ").Length - 1);
        using var document = WordprocessingDocument.Open(word, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    /// <summary>Only the changes begin a page: the lists behind them are short.</summary>
    [Fact]
    public void Word_ListsBehindTheChanges_GoOn()
    {
        var word = Path.Combine(folder, "lists.docx");
        Assert.Equal(ExitCodes.Done, CommandLine.Run("bill", Bill, "--law", CommandLine.State("dunlorne"), "-o", word).Code);
        using var document = WordprocessingDocument.Open(word, false);
        var chapters = document.MainDocumentPart!.Document!.Body!.Elements<DocumentFormat.OpenXml.Wordprocessing.Paragraph>()
            .Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value == "Heading1").ToList();
        Assert.Equal(["Obligations that the draft changes"], chapters.Where(p => p.ParagraphProperties!.PageBreakBefore!.Val is null).Select(p => p.InnerText));
        Assert.Equal(["Instructions applied", "Still open", "Unchanged", "Set aside", "Annex A. Sources"], chapters.Where(p => p.ParagraphProperties!.PageBreakBefore!.Val?.Value == false).Select(p => p.InnerText));
    }

    [Fact]
    public void FailOn_StopsOnWhatTheDraftMakesWorse()
    {
        Assert.Equal(ExitCodes.ThresholdReached, CommandLine.Run("bill", Bill, "--law", CommandLine.State("dunlorne"), "--fail-on", "worse").Code);

        // What is missing from the comparison weighs more than what it shows.
        Assert.Equal(ExitCodes.Incomplete, CommandLine.Run("bill", Bill, "--law", CommandLine.State("dunlorne"), "--view", "before", "--fail-on", "worse").Code);
    }

    [Fact]
    public void DraftWithoutLaw_IsRefused_UnlessItIsAMarkedCopy()
    {
        var plain = Path.Combine(folder, "bill.md");
        File.WriteAllText(plain, "# Quay Bill\n\n## 1. Boats\n\nBoats land by day.\n");
        var ran = CommandLine.Run("bill", plain);
        Assert.Equal(ExitCodes.Input, ran.Code);
        Assert.Contains("--law", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_ThatIsTheDraft_IsRefused() =>
        Assert.Equal(ExitCodes.Input, CommandLine.Run("bill", Bill, "--law", CommandLine.State("dunlorne"), "-o", Bill, "--overwrite").Code);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string[] Expected(string view)
    {
        var text = File.ReadAllText(Spec).ReplaceLineEndings("\n");
        var start = text.IndexOf($"```delta {view}\n", StringComparison.Ordinal) + $"```delta {view}\n".Length;
        return text[start..text.IndexOf("\n```", start, StringComparison.Ordinal)].Split('\n');
    }

    private static string[] Lines(string json)
    {
        using var delta = JsonDocument.Parse(File.ReadAllText(json));
        var root = delta.RootElement;
        return
        [
            .. root.GetProperty("rows").EnumerateArray().Where(r => Text(r, "delta") != "unchanged").Select(r =>
                $"{Text(r, "id")}: {Text(r, "delta")}, {Text(r.GetProperty("today"), "finding")} ({Text(r.GetProperty("today"), "value")}) -> {Text(r.GetProperty("withDraft"), "finding")} ({Text(r.GetProperty("withDraft"), "value")})"),
            .. root.GetProperty("applied").EnumerateArray().Select(i => $"applied: {Text(i, "provision")}, {Text(i, "kind")}, {Text(i, "target")}"),
            .. root.GetProperty("notApplied").EnumerateArray().Select(i => $"not applied: {Text(i, "provision")}, {Text(i, "problem")}, {Text(i, "target")}"),
            .. root.GetProperty("setAside").EnumerateArray().Select(i => $"set aside: {Text(i, "provision")}, {Text(i, "kind")}"),
        ];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
