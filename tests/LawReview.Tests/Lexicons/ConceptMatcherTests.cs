using LawReview.Core.Lexicons;
using Xunit;

namespace LawReview.Tests.Lexicons;

public sealed class ConceptMatcherTests
{
    [Theory]
    [InlineData("assist*", "He assisted the assistant", "assisted;assistant")]
    [InlineData("*border", "a crossborder case at the border", "crossborder;border")]
    [InlineData("non-citizen", "a non citizen, a non-citizen, a noncitizen", "non citizen;non-citizen")]
    [InlineData("give ..2 help", "give help; give him help; give him much help; give him very much help", "give help;give him help;give him much help")]
    [InlineData("(give|giving) (aid|all help)", "giving all help to give aid", "giving all help;give aid")]
    [InlineData("give ..5 help", "They give. Some help", "")]
    [InlineData("give help", "They give. Help comes", "")]
    [InlineData("give ..5 help", "give help or help", "give help")]
    [InlineData("دخول", "الدخول، والدخول، بدخول، للدخول، وبالدخول، بدخولهم، مدخول", "الدخول;والدخول;بدخول;للدخول;وبالدخول;بدخولهم")]
    [InlineData("إقامة", "إقامته وإقامتها", "إقامته;وإقامتها")]
    [InlineData("أجنبي", "أجنبيا وأجنبياً", "أجنبيا;وأجنبيا")]
    [InlineData("غير", "لغيره غيرها", "")]
    [InlineData("مهاجر*", "للمهاجرين كالمهاجر", "للمهاجرين;كالمهاجر")]
    [InlineData("من ..1 يعاقب", "ومن هرب فيعاقب", "ومن هرب فيعاقب")]
    [InlineData("الدخول", "للدخول دخول", "للدخول")]
    [InlineData("في", "فى وفى", "فى;وفى")]
    [InlineData("ما", "كما بما لما", "")]
    [InlineData("وثيقة", "الوثيقة وثيقه والوثيقة", "الوثيقة;وثيقه;والوثيقة")]
    [InlineData("15 سنة", "١٥ سنة، ۱۵ سنة", "١٥ سنة;۱۵ سنة")]
    [InlineData("走私*", "走私人口", "走私")]
    [InlineData("“entry”, illegal", "Entry (illegal)", "Entry (illegal")]
    public void Pattern_Matches(string pattern, string text, string expected) =>
        Assert.Equal(expected, Found(LexiconSources.Concept(pattern), text));

    [Fact]
    public void Exclusion_TakesOutWhatItOverlaps()
    {
        var lexicon = LexiconSources.Concept("aid", "in aid of", "Not:", "legal aid");
        Assert.Equal("aid", Found(lexicon, "legal aid, then aid"));
        Assert.Equal("", Found(lexicon, "legal aid"));
    }

    [Fact]
    public void Reference_MatchesWhatTheConceptMatches()
    {
        var lexicon = LexiconSources.Lexicon("""
            ## C {#c}

            - bring ..2 {who} into
            - {who} moved

            ## Who {#who}

            - person
            - person of age

            Not:

            - legal person
            """);
        Assert.Equal(
            "bring a person into;bring a person of age into;person moved",
            Found(lexicon, "bring a person into, bring a person of age into, legal person moved, person moved"));
        Assert.Equal("", Found(lexicon, "bring a legal person into"));
    }

    [Fact]
    public void Patterns_SwitchedOff_DoNotMatch()
    {
        var lexicon = LexiconSources.Concept("(give|lend) aid");
        Assert.Equal(["c:give aid", "c:lend aid"], lexicon.Concepts[0].Patterns.Select(p => p.Id));
        var matcher = new ConceptMatcher(lexicon, new HashSet<string> { "c:give aid" });
        Assert.Equal("lend aid", Found(matcher, "give aid, lend aid"));
    }

    [Fact]
    public void SameWords_MatchedByTwoPatterns_AreOneMatchAndTwoFiredPatterns()
    {
        var matcher = new ConceptMatcher(LexiconSources.Concept("assist*", "assists", "help"));
        var text = TokenisedText.Of("He assists");
        var match = Assert.Single(matcher.Matches(text, "c"));
        Assert.Equal("c:assist*", match.Pattern);
        Assert.Equal(["c:assist*", "c:assists"], matcher.FiredPatterns(text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void UnknownConcept_IsABugOfTheCaller() =>
        Assert.Throws<ArgumentException>(() => new ConceptMatcher(LexiconSources.Concept("a")).Matches(TokenisedText.Of("a"), "d"));

    private static string Found(Lexicon lexicon, string text) => Found(new ConceptMatcher(lexicon), text);

    private static string Found(ConceptMatcher matcher, string text) => string.Join(';', matcher
        .Matches(TokenisedText.Of(text), "c").Select(m => text.Substring(m.Span.Start, m.Span.Length)));
}
