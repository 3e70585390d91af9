using Bunit;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Components.Tests;

public class AddToCalendarTests : KitTest
{
    public AddToCalendarTests() => Services.AddSingleton<IBookingClient>(
        provider => new FakeBookingClient(provider.GetRequiredService<Practice>(), provider.GetRequiredService<IClock>()));

    [Fact]
    public void Links_Booking_AreItsFileAndTheWebCalendars()
    {
        var links = Show().FindAll("a");

        links[0].TextContent.ShouldBe("Add to your calendar");
        links[0].GetAttribute("href").ShouldBe($"/calendar/{Booked.Id}.ics");
        links.Skip(1).Select(link => link.TextContent).ShouldBe([
            "Apple Calendar and programs on this device", "Google Calendar", "Outlook.com", "Outlook for work or school (Microsoft 365)", "Yahoo Calendar"]);
        links.Skip(2).ShouldAllBe(link => link.GetAttribute("rel") == "nofollow noreferrer");
    }

    [Fact]
    public void Links_WebCalendars_TellServiceTimeAndPlaceAndNothingOfTheClient()
    {
        var google = Uri.UnescapeDataString(Show().FindAll("a")[2].GetAttribute("href")!);

        google.ShouldContain($"text={Service.Name}");
        google.ShouldContain("dates=20261207T150000Z/20261207T160000Z");
        new[] { "Ada", "ada@", "sciatica", Booked.Id.ToString() }.ShouldAllBe(marker => !google.Contains(marker));
    }

    [Fact]
    public void Others_BehindASummary_OpenWithoutScript()
    {
        var shown = Show();

        shown.Find("details > summary").TextContent.ShouldBe("Google, Outlook, Yahoo and others");
        shown.FindAll("script, [onclick]").ShouldBeEmpty();
    }

    private Booking Booked => new()
    {
        Id = Guid.Parse("01936f5c-2b00-7000-8000-000000000001"),
        Status = BookingStatus.Confirmed,
        Service = Service.Slug,
        Practitioner = Practice.Practitioners[0].Slug,
        Start = Instant.FromUtc(2026, 12, 7, 15, 0),
        End = Instant.FromUtc(2026, 12, 7, 16, 0),
        LocalStart = new LocalDateTime(2026, 12, 7, 10, 0),
        TimeZone = "America/New_York",
        CreatedAt = TestPractice.Noon,
        ChangedAt = TestPractice.Noon,
        Client = new ClientDetails("Ada Lovelace", "ada@client.example", null, "My sciatica again"),
    };

    private IRenderedComponent<AddToCalendar> Show() => Render<AddToCalendar>(parameters => parameters.Add(one => one.Booking, Booked));
}
