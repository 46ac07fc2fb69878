using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading;
using Xunit;

namespace LawReview.Specs;

/// <summary>
/// Runs <c>Specs/structure/*.md</c>: each case is a made-up text (fence <c>law</c>) and the tree it is read as (fence
/// <c>tree</c>): citation, heading in brackets, text, and the words below its list behind an arrow.
/// </summary>
public sealed class StructureSpecs
{
    public static TheoryData<string, string> Cases() => SpecFile.CasesUnder("structure");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Text_IsReadAs(string file, string heading) => SpecFile.Check(file, heading, "tree", Tree);

    private static string Tree(SpecCase example)
    {
        var source = new SourceText("act.md", example.Fences("law").Single().Text);
        var law = LawReaders.For(source)!.Read(source);
        Assert.Empty(Coverage.Check(law));
        return string.Join('\n', law.AllProvisions().Where(p => p.Kind != ProvisionKind.Preamble).Select(Line));
    }

    private static string Line(Provision p) =>
        new string(' ', 2 * p.Ancestors().Count()) + p.Citation
        + (p.Heading.IsBlank ? "" : $" [{p.Heading.Text.Trim()}]")
        + (p.Text.IsBlank ? "" : $" | {p.Text.Text.Trim()}")
        + (p.Tail.IsBlank ? "" : $" => {p.Tail.Text.Trim()}");
}
