using LawReview.Core.Law;

namespace LawReview.Tests.Reading;

/// <summary>XML of dialects that have no reader of their own. The law in the fixtures is made up.</summary>
public sealed class OtherXmlTests
{
    private static LawText Read(string text) => Reads.Text("act.xml", text.ReplaceLineEndings("\n"));

    private static void Reads_(string text, string table) =>
        Assert.Equal(table.ReplaceLineEndings("\n").Trim(), string.Join('\n', Reads.Table(Read(text)).Split('\n').Select(l => l.TrimEnd())));

    [Fact]
    public void NumbersInWrappers_AreTheirProvisions() => Reads_(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <Legislation xmlns="http://www.legislation.gov.uk/namespaces/legislation" xmlns:ukm="http://www.legislation.gov.uk/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/" RestrictStartDate="2001-05-01">
        <ukm:Metadata><dc:title>Lantern Act 1999</dc:title><dc:language>en</dc:language></ukm:Metadata>
        <Primary><PrimaryPrelims><Title>Lantern Act 1999</Title><Number>1999 CHAPTER 3</Number><LongTitle>An Act about lanterns.</LongTitle></PrimaryPrelims>
        <Body><Part id="part-I"><Number>Part I</Number><Title>Lighting</Title>
        <P1group><Title>Duty to light</Title><P1 id="section-1"><Pnumber>1</Pnumber><P1para><P2 id="section-1-1"><Pnumber>1</Pnumber><P2para><Text>A keeper shall—</Text><P3 id="section-1-1-a"><Pnumber>a</Pnumber><P3para><Text>light the lantern<FootnoteRef Ref="f1"/>; and</Text></P3para></P3><P3 id="section-1-1-b"><Pnumber>b</Pnumber><P3para><Text>trim the <Addition ChangeId="c1">wick</Addition>.</Text></P3para></P3></P2para></P2><P2><Pnumber>2</Pnumber><P2para><Text>In <Citation URI="x">section 1</Citation> “wick” means string.</Text></P2para></P2></P1para></P1></P1group>
        <P1group Status="Repealed"><Title>Oil</Title><P1 id="section-2"><Pnumber>2</Pnumber><P1para><Text>Oil was free.</Text></P1para></P1></P1group>
        <P1group><Title>Insertion</Title><P1><Pnumber>3</Pnumber><P1para><Text>In section 9 of the Lamp Act 1990, after subsection (2) insert—</Text><BlockAmendment><P2><Pnumber>3</Pnumber><P2para><Text>A lamp is round.</Text></P2para></P2></BlockAmendment></P1para></P1></P1group>
        </Part></Body>
        <Schedules><Schedule id="schedule-1"><Number>Schedule 1</Number><TitleBlock><Title>Wicks</Title></TitleBlock><Reference>Section 1</Reference><ScheduleBody><P1><Pnumber>1</Pnumber><P1para><Text>A wick is white.</Text></P1para></P1></ScheduleBody></Schedule></Schedules></Primary>
        <Footnotes><Footnote id="f1"><FootnoteText><Para><Text>Lantern: a note.</Text></Para></FootnoteText></Footnote></Footnotes></Legislation>
        """,
        """
        Preamble | preamble | Lantern Act 1999
        Preamble, second paragraph | preamble__al_2 | 1999 CHAPTER 3 An Act about lanterns.
        Part I | part_I | [Lighting]
        s 1 | sec_1 | [Duty to light]
        s 1(1) | sec_1__subsec_1 | A keeper shall—
        s 1(1)(a) | sec_1__subsec_1__para_a | light the lantern; and
        s 1(1)(b) | sec_1__subsec_1__para_b | trim the wick.
        s 1(2) | sec_1__subsec_2 | In section 1 “wick” means string.
        s 2 | sec_2 | [Oil]
        s 3 | sec_3 | [Insertion] In section 9 of the Lamp Act 1990, after subsection (2) insert—
        s 9 (inserted by s 3) | sec_9 |
        s 9(3) (inserted by s 3) | sec_9__subsec_3 | A lamp is round.
        Schedule 1 | sched_1 | [Wicks] Section 1
        Schedule 1 para 1 | sched_1__para_1 | A wick is white.
        """);

    [Fact]
    public void NormsWithDataBlocks_AreSections() => Reads_(
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <dokumente builddate="20200101"><norm><metadaten><jurabk>LatG</jurabk><ausfertigung-datum manuell="ja">1999-01-02</ausfertigung-datum><langue>Gesetz über Laternen</langue></metadaten><textdaten/></norm>
        <norm><metadaten><jurabk>LatG</jurabk><gliederungseinheit><gliederungskennzahl>010</gliederungskennzahl><gliederungsbez>Abschnitt 1</gliederungsbez><gliederungstitel>Allgemeines</gliederungstitel></gliederungseinheit></metadaten></norm>
        <norm><metadaten><jurabk>LatG</jurabk><enbez>§ 1</enbez><titel format="parat">Pflicht</titel></metadaten><textdaten><text format="XML"><Content><P>(1) Der Wärter hat <DL Type="arabic"><DT>1.</DT><DD Font="normal"><LA Size="normal">die Laterne zu löschen und</LA></DD><DT>2.</DT><DD><LA>den Docht zu kürzen.</LA></DD></DL></P><P>(2) Das gilt nicht bei Tag.</P></Content></text><fussnoten/></textdaten></norm>
        <norm><metadaten><jurabk>LatG</jurabk><enbez>§ 2</enbez><titel>Ende</titel></metadaten><textdaten><text><Content><P>Das Gesetz endet.</P></Content></text></textdaten></norm></dokumente>
        """,
        """
        Abschnitt 1 | dvs_1 | [Allgemeines]
        § 1 | sec_1 | [Pflicht]
        § 1 Abs. 1 | sec_1__subsec_1 | Der Wärter hat
        § 1 Abs. 1 Nr. 1 | sec_1__subsec_1__para_1 | die Laterne zu löschen und
        § 1 Abs. 1 Nr. 2 | sec_1__subsec_1__para_2 | den Docht zu kürzen.
        § 1 Abs. 2 | sec_1__subsec_2 | Das gilt nicht bei Tag.
        § 2 | sec_2 | [Ende] Das Gesetz endet.
        """);

    [Fact]
    public void TitlesWithTwoLines_AreLabelAndHeading() => Reads_(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ACT xmlns:xsi="x"><BIB.INSTANCE><DATE ISO="20010101">20010101</DATE></BIB.INSTANCE><TITLE><TI><P>Regulation on lanterns</P></TI></TITLE><PREAMBLE><PREAMBLE.INIT>THE COUNCIL OF LAMPS,</PREAMBLE.INIT><GR.CONSID><CONSID><NP><NO.P>(1)</NO.P><TXT>Lanterns are dear.</TXT></NP></CONSID></GR.CONSID></PREAMBLE>
        <ENACTING.TERMS><DIVISION><TITLE><TI><P>CHAPTER I</P></TI><STI><P>General</P></STI></TITLE><ARTICLE IDENTIFIER="001"><TI.ART>Article 1</TI.ART><STI.ART><P>Scope</P></STI.ART><PARAG IDENTIFIER="001.001"><NO.PARAG>1.</NO.PARAG><ALINEA>This Regulation covers lanterns.</ALINEA></PARAG><PARAG><NO.PARAG>2.</NO.PARAG><ALINEA><P>It does not cover:</P><LIST TYPE="alpha"><ITEM><NP><NO.P>(a)</NO.P><TXT>lamps;</TXT></NP></ITEM><ITEM><NP><NO.P>(b)</NO.P><TXT>stars.</TXT></NP></ITEM></LIST></ALINEA></PARAG></ARTICLE></DIVISION></ENACTING.TERMS><FINAL><P>Done at dusk.</P></FINAL></ACT>
        """,
        """
        Preamble | preamble | [Regulation on lanterns]
        Preamble | preamble_2 | THE COUNCIL OF LAMPS,
        Preamble(1) | preamble_2__subsec_1 | Lanterns are dear.
        Chapter I | chp_I | [General]
        art. 1 | art_1 | [Scope]
        art. 1(1) | art_1__subsec_1 | This Regulation covers lanterns.
        art. 1(2) | art_1__subsec_2 | It does not cover:
        art. 1(2)(a) | art_1__subsec_2__point_a | lamps;
        art. 1(2)(b) | art_1__subsec_2__point_b | stars.
        """);

    [Fact]
    public void ArticleByItself_HasItsNumberFromItsData() => Reads_(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ARTICLE><META><META_COMMUN><ID>LEGIARTI0001</ID><NATURE>Article</NATURE></META_COMMUN><META_SPEC><META_ARTICLE><NUM>L823-1</NUM><ETAT>VIGUEUR</ETAT><DATE_DEBUT>2001-05-01</DATE_DEBUT><TYPE>AUTONOME</TYPE></META_ARTICLE></META_SPEC></META><CONTEXTE><TEXTE><TITRE_TXT>Code des lanternes</TITRE_TXT></TEXTE></CONTEXTE><BLOC_TEXTUEL><CONTENU><p>Le gardien allume la lanterne :</p><p>1° Le soir ;</p><p>2° La nuit.</p></CONTENU></BLOC_TEXTUEL></ARTICLE>
        """,
        """
        art. L. 823-1 | art_L823-1 | Le gardien allume la lanterne :
        art. L. 823-1, 1° | art_L823-1__para_1 | Le soir ;
        art. L. 823-1, 2° | art_L823-1__para_2 | La nuit.
        """);

    [Fact]
    public void PlainWords_AsNames() => Reads_(
        """
        <law lang="en"><title>Wells Act</title><chapter><num>Chapter 1</num><title>Wells</title><section><header><num>1.</num><title>Digging</title></header><subsection><num>(1)</num><text>A well is dug by hand.</text></subsection><subsection><num>(2)</num><text>It is dug in <date>May</date>.</text><para><num>(a)</num>by day</para></subsection></section><section number="2"><heading>2. Filling</heading><p>A well is filled—</p><p>(a) with water; or</p><p>(b) with &eacute;arth &undefined;.</p></section></chapter></law>
        """,
        """
        Preamble | preamble | [Wells Act]
        Chapter 1 | chp_1 | [Wells]
        s 1 | sec_1 | [Digging]
        s 1(1) | sec_1__subsec_1 | A well is dug by hand.
        s 1(2) | sec_1__subsec_2 | It is dug in May.
        s 1(2)(a) | sec_1__subsec_2__para_a | by day
        s 2 | sec_2 | [Filling] A well is filled—
        s 2(a) | sec_2__para_a | with water; or
        s 2(b) | sec_2__para_b | with éarth &undefined;.
        """);

    [Fact]
    public void UnknownNames_AreReadByTheirLines() =>
        Assert.Equal("art_1 art_2", Reads.Addresses(Read("<x><y>Article 1. Bells</y><y>A bell rings.</y><y>Article 2. Gongs</y><y>A gong <z>hums</z>.</y></x>")));

    [Fact]
    public void Text_IsNeverRefused() => Assert.Equal("Only words, nothing else.", Assert.Single(Read("<?xml version=\"1.0\"?><a><b><c>Only words, <d>nothing</d> else.</c></b></a>").AllProvisions()).Text.Text);

    [Theory]
    [InlineData("<law><section><num>1</num><p>A bell rings", "act.xml:1:")]
    [InlineData("<law>\n<section><num>1</num><p>A bell</section></p> rings</law>", "act.xml:2:")]
    public void BrokenXml_IsReadWithADiagnostic(string text, string place)
    {
        var law = Read(text);
        var broken = Assert.Single(law.Diagnostics);
        Assert.Equal("LAW1202", broken.Code.Code);
        Assert.StartsWith(place, $"{broken.Location!.Source.Name}:{broken.Location.Source.PositionOf(broken.Location.Span.Start)}", StringComparison.Ordinal);
        Assert.Contains(law.AllProvisions(), p => p.Text.Text.StartsWith("A bell", StringComparison.Ordinal));
    }

    [Fact]
    public void BlanksAndDashesAsEntities_AreLost_Nowhere() =>
        Assert.Equal("s 1 | sec_1 | [Bells] A bell rings.", Reads.Table(Read("<law><section><num>1&#160;</num><heading>Bells.&#8212;</heading><p>&nbsp;A bell rings.&nbsp;</p></section></law>")));

    [Fact]
    public void NamedCharacters_AreDecodedUnlessTheFileDeclaresThem()
    {
        var law = Read("<!DOCTYPE law [<!ENTITY eacute \"boom\">]><law><section><num>1</num><p>Caf&eacute;&nbsp;&agrave; la cloche</p></section></law>");
        Assert.Equal("Caf&eacute;\u00a0à la cloche", law.AllProvisions().Single().Text.Text);
    }
}
