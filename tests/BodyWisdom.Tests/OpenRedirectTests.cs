using System.Net;
using System.Net.Sockets;

namespace BodyWisdom.Tests;

/// <summary>Wherever an address wants to lead, who signs in stays on the site.</summary>
[Collection<SharedBrowser>]
public sealed class OpenRedirectTests(Browser browser)
{
    private static readonly string[] Elsewhere =
    [
        "https://evil.example/", "//evil.example/", "/\\evil.example", "\\/evil.example", "/\t/evil.example", "///evil.example", "http:evil.example",
        "javascript:alert(1)", "/practice\r\nLocation: https://evil.example/",
    ];

    [Fact]
    public async Task SignIn_BackToElsewhere_LeadsToThePracticesPages()
    {
        var password = await browser.PasswordAsync();
        using var client = Visitor();
        foreach (var back in Elsewhere)
        {
            var page = $"/practice/sign-in?back={Uri.EscapeDataString(back)}";
            var form = (await new SiteWalk(client).FormsOfAsync(page)).Single(one => one.Name == "sign-in");

            using var answer = await client.PostAsync(
                new Uri(page, UriKind.Relative),
                new FormUrlEncodedContent(new Dictionary<string, string>(form.Fields) { ["password"] = password }), TestContext.Current.CancellationToken);

            answer.StatusCode.ShouldBe(HttpStatusCode.Found, back);
            new Uri(browser.Site.Address, answer.Headers.Location!).ShouldBe(new Uri(browser.Site.Address, "/practice"), back);
        }
    }

    /// <summary>From an address of its own, since ten attempts a minute are allowed from each.</summary>
    private HttpClient Visitor() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse("127.0.0.78"), 0));
            await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    })
    { BaseAddress = browser.Site.Address };
}
