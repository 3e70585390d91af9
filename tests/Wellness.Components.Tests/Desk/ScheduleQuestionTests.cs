using System.Net;
using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Tests;

/// <summary>Blocking time, asking why, and the waiting list, on a real site without scripts.</summary>
public sealed class ScheduleQuestionTests : IAsyncLifetime
{
    private const string WaitingForm = "wellness-schedule-waiting";

    private ScheduleSite _site = null!;

    private FakeScheduleDesk Desk => _site.Desk;

    private Visitor Visitor => _site.Visitor;

    public async ValueTask InitializeAsync() => _site = await ScheduleSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Block_ATimeWithABooking_BlocksItAndNamesTheBooking()
    {
        var booking = Desk.Add(SamplePractice.December(1, 10));
        await Visitor.GoAsync("/schedule?view=block&day=2026-12-01");

        await Visitor.SendAsync("wellness-schedule-block",
            ("practitioner", "heather"), ("from", "2026-12-01T09:30"), ("to", "2026-12-01T12:00"), ("note", "Dentist"));

        Desk.Busy.ShouldHaveSingleItem().Note.ShouldBe("Dentist");
        Visitor.Text.ShouldContain("Blocked for Heather: Tuesday 1 December, 9:30 am to 12:00 pm.");
        Visitor.Text.ShouldContain("Bookings that lie inside");
        await Visitor.FollowAsync("Cancel Mara Client");
        Visitor.Address.Query.ShouldBe($"?day=2026-12-01&cancel={booking.Id:D}");
    }

    [Fact]
    public async Task Block_OverTheYearsEnd_SaysTheYear()
    {
        await Visitor.GoAsync("/schedule?view=block&day=2026-12-31");

        await Visitor.SendAsync("wellness-schedule-block",
            ("practitioner", "heather"), ("from", "2026-12-31T09:00"), ("to", "2027-01-02T12:00"), ("note", ""));

        Visitor.Text.ShouldContain("Blocked for Heather: Thursday 31 December, 9:00 am to Saturday 2 January 2027, 12:00 pm.");
    }

    [Theory]
    [InlineData("from", "tomorrow", "Give a day and a time")]
    [InlineData("to", "", "Give a day and a time")]
    [InlineData("to", "2026-12-01T09:00", "Let the time end after it begins")]
    [InlineData("key", "forged", "The form was not complete")]
    public async Task Block_OneFieldWrong_BlocksNothingAndKeepsTheRest(string field, string value, string sentence)
    {
        await Visitor.GoAsync("/schedule?view=block&day=2026-12-01");

        await Visitor.SendAsync("wellness-schedule-block",
            [("practitioner", "heather"), .. new[] { ("from", "2026-12-01T09:30"), ("to", (string?)"2026-12-01T12:00"), ("note", "Dentist") }
                .Where(pair => pair.Item1 != field), (field, value)]);

        Visitor.Status.ShouldBe(HttpStatusCode.OK);
        Visitor.Text.ShouldContain(sentence);
        Visitor.Value("wellness-block-note").ShouldBe("Dentist");
        Desk.Busy.ShouldBeEmpty();
    }

    [Fact]
    public async Task Block_BothEndsWrong_TellsEachAboveAndBesideItsField()
    {
        await Visitor.GoAsync("/schedule?view=block&day=2026-12-01");

        await Visitor.SendAsync("wellness-schedule-block", ("practitioner", "heather"), ("from", "tomorrow"), ("to", ""));

        Visitor.Page.QuerySelectorAll("[role=alert] a").Select(link => (Visitor.Words(link), link.GetAttribute("href"))).ShouldBe(
        [
            ("From: Give a day and a time, such as 5 December, 10:00.", "/schedule?view=block&day=2026-12-01#wellness-block-from"),
            ("Until: Give a day and a time, such as 5 December, 10:00.", "/schedule?view=block&day=2026-12-01#wellness-block-to"),
        ]);
        foreach (var id in new[] { "wellness-block-from", "wellness-block-to" })
        {
            var field = Visitor.Page.GetElementById(id)!;
            field.GetAttribute("aria-invalid").ShouldBe("true");
            Visitor.Page.GetElementById(field.GetAttribute("aria-describedby")!)!.TextContent.ShouldStartWith("Give a day and a time");
        }

        Visitor.Page.GetElementById("wellness-block-note")!.HasAttribute("aria-invalid").ShouldBeFalse();
    }

    [Fact]
    public async Task Why_ABusyTime_NamesTheRuleWithItsValuesForEachPractitioner()
    {
        Desk.Answers.Add(new PractitionerAnswer("heather", new SlotRefusal.Busy(new BusyInterval(SamplePractice.December(1, 10), SamplePractice.December(1, 11)))));
        Desk.Answers.Add(new PractitionerAnswer("ana", null));

        await Visitor.GoAsync($"/schedule?view=why&session={SamplePractice.Nmt}.60&who=&day=2026-12-01&time=10:30&new=yes");

        Visitor.Told("Heather")!.ShouldEndWith("would overlap what is taken: Tuesday 1 December, 10:00 am to 11:00 am.");
        Visitor.Told("Ana").ShouldBe("This time can be booked.");
        var asked = Desk.Questions.ShouldHaveSingleItem();
        asked.Start.ShouldBe(SamplePractice.December(1, 10, 30));
        asked.Duration.ShouldBe(Duration.FromMinutes(60));
        asked.IsNewClient.ShouldBe(true);
    }

    [Fact]
    public async Task Why_ServiceWithHoursOfItsOwn_SaysThatItIsNotGivenThen()
    {
        await using var site = await ScheduleSite.StartAsync(SamplePractice.OwnHours);
        site.Desk.Answers.Add(new PractitionerAnswer("heather", new SlotRefusal.OutsideHours(null)));

        await site.Visitor.GoAsync("/schedule?view=why&session=neuromuscular-therapy.60&time=10:00");

        site.Visitor.Told("Heather").ShouldBe("This session is not given then.");
    }

    [Theory]
    [InlineData("session=neuromuscular-therapy.45&time=10:00", "Choose a service and its length")]
    [InlineData("session=neuromuscular-therapy.60&time=noon", "Give a time")]
    [InlineData("session=neuromuscular-therapy.60&time=02:30&day=2027-03-14", "The clocks leave that time out")]
    [InlineData("session=assisted-stretching.45&time=10:00&who=ana", "Nobody chosen gives this service.")]
    public async Task Why_AQuestionThatHasNoAnswer_SaysWhatToDo(string query, string sentence)
    {
        await Visitor.GoAsync($"/schedule?view=why&{query}");

        Visitor.Text.ShouldContain(sentence);
    }

    [Fact]
    public async Task Waiting_Somebody_IsListedAndTakenOffOnceItWasAskedOnceMore()
    {
        var entry = Wanda();
        await Visitor.GoAsync("/schedule?view=waiting");
        Visitor.Text.ShouldContain("Neuromuscular Therapy, 60 minutes");
        Visitor.Text.ShouldContain("Tuesday 1 December to Friday 4 December, in the morning or in the evening");

        await Visitor.FollowAsync("Take off the list Wanda Waits");
        Visitor.Text.ShouldContain("Take them off the list?");
        Visitor.Text.ShouldContain("Wanda Waits");
        Desk.Waiting.ShouldBe([entry], "a link changes nothing");
        await Visitor.SendAsync(WaitingForm);

        Desk.Waiting.ShouldBeEmpty();
        Visitor.Text.ShouldContain("They are off the list.");
        Visitor.Text.ShouldContain("Nobody waits.");
    }

    [Fact]
    public async Task Waiting_SomebodyWhoIsOfferedATime_SaysThatItBecomesFree()
    {
        var entry = Wanda(Held(SamplePractice.December(2, 8)).Id);

        await Visitor.GoAsync($"/schedule?view=waiting&remove={entry.Id:D}");

        Visitor.Text.ShouldContain("The time that is offered to them becomes free");
    }

    [Fact]
    public async Task Waiting_SomebodyWithANoteAndAnOffer_ShowsBoth()
    {
        Wanda(Held(SamplePractice.Now + Duration.FromHours(12)).Id);

        await Visitor.GoAsync("/schedule?view=waiting");

        Visitor.Text.ShouldContain("Offered now: Tuesday 1 December, 10:00 am to 11:00 am. It is held for them until Monday 30 November, 9:00 pm.");
        Visitor.Text.ShouldContain("Only the left shoulder.");
    }

    [Fact]
    public async Task Waiting_AnOfferThatHasEnded_IsNotShown()
    {
        var entry = Wanda(Held(SamplePractice.Now).Id);

        await Visitor.GoAsync("/schedule?view=waiting");
        Visitor.Text.ShouldNotContain("Offered now");

        await Visitor.GoAsync($"/schedule?view=waiting&remove={entry.Id:D}");
        Visitor.Text.ShouldContain("No time is offered to them any more");
    }

    [Fact]
    public async Task Waiting_SomebodyWhoLeftMeanwhile_SaysSoOnTheLinkAndInTheForm()
    {
        var entry = Wanda();
        await Visitor.GoAsync($"/schedule?view=waiting&remove={entry.Id:D}");
        Desk.Waiting.Clear();

        await Visitor.SendAsync(WaitingForm);
        Visitor.Text.ShouldContain("They were not on the list any more.");
        await Visitor.GoAsync("/schedule?view=waiting&remove=x");
        Visitor.Text.ShouldContain("They were not on the list any more.");
        await Visitor.FollowAsync("Back to the list");

        Visitor.Text.ShouldContain("Nobody waits.");
    }

    private Booking Held(Instant until) => Desk.Add(
        SamplePractice.December(1, 10), change: booking => booking with { Status = BookingStatus.Held, HoldUntil = until, Client = null });

    private WaitingListEntry Wanda(Guid? offer = null)
    {
        var entry = new WaitingListEntry
        {
            Id = Guid.CreateVersion7(),
            Service = SamplePractice.Nmt,
            Duration = Duration.FromMinutes(60),
            From = new LocalDate(2026, 12, 1),
            To = new LocalDate(2026, 12, 4),
            Parts = PartsOfDay.Morning | PartsOfDay.Evening,
            Client = new ClientDetails("Wanda Waits", "wanda@example.com", note: "Only the left shoulder."),
            CreatedAt = SamplePractice.Now,
            Offer = offer,
        };
        Desk.Waiting.Add(entry);
        return entry;
    }
}
