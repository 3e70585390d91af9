using System.Net;

namespace Wellness.Components.Tests;

/// <summary>The widget while the bookings can't be reached: the page around it stays, and nothing typed is lost.</summary>
public sealed class BookingUnreachableTests : OnBookingSite
{
    private const string Times = "/book?service=neuromuscular-therapy&length=60&day=2026-12-01";

    private static readonly (string, string?)[] Jane = [("name", "Jane Doe"), ("email", "jane@example.com"), ("note", "My left shoulder")];

    [Fact]
    public async Task Times_SaysSoAndLeadsBackToThem()
    {
        Site.Client.IsDown = true;
        await Visitor.GoAsync(Times);
        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Heading.TextContent.ShouldBe("Booking is not possible just now");
        Visitor.Text.ShouldContain("Please try again in a moment. Please call us at (864) 555-0142.");

        Site.Client.IsDown = false;
        await Visitor.FollowAsync("Try again");

        Visitor.Heading.TextContent.ShouldBe("Choose a day and a time");
        Visitor.Address.PathAndQuery.ShouldBe(Times);
    }

    [Fact]
    public async Task Hold_Sent_SaysSoAndHoldsNothing()
    {
        await Visitor.GoAsync(Times);
        Site.Client.IsDown = true;

        await Visitor.SendAsync("wellness-times-form", ("time", "2026-12-01T10:30"));

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Heading.TextContent.ShouldBe("Booking is not possible just now");
        Site.Client.Holds.ShouldBeEmpty();
    }

    [Fact]
    public async Task Details_Sent_KeepsWhatWasTypedAndBooksOnceWhenItIsSentAgain()
    {
        await Visitor.GoAsync($"{Times}&time=10:30");
        var key = Visitor.Page.QuerySelector("input[name=key]")!.GetAttribute("value");
        Site.Client.IsDown = true;

        await Visitor.SendAsync("wellness-details", Jane);
        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Our bookings could not be reached just now.");
        Visitor.Value("booking-note").ShouldBe("My left shoulder");
        Visitor.Page.QuerySelector("input[name=key]")!.GetAttribute("value").ShouldBe(key, "what may have been booked is found by it");

        Site.Client.IsDown = false;
        await Visitor.SendAsync("wellness-details");

        Visitor.Heading.TextContent.ShouldBe("You are booked");
        Site.Client.Bookings.Values.ShouldHaveSingleItem().Client!.Note.ShouldBe("My left shoulder");
    }

    [Fact]
    public async Task Wait_Sent_KeepsWhatWasTyped()
    {
        await Visitor.GoAsync("/book?service=neuromuscular-therapy&length=60&wait=yes");
        Site.Waiting.IsDown = true;

        await Visitor.SendAsync("wellness-wait", Jane);

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Our bookings could not be reached just now.");
        Visitor.Value("booking-name").ShouldBe("Jane Doe");
        Site.Waiting.Entries.ShouldBeEmpty();
    }
}
