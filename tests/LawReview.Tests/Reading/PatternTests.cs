namespace LawReview.Tests.Reading;

/// <summary>One fixture for each pattern that statutes were found to use. The law in them is made up.</summary>
public sealed class PatternTests
{
    private static void Reads_(string text, string table, string name = "act.md") =>
        Assert.Equal(table.ReplaceLineEndings("\n").Trim(), Reads.Table(Reads.Text(name, text.ReplaceLineEndings("\n"))));

    [Fact]
    public void Sections_AsHeadings() => Reads_(
        """
        ## 1. Ferries
        Every ferry carries a bell.
        ## Section 2. Bells
        A bell is rung at dawn.
        ### Section 3 — Ropes
        Ropes are coiled.
        """,
        """
        s 1 | sec_1 | [Ferries] Every ferry carries a bell.
        s 2 | sec_2 | [Bells] A bell is rung at dawn.
        s 3 | sec_3 | [Ropes] Ropes are coiled.
        """);

    [Fact]
    public void Section_NumberAloneUnderCrossHeading() => Reads_(
        """
        ## Part III — Tolls
        #### Payment of tolls
        ##### 24
        - (1) A toll is due at noon.
        - (1A) No toll is due on feast days.
        ##### 24A
        A toll-keeper gives a receipt.
        """,
        """
        Part III | part_III | [Tolls]
        Payment of tolls | part_III__dvs | [Payment of tolls]
        s 24 | sec_24 |
        s 24(1) | sec_24__subsec_1 | A toll is due at noon.
        s 24(1A) | sec_24__subsec_1A | No toll is due on feast days.
        s 24A | sec_24A | A toll-keeper gives a receipt.
        """);

    [Fact]
    public void Articles_BoldOrSigned() => Reads_(
        """
        **Article 12.- Lanterns**

        Lanterns burn all night.

        **Article 12 bis.- Oil**

        Oil is free.
        """,
        """
        art. 12 | art_12 | [Lanterns] Lanterns burn all night.
        art. 12 bis | art_12-bis | [Oil] Oil is free.
        """);

    [Fact]
    public void Articles_OfSeriesAndSuffix() => Reads_(
        """
        ##### Article L. 312-4
        The prefect keeps the bridge.
        #### Article 303-A Bridges
        Bridges are painted.
        #### § 1324. Painters
        A painter wears blue.
        """,
        """
        art. L. 312-4 | art_L-312-4 | The prefect keeps the bridge.
        art. 303-A | art_303-A | [Bridges] Bridges are painted.
        § 1324 | sec_1324 | [Painters] A painter wears blue.
        """);

    [Fact]
    public void Article_AloneWithTitleOnTheNextLine() => Reads_(
        """
        CHAPTER I
        GENERAL PROVISIONS

        Article 1
        Object
        This Law orders the herding of geese
        on common land.

        Article 2
        Every goose that is found on the road shall be
        led home.
        """,
        """
        Chapter I | chp_I | [GENERAL PROVISIONS]
        art. 1 | art_1 | [Object] This Law orders the herding of geese on common land.
        art. 2 | art_2 | Every goose that is found on the road shall be led home.
        """,
        "act.txt");

    [Fact]
    public void Numbers_WithMarginalHeadings() => Reads_(
        """
        Short title

        1. This Act may be cited as the Orchards Act.

        Picking of fruit

        2.
        (1) A person who picks fruit—
        (a) by night; or
        (b) with a ladder,
        commits an offence.
        """,
        """
        s 1 | sec_1 | [Short title] This Act may be cited as the Orchards Act.
        s 2 | sec_2 | [Picking of fruit]
        s 2(1) | sec_2__subsec_1 | A person who picks fruit— => commits an offence.
        s 2(1)(a) | sec_2__subsec_1__para_a | by night; or
        s 2(1)(b) | sec_2__subsec_1__para_b | with a ladder,
        """,
        "act.txt");

    [Fact]
    public void InlineNumbering_InOneLine() => Reads_(
        """
        ## 5. Beehives
        (1) A keeper who— (a) moves a hive; (b) opens a hive under section 3(1)(a) or paragraph (b) of subsection (2); or (c) sells a hive, shall be guilty of an offence. (2) Subsection (1) applies at night.
        """,
        """
        s 5 | sec_5 | [Beehives]
        s 5(1) | sec_5__subsec_1 | A keeper who— => shall be guilty of an offence.
        s 5(1)(a) | sec_5__subsec_1__para_a | moves a hive;
        s 5(1)(b) | sec_5__subsec_1__para_b | opens a hive under section 3(1)(a) or paragraph (b) of subsection (2); or
        s 5(1)(c) | sec_5__subsec_1__para_c | sells a hive,
        s 5(2) | sec_5__subsec_2 | Subsection (1) applies at night.
        """);

    [Fact]
    public void RomanOrLetter_AtLineStarts() => Reads_(
        """
        ## 6. Marks
        A mark is—
        (g) round;
        (h) square, being—
        (i) cut; or
        (ii) burnt;
        (i) oval;
        (j) plain.
        """,
        """
        s 6 | sec_6 | [Marks] A mark is—
        s 6(g) | sec_6__para_g | round;
        s 6(h) | sec_6__para_h | square, being—
        s 6(h)(i) | sec_6__para_h__subpara_i | cut; or
        s 6(h)(ii) | sec_6__para_h__subpara_ii | burnt;
        s 6(i) | sec_6__para_i | oval;
        s 6(j) | sec_6__para_j | plain.
        """);

    [Fact]
    public void Misread_LetterLForOne() => Reads_(
        """
        ## 7. Nets
        (l) Nets are knotted.
        (2) Knots are counted.
        """,
        """
        s 7 | sec_7 | [Nets]
        s 7(1) | sec_7__subsec_1 | Nets are knotted.
        s 7(2) | sec_7__subsec_2 | Knots are counted.
        """);

    [Fact]
    public void ContinentalNumbers_AndUnnumberedParagraphs() => Reads_(
        """
        ### Article 8

        1. Whoever fells a lime tree is fined.

        The fine is doubled in spring.

        2. The fine does not concern:

        a) gardeners;

        b) woodcutters.

        ### Article 9

        The fee is due for:
        1° oaks;
        2° elms.
        """,
        """
        art. 8 | art_8 |
        art. 8(1) | art_8__para_1 | Whoever fells a lime tree is fined.
        art. 8(1), second paragraph | art_8__para_1__al_2 | The fine is doubled in spring.
        art. 8(2) | art_8__para_2 | The fine does not concern:
        art. 8(2)(a) | art_8__para_2__point_a | gardeners;
        art. 8(2)(b) | art_8__para_2__point_b | woodcutters.
        art. 9 | art_9 | The fee is due for:
        art. 9(1) | art_9__para_1 | oaks;
        art. 9(2) | art_9__para_2 | elms.
        """);

    [Fact]
    public void Definitions_RunTogetherInOneLine() => Reads_(
        """
        ## 2. Interpretation
        (1) In this Act— “ boat ” means anything that floats and includes— (a) a raft; and (b) a tub; “ keeper ”, in relation to a boat, means its owner. (2) A word in the plural means the same.
        """,
        """
        s 2 | sec_2 | [Interpretation]
        s 2(1) | sec_2__subsec_1 | In this Act—
        s 2(1) “boat” | sec_2__subsec_1__def_boat | “ boat ” means anything that floats and includes—
        s 2(1) “boat”(a) | sec_2__subsec_1__def_boat__item_a | a raft; and
        s 2(1) “boat”(b) | sec_2__subsec_1__def_boat__item_b | a tub;
        s 2(1) “keeper” | sec_2__subsec_1__def_keeper | “ keeper ”, in relation to a boat, means its owner.
        s 2(2) | sec_2__subsec_2 | A word in the plural means the same.
        """);

    [Fact]
    public void Amendment_InsertsSection() => Reads_(
        """
        ## 3. New section
        The principal Act is amended by inserting the following section:

        “29A.(1) A person who paints a boat shall sign it.

        (2) The signature is small.”.

        ## 4. End
        This Act ends.
        """,
        """
        s 3 | sec_3 | [New section] The principal Act is amended by inserting the following section:
        s 29A (inserted by s 3) | sec_29A |
        s 29A(1) (inserted by s 3) | sec_29A__subsec_1 | A person who paints a boat shall sign it.
        s 29A(2) (inserted by s 3) | sec_29A__subsec_2 | The signature is small.”.
        s 4 | sec_4 | [End] This Act ends.
        """);

    [Fact]
    public void Amendment_InsertsParagraphOfNamedArticle() => Reads_(
        """
        ### Article 1. Article 40
        In Article 40 of the Code the following paragraph 3 is added:

        "3. Whoever hides a boat is fined."

        ### Article 2. Entry into force
        This Law is in force.
        """,
        """
        art. 1 | art_1 | [Article 40] In Article 40 of the Code the following paragraph 3 is added:
        art. 40 (inserted by art. 1) | art_40 |
        art. 40(3) (inserted by art. 1) | art_40__para_3 | Whoever hides a boat is fined."
        art. 2 | art_2 | [Entry into force] This Law is in force.
        """);

    [Fact]
    public void RepeatedHeadings_JoinOneSection() => Reads_(
        """
        #### § 7. Wells
        (1) A well has a lid.
        #### § 7. Wells
        (2) A lid has a ring.
        """,
        """
        § 7 | sec_7 | [Wells]
        § 7(1) | sec_7__subsec_1 | A well has a lid.
        § 7(2) | sec_7__subsec_2 | A lid has a ring.
        """);

    [Fact]
    public void Schedule_HasParagraphs() => Reads_(
        """
        ## 1. Fees
        Fees are in the Schedule.
        # Schedule 1
        ## 1. Copper
        Copper is a penny.
        """,
        """
        s 1 | sec_1 | [Fees] Fees are in the Schedule.
        Schedule 1 | sched_1 |
        Schedule 1 para 1 | sched_1__para_1 | [Copper] Copper is a penny.
        """);

    [Fact]
    public void QuotedNumber_DoesNotSplit() => Reads_(
        """
        ## 9. Words
        (1) The mark ‘(b)’ after a name means a builder; so does the sign in (a) above.
        """,
        """
        s 9 | sec_9 | [Words]
        s 9(1) | sec_9__subsec_1 | The mark ‘(b)’ after a name means a builder; so does the sign in (a) above.
        """);

    [Fact]
    public void ContentsAndNotes_AreRemainders()
    {
        var law = Reads.Plain(
            """
            ARRANGEMENT OF SECTIONS

            1. Mills
            2. Millers

            An Act to order the mills.

            1. Mills
            (1) A mill has a wheel.
            [Am. No. 4 of 1999, s 2]

            2. Millers
            (1) A miller has a hat.
            """.ReplaceLineEndings("\n"));
        Assert.Equal("preamble sec_1 sec_1__subsec_1 sec_2 sec_2__subsec_1", Reads.Addresses(law));
        Assert.Contains(law.Remainders, r => r.Reason == "contents list");
        Assert.Contains(law.Remainders, r => r.Reason == "editorial note");
    }

    [Fact]
    public void Amendment_InsertsSeveralSectionsWithoutQuotationMarks() => Reads_(
        """
        ## 6. New sections
        The principal Act is amended by inserting the following sections—

        > **24A. Ringing of bells**
        >
        > (1) A person who rings a bell is thanked.
        >
        > **24B. Thanks**
        >
        > Thanks are given in writing.

        ## 7. End
        This Act ends.
        """,
        """
        s 6 | sec_6 | [New sections] The principal Act is amended by inserting the following sections—
        s 24A (inserted by s 6) | sec_24A | [Ringing of bells]
        s 24A(1) (inserted by s 6) | sec_24A__subsec_1 | A person who rings a bell is thanked.
        s 24B (inserted by s 6) | sec_24B | [Thanks] Thanks are given in writing.
        s 7 | sec_7 | [End] This Act ends.
        """);

    [Fact]
    public void Numbers_JumpInAnExtract() => Reads_(
        """
        PART I - GENERAL

        Short title.
        1. This Act may be cited as the Bells Act.

        PART IV - FINES

        Fine for silence.
        41. Every ringer who keeps silent is fined.

        Crown.
        42. This Act binds the Crown.
        """,
        """
        Part I | part_I | [GENERAL]
        s 1 | sec_1 | [Short title.] This Act may be cited as the Bells Act.
        Part IV | part_IV | [FINES]
        s 41 | sec_41 | [Fine for silence.] Every ringer who keeps silent is fined.
        s 42 | sec_42 | [Crown.] This Act binds the Crown.
        """,
        "act.txt");

    [Fact]
    public void Article_WithTitleAndTextInOneLine() => Reads_(
        """
        LAW ON BOATS

        TITLE FIRST
        GENERAL PROVISIONS

        Article 1.- Object. This Law orders the use of boats.

        Article 2.- Definitions. For the purposes of this Law:
        1) unlawful mooring - the bringing about of a mooring without leave;
        2) small boat - a boat of less than ten ells.

        TITLE SECOND
        OFFENCES

        Article 3.- Mooring. Whoever moors without leave shall be fined. Provided that no fine is due at night.
        """,
        """
        Preamble | preamble | LAW ON BOATS
        Title 1 | title_1 | [GENERAL PROVISIONS]
        art. 1 | art_1 | [Object.] This Law orders the use of boats.
        art. 2 | art_2 | [Definitions.] For the purposes of this Law:
        art. 2(1) | art_2__para_1 | unlawful mooring - the bringing about of a mooring without leave;
        art. 2(2) | art_2__para_2 | small boat - a boat of less than ten ells.
        Title 2 | title_2 | [OFFENCES]
        art. 3 | art_3 | [Mooring.] Whoever moors without leave shall be fined. Provided that no fine is due at night.
        """,
        "act.txt");

    [Fact]
    public void Paragraphs_NumberedWithTheirSection() => Reads_(
        """
        ## 48. Mooring
        48.1 A person who moors a boat pays a toll.

        48.2 The toll is paid—

        (a) at noon; or

        (b) at night.
        ## 49. Oars
        49.1 No oar is longer than 49.2 ells.

        50.2 is no number of this section.
        """,
        """
        s 48 | sec_48 | [Mooring]
        s 48.1 | sec_48__subsec_48-1 | A person who moors a boat pays a toll.
        s 48.2 | sec_48__subsec_48-2 | The toll is paid—
        s 48.2(a) | sec_48__subsec_48-2__para_a | at noon; or
        s 48.2(b) | sec_48__subsec_48-2__para_b | at night.
        s 49 | sec_49 | [Oars]
        s 49.1 | sec_49__subsec_49-1 | No oar is longer than 49.2 ells.
        s 49.1, second paragraph | sec_49__subsec_49-1__al_2 | 50.2 is no number of this section.
        """);

    [Fact]
    public void Titles_InBrackets() => Reads_(
        """
        ### Art. 1 (Scope)
        This Law applies to rowers.
        ### Art. 2 (Repealed)
        ### Art. 3 (Terms)
        A rower rows.
        """,
        """
        art. 1 | art_1 | [(Scope)] This Law applies to rowers.
        art. 2 | art_2 | (Repealed)
        art. 3 | art_3 | [(Terms)] A rower rows.
        """);

    [Fact]
    public void Headings_RunTogetherWithText() => Reads_(
        """
        ## 12. Criminal penaltiesAny person who rings a bell, or lets McGregor ring one, is fined.
        ## 13. Prohibition(1) In generalNo person may ring.(2) ExceptionsParagraph (1) does not apply to McGregor bells.
        ### 14. Fees
        (a) Amount of feeThe fee is one mark.

        (b) A ringer of the iBell pays nothing.
        """,
        """
        s 12 | sec_12 | [Criminal penalties] Any person who rings a bell, or lets McGregor ring one, is fined.
        s 13 | sec_13 | [Prohibition]
        s 13(1) | sec_13__subsec_1 | [In general] No person may ring.
        s 13(2) | sec_13__subsec_2 | [Exceptions] Paragraph (1) does not apply to McGregor bells.
        s 14 | sec_14 | [Fees]
        s 14(a) | sec_14__para_a | [Amount of fee] The fee is one mark.
        s 14(b) | sec_14__para_b | A ringer of the iBell pays nothing.
        """);
}
