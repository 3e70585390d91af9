using System.Net;

namespace BodyWisdom.Tests;

[Collection<SharedBrowser>]
public sealed class HealthTests(Browser browser)
{
    [Theory]
    [InlineData("/health")]
    [InlineData("/health/ready")]
    public async Task Get_Health_IsOneWordAndNoMore(string path)
    {
        using var client = new HttpClient { BaseAddress = browser.Site.Address };

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("Healthy");
    }
}
