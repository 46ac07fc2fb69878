using LawReview.Core.Law;

namespace LawReview.Tests.Reading;

/// <summary>Federal acts of Canada in XML. The law in the fixtures is made up.</summary>
public sealed class JusticeCanadaTests
{
    private static LawText Read(string text) => Reads.Text("act.xml", text.ReplaceLineEndings("\n"));

    private static void Reads_(string text, string table) =>
        Assert.Equal(table.ReplaceLineEndings("\n").Trim(), string.Join('\n', Reads.Table(Read(text)).Split('\n').Select(l => l.TrimEnd())));

    [Fact]
    public void Act_WithAmendmentsOathFormulaAndTables() => Reads_(
        """
        <Statute xmlns:lims="http://justice.gc.ca/lims" xml:lang="en" in-force="yes" lims:pit-date="2020-01-01"><Identification><LongTitle>An Act respecting bells</LongTitle><ShortTitle status="official">Bells Act</ShortTitle></Identification><Body>
        <Heading level="1"><Label>PART 1</Label><TitleText>Ringing</TitleText></Heading>
        <Section lims:inforce-start-date="2010-01-01"><MarginalNote>Duty<HistoricalNote>2010, c. 1</HistoricalNote></MarginalNote><Label>1</Label><Subsection><Label>(1)</Label><Text>Every keeper shall</Text><Paragraph><Label>(a)</Label><Text>ring the bell<FootnoteRef idref="f">*</FootnoteRef>; and</Text></Paragraph><ContinuedSectionSubsection><Text>before dawn.</Text></ContinuedSectionSubsection></Subsection>
        <Subsection lims:inforce-start-date="2021-05-05"><Label>(2)</Label><Text>Bells are electric.</Text></Subsection></Section>
        <Section><Label>2</Label><Text>In this Act,</Text><Definition><Text><DefinedTermEn>bell</DefinedTermEn> means a thing that rings. (<DefinedTermFr>cloche</DefinedTermFr>)</Text></Definition></Section>
        <Section><Label>3</Label><Text>The oath is</Text><Oath><Text>I swear to ring.</Text></Oath></Section>
        <Section type="amending"><Label>4</Label><Text>Subsection 12(2) of the <XRefExternal>Tolls Act</XRefExternal> is replaced by the following:</Text><AmendedText><SectionPiece><Subsection><Label>(2)</Label><Text>A toll is small.</Text></Subsection></SectionPiece></AmendedText></Section>
        <Section type="amending"><Label>5</Label><Text>The Act is amended by adding the following after section 8:</Text><AmendedText><Section><MarginalNote>Ferries</MarginalNote><Label>8.1</Label><Text>A ferry is free.</Text></Section></AmendedText></Section>
        <Section><Label>6</Label><Text>The fee is</Text><FormulaGroup><Formula><FormulaText>A × B</FormulaText></Formula><FormulaDefinition><FormulaTerm>A</FormulaTerm><Text>is two crowns;</Text></FormulaDefinition></FormulaGroup></Section></Body>
        <Schedule><ScheduleFormHeading><Label>SCHEDULE 1</Label><TitleText>Fees</TitleText><OriginatingRef>(Section 6)</OriginatingRef></ScheduleFormHeading><TableGroup><table><tgroup cols="2"><tbody><row><entry>Bell</entry><entry>two crowns</entry></row></tbody></tgroup></table></TableGroup><BilingualGroup><BilingualItemEn>Bell Island</BilingualItemEn><BilingualItemFr>Île aux Cloches</BilingualItemFr></BilingualGroup></Schedule></Statute>
        """,
        """
        Preamble | preamble | [Bells Act] An Act respecting bells
        Part 1 | part_1 | [Ringing]
        s 1 | sec_1 | [Duty]
        s 1(1) | sec_1__subsec_1 | Every keeper shall => before dawn.
        s 1(1)(a) | sec_1__subsec_1__para_a | ring the bell; and
        s 1(2) | sec_1__subsec_2 |
        s 2 | sec_2 | In this Act,
        s 2 “bell” | sec_2__def_bell | bell means a thing that rings. (cloche)
        s 3 | sec_3 | The oath is
        s 3, second paragraph | sec_3__al_2 | I swear to ring.
        s 4 | sec_4 | Subsection 12(2) of the Tolls Act is replaced by the following:
        s 12 (inserted by s 4) | sec_12 |
        s 12(2) (inserted by s 4) | sec_12__subsec_2 | A toll is small.
        s 5 | sec_5 | The Act is amended by adding the following after section 8:
        s 8.1 (inserted by s 5) | sec_8-1 | [Ferries] A ferry is free.
        s 6 | sec_6 | The fee is
        s 6, second paragraph | sec_6__al_2 | A × B
        s 6, third paragraph | sec_6__al_3 | A is two crowns;
        Schedule 1 | sched_1 | [Fees]
        Schedule 1, first paragraph | sched_1__al_1 | Bell two crowns
        Schedule 1, second paragraph | sched_1__al_2 | Bell Island
        Schedule 1, third paragraph | sched_1__al_3 | Île aux Cloches
        """);
}
