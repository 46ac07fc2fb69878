using LawReview.Core.Text;
using Xunit;

namespace LawReview.Tests.Text;

/// <summary>Every character of a text is known by its place in the file, whether the text is one piece of it or several.</summary>
public sealed class MappedTextTests
{
    private static readonly SourceText File = new("act.md", "## 1. A boat\nshall not *land* at night.");

    [Fact]
    public void Slice_OfOnePiece_StandsWhereItsCharactersStand()
    {
        var text = MappedText.FromSource(File, new(6, 6));
        Assert.Equal([new TextRun(0, 6, 6, 6)], text.Runs.ToArray());
        var boat = text.Slice(new(2, 4));
        Assert.Equal("boat", boat.Text);
        Assert.Equal([new TextRun(0, 4, 8, 4)], boat.Runs.ToArray());
        Assert.Equal("boat", File[Assert.Single(text.ToSource(new(2, 4)))]);
    }

    [Fact]
    public void Slice_OfSeveralPieces_KeepsTheirPlaces()
    {
        var text = new MappedText.Builder().Append(File, new(13, 10)).Append(File, new(24, 4)).ToMappedText();
        Assert.Equal("shall not land", text.Text);
        var part = text.Slice(new(6, 8));
        Assert.Equal("not land", part.Text);
        Assert.Equal([new TextRun(0, 4, 19, 4), new TextRun(4, 4, 24, 4)], part.Runs.ToArray());
    }

    [Fact]
    public void Append_OfPiecesThatTouch_IsOnePiece()
    {
        var text = new MappedText.Builder().Append(MappedText.FromSource(File, new(6, 2))).Append(MappedText.FromSource(File, new(8, 4))).ToMappedText();
        Assert.Equal("A boat", text.Text);
        Assert.Equal([new TextRun(0, 6, 6, 6)], text.Runs.ToArray());
    }

    [Fact]
    public void Text_ThatStandsNowhereInTheFile_HasNoPlaces()
    {
        var text = new MappedText.Builder().AppendComputed("(a)").ToMappedText();
        Assert.Empty(text.Runs);
        Assert.Empty(text.Slice(new(1, 1)).Runs);
        Assert.Equal("", text.Quotable());
    }
}
