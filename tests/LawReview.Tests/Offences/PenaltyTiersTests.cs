using System.Collections.Immutable;
using LawReview.Core.Assessment;
using LawReview.Core.Checklists;
using LawReview.Core.Law;
using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Passages;
using LawReview.Core.Text;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Offences;

/// <summary>What offences are punished with, tier by tier, with the words of the English lexicon that is delivered.</summary>
public sealed class PenaltyTiersTests
{
    private static readonly Lazy<ConceptMatcher> English = new(() => new(LexiconParser.Parse(
        new SourceText("en.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "checklists", "lexicon", "en.md")))).Value));

    private static readonly OffenceKind Entry = new(
        "entry", "Entry offence", [new SaysBefore([new SaysConcept("facilitate", null!), new SaysConcept("illegal-entry", null!)])], [new SaysConcept("smuggling-label", null!)], [], [], null!);

    private const string Conduct = "Whoever assists another person to enter the country unlawfully";

    [Fact]
    public void Range_HasItsLeastAndItsLongest()
    {
        var tier = Assert.Single(Tiers($"## 7. Ferries\n{Conduct} is punished with imprisonment of not less than two years and not more than six years and with a fine.\n"));
        Assert.Equal((TierKind.Base, 2.0, 6.0, true, SeriousCrime.Reached), (tier.Kind, tier.Least, tier.Most!.Value.Years, tier.NamesFine, tier.Serious));
        Assert.Equal("s 7", tier.Evidence.Citation);
    }

    [Fact]
    public void LongestBelowFourYears_IsNoSeriousCrimeAndHasNoLeast()
    {
        var tier = Assert.Single(Tiers($"## 7. Ferries\n{Conduct} is punished with imprisonment of up to three years.\n"));
        Assert.Equal((null, 3.0, false, SeriousCrime.NotReached), (tier.Least, tier.Most!.Value.Years, tier.NamesFine, tier.Serious));
    }

    [Fact]
    public void FineAlone_IsNoImprisonment()
    {
        var tier = Assert.Single(Tiers($"## 7. Ferries\n{Conduct} is punished with a fine.\n"));
        Assert.Equal((0.0, true, SeriousCrime.NotReached), (tier.Most!.Value.Years, tier.NamesFine, tier.Serious));
    }

    [Fact]
    public void HeavierTier_StandsBelowItsBase()
    {
        var tiers = Tiers($"""
            ## 7. Ferries
            (1) {Conduct} is punished with imprisonment of three years.
            (2) Where an offence under subsection (1) is committed by an armed group, the punishment is imprisonment for life.
            """);
        Assert.Equal([TierKind.Base, TierKind.Heavier], tiers.Select(t => t.Kind));
        Assert.True(tiers[1].Most!.Value.IsLife);
        Assert.Equal(SeriousCrime.Reached, tiers[1].Serious);
    }

    [Fact]
    public void PunishmentsInOtherSections_AreThoseOfTheSectionThatEachNames()
    {
        var tiers = Tiers("""
            ## 7. Ferries
            No person shall assist another person to enter the country unlawfully.
            ## 8. Lamps
            No person shall keep a ferry without a lamp.
            ## 17. Punishments
            (1) A breach of section 8 is punished with imprisonment of two to seven years.
            (2) A breach of section 7 is punished with imprisonment of one to five years.
            ## 21. Heavier cases
            Acts referred to in section 7 are punished with imprisonment of eight to fifteen years if they were committed:
            (a) by a crew;
            (b) at night.
            ## 22. Companies
            A company for which an act referred to in section 7 was committed is punished with a fine.
            """);
        Assert.Equal(
            [(TierKind.Base, 1.0, 5.0, "s 17(2)"), (TierKind.Heavier, 8.0, 15.0, "s 21(a)"), (TierKind.Heavier, 8.0, 15.0, "s 21(b)")],
            tiers.Select(t => (t.Kind, t.Least, t.Most!.Value.Years, t.Evidence.Citation)));
    }

    [Fact]
    public void WhatOnlyNamesTheOffenceElsewhere_IsNoTier()
    {
        var tiers = Tiers($"""
            ## 7. Ferries
            {Conduct} is punished with imprisonment of two to seven years.
            ## 31. Where cases are heard
            Proceedings for an offence under section 7 may be brought where the accused is held.
            ## 32. Removal
            A foreigner convicted under section 7 is removed after serving the sentence of imprisonment.
            ## 33. Offences abroad
            This Act applies to an offence under section 7 committed abroad if it is punished with imprisonment of not less than three years.
            """);
        Assert.Equal([TierKind.Base], tiers.Select(t => t.Kind));
    }

    private static ImmutableArray<PenaltyTier> Tiers(string act)
    {
        var text = Reads.Text("act.md", act.ReplaceLineEndings("\n"));
        var expression = new Expression("act.md", "act.md", "Ferries Act", InstrumentKind.Act, "en", TextStatus.InForce, "", TextAuthority.Official, "", "", 0, text, null, [], null);
        var reeds = new Jurisdiction("Reeds", "XRE", true, [], "", "", null, null, [new Work("act.md", "Ferries Act", InstrumentKind.Act, [expression])], [], [], "");
        var index = new PassageIndex(reeds, LinkResolver.Resolve(reeds), new Dictionary<string, ConceptMatcher> { ["en"] = English.Value });
        return PenaltyTiers.Of(index, OffenceAssembler.Assemble(index, [Entry]));
    }
}
