using Xunit;

namespace LawReview.Specs;

/// <summary>
/// Runs <c>Specs/structure/*.md</c>: each case is a made-up text (fence <c>law</c>, a Markdown file unless it says
/// <c>file=</c>) and the tree that it is read as (fence <c>tree</c>): citation, heading in brackets, text, the words below its list
/// behind an arrow, then what is in no provision.
/// </summary>
public sealed class StructureSpecs
{
    public static TheoryData<string, string> Cases() => SpecFile.CasesUnder("structure");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_IsReadAs(string file, string heading) => SpecFile.Check(file, heading, "tree", example =>
    {
        var fence = example.Fences("law").Single();
        return StructureText.Tree(StructureText.Read(fence.Attribute("file") ?? "act.md", fence.Text));
    });
}
