using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.Playwright;

namespace BodyWisdom.Tests;

[Collection<SharedBrowser>]
public sealed class PracticePageTests(Browser browser)
{
    [Theory]
    [InlineData("/practice")]
    [InlineData("/practice/schedule")]
    [InlineData("/practice/calendars")]
    public async Task Get_WithoutSignIn_LeadsToTheSignInPage(string path)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = browser.Site.Address };

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.PathAndQuery.ShouldStartWith("/practice/sign-in?back=%2Fpractice");
    }

    [Fact]
    public async Task SetPassword_TooShort_SetsNothingAndSaysTheBound()
    {
        var refused = await Should.ThrowAsync<InvalidOperationException>(() => browser.Site.TypeIntoCommandAsync("short\n", "set-password"));

        refused.Message.ShouldContain("A password has 12 to 200 characters.");
    }

    [Fact]
    public async Task SignIn_Elsewhere_NeverLeavesTheSite()
    {
        var page = await SignedInAsync(scripts: false, back: "https%3A%2F%2Fevil.example%2F");

        new Uri(page.Url).Authority.ShouldBe(browser.Site.Address.Authority);
    }

    [Fact]
    public async Task SignOut_EndsEveryCopyOfItsCookieAndNoOtherSignIn()
    {
        var page = await SignedInAsync(scripts: false, alone: true);
        var other = await SignedInAsync(scripts: false);
        using var copy = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = browser.Site.Address };
        copy.DefaultRequestHeaders.Add("Cookie", string.Join("; ", (await page.Context.CookiesAsync()).Select(one => $"{one.Name}={one.Value}")));
        (await StatusAsync(copy, "/practice/schedule")).ShouldBe(HttpStatusCode.OK);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GetByLabel("Password").WaitForAsync();

        (await StatusAsync(copy, "/practice/schedule")).ShouldBe(HttpStatusCode.Found);
        (await other.GotoAsync("/practice/schedule"))!.Url.ShouldNotContain("sign-in");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Feeds_MadeRenewedAndEnded_OpenJustAsLong(bool scripts)
    {
        var page = await SignedInAsync(scripts);
        using var client = new HttpClient { BaseAddress = browser.Site.Address };

        await page.GetByRole(AriaRole.Button, new() { Name = "Make the address" }).ClickAsync();
        var first = await AddressAsync(page);
        (await StatusAsync(client, first)).ShouldBe(HttpStatusCode.OK);

        await page.GetByRole(AriaRole.Button, new() { Name = "New address" }).Last.ClickAsync();
        await page.GetByText("The old one has ended").WaitForAsync();
        var second = await AddressAsync(page);
        second.ShouldNotBe(first);
        (await StatusAsync(client, first)).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(client, second)).ShouldBe(HttpStatusCode.OK);

        await page.GotoAsync("/practice/calendars");
        (await page.ContentAsync()).ShouldNotContain("/wellness/feeds/", customMessage: "an address is told once");
        await page.GetByRole(AriaRole.Button, new() { Name = "End it" }).Last.ClickAsync();
        await page.GetByText("The address has ended").WaitForAsync();
        (await StatusAsync(client, second)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("ftp://calendar.example/a.ics", "The address must begin with https")]
    [InlineData("https://me:mine@calendar.example/a.ics", "The address holds a user name or a password")]
    [InlineData("not an address", "That is not the address of a calendar")]
    public async Task Sources_AddressThatIsNone_IsRefusedWithASentence(string address, string sentence)
    {
        var page = await SignedInAsync(scripts: false);

        await AddAsync(page, address);

        (await page.GetByRole(AriaRole.Alert).InnerTextAsync()).ShouldContain(sentence);
        (await page.Locator("#wellness-source-address").InputValueAsync()).ShouldBe(address, "what was typed is kept");
    }

    [Fact]
    public async Task Sources_AddressInsideTheNetwork_IsNeverReadAndSaysSo()
    {
        var page = await SignedInAsync(scripts: false);

        await AddAsync(page, $"https://127.0.0.1:{browser.Site.Address.Port}/wellness/secret.ics");

        await page.GetByText("private network, which is not read").WaitForAsync();
        (await page.GetByRole(AriaRole.Status).InnerTextAsync()).ShouldNotContain("is read");
        await page.GetByText("Not read yet.").WaitForAsync();
        (await page.ContentAsync()).ShouldNotContain("secret.ics");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove it" }).ClickAsync();
        await page.GetByText("The calendar and its busy times are removed.").WaitForAsync();
    }

    [Fact]
    public async Task Axe_PracticePages_FindsNothing()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await SignedInAsync(width: 360, scheme: scheme, alone: true);
            (await PageTests.FindingsAsync(page)).ShouldBeEmpty($"calendars, {scheme}");
            (await new BookingWalk(page).OverflowAsync()).ShouldBe(0);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
            await page.GetByLabel("Password").WaitForAsync();
            (await PageTests.FindingsAsync(page)).ShouldBeEmpty($"sign in, {scheme}");
        }
    }

    [Fact]
    public async Task SignIn_Guessing_EndsWith429()
    {
        // From another address of this machine, so that the limit hits nobody else.
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.77"), 0));
                await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler) { BaseAddress = browser.Site.Address };
        await browser.PasswordAsync();
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/practice/sign-in", UriKind.Relative), TestContext.Current.CancellationToken));
        var fields = page.QuerySelectorAll("form input").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        List<HttpStatusCode> statuses = [];
        List<string> pages = [];
        for (var attempt = 0; attempt < 11; attempt++)
        {
            fields["password"] = $"guess number {attempt}";
            using var answer = await client.PostAsync(
                new Uri("/practice/sign-in", UriKind.Relative), new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
            statuses.Add(answer.StatusCode);
            pages.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        statuses[..10].ShouldAllBe(status => status == HttpStatusCode.Unauthorized);
        pages[..10].ShouldAllBe(text => text.Contains("That is not the password.", StringComparison.Ordinal));
        statuses[10].ShouldBe(HttpStatusCode.TooManyRequests);
        pages[10].ShouldContain("<h1>Too many attempts</h1>");
        pages[10].ShouldContain("Try again in a minute.");
    }

    private static async Task AddAsync(IPage page, string address)
    {
        await page.Locator("#wellness-source-name").FillAsync("Private");
        await page.Locator("#wellness-source-address").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
    }

    private static async Task<string> AddressAsync(IPage page) =>
        new Uri(await page.GetByLabel("Address", new() { Exact = true }).InputValueAsync()).AbsolutePath;

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private Task<IPage> SignedInAsync(
        bool scripts = true, int width = 1280, ColorScheme scheme = ColorScheme.Light, string back = "%2Fpractice%2Fcalendars", bool alone = false) =>
        browser.SignedInAsync(scripts, width, scheme, back, alone);
}
