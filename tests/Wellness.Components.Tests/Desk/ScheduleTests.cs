using System.Globalization;
using System.Net;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Tests;

/// <summary>The practice's day and week on a real site, without scripts.</summary>
public sealed class ScheduleTests : IAsyncLifetime
{
    private ScheduleSite _site = null!;

    private FakeScheduleDesk Desk => _site.Desk;

    private Visitor Visitor => _site.Visitor;

    public async ValueTask InitializeAsync() => _site = await ScheduleSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Day_BookingsAndBlockedTime_StandInTimeOrderWithWhatIsToKnow()
    {
        Desk.Add(SamplePractice.December(1, 14), "Nora Late", booking => booking with { IsNewClient = true, Status = BookingStatus.Pending });
        Desk.Add(SamplePractice.December(1, 10));
        Desk.Busy.Add(new BusyTime(Guid.CreateVersion7(), "heather", Span(1, 12, 13)) { Note = "Dentist" });
        Desk.Busy.Add(new BusyTime(Guid.CreateVersion7(), "heather", Span(1, 16, 17)) { Calendar = Guid.CreateVersion7() });

        await Visitor.GoAsync("/schedule?day=2026-12-01");

        var lines = Visitor.Page.QuerySelectorAll("ol > li").Select(Visitor.Words).ToArray();
        lines.Length.ShouldBe(4);
        lines[0].ShouldStartWith("10:00 am to 11:00 am Heather");
        lines[0].ShouldContain("Neuromuscular Therapy");
        lines[0].ShouldContain("Mara Client confirmed");
        lines[1].ShouldContain("Blocked. Dentist");
        lines[1].ShouldContain("Unblock");
        lines[2].ShouldContain("Nora Late waits for your answer");
        lines[2].ShouldContain("new client");
        lines[3].ShouldContain("Busy in another calendar.");
        lines[3].ShouldNotContain("Unblock");
        Visitor.Page.QuerySelector("ol time")!.GetAttribute("datetime").ShouldBe("2026-12-01T10:00-05:00");
    }

    [Theory]
    [InlineData("/schedule")]
    [InlineData("/schedule?view=week&day=2027-06-01")]
    public async Task Schedule_RequestsThatWait_AreCountedWithLinksToTheFirst(string address)
    {
        foreach (var day in new[] { 1, 3, 8, 20 })
        {
            Desk.Add(SamplePractice.December(day, 10), change: Pending);
        }

        Desk.Add(SamplePractice.December(2, 10));
        Desk.Add(SamplePractice.Now - Duration.FromHours(1), change: Pending);

        await Visitor.GoAsync(address);

        Visitor.Text.ShouldContain("4 requests wait for your answer.");
        Visitor.Page.QuerySelectorAll(".wellness-schedule-requests a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/schedule?day=2026-12-01", "/schedule?day=2026-12-03", "/schedule?day=2026-12-08"]);
    }

    [Fact]
    public async Task Schedule_OneRequestThatWaits_IsSaidUntilItIsAnswered()
    {
        Desk.Add(SamplePractice.December(1, 10), change: Pending);
        await Visitor.GoAsync("/schedule?day=2026-12-01");
        Visitor.Text.ShouldContain("One request waits for your answer.");

        await Visitor.SendAsync("wellness-schedule-change", ("approve", Visitor.Page.QuerySelector("button[name=approve]")!.GetAttribute("value")));

        Visitor.Text.ShouldContain("The booking is approved.");
        Visitor.Page.QuerySelector(".wellness-schedule-requests").ShouldBeNull();
    }

    [Fact]
    public async Task Day_RequestWhoseTimeHasPassed_CanBeDeclinedAndNotApproved()
    {
        Desk.Add(SamplePractice.Now - Duration.FromHours(1), change: Pending);

        await Visitor.GoAsync("/schedule");

        Visitor.Page.QuerySelector("button[name=approve]").ShouldBeNull();
        Visitor.Page.QuerySelector(".wellness-schedule-requests").ShouldBeNull();
        await Visitor.FollowAsync("Decline");
        Visitor.Text.ShouldContain("Decline this request?");
    }

    [Fact]
    public async Task Day_SeatsOfAClass_AreOneLine()
    {
        await using var site = await ScheduleSite.StartAsync(VariedPractice.Whole);
        var group = VariedPractice.Whole.Services.First(service => service.Capacity > 1);
        foreach (var client in new[] { "Ada One", "Ben Two" })
        {
            site.Desk.Add(SamplePractice.December(3, 18), client, booking => booking with { Service = group.Slug });
        }

        await site.Visitor.GoAsync("/schedule?day=2026-12-03");

        var line = Visitor.Words(site.Visitor.Page.QuerySelectorAll("ol > li").ShouldHaveSingleItem());
        line.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{group.Name}: 2 of {group.Capacity} places"));
        line.ShouldContain("Ada One");
        line.ShouldContain("Ben Two");
    }

    [Fact]
    public async Task Week_FromMonday_HasSevenDaysAndLeadsToItsNeighbours()
    {
        Desk.Add(SamplePractice.December(6, 10));

        await Visitor.GoAsync("/schedule?view=week&day=2026-12-02");

        Visitor.Page.QuerySelectorAll("h3").Select(Visitor.Words).ShouldBe([
            "Today, Monday 30 November", "Tuesday 1 December", "Wednesday 2 December", "Thursday 3 December",
            "Friday 4 December", "Saturday 5 December", "Sunday 6 December"]);
        Visitor.Text.ShouldContain("Mara Client");
        await Visitor.FollowAsync("Next week");
        Visitor.Address.Query.ShouldBe("?view=week&day=2026-12-09");
        await Visitor.FollowAsync("This week");
        Visitor.Address.Query.ShouldBe("?view=week");
    }

    [Theory]
    [InlineData("?day=9999-12-31")]
    [InlineData("?day=0001-01-01")]
    [InlineData("?day=garbage&view=nothing&who=nobody")]
    public async Task Address_ThatMakesNoSense_ShowsToday(string query)
    {
        await Visitor.GoAsync($"/schedule{query}");

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain("Today, Monday 30 November");
    }

    [Theory]
    [InlineData("1971-01-01", "Previous day")]
    [InlineData("2199-12-31", "Next day")]
    public async Task Day_AtTheEndOfTheCalendar_LeadsNoFurther(string day, string link)
    {
        await Visitor.GoAsync($"/schedule?day={day}");

        Visitor.Text.ShouldNotContain(link);
    }

    [Fact]
    public async Task Who_OnePractitioner_ShowsTheirsAlone()
    {
        Desk.Add(SamplePractice.December(1, 10));
        Desk.Add(SamplePractice.December(1, 10), "Ana's Client", booking => booking with { Practitioner = "ana" });

        await Visitor.GoAsync("/schedule?day=2026-12-01&who=ana");

        Visitor.Text.ShouldContain("Ana's Client");
        Visitor.Text.ShouldNotContain("Mara Client");
    }

    [Fact]
    public async Task Approve_Pending_IsConfirmed()
    {
        var booking = Desk.Add(SamplePractice.December(1, 10), change: one => one with { Status = BookingStatus.Pending });
        await Visitor.GoAsync("/schedule?day=2026-12-01");

        await PressAsync("approve");

        Desk.Bookings[booking.Id].Status.ShouldBe(BookingStatus.Confirmed);
        Visitor.Words(Visitor.Page.QuerySelector("[role=status][tabindex='-1'][autofocus]")!).ShouldBe("The booking is approved.");
        Visitor.Page.QuerySelector("button[name=approve]").ShouldBeNull();
    }

    [Fact]
    public async Task Approve_CancelledMeanwhile_ChangesNothingAndSaysHowItStands()
    {
        var booking = Desk.Add(SamplePractice.December(1, 10), change: one => one with { Status = BookingStatus.Pending });
        await Visitor.GoAsync("/schedule?day=2026-12-01");
        Desk.Bookings[booking.Id] = booking with { Status = BookingStatus.CancelledByClient, Revision = 4 };

        await PressAsync("approve");

        Desk.Bookings[booking.Id].Status.ShouldBe(BookingStatus.CancelledByClient);
        Visitor.Words(Visitor.Page.QuerySelector("[role=alert]")!).ShouldContain("changed meanwhile and is now: cancelled by the client");
    }

    [Fact]
    public async Task Complete_BeforeAndAfterTheStart_IsOfferedOnlyOnceItHasBegun()
    {
        var begun = Desk.Add(SamplePractice.Now - Duration.FromMinutes(30), "Early Client");
        Desk.Add(SamplePractice.Now + Duration.FromHours(1), "Later Client");
        await Visitor.GoAsync("/schedule");

        Visitor.Page.QuerySelectorAll("button[name=complete]").ShouldHaveSingleItem();
        await PressAsync("miss");

        Desk.Bookings[begun.Id].Status.ShouldBe(BookingStatus.NoShow);
        Visitor.Text.ShouldContain("Noted: the client did not come.");
        Visitor.Page.QuerySelectorAll("button[name=miss]").ShouldBeEmpty();
        Visitor.Page.QuerySelectorAll("button[name=complete]").ShouldHaveSingleItem("the wrong button may have been pressed");
    }

    [Fact]
    public async Task Complete_FormTamperedBeforeTheStart_SaysThatItHasNotBegun()
    {
        var booking = Desk.Add(SamplePractice.Now + Duration.FromHours(1));
        await Visitor.GoAsync("/schedule");

        await Visitor.SendAsync("wellness-schedule-change", ("complete", $"{booking.Id:D}.3"));

        Desk.Bookings[booking.Id].Status.ShouldBe(BookingStatus.Confirmed);
        Visitor.Text.ShouldContain("The session has not begun");
    }

    [Theory]
    [InlineData("approve", "")]
    [InlineData("approve", "not-an-id.3")]
    [InlineData("approve", "0198c0de-0000-7000-8000-000000000000.0")]
    [InlineData("complete", "0198c0de-0000-7000-8000-000000000000.-1")]
    [InlineData("miss", "0198c0de-0000-7000-8000-000000000000.99999999999")]
    public async Task Change_TamperedId_ChangesNothingAndSaysSo(string name, string value)
    {
        var booking = Desk.Add(SamplePractice.December(1, 10), change: one => one with { Status = BookingStatus.Pending });
        Desk.Busy.Add(new BusyTime(Guid.CreateVersion7(), "heather", Span(1, 12, 13)));
        await Visitor.GoAsync("/schedule?day=2026-12-01");

        await Visitor.SendAsync("wellness-schedule-change", (name, value));

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Page.QuerySelector("[role=alert]").ShouldNotBeNull();
        Desk.Bookings[booking.Id].ShouldBe(booking);
        Desk.Busy.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Change_OlderRevision_ChangesNothing()
    {
        var booking = Desk.Add(SamplePractice.December(1, 10), change: one => one with { Status = BookingStatus.Pending });
        await Visitor.GoAsync("/schedule?day=2026-12-01");

        await Visitor.SendAsync("wellness-schedule-change", ("approve", $"{booking.Id:D}.2"));

        Desk.Bookings[booking.Id].ShouldBe(booking);
    }

    [Fact]
    public async Task Unblock_AskedOnceMore_FreesIt()
    {
        Desk.Busy.Add(new BusyTime(Guid.CreateVersion7(), "heather", Span(1, 12, 13)) { Note = "Lunch" });
        await Visitor.GoAsync("/schedule?view=week&day=2026-12-01");
        await Visitor.FollowAsync("Unblock");
        Visitor.Text.ShouldContain("Unblock this time?");
        Visitor.Text.ShouldContain("Tuesday 1 December, 12:00 pm to 1:00 pm");
        Visitor.Text.ShouldContain("Lunch");
        Desk.Busy.ShouldHaveSingleItem("a link changes nothing");
        var form = Visitor.Page.QuerySelector("form.wellness-schedule-unblock")!;
        var fields = Visitor.Fields(form);

        await Visitor.PostAsync(form.GetAttribute("action")!, fields);
        Desk.Busy.ShouldBeEmpty();
        Visitor.Address.PathAndQuery.ShouldBe("/schedule?view=week&day=2026-12-01&done=unblocked");
        Visitor.Text.ShouldContain("The time is no longer blocked.");
        await Visitor.PostAsync(form.GetAttribute("action")!, fields);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain("That time was not blocked any more.");
    }

    [Theory]
    [InlineData("0198c0de-0000-7000-8000-000000000000")]
    [InlineData("nonsense")]
    public async Task Unblock_WhatIsNotBlocked_SaysSo(string id)
    {
        Desk.Busy.Add(new BusyTime(Guid.CreateVersion7(), "heather", Span(1, 12, 13)));

        await Visitor.GoAsync($"/schedule?day=2026-12-01&unblock={id}");

        Visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldBe("That time was not blocked any more.");
        Desk.Busy.ShouldHaveSingleItem();
    }

    private static BusyInterval Span(int day, int from, int to) => new(SamplePractice.December(day, from), SamplePractice.December(day, to));

    private Task PressAsync(string name) => Visitor.SendAsync(
        "wellness-schedule-change", (name, Visitor.Page.QuerySelector($"button[name={name}]")!.GetAttribute("value")));

    private static Booking Pending(Booking booking) => booking with { Status = BookingStatus.Pending };
}
