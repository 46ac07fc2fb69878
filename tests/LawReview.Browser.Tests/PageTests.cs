using System.Text.Json;
using LawReview.Cli.Tests;
using LawReview.Reading.Pdf;
using Microsoft.Playwright;
using Xunit;

namespace LawReview.Browser.Tests;

/// <summary>What a reader does with the page: filter, search, follow an address, use the keyboard, print. And what it must not do.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageTests(Browser browser)
{
    private string Amberley => browser.Report(CommandLine.State("amberley"));

    [BrowserFact]
    public async Task Page_LoadsNothingAndBreaksNoRuleOfItsOwn()
    {
        var page = await browser.Open(Amberley);
        var (asked, said) = (new List<string>(), new List<string>());
        page.Request += (_, request) => asked.Add(request.Url);
        page.Console += (_, message) => said.Add(message.Text);
        page.PageError += (_, error) => said.Add(error);
        await page.ReloadAsync();
        await page.Locator("#query").FillAsync("offence");
        await page.Locator("#open-all").ClickAsync();
        await page.Locator("button.context").First.ClickAsync();
        Assert.Equal([Browser.Address(Amberley)], asked.Distinct());
        Assert.Empty(said);
    }

    [BrowserFact]
    public async Task Filter_ShowsOnlyWhatWasChosenAndSaysHowMuch()
    {
        var page = await browser.Open(Amberley);
        var total = await page.Locator(".finding").CountAsync();
        await page.Locator("input[value=wider]").CheckAsync();
        var wider = await page.Locator(".finding[data-finding=wider]").CountAsync();
        Assert.InRange(wider, 1, total - 1);
        Assert.Equal(wider, await page.Locator(".finding:visible").CountAsync());
        Assert.Equal(wider, await page.Locator("tr[data-row]:visible").CountAsync());
        Assert.Equal($"{wider} of {total} obligations shown", await page.Locator("#shown").InnerTextAsync());
        Assert.EndsWith("#?finding=wider", page.Url, StringComparison.Ordinal);
        await page.Locator("input[value=met]").CheckAsync();
        Assert.Equal(wider + await page.Locator(".finding[data-finding=met]").CountAsync(), await page.Locator(".finding:visible").CountAsync());
        await page.Locator("input[name=cluster][value=II]").CheckAsync();
        Assert.Equal(0, await page.Locator(".finding:visible:not([data-cluster=II])").CountAsync());
        await page.Locator("#reset").ClickAsync();
        Assert.Equal(total, await page.Locator(".finding:visible").CountAsync());
    }

    [BrowserFact]
    public async Task Search_FindsWordsOfTheLawAndSaysWhereThereAreNone()
    {
        var page = await browser.Open(Amberley);
        var total = await page.Locator(".finding").CountAsync();
        await page.Locator("#query").FillAsync("\"ordinary prudence\" PASSENGÉR");
        await page.WaitForFunctionAsync("total => document.querySelectorAll('.finding[hidden]').length > 0", total);
        var found = await page.Locator(".finding:visible").CountAsync();
        Assert.InRange(found, 1, total - 1);
        Assert.True(await page.EvaluateAsync<bool>("CSS.highlights.get('hits').size > 0"));
        await page.Locator("#query").FillAsync("zzqq");
        await Assertions.Expect(page.Locator("#shown")).ToHaveTextAsync($"0 of {total} obligations shown");
        Assert.Equal(0, await page.Locator(".article:visible, .cluster:visible").CountAsync());
    }

    [BrowserFact]
    public async Task Address_LeadsToAnObligationAndKeepsFilters()
    {
        var first = await browser.Open(Amberley);
        var id = await first.Locator(".finding[data-finding=met]").Last.GetAttributeAsync("id");
        var page = await browser.Open(Amberley, $"#{id}?finding=met");
        var finding = page.Locator($"[id='{id}']");
        Assert.NotNull(await finding.GetAttributeAsync("open"));
        Assert.True(await page.EvaluateAsync<bool>("id => { const r = document.getElementById(id).getBoundingClientRect(); return r.top >= -1 && r.top < innerHeight; }", id));
        Assert.Equal(0, await page.Locator(".finding:visible:not([data-finding=met])").CountAsync());
        Assert.True(await page.Locator("input[value=met]").IsCheckedAsync());

        // A link to an obligation that a filter hides shows it.
        await page.EvaluateAsync("() => { location.hash = '#' + document.querySelector('.finding[hidden]').id; }");
        await Assertions.Expect(page.Locator("#reset")).ToBeHiddenAsync();
        var passage = await browser.Open(Amberley, "#passage-2");
        Assert.True(await passage.EvaluateAsync<bool>("Math.abs(document.getElementById('passage-2').getBoundingClientRect().top) < innerHeight"));
    }

    [BrowserFact]
    public async Task Keyboard_SearchesMovesOpensAndCloses()
    {
        var page = await browser.Open(Amberley);
        await page.Keyboard.PressAsync("/");
        Assert.Equal("query", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.TypeAsync("j");
        Assert.Equal("j", await page.Locator("#query").InputValueAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await page.Locator("#query").InputValueAsync());
        await page.Keyboard.PressAsync("j");
        Assert.Equal(0, await Current(page));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(2, await Current(page));
        await page.Keyboard.PressAsync("k");
        Assert.Equal(1, await Current(page));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(1, await page.Locator(".finding[open]").CountAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await page.Locator(".finding[open]").CountAsync());
        await page.Locator("#keys").UncheckAsync();
        await page.Keyboard.PressAsync("/");
        Assert.Equal("keys", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [BrowserFact]
    public async Task Context_ShowsTheProvisionWithTheQuotedWordsMarked()
    {
        var page = await browser.Open(Amberley);
        await page.Locator(".finding:has(button.context) summary").First.ClickAsync();
        var button = page.Locator(".finding[open] button.context").First;
        await button.ClickAsync();
        Assert.Equal("true", await button.GetAttributeAsync("aria-expanded"));
        Assert.NotEqual(0, await page.Locator(".context-words:visible mark").CountAsync());
        await button.ClickAsync();
        Assert.Equal(0, await page.Locator(".context-words:visible").CountAsync());
    }

    /// <summary>On paper stand the overview and what is open, with its passages; without a script what a reader has opened by hand.</summary>
    [BrowserTheory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(2, false)]
    public async Task Print_ShowsTheOverviewAndWhatIsOpen(int open, bool script)
    {
        var page = await browser.Open(Amberley, script: script);
        for (var i = 0; i < open; i++) await page.Locator(".finding > summary").Nth(i).ClickAsync();
        var before = await page.Locator("details[open]").CountAsync();
        if (await Printed(page) is not { } text) return;
        Assert.Equal(open, text.Split("How the finding was reached").Length - 1);
        Assert.Contains("Status matrix", text, StringComparison.Ordinal);
        Assert.Contains("Gaps and parts missing", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Search everything", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Printing shows", text, StringComparison.Ordinal);
        Assert.Equal(open > 0, text.Contains("Findings by article", StringComparison.Ordinal));
        if (script) Assert.Contains($"Obligations laid open in this print: {open} of ", text, StringComparison.Ordinal);
        Assert.Equal(before, await page.Locator("details[open]").CountAsync());
    }

    [BrowserFact]
    public async Task Print_OfOneObligation_HasItsPassagesAndThoseOfTheSummaryAlone()
    {
        var page = await browser.Open(Amberley);
        var first = page.Locator(".finding:has(.quote)").First;
        await first.Locator("summary").First.ClickAsync();
        if (await Printed(page) is not { } text) return;
        var cited = await page.EvaluateAsync<string[]>("[...new Set([...document.querySelectorAll('#section-summary .ref, .finding[open] .ref')].map(a => a.hash.slice(1)))].sort()");
        Assert.Equal(cited, await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.passage.printed')].map(p => p.id).sort()"));
        Assert.InRange(cited.Length, 1, await page.Locator(".passage").CountAsync() - 1);
        Assert.Contains("Annex B. Passages", text, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Print_AfterOpenAll_HasEverything()
    {
        var page = await browser.Open(Amberley);
        await page.Locator("#open-all").ClickAsync();
        if (await Printed(page) is not { } text) return;
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(Amberley, ".json")));
        Assert.Equal(report.RootElement.GetProperty("findings").GetArrayLength(), text.Split("How the finding was reached").Length - 1);
        Assert.Contains("Where was searched", text, StringComparison.Ordinal);
    }

    /// <summary>The words on paper; null where nothing reads them.</summary>
    private static async Task<string?> Printed(IPage page)
    {
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.True(pdf.Length > 20_000);
        return PdfText.IsAvailable ? PdfText.Of(pdf) : null;
    }

    [BrowserTheory]
    [InlineData("amberley")]
    [InlineData("jawhara")]
    public async Task Quotations_ReadInTheBrowserAsInTheData(string state)
    {
        var path = browser.Report(CommandLine.State(state));
        var page = await browser.Open(path, script: false);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(path, ".json")));
        foreach (var quotation in report.RootElement.GetProperty("quotations").EnumerateArray())
        {
            var shown = await page.Locator($"[data-passage='{quotation.GetProperty("number").GetInt32()}'] [data-part]").AllTextContentsAsync();
            Assert.Equal(quotation.GetProperty("passage").EnumerateArray().Select(p => Bare(p.GetProperty("words").GetProperty("text").GetString()!)), shown.Select(Bare));
        }
    }

    [BrowserFact]
    public async Task HostileLaw_StaysText()
    {
        const string Hostile = "</script></style><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> \u2028 ' \" &lt;b&gt; ]]> --> =1+1";
        browser.Folder.File("hostile/act.txt", $"""
            Aliens Act 2001 {Hostile}

            1. Facilitating entry {Hostile}
            A person who for gain {Hostile} assists another person to enter the country unlawfully commits an offence and is liable to imprisonment for five years.
            """);
        var path = browser.Report(browser.Folder.At("hostile"));
        var page = await browser.Open(path, "#'\"><script>alert(1)</script>?q=%3Cscript%3E&finding=%22");
        Assert.NotEqual("taken", await page.TitleAsync());
        Assert.Equal(0, await page.Locator("img, iframe, b, main script").CountAsync());
        Assert.Equal(2, await page.Locator("script").CountAsync());
        Assert.Contains(
            await page.Locator("blockquote, [data-passage]").AllTextContentsAsync(),
            q => q.Contains("</script></style><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">", StringComparison.Ordinal));
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));

    private static async Task<int> Current(IPage page)
        => await page.EvaluateAsync<int>("[...document.querySelectorAll('.finding:not([hidden])')].findIndex(f => f.contains(document.activeElement))");
}
