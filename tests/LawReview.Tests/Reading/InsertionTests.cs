namespace LawReview.Tests.Reading;

/// <summary>Several sections that one amending clause inserts stand side by side, however the file quotes them.</summary>
public sealed class InsertionTests
{
    private const string Before = "## 6. New sections\nThe principal Act is amended by inserting after section 24 the following sections—\n\n";
    private const string After = "\n\nThe register of bells is amended accordingly.\n\n## 7. End\nThis Act ends.\n";

    private const string Table =
        """
        s 6 | sec_6 | [New sections] The principal Act is amended by inserting after section 24 the following sections—
        s 24A (inserted by s 6) | sec_24A | [Ringing of bells]
        s 24A(1) (inserted by s 6) | sec_24A__subsec_1 | A person who rings a bell is thanked.
        s 24A(2) (inserted by s 6) | sec_24A__subsec_2 | The thanks are oral.
        s 24B (inserted by s 6) | sec_24B | [Thanks] Thanks are given—
        s 24B(a) (inserted by s 6) | sec_24B__para_a | in ink; or
        s 24B(b) (inserted by s 6) | sec_24B__para_b | in chalk.
        s 6, second paragraph | sec_6__al_2 | The register of bells is amended accordingly.
        s 7 | sec_7 | [End] This Act ends.
        """;

    [Theory]
    [InlineData("> **24A. Ringing of bells**\n>\n> (1) A person who rings a bell is thanked.\n>\n> (2) The thanks are oral.\n>\n> **24B. Thanks**\n>\n> Thanks are given—\n>\n> (a) in ink; or\n>\n> (b) in chalk.")]
    [InlineData("> 24A. Ringing of bells\n>\n> (1) A person who rings a bell is thanked.\n>\n> (2) The thanks are oral.\n>\n> 24B. Thanks\n>\n> Thanks are given—\n>\n> (a) in ink; or\n>\n> (b) in chalk.")]
    [InlineData("> **24A**\n>\n> **Ringing of bells**\n>\n> (1) A person who rings a bell is thanked.\n>\n> (2) The thanks are oral.\n>\n> **24B**\n>\n> **Thanks**\n>\n> Thanks are given—\n>\n> (a) in ink; or\n>\n> (b) in chalk.")]
    [InlineData("“24A. Ringing of bells\n\n(1) A person who rings a bell is thanked.\n\n(2) The thanks are oral.\n\n24B. Thanks\n\nThanks are given—\n\n(a) in ink; or\n\n(b) in chalk.”")]
    [InlineData("\"**24A. Ringing of bells**\n\n(1) A person who rings a bell is thanked.\n\n(2) The thanks are oral.\n\n**24B. Thanks**\n\nThanks are given—\n\n(a) in ink; or\n\n(b) in chalk.\"")]
    [InlineData("“Ringing of bells\n\n24A.—(1) A person who rings a bell is thanked.\n\n(2) The thanks are oral.\n\nThanks\n\n24B. Thanks are given—\n\n(a) in ink; or\n\n(b) in chalk.”.")]
    public void Sections_StandSideBySide(string insertion)
    {
        var table = Reads.Table(Reads.Markdown(Before + insertion + After)).Replace("chalk.”.", "chalk.", StringComparison.Ordinal);
        Assert.Equal(Table.ReplaceLineEndings("\n"), table.Replace("chalk.”", "chalk.", StringComparison.Ordinal).Replace("chalk.\"", "chalk.", StringComparison.Ordinal));
    }

    [Fact]
    public void NumberInQuotationWithDash_GivesSubsections()
    {
        var law = Reads.Markdown(Before + "“24A.—(1) A bell is rung.\n\n(2) It is rung twice.\n\n24B.—(1) Thanks are given.\n\n(2) They are oral.”.\n\n## 7. End\nThis Act ends.\n");
        Assert.Equal("sec_6 sec_24A sec_24A__subsec_1 sec_24A__subsec_2 sec_24B sec_24B__subsec_1 sec_24B__subsec_2 sec_7", Reads.Addresses(law));
        Assert.All(law.AllProvisions().Where(p => p.Address.StartsWith("sec_24", StringComparison.Ordinal)), p => Assert.True(p.IsInserted));
    }

    [Fact]
    public void TextBesideItsNumber_IsNotTheNextHeading()
    {
        var law = Reads.Plain("1. This Act is the Bells Act.\n\n2. This Act ends.\n\n3. Nothing more is said.\n");
        Assert.Equal(["This Act is the Bells Act.", "This Act ends.", "Nothing more is said."], law.AllProvisions().Select(p => p.Text.Text));
    }
}
