using NodaTime;
using Wellness.Practices;

namespace Wellness.Scheduling;

/// <summary>Caps in minutes: Monday 4 May 2026 has a session of an hour and a half, Sunday 10 May one of an hour.</summary>
public class SlotFinderMinutesTests
{
    private static readonly Ask Monday = new()
    {
        Hours = new PracticeHours(Ask.Daily("09:00-11:00")),
        From = new LocalDate(2026, 5, 4),
        To = new LocalDate(2026, 5, 5),
    };

    private static readonly Ask Booked = (Monday with
    {
        Appointments = [new HeldSession(Monday.Local("2026-05-10T09:00"), Duration.FromHours(1))],
    }).WithSession("17:00", "18:30");

    [Fact]
    public void Find_MinutesThatJustFit_AreOffered() =>
        (Booked with { Policy = Ask.Hourly with { DailyMinutesCap = 150 } }).Free("dd HH:mm").ShouldBe(["04 09:00", "04 10:00", "05 09:00", "05 10:00"]);

    [Fact]
    public void Find_OneMinuteTooMany_ClosesTheDate()
    {
        var capped = Booked with { Policy = Ask.Hourly with { DailyMinutesCap = 149 } };
        capped.Free("dd HH:mm").ShouldBe(["05 09:00", "05 10:00"]);
        capped.WhyNot("09:00").ShouldBe(new SlotRefusal.DailyMinutesReached(149));
        (capped with { Minutes = 59 }).Free("dd HH:mm").ShouldBe(["04 09:00", "04 10:00", "05 09:00", "05 10:00"]);
    }

    [Fact]
    public void Find_SessionLongerThanTheCap_IsNeverOffered() =>
        (Monday with { Policy = Ask.Hourly with { DailyMinutesCap = 45 } }).Free().ShouldBeEmpty();

    [Fact]
    public void Find_WeeklyMinutes_CountFromMondayToSunday()
    {
        var capped = Booked with { Policy = Ask.Hourly with { WeeklyMinutesCap = 209 } };
        capped.Free().ShouldBeEmpty();
        capped.WhyNot("09:00").ShouldBe(new SlotRefusal.WeeklyMinutesReached(209));
        (Booked with { Policy = Ask.Hourly with { WeeklyMinutesCap = 210 } }).Free("dd HH:mm").Length.ShouldBe(4);
        (capped with { From = new LocalDate(2026, 5, 11), To = null }).Free("dd HH:mm").ShouldBe(["11 09:00", "11 10:00"]);
    }

    [Fact]
    public void Find_BuffersOfASession_AreNotItsMinutes() => (Monday with
    {
        Policy = Ask.Hourly with { DailyMinutesCap = 120 },
        Appointments = [new HeldSession(Monday.At("17:00"), Duration.FromHours(1), new BusyInterval(Monday.At("16:00"), Monday.At("20:00")))],
    }).Free("dd HH:mm").Length.ShouldBe(4);

    [Fact]
    public void Explain_EveryCapReached_NamesDaysBeforeWeeksAndSessionsBeforeMinutes()
    {
        var policy = Ask.Hourly with { DailyCap = 1, WeeklyCap = 2, DailyMinutesCap = 60, WeeklyMinutesCap = 60 };
        (Booked with { Policy = policy }).WhyNot("09:00").ShouldBe(new SlotRefusal.DailyCapReached(1));
        (Booked with { Policy = policy with { DailyCap = null } }).WhyNot("09:00").ShouldBe(new SlotRefusal.WeeklyCapReached(2));
        (Booked with { Policy = policy with { DailyCap = null, WeeklyCap = null } }).WhyNot("09:00").ShouldBe(new SlotRefusal.DailyMinutesReached(60));
    }
}
