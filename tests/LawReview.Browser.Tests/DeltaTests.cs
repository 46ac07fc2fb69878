using System.Text.Json;
using Deque.AxeCore.Commons;
using LawReview.Reading.Pdf;
using Microsoft.Playwright;
using Xunit;

namespace LawReview.Browser.Tests;

/// <summary>The page on a bill: the report's style and script over what the draft changes.</summary>
[Collection(BrowserTests.Name)]
public sealed class DeltaTests(Browser browser)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [BrowserTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Page_HasNoViolations(int width, ColorScheme scheme)
    {
        var page = await browser.Open(browser.Delta(), width: width, scheme: scheme, bypass: true);
        await page.EvaluateAsync(Axe);
        await page.EvaluateAsync("document.querySelectorAll('.article')[0].querySelectorAll('details').forEach(d => d.open = true)");
        Assert.Equal("", string.Join("\n", await page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(v => v.nodes.slice(0, 3).map(n => `${v.id}: ${n.html} ${n.failureSummary}`))")));
        Assert.Equal("", await page.EvaluateAsync<string>(
            "[...document.querySelectorAll('main *, header *')].filter(e => !e.closest('.scroll, .unseen, svg') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120)).slice(0, 3).join('\\n')"));
        var levels = await page.EvaluateAsync<int[]>("[...document.querySelectorAll('h1,h2,h3,h4,h5')].map(h => +h.localName[1])");
        Assert.Single(levels, l => l == 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [BrowserFact]
    public async Task Sides_StandBesideEachOtherOnlyWhereThereIsRoom()
    {
        const string Tops = "[...document.querySelector('.finding[open] .sides').children].map(s => Math.round(s.getBoundingClientRect().top))";
        var wide = await (await browser.Open(browser.Delta())).EvaluateAsync<int[]>(Tops);
        Assert.Equal(wide[0], wide[1]);
        var narrow = await (await browser.Open(browser.Delta(), width: 390)).EvaluateAsync<int[]>(Tops);
        Assert.True(narrow[0] < narrow[1]);
    }

    [BrowserFact]
    public async Task Page_ShowsAllObligationsInstructionsAndDeterminations()
    {
        var page = await browser.Open(browser.Delta());
        using var delta = JsonDocument.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(browser.Delta(), ".json")));
        var root = delta.RootElement;
        Assert.Equal(root.GetProperty("rows").GetArrayLength(), await page.Locator(".finding").CountAsync());
        Assert.Equal(root.GetProperty("notApplied").GetArrayLength(), await page.Locator("#section-not-applied li").CountAsync());
        Assert.NotEqual(0, root.GetProperty("notApplied").GetArrayLength());
        Assert.Equal(root.GetProperty("rows").EnumerateArray().Where(r => r.GetProperty("worse").GetBoolean()).Select(r => r.GetProperty("id").GetString()),
            await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.finding[open]')].map(f => f.id)"));
        var decided = root.GetProperty("rows").EnumerateArray().Single(r => r.TryGetProperty("determination", out _));
        await page.Locator("#open-all").ClickAsync();
        var box = page.Locator($"[id='{decided.GetProperty("id").GetString()}'] .determination");
        Assert.Contains("A. Lawyer", await box.InnerTextAsync(), StringComparison.Ordinal);
        foreach (var changed in decided.GetProperty("determination").GetProperty("withDraft").EnumerateArray())
            Assert.Contains(changed.GetString()!, await box.InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Filter_AndKeyboard_WorkAsOnTheReport()
    {
        var page = await browser.Open(browser.Delta());
        var closed = await page.Locator(".finding[data-finding=closed]").CountAsync();
        await page.Locator("input[value=closed]").CheckAsync();
        Assert.Equal(closed, await page.Locator(".finding:visible").CountAsync());
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(1, await page.Locator(".finding[open]:visible").CountAsync());
    }

    [BrowserFact]
    public async Task Print_HasBothSides()
    {
        var page = await browser.Open(browser.Delta(), script: false);
        var pdf = await page.PdfAsync(new() { Format = "A4" });
        Assert.True(pdf.Length > 20_000);
        if (!PdfText.IsAvailable) return;
        Assert.Contains("With the draft", PdfText.Of(pdf)!, StringComparison.Ordinal);
        Assert.DoesNotContain("Search everything", PdfText.Of(pdf)!, StringComparison.Ordinal);
    }
}
