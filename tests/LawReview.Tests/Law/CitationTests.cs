using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Law;

public sealed class CitationTests
{
    [Theory]
    [InlineData("art. L. 823-1, 3° al. 2", "Section L823-1 > 3 > ¶2")]
    [InlineData("art. 303-A bis n.º 2 letra b)", "Section 303-Abis > 2 > b")]
    [InlineData("§ 96 Abs. 1 Nr. 2 Buchst. a", "Section 96 > 1 > 2 > a")]
    [InlineData("§ 96 Abs. 1 Satz 2", "Section 96 > 1 > s2")]
    [InlineData("artículo 129-D.2", "Section 129-D > 2")]
    [InlineData("art. 318 bis, apartado 3", "Section 318bis > 3")]
    [InlineData("art. 12, comma 3-bis, lett. b)", "Section 12 > 3bis > b")]
    [InlineData("art. 149, § 1.º, inciso II, alínea a", "Section 149 > 1 > II > a")]
    [InlineData("s 25(1)(a)", "Section 25 > 1 > a")]
    [InlineData("Section 25A(2)", "Section 25A > 2")]
    [InlineData("8 USC 1324(a)(1)", "Section 1324 > a > 1")]
    [InlineData("s 3, second paragraph", "Section 3 > ¶2")]
    [InlineData("Schedule 2 para 3(1)", "Container 2 > 3 > 1")]
    [InlineData("Disposición adicional décima, apartado 2", "Section DA10 > 2")]
    [InlineData("disp. adic. 10.2", "Section DA10 > 2")]
    public void Citation_IsTakenApart(string citation, string parts) => Assert.Equal(parts, CitationParser.Parse(citation)?.ToString());

    [Theory]
    [InlineData("Preamble, al. 2")]
    [InlineData("Préambule, al. 2")]
    [InlineData("Preámbulo, párr. 2")]
    [InlineData("Präambel UAbs. 2")]
    [InlineData("the whole Act")]
    public void WordsWithoutANumber_AreNoCitation(string text) => Assert.Null(CitationParser.Parse(text));

    [Theory]
    [InlineData("art. 318 bis.3.a)", "art 318 bis 3 a)", true)]
    [InlineData("art. 318 bis.1, párr. 2", "art. 318 bis 1", true)]
    [InlineData("art. 303-A (inserted by art. 2)", "art. 2", true)]
    [InlineData("art. 303-A (introducido por art. 2)", "art. 2", true)]
    [InlineData("art. 303-A (introducido por art. 2)", "art. 303-A", true)]
    [InlineData("art. 12 bis (inséré par art. 4)", "art. 5", false)]
    [InlineData("§ 96 Abs. 1 Nr. 1", "§ 96(2)", false)]
    [InlineData("art. 12", "art. 12 bis", false)]
    public void Citations_Agree(string one, string other, bool agree) => Assert.Equal(agree, CitationAgreement.Agree(one, other));

    /// <summary>How acts of a language are laid out: head of an article, and the numbers of three levels below.</summary>
    private sealed record Layout(string Language, Func<int, string> Head, Func<int, string> First, Func<int, string> Second, string Sentence);

    private static readonly Layout[] Layouts =
    [
        new("en", n => $"## Section {n}. Boats", n => $"({n}) ", n => $"({Letter(n)}) ", "Any person who rows on the lake in the dark shall carry a lamp to the harbour"),
        new("fr", n => $"## Article L. 11{n}-{n}", n => $"{Roman(n)}.-", n => $"{n}° ", "Le meunier garde les clés du moulin et la roue dans la cour des ânes"),
        new("es", n => $"## Artículo {n} bis.", n => $"{n}. ", n => $"{Letter(n)}) ", "El molinero guarda la llave del molino y la rueda en el patio de los asnos"),
        new("de", n => $"## § {n}a", n => $"({n}) ", n => $"{n}. ", "Der Wart der Brunnen hat die Kette und den Eimer zu pflegen"),
        new("pt", n => $"## Artigo {n}.º-A", n => $"{n} - ", n => $"{Letter(n)}) ", "O moleiro guarda a chave do moinho e as rodas nos dias de festa"),
        new("it", n => $"## Art. {n}-bis.", n => $"{n}. ", n => $"{Letter(n)}) ", "Il custode della fontana tiene la chiave e gli attrezzi che sono nella casa"),
    ];

    private static string Letter(int n) => ((char)('a' + n - 1)).ToString();

    private static string Roman(int n) => LawReview.Core.Law.Structure.Numerals.ToRoman(n);

    [Fact]
    public void EveryCitation_LeadsBackToItsProvision()
    {
        // For each article: how many first-level numbers it has, and how many items and further paragraphs each of these.
        var article = Gen.Choose(0, 3).SelectMany(firsts => Gen.Zip(Gen.Choose(0, 3), Gen.Choose(0, 1)).ArrayOf(firsts));
        var acts = Gen.Zip(Gen.Elements(Layouts), article.NonEmptyListOf()).ToArbitrary();
        Prop.ForAll(acts, act => LeadBack(act.Item1, [.. act.Item2.Take(6)])).QuickCheckThrowOnFailure();
    }

    private static bool LeadBack(Layout layout, (int Items, int Paragraphs)[][] articles)
    {
        var law = Reads.Text("act.md", Write(layout, articles));
        Assert.Equal(layout.Language, law.Language);
        var missed = law.AllProvisions().Where(p => p.Kind != ProvisionKind.Preamble && CitationFinder.Find(law, p.Citation) != p).Select(p => p.Citation).ToList();
        Assert.True(missed.Count == 0, $"{layout.Language}: {string.Join("; ", missed)}");
        return true;
    }

    private static string Write(Layout layout, (int Items, int Paragraphs)[][] articles)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= articles.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{layout.Head(i)}\n\n");
            if (articles[i - 1].Length == 0) text.Append(CultureInfo.InvariantCulture, $"{layout.Sentence}.\n\n");
            for (var k = 1; k <= articles[i - 1].Length; k++)
            {
                var (items, paragraphs) = articles[i - 1][k - 1];
                text.Append(CultureInfo.InvariantCulture, $"{layout.First(k)}{layout.Sentence}{(items > 0 ? ":" : ".")}\n\n");
                for (var m = 1; m <= items; m++) text.Append(CultureInfo.InvariantCulture, $"{layout.Second(m)}{layout.Sentence}{(m == items ? "." : ";")}\n\n");
                for (var m = 0; m < paragraphs; m++) text.Append(CultureInfo.InvariantCulture, $"{layout.Sentence}.\n\n");
            }
        }

        return text.ToString();
    }
}
