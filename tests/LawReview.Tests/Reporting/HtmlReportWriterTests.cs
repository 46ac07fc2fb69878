using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LawReview.Reporting;
using LawReview.Reporting.Html;
using LawReview.Reporting.Quotations;
using Xunit;

namespace LawReview.Tests.Reporting;

public sealed partial class HtmlReportWriterTests
{
    private static readonly ReportOptions Options = new(new(2026, 11, 22), "0.1.0");
    private static readonly Report Sample = ReportBuilder.Build(SampleAssessment.Create(), Options);
    private static readonly string Page = Written(Sample);

    [Fact]
    public void Write_Twice_GivesTheSameBytes() => Assert.Equal(Page, Written(ReportBuilder.Build(SampleAssessment.Create(), Options)));

    [Fact]
    public void Write_AsWritten_IsVerified() => Assert.Empty(Check(Sample, Page));

    [Fact]
    public void Write_AssessmentWithoutAnything_IsVerified()
    {
        var sample = SampleAssessment.Create();
        var report = ReportBuilder.Build(sample with { Findings = [], TextsToAdd = [], Jurisdiction = sample.Jurisdiction with { Works = [] }, Checklist = sample.Checklist with { Obligations = [] } }, Options);
        Assert.Empty(Check(report, Written(report)));
    }

    [Fact]
    public void Page_NamesNothingOutsideItself()
    {
        Assert.DoesNotContain(Reference().Matches(Page).Select(m => m.Groups[1].Value), r => !r.StartsWith('#'));
        Assert.DoesNotContain("@import", Page, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"<[^>]*\son\w+=|<[^>]*\sstyle=", Script().Replace(Page, ""));
        Assert.Contains("default-src &#39;none&#39;", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Page[..Page.IndexOf("<title>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Page_LinksLeadToItsParts()
    {
        var ids = Id().Matches(Page).Select(m => m.Groups[1].Value).ToList();
        Assert.Distinct(ids);
        Assert.DoesNotContain(Reference().Matches(Page).Select(m => Uri.UnescapeDataString(m.Groups[1].Value[1..])), r => !ids.Contains(r));
    }

    [Fact]
    public void Page_HoldsEveryObligationWithItsElementsNearMissesAndSearch()
    {
        foreach (var f in Sample.Findings)
        {
            var start = Page.IndexOf($"id=\"{f.Id}\"", StringComparison.Ordinal);
            Assert.True(start > 0, f.Id);
            var end = Page.IndexOf("class=\"finding ", start, StringComparison.Ordinal);
            var entry = Page[start..(end < 0 ? Page.Length : end)];
            Assert.All(f.Elements, e => Assert.Contains(Encoded(e.Name), entry, StringComparison.Ordinal));
            Assert.All(f.NearMisses, m => Assert.Contains(Encoded(m.Failed), entry, StringComparison.Ordinal));
            Assert.All(f.Evidence, u => Assert.Contains($"data-words=\"{u.Quotation}\"", entry, StringComparison.Ordinal));
            Assert.All(Sample.Search.Files, file => Assert.Contains(file, entry, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Page_OfAnIncompleteRun_SaysSo()
    {
        Assert.Contains("This report is incomplete", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("This report is incomplete", Written(ReportBuilder.Build(SampleAssessment.CreateComplete(), Options)), StringComparison.Ordinal);
    }

    [Fact]
    public void Passages_MarkTheQuotedWords()
    {
        var quotation = Sample.Quotations.First(q => q.Citation == "s 25(1)");
        var start = Page.IndexOf($"data-passage=\"{quotation.Number}\"", StringComparison.Ordinal);
        var passage = Page[start..Page.IndexOf("</article>", start, StringComparison.Ordinal)];
        Assert.Contains("<mark>A person who, with intent to obtain", passage, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>arranges", passage, StringComparison.Ordinal);
        Assert.Contains("arranges, organises", passage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("' onclick='alert(1)")]
    [InlineData("a\u2028b\u2029c \u0000 \uFFFF \uD800 d")]
    [InlineData("<!-- ]]> <![CDATA[ &lt;b&gt; &#60;")]
    public void HostileWords_StayWords(string words)
    {
        var report = Sample with
        {
            Title = words,
            State = Sample.State with { Name = words },
            Quotations = [.. Sample.Quotations.Select(q => q with { Work = words, Citation = words, Language = words, File = words, Pieces = [new(words, q.Pieces[0].Spans)], Passage = [.. q.Passage.Select(p => p with { Label = words, Words = p.Words with { Text = words } })] })],
            Findings = [.. Sample.Findings.Select(f => f with { Title = words, Sentence = words, LawCited = [new(words, words)], Cluster = words })],
        };
        var page = Written(report);
        Assert.Empty(Check(report, page));
        Assert.Equal(2, page.Split("<script").Length - 1);
        Assert.Equal(2, page.Split("</script>").Length - 1);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        var elements = XDocument.Parse(Script().Replace(page, "").Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Descendants().ToList();
        Assert.DoesNotContain(elements.Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_DroppedNot_IsCaught()
    {
        var changed = Page.Replace("is not a national or permanent", "is a national or permanent", StringComparison.Ordinal);
        Assert.Contains(Check(Sample, changed), m => m.Kind == MismatchKind.NotVerified && m.Citation.StartsWith("s 25(1)", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_QuotationUnderAnotherCitation_IsCaught()
        => Assert.Contains(Check(Sample, CiteOf26().Replace(Page, "$1s 28<")), m => m.Kind == MismatchKind.SourceDiffers && m.Citation == "s 26");

    [Fact]
    public void Check_PassageLeftOut_IsCaught()
        => Assert.Contains(Check(Sample, Page.Replace("data-passage=\"3\"", "data-other=\"3\"", StringComparison.Ordinal)), m => m.Kind == MismatchKind.Missing);

    [Fact]
    public void Check_WordsSetAsQuotationThatAreNone_AreCaught()
        => Assert.Contains(
            Check(Sample, Page.Replace("</main>", "<blockquote><p>The King may do as he likes.</p></blockquote></main>", StringComparison.Ordinal)),
            m => m.Kind == MismatchKind.NotVerified);

    [Fact]
    public void Check_WordsMarkedThatAreNotQuoted_AreCaught()
        => Assert.Contains(Check(Sample, Page.Replace("arranges, organises", "<mark>arranges, organises</mark>", StringComparison.Ordinal)), m => m.Kind == MismatchKind.NotVerified);

    internal static string Written(Report report)
    {
        using var stream = new MemoryStream();
        HtmlReportWriter.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static System.Collections.Immutable.ImmutableArray<QuotationMismatch> Check(Report report, string page) => WrittenReportCheck.Html(report, new MemoryStream(Encoding.UTF8.GetBytes(page)));

    private static string Encoded(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    [GeneratedRegex("(?:href|src|action|data)=\"([^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<(script|style)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("(<cite[^>]*><bdi[^>]*>)s 26<")]
    private static partial Regex CiteOf26();
}
