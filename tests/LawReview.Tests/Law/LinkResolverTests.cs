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
