using System.Collections.Immutable;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Text;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Offences;

/// <summary>What reaches an offence and what does not, with the words of the English lexicon that is delivered.</summary>
public sealed class LinkageTests
{
    private static readonly Lazy<ConceptMatcher> English = new(() => new(LexiconParser.Parse(
        new SourceText("en.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "checklists", "lexicon", "en.md")))).Value));

    private static readonly OffenceKind Entry = new(
        "entry", "Entry offence", [new SaysBefore([new SaysConcept("facilitate", null!), new SaysConcept("illegal-entry", null!)]), new SaysConcept("smuggling-act", null!)],
        [], [], [], null!);

    private const string Conduct = "Whoever assists another person to enter the country unlawfully";

    [Fact]
    public void Exemption_OfAnotherParagraph_DoesNotReach() =>
        Assert.Empty(Only($"""
            ## 7. Ferries
            (1) {Conduct} is punished with imprisonment of three years.
            (2) Whoever keeps a ferry without a lamp is punished with a fine.
            (3) Subsection (2) does not apply to a relative.
            """).Exemptions);

    [Fact]
    public void Exemption_OfItsOwnParagraph_Reaches() =>
        Assert.Equal("s 7(3)", Assert.Single(Only($"""
            ## 7. Ferries
            (1) {Conduct} is punished with imprisonment of three years.
            (2) Whoever keeps a ferry without a lamp is punished with a fine.
            (3) Subsection (1) does not apply to a relative.
            """).Exemptions).Provision.Citation);

    [Fact]
    public void OffencesOfAChapter_AreThoseThatStandInIt()
    {
        const string Rules = """
            # Chapter I
            ## 7. Ferries
            {0} is punished with imprisonment of three years.
            # Chapter II
            ## 9. Lamps
            Whoever breaks a lamp is punished with imprisonment of one year.
            ## 10. Attempts
            Where an offence under this {1} is committed by an armed person, the punishment is doubled.
            """;
        Assert.DoesNotContain(Only(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules, Conduct, "Chapter")).Attached, p => p.Provision.Citation == "s 10");
        Assert.Contains(Only(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules, Conduct, "Act")).Attached, p => p.Provision.Citation == "s 10");
    }

    [Theory]
    [InlineData("breaking a lamp under section 9", "sinking a ferry under section 10", "moving a buoy under section 11", "s 7")]
    [InlineData("assisting another person to enter the country unlawfully on foot", "assisting another person to enter the country unlawfully by sea", "moving a buoy under section 11", "s 7 s 12")]
    public void TermForACatalogueOfOffences_NamesNoneOfThem(string first, string second, string third, string offences) =>
        Assert.Equal(offences, string.Join(' ', All($"""
            ## 7. Ferries
            {Conduct} is punished with imprisonment of three years.
            ## 8. Meanings
            "grave deeds" means any act of:
            (a) {first};
            (b) {second};
            (c) {third};
            (d) assisting another person to enter the country unlawfully under section 7.
            ## 9. Lamps
            Whoever breaks a lamp is punished with a fine.
            ## 10. Sinking
            Whoever sinks a ferry is punished with imprisonment of one year.
            ## 11. Buoys
            Whoever moves a buoy is punished with a fine.
            ## 12. Bells
            Whoever rings a bell to announce grave deeds is punished with imprisonment of one year.
            """).Select(o => o.Section.Citation)));

    [Fact]
    public void TiersOfTrafficking_AreNotTiersOfSmuggling() =>
        Assert.Empty(Only($"""
            ## 7. Ferries
            {Conduct} is punished with imprisonment of three years.
            ## 8. Trade
            Where an offence of trafficking in persons under this Act is committed by an armed person, the punishment is imprisonment for ten years.
            """).Tiers);

    [Fact]
    public void LeadInWithCasesOnly_HasTheFirstAsItsBase()
    {
        var offence = Only($"""
            ## 7. Ferries
            {Conduct} is punished—
            (a) with imprisonment for two years in slight cases;
            (b) with imprisonment for ten years in grave cases.
            """);
        Assert.Equal("s 7(a)", Assert.Single(offence.Forms).Passage.Provision.Citation);
        Assert.Equal(2, offence.Maximum?.Years);
    }

    [Fact]
    public void CasesListedBehindAPunishedConduct_AreTiers()
    {
        var offence = Only($"""
            ## 7. Ferries
            {Conduct} is punished with imprisonment of three years; in any of the following cases the offender is punished with imprisonment of ten years:
            (a) he acts as a member of a crew;
            (b) he acts for gain.
            """);
        Assert.Equal("s 7", Assert.Single(offence.Forms).Passage.Provision.Citation);
        Assert.Contains(offence.Tiers, t => t.Provision.Citation == "s 7(b)");
        Assert.Equal(3, offence.Maximum?.Years);
    }

    [Fact]
    public void CasesBelowAnItem_BehindTheOneThatPunishes_AreTiers()
    {
        var offence = Only($"""
            ## 7. Ferries
            {Conduct} shall—
            (a) be punished with imprisonment of one year; or
            (b) in the case of—
                (i) an act done for gain, or
                (ii) a second act,
            be punished with imprisonment of ten years.
            """);
        Assert.DoesNotContain(offence.Forms, f => f.Passage.Provision.Citation == "s 7(b)(i)");
        Assert.Contains(offence.Forms, f => f.Passage.Provision.Citation == "s 7(a)");
    }

    [Fact]
    public void WaysOfCommittingIt_BelowOnePunishment_AreForms() =>
        Assert.Equal(2, Only($"""
            ## 7. Ferries
            {Conduct} is punished with imprisonment of three years, where he—
            (a) acts for gain; or
            (b) acts for a second time.
            """).Forms.Length);

    [Fact]
    public void Punishment_AtTheHeadOfTheNextParagraph_ReachesTheConduct() =>
        Assert.Equal("s 7(1)", Assert.Single(Only("""
            ## 7. Ferries
            (1) Assisting another person to enter the country unlawfully.
            (2) Punished with imprisonment of three years.
            """).Forms).Passage.Provision.Citation);

    [Fact]
    public void PartThatBearsTheOffencesName_ReachesIt()
    {
        const string Rules = """
            # Part II {0}
            ## 7. Ferries
            {1} is punished with imprisonment of three years.
            ## 9. Helmsmen
            Whoever stands at the helm of such an enterprise is punished with imprisonment of ten years.
            """;
        Assert.Contains(Only(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules, "Smuggling of migrants", Conduct)).Attached, p => p.Provision.Citation == "s 9");
        Assert.DoesNotContain(Only(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules, "Boats", Conduct)).Attached, p => p.Provision.Citation == "s 9");
    }

    [Fact]
    public void StatementOfReasons_IsNoPassage()
    {
        var index = Index("""
            # Explanatory memorandum
            Whoever was smuggled has nothing to fear.
            # Part I General
            ## 1. Ferries
            A ferry has a lamp.
            """);
        Assert.DoesNotContain(index.Passages, p => p.Words.Text.Contains("nothing to fear", StringComparison.Ordinal));
        Assert.Contains(index.Passages, p => p.Words.Text.Contains("lamp", StringComparison.Ordinal));
    }

    [Fact]
    public void LeadInWithBothPunishments_IsTheBase_AndItsItemsAreTiers()
    {
        var offence = Only($"""
            ## 7. Ferries
            {Conduct} is punished with imprisonment for three years; the punishment is imprisonment for ten years where:
            (a) a lamp was broken for gain;
            (b) the ferry was overloaded.
            """);
        Assert.Equal("s 7", Assert.Single(offence.Forms).Passage.Provision.Citation);
        Assert.Equal(3, offence.Maximum?.Years);
        Assert.Contains(offence.Tiers, t => t.Provision.Citation == "s 7(a)");
    }

    [Fact]
    public void LeadInWithOnePunishment_HasItsItemsAsForms() =>
        Assert.Equal(["s 7(a)", "s 7(b)"], Only($"""
            ## 7. Ferries
            {Conduct} is punished with imprisonment for three years where:
            (a) a lamp was broken for gain;
            (b) the ferry was overloaded.
            """).Forms.Select(f => f.Passage.Provision.Citation));

    [Fact]
    public void ChapterOfACodeWithOffencesOfItsOwn_SpeaksOfThese()
    {
        const string Rules = """
            # Chapter I Ferries
            ## 7. Ferries
            {0} is punished with imprisonment of three years.
            # Chapter II Lamps
            ## 9. Lamps
            Whoever breaks a lamp is punished with imprisonment of one year.
            ## 10. Armed persons
            Where an offence under this Act is committed by an armed person, the punishment is doubled.
            """;
        var act = string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules, Conduct);
        Assert.Contains(Only(act).Attached, p => p.Provision.Citation == "s 10");
        Assert.DoesNotContain(Only(act, "Penal Code").Attached, p => p.Provision.Citation == "s 10");
    }

    [Fact]
    public void CircumstancesOfTheGeneralPartOfACode_AreNoTierOfOneOffence()
    {
        const string Rules = """
            # Chapter I Sentences
            ## 2. Grave circumstances
            For any offence under this Act the punishment is heavier where it is committed by an armed person.
            # Chapter II Ferries
            ## 7. Ferries
            {0} is punished with imprisonment of three years.
            """;
        var act = string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules, Conduct);
        Assert.Contains(Only(act).Tiers, p => p.Provision.Citation == "s 2");
        Assert.Empty(Only(act, "Penal Code").Tiers);
    }

    [Fact]
    public void OffenceAtTheEdgeOfTheKind_IsNoMainOneInACode()
    {
        var kind = Entry with { Signs = [new SaysConcept("migrant", null!), new SaysConcept("smuggling-label", null!)] };
        var offences = OffenceAssembler.Assemble(Index($"""
            # Chapter I Wars
            ## 3. Transports
            {Conduct} of the enemy is punished with imprisonment of twelve years.
            # Chapter II Smuggling of migrants
            ## 7. Smuggling of migrants
            Whoever commits the smuggling of migrants by assisting an alien to enter the country unlawfully is punished with imprisonment of three years.
            """, "Penal Code"), [kind]).Offences;
        Assert.Equal(["s 7", "s 3"], offences.Select(o => o.Section.Citation));
        Assert.Equal([true, false], offences.Select(o => o.IsMain));
    }

    [Fact]
    public void DutyWhoseBreachIsAnInfringementThatAnotherArticleFines_IsSanctioned()
    {
        const string Rules = """
            ## 7. Lists
            The keeper of a ferry shall hand over a list of those on board.
            ## 8. Infringements
            It is a grave infringement to break the duty of section 7.
            ## 9. Fines
            The infringements of section {0} are punished with a fine of up to 500 crowns.
            """;
        bool Sanctioned(int section)
        {
            var index = Index(string.Format(System.Globalization.CultureInfo.InvariantCulture, Rules, section));
            return new Linkage(index).IsSanctioned(index.Passages.Single(p => p.Words.Text.Contains("list of those", StringComparison.Ordinal)));
        }

        Assert.True(Sanctioned(8));
        Assert.False(Sanctioned(3));
    }

    [Fact]
    public void PunishmentBelowTheItems_IsThatOfEach()
    {
        var offence = Only($"""
            ## 7. Ferries
            A person commits an offence if the person assists another person to enter the country unlawfully.

            Penalty: imprisonment for 3 years.

            ## 8. Heavier cases
            A person commits an offence against this section if the person commits an offence against section 7 and any of the following applies:

            (a) the ferry is unsafe;

            (b) the crossing is made at night.

            Penalty: imprisonment for 10 years.
            """);
        Assert.Equal(3, offence.Maximum?.Years);
        Assert.Contains(offence.Tiers, t => t.Provision.Citation == "s 8(a)");
        Assert.DoesNotContain(offence.Tiers, t => t.Section.Number == "7");
    }

    [Fact]
    public void ExemptionInTheNextArticle_ReachesTheOffenceBeforeIt() =>
        Assert.Equal("s 8", Assert.Single(Only($"""
            ## 7. Ferries
            {Conduct} is punished with imprisonment of three years.
            ## 8. Relatives
            The offence is not punishable where the other person is a relative.
            ## 9. Lamps
            Whoever keeps a ferry without a lamp is punished with a fine.
            ## 10. Others
            The offence is not punishable where the lamp was stolen.
            """).Exemptions).Provision.Citation);

    [Fact]
    public void TierOfAnArticleOnTrafficking_IsNoneOfItsNeighbour() =>
        Assert.DoesNotContain(Only($"""
            # Part 1 Trafficking and smuggling of migrants
            ## 7. Ferries
            {Conduct} is punished with imprisonment of three years.
            ## 8. Trafficking
            (1) Whoever commits trafficking in persons is punished with imprisonment of ten years.
            (2) The penalty is imprisonment of fifteen years where the deed endangered the life of the victim in aggravating circumstances.
            """).Tiers, t => t.Section.Number == "8");

    private static Offence Only(string act, string title = "Ferries Act")
    {
        var kind = Entry with { Signs = [new SaysConcept("smuggling-label", null!)] };
        return Assert.Single(OffenceAssembler.Assemble(Index(act, title), [kind]).Offences);
    }

    private static ImmutableArray<Offence> All(string act) => OffenceAssembler.Assemble(Index(act), [Entry]).Offences;

    private static PassageIndex Index(string act, string title = "Ferries Act")
    {
        var kind = title.EndsWith("Code", StringComparison.Ordinal) ? InstrumentKind.Code : InstrumentKind.Act;
        var text = Reads.Text("act.md", act.ReplaceLineEndings("\n"));
        var expression = new Expression("act.md", "act.md", title, kind, "en", TextStatus.InForce, "", TextAuthority.Official, "", "", 0, text, null, [], null);
        var reeds = new Jurisdiction("Reeds", "XRE", true, [], "", "", null, null, [new Work("act.md", title, kind, [expression])], [], [], "");
        return new(reeds, LinkResolver.Resolve(reeds), new Dictionary<string, ConceptMatcher> { ["en"] = English.Value });
    }
}
