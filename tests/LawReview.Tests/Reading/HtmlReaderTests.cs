using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using LawReview.Core.Law;
using LawReview.Core.Text;
using LawReview.Reading;
using LawReview.Reporting;
using LawReview.Reporting.Quotations;
using LawReview.Tests.Reporting;

namespace LawReview.Tests.Reading;

/// <summary>Law pages: what is law of them, in which order, under which numbers. The law in them is made up.</summary>
public sealed class HtmlReaderTests
{
    private static LawText Page(string body) => Reads.Text("act.html", $"<!DOCTYPE html><html lang=en><head><title>Lantern Act | Portal</title></head><body>{body}</body></html>");

    private static void Reads_(string body, string table) => Assert.Equal(table.ReplaceLineEndings("\n").Trim(), Reads.Table(Page(body)));

    private static string Reason(LawText law, string words) =>
        law.Remainders.Single(r => law.Source[r.Span].Contains(words, StringComparison.Ordinal)).Reason;

    [Fact]
    public void Headings_HeadPartsAndSections() => Reads_(
        """
        <h1>Lantern Act</h1><h2>Part I<br>Lamps</h2><h3>1. Lighting</h3><p>Every lamp is lit at&nbsp;dusk.</p>
        <h3>2. Oil</h3><p>(1) Oil is free.</p><p>(2) Wicks are not.</p>
        """,
        """
        Preamble | preamble | [Lantern Act]
        Part I | part_I | [Lamps]
        s 1 | sec_1 | [Lighting] Every lamp is lit at dusk.
        s 2 | sec_2 | [Oil]
        s 2(1) | sec_2__subsec_1 | Oil is free.
        s 2(2) | sec_2__subsec_2 | Wicks are not.
        """);

    [Fact]
    public void Furniture_IsAccountedForAndNoLaw()
    {
        var law = Page(
            """
            <header><nav><a href="/">Home</a> <a href="/acts">Acts</a></nav></header><div class="cookie-banner">We set biscuits.</div>
            <main><ol class="breadcrumb"><li><a href="/">Top</a></li></ol><h1>Lantern Act</h1><h2>1. Lighting</h2><p>Every lamp is lit at dusk and every keeper who fails to light one pays.</p>
            <div hidden>Draft of the page.</div><script>var law = "no";</script><p>The <del>old</del> <ins>new</ins> rate applies.<a href="#fn1"><sup>1</sup></a></p>
            <form><label>Search</label><button>Go</button></form><div class="footnotes"><p>1. See the almanac.</p></div></main><footer>Ministry of Lamps</footer>
            """);
        Assert.Equal("Every lamp is lit at dusk and every keeper who fails to light one pays. The new rate applies.", string.Join(' ', law.AllProvisions().Where(p => p.Kind != ProvisionKind.Preamble).Select(p => p.Text.Text)));
        Assert.Equal("page furniture", Reason(law, "Acts"));
        Assert.Equal("page furniture", Reason(law, "biscuits"));
        Assert.Equal("page furniture", Reason(law, "Ministry"));
        Assert.Equal("hidden text", Reason(law, "Draft"));
        Assert.Equal("page head, script or style", Reason(law, "var law"));
        Assert.Equal("deleted text", Reason(law, "old"));
        Assert.Equal("form", Reason(law, "Search"));
        Assert.Equal("footnote", Reason(law, "almanac"));
    }

    /// <summary>A head begun twice and closed once, or never: what does not belong into it ends it.</summary>
    [Theory]
    [InlineData("<html><head><meta name=a><head><title>Lantern Act</title></head><body><h2>1. Lighting</h2><p>Every lamp is lit at dusk.</p></body></html>")]
    [InlineData("<html><head><title>Lantern Act</title><h2>1. Lighting</h2><p>Every lamp is lit at dusk.</p></html>")]
    [InlineData("<head><title>Lantern Act</title></head><head><h2>1. Lighting</h2><p>Every lamp is lit at dusk.</p>")]
    public void Head_EndsWhereThePageBegins(string page)
    {
        var law = Page(page);
        Assert.Equal("sec_1", Reads.Addresses(law));
        Assert.Equal("Every lamp is lit at dusk.", law.AllProvisions().Last().Text.Text);
    }

    [Fact]
    public void WholePageInAFormOrABoxCalledMenu_IsStillLaw()
    {
        var law = Page("<form><div class=\"menu\"><h2>1. Lighting</h2><p>Every lamp is lit at dusk.</p><h2>2. Oil</h2><p>Oil is free.</p></div></form>");
        Assert.Equal("sec_1 sec_2", Reads.Addresses(law));
    }

    [Fact]
    public void OrderedLists_HaveTheNumbersTheBrowserPrints()
    {
        var law = Page("<h2>1. Keepers</h2><p>A keeper shall—</p><ol type=a start=2><li>ring a bell;<ol type=i><li>at dusk;</li><li>at dawn;</li></ol></li><li value=5>oil the lamp.</li></ol>");
        Assert.Equal("sec_1 sec_1__para_b sec_1__para_b__subpara_i sec_1__para_b__subpara_ii sec_1__para_e", Reads.Addresses(law));
        Assert.Equal("oil the lamp.", law.AllProvisions().Last().Text.Text);
        Assert.Empty(Mismatches(law));
    }

    [Fact]
    public void ListWithNumbersInItsText_KeepsThem() =>
        Assert.Equal("sec_1 sec_1__para_a sec_1__para_b", Reads.Addresses(Page("<h2>1. Keepers</h2><p>A keeper shall—</p><ol><li>(a) ring a bell;</li><li>(b) oil the lamp.</li></ol>")));

    [Fact]
    public void Tables_NumberInACellOfItsOwn() => Reads_(
        """
        <table><tr><td>1</td><td><p>Every lamp is lit at dusk.</p></td></tr><tr><td>2.</td><td>Every keeper shall—</td></tr>
        <tr><td></td><td>(a)</td><td>ring a bell; and</td></tr><tr><td></td><td>(b)</td><td>oil the lamp.</td></tr></table>
        """,
        """
        s 1 | sec_1 | Every lamp is lit at dusk.
        s 2 | sec_2 | Every keeper shall—
        s 2(a) | sec_2__para_a | ring a bell; and
        s 2(b) | sec_2__para_b | oil the lamp.
        """);

    [Fact]
    public void Tables_InTwoLanguages_OneIsRead()
    {
        var english = string.Concat(Enumerable.Repeat("The keeper of the lamp shall light it and the owner of the house is to pay for the oil. ", 3));
        var french = string.Concat(Enumerable.Repeat("Le gardien de la lampe l'allume et le propriétaire de la maison est tenu de payer des frais pour les huiles. ", 3));
        var law = Page($"<table><tr><td>Article 1 – Lamps</td><td>Article 1er – Lampes</td></tr><tr><td>{english}</td><td>{french}</td></tr></table>");
        Assert.DoesNotContain(law.AllProvisions(), p => p.Text.Text.Contains("gardien", StringComparison.Ordinal));
        Assert.Contains(law.AllProvisions(), p => p.Kind == ProvisionKind.Article && p.Text.Text.Contains("keeper", StringComparison.Ordinal));
        Assert.Contains(law.Remainders, r => r.Reason == "parallel text in another language");
    }

    [Theory]
    [InlineData("<p><b>Article 12<sup>1</sup>. Lamps</b></p><p>Lit at dusk.</p><p><b>Article 13. Oil</b></p><p>Free.</p>", "12.1")]
    [InlineData("<p class=H>Article 12<span class=w9>1</span>. Lamps</p><p>Lit at dusk.</p><p class=H>Article 13. Oil</p><p>Free.</p>", "12.1")]
    [InlineData("<p>Article 12 <i>bis</i>. Lamps</p><p>Lit at dusk.</p><p>Article 13. Oil</p><p>Free.</p>", "12 bis")]
    public void RaisedNumbers_AreOfTheNumber(string body, string number)
    {
        var law = Page(body);
        Assert.Contains(law.AllProvisions(), p => p.Number == number);
        Assert.Empty(Mismatches(law));
    }

    [Fact]
    public void Quotations_AreSlicesOfTheFile()
    {
        var law = Page("<h2>1. Lamps</h2><p>Kee<b>pers</b> &amp; owners &#150; the &laquo;lamp&shy;lighters&raquo;&nbsp pay\n  <a href=\"x\">ten</a>&nbsp;crowns under section 4<sup>2</sup>.</p>");
        var text = law.AllProvisions().Last().Text.Text;
        Assert.Equal("Keepers & owners – the «lamp\u00ADlighters» pay ten crowns under section 4.2.", text);
        Assert.Empty(Mismatches(law));
    }

    [Fact]
    public void AkomaNtosoClasses_GiveStructureAndAddresses() => Reads_(
        """
        <div class="site">Cite this page, print it, share it.</div><span class="akn-akomaNtoso"><span class="akn-act"><span class="akn-body">
        <section class="akn-chapter" id="chp_One" data-eid="chp_One"><h2>Chapter One<br>Lamps</h2>
        <section class="akn-article" data-eid="chp_One__art_1"><h3>Article 1 – Lighting</h3><span class="akn-content"><span class="akn-blockList">
        <span class="akn-listIntroduction">A keeper must:</span><span class="akn-item" data-eid="chp_One__art_1__item_a"><span class="akn-num">(a)</span><span class="akn-p">light it;</span></span>
        <span class="akn-item" data-eid="chp_One__art_1__item_b"><span class="akn-num">(b)</span><span class="akn-p">clean it.</span></span></span></span></section></section></span></span></span>
        """,
        """
        Chapter One | chp_One | [Lamps]
        art. 1 | chp_One__art_1 | [Lighting] A keeper must:
        art. 1(a) | chp_One__art_1__item_a | light it;
        art. 1(b) | chp_One__art_1__item_b | clean it.
        """);

    [Fact]
    public void SavedByAnOfficeProgram_BoldAndCentredByItsSheet()
    {
        var law = Page("<style>p.Art {font-weight:bold; text-align:center} .gone {display:none}</style><p class=Art>Article 1</p><p class=Art>Lamps</p><p>Lit at dusk.</p><p class=gone>Draft.</p><p class=Art>Article 2</p><p class=Art>Oil</p><p>Free.</p>");
        Assert.Equal("art. 1 | art_1 | [Lamps] Lit at dusk.\nart. 2 | art_2 | [Oil] Free.", Reads.Table(law));
    }

    [Fact]
    public void NoteInBracketsWithALink_IsNoLawUnlessAllThereIs()
    {
        var law = Page("<p>Article 1. Lamps</p><p>(as amended by <a href=\"/act/3\">Act 3 of 2011</a>)</p><p>Lit at dusk.</p><p>Article 2. Oil</p><p>(repealed by <a href=\"/act/4\">Act 4 of 2012</a>)</p><p>Article 3. Wicks</p><p>Short.</p>");
        Assert.Equal("art. 1 | art_1 | [Lamps] Lit at dusk.\nart. 2 | art_2 | [Oil] (repealed by Act 4 of 2012)\nart. 3 | art_3 | [Wicks] Short.", Reads.Table(law));
    }

    [Fact]
    public void SameLaw_AsMarkdownAndAsPage_IsTheSameTree() => Prop.ForAll(
        GeneratedAct.Acts.ToArbitrary(),
        act =>
        {
            var page = Reads.Text("act.html", "<nav><a href=/>Home</a></nav><div id=text>" + AsPage(act.Markdown) + "</div><footer>Printed.</footer>");
            Assert.Equal(act.Addresses, Reads.Addresses(page));
            Assert.Equal(Reads.Table(Reads.Markdown(act.Markdown)), Reads.Table(page));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static string AsPage(string markdown) =>
        string.Concat(markdown.Split('\n').Select(l => l.StartsWith("## ", StringComparison.Ordinal) ? $"<h2>{l[3..]}</h2>\n" : $"<p>{l.Replace("—", "&mdash;", StringComparison.Ordinal)}</p>\n"));

    private static readonly string[] Soup =
    [
        "<p>", "</p>", "<div class=x>", "</div>", "<b>", "</b>", "<i>", "</i>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ol type=a>", "<ul>", "<li>", "</ol>", "<h2>", "</h3>", "<a href='#fn1'>", "</a>", "<sup>", "1", "</sup>",
        "<br>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "<style>", "<del>", "</del>", "&nbsp;", "&amp", "&#150;", "&unknown;", "<", ">", "\"", "<a title=\"", "<span class=\"akn-section\" data-eid=\"sec_1\">", "<span class=akn-num>", "</span>",
        "<nav>", "</nav>", "<main>", "<footer>", "hidden", "<div hidden>", "<pre>", "\n", "(1)", "(a)", "2.", "Article 3", "Part I", "words of law", "<dl><dt>", "<dd>", "<?php", "?>", "<!DOCTYPE", "</", "\0", "<form>", "<blockquote>", "“", "”",
    ];

    [Fact]
    public void TagSoup_IsReadWhole() => Prop.ForAll(
        Gen.ListOf(Gen.Elements(Soup)).Select(words => string.Join(' ', words)).ToArbitrary(),
        text => Assert.Empty(Mismatches(Reads.Text("act.html", text)))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void RandomText_IsReadWhole() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => Reads.Text("act.html", "<h2>1. A</h2><p>" + text.Get)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void DeepAndBrokenPages_AreReadInTime()
    {
        Reads.Text("act.html", string.Concat(Enumerable.Repeat("<div>", 10_000)) + "<p>law</p>" + string.Concat(Enumerable.Repeat("</div>", 10_000)));
        Reads.Text("act.html", string.Concat(Enumerable.Repeat("<font><b>law ", 20_000)));
        Reads.Text("act.html", string.Concat(Enumerable.Repeat("<a x=\"", 50_001)) + ">law");
        Reads.Text("act.html", string.Concat(Enumerable.Repeat("<!-- <script> ", 50_000)));
        Reads.Text("act.html", string.Concat(Enumerable.Range(1, 5_000).Select(i => $"<h2>{i}. Lamps</h2><p>Lit at <b>dusk</b>.</p>")));
    }

    [SharedFact]
    public void SharedPages_HaveTheirTrees()
    {
        var shared = Environment.GetEnvironmentVariable("LAWREVIEW_SHARED")!;
        var wrapped = Shared(Path.Combine(shared, "formats", "lii-akn-page-rwanda-law-57-2018.html"));
        Assert.Equal(60, wrapped.AllProvisions().Count(p => p.Kind == ProvisionKind.Article));
        Assert.Equal(7, wrapped.AllProvisions().Count(p => p.Kind == ProvisionKind.Chapter));
        Assert.True(wrapped.AllProvisions().Max(p => p.Text.Length) < 1200);
        var plain = Shared(Path.Combine(shared, "statutes", "rus", "uk-rf-glava-32.html"));
        Assert.Contains(plain.AllProvisions(), p => p is { Kind: ProvisionKind.Article, Number: "322.1" });
        Assert.DoesNotContain(plain.AllProvisions(), p => p.Kind == ProvisionKind.Article && p.Number.Length > 5);
    }

    private static LawText Shared(string path)
    {
        var law = Reads.Text(Path.GetFileName(path), File.ReadAllText(path));
        Assert.Empty(Mismatches(law));
        return law;
    }

    /// <summary>All words of all provisions, checked against the file as a report's quotations are.</summary>
    private static ImmutableArray<QuotationMismatch> Mismatches(LawText law)
    {
        var sample = ReportBuilder.Build(SampleAssessment.Create(), new(new(2026, 11, 22), "0.1.0"));
        var bytes = Encoding.UTF8.GetBytes(law.Source.Content);
        // Lone surrogates and a mark at the start do not survive the bytes.
        if (Encoding.UTF8.GetString(bytes) != law.Source.Content || law.Source.Content.StartsWith('\uFEFF')) return [];
        ImmutableArray<QuotedPiece> pieces = [.. law.AllProvisions().SelectMany(p => new[] { p.Heading, p.Text, p.Tail }).Where(t => !t.Runs.IsEmpty).Select(t => new QuotedPiece(t.Quotable(), t.ToSource(new(0, t.Length), law.Source)))];
        var quotation = sample.Quotations[0] with { File = law.Source.Name, Pieces = pieces, Passage = [] };
        var source = sample.Sources[0] with { File = law.Source.Name, Encoding = "utf-8", Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)) };
        return QuotationCheck.Run(sample with { Quotations = [quotation], Sources = [source] }, _ => bytes);
    }
}
