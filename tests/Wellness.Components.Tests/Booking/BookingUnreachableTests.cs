using System.Net;

namespace Wellness.Components.Tests;

/// <summary>The widget while the bookings can't be reached: the page around it stays, and nothing typed is lost.</summary>
public sealed class BookingUnreachableTests : IAsyncLifetime
{
    private const string Times = "/book?service=neuromuscular-therapy&length=60&day=2026-12-01";

    private static readonly (string, string?)[] Jane = [("name", "Jane Doe"), ("email", "jane@example.com"), ("note", "My left shoulder")];

    private BookingSite _site = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await BookingSite.StartAsync();
        _visitor = new Visitor(_site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Times_SaysSoAndLeadsBackToThem()
    {
        _site.Client.IsDown = true;
        await _visitor.GoAsync(Times);
        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Heading.TextContent.ShouldBe("Booking is not possible just now");
        _visitor.Text.ShouldContain("Please try again in a moment. Please call us at (864) 555-0142.");

        _site.Client.IsDown = false;
        await _visitor.FollowAsync("Try again");

        _visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        _visitor.Address.PathAndQuery.ShouldBe(Times);
    }

    [Fact]
    public async Task Hold_Sent_SaysSoAndHoldsNothing()
    {
        await _visitor.GoAsync(Times);
        _site.Client.IsDown = true;

        await _visitor.SendAsync("wellness-times-form", ("time", "2026-12-01T10:30"));

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Heading.TextContent.ShouldBe("Booking is not possible just now");
        _site.Client.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Details_Sent_KeepsWhatWasTypedAndBooksOnceWhenItIsSentAgain()
    {
        await _visitor.GoAsync($"{Times}&time=10:30");
        var key = _visitor.Page.QuerySelector("input[name=key]")!.GetAttribute("value");
        _site.Client.IsDown = true;

        await _visitor.SendAsync("wellness-details", Jane);
        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Our bookings could not be reached just now.");
        _visitor.Value("booking-note").ShouldBe("My left shoulder");
        _visitor.Page.QuerySelector("input[name=key]")!.GetAttribute("value").ShouldBe(key, "what may have been booked is found by it");

        _site.Client.IsDown = false;
        await _visitor.SendAsync("wellness-details");

        _visitor.Heading.TextContent.ShouldBe("You are booked");
        _site.Client.Bookings.Values.ShouldHaveSingleItem().Client!.Note.ShouldBe("My left shoulder");
    }

    [Fact]
    public async Task Wait_Sent_KeepsWhatWasTyped()
    {
        await _visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&wait=yes");
        _site.Waiting.IsDown = true;

        await _visitor.SendAsync("wellness-wait", Jane);

        _visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Our bookings could not be reached just now.");
        _visitor.Value("booking-name").ShouldBe("Jane Doe");
        _site.Waiting.Entries.ShouldBeEmpty();
    }
}
