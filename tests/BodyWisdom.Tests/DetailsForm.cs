using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BodyWisdom.Tests;

/// <summary>The details form of the day's last time, filled in as a visitor would, without a browser.</summary>
internal static class DetailsForm
{
    public const string Page = "/book?service=neuromuscular-therapy&length=60";

    public static async Task<(Uri Action, Dictionary<string, string> Fields)> OpenAsync(HttpClient client, string page = Page, int daysAhead = 0)
    {
        var day = daysAhead == 0 ? "" : $"&day={DateTime.UtcNow.AddDays(daysAhead):yyyy-MM-dd}";
        var times = await PageAsync(client, new Uri(page + day, UriKind.Relative));
        if (times.QuerySelector(".wellness-none a.wellness-more") is IHtmlAnchorElement next)
        {
            times = await PageAsync(client, new Uri(next.GetAttribute("href")!, UriKind.Relative));
        }

        var time = times.QuerySelectorAll("input[name=time]")[^1].GetAttribute("value")!;
        var details = await PageAsync(client, new Uri($"{page}&day={time[..10]}&time={time[11..]}", UriKind.Relative));
        var form = details.QuerySelector("form.wellness-details").ShouldBeAssignableTo<IHtmlFormElement>()!;
        var fields = form.Elements.OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);
        fields.ShouldContainKey("key");
        fields["name"] = "Mallory";
        fields["email"] = "mallory@example.com";
        fields["note"] = "";
        return (new Uri(form.GetAttribute("action")!, UriKind.Relative), fields);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, Uri address) =>
        new HtmlParser().ParseDocument(await client.GetStringAsync(address, TestContext.Current.CancellationToken));
}
