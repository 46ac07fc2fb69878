using LawReview.Core.Lexicons;
using LawReview.Core.Text;
using Xunit;

namespace LawReview.Tests.Lexicons;

public sealed class LexiconParserTests
{
    private const string Sample = """
        ---
        language: en
        name: English
        ---

        # Words

        For the reader.

        ## Helping words {#help}

        What it is.

        What it is not.

        <!-- a remark
        over two lines -->
        - Assist*
        - (give|gives) ..3 (aid|"first" help)
        - {carry} non-citizen

        Not:

        - legal aid

        ## Carrying {#carry}

        - carr*

        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Lexicon_IsRead(string lineBreak)
    {
        var parsed = LexiconParser.Parse(new SourceText("en.md", Sample.ReplaceLineEndings(lineBreak), "abc"));
        Assert.Empty(parsed.Diagnostics);
        var lexicon = parsed.Value;
        Assert.Equal(("en", "English", "abc"), (lexicon.Language, lexicon.Name, lexicon.Sha256));
        Assert.Equal(["carry", "help"], lexicon.ConceptIds.Order(StringComparer.Ordinal));
        var help = lexicon.Concepts[0];
        Assert.Equal("Helping words", help.Title);
        Assert.Equal("What it is.\nWhat it is not.", help.Description.ReplaceLineEndings("\n"));
        Assert.Equal(
            ["help:assist*", "help:give ..3 aid", "help:give ..3 first help", "help:gives ..3 aid", "help:gives ..3 first help", "help:{carry} non citizen"],
            help.Patterns.Select(p => p.Id));
        Assert.Equal(["help!legal aid"], help.Exclusions.Select(p => p.Id));
        Assert.Equal(["Words", "Helping words"], help.Location.Trail.AsEnumerable());
        Assert.Equal("{carry} non-citizen", help.Patterns[^1].Location.Source[help.Patterns[^1].Location.Span]);
    }

    [Fact]
    public void FaultyPatterns_AreLeftOut()
    {
        var parsed = LexiconParser.Parse(LexiconSources.Source("## A {#a}\n\n- aid\n- x*\n- {b}\n- {a} too\n"));
        Assert.Equal(["ShortStem", "UnknownConcept", "ConceptCircle"], parsed.Diagnostics.Select(d => d.Code.Name));
        Assert.Equal(["a:aid"], parsed.Value.Concepts[0].Patterns.Select(p => p.Id));
        Assert.True(new ConceptMatcher(parsed.Value).Has(TokenisedText.Of("Aid."), "a"));
    }

    [Fact]
    public void Matcher_MayBeAskedByManyThreads()
    {
        var matcher = new ConceptMatcher(LexiconSources.Lexicon(Sample[Sample.IndexOf("# Words", StringComparison.Ordinal)..]));
        var text = TokenisedText.Of(string.Concat(Enumerable.Repeat("He gives some aid and carries non citizens, a non citizen. ", 200)));
        var counts = new int[64];
        Parallel.For(0, counts.Length, i => counts[i] = matcher.Matches(text, i % 2 == 0 ? "help" : "carry").Length);
        Assert.Equal([200], counts.Distinct());
    }
}
