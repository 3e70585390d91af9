using Microsoft.Playwright;

namespace BodyWisdom.Tests;

/// <summary>One installed Chromium for all tests of the run; each test has a context, and so cookies, of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _feed;
    private bool _hasPassword;
    private BrowserContextCookiesResult? _session;

    /// <summary>The site that every test of the collection visits.</summary>
    public BodyWisdomSite Site { get; private set; } = default!;

    private static string? Executable =>
        new[] { Environment.GetEnvironmentVariable("WELLNESS_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        Site = await BodyWisdomSite.StartAsync();
        if (Executable is { } executable)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
        }
    }

    /// <summary>A page of a new visitor; the test is skipped where no browser is installed.</summary>
    public async Task<IPage> VisitorAsync(bool scripts = true, int width = 1280, ColorScheme scheme = ColorScheme.Light, string zone = "America/New_York")
    {
        Assert.SkipWhen(_browser is null, "No Chromium is installed; set WELLNESS_CHROMIUM or install the package chromium.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = Site.Address.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            Locale = "en-US",
            TimezoneId = zone,
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await context.NewPageAsync();
    }

    /// <summary>The path of Heather's feed, with a token that the sample's own command made.</summary>
    public async Task<string> FeedPathAsync()
    {
        _feed ??= new Uri((await Site.RunCommandAsync("feed-token", "heather")).Split('\n').Last(line => line.Contains("/feeds/", StringComparison.Ordinal)).Trim()).AbsolutePath;
        return _feed;
    }

    /// <summary>The password of the practice's pages, set once by the sample's own command.</summary>
    public async Task<string> PasswordAsync()
    {
        const string Password = "slow lines like a shore";
        if (!_hasPassword)
        {
            await Site.TypeIntoCommandAsync($"{Password}\n", "set-password");
            _hasPassword = true;
        }

        return Password;
    }

    /// <summary>A page of Heather's, signed in.</summary>
    /// <param name="scripts">Whether scripts run.</param>
    /// <param name="width">The window's width in pixels.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="back">Where the sign-in leads, as it stands in the address.</param>
    /// <param name="alone">Whether with a sign-in of its own, which a test may end.</param>
    public async Task<IPage> SignedInAsync(
        bool scripts = true, int width = 1280, ColorScheme scheme = ColorScheme.Light, string back = "%2Fpractice", bool alone = false)
    {
        var page = await VisitorAsync(scripts, width, scheme);
        var path = Uri.UnescapeDataString(back);
        if (!alone && _session is { } known && path.StartsWith('/'))
        {
            // The site allows ten attempts a minute, and a run has more pages than that.
            await page.Context.AddCookiesAsync([new Cookie { Name = known.Name, Value = known.Value, Url = Site.Address.ToString() }]);
            await page.GotoAsync(path);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).WaitForAsync();
            return page;
        }

        var password = await PasswordAsync();
        await page.GotoAsync($"/practice/sign-in?back={back}");
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).WaitForAsync();
        if (!alone)
        {
            _session = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "practice");
        }

        return page;
    }

    /// <summary>How many appointments stand in Heather's feed.</summary>
    public async Task<int> BookedAsync(HttpClient client) =>
        (await client.GetStringAsync(new Uri(await FeedPathAsync(), UriKind.Relative))).Split("BEGIN:VEVENT").Length - 1;

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (Site is not null)
        {
            await Site.DisposeAsync();
        }
    }
}
