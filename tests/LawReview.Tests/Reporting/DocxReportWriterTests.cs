using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Reporting;
using LawReview.Reporting.Docx;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class DocxReportWriterTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly ReportOptions Options = new(new(2026, 11, 22), "0.1.0");
    private static readonly Report Sample = ReportBuilder.Build(SampleAssessment.Create(), Options);

    [Theory]
    [InlineData(FileFormatVersions.Office2019)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void Write_Sample_IsValid(FileFormatVersions version)
    {
        using var stream = Written(Sample);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(version).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
        => Assert.Equal(Written(Sample).ToArray(), Written(ReportBuilder.Build(SampleAssessment.Create(), Options)).ToArray());

    /// <summary>What is written to load what Word needs is a whole report: it has something on each page that a report has it on.</summary>
    [Fact]
    public void Preparation_WritesAWholeReport()
    {
        DocxPreparation.Run();
        var small = DocxPreparation.Small();
        using var stream = Written(small);
        Assert.Empty(LawReview.Reporting.Quotations.WrittenReportCheck.Docx(small, stream));
        var used = Body(small).Descendants(W + "p").Select(StyleOf).ToHashSet();
        foreach (var style in new[] { "Title", "Heading3", "FindingLine", "Quote", "Figure", "TableSmall", "PassageTitle", "Passage", "Log", "Drafting" }) Assert.Contains(style, used);
    }

    [Fact]
    public void Write_Headings_DoNotSkipLevels()
    {
        var level = 0;
        foreach (var paragraph in Body(Sample).Descendants(W + "p"))
        {
            if (StyleOf(paragraph) is not { } style || !style.StartsWith("Heading", StringComparison.Ordinal)) continue;
            var next = style[^1] - '0';
            Assert.True(next <= level + 1, $"'{TextOf(paragraph)}' is of level {next} below {level}");
            level = next;
        }
    }

    [Fact]
    public void Write_Sample_HasTheExpectedOutline() => Snapshot.Matches("outline.txt", Outline(Body(Sample)));

    [Fact]
    public void Write_DataTables_RepeatTheirHeaderRowAndSayWhatTheyHold()
    {
        foreach (var table in Body(Sample).Descendants(W + "tbl"))
        {
            var properties = table.Element(W + "tblPr")!;
            Assert.NotEmpty(properties.Element(W + "tblCaption")!.Attribute(W + "val")!.Value);
            Assert.NotEmpty(properties.Element(W + "tblDescription")!.Attribute(W + "val")!.Value);
            if (properties.Element(W + "tblStyle")!.Attribute(W + "val")!.Value != "ReportTable") continue;
            Assert.NotNull(table.Elements(W + "tr").First().Element(W + "trPr")!.Element(W + "tblHeader"));
            Assert.Equal("Caption", StyleOf((XElement)table.PreviousNode!));
        }
    }

    [Fact]
    public void Write_Tables_NeverTouchEachOther()
        => Assert.All(Body(Sample).Descendants(W + "tbl"), t => Assert.NotEqual(W + "tbl", (t.NextNode as XElement)?.Name));

    [Fact]
    public void Write_FootnoteReferences_Resolve()
    {
        var notes = Part(Sample, "word/footnotes.xml").Descendants(W + "footnote").ToDictionary(f => f.Attribute(W + "id")!.Value);
        var references = Body(Sample).Descendants(W + "footnoteReference").Select(r => r.Attribute(W + "id")!.Value).ToList();
        Assert.NotEmpty(references);
        Assert.Equal(references.Count, references.Distinct().Count());
        Assert.All(references, id => Assert.NotEmpty(notes[id].Value));
        Assert.Equal(references.Count + 2, notes.Count);
    }

    [Fact]
    public void Write_Links_PointAtBookmarks()
    {
        var body = Body(Sample);
        var bookmarks = body.Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value).ToList();
        Assert.Equal(bookmarks.Count, bookmarks.Distinct().Count());
        Assert.All(body.Descendants(W + "hyperlink"), h => Assert.Contains(h.Attribute(W + "anchor")!.Value, bookmarks));
    }

    [Fact]
    public void Write_EveryPassage_StandsWholeInAnnexBUnderItsNumber()
    {
        var text = TextOf(Body(Sample));
        Assert.All(Sample.Quotations.SelectMany(q => q.Passage), p => Assert.Contains(WhiteSpace.Collapse(p.Words.Text), text));
        var bookmarks = Body(Sample).Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value).ToHashSet();
        Assert.All(Sample.Quotations, q => Assert.Contains($"passage_{q.Number}", bookmarks));
    }

    [Fact]
    public void Write_Evidence_IsQuotedOnceAndReferredToAfterwards()
    {
        var quotes = Body(Sample).Descendants(W + "p").Where(p => StyleOf(p) == "Quote").Select(p => TextOf(p)).ToList();
        Assert.NotEmpty(quotes);
        Assert.Equal(quotes.Count, quotes.Distinct().Count());
        Assert.Contains(Body(Sample).Descendants(W + "p"), p => StyleOf(p) == "QuoteReference" && TextOf(p).Contains("Quoted under “", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Clusters_BeginWithWhatNeedsAttention()
    {
        var order = Outline(Body(Sample)).Split('\n').Select(l => l.Trim()).ToList();
        Assert.True(order.IndexOf("What needs attention") < order.IndexOf("What the texts answer"));
        var kinds = order.Select(t => Sample.Findings.FirstOrDefault(f => f.Title == t)?.Kind).OfType<FindingKind>().ToList();
        Assert.Equal(FindingKind.Gap, kinds[0]);
    }

    /// <summary>What has no words to quote stands in a table, and nothing of it is lost.</summary>
    [Fact]
    public void Write_EveryFinding_HasItsPlaceWithDutySentenceAndWhereWasSearched()
    {
        var text = TextOf(Body(Sample));
        var bookmarks = Body(Sample).Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value).ToHashSet();
        for (var i = 0; i < Sample.Findings.Length; i++)
        {
            var finding = Sample.Findings[i];
            Assert.Contains($"finding_{i + 1}", bookmarks);
            Assert.Contains(finding.Sentence, text);
            Assert.All(finding.Duty.Concat(finding.DraftingOption).Concat(finding.Remarks), t => Assert.Contains(t, text));
            Assert.All(finding.Rules, r => Assert.Contains($"{r.Number}. {(r.Sentence == "none of the rules before held" ? "otherwise" : r.Sentence)}", text));
            Assert.All(finding.NearMisses, m => Assert.Contains($"Looked at because {m.Met}. Not taken because {m.Failed}.", text));
            Assert.All(finding.Elements, e => Assert.Contains(e.Name, text));
        }

        Assert.Contains("Where was searched. ", text);
    }

    [Fact]
    public void Write_Charts_SayTheirNumbersInWordsAndHoldThemAsAWorkbook()
    {
        var alternatives = Body(Sample).Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => e.Attribute("descr")!.Value).ToList();
        Assert.Equal(2, alternatives.Count);
        Assert.All(Sample.Counts, c => Assert.Contains(ReportWordingOf(c), alternatives[1]));
        using var zip = new ZipArchive(Written(Sample), ZipArchiveMode.Read);
        XNamespace chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
        var values = Part(Sample, "word/charts/chart1.xml").Descendants(chart + "numCache").Descendants(chart + "v").Sum(v => int.Parse(v.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Sample.Findings.Length, values);
        Assert.Equal(Part(Sample, "word/charts/chart1.xml").Descendants(chart + "ser").Count(), Part(Sample, "word/charts/chart1.xml").Descendants().Where(e => e.Name.LocalName == "pattFill").Select(e => e.Attribute("prst")!.Value).Distinct().Count());
        using var workbook = SpreadsheetDocument.Open(Copy(zip.GetEntry("word/embeddings/numbers1.xlsx")!), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(workbook).Select(e => e.Description));

        static string ReportWordingOf(FindingCount count) => $"{LawReview.Reporting.Wording.ReportWording.For("en").Name(count.Kind)}: ";
    }

    [Fact]
    public void Write_Penalties_AreATableWithMinimumMaximumFineAndTheThreshold()
    {
        var number = Sample.Quotations[0].Number;
        var report = Sample with
        {
            Penalties =
            [
                new("Entry offence", "Border Act", "s 5", "s 5(2)", TierKind.Base, true, 2, 3.5, false, true, SeriousCrime.NotReached, number),
                new("Entry offence", "Border Act", "s 5", "s 6", TierKind.Heavier, true, null, null, true, false, SeriousCrime.Reached, number),
                new("Entry offence", "Border Act", "s 5", "s 7", TierKind.Heavier, true, null, null, false, false, SeriousCrime.NotRead, number),
            ],
        };
        var where = $"{Sample.Quotations[0].Citation} [{number}]";
        Assert.Equal(
            ["Tier | Least, years | Longest, years | Fine | Four years or more | Provision", "Entry offence: s 5, Border Act", $"base | 2 | 3.5 | named | no | {where}", $"heavier | – | life | – | yes | {where}", $"heavier, term not read: {where}"],
            PenaltyRows(report));
    }

    /// <summary>An offence may be known by one heavier tier alone, whose term could not be read.</summary>
    [Fact]
    public void Write_OffenceWhoseOnlyTierWasNotRead_StandsWithoutRowsOfItsOwn()
    {
        var number = Sample.Quotations[0].Number;
        ReportPenalty Unread(string section) => new("Entry offence", "Border Act", section, section, TierKind.Heavier, true, null, null, false, false, SeriousCrime.NotRead, number);
        var report = Sample with { Penalties = [Unread("s 5"), Unread("s 6") with { Quotation = Sample.Quotations[1].Number }] };
        Assert.Equal(
            ["Entry offence: s 5, Border Act", $"heavier, term not read: {Sample.Quotations[0].Citation} [{number}]", "Entry offence: s 6, Border Act", $"heavier, term not read: {Sample.Quotations[1].Citation} [{Sample.Quotations[1].Number}]"],
            PenaltyRows(report).Skip(1));
    }

    /// <summary>Heavier tiers of an offence with the same term are one row with all their provisions.</summary>
    [Fact]
    public void Write_HeavierTiersWithTheSameTerm_StandOnOneRow()
    {
        var (first, second) = (Sample.Quotations[0], Sample.Quotations[1]);
        ReportPenalty Heavier(double years, int number) => new("Entry offence", "Border Act", "s 5", "s 6", TierKind.Heavier, true, null, years, false, false, SeriousCrime.Reached, number);
        var report = Sample with { Penalties = [Heavier(10, first.Number), Heavier(15, first.Number), Heavier(10, second.Number), Heavier(10, first.Number)] };
        Assert.Equal(
            [
                "Entry offence: s 5, Border Act", $"heavier | – | 10 | – | yes | {first.Citation} [{first.Number}], {second.Citation} [{second.Number}]",
                $"heavier | – | 15 | – | yes | {first.Citation} [{first.Number}]",
            ],
            PenaltyRows(report).Skip(1));
    }

    /// <summary>An id breaks at its hyphens in a narrow column, so it begins a line.</summary>
    [Fact]
    public void Write_Matrix_SetsIdsOnLinesOfTheirOwn()
    {
        var ids = Sample.Findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var matrix = Body(Sample).Descendants(W + "tbl").Single(t => t.Element(W + "tblPr")!.Element(W + "tblCaption")!.Attribute(W + "val")!.Value == "Status of all obligations");
        var runs = matrix.Descendants(W + "r").Where(r => ids.Contains(TextOf(r))).ToList();
        Assert.Equal(ids.Count, runs.Count);
        Assert.All(runs, r => Assert.NotNull(((XElement)r.PreviousNode!).Element(W + "br")));
    }

    /// <summary>Annexes of a few lines go on where the one before ends; the passages and all chapters begin a page.</summary>
    [Fact]
    public void Write_AnnexesThatWouldLeaveAPageEmpty_GoOn()
        => Assert.Equal(
            ["Annex A. Sources", "Annex C. Search log", "Annex D. Checklist"],
            Body(Sample).Descendants(W + "p").Where(p => StyleOf(p) == "Heading1" && p.Element(W + "pPr")!.Element(W + "pageBreakBefore")!.Attribute(W + "val")?.Value is "0" or "false").Select(TextOf));

    [Fact]
    public void Write_HeadingsAboveAPassage_StandInOneParagraph()
    {
        var several = Sample.Quotations.First(q => q.Passage.TakeWhile(p => p.Role == PassagePartRole.Heading).Count() > 1);
        var headings = several.Passage.TakeWhile(p => p.Role == PassagePartRole.Heading).Select(p => p.Words.Text.Trim()).ToList();
        Assert.Contains(Body(Sample).Descendants(W + "p"), p => StyleOf(p) == "PassageContext" && headings.TrueForAll(h => TextOf(p).Contains(h, StringComparison.Ordinal)) && TextOf(p).Contains(" › ", StringComparison.Ordinal));
        using var stream = Written(Sample);
        Assert.Empty(LawReview.Reporting.Quotations.WrittenReportCheck.Docx(Sample, stream));
        var changed = Sample with { Quotations = [.. Sample.Quotations.Select(q => q.Number == several.Number ? q with { Passage = q.Passage.SetItem(0, q.Passage[0] with { Words = new("Other words", []) }) } : q)] };
        using var other = Written(changed);
        Assert.NotEmpty(LawReview.Reporting.Quotations.WrittenReportCheck.Docx(Sample, other));
    }

    /// <summary>Obligations with the same rules stand together; the one that decided is marked by more than its weight.</summary>
    [Fact]
    public void Write_SameRules_StandOnce()
    {
        var annex = Body(Sample).Descendants(W + "p").SkipWhile(p => TextOf(p) != "Annex D. Checklist").ToList();
        var groups = Sample.Findings.GroupBy(f => string.Join('|', f.Rules)).ToList();
        Assert.InRange(groups.Count, 2, Sample.Findings.Length - 1);
        Assert.Equal(groups.Select(g => string.Join(", ", g.Select(f => f.Id))), annex.Where(p => StyleOf(p) == "PassageTitle").Select(TextOf));
        Assert.All(annex.Where(p => StyleOf(p) == "Log" && p.Descendants(W + "b").Any()), p => Assert.StartsWith("* ", TextOf(p), StringComparison.Ordinal));
    }

    /// <summary>A template's styles may not keep a heading or caption with what follows: the paragraphs say it.</summary>
    [Fact]
    public void Write_HeadingsAndCaptions_StayWithWhatFollows() => Assert.All(
        Body(Sample).Descendants(W + "p").Where(p => StyleOf(p) is "Heading1" or "Heading2" or "Heading3" or "Caption"),
        p => Assert.NotNull(p.Element(W + "pPr")!.Element(W + "keepNext")));

    /// <summary>Where the widest column has nothing to give, columns with short heads do.</summary>
    [Fact]
    public void Table_Heads_AreNotBrokenWhereOtherColumnsHaveRoom()
    {
        var table = new DocxTable("c", "d", [1612, 1300, 1300, 1300, 1300, 1300, 1300], ["Finding", "Mandatory", "To be considered", "Optional", "Limit", "Recommended", "All"], Small: true);
        Assert.Equal(9412, table.Widths.Sum());
        Assert.True(table.Widths[5] >= 1437, $"{table.Widths[5]}");
        Assert.All(table.Widths, w => Assert.InRange(w, 500, 1612));
    }

    private static List<string> PenaltyRows(Report report) =>
    [
        .. Body(report).Descendants(W + "tbl").Single(t => t.Element(W + "tblPr")!.Element(W + "tblCaption")!.Attribute(W + "val")!.Value == "Offences and penalties")
            .Elements(W + "tr").Select(r => string.Join(" | ", r.Elements(W + "tc").Select(TextOf))),
    ];

    [Fact]
    public void Write_Quotations_CarryTheirLanguage()
    {
        var quote = Body(Sample).Descendants(W + "p").First(p => StyleOf(p) == "Quote" && TextOf(p).StartsWith("لا تسري", StringComparison.Ordinal));
        Assert.NotNull(quote.Element(W + "pPr")!.Element(W + "bidi"));
        Assert.Equal("ar", quote.Descendants(W + "lang").First().Attribute(W + "bidi")!.Value);
    }

    [Fact]
    public void Write_IncompleteRun_SaysSoOnCoverAndInEveryHeader()
    {
        Assert.Contains("This report is incomplete", TextOf(Body(Sample)));
        Assert.Contains("Incomplete", TextOf(Part(Sample, "word/header1.xml").Root!));
        var complete = ReportBuilder.Build(SampleAssessment.CreateComplete(), Options);
        Assert.DoesNotContain("This report is incomplete", TextOf(Body(complete)));
        Assert.DoesNotContain("Fictional State", TextOf(Body(complete)));
        using var stream = Written(complete);
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
    }

    [Fact]
    public void Write_NoParagraph_IsEmpty()
        => Assert.All(
            Body(Sample).Descendants(W + "p").Where(p => !p.Descendants(W + "drawing").Any()),
            p => Assert.False(TextOf(p).Trim().Length == 0, p.PreviousNode?.ToString() ?? "first"));

    [Fact]
    public void Write_AssessmentWithoutAnything_IsValid()
    {
        var sample = SampleAssessment.Create();
        var empty = sample with
        {
            Findings = [],
            TextsToAdd = [],
            Jurisdiction = sample.Jurisdiction with { Works = [] },
            Checklist = sample.Checklist with { Obligations = [] },
        };
        using var stream = Written(ReportBuilder.Build(empty, Options));
        using var document = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => e.Description));
    }

    internal static MemoryStream Written(Report report)
    {
        var stream = new MemoryStream();
        DocxReportWriter.Write(report, stream);
        stream.Position = 0;
        if (Environment.GetEnvironmentVariable("REPORT_SAMPLE") is { Length: > 0 } path && ReferenceEquals(report, Sample)) File.WriteAllBytes(path, stream.ToArray());
        return stream;
    }

    private static XElement Body(Report report) => Part(report, "word/document.xml").Root!;

    private static XDocument Part(Report report, string name)
    {
        using var zip = new ZipArchive(Written(report), ZipArchiveMode.Read);
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static MemoryStream Copy(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy;
    }

    private static string? StyleOf(XElement paragraph) => paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;

    private static string TextOf(XElement element) => string.Concat(element.Descendants(W + "t").Select(t => t.Value));

    private static string Outline(XElement body)
    {
        var text = new StringBuilder();
        foreach (var paragraph in body.Descendants(W + "p"))
            if (StyleOf(paragraph) is { } style && (style.StartsWith("Heading", StringComparison.Ordinal) || style == "Title"))
                text.Append(' ', style == "Title" ? 0 : 2 * (style[^1] - '1')).Append(TextOf(paragraph)).Append('\n');
        return text.ToString();
    }
}
