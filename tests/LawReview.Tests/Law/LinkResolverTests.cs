using LawReview.Core.Law;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Law;

public sealed class LinkResolverTests
{
    private const string Act =
        """
        ## 1. Definitions
        In this Act, unless the context requires otherwise— “boat” means a thing that floats; “port” has the meaning assigned to it in section 3.
        ## 2. Boats
        (1) A boat is painted under section 3(1).
        (2) Subsection (1) does not apply to— (a) rafts; or (b) tubs referred to in paragraph (a).
        ## 3. Ports
        (1) A port is named in sections 1, 2 or 4 and in sections 2 to 4.
        (2) This section and section thirty-one apply. For the purposes of this Act, harbour shall be understood as a port.
        ## 4. Penalty
        Whoever breaks paragraph (b) of subsection (2) of section 2, the preceding section or section 12 of the Penal Code is fined under section 9 of the Tolls Act 1990.
        ## 31. End
        Part II and section 99 are at an end.
        """;

    private static readonly Links Found = LinkResolver.Resolve(Jurisdiction(
        ("boats.md", "Boats Act 2001", Act), ("penal.md", "Penal Code of Reeds", "### Article 12\nTheft is punished.\n### Article 13\nSo is arson.\n")));

    [Theory]
    [InlineData("s 2(1)", "section 3(1)", "s 3(1)")]
    [InlineData("s 2(2)", "Subsection (1)", "s 2(1)")]
    [InlineData("s 2(2)(b)", "paragraph (a)", "s 2(2)(a)")]
    [InlineData("s 3(1)", "sections 1, 2 or 4", "s 1; s 2; s 4")]
    [InlineData("s 3(1)", "sections 2 to 4", "s 2; s 3; s 4")]
    [InlineData("s 3(2)", "This section", "s 3")]
    [InlineData("s 3(2)", "section thirty-one", "s 31")]
    [InlineData("s 4", "paragraph (b) of subsection (2) of section 2", "s 2(2)(b)")]
    [InlineData("s 4", "the preceding section", "s 3")]
    [InlineData("s 4", "section 12 of the Penal Code", "art. 12")]
    [InlineData("s 4", "section 9 of the Tolls Act 1990", "")]
    [InlineData("s 31", "section 99", "")]
    public void Reference_ResolvesTo(string from, string words, string targets)
    {
        var reference = Assert.Single(Found.References, r => r.From.Citation == from && r.Words.Text == words);
        Assert.Equal(targets, string.Join("; ", reference.Targets.Select(t => t.Citation)));
    }

    [Fact]
    public void UnknownWork_IsExternal() => Assert.True(Found.References.Single(r => r.Words.Text.Contains("Tolls", StringComparison.Ordinal)).External);

    [Fact]
    public void Definitions_AreFoundInAllShapes() =>
        Assert.Equal(["boat", "port", "harbour"], Found.Definitions.Select(d => d.Term));

    private const string Tolls =
        """
        # Part VI — Tolls
        ## 1. Meaning of raft
        (1) A raft floats.
        ## 2. Towing
        In this Act "towing" is the pulling of boats. In this Act *bell money* is a reward for ringing.
        ## 3. Unlawful mooring
        There is an unlawful mooring when no toll is paid under paragraph 4.2.
        ## 4. Responsibility
        4.1 A person is **responsible** for a raft if he built it under this Part.

        4.2 A toll is due under section 4.1 and Part VI; that section binds all.
        ## 5. Fines
        (1) A fine is due for the acts in— (a) section 3; or (b) section 2.

        (2) Subsection 1 and points a) and b) of subsection 1 apply; subsection 4(1) does not.

        (3) Sections 2 to 4 bind towers, and those sections bind rowers under title 18 and Chapter 24.
        ## 6. Rowers
        Section 5 subsections 1 and 3 apply to any such offence, and paragraph (a) of subsection (1) of section 5 also; that subsection is strict.
        """;

    private static readonly Links FoundTolls = LinkResolver.Resolve(Jurisdiction(("tolls.md", "Tolls Act 2001", Tolls)));

    [Theory]
    [InlineData("s 4.1", "this Part", "Part VI")]
    [InlineData("s 4.2", "section 4.1", "s 4.1")]
    [InlineData("s 4.2", "Part VI", "Part VI")]
    [InlineData("s 5(2)", "Subsection 1", "s 5(1)")]
    [InlineData("s 5(2)", "points a) and b) of subsection 1", "s 5(1)(a); s 5(1)(b)")]
    [InlineData("s 5(3)", "those sections", "s 2; s 3; s 4")]
    [InlineData("s 5(3)", "title 18", "")]
    [InlineData("s 6", "Section 5 subsections 1 and 3", "s 5(1); s 5(3)")]
    [InlineData("s 6", "that subsection", "s 5(1)")]
    public void ReferenceOfOtherForms_ResolvesTo(string from, string words, string targets)
    {
        var reference = Assert.Single(FoundTolls.References, r => r.From.Citation == from && r.Words.Text == words);
        Assert.Equal(targets, string.Join("; ", reference.Targets.Select(t => t.Citation)));
    }

    [Fact]
    public void PlacesInCollectionsOfLaws_AreExternal() =>
        Assert.Equal(["title 18", "Chapter 24"], FoundTolls.References.Where(r => r.External).Select(r => r.Words.Text));

    [Fact]
    public void Figures_CountWhatWasRead()
    {
        var reeds = Jurisdiction(("boats.md", "Boats Act 2001", "## 1. Boats\nA boat is painted under section 2, not section 9.\n## 2. Ends\nThis Act ends.\n"));
        var figures = ReadingFigures.Of(reeds.Expressions().Single(), LinkResolver.Resolve(reeds));
        Assert.Equal((1, 1, 0, 0, 0), (figures.Resolved, figures.Open, figures.External, figures.Definitions, figures.Unaccounted));
        Assert.Contains((ProvisionKind.Section, 2), figures.Kinds);
        Assert.Equal("s 1", figures.Longest?.Citation);
    }

    [Fact]
    public void Definitions_ByStatement() =>
        Assert.Equal(["raft", "towing", "bell money", "unlawful mooring", "responsible"], FoundTolls.Definitions.Select(d => d.Term));

    [Theory]
    [InlineData("Pour l'application du présent code, « convoi dérobé » désigne l'aide à passer.", "convoi dérobé", false)]
    [InlineData("« Convoi dérobé » : le fait d'aider à passer.", "Convoi dérobé", false)]
    [InlineData("Comete tránsito furtivo quien ayude a pasar.", "tránsito furtivo", true)]
    [InlineData("Commet un convoi dérobé celui qui aide à passer.", "convoi dérobé", true)]
    [InlineData("Constitue un convoi dérobé le fait de faire passer.", "convoi dérobé", true)]
    [InlineData("Schlepperei begeht, wer beim Übertritt hilft.", "Schlepperei", true)]
    [InlineData("Comete delito quien ayude a pasar.", "", false)]
    [InlineData("In this section, the expression tow, with its grammatical variations and cognate expressions, includes pulling a boat.", "tow", false)]
    [InlineData("Eine Verwaltungsübertretung begeht, wer lärmt.", "", false)]
    public void Definitions_InOtherLanguages(string sentence, string term, bool namesAct)
    {
        var found = LinkResolver.Resolve(Jurisdiction(("act.md", "Act", $"## 1. Ferries\n{sentence}\n"))).Definitions;
        Assert.Equal(term.Length == 0 ? [] : [(term, namesAct)], found.Select(d => (d.Term, d.NamesAct)));
    }

    [Fact]
    public void InsertedText_SpeaksOfTheActItGoesInto()
    {
        const string Bill =
            """
            ## 1. Principal Act
            In this Act "the principal Act" means the Boats Act 2001.
            ## 2. New sections
            The principal Act is amended by inserting after section 4 the following sections—

            > **4A. Bells**
            >
            > A bell is rung under section 2.
            >
            > **4B. Ropes**
            >
            > Ropes are coiled.
            >
            > **4C. Ends**
            >
            > Sections 4A to 4C end.
            ## 3. Fines
            Section 2(1) of the principal Act is repealed.
            """;
        var links = LinkResolver.Resolve(Jurisdiction(("bill.md", "Boats (Amendment) Bill", Bill), ("boats.md", "Boats Act 2001", Act)));
        var bill = links.References.Where(r => r.From.Expression.File == "bill.md").Select(r => $"{r.Words.Text} -> {string.Join("; ", r.Targets.Select(t => $"{t.Expression.File} {t.Provision.Address}"))}");
        Assert.Equal(
            [
                "section 4 -> boats.md sec_4",
                "section 2 -> boats.md sec_2",
                "Sections 4A to 4C -> bill.md sec_4A; bill.md sec_4B; bill.md sec_4C",
                "Section 2(1) of the principal Act -> boats.md sec_2__subsec_1",
            ],
            bill);
    }

    private static Jurisdiction Jurisdiction(params (string File, string Title, string Text)[] files) => new(
        "Reeds", "XRE", true, [], "", "", null, null,
        [
            .. files.Select(f =>
            {
                var text = Reads.Text(f.File, f.Text.ReplaceLineEndings("\n"));
                var expression = new Expression(f.File, f.File, f.Title, InstrumentKind.Act, "en", TextStatus.InForce, "", TextAuthority.Official, "", "", 0, text, null, [], null);
                return new Work(f.File, f.Title, InstrumentKind.Act, [expression]);
            }),
        ],
        [], [], "");
}
