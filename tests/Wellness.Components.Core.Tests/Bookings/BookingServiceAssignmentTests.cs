using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>Who gets a session that nobody in particular was asked for, on Tuesday 3 March 2026.</summary>
public class BookingServiceAssignmentTests
{
    private static readonly string[] Two = ["ada", "ben"];

    [Fact]
    public void BookAsync_Priority_TheFirstWhoIsFreeGetsIt()
    {
        var reception = With(AssignmentStrategy.Priority);
        reception.Booked("massage", "2026-03-03 09:00").ShouldBe("ada");
        reception.Booked("massage", "2026-03-03 09:00").ShouldBe("ben", "ada has a session then");
        reception.Booked("massage", "2026-03-03 10:00").ShouldBe("ada");
    }

    [Fact]
    public void BookAsync_FewestSessions_CountsThoseOfTheDate()
    {
        var reception = With(AssignmentStrategy.FewestSessions);
        reception.Booked("massage", "2026-03-04 09:00").ShouldBe("ada", "nobody has any: the practice's order");
        reception.Booked("massage", "2026-03-03 09:00").ShouldBe("ada", "the day after does not count");
        reception.Booked("massage", "2026-03-03 11:00").ShouldBe("ben");
        reception.Booked("massage", "2026-03-03 13:00").ShouldBe("ada");
    }

    [Fact]
    public void BookAsync_FewestSessionsAfterAClass_CountsItOnce()
    {
        var stretching = Reception.Service("stretching") with { Capacity = 4 };
        var reception = new Reception(Reception.Open(
            Reception.Hourly with { Assignment = AssignmentStrategy.FewestSessions }, [stretching, Reception.Service("massage")], Two));
        reception.Booked("stretching", "2026-03-03 09:00", "ada").ShouldBe("ada");
        reception.Booked("stretching", "2026-03-03 09:00", "ada").ShouldBe("ada");
        reception.Booked("massage", "2026-03-03 09:00").ShouldBe("ben");
        reception.Booked("massage", "2026-03-03 15:00").ShouldBe("ada", "one each, and three clients are no three sessions");
    }

    [Fact]
    public void BookAsync_Rotation_WhoeverWasBookedLongestAgoGetsIt()
    {
        var reception = With(AssignmentStrategy.Rotation);
        reception.Booked("massage", "2026-03-10 09:00", "ada").ShouldBe("ada");
        reception.Booked("massage", "2026-03-03 09:00").ShouldBe("ben", "who never was");
        reception.Booked("massage", "2026-03-05 09:00").ShouldBe("ada", "by the time of booking, not of the session");
        reception.Booked("massage", "2026-03-05 09:00").ShouldBe("ben");
    }

    [Fact]
    public void FindSlotsAsync_SeveralFree_NamesThemInThePracticesOrderWhateverTheStrategy()
    {
        var reception = With(AssignmentStrategy.Rotation);
        reception.Booked("massage", "2026-03-03 09:00", "ada");
        reception.Free("massage", new LocalDate(2026, 3, 3))[..2].ShouldBe(["09:00 ben", "10:00 ada+ben"]);
    }

    private static Reception With(AssignmentStrategy strategy) => new(Reception.Open(Reception.Hourly with { Assignment = strategy }, people: Two));
}
