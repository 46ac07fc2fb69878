using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reporting.Quotations;

namespace LawReview.Reporting.Docx;

/// <summary>
/// Writes and checks a small report for nobody, while the law is still being read: loading what makes Word files takes longer than making
/// one, and another processor can do it. Nothing of it is kept but what the runtime has loaded.
/// </summary>
public static class DocxPreparation
{
    /// <summary>Writes the report and reads it back.</summary>
    public static void Run()
    {
        using var file = new MemoryStream();
        var report = Small();
        DocxReportWriter.Write(report, file);
        file.Position = 0;
        WrittenReportCheck.Docx(report, file);
    }

    /// <summary>One finding with words to quote and one without, so that each kind of page has something on it.</summary>
    internal static Report Small()
    {
        const string language = ChecklistTexts.OwnLanguage;
        var search = new FindingSearch(1, [language], ["a"], 1);
        var words = new QuotedPiece("a", [new(0, 1)]);
        return new(
            "a", language, DateOnly.MinValue, "0", new("a", "a", true, "", "", null, null, [], []),
            new("a", "a", "a", "a", "a", [""], 2), new(true, ["a"], 1, 1, [], [new("a", "a", ["a"])], [], "", ""),
            [new("a", "a", "a", 1)],
            [.. new[] { FindingKind.Gap, FindingKind.PracticeEvidence }.Select(k => new FindingCount(k, [new(Strength.Mandatory, 1)], 1))],
            [
                Finding("a", FindingKind.Gap, search, [new(1, "a", Reached.OwnWords)]),
                Finding("b", FindingKind.PracticeEvidence, search, []),
            ],
            [.. SummaryPages.Attention.Select(k => new ReportSection(k, "a", "a", "a", "a", k == "gaps" ? [new("a", "a")] : []))],
            [new("a", "a", InstrumentKind.Act, language, TextStatus.InForce, "", TextAuthority.Official, "a", "a", 1, "utf-8", 1, true, null, null, [])],
            [new(1, "a", "a", "a", "a", "", TextAuthority.Official, language, [words], [new(PassagePartRole.Heading, "", 0, words), new(PassagePartRole.Own, "a", 1, words)])],
            new(["a"], [language], ["a"], 1));
    }

    private static ReportFinding Finding(string id, FindingKind kind, FindingSearch search, QuotationUse[] evidence) => new(
        id, id, "a", "a", Strength.Mandatory, ProvedBy.Statute, "", [], true, ["a"], ["a"], ["a"], kind, "a", "a", [.. evidence.Select(_ => new CitedLaw("a", "a"))],
        [new("a", ElementStatus.Found, [.. evidence])], ["a"], [.. evidence], [.. evidence.Select(u => new ReportNearMiss(u, "a", "a", true))], search, "a",
        [new(1, "a", kind, "a", true)], ["a"], ["a"], Confidence.High, ["a"], ["a"]);
}
