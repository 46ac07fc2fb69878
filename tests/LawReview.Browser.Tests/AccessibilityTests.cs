using Deque.AxeCore.Commons;
using LawReview.Cli.Tests;
using Microsoft.Playwright;
using Xunit;

namespace LawReview.Browser.Tests;

/// <summary>The page in a real browser, judged by axe-core, at desktop and phone width, light and dark, in English and over Arabic law.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [BrowserTheory]
    [InlineData("amberley", 1280, ColorScheme.Light)]
    [InlineData("amberley", 390, ColorScheme.Dark)]
    [InlineData("jawhara", 1280, ColorScheme.Dark)]
    [InlineData("jawhara", 390, ColorScheme.Light)]
    public async Task Page_HasNoViolations(string state, int width, ColorScheme scheme)
    {
        var page = await browser.Open(browser.Report(CommandLine.State(state)), width: width, scheme: scheme, bypass: true);
        await page.EvaluateAsync(Axe);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        await page.Locator("button.context").First.ClickAsync();
        Assert.Equal("", string.Join("\n", await Violations(page)));
        if (Environment.GetEnvironmentVariable("REPORT_PICTURES") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{state}-{width}-{scheme}.png"), FullPage = true });
    }

    [BrowserTheory]
    [InlineData("amberley")]
    [InlineData("jawhara")]
    public async Task Page_HasOneHeadingOfTheFirstLevelAndSkipsNone(string state)
    {
        var page = await browser.Open(browser.Report(CommandLine.State(state)));
        var levels = await page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1,h2,h3,h4,h5')].map(h => +h.localName[1])");
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, l => l == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [BrowserTheory]
    [InlineData("amberley")]
    [InlineData("jawhara")]
    public async Task Page_OnAPhone_NeedsNoScrollingSideways(string state)
    {
        var page = await browser.Open(browser.Report(CommandLine.State(state)), width: 360);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        Assert.Equal("", await page.EvaluateAsync<string>(
            "[...document.querySelectorAll('main *, header *')].filter(e => !e.closest('.scroll, .unseen, svg') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join('\\n')"));
    }

    [BrowserFact]
    public async Task Law_CarriesItsLanguageAndDirection()
    {
        var page = await browser.Open(browser.Report(CommandLine.State("jawhara")));
        Assert.Equal("en ltr", await page.EvaluateAsync<string>("document.documentElement.lang + ' ' + document.documentElement.dir"));
        Assert.NotEqual(0, await page.Locator("blockquote[lang=ar][dir=rtl]").CountAsync());
        Assert.Equal(0, await page.Locator("blockquote[lang=ar]:not([dir=rtl]), [data-passage][lang=ar]:not([dir=rtl])").CountAsync());
    }

    private static async Task<string[]> Violations(IPage page) => await page.EvaluateAsync<string[]>(
        "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.html} ${n.failureSummary}`))");
}
