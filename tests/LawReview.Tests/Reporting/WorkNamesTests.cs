using LawReview.Core.Law;
using LawReview.Reporting;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed class WorkNamesTests
{
    [Theory]
    [InlineData("Border Act 1998", "Border Act 1998")]
    [InlineData("Code de l'accès au territoire, du séjour et du refuge des étrangers (CATSRE), partie législative", "CATSRE")]
    [InlineData("Act of 4 May on the entry, the stay and the departure of all foreigners (RESTATED)", "Act of 4 May on the entry, the stay and the departure of all foreigners (RESTATED)")]
    [InlineData("Immigration and Harbours Act 1971, Part III sections 24 to 25 (revised, as at 2026)", "Immigration and Harbours Act 1971")]
    [InlineData("Criminal Justice (Property and International Cooperation) and Ports Act 2012", "Criminal Justice (Property and International Cooperation) and Ports Act 2012")]
    [InlineData("Statute, by which the law on foreigners of 2003 and the law on harbours are changed", "Statute, by which the law on foreigners of 2003 and the law on harbours are changed")]
    [InlineData("Prevention of Unlawful Conveyance of Foreign Nationals Act 2018 (as amended by Act 10 of 2025)", "Prevention of Unlawful Conveyance of Foreign Nationals Act 2018 (as amended by Act 10 of 2025)")]
    [InlineData("Ley 28951, Ley contra el traslado de personas y el paso ilícito de fronteras", "Ley 28951")]
    public void Of_LongTitle_IsItsAbbreviationOrThePartThatNamesIt(string title, string expected) => Assert.Equal(expected, new WorkNames([title]).Of(title));

    [Fact]
    public void Of_TwoWorksThatWouldHaveTheSameName_KeepTheirTitles()
    {
        string[] titles = ["Immigration Act 1971, Part III, sections 24 to 25 as they stood in January", "Immigration Act 1971, Part IV, sections 31 to 38 as they stood in January"];
        var names = new WorkNames(titles);
        Assert.Equal(titles, titles.Select(names.Of));
        Assert.Empty(names.Shortened);
    }

    [Fact]
    public void In_Sentence_PutsShortTitlesInThePlaceOfLongOnes()
    {
        var names = new WorkNames(["Ley 28951, Ley contra el traslado de personas y el paso ilícito de fronteras"]);
        Assert.Equal("Ley 28951 was supplied as an extract.", names.In("Ley 28951, Ley contra el traslado de personas y el paso ilícito de fronteras was supplied as an extract."));
    }

    [Fact]
    public void Shortened_ItemBehindALongLeadIn_ShowsBoth()
    {
        var quotation = new ReportQuotation(
            1, "a.md", "Act", "s 1(b)", "sec_1__para_b", "", TextAuthority.Official, "en",
            [new("A person who brings another to the shore is liable to imprisonment for twelve years where the voyage", []), new("put the life of the person carried in danger;", [])], []);
        Assert.Equal("A person who brings another to the […] put the life of the person carried in danger;", quotation.Shortened(90));
        Assert.Equal("A person who brings […] put the life of the person carried […]", quotation.Shortened(60));
        Assert.Equal(quotation.Line(), quotation.Shortened(200));
    }
}
