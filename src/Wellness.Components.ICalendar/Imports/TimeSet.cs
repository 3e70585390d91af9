using NodaTime;

namespace Wellness.ICalendar.Imports;

/// <summary>Times of an event that are left out or replaced, found however the calendar writes them.</summary>
/// <remarks>
/// A day stands for each time on it: programs write EXDATE and RECURRENCE-ID as days though the event has a time. The
/// other way round, a time stands for its day where the event lasts whole days.
/// </remarks>
internal sealed class TimeSet
{
    private readonly HashSet<Instant> _instants = [];
    private readonly HashSet<LocalDate> _days = [];
    private readonly HashSet<LocalDate> _written = [];

    public TimeSet(IEnumerable<CalendarTime> times)
    {
        foreach (var time in times)
        {
            _written.Add(time.Local.Date);
            if (time.IsDate)
            {
                _days.Add(time.Local.Date);
            }
            else
            {
                _instants.Add(time.ToInstant());
            }
        }
    }

    public bool Contains(CalendarTime time) => time.IsDate
        ? _written.Contains(time.Local.Date) || _instants.Contains(time.ToInstant())
        : _days.Contains(time.Local.Date) || _instants.Contains(time.ToInstant());
}
