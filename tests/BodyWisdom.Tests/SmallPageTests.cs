using System.Net;
using AngleSharp.Html.Parser;

namespace BodyWisdom.Tests;

[Collection<SharedBrowser>]
public sealed class SmallPageTests(Browser browser)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("__RequestVerificationToken", "forged")]
    [InlineData("_handler", "no-such-form")]
    [InlineData("name", "Mara\0")]
    public async Task Post_FormThatDoesNotFit_SaysThatNothingWasSentAndLeadsBack(string field, string value)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        var (action, fields) = await DetailsForm.OpenAsync(client);
        fields[field] = value;

        using var answer = await client.PostAsync(action, new FormUrlEncodedContent(fields), Token);

        await ShowsNothingSentAsync(client, answer, action.OriginalString);
    }

    [Fact]
    public async Task Post_WithCookiesBlocked_SaysToAllowThem()
    {
        using var client = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = browser.Site.Address };
        var (action, fields) = await DetailsForm.OpenAsync(client);

        using var answer = await client.PostAsync(action, new FormUrlEncodedContent(fields), Token);

        await ShowsNothingSentAsync(client, answer, action.OriginalString);
    }

    [Fact]
    public async Task Put_AnyPage_IsNotTheNotFoundPage()
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };

        using var answer = await client.PutAsync(new Uri("/book", UriKind.Relative), null, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain("That did not work");
        using var absent = await client.GetAsync(new Uri("/no-such-page", UriKind.Relative), Token);
        (await absent.Content.ReadAsStringAsync(Token)).ShouldContain("This page is not here");
    }

    private static async Task ShowsNothingSentAsync(HttpClient client, HttpResponseMessage answer, string page)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var document = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));
        document.QuerySelector("h1").ShouldNotBeNull().TextContent.ShouldBe("Nothing was sent");
        document.QuerySelector("main")!.TextContent.ShouldContain("Allow cookies");
        document.QuerySelector("main a")!.GetAttribute("href").ShouldBe(page);
        foreach (var sheet in document.QuerySelectorAll("link[rel=stylesheet]"))
        {
            (await client.GetAsync(new Uri(sheet.GetAttribute("href")!, UriKind.Relative), Token)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
