using NodaTime;
using Wellness.Components.Localization;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Components;

/// <summary>Days and times as the practice's own pages write them: with the year where it is not the present one.</summary>
/// <param name="Zone">The practice's zone.</param>
/// <param name="Today">The present local date.</param>
internal sealed record DeskFormat(DateTimeZone Zone, LocalDate Today)
{
    public static DeskFormat At(Instant now, Practice practice) => new(practice.TimeZone, now.InZone(practice.TimeZone).Date);

    /// <summary>"Tuesday 1 December", and "Friday 1 January 2027" where that is not this year.</summary>
    public string Day(LocalDate date) =>
        date.Year == Today.Year ? PracticeFormat.Day(date) : DeskText.Get("DayOfYear", PracticeFormat.Day(date), date.Year);

    public string DayAndTime(Instant instant) =>
        BookingText.Get("DayAndTime", Day(instant.InZone(Zone).Date), BookingFormat.TimeOnClock(instant, Zone));

    /// <summary>"Tuesday 1 December, 10:00 am to 11:15 am"; the end's day too where it is another.</summary>
    public string Span(Instant start, Instant end) => DeskText.Get(
        "Span", DayAndTime(start), start.InZone(Zone).Date == end.InZone(Zone).Date
            ? BookingFormat.TimeOnClock(end, Zone) : DayAndTime(end));

    /// <inheritdoc cref="Span(Instant, Instant)"/>
    public string Span(BusyInterval time) => Span(time.Start, time.End);
}
