using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Wellness.AspNetCore.Calendars;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Tests.Calendars;

/// <summary>A site with its SQLite file: what stands in another calendar can't be booked.</summary>
public sealed class ExternalCalendarSiteTests : IDisposable
{
    // Thursday, ten in the morning in New York.
    private static readonly Instant Ten = Instant.FromUtc(2026, 12, 3, 15, 0);

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task CalendarImport_EventAtATime_MakesItUnavailableAndItsBookingRefusedAsBusy()
    {
        WriteCalendar("DTSTART;TZID=Eastern Standard Time:20261126T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=2");
        await using (var before = await StartAsync())
        {
            (await StartsAsync(before)).ShouldContain(Ten);
        }

        (await Create().RunWellnessAsync(["calendar-import", "add", "ann", "ann.ics", "Private"], Token)).ShouldBe(0);

        await using var site = await StartAsync();
        (await StartsAsync(site)).ShouldNotContain(Ten);
        (await StartsAsync(site)).ShouldContain(Ten + Duration.FromHours(1));
        var bookings = site.Services.GetRequiredService<IBookingService>();
        (await bookings.BookAsync(Request(), new ClientDetails("Mara Client", "mara@example.com"), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        (await bookings.ExplainAsync(Request(), Token)).Single(answer => answer.Practitioner == "ann").Refusal.ShouldBeOfType<SlotRefusal.Busy>();
    }

    [Fact]
    public async Task CalendarImport_NothingToDo_Is1() =>
        (await Create().RunWellnessAsync(["calendar-import"], Token)).ShouldBe(1);

    [Fact]
    public async Task Start_CalendarThatIsDue_IsReadByTheWorker()
    {
        WriteCalendar("DTSTART:20261203T150000Z", "DURATION:PT1H");
        await using var site = Create();
        await site.Services.GetRequiredService<IBookingStoreInitializer>().InitializeAsync(Token);
        var secret = site.Services.GetRequiredService<SecretSource>().Protect("file:ann.ics");
        await site.Services.GetRequiredService<IExternalCalendarStore>().AddAsync(new ExternalCalendar(Guid.CreateVersion7(), "ann", "Private", secret), Token);

        await site.StartAsync(Token);

        var busy = site.Services.GetRequiredService<IBusyTimeStore>();
        IReadOnlyList<BusyTime> times;
        while ((times = await busy.ListAsync("ann", Ten, Ten + Duration.FromHours(1), Token)).Count == 0)
        {
            await Task.Delay(20, Token);
        }

        times.Single().Interval.ShouldBe(new BusyInterval(Ten, Ten + Duration.FromHours(1)));
    }

    private static BookingRequest Request() =>
        new("nmt", Duration.FromMinutes(60), "ann", Ten, "visitor", "0123456789abcdef0123456789abcdef");

    private static async Task<IEnumerable<Instant>> StartsAsync(WebApplication site) =>
        (await site.Services.GetRequiredService<IBookingService>().FindSlotsAsync(
            new SlotSearch("nmt", Duration.FromMinutes(60), "ann", new LocalDate(2026, 12, 3), new LocalDate(2026, 12, 3)), Token))
        .Select(slot => slot.Start);

    private void WriteCalendar(params string[] lines)
    {
        var data = Directory.CreateDirectory(Path.Combine(_folder.Path, "data"));
        File.WriteAllText(
            Path.Combine(data.FullName, "ann.ics"),
            string.Join("\r\n", ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1@elsewhere.example", .. lines, "END:VEVENT", "END:VCALENDAR", ""]));
    }

    private async Task<WebApplication> StartAsync()
    {
        var app = Create();
        await app.StartAsync(Token);
        return app;
    }

    private WebApplication Create()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.Path });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IClock>(new FakeClock(TestSite.Now));
        builder.Services.AddWellness(SamplePractice.Create(), builder.Configuration).UseSqlite();
        var app = builder.Build();
        app.MapWellness();
        return app;
    }
}
