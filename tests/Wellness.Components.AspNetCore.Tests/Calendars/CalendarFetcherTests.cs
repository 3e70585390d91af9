using System.Net;
using System.Text;
using Wellness.AspNetCore.Calendars;

namespace Wellness.AspNetCore.Tests.Calendars;

public sealed class CalendarFetcherTests : IDisposable
{
    private const string Address = "https://calendar.example/private/secret.ics";

    private readonly ScriptedWeb _web = new();

    public void Dispose() => _web.Dispose();

    [Theory]
    [InlineData("https://calendar.example/private/secret.ics")]
    [InlineData("webcal://calendar.example/private/secret.ics")]
    [InlineData("  WEBCALS://Calendar.example/private/secret.ics ")]
    public async Task Fetch_Calendar_IsReadWithItsTags(string address)
    {
        _web.Answer(Calendar("BEGIN:VCALENDAR", ("ETag", "\"a\""), ("Last-Modified", "Mon, 30 Nov 2026 10:00:00 GMT")));

        var fetched = (await FetchAsync(address)).ShouldBeOfType<FetchResult.Fetched>();

        Encoding.UTF8.GetString(fetched.Bytes.Span).ShouldBe("BEGIN:VCALENDAR");
        (fetched.ETag, fetched.LastModified).ShouldBe(("\"a\"", "Mon, 30 Nov 2026 10:00:00 GMT"));
        _web.Asked.ShouldBe([$"{Address} - -"]);
    }

    [Fact]
    public async Task Fetch_WithTags_AsksOnTheirCondition()
    {
        _web.Answer(new HttpResponseMessage(HttpStatusCode.NotModified));

        (await FetchAsync(Address, "weird tag", "Mon, 30 Nov 2026 10:00:00 GMT")).ShouldBeOfType<FetchResult.NotModified>();

        _web.Asked.ShouldBe([$"{Address} weird tag Mon, 30 Nov 2026 10:00:00 GMT"]);
    }

    [Theory]
    [InlineData("http://calendar.example/a.ics", nameof(FetchRefusal.NotHttps), "http")]
    [InlineData("file:///etc/passwd", nameof(FetchRefusal.NotHttps), "file")]
    [InlineData("gopher://calendar.example/", nameof(FetchRefusal.NotHttps), "gopher")]
    [InlineData("https://ada:secret@calendar.example/", nameof(FetchRefusal.CredentialsInAddress), "calendar.example")]
    [InlineData("calendar.example/a.ics", nameof(FetchRefusal.MalformedAddress), "no address")]
    [InlineData("https://", nameof(FetchRefusal.MalformedAddress), "no address")]
    [InlineData("", nameof(FetchRefusal.MalformedAddress), "no address")]
    public async Task Fetch_AddressThatIsNotFetched_IsRefusedBeforeAnythingIsSent(string address, string reason, string value)
    {
        (await FetchAsync(address)).ShouldBe(new FetchResult.Refused(Enum.Parse<FetchRefusal>(reason), value));
        _web.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Fetch_AddressOverItsLength_IsRefused() =>
        (await FetchAsync("https://calendar.example/" + new string('x', 2_000)))
            .ShouldBe(new FetchResult.Refused(FetchRefusal.MalformedAddress, "more than 2000 characters"));

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Fetch_Redirect_IsFollowed(int status)
    {
        _web.Answer(Redirect("/moved.ics", status));
        _web.Answer(Calendar("BEGIN:VCALENDAR"));

        (await FetchAsync(Address)).ShouldBeOfType<FetchResult.Fetched>();

        _web.Asked.ShouldBe([$"{Address} - -", "https://calendar.example/moved.ics - -"]);
    }

    [Fact]
    public async Task Fetch_SixRedirects_AreOneTooMany()
    {
        for (var i = 0; i < 6; i++)
        {
            _web.Answer(Redirect($"https://calendar.example/{i}"));
        }

        (await FetchAsync(Address)).ShouldBe(new FetchResult.Refused(FetchRefusal.TooManyRedirects, "5"));
        _web.Asked.Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("http://calendar.example/a.ics", nameof(FetchRefusal.NotHttps))]
    [InlineData("https://ada:secret@calendar.example/", nameof(FetchRefusal.CredentialsInAddress))]
    [InlineData("file:///etc/passwd", nameof(FetchRefusal.NotHttps))]
    public async Task Fetch_RedirectToWhatIsNotFetched_IsRefused(string location, string reason)
    {
        _web.Answer(Redirect(location));

        (await FetchAsync(Address)).ShouldBeOfType<FetchResult.Refused>().Reason.ShouldBe(Enum.Parse<FetchRefusal>(reason));
        _web.Asked.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(302)]
    public async Task Fetch_OtherStatus_IsRefusedByIt(int status)
    {
        _web.Answer(new HttpResponseMessage((HttpStatusCode)status));

        (await FetchAsync(Address)).ShouldBe(new FetchResult.Refused(FetchRefusal.WrongStatus, $"{status}"));
    }

    [Theory]
    [InlineData("text/html", false)]
    [InlineData("image/png", false)]
    [InlineData("text/plain", true)]
    [InlineData("application/octet-stream", true)]
    [InlineData(null, true)]
    public async Task Fetch_KindOfAnswer_DecidesWhetherItIsRead(string? type, bool isRead)
    {
        var answer = Calendar("BEGIN:VCALENDAR");
        answer.Content.Headers.ContentType = type is null ? null : new(type);
        _web.Answer(answer);

        var result = await FetchAsync(Address);

        (result is FetchResult.Fetched).ShouldBe(isRead);
        (result is FetchResult.Refused { Reason: FetchRefusal.WrongType }).ShouldBe(!isRead);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_001, false)]
    public async Task Fetch_Size_IsBounded(int size, bool isRead)
    {
        _web.Answer(Calendar(new string('x', size)));

        var result = await FetchAsync(Address);

        (result is FetchResult.Fetched).ShouldBe(isRead);
        (result is FetchResult.Refused { Reason: FetchRefusal.TooLarge }).ShouldBe(!isRead);
    }

    [Fact]
    public async Task Fetch_ServerThatNeverAnswers_IsRefusedWhenItsTimeIsUp()
    {
        using var fetcher = new CalendarFetcher(new SilentWeb(), 1_000, TimeSpan.FromMilliseconds(20), TimeProvider.System);

        (await fetcher.FetchAsync(Address, null, null, TestContext.Current.CancellationToken))
            .ShouldBe(new FetchResult.Refused(FetchRefusal.TimedOut, "0.02 s"));
    }

    [Fact]
    public async Task Fetch_CallerThatGivesUp_IsNoRefusal()
    {
        using var fetcher = new CalendarFetcher(new SilentWeb(), 1_000, TimeSpan.FromMinutes(1), TimeProvider.System);

        await Should.ThrowAsync<OperationCanceledException>(() => fetcher.FetchAsync(Address, null, null, new CancellationToken(canceled: true)));
    }

    private async Task<FetchResult> FetchAsync(string address, string? etag = null, string? lastModified = null)
    {
        using var fetcher = new CalendarFetcher(_web, 1_000, TimeSpan.FromMinutes(1), TimeProvider.System);
        return await fetcher.FetchAsync(address, etag, lastModified, TestContext.Current.CancellationToken);
    }

    private static HttpResponseMessage Redirect(string location, int status = 302)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status);
        answer.Headers.TryAddWithoutValidation("Location", location);
        return answer;
    }

    private static HttpResponseMessage Calendar(string text, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage { Content = new StringContent(text, Encoding.UTF8, "text/calendar") };
        foreach (var (name, value) in headers)
        {
            if (!answer.Headers.TryAddWithoutValidation(name, value))
            {
                answer.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return answer;
    }

    /// <summary>Answers in the order that a test lays down.</summary>
    private sealed class ScriptedWeb : HttpMessageHandler
    {
        private readonly Queue<HttpResponseMessage> _answers = new();

        public List<string> Asked { get; } = [];

        public void Answer(HttpResponseMessage answer) => _answers.Enqueue(answer);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add($"{request.RequestUri} {Sent(request, "If-None-Match")} {Sent(request, "If-Modified-Since")}");
            return Task.FromResult(_answers.Dequeue());
        }

        private static string Sent(HttpRequestMessage request, string name) =>
            request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : "-";
    }

    private sealed class SilentWeb : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("It never ends.");
        }
    }
}
