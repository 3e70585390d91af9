using Wellness.Scheduling;

namespace Wellness.ICalendar;

/// <summary>What reading an external calendar gave: a closed set that the caller must face.</summary>
public abstract record BusyCalendarResult
{
    private BusyCalendarResult()
    {
    }

    /// <summary>The whole calendar was read.</summary>
    /// <param name="Times">The busy times inside the span, sorted; none touches another. May be empty.</param>
    public sealed record Read(IReadOnlyList<BusyInterval> Times) : BusyCalendarResult;

    /// <summary>The calendar was not read, and none of it may count.</summary>
    /// <param name="Reason">Why not.</param>
    /// <param name="Value">What was refused, cut to a length that a page can show; never a title or a description.</param>
    /// <param name="Bound">What would have been allowed; null where there is no more to say than the reason.</param>
    /// <param name="Line">The line of the file, the first being 1; null where it is about the whole.</param>
    public sealed record Refused(BusyCalendarRefusal Reason, string Value, string? Bound, int? Line) : BusyCalendarResult;
}
