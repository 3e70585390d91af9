using NodaTime;

namespace Wellness.Scheduling;

/// <summary>Why a start can't be booked: a closed set, one value for each rule, with what decided.</summary>
/// <remarks>For the practice's own eyes; what the public is told never names another client's time.</remarks>
public abstract record SlotRefusal
{
    private SlotRefusal()
    {
    }

    /// <summary>The session, or with <c>BuffersWithinHours</c> its buffers, would not lie inside the open time.</summary>
    /// <param name="Open">The joined open range that the start lies in, cut a week before and after its date; null where it is closed, and outside 1970 to 2200.</param>
    public sealed record OutsideHours(OpenRange? Open) : SlotRefusal;

    /// <summary>The session with its buffers would overlap a busy time.</summary>
    /// <param name="With">The earliest one that it overlaps.</param>
    public sealed record Busy(BusyInterval With) : SlotRefusal;

    /// <summary>The start is not a candidate of the practice's grid.</summary>
    /// <param name="Before">The nearest candidate before it in the same open range, within a week, at which the session fits and nothing is busy; null where there is none.</param>
    /// <param name="After">The nearest such candidate after it; null where there is none.</param>
    public sealed record OffGrid(Instant? Before, Instant? After) : SlotRefusal;

    /// <summary>The start is sooner than the practice's notice allows, or past.</summary>
    /// <param name="Earliest">The first instant that the notice allows.</param>
    public sealed record TooSoon(Instant Earliest) : SlotRefusal;

    /// <summary>The start's local date is further ahead than the practice books.</summary>
    /// <param name="LastDate">The last local date that can be booked.</param>
    public sealed record BeyondWindow(LocalDate LastDate) : SlotRefusal;

    /// <summary>The start's local date has as many sessions as the practice gives in a day.</summary>
    /// <param name="Cap">The most sessions for one local date.</param>
    public sealed record DailyCapReached(int Cap) : SlotRefusal;

    /// <summary>The start's ISO week has as many sessions as the practice gives in a week.</summary>
    /// <param name="Cap">The most sessions for one ISO week.</param>
    public sealed record WeeklyCapReached(int Cap) : SlotRefusal;

    /// <summary>The start's local date would have more minutes of sessions than the practice gives in a day.</summary>
    /// <param name="Cap">The most minutes for one local date.</param>
    public sealed record DailyMinutesReached(int Cap) : SlotRefusal;

    /// <summary>The start's ISO week would have more minutes of sessions than the practice gives in a week.</summary>
    /// <param name="Cap">The most minutes for one ISO week.</param>
    public sealed record WeeklyMinutesReached(int Cap) : SlotRefusal;

    /// <summary>The start's local date is not one on which the service is given.</summary>
    /// <param name="From">The first date on which it is; null for no such bound.</param>
    /// <param name="Through">The last date on which it is, inclusive; null for no such bound.</param>
    public sealed record OutsideValidity(LocalDate? From, LocalDate? Through) : SlotRefusal;

    /// <summary>The class that starts then has no seat left.</summary>
    /// <param name="Capacity">How many seats it has.</param>
    public sealed record ClassFull(int Capacity) : SlotRefusal;

    /// <summary>No member of a resource pool is free for the session with its buffers.</summary>
    /// <param name="Pool">The pool's slug.</param>
    public sealed record NoResource(string Pool) : SlotRefusal;

    /// <summary>There is no time for the way from or to a neighbouring session, or from or to the base.</summary>
    /// <param name="Area">The neighbour's area; null for the base.</param>
    /// <param name="Way">How long the way takes.</param>
    /// <param name="Neighbour">The time that the neighbouring session takes; null for the base at an end of the open time.</param>
    public sealed record Travel(string? Area, Duration Way, BusyInterval? Neighbour) : SlotRefusal;

    /// <summary>New clients don't book this service by themselves.</summary>
    public sealed record CallFirst : SlotRefusal;

    /// <summary>New clients can't have this length.</summary>
    /// <param name="Lengths">Those that they can have; never empty.</param>
    public sealed record LengthNotForNewClients(IReadOnlyList<Duration> Lengths) : SlotRefusal;
}
