using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Statements;
using LawReview.Reporting;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class ReportBuilderTests
{
    private static readonly ReportOptions Options = new(new(2026, 11, 22), "0.1.0");
    private static readonly Report Sample = ReportBuilder.Build(SampleAssessment.Create(), Options);

    [Fact]
    public void Build_Findings_StandInTheOrderOfArticles()
        => Assert.Equal(
            [
                "Protocol, article 3", "Protocol, article 5", "Protocol, article 6", "Protocol, article 8", "Protocol, article 11",
                "Protocol, article 14", "Protocol, article 16", "Protocol, article 19", "Travaux préparatoires, article 6", "UNTOC, article 34",
            ],
            Sample.Findings.Select(f => f.Article).Distinct());

    [Fact]
    public void Build_EveryFinding_IsInTheSectionOfItsKind()
    {
        Assert.Equal(["smp-6.1.b", "smp-6.3.b"], Ids("gaps"));
        Assert.Equal(["smp-6.1.c"], Ids("wider"));
        Assert.Equal(["smp-5"], Ids("conflict"));
        Assert.Equal(["smp-6.2.c"], Ids("review"));
        Assert.Equal(["smp-8", "smp-14.1", "smp-16.5"], Ids("not-assessable"));
        Assert.Equal(["smp-6.2.a", "smp-11.5", "smp-19.1", "smp-ex-humanitarian", "untoc-34"], Ids("not-gaps"));
    }

    [Fact]
    public void Build_Wider_AlwaysHasItsReminder()
    {
        Assert.Contains("6(4)", Sample.Sections.Single(s => s.Key == "wider").Reminder);
        Assert.Contains("Article 6(4) does not forbid a wider offence.", Sample.Finding("smp-6.1.c").Remarks);
    }

    [Fact]
    public void Build_WiderWithReminderAmongItsRemarks_DoesNotRepeatIt()
    {
        var result = SampleAssessment.Create();
        var repeated = result with
        {
            Findings = [.. result.Findings.Select(f => f.Kind == FindingKind.Wider ? f with { Remarks = [new(StatementKey.Reminder, new ReminderOf(f.Obligation))] } : f)],
        };
        Assert.Single(ReportBuilder.Build(repeated, Options).Finding("smp-6.1.c").Remarks);
    }

    /// <summary>A row that is called mandatory is not said to ask for nothing.</summary>
    [Theory]
    [InlineData(Strength.Consider, "The treaty does not require one.", "an absent provision is not a gap")]
    [InlineData(Strength.Mandatory, "The treaty qualifies this duty", "The treaty qualifies this duty")]
    public void Build_OptionalAbsent_SaysWhatTheStrengthAllows(Strength strength, string sentence, string why)
    {
        var report = Changed("smp-11.5", f => f with { Obligation = f.Obligation with { Strength = strength } });
        Assert.Contains(sentence, report.Finding("smp-11.5").Sentence, StringComparison.Ordinal);
        Assert.Contains(why, report.Sections.Single(s => s.Key == "not-gaps").Items.Single(i => i.Id == "smp-11.5").Sentence, StringComparison.Ordinal);
        if (strength == Strength.Mandatory) Assert.DoesNotContain("not require", report.Finding("smp-11.5").Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "there is no `vessel-rule` offence.", "This obligation does not apply: in the texts supplied, there is no ‘vessel rule’ offence.")]
    [InlineData(2, "otherwise.", "This obligation does not apply: no provision to which it would apply was found in the texts supplied.")]
    [InlineData(1, "otherwise.", "This obligation does not apply.")]
    public void Build_NotApplicable_SaysWhy(int number, string rule, string sentence)
    {
        var report = Changed("smp-8", f => f with { Caveats = [], Trials = [new(number, "n-a", FindingKind.NotApplicable, rule, true)] });
        Assert.Equal(sentence, report.Finding("smp-8").Sentence);
        Assert.Equal("This obligation does not apply. The State is stated to have no coast.", Sample.Finding("smp-8").Sentence);
    }

    [Theory]
    [InlineData(1, "in every case")]
    [InlineData(2, "none of the rules before held")]
    public void Build_Otherwise_SpeaksOfRulesBeforeOnlyWhereThereAreSome(int number, string words)
        => Assert.Equal(words, Changed("smp-8", f => f with { Trials = [new(number, "n-a", FindingKind.NotApplicable, "otherwise.", true)] }).Finding("smp-8").Rules[0].Sentence);

    /// <summary>What met some conditions did not come close, and is not denied: the confidence counts it.</summary>
    [Fact]
    public void Build_NearMissesThatTellNothing_AreNotDenied()
    {
        var gap = Changed("smp-6.3.b", f => f with { NearMisses = [.. f.NearMisses.Select(m => m with { IsTelling = false })] }).Finding("smp-6.3.b");
        Assert.EndsWith("No provision came close enough to be shown; those looked at met only some of the conditions.", gap.Sentence, StringComparison.Ordinal);
        Assert.EndsWith("No provision came close.", Changed("smp-6.3.b", f => f with { NearMisses = [] }).Finding("smp-6.3.b").Sentence, StringComparison.Ordinal);
    }

    private static Report Changed(string id, Func<Finding, Finding> change)
    {
        var result = SampleAssessment.Create();
        return ReportBuilder.Build(result with { Findings = [.. result.Findings.Select(f => f.Obligation.Id == id ? change(f) : f)] }, Options);
    }

    [Fact]
    public void Build_Gap_SaysWhereWasSearchedAndNeverThatTheStateHasNoLaw()
    {
        var gap = Sample.Finding("smp-6.3.b");
        Assert.Equal(
            "No provision was found in the texts supplied. Searched: 3 texts, 14 provisions. 6 provisions came close; they are shown with the reasons why they do not count.",
            gap.Sentence);
        Assert.Equal(3, gap.Searched.Texts);
    }

    [Fact]
    public void Build_InPart_NamesWhatIsMissing()
        => Assert.EndsWith(
            "No provision was found in the texts supplied for: “Genuine document wrongly obtained” and “Genuine document used by another person”.",
            Sample.Finding("smp-6.1.b").Sentence);

    [Fact]
    public void Build_ByElement_IsNotPresentedAsAbsence()
        => Assert.Contains("outside the offence already", Sample.Summary.Single(l => l.Id == "smp-ex-humanitarian").Sentence);

    [Fact]
    public void Build_FindingChangedAfterTheRule_SaysSo()
        => Assert.EndsWith("the finding became: Not assessable.", Sample.Finding("smp-16.5").Decision);

    [Fact]
    public void Build_RulesAndDuties_AreInPlainWords()
    {
        Assert.Equal("every ‘entry’ offence requires ‘material benefit’ and ‘Offence of smuggling of migrants’ is ‘yes’", Sample.Finding("smp-5").Rules[0].Sentence);
        Assert.Equal(
            "The offence itself must require that the offender acts to obtain, directly or indirectly, a financial or other material benefit.",
            Assert.Single(Sample.Finding("smp-3.a-benefit").Duty));
        Assert.Equal(3, Sample.Finding("smp-6.1.b").DraftingOption.Length);
    }

    [Fact]
    public void Build_AnsweredDuty_HasNoDraftingOption()
        => Assert.All(Sample.Findings.Where(f => f.Kind is FindingKind.Met or FindingKind.Aligned), f => Assert.Empty(f.DraftingOption));

    [Fact]
    public void Build_PartialRun_SaysWhy()
    {
        var read = Sample.Completeness;
        Assert.True(read.Incomplete);
        Assert.Equal((6, 4, "2019-05-02", "2023-07-01"), (read.Supplied, read.Counted, read.EarliestAsOf, read.LatestAsOf));
        Assert.Equal(
            ["There is no lexicon for texts in Icelandic; they were read but not searched.", "1 supplied file could not be read."], read.Reasons.AsEnumerable());
        Assert.False(ReportBuilder.Build(SampleAssessment.CreateComplete(), Options).Completeness.Incomplete);
    }

    [Fact]
    public void Build_SamePassageTwice_IsOneQuotation()
    {
        Assert.Equal(Enumerable.Range(1, Sample.Quotations.Length), Sample.Quotations.Select(q => q.Number));
        Assert.Distinct(Sample.Quotations.Select(q => $"{q.Address} {q.Line()}"));
    }

    [Fact]
    public void Build_Passage_HoldsLeadInAndTail()
    {
        var passage = Sample.Quotations.First(q => q.Address == "sec_25__subsec_1__para_c").Passage;
        Assert.Equal([PassagePartRole.Heading, PassagePartRole.Heading, PassagePartRole.LeadIn, PassagePartRole.Own, PassagePartRole.Tail], passage.Select(p => p.Role));
    }

    [Theory]
    [InlineData(1000, "ends in […]", false)]
    [InlineData(60, "A person who, with intent to obtain, directly or […]", true)]
    public void Shortened_LongQuotation_IsCutBetweenWords(int length, string expected, bool isCut)
    {
        var quotation = Sample.Quotations.First(q => q.Address == "sec_25__subsec_1");
        if (isCut) Assert.Equal(expected, quotation.Shortened(length));
        else Assert.Equal(quotation.Line(), quotation.Shortened(length));
    }

    private static IEnumerable<string> Ids(string section) => Sample.Sections.Single(s => s.Key == section).Items.Select(i => i.Id);
}
