using System.Net;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>Cancelling and declining, which ask once more. The booking is on Tuesday 1 December 2026, 10:00 am.</summary>
public sealed class ScheduleCancelTests : IAsyncLifetime
{
    private const string Form = "wellness-schedule-cancel";

    private ScheduleSite _site = null!;
    private Booking _booking = null!;

    private FakeScheduleDesk Desk => _site.Desk;

    private Visitor Visitor => _site.Visitor;

    public async ValueTask InitializeAsync()
    {
        _site = await ScheduleSite.StartAsync();
        _booking = Desk.Add(SamplePractice.December(1, 10));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Cancel_FollowedAndSentWithAMessage_FreesTheTimeAndKeepsTheMessage()
    {
        await AskAsync();
        Visitor.Text.ShouldContain("Cancel this booking?");
        Desk.Bookings[_booking.Id].ShouldBe(_booking, "a link changes nothing");

        await Visitor.SendAsync(Form, ("message", "  I am ill.\r\nSorry.  "));

        var cancelled = Desk.Bookings[_booking.Id];
        cancelled.Status.ShouldBe(BookingStatus.CancelledByPractice);
        cancelled.Message!.Text.ShouldBe("I am ill.\nSorry.");
        Visitor.Text.ShouldContain("The booking is cancelled and its time is free.");
        Visitor.Text.ShouldContain("Nothing on this day.");
    }

    [Fact]
    public async Task Cancel_WithoutAMessage_HasNone()
    {
        await AskAsync();

        await Visitor.SendAsync(Form);

        Desk.Bookings[_booking.Id].Status.ShouldBe(BookingStatus.CancelledByPractice);
        Desk.Bookings[_booking.Id].Message.ShouldBeNull();
    }

    [Fact]
    public async Task Decline_Pending_IsAskedInItsOwnWords()
    {
        Desk.Bookings[_booking.Id] = _booking with { Status = BookingStatus.Pending };
        await Visitor.GoAsync("/schedule?day=2026-12-01");
        await Visitor.FollowAsync("Decline");
        Visitor.Text.ShouldContain("Decline this request?");

        await Visitor.SendAsync(Form);

        Desk.Bookings[_booking.Id].Status.ShouldBe(BookingStatus.Declined);
        Visitor.Text.ShouldContain("The request is declined and its time is free.");
    }

    [Theory]
    [InlineData(501, "")]
    [InlineData(1, "\u0007")]
    public async Task Cancel_MessageThatBreaksItsRule_CancelsNothingAndKeepsWhatWasTyped(int length, string more)
    {
        await AskAsync();
        var message = new string('m', length) + more;

        await Visitor.SendAsync(Form, ("message", message));

        Desk.Bookings[_booking.Id].ShouldBe(_booking);
        Visitor.Text.ShouldContain("at most 500 characters");
        Visitor.Page.QuerySelector("textarea")!.TextContent.ShouldStartWith(new string('m', length));
    }

    [Fact]
    public async Task Cancel_MovedMeanwhile_CancelsNothingAndAsksAgainWithWhatWasTyped()
    {
        await AskAsync();
        Desk.Bookings[_booking.Id] = _booking with { Revision = 4, Start = SamplePractice.December(3, 14), End = SamplePractice.December(3, 15) };

        await Visitor.SendAsync(Form, ("message", "I am ill."));

        Desk.Bookings[_booking.Id].Status.ShouldBe(BookingStatus.Confirmed);
        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain(
            "This booking changed meanwhile and is now: confirmed, Thursday 3 December, 2:00\u00a0pm. Nothing was done.");
        Visitor.Text.ShouldContain("Cancel this booking?");
        Visitor.Text.ShouldContain("Thursday 3 December, 2:00 pm to 3:00 pm");
        Visitor.Page.QuerySelector("textarea")!.TextContent.ShouldBe("I am ill.");

        await Visitor.SendAsync(Form);

        Desk.Bookings[_booking.Id].Status.ShouldBe(BookingStatus.CancelledByPractice);
        Desk.Bookings[_booking.Id].Message!.Text.ShouldBe("I am ill.");
    }

    [Fact]
    public async Task Cancel_CancelledByTheClientMeanwhile_IsAnsweredWithHowItStands()
    {
        await AskAsync();
        Desk.Bookings[_booking.Id] = _booking with { Revision = 4, Status = BookingStatus.CancelledByClient };

        await Visitor.SendAsync(Form, ("message", "I am ill."));

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain("is now: cancelled by the client");
        Visitor.Page.QuerySelector("textarea").ShouldBeNull();
        Visitor.Text.ShouldContain("Tuesday 1 December");
    }

    [Fact]
    public async Task Cancel_AnotherBookingsIdInTheForm_CancelsNeither()
    {
        var other = Desk.Add(SamplePractice.December(2, 10), "Other Client");
        await AskAsync();

        await Visitor.SendAsync(Form, ("booking", $"{other.Id:D}.3"));

        Desk.Bookings[_booking.Id].ShouldBe(_booking);
        Desk.Bookings[other.Id].ShouldBe(other);
        Visitor.Text.ShouldContain("There is no such booking");
    }

    [Theory]
    [InlineData("0198c0de-0000-7000-8000-000000000000")]
    [InlineData("nonsense")]
    public async Task Cancel_BookingThatIsNotThere_SaysSoAboveTheDay(string id)
    {
        await Visitor.GoAsync($"/schedule?day=2026-12-01&cancel={id}");

        Visitor.Text.ShouldContain("There is no such booking");
        Visitor.Text.ShouldContain("Mara Client");
    }

    private async Task AskAsync()
    {
        await Visitor.GoAsync("/schedule?day=2026-12-01");
        await Visitor.FollowAsync("Cancel");
    }
}
