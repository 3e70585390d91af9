using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Components;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Desk;

/// <summary>The schedule's way to a real store, with a practice that approves its bookings.</summary>
public sealed class ServerScheduleDeskTests : IAsyncLifetime
{
    // Thursday, ten in the morning in New York.
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 3, 15, 0);
    private static readonly BookingRequest Request = new("nmt", Duration.FromMinutes(60), "ann", Start, "visitor", "0123456789abcdef0123456789abcdef");

    private readonly TemporaryFolder _folder = new();
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.Path });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IClock>(new FakeClock(TestSite.Now));
        var plain = SamplePractice.Create();
        var practice = new Practice(
            plain.Name, plain.Url, plain.TimeZone, plain.Hours,
            [new ServiceOffering("nmt", "Neuromuscular Therapy", "For pain.", [new SessionLength(Duration.FromMinutes(60))]) { RequiresApproval = true }],
            plain.Practitioners);
        builder.Services.AddWellness(practice, builder.Configuration).UseSqlite();
        _app = builder.Build();
        _app.MapWellness();
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.EndAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task EveryMethod_AskedByAVisitor_IsRefusedBeforeAnythingIsRead()
    {
        using var scope = _app.Services.CreateScope();
        Enter(scope, new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "client")], "test")));
        var desk = scope.ServiceProvider.GetRequiredService<IScheduleDesk>();

        foreach (var method in typeof(IScheduleDesk).GetMethods())
        {
            await Should.ThrowAsync<UnauthorizedAccessException>(
                () => (Task)method.Invoke(desk, [.. method.GetParameters().Select(Nothing)])!, method.Name);
        }
    }

    [Fact]
    public async Task Approve_PendingBooking_ConfirmsItOnceAndMarksTheAnswerAsPrivate()
    {
        using var scope = _app.Services.CreateScope();
        var context = Enter(scope, Heather);
        var desk = scope.ServiceProvider.GetRequiredService<IScheduleDesk>();
        var booking = await BookAsync();
        booking.Status.ShouldBe(BookingStatus.Pending);

        (await desk.ApproveAsync(booking.Id, booking.Revision + 1, TestContext.Current.CancellationToken)).ShouldBeOfType<BookingResult.Conflict>();
        var approved = (await desk.ApproveAsync(booking.Id, booking.Revision, TestContext.Current.CancellationToken)).ShouldBeOfType<BookingResult.Booked>();

        approved.Booking.Status.ShouldBe(BookingStatus.Confirmed);
        (await desk.FindAsync(booking.Id, TestContext.Current.CancellationToken))!.Status.ShouldBe(BookingStatus.Confirmed);
        context.Response.Headers.CacheControl.ToString().ShouldBe("no-cache, no-store");
    }

    [Fact]
    public async Task Cancel_PendingBooking_IsTheNoAndFreesTheTime()
    {
        using var scope = _app.Services.CreateScope();
        Enter(scope, Heather);
        var desk = scope.ServiceProvider.GetRequiredService<IScheduleDesk>();
        var booking = await BookAsync();
        (await desk.ExplainAsync(Request, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Refusal.ShouldNotBeNull();

        await desk.CancelAsync(booking.Id, booking.Revision, new PracticeMessage("I am away."), TestContext.Current.CancellationToken);

        var declined = (await desk.FindAsync(booking.Id, TestContext.Current.CancellationToken))!;
        declined.Status.ShouldBe(BookingStatus.Declined);
        declined.Message!.Text.ShouldBe("I am away.");
        (await desk.ExplainAsync(Request, TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Refusal.ShouldBeNull();
    }

    private static ClaimsPrincipal Heather => new(new ClaimsIdentity([new Claim(ClaimTypes.Role, WellnessPolicies.PracticeRole)], "test"));

    private static object? Nothing(ParameterInfo parameter) =>
        parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;

    private static DefaultHttpContext Enter(IServiceScope scope, ClaimsPrincipal user)
    {
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, User = user };
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = context;
        return context;
    }

    private async Task<Booking> BookAsync() =>
        (await _app.Services.GetRequiredService<IBookingService>().BookAsync(
            Request, new ClientDetails("Mara Client", "mara@example.com"), TestContext.Current.CancellationToken))
        .ShouldBeOfType<BookingResult.Booked>().Booking;
}
