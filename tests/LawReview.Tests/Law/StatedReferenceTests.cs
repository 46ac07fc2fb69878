using LawReview.Core.Law;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Law;

/// <summary>References and terms that a file marks as such count where they say more than the words.</summary>
public sealed class StatedReferenceTests
{
    private const string Tolls =
        """
        <akomaNtoso><act><meta><identification><FRBRWork><FRBRuri value="/akn/qq/act/1990/1"/></FRBRWork><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification></meta><preface><p><docTitle>Tolls Act 1990</docTitle></p></preface>
        <body><section eId="sec_1"><num>1</num><content><p>A <def>bell toll</def>, for all ferries, ranges up to two crowns.</p></content></section>
        <section eId="sec_2"><num>2</num><subsection eId="sec_2__subsec_1"><num>(1)</num><content><p>See <ref href="#sec_1">the rule above</ref>.</p></content></subsection>
        <subsection eId="sec_2__subsec_2"><num>(2)</num><content><p>Under <ref href="#sec_2">section 2(1)</ref> and <ref href="/akn/qq/act/2001/4/main#sec_2">section 2</ref> and <ref href="/akn/qq/act/1888/7#sec_1">section 1</ref>.</p></content></subsection></section></body></act></akomaNtoso>
        """;

    private const string Bells =
        """
        <akomaNtoso><act><meta><identification><FRBRWork><FRBRuri value="/akn/qq/act/2001/4"/></FRBRWork></identification></meta><preface><p><docTitle>Bells Act 2001</docTitle></p></preface>
        <body><section eId="sec_2"><num>2</num><content><p>A bell rings.</p></content></section></body></act></akomaNtoso>
        """;

    private static readonly Links Found = LinkResolver.Resolve(Jurisdiction());

    [Theory]
    [InlineData("s 2(1)", "the rule above", "tolls.xml s 1", false)]
    [InlineData("s 2(2)", "section 2(1)", "tolls.xml s 2(1)", false)]
    [InlineData("s 2(2)", "section 2", "bells.xml s 2", false)]
    [InlineData("s 2(2)", "section 1", "", true)]
    public void Reference_ResolvesTo(string from, string words, string target, bool external)
    {
        var reference = Assert.Single(Found.References, r => r.From.Citation == from && r.Words.Text == words);
        Assert.Equal(target, string.Join("; ", reference.Targets.Select(t => $"{t.Expression.File} {t.Citation}")));
        Assert.Equal(external, reference.External);
    }

    [Fact]
    public void Term_IsDefined() => Assert.Equal("bell toll", Assert.Single(Found.Definitions).Term);

    private static Jurisdiction Jurisdiction()
    {
        var works = new[] { ("tolls.xml", Tolls), ("bells.xml", Bells) }.Select(file =>
        {
            var text = Reads.Text(file.Item1, file.Item2);
            var expression = new Expression(
                file.Item1, file.Item1, text.Title, InstrumentKind.Act, "en", TextStatus.InForce, "", TextAuthority.Official, "", "", 0, text, null, [], null);
            return new Work(expression.WorkId, expression.Title, expression.Kind, [expression]);
        });
        return new("Reeds", "", true, [], "", "", null, null, [.. works], [], [], "");
    }
}
