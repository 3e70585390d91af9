using System.Net;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Tests;

/// <summary>Moving a booking on the practice's schedule. It is on Tuesday 1 December 2026, 10:00 am, with Heather.</summary>
public sealed class ScheduleMoveTests : IAsyncLifetime
{
    private const string Form = "wellness-move";

    private ScheduleSite _site = null!;
    private Booking _booking = null!;

    private FakeScheduleDesk Desk => _site.Desk;

    private Visitor Visitor => _site.Visitor;

    private string Asked => $"/schedule?day=2026-12-03&move={_booking.Id}&time=14:00";

    public async ValueTask InitializeAsync()
    {
        _site = await ScheduleSite.StartAsync();
        _booking = Desk.Add(SamplePractice.December(1, 10));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Move_ToAFreeTime_MovesAndShowsItsDay()
    {
        await Visitor.GoAsync("/schedule?view=week&day=2026-12-03");
        await Visitor.FollowAsync("Move");
        Visitor.Text.ShouldContain("Now: Tuesday 1 December, 10:00 am");
        Visitor.Page.QuerySelectorAll("input[type=radio]").Select(input => input.GetAttribute("value")).ShouldNotContain("2026-12-01T10:00");
        await Visitor.FollowAsync("Thu");
        await Visitor.AskAsync("wellness-times-form", ("time", "2026-12-03T14:00"));
        Visitor.Told("To")!.ShouldStartWith("Thursday 3 December, 2:00 pm");
        Visitor.Text.ShouldContain("The client is told.");
        Desk.Bookings[_booking.Id].ShouldBe(_booking, "links change nothing");

        await Visitor.SendAsync(Form);

        Visitor.Address.PathAndQuery.ShouldBe("/schedule?view=week&day=2026-12-03&done=moved");
        Visitor.Text.ShouldContain("The booking has moved.");
        Desk.Bookings[_booking.Id].Start.ShouldBe(SamplePractice.December(3, 14));
    }

    [Fact]
    public async Task Move_ToATimeOfItsOwn_NamesTheRuleThatRefuses()
    {
        await Visitor.GoAsync($"/schedule?day=2026-12-01&move={_booking.Id}");
        await Visitor.AskAsync("wellness-schedule-asked", ("day", "2026-12-05"), ("time", "06:30"));
        Visitor.Told("To")!.ShouldStartWith("Saturday 5 December, 6:30 am");
        Desk.Next.Enqueue(new BookingResult.Refused(new SlotRefusal.OutsideHours(null), []));

        await Visitor.SendAsync(Form);

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("is not offered, so nothing was moved. You are closed then.");
        Desk.Bookings[_booking.Id].ShouldBe(_booking);
    }

    [Fact]
    public async Task Move_ServiceWithHoursOfItsOwn_SaysThatItIsNotGivenThen()
    {
        await using var site = await ScheduleSite.StartAsync(SamplePractice.OwnHours);
        site.Desk.Bookings[_booking.Id] = _booking;
        await site.Visitor.GoAsync(Asked);
        site.Desk.Next.Enqueue(new BookingResult.Refused(new SlotRefusal.OutsideHours(null), []));

        await site.Visitor.SendAsync(Form);

        site.Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("so nothing was moved. This session is not given then.");
    }

    [Fact]
    public async Task Move_Taken_OffersTheNearest()
    {
        await Visitor.GoAsync(Asked);
        Desk.Next.Enqueue(new BookingResult.SlotTaken(
            [new AppointmentSlot(SamplePractice.December(3, 15), Duration.FromHours(1), ["heather"], 1)]));

        await Visitor.SendAsync(Form);
        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("is taken, counting the time around it");
        await Visitor.SendAsync(Form, ("time", "2026-12-03T15:00"));

        Desk.Bookings[_booking.Id].Start.ShouldBe(SamplePractice.December(3, 15));
    }

    [Fact]
    public async Task Move_SentTwice_MovesOnceWithTheSameAnswer()
    {
        await Visitor.GoAsync(Asked);
        var form = Visitor.Page.QuerySelector($"form.{Form}")!;
        var fields = Visitor.Fields(form);

        await Visitor.PostAsync(form.GetAttribute("action")!, fields);
        var first = Visitor.Text;
        await Visitor.PostAsync(form.GetAttribute("action")!, fields);

        Visitor.Text.ShouldBe(first);
        Desk.Bookings[_booking.Id].Revision.ShouldBe(4);
    }

    [Fact]
    public async Task Move_CancelledByTheClientMeanwhile_SaysHowItStands()
    {
        await Visitor.GoAsync(Asked);
        Desk.Bookings[_booking.Id] = _booking with { Revision = 4, Status = BookingStatus.CancelledByClient };

        await Visitor.SendAsync(Form);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain("is now: cancelled by the client, Tuesday 1 December, 10:00 am.");
        Visitor.Text.ShouldNotContain("Move this appointment?");
        await Visitor.FollowAsync("Back to the day");
        Visitor.Address.PathAndQuery.ShouldBe("/schedule?day=2026-12-01");
    }

    [Fact]
    public async Task Move_MovedElsewhereMeanwhile_AsksAgainFromWhereItIs()
    {
        await Visitor.GoAsync(Asked);
        Desk.Bookings[_booking.Id] = _booking with { Revision = 4, Start = SamplePractice.December(2, 9), End = SamplePractice.December(2, 10) };

        await Visitor.SendAsync(Form);

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("is now: confirmed, Wednesday 2 December, 9:00");
        Visitor.Text.ShouldContain("Move this appointment?");
        Visitor.Told("From")!.ShouldStartWith("Wednesday 2 December, 9:00 am");
    }

    [Fact]
    public async Task Move_ToWhereItIs_SaysSoAndAsksNothing()
    {
        await Visitor.GoAsync($"/schedule?day=2026-12-01&move={_booking.Id}");

        await Visitor.AskAsync("wellness-schedule-asked", ("day", "2026-12-01"), ("time", "10:00"));

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("The booking is at that time already: Tuesday 1 December, 10:00");
        Visitor.Text.ShouldContain("Choose a new day and time");
        Visitor.Page.QuerySelector($"form.{Form}").ShouldBeNull();
        Desk.Moves.ShouldBeEmpty();
    }

    [Fact]
    public async Task Displaced_ShownAsSuch_MovesAndIsInItsPlace()
    {
        Desk.Bookings[_booking.Id] = _booking with { DisplacedTo = SamplePractice.December(1, 11) };
        await Visitor.GoAsync("/schedule?day=2026-12-01");
        Visitor.Page.QuerySelector(".wellness-desk-warning")!.TextContent.ShouldContain("New rules of the time zone move this session to Tuesday 1 December, 11:00");
        await Visitor.FollowAsync("Move it");
        await Visitor.AskAsync("wellness-times-form", ("time", "2026-12-01T16:00"));

        await Visitor.SendAsync(Form);

        Visitor.Page.QuerySelector(".wellness-desk-warning").ShouldBeNull();
        Desk.Bookings[_booking.Id].DisplacedTo.ShouldBeNull();
    }

    [Theory]
    [InlineData("0198c0de-0000-7000-8000-000000000000")]
    [InlineData("nonsense")]
    public async Task Move_BookingThatIsNotThere_SaysSo(string id)
    {
        await Visitor.GoAsync($"/schedule?day=2026-12-01&move={id}");

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("There is no such booking");
        Visitor.Page.QuerySelector("form").ShouldBeNull();
    }

    [Fact]
    public async Task Move_ServiceNoLongerThere_CanOnlyBeCancelled()
    {
        Desk.Bookings[_booking.Id] = _booking with { Service = "hot-stones" };

        await Visitor.GoAsync($"/schedule?day=2026-12-01&move={_booking.Id}");

        Visitor.Text.ShouldContain("can only be cancelled");
    }
}
