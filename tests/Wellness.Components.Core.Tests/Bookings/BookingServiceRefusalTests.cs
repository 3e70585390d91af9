using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Each rule of availability refuses a booking, too: on Tuesday 3 March 2026, after a massage at 12:00 with ada.</summary>
public class BookingServiceRefusalTests
{
    private static readonly string[] Rooms = ["garden"];

    private static readonly ServiceTravel Travel = new(Duration.FromMinutes(60), [new TravelTime("lake", "farm", Duration.FromMinutes(30))]);

    [Theory]
    [InlineData("18:00", typeof(SlotRefusal.OutsideHours))]
    [InlineData("09:30", typeof(SlotRefusal.OffGrid))]
    public void BookAsync_StartThatWasNeverOffered_NamesTheRule(string time, Type rule) => Refused(Reception.Open(), time).ShouldBeOfType(rule);

    [Fact]
    public void BookAsync_StartOfAnotherSession_IsTaken() => Taken(Reception.Open(), "12:00");

    [Fact]
    public void BookAsync_TooSoon_NamesTheFirstInstant() =>
        Refused(Reception.Open(Reception.Hourly with { MinimumNotice = Duration.FromHours(48) }), "09:00").ShouldBeOfType<SlotRefusal.TooSoon>();

    [Fact]
    public void BookAsync_BeyondTheWindow_NamesTheLastDate() =>
        Refused(Reception.Open(Reception.Hourly with { WindowDays = 0 }), "09:00", already: false).ShouldBe(new SlotRefusal.BeyondWindow(new LocalDate(2026, 3, 2)));

    [Fact]
    public void BookAsync_AfterTheServicesLastDate_NamesIt()
    {
        var ended = Reception.Service("massage") with { ValidThrough = new LocalDate(2026, 3, 2) };
        Refused(Reception.Open(services: [ended]), "09:00", already: false).ShouldBe(new SlotRefusal.OutsideValidity(null, new LocalDate(2026, 3, 2)));
    }

    [Fact]
    public void BookAsync_CapReached_NamesIt()
    {
        Refused(Reception.Open(Reception.Hourly with { DailyCap = 1 }), "09:00").ShouldBe(new SlotRefusal.DailyCapReached(1));
        Refused(Reception.Open(Reception.Hourly with { WeeklyCap = 1 }), "09:00").ShouldBe(new SlotRefusal.WeeklyCapReached(1));
        Refused(Reception.Open(Reception.Hourly with { DailyMinutesCap = 119 }), "09:00").ShouldBe(new SlotRefusal.DailyMinutesReached(119));
        Refused(Reception.Open(Reception.Hourly with { WeeklyMinutesCap = 119 }), "09:00").ShouldBe(new SlotRefusal.WeeklyMinutesReached(119));
    }

    [Fact]
    public void BookAsync_ClassThatIsFull_IsTaken()
    {
        var reception = new Reception(Reception.Open(services: [Reception.Service("stretching") with { Capacity = 2 }]));
        reception.Booked("stretching", "2026-03-03 12:00");
        reception.Booked("stretching", "2026-03-03 12:00");
        reception.Book(reception.Request("stretching", "2026-03-03 12:00")).ShouldBeOfType<BookingResult.SlotTaken>();
        reception.Free("stretching", new LocalDate(2026, 3, 3)).ShouldNotContain("12:00 ada");
    }

    [Fact]
    public void BookAsync_OnlyRoomIsTakenBySomebodyElse_IsTaken()
    {
        var massage = Reception.Service("massage") with { Resources = ["room"] };
        var reception = new Reception(Reception.Open(services: [massage], people: ["ada", "ben"], rooms: Rooms));
        reception.Booked("massage", "2026-03-03 12:00", "ada");
        reception.Book(reception.Request("massage", "2026-03-03 12:00", "ben")).ShouldBeOfType<BookingResult.SlotTaken>();
        reception.Booked("massage", "2026-03-03 13:00", "ben").ShouldBe("ben");
        reception.Store.Standing(reception.Clock.GetCurrentInstant()).ShouldAllBe(booking => booking.Resources.SequenceEqual(Rooms));
    }

    [Fact]
    public void BookAsync_NoTimeForTheWay_IsTaken()
    {
        var reception = new Reception(Reception.Open(services: [Reception.Service("visit") with { VisitsClients = true }], travel: Travel));
        reception.Booked("visit", "2026-03-03 12:00", area: "lake");
        reception.Book(reception.Request("visit", "2026-03-03 13:00", area: "farm")).ShouldBeOfType<BookingResult.SlotTaken>();
        reception.Booked("visit", "2026-03-03 13:00", area: "lake").ShouldBe("ada");
        reception.Booked("visit", "2026-03-03 15:00", area: "farm").ShouldBe("ada");
    }

    [Fact]
    public void BookAsync_NewClient_IsHeldToTheirRules()
    {
        var half = new SessionLength(Duration.FromMinutes(30));
        var careful = new ServiceOffering("massage", "massage", "Rest.", [half, new SessionLength(Duration.FromMinutes(90))])
        {
            NewClients = new NewClientPolicy { Lengths = [Duration.FromMinutes(90)] },
        };
        var reception = new Reception(Reception.Open(services: [careful]));
        reception.Book(reception.Request("massage", "2026-03-03 09:00", isNewClient: true)).ShouldBeOfType<BookingResult.Refused>()
            .Reason.ShouldBeOfType<SlotRefusal.LengthNotForNewClients>();
        reception.Book(reception.Request("massage", "2026-03-03 09:00", isNewClient: true, minutes: 90)).ShouldBeOfType<BookingResult.Booked>();
        reception.Book(reception.Request("massage", "2026-03-03 11:00", isNewClient: false)).ShouldBeOfType<BookingResult.Booked>();
        reception.Book(reception.Request("massage", "2026-03-03 12:00")).ShouldBeOfType<BookingResult.Invalid>()
            .Faults.ShouldBe([new FieldFault("IsNewClient", FieldRule.Required)]);

        var calling = new Reception(Reception.Open(services: [careful with { NewClients = new NewClientPolicy { CallFirst = true } }]));
        calling.Book(calling.Request("massage", "2026-03-03 09:00", isNewClient: true)).ShouldBeOfType<BookingResult.Refused>()
            .Reason.ShouldBe(new SlotRefusal.CallFirst());
    }

    private static SlotRefusal Refused(Practice practice, string time, bool already = true) =>
        Book(practice, time, already).ShouldBeOfType<BookingResult.Refused>().Reason;

    private static void Taken(Practice practice, string time) => Book(practice, time, already: true).ShouldBeOfType<BookingResult.SlotTaken>();

    private static BookingResult Book(Practice practice, string time, bool already)
    {
        var reception = new Reception(practice);
        if (already)
        {
            reception.Store.Block(new OccupiedTime(
                "ada",
                new BusyInterval(reception.At("2026-03-03 12:00"), reception.At("2026-03-03 13:00")),
                new OccupiedSession("massage", reception.At("2026-03-03 12:00"), Duration.FromHours(1), null)));
        }

        return reception.Book(reception.Request("massage", $"2026-03-03 {time}"));
    }
}
