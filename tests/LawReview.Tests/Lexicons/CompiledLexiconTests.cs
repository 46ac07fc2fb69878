using LawReview.Core.Lexicons;

namespace LawReview.Tests.Lexicons;

public sealed class CompiledLexiconTests
{
    private const string Key = "what it was made from";

    private static readonly Lexicon Sample = LexiconSources.Lexicon("""
        ## Carry {#carry}

        - (carry|carries|convey*) ..3 (person|*wanderer)
        - take over {place}

        Not:

        - carry no person

        ## Place {#place}

        - (border|frontier*)
        """);

    private const string Text = "They carry a person. It conveyed the mountainwanderer. Carry no person; take over frontiers.";

    [Fact]
    public void Kept_FindsTheSame()
    {
        var kept = CompiledLexicon.FromBytes(CompiledLexicon.Of(Sample).ToBytes(Key), Key);
        Assert.NotNull(kept);
        var text = TokenisedText.Of(Text);
        var fresh = new ConceptMatcher(Sample);
        var read = new ConceptMatcher(kept, new Lazy<Lexicon>(() => throw new InvalidOperationException("It was parsed.")));
        Assert.Equal<string>([.. fresh.Concepts], [.. read.Concepts]);
        Assert.Equal(fresh.TitleOf("carry"), read.TitleOf("carry"));
        Assert.Equal(3, fresh.Matches(text, "carry").Length);
        foreach (var concept in fresh.Concepts) Assert.Equal<ConceptMatch>([.. fresh.Matches(text, concept)], [.. read.Matches(text, concept)]);
        Assert.Equal(fresh.FiredPatterns(text), read.FiredPatterns(text));
    }

    [Fact]
    public void Kept_UnderAnotherKey_IsNothing() =>
        Assert.Null(CompiledLexicon.FromBytes(CompiledLexicon.Of(Sample).ToBytes(Key), "something else"));

    [Fact]
    public void Kept_Damaged_IsNothing()
    {
        var bytes = CompiledLexicon.Of(Sample).ToBytes(Key);
        for (var i = 0; i < bytes.Length; i += 7)
        {
            bytes[i] ^= 0x10;
            Assert.Null(CompiledLexicon.FromBytes(bytes, Key));
            bytes[i] ^= 0x10;
        }

        foreach (var length in (ReadOnlySpan<int>)[0, 1, 32, 33, bytes.Length / 2, bytes.Length - 1])
            Assert.Null(CompiledLexicon.FromBytes(bytes[..length], Key));
        Assert.NotNull(CompiledLexicon.FromBytes(bytes, Key));
    }
}
