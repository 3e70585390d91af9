using NodaTime;

namespace Wellness.Components.Tests;

/// <summary>Booking a place in a class of three, without scripts.</summary>
public sealed class BookingClassTests : IAsyncLifetime
{
    private const string Times = "/book?service=group-stretching&day=2026-12-01";

    private static readonly Instant Ten = SamplePractice.December(1, 10);

    private BookingSite _site = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await BookingSite.StartAsync(VariedPractice.Whole);
        _visitor = new Visitor(_site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Times_Class_TellSeatsAndCountStarts()
    {
        _site.Client.SeatsTaken[Ten] = 2;
        _site.Client.SeatsTaken[Ten + Duration.FromMinutes(30)] = 3;

        await _visitor.GoAsync(Times);

        _visitor.Page.QuerySelector("legend")!.TextContent.ShouldBe("Classes on Tuesday 1 December");
        Pills().Take(2).ShouldBe(["10:00 am, last seat", "11:00 am, 3 seats left"]);
        _visitor.Page.QuerySelectorAll(".wellness-day")[1].TextContent.ShouldContain("14 classes");
        _visitor.Page.QuerySelectorAll(".wellness-day")[0].TextContent.ShouldContain("no class with a free seat");
        _visitor.Text.ShouldContain("Group stretching, a place in the class, 45 minutes, $75");
    }

    [Fact]
    public async Task Times_Session_TellsNoSeats()
    {
        await _visitor.GoAsync("/book?service=therapy&day=2026-12-01");

        _visitor.Page.QuerySelectorAll(".wellness-seats").ShouldBeEmpty();
    }

    [Fact]
    public async Task Booking_UntilTheClassIsFull_CountsDown()
    {
        await BookAsync();
        await _visitor.GoAsync(Times);
        Pills()[0].ShouldBe("10:00 am, 2 seats left");
        await BookAsync();
        await BookAsync();

        await _visitor.GoAsync(Times);

        Pills()[0].ShouldBe("10:30 am, 3 seats left");
        _site.Client.Bookings.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Booking_LastSeatGone_SaysThatTheClassIsFull()
    {
        await _visitor.GoAsync($"{Times}&time=10:00");
        _visitor.Page.QuerySelector(".wellness-bar button")!.TextContent.ShouldBe("Book this place");
        _site.Client.SeatsTaken[Ten] = 3;

        await _visitor.SendAsync("wellness-details", ("name", "Jane Doe"), ("email", "jane@example.com"));

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("The class on Tuesday 1 December, 10:00\u00a0am has no seat left.");
        Pills()[0].ShouldEndWith("3 seats left");
        _visitor.Value("booking-name").ShouldBe("Jane Doe");
    }

    [Fact]
    public async Task Times_NoClassOnTheDay_LinksToTheNext()
    {
        _site.Client.Closed.Add(new LocalDate(2026, 12, 1));

        await _visitor.GoAsync(Times);

        _visitor.Text.ShouldContain("No class has a free seat on Tuesday 1 December. The next class with a free seat is Wednesday 2 December, 10:00");
    }

    private async Task BookAsync()
    {
        await _visitor.GoAsync(Times);
        await _visitor.SendAsync("wellness-times-form", ("time", "2026-12-01T10:00"));
        _visitor.Text.ShouldContain("We hold this place for you until 9:10");
        await _visitor.SendAsync("wellness-details", ("name", "Jane Doe"), ("email", "jane@example.com"));
        _visitor.Heading.TextContent.ShouldBe("You are booked");
        _visitor.Told("What").ShouldBe("Group stretching, a place in the class");
    }

    private string[] Pills() =>
        [.. _visitor.Page.QuerySelectorAll(".wellness-time").Select(Visitor.Words)];
}
