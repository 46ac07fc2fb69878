using LawReview.Core.Lexicons;
using LawReview.Core.Offences;
using LawReview.Core.Text;

namespace LawReview.Tests.Offences;

/// <summary>Terms of imprisonment as statutes write them, read with the words of the lexicon that is delivered.</summary>
public sealed class PenaltyReaderTests
{
    private static readonly Lazy<PenaltyReader> English = new(() => new(new(LexiconParser.Parse(
        new SourceText("en.md", File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "checklists", "lexicon", "en.md")))).Value)));

    [Theory]
    [InlineData("is liable to imprisonment for a term not exceeding six years.", "0-6")]
    [InlineData("imprisonment for two to five years", "2-5")]
    [InlineData("imprisonment from six months to two years", "0.5-2")]
    [InlineData("shall be imprisoned for not less than three nor more than ten years", "3-10")]
    [InlineData("imprisonment for a term which shall not be less than three years and which may extend to fourteen years", "3-14")]
    [InlineData("imprisonment for not less than three years", "")]
    [InlineData("deprivation of liberty of three to eight years", "3-8")]
    [InlineData("on conviction on indictment, to imprisonment for 25 years", "0-25")]
    [InlineData("imprisonment for twenty-five years", "0-25")]
    [InlineData("imprisonment for eighteen (18) months", "0-1.5")]
    [InlineData("imprisonment for life", "life")]
    [InlineData("a fine of two thousand dollars or imprisonment for a year, or both", "0-1")]
    [InlineData("endangers the life of a child under eighteen years of age", "")]
    [InlineData("imprisonment for five years where the victim is under the age of sixteen years", "0-5")]
    [InlineData("must be notified within two years", "")]
    public void Reads(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", English.Value.Terms(TokenisedText.Of(text)).Select(Shown)));

    private static string Shown(PenaltyTerm term) => term.IsLife ? "life" : FormattableString.Invariant($"{term.Least:0.##}-{term.Most:0.##}");
}
