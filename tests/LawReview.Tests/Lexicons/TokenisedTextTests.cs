using LawReview.Core.Lexicons;
using Xunit;

namespace LawReview.Tests.Lexicons;

public sealed class TokenisedTextTests
{
    [Theory]
    [InlineData("The Migrant's entry", "the migrant s entry")]
    [InlineData("non-citizen", "non citizen")]
    [InlineData("Éloignement forcé", "eloignement force")]
    [InlineData("e\u0301loignement", "eloignement")]
    [InlineData("Straße, œuvre, Ærø", "strasse oeuvre aero")]
    [InlineData("Въезд ёлка Й", "въезд елка и")]
    [InlineData("oﬃcial beneﬁt", "official benefit")]
    [InlineData("Ｅｎｔｒｙ２", "entry2")]
    [InlineData("l’étranger ‘alien’", "l etranger alien")]
    [InlineData("smug\u00ADgling bor\u200Bder", "smuggling border")]
    [InlineData("immi-\ngration", "immigration")]
    [InlineData("immi-\r\n   gration", "immigration")]
    [InlineData("immi\u00AD\ngration", "immigration")]
    [InlineData("non-\nNigerian", "non nigerian")]
    [InlineData("2001-\n2003", "2001 2003")]
    [InlineData("偷越国境罪 abc", "偷 越 国 境 罪 abc")]
    [InlineData("カード 1人", "カ ー ト 1 人", "カ ー ド 1 人")]
    [InlineData("أَجْنَبِيّ ـالأجنبي", "اجنبي الاجنبي")]
    [InlineData("प्रवासी की", "प्रवासी की")]
    [InlineData("İstanbul ışık", "istanbul isik")]
    [InlineData("person¹ entry", "person entry")]
    [InlineData("", "")]
    [InlineData("—– ...", "")]
    public void Words_Normalised(string text, string expected, string? also = null)
    {
        var tokens = TokenisedText.Of(text);
        var words = string.Join(' ', Enumerable.Range(0, tokens.Tokens.Length).Select(tokens.WordAt));
        Assert.Contains(words, new[] { expected, also });
    }

    [Theory]
    [InlineData("He enters. She leaves.", "he enters | she leaves")]
    [InlineData("under s. 25 of the Act", "under s 25 of the act")]
    [InlineData("see ss. 2 and Art. Three", "see ss 2 and art three")]
    [InlineData("Mr. Smith enters", "mr smith enters")]
    [InlineData("1. A person who", "1 a person who")]
    [InlineData("the U.S. Government", "the u s government")]
    [InlineData("an offence\nA person", "an offence a person")]
    [InlineData("commits an offence. (2) A person", "commits an offence | 2 a person")]
    [InlineData("is it so? Yes", "is it so | yes")]
    [InlineData("enters “the country.” Any person", "enters the country | any person")]
    [InlineData("fined. and then", "fined and then")]
    [InlineData("the Act of 2007. The court", "the act of 2007 | the court")]
    [InlineData("走私。处罚", "走 私 | 处 罚")]
    [InlineData("دخل. خرج", "دخل | خرج")]
    [InlineData("end... Next", "end | next")]
    public void Sentences_Parted(string text, string expected)
    {
        var tokens = TokenisedText.Of(text);
        var sentences = tokens.Tokens.Select((t, i) => (t.Sentence, Word: tokens.WordAt(i))).GroupBy(t => t.Sentence)
            .Select(g => string.Join(' ', g.Select(t => t.Word)));
        Assert.Equal(expected, string.Join(" | ", sentences));
    }

    [Fact]
    public void Spans_CoverTheWordsAsWritten()
    {
        var text = "The “immi-\ngration” oﬃce";
        var tokens = TokenisedText.Of(text);
        Assert.Equal(["The", "immi-\ngration", "oﬃce"], tokens.Tokens.Select(t => text[t.Start..t.End]));
        Assert.Equal("The “immi-\ngration", text.Substring(tokens.SpanOf(0, 2).Start, tokens.SpanOf(0, 2).Length));
    }
}
