using NodaTime;

namespace Wellness.Components.Tests;

/// <summary>Booking a place in a class of three, without scripts.</summary>
public sealed class BookingClassTests() : OnBookingSite(VariedPractice.Whole)
{
    private const string Times = "/book?service=group-stretching&day=2026-12-01";

    private static readonly Instant Ten = SamplePractice.December(1, 10);

    [Fact]
    public async Task Times_Class_TellSeatsAndCountStarts()
    {
        Site.Client.SeatsTaken[Ten] = 2;
        Site.Client.SeatsTaken[Ten + Duration.FromMinutes(30)] = 3;

        await Visitor.GoAsync(Times);

        Visitor.Page.QuerySelector("legend")!.TextContent.ShouldBe("Classes on Tuesday 1 December");
        Pills().Take(2).ShouldBe(["10:00 am, last seat", "11:00 am, 3 seats left"]);
        Visitor.Page.QuerySelectorAll(".wellness-day")[1].TextContent.ShouldContain("14 classes");
        Visitor.Page.QuerySelectorAll(".wellness-day")[0].TextContent.ShouldContain("no class with a free seat");
        Visitor.Text.ShouldContain("Group stretching, a place in the class, 45 minutes, $75");
    }

    [Fact]
    public async Task Times_Session_TellsNoSeats()
    {
        await Visitor.GoAsync("/book?service=therapy&day=2026-12-01");

        Visitor.Page.QuerySelectorAll(".wellness-seats").ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_UntilTheClassIsFull_CountsDown()
    {
        await BookAsync();
        await Visitor.GoAsync(Times);
        Pills()[0].ShouldBe("10:00 am, 2 seats left");
        await BookAsync();
        await BookAsync();

        await Visitor.GoAsync(Times);

        Pills()[0].ShouldBe("10:30 am, 3 seats left");
        Site.Client.Bookings.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Booking_LastSeatGone_SaysThatTheClassIsFull()
    {
        await Visitor.GoAsync($"{Times}&time=10:00");
        Visitor.Page.QuerySelector(".wellness-bar button")!.TextContent.ShouldBe("Book this place");
        Site.Client.SeatsTaken[Ten] = 3;

        await Visitor.SendAsync("wellness-details", ("name", "Jane Doe"), ("email", "jane@example.com"));

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("The class on Tuesday 1 December, 10:00\u00a0am has no seat left.");
        Pills()[0].ShouldEndWith("3 seats left");
        Visitor.Value("booking-name").ShouldBe("Jane Doe");
    }

    [Fact]
    public async Task Times_NoClassOnTheDay_LinksToTheNext()
    {
        Site.Client.Closed.Add(new LocalDate(2026, 12, 1));

        await Visitor.GoAsync(Times);

        Visitor.Text.ShouldContain("No class has a free seat on Tuesday 1 December. The next class with a free seat is Wednesday 2 December, 10:00");
    }

    private async Task BookAsync()
    {
        await Visitor.GoAsync(Times);
        await Visitor.SendAsync("wellness-times-form", ("time", "2026-12-01T10:00"));
        Visitor.Text.ShouldContain("We hold this place for you until 9:10");
        await Visitor.SendAsync("wellness-details", ("name", "Jane Doe"), ("email", "jane@example.com"));
        Visitor.Heading.TextContent.ShouldBe("You are booked");
        Visitor.Told("What").ShouldBe("Group stretching, a place in the class");
    }

    private string[] Pills() =>
        [.. Visitor.Page.QuerySelectorAll(".wellness-time").Select(Visitor.Words)];
}
