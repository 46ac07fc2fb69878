using LawReview.Core.Law;

namespace LawReview.Tests.Reading;

/// <summary>USLM: laws and titles of a code. The law in the fixtures is made up.</summary>
public sealed class UslmTests
{
    private static LawText Read(string text) => Reads.Text("act.xml", text.ReplaceLineEndings("\n"));

    private static void Reads_(string text, string table) =>
        Assert.Equal(table.ReplaceLineEndings("\n").Trim(), string.Join('\n', Reads.Table(Read(text)).Split('\n').Select(l => l.TrimEnd())));

    [Fact]
    public void Title_WithRepealedSectionNotesAndInsertion() => Reads_(
        """
        <uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="en" identifier="/us/usc/t99"><meta><dc:title>Title 99—Bells</dc:title><dc:date>2015-06-07</dc:date></meta>
        <main><title identifier="/us/usc/t99"><num value="99">Title 99—</num><heading>BELLS</heading><note><p>Bells were enacted.</p></note><toc><tocItem>§ 1. Ringing</tocItem></toc>
        <chapter identifier="/us/usc/t99/ch1"><num value="1">CHAPTER 1—</num><heading>RINGING</heading>
        <section identifier="/us/usc/t99/s1"><num value="1">§ 1.</num><heading> Ringing of bells</heading>
        <subsection identifier="/us/usc/t99/s1/a"><num value="a">(a)</num><heading> In general.—</heading><chapeau>Whoever rings<sidenote><p>Note.</p></sidenote> a bell—</chapeau>
        <paragraph identifier="/us/usc/t99/s1/a/1"><num value="1">(1)</num><content> at night<page>99 STAT. 7</page>; or</content></paragraph>
        <paragraph identifier="/us/usc/t99/s1/a/2"><num value="2">(2)</num><content> for gain,</content></paragraph><continuation>shall be thanked under <ref href="/us/usc/t99/s2/a">the next section</ref>.</continuation></subsection>
        <subsection identifier="/us/usc/t99/s1/b"><num value="b">(b)</num><content>The term “<term>bell</term>” includes a gong.</content></subsection><sourceCredit>(Added 1990.)</sourceCredit></section>
        <section identifier="/us/usc/t99/s2" status="repealed"><num value="2">[§ 2.</num><heading> Repealed. 1995]</heading><content>Old words.</content></section>
        <section identifier="/us/usc/t99/s3"><num value="3">§ 3.</num><heading>Amendment</heading><content>Section 12 of the Tolls Act <amendingAction type="amend">is amended</amendingAction> by adding at the end the following:<quotedContent><subsection><num value="d">“(d)</num><heading>Ferries.—</heading><content>A ferry is free.”</content></subsection></quotedContent>.</content></section></chapter></title></main></uscDoc>
        """,
        """
        Title 99 | title_99 | [BELLS]
        Chapter 1 | title_99__chp_1 | [RINGING]
        § 1 | sec_1 | [Ringing of bells]
        § 1(a) | sec_1__subsec_a | [In general] Whoever rings a bell— => shall be thanked under the next section.
        § 1(a)(1) | sec_1__subsec_a__para_1 | at night; or
        § 1(a)(2) | sec_1__subsec_a__para_2 | for gain,
        § 1(b) | sec_1__subsec_b | The term “bell” includes a gong.
        § 2 | sec_2 | [Repealed. 1995]]
        § 3 | sec_3 | [Amendment] Section 12 of the Tolls Act is amended by adding at the end the following:
        s 12 (inserted by § 3) | sec_12 |
        s 12(d) (inserted by § 3) | sec_12__subsec_d | [Ferries] A ferry is free.”
        """);

    [Fact]
    public void Identifier_FindsTheProvision()
    {
        var law = Read(
            """
            <bill xmlns="http://schemas.gpo.gov/xml/uslm"><main><section identifier="/us/bill/1/s/1/s1"><num value="1">SEC. 1.</num><heading>BELLS.</heading><content>A bell.</content></section></main></bill>
            """);
        Assert.Equal("sec_1", ProvisionOutline.Find(law, "/us/bill/1/s/1/s1")?.Address);
        Assert.Equal(("/us/bill/1/s/1", InstrumentKind.Bill), (law.Stated.Uri, law.Stated.Kind));
    }
}
