using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Checklists.Parsing;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Text;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Assessment;

/// <summary>Where words count: the same provision in texts on the matter, and in texts and chapters on something else.</summary>
public sealed class ScopeTests
{
    private const string Saving = "## 40\nNothing in this law affects obligations under the Convention relating to the Status of Refugees.\n";
    private const string Attempt = "## 7\nAn attempt to commit an offence is punished as the offence itself.\n";

    private const string Smuggling =
        "## 11\nA person who brings an alien into the country unlawfully commits an offence and is liable to imprisonment for five years.\n";

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "checklists");

    private static readonly Lazy<ConceptMatcher> English = new(() => new(LexiconParser.Parse(
        new SourceText("en.md", File.ReadAllText(Path.Combine(Folder, "lexicon", "en.md")))).Value));

    private static readonly Lazy<Checklist> Checklist = new(() => ChecklistParser.Parse(
        [.. Directory.GetFiles(Path.Combine(Folder, "smuggling-protocol"), "*.md").Order(StringComparer.Ordinal).Select(f => new SourceText(Path.GetFileName(f), File.ReadAllText(f)))],
        English.Value.Concepts.ToHashSet(StringComparer.Ordinal)).Value);

    [Theory]
    [InlineData("Immigration Act", "yes")]
    [InlineData("Housing Act", "no")]
    public void OnTheMatter_IsWhatATitleSays(string title, string value) =>
        Assert.Equal(value, Value("smp-19.1", (title, InstrumentKind.Act, Saving)));

    [Theory]
    [InlineData("Public Order Act", Smuggling, "yes")]
    [InlineData("Public Order Act", "## 11\nA person who lights a fire commits an offence and is liable to imprisonment for five years.\n", "no")]
    public void OnTheMatter_IsAnActThatHoldsAnOffence(string title, string offence, string value) =>
        Assert.Equal(value, Value("smp-19.1", (title, InstrumentKind.Act, offence + Saving)));

    [Theory]
    [InlineData("Regulations under Act No. 4117", "yes")]
    [InlineData("Regulations under Act No. 5222", "no")]
    public void OnTheMatter_IsARegulationUnderAnActThatIs(string title, string value) =>
        Assert.Equal(value, Value("smp-19.1", ("Immigration Act No. 4117", InstrumentKind.Act, Smuggling), (title, InstrumentKind.Regulation, Saving)));

    [Theory]
    [InlineData("# Chapter I Borders\n" + Smuggling + Saving + "# Chapter II Fire\n", "yes")]
    [InlineData("# Chapter I Borders\n" + Smuggling + "# Chapter II Fire\n" + Saving, "no")]
    public void OnTheMatter_IsTheChapterOfACodeThatHoldsTheOffence(string chapters, string value) =>
        Assert.Equal(value, Value("smp-19.1", ("Penal Code", InstrumentKind.Code,
            chapters + "## 41\nWhoever lights a fire commits an offence and shall be punished with imprisonment for two years.\n")));

    [Fact]
    public void ActOnTrafficking_StaysOneThoughItPunishesTheKeepingOfPapers() =>
        Assert.Equal("no", Value("smp-19.1", ("Prevention of Trafficking in Persons Act", InstrumentKind.Act,
            "## 9\nA person who possesses a forged passport commits an offence and is liable to imprisonment for five years.\n" + Saving)));

    [Theory]
    [InlineData("Regulations on the Prevention of Trafficking in Persons", "no")]
    [InlineData("Regulations on the Prevention of Trafficking in Persons and of the Smuggling of Migrants", "yes")]
    public void TitleThatNamesTheOffenceBesideAnotherSubject_IsAboutIt(string title, string value) =>
        Assert.Equal(value, Value("smp-19.1", (title, InstrumentKind.Regulation, Saving)));

    [Theory]
    [InlineData("The Minister may give a certificate to any person who assists another person to enter the country unlawfully out of need.", "no")]
    [InlineData("Any person who assists another person to enter the country unlawfully may be asked by the Minister for a certificate.", "yes")]
    public void NormTowardsAnOfficer_IsNoOffenceOfOthers(string norm, string value) =>
        Assert.Equal(value, Value("smp-6.1.a", ("Border Act", InstrumentKind.Act, $"## 11\n(1) {norm}\n\n(2) A contravention of this section is an offence punished with imprisonment for two years.\n")));

    /// <summary>What an old act brought into a code stands there as it is today, and is not asked for its penalty any more.</summary>
    [Theory]
    [InlineData("2020-05-01", "1")]
    [InlineData("1995-05-01", "3")]
    public void SectionThatALaterCodeHolds_CountsThere(string asOf, string years) => Assert.Equal(years, FindDated("penalty-years",
        ("Penal Code", InstrumentKind.Code, asOf, "## 318\nA ferry is kept in repair.\n\n## 318A\nA person who brings an alien into the country unlawfully commits an offence and is liable to imprisonment for one year.\n"),
        ("Aliens Act 2000", InstrumentKind.Act, "2000-02-01",
            "## 60\nAfter section 318 of the Penal Code the following section is inserted:\n\n\"318A. A person who brings an alien into the country unlawfully commits an offence and is liable to imprisonment for three years.\"\n")).Value);

    [Theory]
    [InlineData("Penal Code", "yes")]
    [InlineData("Aviation Code", "no")]
    public void GeneralLaw_IsWhatATitleCallsCriminalLaw(string title, string value) =>
        Assert.Equal(value, Value("smp-6.2.a", ("Immigration Act", InstrumentKind.Act, Smuggling), (title, InstrumentKind.Code, Attempt)));

    [Theory]
    [InlineData("Penal Code", "yes", FindingKind.InPart)]
    [InlineData("Aviation Code", "no", FindingKind.NotAssessable)]
    public void GeneralRule_IsHalfOfItWhereThereIsNoSmugglingOffence(string title, string value, FindingKind kind)
    {
        var finding = Find("smp-6.2.a", (title, InstrumentKind.Code, Attempt));
        Assert.Equal((value, kind), (finding.Value, finding.Kind));
    }

    [Theory]
    [InlineData("A person convicted of one of the following offences is not released early: murder; robbery; trafficking in drugs; smuggling of migrants in inhuman or degrading conditions; arson; piracy; treason.", "no")]
    [InlineData("Where the smuggling of migrants is committed in inhuman or degrading conditions, the penalty is imprisonment for twelve years.", "yes")]
    public void ListOfCrimes_IsNoHeavierTier(string provision, string value) =>
        Assert.Equal(value, Value("smp-6.3.b", ("Border Act", InstrumentKind.Act, Smuggling + "## 30\n" + provision + "\n")));

    [Fact]
    public void Evidence_ThatSaysTheThingSeveralTimesComesFirst() =>
        Assert.Equal("s 41", Find("smp-19.1", ("Immigration Act", InstrumentKind.Act, Smuggling
            + "## 40\nOn application by any person in the prescribed form and on payment of the fee the Director of the service may give the certificate, subject to the Convention relating to the Status of Refugees.\n"
            + "## 41\nNothing in this law affects obligations under the Convention relating to the Status of Refugees, under international humanitarian law or under international human rights law.\n"))
            .Evidence[0].Citation);

    [Theory]
    [InlineData("", Confidence.Medium)]
    [InlineData(". Saving for the Convention relating to the Status of Refugees", Confidence.High)]
    public void WhatIsSaidOnceUnderNoHeading_IsNotRatedHigh(string heading, Confidence level) =>
        Assert.Equal(level, Find("smp-19.1", ("Immigration Act", InstrumentKind.Act, Smuggling + Saving.Replace("## 40", "## 40" + heading, StringComparison.Ordinal))).Confidence);

    private static string Value(string obligation, params (string Title, InstrumentKind Kind, string Law)[] acts) => Find(obligation, acts).Value;

    private static Finding Find(string obligation, params (string Title, InstrumentKind Kind, string Law)[] acts) =>
        FindDated(obligation, [.. acts.Select(a => (a.Title, a.Kind, "", a.Law))]);

    private static Finding FindDated(string obligation, params (string Title, InstrumentKind Kind, string AsOf, string Law)[] acts)
    {
        var works = acts.Select((act, i) =>
        {
            var file = $"{i}.md";
            var text = Reads.Text(file, $"# {act.Title}\n\n{act.Law}".ReplaceLineEndings("\n"));
            return new Work(file, act.Title, act.Kind, [new Expression(file, file, act.Title, act.Kind, "en", TextStatus.InForce, act.AsOf, TextAuthority.Official, "", "", i, text, null, [], null)]);
        });
        var reeds = new Jurisdiction("Reeds", "XRE", true, [], "", "", null, null, [.. works], [], [], "");
        return Assessor.Prepare(reeds, LinkResolver.Resolve(reeds), Checklist.Value, new Dictionary<string, ConceptMatcher> { ["en"] = English.Value }).FindingFor(obligation);
    }
}
