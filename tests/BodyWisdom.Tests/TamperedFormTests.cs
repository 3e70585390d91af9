using System.Net;
using AngleSharp.Html.Parser;

namespace BodyWisdom.Tests;

[Collection<SharedBrowser>]
public sealed class TamperedFormTests(Browser browser)
{
    private const string VisitPage = "/book?service=neuromuscular-therapy-at-home&length=105&new=yes&area=easley";

    public static TheoryData<string, string> Tampering => new()
    {
        { "time", "2027-01-09T03:00" }, // night
        { "time", "1999-01-04T10:00" }, // past
        { "time", "2999-01-04T10:00" }, // beyond the window
        { "time", "not a time" },
        { "time", "" },
        { "time", "2027-03-14T02:30" }, // skipped by the clock change
        { "key", "short" },
        { "key", new string('k', 5_000) },
        { "key", "key with spaces and <script>, thirty-two long" },
        { "email", "nobody" },
        { "email", "a@example.com\r\nBcc: b@example.com" },
        { "name", "" },
        { "name", new string('n', 100_000) },
        { "name", "Bell \u0007" },
        { "telephone", "<img src=x onerror=alert(1)>" },
        { "note", new string('x', 1_001) },
        { "homepage", "https://spam.example.com" },
        { "__RequestVerificationToken", "forged" },
        { "__RequestVerificationToken", "" },
        { "_handler", "no-such-form" },
    };

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task Post_OneFieldTampered_IsRefusedWithNoRowWritten(string field, string value)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        var (action, fields) = await DetailsForm.OpenAsync(client);
        fields[field] = value;
        var before = await browser.BookedAsync(client);

        using var answer = await client.PostAsync(action, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldNotContain("You are booked");
        html.ShouldNotContain("   at ");
        new HtmlParser().ParseDocument(html).QuerySelectorAll("img[onerror], main script").ShouldBeEmpty();
        (await browser.BookedAsync(client)).ShouldBe(before);
    }

    [Theory]
    [InlineData("service=massage-for-cats&length=60")]
    [InlineData("service=neuromuscular-therapy&length=45")]
    [InlineData("service=neuromuscular-therapy&length=60&with=nobody")]
    public async Task Post_AddressTampered_BooksNothingThatIsNotOffered(string query)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        var (action, fields) = await DetailsForm.OpenAsync(client);
        var before = await browser.BookedAsync(client);

        using var answer = await client.PostAsync(
            new Uri($"/book?{query}{action.OriginalString[DetailsForm.Page.Length..]}", UriKind.Relative),
            new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("You are booked");
        (await browser.BookedAsync(client)).ShouldBe(before);
    }

    [Theory]
    [InlineData("area", "spartanburg")]
    [InlineData("area", "paris")]
    [InlineData("area", "")]
    [InlineData("new", "no")]
    [InlineData("new", "perhaps")]
    [InlineData("new", "")]
    public async Task Post_OtherAnswerThanTheAddress_IsRefusedWithNoRowWritten(string field, string value)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        var (action, fields) = await DetailsForm.OpenAsync(client, VisitPage);
        fields[field] = value;

        await RefusesAsync(client, action, fields);
    }

    [Theory]
    [InlineData("area=easley", "area=spartanburg")]
    [InlineData("area=easley", "area=paris")]
    [InlineData("area=easley", "other=1")]
    [InlineData("new=yes", "new=no")]
    [InlineData("new=yes", "new=perhaps")]
    [InlineData("new=yes", "other=1")]
    [InlineData("length=105", "length=75")]
    public async Task Post_OtherAddressThanItsAnswers_IsRefusedWithNoRowWritten(string from, string to)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };
        var (action, fields) = await DetailsForm.OpenAsync(client, VisitPage);
        action.OriginalString.ShouldContain(from);

        await RefusesAsync(client, new Uri(action.OriginalString.Replace(from, to, StringComparison.Ordinal), UriKind.Relative), fields);
    }

    private async Task RefusesAsync(HttpClient client, Uri action, Dictionary<string, string> fields)
    {
        var before = await browser.BookedAsync(client);

        using var answer = await client.PostAsync(action, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldNotContain("You are booked");
        html.ShouldContain("nothing was booked");
        (await browser.BookedAsync(client)).ShouldBe(before);
    }
}
