using LawReview.Core.Law;
using LawReview.Core.Law.Citations;
using Xunit;

namespace LawReview.Specs;

/// <summary>
/// Runs <c>Specs/scripts/</c>: structure in the languages that are not in Latin script. Each case is a heading with a law and the
/// tree, or the references and definitions, that it is read as.
/// </summary>
public sealed class ScriptStructureSpecs
{
    public static TheoryData<string, string> Cases() => SpecFile.CasesUnder("scripts");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Tree_IsAsSpecified(string file, string heading) => SpecFile.Check(file, heading, "tree", c => StructureText.Tree(Law(c)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void References_AreAsSpecified(string file, string heading) => SpecFile.Check(file, heading, "references", c => StructureText.References(Law(c)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Citations_LeadBackToTheirProvisions(string file, string heading)
    {
        var example = SpecFile.Read(File.ReadAllText(SpecFile.PathOf(file))).Single(c => c.Heading == heading);
        var law = Law(example);
        foreach (var provision in law.AllProvisions())
            if (!provision.IsInserted && provision.Section().Kind is ProvisionKind.Article)
                Assert.Equal(provision.Address, CitationFinder.Find(law, provision.Citation)?.Address);
    }

    private static LawText Law(SpecCase example)
    {
        var fence = example.Fences("law").Single();
        return StructureText.Read(fence.Attribute("file") ?? "act.txt", fence.Text);
    }
}
