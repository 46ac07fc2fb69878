using System.Collections.Concurrent;
using LawReview.Cli;
using LawReview.Cli.Tests;
using Microsoft.Playwright;
using Xunit;

namespace LawReview.Browser.Tests;

/// <summary>One browser and the reports that the tests look at, for all tests.</summary>
public sealed class Browser : IAsyncLifetime, IDisposable
{
    /// <summary>Names the browser where it does not lie at its usual place.</summary>
    private const string Variable = "LAWREVIEW_CHROMIUM";

    /// <summary>Rows of every cluster and checklist. With all of them open axe-core would look at forty thousand elements, again and again.</summary>
    private const string Rows = "smp-6.1.a,smp-3.a-benefit,smp-6.1.b.i,smp-6.1.c,smp-6.2.a,smp-6.3.a,smp-6.3.b,smp-5,smp-ex-humanitarian,smp-ex-family,"
        + "smp-19.1,smp-19.2,smp-8.2,smp-11.3,smp-16.1,smp-16.5,smp-18.2,untoc-10.1,untoc-12.1,untoc-24,gcm-9.d,smp-6.1.b-benefit";

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentDictionary<string, Lazy<string>> reports = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Executable { get; } = new[] { Environment.GetEnvironmentVariable(Variable), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
        .FirstOrDefault(p => !string.IsNullOrEmpty(p) && File.Exists(p));

    public static string? Missing => Executable is null ? $"Install Chromium, or name it in {Variable}, to run this test." : null;

    public TemporaryFolder Folder => folder;

    public async Task InitializeAsync()
    {
        if (Executable is null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }

    public void Dispose() => folder.Dispose();

    /// <summary>The page on a State, written once; beside it lies the same report as data.</summary>
    public string Report(string law) => reports.GetOrAdd(law, l => new(() =>
    {
        var path = folder.At($"{Path.GetFileName(l)}.html");
        var ran = CommandLine.Run("review", l, "-o", path, "-o", Path.ChangeExtension(path, ".json"), "--date", "2026-11-22", "--only", Rows);
        Assert.True(File.Exists(path), ran.All);
        return path;
    })).Value;

    /// <summary>The page on a training bill, with a determination on what it changes.</summary>
    public string Delta() => reports.GetOrAdd("delta", _ => new(() =>
    {
        var law = folder.At("amended");
        foreach (var file in Directory.EnumerateFiles(CommandLine.State("dunlorne"))) folder.File($"amended/{Path.GetFileName(file)}", File.ReadAllBytes(file));
        Assert.Equal(ExitCodes.Done, CommandLine.Run("determine", "smp-3.a-benefit", law, "--status", "agreed", "--by", "A. Lawyer", "--reason", "A heavier penalty is no element.").Code);
        var path = folder.At("delta.html");
        var ran = CommandLine.Run(
            "bill", Path.Combine(CommandLine.Corpus, "bills", "dunlorne-responsibility-for-arrivals.docx"), "--law", law, "--view", "before", "-o", path, "-o", Path.ChangeExtension(path, ".json"), "--date", "2026-11-22");
        Assert.True(File.Exists(path), ran.All);
        return path;
    })).Value;

    public static string Address(string path, string hash = "") => new Uri(path).AbsoluteUri + hash;

    public async Task<IPage> Open(string path, string hash = "", int width = 1280, int height = 900, ColorScheme scheme = ColorScheme.Light, bool script = true, bool bypass = false)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, JavaScriptEnabled = script, BypassCSP = bypass, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Address(path, hash));
        return page;
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}

public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Missing;
}

public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Browser.Missing;
}
