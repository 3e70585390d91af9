using System.Net;
using NodaTime;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Endpoints;

public class AppointmentFileEndpointTests
{
    [Fact]
    public async Task Get_OwnerByCookie_IsAFileToSave()
    {
        await using var site = await TestSite.StartAsync();
        var (booking, token) = site.Bookings.Add(TestSite.Now + Duration.FromDays(2), TestSite.Now);

        var response = await site.SendAsync(Path(booking.Id), cookie: Cookie(booking.Id, token));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8; method=PUBLISH");
        response.Content.Headers.ContentDisposition!.ToString().ShouldBe("attachment; filename=appointment.ics");
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldStartWith("BEGIN:VCALENDAR\r\n");
    }

    [Fact]
    public async Task Head_OwnerByCookie_HasNoBody()
    {
        await using var site = await TestSite.StartAsync();
        var (booking, token) = site.Bookings.Add(TestSite.Now + Duration.FromDays(2), TestSite.Now);

        var response = await site.SendAsync(Path(booking.Id), HttpMethod.Head, Cookie(booking.Id, token));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldNotBe(0);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_Stranger_Is404LikeNoBookingAtAll()
    {
        await using var site = await TestSite.StartAsync();
        var (mine, token) = site.Bookings.Add(TestSite.Now + Duration.FromDays(2), TestSite.Now);
        var (theirs, _) = site.Bookings.Add(TestSite.Now + Duration.FromDays(3), TestSite.Now);

        HttpResponseMessage[] responses =
        [
            await site.SendAsync(Path(theirs.Id)),
            await site.SendAsync(Path(theirs.Id), cookie: Cookie(mine.Id, token)),
            await site.SendAsync(Path(theirs.Id), cookie: Cookie(theirs.Id, token)),
            await site.SendAsync(Path(theirs.Id), cookie: $"wellness-booking-{theirs.Id:D}=nonsense"),
            await site.SendAsync(Path(Guid.CreateVersion7()), cookie: Cookie(mine.Id, token)),
            await site.SendAsync("/wellness/appointments/one.ics"),
        ];

        foreach (var response in responses)
        {
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("The site's own page");
        }
    }

    [Theory]
    [InlineData("es-US", "60 minutos con")]
    [InlineData("!", "60 minutes with")]
    [InlineData(null, "60 minutes with")]
    public async Task Get_BookedInALanguage_IsInItAndElseInTheSites(string? culture, string sentence)
    {
        await using var site = await TestSite.StartAsync();
        var (booking, token) = site.Bookings.Add(TestSite.Now + Duration.FromDays(2), TestSite.Now);
        site.Bookings.Change(token, one => one with { Culture = culture });

        var response = await site.SendAsync(Path(booking.Id), cookie: Cookie(booking.Id, token));

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(sentence);
    }

    [Theory]
    [InlineData(BookingStatus.Held)]
    [InlineData(BookingStatus.Expired)]
    public async Task Get_TimeThatIsOnlyHeld_Is404(BookingStatus status)
    {
        await using var site = await TestSite.StartAsync();
        var (booking, token) = site.Bookings.Add(TestSite.Now + Duration.FromDays(2), TestSite.Now);
        site.Bookings.Change(token, one => one with { Status = status });

        var response = await site.SendAsync(Path(booking.Id), cookie: Cookie(booking.Id, token));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Path(Guid id) => $"/wellness/appointments/{id:D}.ics";

    private static string Cookie(Guid id, ManageToken token) => $"wellness-booking-{id:D}={token.Reveal()}";
}
