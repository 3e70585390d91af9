using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Desk;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Components;

namespace Wellness.AspNetCore.Tests.Endpoints;

/// <summary>The downloads of what is kept, on a site with a real store whose visitors sign in by a header.</summary>
public sealed class ClientExportEndpointTests : IAsyncLifetime
{
    private const string Email = "mara@client.example";

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;
    private HttpClient _http = null!;
    private Booking _booking = null!;
    private ManageToken _token = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.Path });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IClock>(new FakeClock(TestSite.Now));
        builder.Services.AddAuthentication("header").AddScheme<AuthenticationSchemeOptions, HeaderScheme>("header", null);
        builder.Services.AddWellness(SamplePractice.Create(), builder.Configuration).UseSqlite();
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.UseAntiforgery();
        _app.MapGet("/token", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken!);
        _app.MapWellness();
        await _app.StartAsync(Token);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(_app.Urls.Single()) };
        var request = new BookingRequest("nmt", Duration.FromMinutes(60), "ann", MailSite.Thursday, "visitor", "0123456789abcdef0123456789abcdef");
        var booked = (await _app.Services.GetRequiredService<IBookingService>().BookAsync(request, new ClientDetails("Mara", Email), Token))
            .ShouldBeOfType<BookingResult.Booked>();
        (_booking, _token) = (booked.Booking, booked.Token!);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.EndAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("json", "application/json", "client.json", Email)]
    [InlineData("ics", "text/calendar; charset=utf-8; method=PUBLISH", "appointments.ics", "BEGIN:VEVENT")]
    public async Task Post_ByThePractice_IsAFileToSave(string format, string type, string name, string part)
    {
        using var answer = await PostAsync("practice", Email, format);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.ToString().ShouldStartWith($"attachment; filename={name}");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await answer.Content.ReadAsStringAsync(Token)).ShouldContain(part);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("client", HttpStatusCode.NotFound)]
    public async Task Post_ByAnyoneElse_IsRefused(string? role, HttpStatusCode status)
    {
        using var answer = await PostAsync(role, Email, "json");

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(Token)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "json", true)]
    [InlineData("mara@client.example", "pdf", true)]
    [InlineData("mara@client.example", null, true)]
    [InlineData("mara@client.example", "json", false)]
    [InlineData(" ", "ics", true)]
    public async Task Post_NoAddressFormatOrToken_Is400(string email, string? format, bool hasToken)
    {
        using var answer = await PostAsync("practice", email, format, hasToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("email=a%00&format=json")]
    [InlineData("format=json&email=", 5_000_000)]
    [InlineData("format=json&email=a%40client.example", 0, 3_000)]
    public async Task Post_FormThatCannotBeRead_Is400(string form, int letters = 0, int keys = 0)
    {
        // The cookie has to be there, or the form is refused unread.
        (await _http.GetAsync(new Uri("/token", UriKind.Relative), Token)).Dispose();
        var body = form + new string('a', letters) + string.Concat(Enumerable.Range(0, keys).Select(key => $"&k{key}=1"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/wellness/clients/export")
        {
            Content = new StringContent(body, new MediaTypeHeaderValue("application/x-www-form-urlencoded")),
        };
        request.Headers.Add("X-Role", "practice");

        using var answer = await _http.SendAsync(request, Token);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/practice/clients?x=1", "/practice/clients?x=1")]
    [InlineData("//evil.example/", "/")]
    [InlineData("https://evil.example/practice", "/")]
    [InlineData(null, "/")]
    public async Task Post_SignedOut_LeadsBackToAPageOfThisSiteThatAnswersAGet(string? referrer, string back)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/wellness/clients/export");
        request.Headers.Referrer = referrer is null ? null : new Uri(referrer is ['/', ..] ? _http.BaseAddress!.GetLeftPart(UriPartial.Authority) + referrer : referrer);

        using var answer = await _http.SendAsync(request, Token);

        answer.Headers.GetValues("X-Back").ShouldBe([back]);
    }

    [Fact]
    public async Task GetOwn_ByTheBookingsCookie_IsThisBookingAlone()
    {
        using var mine = await GetAsync(_booking.Id, _token);
        mine.StatusCode.ShouldBe(HttpStatusCode.OK);
        mine.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await mine.Content.ReadAsStringAsync(Token)).ShouldContain($"{_booking.Id:D}");

        using var stranger = await GetAsync(_booking.Id, ManageToken.Create());
        stranger.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var none = await GetAsync(Guid.NewGuid(), _token);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task EveryMethodOfTheDesks_AskedByAVisitor_IsRefused()
    {
        using var scope = _app.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext =
            new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = User("client") };

        await Refused(scope.ServiceProvider.GetRequiredService<IIntakeDesk>());
        await Refused(scope.ServiceProvider.GetRequiredService<IClientDesk>());
        scope.ServiceProvider.GetRequiredService<IIntakeDesk>().ShouldBeOfType<ServerIntakeDesk>();
    }

    private static async Task Refused<TDesk>(TDesk desk)
    {
        foreach (var method in typeof(TDesk).GetMethods().Where(method => method.ReturnType.IsAssignableTo(typeof(Task))))
        {
            object?[] nothing = [.. method.GetParameters().Select(one => one.ParameterType.IsValueType ? Activator.CreateInstance(one.ParameterType) : null)];
            await Should.ThrowAsync<UnauthorizedAccessException>(() => (Task)method.Invoke(desk, nothing)!, method.Name);
        }
    }

    private static ClaimsPrincipal User(string role) => new(new ClaimsIdentity([new Claim(ClaimTypes.Role, role)], "header"));

    private async Task<HttpResponseMessage> GetAsync(Guid id, ManageToken token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/wellness/appointments/{id:D}.json");
        request.Headers.Add("Cookie", $"wellness-booking-{id:D}={token.Reveal()}");
        return await _http.SendAsync(request, Token);
    }

    private async Task<HttpResponseMessage> PostAsync(string? role, string? email, string? format, bool hasToken = true)
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/token");
        ask.Headers.Add("X-Role", role ?? "");
        using var token = await _http.SendAsync(ask, Token);
        (string Name, string? Value)[] fields =
            [("email", email), ("format", format), ("__RequestVerificationToken", hasToken ? await token.Content.ReadAsStringAsync(Token) : null)];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/wellness/clients/export")
        {
            Content = new FormUrlEncodedContent(fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value!))),
        };
        request.Headers.Add("X-Role", role ?? "");
        return await _http.SendAsync(request, Token);
    }

    private sealed class HeaderScheme(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["X-Role"].ToString() is { Length: > 0 } role
            ? AuthenticateResult.Success(new AuthenticationTicket(User(role), Scheme.Name)) : AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers["X-Back"] = properties.RedirectUri;
            return base.HandleChallengeAsync(properties);
        }
    }
}
