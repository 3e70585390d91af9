using System.Net;
using AngleSharp.Html.Parser;
using Wellness.Tests.Support;

namespace BodyWisdom.Tests;

/// <summary>
/// Every form that the site shows, found by following its links, with every field wrong in every way: each is answered with
/// an error on the page or a refusal, and no row of any table changes.
/// </summary>
public sealed class FormSweepTests
{
    private const string Password = "slow lines like a shore";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forms_EveryFieldWrongInEveryWay_AreRefusedAndChangeNoRow()
    {
        await using var site = await BodyWisdomSite.StartAsync();
        using var mine = Visitor(site);
        using var theirs = Visitor(site);
        using var practice = Visitor(site);
        var others = await BookAsync(theirs);
        var own = await BookAsync(mine);
        await SignInAsync(site, practice);
        await File.WriteAllTextAsync(Path.Combine(site.DataFolder, "own.ics"), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", Token);
        await site.RunCommandAsync("calendar-import", "add", "heather", "own.ics", "Own");
        await FillScheduleAsync(practice);
        var (details, _) = await DetailsForm.OpenAsync(mine);
        await SettledAsync(site);

        var clients = await new SiteWalk(mine).FormsAsync("/", "/book", details.OriginalString, $"/manage/{own:D}", "/practice/sign-in");
        var practices = await new SiteWalk(practice).FormsAsync("/practice", "/practice/schedule", "/practice/calendars");
        List<string> faults = [];
        List<string> swept = [];
        foreach (var (client, form) in clients.Select(form => (mine, form)).Concat(practices.Select(form => (practice, form))))
        {
            faults.AddRange(await SweepAsync(site, client, form, others));
            swept.Add(form.Name);
        }

        faults.ShouldBeEmpty(string.Join('\n', faults));
        foreach (var known in new[] { "[booking]details", "[booking]times", "wellness-cancel", "sign-in", "wellness-schedule-block", "wellness-feeds-create", "wellness-sources-add" })
        {
            swept.ShouldContain(known, $"only {string.Join(", ", swept)} were found");
        }

        // What was refused was refused for its one wrong field: filled in rightly, the same forms change rows.
        foreach (var (client, form) in clients.Where(form => form.Name is "[booking]details" or "wellness-cancel").Select(form => (mine, form))
            .Concat(practices.Where(form => form.Name is "wellness-schedule-block" or "wellness-feeds-create" or "wellness-sources-add").Select(form => (practice, form))))
        {
            var before = Dump(site);
            using var answer = await SendAsync(client, form, form.Fields);
            Dump(site).ShouldNotBe(before, form.Name);
        }
    }

    private static async Task<IEnumerable<string>> SweepAsync(BodyWisdomSite site, HttpClient client, SentForm form, Guid others)
    {
        List<string> faults = [];
        var before = Dump(site);
        foreach (var (field, word, value) in form.Inputs.SelectMany(field => field.Wrong(others).Select(wrong => (field, wrong.Word, wrong.Value))))
        {
            var fields = new Dictionary<string, string>(form.Fields);
            fields.Remove(field.Name);
            if (value is not null)
            {
                fields[field.Name] = value;
            }

            using var answer = await SendAsync(client, form, fields);
            var what = $"{form.Name}, {field.Name} {word}: ";
            if (answer.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.TooManyRequests))
            {
                faults.Add($"{what}{(int)answer.StatusCode} {answer.Headers.Location}");
            }
            else if (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Unauthorized && !await TellsAsync(answer))
            {
                faults.Add($"{what}says nothing");
            }

            var after = Dump(site);
            faults.AddRange(after == before ? [] : [$"{what}changed {Changed(before, after)}"]);
            before = after;
        }

        return faults;
    }

    private static async Task<bool> TellsAsync(HttpResponseMessage answer)
    {
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Token));
        return page.QuerySelector("[role=alert], [aria-invalid=true], [role=status]") is not null;
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, SentForm form, IReadOnlyDictionary<string, string> fields) =>
        client.PostAsync(new Uri(form.Action, UriKind.Relative), new FormUrlEncodedContent(fields), Token);

    private static string Dump(BodyWisdomSite site) => string.Join('\n', TableDump.Read(Path.Combine(site.DataFolder, "wellness.db")));

    private static string Changed(string before, string after) =>
        string.Join("; ", after.Split('\n').Except(before.Split('\n')).Concat(before.Split('\n').Except(after.Split('\n'))).Take(4));

    /// <summary>Waits until the site's worker has sent what is due, since that changes rows too.</summary>
    private static async Task SettledAsync(BodyWisdomSite site)
    {
        var mail = Path.Combine(site.DataFolder, "mail");
        for (var i = 0; i < 500 && (!Directory.Exists(mail) || Directory.GetFiles(mail, "*.eml").Length < 2); i++)
        {
            await Task.Delay(20, Token);
        }

        var last = "";
        while (Dump(site) is var now && now != last)
        {
            last = now;
            await Task.Delay(200, Token);
        }
    }

    private static async Task<Guid> BookAsync(HttpClient client)
    {
        // Far enough ahead to be cancelled still.
        var (action, fields) = await DetailsForm.OpenAsync(client, daysAhead: 9);
        fields["email"] = $"sweep{Guid.NewGuid():N}@example.com";
        using var answer = await client.PostAsync(action, new FormUrlEncodedContent(fields), Token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        var booked = System.Web.HttpUtility.ParseQueryString(new Uri(client.BaseAddress!, answer.Headers.Location!).Query)["booking"];
        return Guid.Parse(booked.ShouldNotBeNull(answer.Headers.Location!.ToString()));
    }

    private static async Task SignInAsync(BodyWisdomSite site, HttpClient client)
    {
        await site.TypeIntoCommandAsync($"{Password}\n", "set-password");
        var forms = await new SiteWalk(client).FormsOfAsync("/practice/sign-in");
        var form = forms.Single(one => one.Name == "sign-in");
        using var answer = await SendAsync(client, form, new Dictionary<string, string>(form.Fields) { ["password"] = Password });
        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    /// <summary>A block and a feed, so that what ends them is on the pages.</summary>
    private static async Task FillScheduleAsync(HttpClient practice)
    {
        var forms = await new SiteWalk(practice).FormsAsync("/practice/schedule", "/practice/calendars");
        foreach (var form in forms.Where(form => form.Name is "wellness-schedule-block" or "wellness-feeds-create"))
        {
            using var answer = await SendAsync(practice, form, form.Fields);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static HttpClient Visitor(BodyWisdomSite site) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = site.Address };
}
