using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Recurring appointments from Tuesday 3 March 2026 on; on Sunday 8 March New York's clocks go forward.</summary>
public class BookingServiceSeriesTests
{
    [Fact]
    public void FindSeriesAsync_AcrossAClockChange_KeepsTheTimeOnTheClock()
    {
        var reception = new Reception(Reception.Open());
        reception.Series(reception.Request("massage", "2026-03-03 09:00"), 2, 7).Select(answer => answer.Start)
            .ShouldBe([Instant.FromUtc(2026, 3, 3, 14, 0), Instant.FromUtc(2026, 3, 10, 13, 0)]);
    }

    [Fact]
    public void FindSeriesAsync_DateThatIsTaken_NamesTheRuleForThatDateAlone()
    {
        var reception = new Reception(Reception.Open());
        reception.Booked("massage", "2026-03-10 09:00");
        var answers = reception.Series(reception.Request("massage", "2026-03-03 09:00"), 3, 7);
        answers.Select(answer => answer.Refusal is null).ShouldBe([true, false, true]);
        answers[1].Refusal.ShouldBe(new SlotRefusal.Busy(new BusyInterval(reception.At("2026-03-10 09:00"), reception.At("2026-03-10 10:00"))));
    }

    [Fact]
    public void FindSeriesAsync_WeeklyCap_CountsTheDatesBefore()
    {
        var reception = new Reception(Reception.Open(Reception.Hourly with { WeeklyCap = 2 }));
        reception.Series(reception.Request("massage", "2026-03-03 09:00"), 3, 1).Select(answer => answer.Refusal)
            .ShouldBe([null, null, new SlotRefusal.WeeklyCapReached(2)]);
    }

    [Fact]
    public void FindSeriesAsync_NightsThatShareTheOnlyRoom_CountTheRoomOfTheDateBefore()
    {
        // Twenty hours and eight to clean up: the room of Tuesday 09:00 is free on Wednesday at 13:00.
        var retreat = Reception.Service("retreat", 20 * 60) with { BufferAfter = Duration.FromHours(8), Resources = ["room"] };
        var reception = new Reception(Reception.Open(services: [retreat], people: ["ada", "ben"], rooms: ["garden"], hours: Reception.Daily("00:00-24:00")));
        reception.Series(reception.Request("retreat", "2026-03-03 09:00"), 2, 1).Select(answer => answer.Refusal is null).ShouldBe([true, false], "ben is free");
    }

    [Fact]
    public void FindSeriesAsync_SeveralAreFree_CountsForWhomeverTheStrategyChooses()
    {
        // Ada has a session on Tuesday; ben does not work on Wednesday. Two sessions a week are the most.
        var reception = new Reception(Reception.Open(
            Reception.Hourly with { Assignment = AssignmentStrategy.FewestSessions, WeeklyCap = 2 },
            people: ["ada", "ben"],
            each: practitioner => practitioner.Slug == "ada" ? practitioner
                : practitioner with { Hours = new PracticeHours(Reception.Daily("09:00-17:00").Weekly.With(IsoDayOfWeek.Wednesday)) }));
        reception.Booked("massage", "2026-03-03 15:00", "ada");
        reception.Series(reception.Request("massage", "2026-03-03 09:00"), 2, 1).Select(answer => answer.Refusal).ShouldBe([null, null]);
    }

    [Fact]
    public void FindSeriesAsync_OneIsClosedAndTheOtherTaken_SaysWhatBookingWouldSay()
    {
        var reception = new Reception(Reception.Open(
            people: ["ada", "ben"],
            each: practitioner => practitioner.Slug == "ben" ? practitioner : practitioner with { Hours = Reception.Daily("13:00-17:00") }));
        reception.Booked("massage", "2026-03-10 09:00", "ben");
        reception.Series(reception.Request("massage", "2026-03-03 09:00"), 2, 7)[1].Refusal.ShouldBeOfType<SlotRefusal.Busy>();
        reception.Book(reception.Request("massage", "2026-03-10 09:00")).ShouldBeOfType<BookingResult.SlotTaken>();
    }

    // The shortest and the longest key, and those around which "-11" no longer fits.
    [Theory]
    [InlineData(32)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(127)]
    [InlineData(128)]
    public void BookSeriesAsync_AnyKeyThatIsAllowed_BooksEachDateOnce(int length)
    {
        var reception = new Reception(Reception.Open());
        var request = reception.Request("massage", "2026-03-03 09:00") with { IdempotencyKey = new string('k', length) };

        var ids = Ids(reception.BookSeries(request, 12, 1));

        ids.ShouldBeUnique();
        Ids(reception.BookSeries(request, 12, 1)).ShouldBe(ids, "a retry finds them");
        static Guid[] Ids(IReadOnlyList<SeriesBooking> series) => [.. series.Select(one => one.Result.ShouldBeOfType<BookingResult.Booked>().Booking.Id)];
    }

    [Theory]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(129)]
    public void BookSeriesAsync_AKeyThatIsRefused_BooksNoDate(int length)
    {
        var reception = new Reception(Reception.Open());
        var request = reception.Request("massage", "2026-03-03 09:00") with { IdempotencyKey = new string('k', length) };

        reception.BookSeries(request, 3, 1).ShouldAllBe(one => one.Result is BookingResult.Invalid);
    }

    [Fact]
    public void BookSeriesAsync_AKeyThatLeavesRoom_NamesItsLaterDatesByNumber()
    {
        // As it always was: a retry that reaches the next version of a site finds what the last one booked.
        var reception = new Reception(Reception.Open());
        var request = reception.Request("massage", "2026-03-03 09:00");
        var second = reception.BookSeries(request, 2, 1)[1].Result.ShouldBeOfType<BookingResult.Booked>();

        reception.Book(request with { Start = second.Booking.Start, IdempotencyKey = request.IdempotencyKey + "-1" }).ShouldBe(second);
    }

    [Fact]
    public void FindSlotsAsync_TwoDaysAfterADateThatNeverWas_IsAnswered()
    {
        // Apia had no 30 December 2011, and what was taken since then decides about 1 January.
        var reception = new Reception(Reception.Open(zone: "Pacific/Apia"));
        reception.Clock.Reset(Instant.FromUtc(2011, 12, 28, 0, 0));
        reception.Free("massage", new LocalDate(2012, 1, 1)).Length.ShouldBe(8);
        reception.Booked("massage", "2012-01-01 09:00").ShouldBe("ada");
    }
}
