using LawReview.Core.Law;

namespace LawReview.Tests.Reading;

/// <summary>Akoma Ntoso of three versions: what its elements become. The law in the fixtures is made up.</summary>
public sealed class AkomaNtosoTests
{
    private static LawText Read(string text) => Reads.Text("act.xml", text.ReplaceLineEndings("\n"));

    private static void Reads_(string text, string table) =>
        Assert.Equal(table.ReplaceLineEndings("\n").Trim(), string.Join('\n', Reads.Table(Read(text)).Split('\n').Select(l => l.TrimEnd())));

    [Fact]
    public void Act_WithLeadInsTailsNotesPeriodsAndSchedule() => Reads_(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act" xml:lang="en">
        <meta><identification source="#x"><FRBRWork><FRBRuri value="/akn/qq/act/2001/4"/><FRBRcountry value="qq"/><FRBRnumber value="4"/><FRBRdate date="2001-02-03" name="enacted"/></FRBRWork><FRBRExpression><FRBRdate date="2010-01-01" name="as at"/><FRBRlanguage language="eng"/></FRBRExpression></identification>
        <lifecycle source="#x"><eventRef eId="e1" date="2001-02-03"/><eventRef eId="e2" date="2008-01-01"/><eventRef eId="e3" date="2012-01-01"/></lifecycle>
        <temporalData source="#x"><temporalGroup eId="old"><timeInterval start="#e1" end="#e2"/></temporalGroup><temporalGroup eId="new"><timeInterval start="#e3"/></temporalGroup></temporalData></meta>
        <preface><longTitle><p>An Act about <shortTitle>Bells</shortTitle></p></longTitle></preface>
        <body><part eId="part_I"><num>Part I</num><heading>Bells</heading>
        <section eId="sec_1"><num>1.</num><heading>Ringing</heading>
         <subsection eId="sec_1__subsec_1"><num>(1)</num><intro><p>A keeper shall ring the bell<authorialNote marker="1"><p>Bells are old.</p></authorialNote>—</p></intro>
          <paragraph eId="sec_1__subsec_1__para_a"><num>(a)</num><content><p>at dawn; <remark>sic</remark>or</p></content></paragraph>
          <paragraph eId="sec_1__subsec_1__para_b"><num>(b)</num><content><p>at dusk,</p></content></paragraph>
          <wrapUp><p>and is thanked under <ref href="#sec_3">the third section</ref>.</p></wrapUp></subsection>
         <subsection eId="sec_1__subsec_2" period="#old"><num>(2)</num><content><p>No bell is rung.</p></content></subsection>
         <subsection eId="sec_1__subsec_2-v2" period="#new"><num>(2)</num><content><p>All bells are rung.</p></content></subsection></section>
        <section eId="sec_2" status="removed"><num>2.</num><heading>Gongs</heading><content><p>Gongs are beaten.</p></content></section>
        <section eId="sec_3"><num>3.</num><heading>Meanings</heading><content><blockList eId="sec_3__list_1"><listIntroduction>In this Act—</listIntroduction>
         <item eId="sec_3__list_1__item_1"><p>“<def refersTo="#k">keeper</def>” means a person who keeps a bell;</p></item>
         <item eId="sec_3__list_1__item_2"><p>“bell” means a thing that rings.</p></item></blockList></content></section></part>
        <hcontainer name="schedule" eId="sched_1"><num>Schedule 1</num><heading>Fees</heading><paragraph eId="sched_1__para_1"><num>1</num><content><table><tr><td><p>Bell</p></td><td><p>two crowns</p></td></tr><tr><td>Gong</td><td>one crown</td></tr></table></content></paragraph></hcontainer>
        </body><conclusions><p>Signed by the Regent.</p></conclusions></act></akomaNtoso>
        """,
        """
        Preamble | preamble | An Act about Bells
        Part I | part_I | [Bells]
        s 1 | sec_1 | [Ringing]
        s 1(1) | sec_1__subsec_1 | A keeper shall ring the bell— => and is thanked under the third section.
        s 1(1)(a) | sec_1__subsec_1__para_a | at dawn; or
        s 1(1)(b) | sec_1__subsec_1__para_b | at dusk,
        s 1(2) | sec_1__subsec_2 |
        s 1(2) | sec_1__subsec_2-v2 |
        s 2 | sec_2 | [Gongs]
        s 3 | sec_3 | [Meanings] In this Act—
        s 3 “keeper” | sec_3__list_1__item_1 | “keeper” means a person who keeps a bell;
        s 3 “bell” | sec_3__list_1__item_2 | “bell” means a thing that rings.
        Schedule 1 | sched_1 | [Fees]
        Schedule 1 para 1 | sched_1__para_1 |
        Schedule 1 para 1, first paragraph | sched_1__para_1__al_1 | Bell two crowns
        Schedule 1 para 1, second paragraph | sched_1__para_1__al_2 | Gong one crown
        """);

    [Fact]
    public void ArticlesGivenWholeInOneParagraph_AreReadByTheirLines() => Reads_(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="law"><meta><identification source="#x"><FRBRExpression><FRBRlanguage language="spa"/></FRBRExpression></identification></meta>
        <body>
        <article id="art-1."><num>Artículo 1.</num><paragraph id="art-1.-para-1"><content><p>Artículo 1. El puente es público:
        I. De día, y
        II. De noche.</p></content></paragraph></article>
        <article id="art-2."><num>Artículo 2.</num><paragraph id="art-2.-para-1"><content><p>Artículo 2. El guarda lo vigila
        y lleva un farol.</p></content></paragraph></article>
        </body></act></akomaNtoso>
        """,
        """
        art. 1 | art_1 | El puente es público:
        art. 1.I | art_1__point_I | De día, y
        art. 1.II | art_1__point_II | De noche.
        art. 2 | art_2 | El guarda lo vigila y lleva un farol.
        """);

    [Fact]
    public void Bill_OfAnOlderVersionWithPrefix_InsertsProvisions() => Reads_(
        """
        <an:akomaNtoso xmlns:an="http://www.akomantoso.org/2.0"><an:bill><an:meta><an:identification><an:FRBRExpression><an:FRBRlanguage language="en"/></an:FRBRExpression></an:identification></an:meta>
        <an:body><an:section id="sec1"><an:num>1</an:num><an:content><an:p>In section 12 of the Tolls Act 1990, after subsection (2) insert—<an:mod id="mod1"><an:quotedStructure startQuote="“" endQuote="”"><an:subsection id="mod1-sub3"><an:num>(3)</an:num><an:intro><an:p>A toll is due—</an:p></an:intro><an:paragraph id="mod1-sub3-a"><an:num>(a)</an:num><an:content><an:p>by day; or</an:p></an:content></an:paragraph></an:subsection></an:quotedStructure></an:mod></an:p></an:content></an:section>
        <an:section id="sec2"><an:num>2</an:num><an:content><an:p>After section 20 insert—</an:p><an:p><an:mod><an:quotedStructure><an:section id="sec2"><an:num>20A</an:num><an:heading>Ferries</an:heading><an:content><an:p>A ferry is free.</an:p></an:content></an:section></an:quotedStructure></an:mod></an:p><an:p>The Schedule is repealed.</an:p></an:content></an:section>
        <an:section id="sec3"><an:num>3</an:num><an:content><an:p>At the end add—<an:quotedStructure><an:p>A word.</an:p></an:quotedStructure></an:p></an:content></an:section></an:body></an:bill></an:akomaNtoso>
        """,
        """
        s 1 | sec1 | In section 12 of the Tolls Act 1990, after subsection (2) insert—
        s 12 (inserted by s 1) | sec_12 |
        s 12(3) (inserted by s 1) | mod1-sub3 | A toll is due—
        s 12(3)(a) (inserted by s 1) | mod1-sub3-a | by day; or
        s 2 | sec2 | After section 20 insert—
        s 20A (inserted by s 2) | sec2_2 | [Ferries] A ferry is free.
        s 2, second paragraph | sec2__al_2 | The Schedule is repealed.
        s 3 | sec3 | At the end add—
        s 3, second paragraph (inserted by s 3) | sec3__al_2 | A word.
        """);

    [Fact]
    public void Code_WithArticlesInSectionsAndAnnex() => Reads_(
        """
        <akomaNtoso><act><body><book eId="b"><num>Libro I</num><heading>De las campanas</heading><section eId="s"><num>Sección 1</num><heading>General</heading>
        <article eId="a1"><num>Artículo 1.</num><heading>Deber</heading><content><p>1. El guarda toca la campana:</p><p>a) al alba;</p><p>b) de noche.</p><p>2. La campana es de bronce.</p></content></article>
        <article eId="a2"><heading>Artículo 2. Fin</heading><alinea eId="a2__al1"><content><p>La ley termina.</p></content></alinea><alinea eId="a2__al2"><content><p>Nada queda.</p></content></alinea></article></section></book></body>
        <attachments><attachment eId="att_1"><heading>Anexo I</heading><doc name="annex"><meta/><mainBody><paragraph eId="att_1__para_1"><num>1</num><content><p>Una campana.</p></content></paragraph></mainBody></doc></attachment></attachments></act></akomaNtoso>
        """,
        """
        Libro I | b | [De las campanas]
        Sección 1 | s | [General]
        art. 1 | a1 | [Deber]
        art. 1.1 | a1__para_1 | El guarda toca la campana:
        art. 1.1.a) | a1__para_1__point_a | al alba;
        art. 1.1.b) | a1__para_1__point_b | de noche.
        art. 1.2 | a1__para_2 | La campana es de bronce.
        art. 2 | a2 | [Fin]
        art. 2, párr. 1 | a2__al1 | La ley termina.
        art. 2, párr. 2 | a2__al2 | Nada queda.
        Anexo I | att_1 |
        Anexo I.1 | att_1__para_1 | Una campana.
        """);

    [Fact]
    public void Metadata_IsStated()
    {
        var law = Read(
            """
            <akomaNtoso><bill><meta><identification><FRBRWork><FRBRuri value="/akn/qq/bill/2001/4/"/><FRBRcountry value="qq"/><FRBRnumber value="4"/><FRBRalias name="short" value="Bells Bill"/></FRBRWork>
            <FRBRExpression><FRBRdate date="2001-02-03Z" name="made"/><FRBRlanguage language="fra"/></FRBRExpression></identification></meta>
            <body><article eId="a"><num>Art. 1</num><content><p>Une cloche.</p></content></article></body></bill></akomaNtoso>
            """);
        Assert.Equal(("/akn/qq/bill/2001/4", "2001-02-03", "qq", "4"), (law.Stated.Uri, law.Stated.AsOf, law.Stated.Country, law.Stated.Number));
        Assert.Equal((InstrumentKind.Bill, TextStatus.Bill, "fr", "Bells Bill"), (law.Stated.Kind, law.Stated.Status, law.Language, law.Title));
    }

    [Fact]
    public void Collection_KeepsTheBillAndSetsItsExplanationApart()
    {
        var law = Read(
            """
            <akomaNtoso><documentCollection name="c"><collectionBody><component><documentRef href="#b"/></component></collectionBody><components>
            <component><bill><body><section eId="sec_1"><num>1</num><content><p>A bell rings.</p></content></section></body></bill></component>
            <component><doc name="explanatoryMemorandum"><mainBody><p>Bells are good because they ring.</p></mainBody></doc></component></components></documentCollection></akomaNtoso>
            """);
        Assert.Equal("sec_1", Reads.Addresses(law));
        Assert.Contains(law.Remainders, r => r.Reason == "explanatory document");
    }

    [Theory]
    [InlineData("<debate><debateBody><debateSection eId=\"d\"><heading>Bells</heading><speech eId=\"s\"><from>Member</from><p>A bell.</p></speech></debateSection></debateBody></debate>", "d s s__al_2")]
    [InlineData("<judgment><header><p>Court</p></header><judgmentBody><motivation eId=\"m\"><paragraph eId=\"p1\"><num>1.</num><content><p>A bell.</p></content></paragraph></motivation></judgmentBody></judgment>", "preamble m p1")]
    [InlineData("<amendment><amendmentBody><amendmentContent eId=\"c\"><block name=\"x\">Leave out <quotedText>bell</quotedText>.</block></amendmentContent></amendmentBody></amendment>", "c")]
    [InlineData("<doc><mainBody><p>Article 1. A bell</p><p>It rings.</p><p>Article 2. A gong</p><p>It hums.</p></mainBody></doc>", "art_1 art_2")]
    public void OtherDocuments_AreRead(string document, string addresses) =>
        Assert.Equal(addresses, Reads.Addresses(Read("<akomaNtoso xmlns=\"http://www.akomantoso.org/1.0\">" + document + "</akomaNtoso>")));

    [Fact]
    public void StatedAddresses_AreMadeUniqueAndKeptFree()
    {
        var law = Read(
            """
            <akomaNtoso><act><body><section><num>1</num><content><p>One.</p></content></section><section eId="sec_1"><num>7</num><content><p>Two.</p></content></section><section eId="sec_1"><num>8</num><content><p>Three.</p></content></section></body></act></akomaNtoso>
            """);
        Assert.Equal("sec_1_2 sec_1 sec_1_3", Reads.Addresses(law));
    }
}
