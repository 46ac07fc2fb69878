using LawReview.Core.Law;
using LawReview.Core.Search;
using LawReview.Tests.Reading;
using Xunit;

namespace LawReview.Tests.Search;

/// <summary>What comes back from an index is what was read.</summary>
public sealed class ProvisionCodecTests
{
    private const string Act =
        """
        # Part I Boats
        Words of the part itself.
        ## 1. Landing &amp; mooring
        A boat shall not land
        (a) at night;
        (b) without a light
        unless the keeper agrees.
        ## 2. Keepers
        (1) A keeper keeps a book.
        """;

    [Fact]
    public void Outline_WithAllSections_IsTheTree()
    {
        var law = Reads.Markdown(Act);
        var sections = SearchDocument.Sections(law.Provisions).Select(ProvisionCodec.Section).ToList();
        var again = ProvisionCodec.Outline(ProvisionCodec.Outline(law.Provisions), law.Source, (n, _) => ProvisionCodec.Section(sections[n], law.Source));
        Assert.Equal(Reads.Table(law), Reads.Table(law with { Provisions = again }));
        Assert.Equal(
            law.AllProvisions().SelectMany(p => p.Text.Runs.Concat(p.Heading.Runs).Concat(p.Tail.Runs).Concat(p.Designation.Runs)),
            (law with { Provisions = again }).AllProvisions().SelectMany(p => p.Text.Runs.Concat(p.Heading.Runs).Concat(p.Tail.Runs).Concat(p.Designation.Runs)));
    }

    [Fact]
    public void Outline_WithoutSections_KeepsTheirPlaces()
    {
        var law = Reads.Markdown(Act);
        var sections = SearchDocument.Sections(law.Provisions).Select(ProvisionCodec.Section).ToList();
        var light = ProvisionCodec.Outline(ProvisionCodec.Outline(law.Provisions), law.Source, (n, isContainer) => isContainer ? ProvisionCodec.Section(sections[n], law.Source) : null);
        Assert.Equal(
            SearchDocument.Sections(law.Provisions).Select(p => (p.Kind, p.Number, p.Address, p.Citation, p.Identifier, p.Word)),
            SearchDocument.Sections(light).Select(p => (p.Kind, p.Number, p.Address, p.Citation, p.Identifier, p.Word)));
        Assert.All(SearchDocument.Sections(light).Where(p => !p.IsContainer), p => Assert.True(p.Text.IsBlank));
    }

    [Fact]
    public void File_KeepsWhatItStatesAndWhatIsUnseen()
    {
        var law = Reads.Markdown(Act) with
        {
            Remainders = [new(new(2, 3), Unseen.Deleted), new(new(9, 2), "mark-up")],
            Stated = StatedData.None with { Uri = "/akn/xx/act/2001/4", References = [new(new(5, 4), "#sec_2")], Terms = [new(7, 4)] },
            Recognition = new("tesseract 5.3.0", [new(2, new(4, 9)), new(7, new(20, 5))]),
        };
        var expression = new Expression(
            "act.md", "act", "Boats Act", InstrumentKind.Code, "en", TextStatus.Bill, "2001-01-01", TextAuthority.Extract, "x", "abc", 7, law, null, ["kind"], null);
        var read = IndexedFileCodec.Read(IndexedFileCodec.Write(new(expression, "row", 7, 8, [1, 2], 3, 4, 5, []) { Encoding = "utf-16" }));
        Assert.Equal("utf-16", read.Encoding);
        Assert.Equal((expression with { Text = null, Inferred = [] }).ToString(), (read.Expression with { Text = null, Inferred = [] }).ToString());
        Assert.Equal([new Remainder(new(2, 3), Unseen.Deleted)], read.Expression.Text!.Remainders.ToArray());
        Assert.Equal(law.Recognition!.By, read.Expression.Text.Recognition!.By);
        Assert.Equal(law.Recognition.Pages.ToArray(), read.Expression.Text.Recognition.Pages.ToArray());
        Assert.Equal(law.Stated.Uri, read.Expression.Text.Stated.Uri);
        Assert.Equal(law.Stated.References.ToArray(), read.Expression.Text.Stated.References.ToArray());
        Assert.Equal(law.Stated.Terms.ToArray(), read.Expression.Text.Stated.Terms.ToArray());
        Assert.Equal(5, read.Expression.Text.ProvisionCount);
    }
}
