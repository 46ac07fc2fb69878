using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Law;
using LawReview.Tests.Reading;

namespace LawReview.Tests.Law;

/// <summary>The Markdown form of an outline, read again, is the same tree.</summary>
public sealed class ProvisionOutlineTests
{
    [Fact]
    public void GeneratedAct_ComesBack() => Prop.ForAll(
        GeneratedAct.Acts.ToArbitrary(),
        act => AssertComesBack(Reads.Markdown(act.Markdown))).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Theory]
    [InlineData("# Boats Act\n\n## Part II — Tolls\n\n### 12. Fees\n\n(1) Every boat that—\n\n(a) floats *well*; or\n\n(b) sinks [slowly],\n\npays a fee of 5 \\* 3 marks.\n\n(2) “Fee” means a toll & no tax.\n\n### 13. Ends\n\nThis Act ends.\n")]
    [InlineData("## 6. New sections\nThe principal Act is amended by inserting after section 24 the following sections—\n\n> **24A. Bells**\n>\n> (1) A bell is rung.\n>\n> (2) It is oiled.\n>\n> **24B. Ropes**\n>\n> Ropes are coiled.\n\nThe register is amended.\n\n## 7. End\nThis Act ends.\n")]
    [InlineData("### Article 3.- Mooring\n\n1. Whoever moors pays:\n\na) by day;\n\nb) by night.\n\n### Article 4.- Oars\n\n4.1 Oars are of ash.\n\n4.2 No oar is painted.\n")]
    [InlineData("## 13. Prohibition\n\n(1) In generalNo person may ring.(2) ExceptionsParagraph (1) does not apply to bells.\n\n## 14. End\n\nThis Act ends.\n")]
    public void Act_ComesBack(string text) => AssertComesBack(Reads.Markdown(text));

    private static void AssertComesBack(LawText law) =>
        Assert.Equal(law.AllProvisions().Select(Row), Reads.Markdown(ProvisionOutline.Markdown(law)).AllProvisions().Select(Row));

    private static string Row(Provision p) =>
        $"{p.Address} | {p.Kind} | {p.Citation} | {p.IsInserted} | {p.Heading.Text} | {p.Text.Text} | {p.Tail.Text}";
}
