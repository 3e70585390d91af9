using System.Globalization;

namespace Wellness.ICalendar.Imports;

/// <summary>One VEVENT: an event, or what became of one time of an event that repeats.</summary>
internal sealed record EventEntry
{
    /// <summary>Empty where the calendar gives none.</summary>
    public required string Uid { get; init; }

    /// <summary>The line on which it begins.</summary>
    public required int Line { get; init; }

    /// <summary>Which version of the event this is; a calendar that keeps several means the highest.</summary>
    public required long Sequence { get; init; }

    /// <summary>Whether it takes the practitioner's time: neither cancelled nor transparent nor marked as free.</summary>
    public required bool IsBusy { get; init; }

    public required CalendarTime Start { get; init; }

    public required EventLength Length { get; init; }

    /// <summary>The time of the repeating event that this is about, as it was before it moved; null for the event itself.</summary>
    public required CalendarTime? Replaces { get; init; }

    /// <summary>Whether it is about all later times, too.</summary>
    public required bool ReplacesFollowing { get; init; }

    public required IReadOnlyList<RecurrenceRule> Rules { get; init; }

    /// <summary>Rules whose times are left out; RFC 2445 had them, and some programs still do.</summary>
    public required IReadOnlyList<RecurrenceRule> ExcludedRules { get; init; }

    public required IReadOnlyList<(CalendarTime Start, EventLength? Length)> AddedTimes { get; init; }

    public required IReadOnlyList<CalendarTime> ExcludedTimes { get; init; }

    /// <exception cref="RefusedCalendarException">Something that tells the time is malformed, missing or too much.</exception>
    public static EventEntry Read(CalendarPart part, TimeReader times, ReadBudget budget)
    {
        CalendarTime? replaces = part.First("RECURRENCE-ID") is { } id ? times.Time(id) : null;

        // A cancelled time of an event need not say again when it was.
        var start = replaces is { } replaced && part.First("DTSTART") is null ? replaced : times.Time(part.Required("DTSTART"));
        return new EventEntry
        {
            Uid = part.First("UID")?.Value ?? "",
            Line = part.Number,
            Sequence = long.TryParse(part.First("SEQUENCE")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : 0,
            IsBusy = IsBusyTime(part),
            Start = start,
            Length = LengthOf(part, start, times),
            Replaces = replaces,
            ReplacesFollowing = string.Equals(part.First("RECURRENCE-ID")?.Parameter("RANGE"), "THISANDFUTURE", StringComparison.OrdinalIgnoreCase),
            Rules = [.. part.All("RRULE").Select(RuleReader.Read)],
            ExcludedRules = [.. part.All("EXRULE").Select(RuleReader.Read)],
            AddedTimes = [.. Limited(part.All("RDATE").SelectMany(times.Periods), part, budget)],
            ExcludedTimes = [.. Limited(part.All("EXDATE").SelectMany(times.Times), part, budget)],
        };
    }

    private static bool IsBusyTime(CalendarPart part) =>
        part.First("STATUS")?.ValueIs("CANCELLED") != true
        && part.First("TRANSP")?.ValueIs("TRANSPARENT") != true
        && part.First("X-MICROSOFT-CDO-BUSYSTATUS")?.ValueIs("FREE") != true;

    // Without an end a day lasts a day and a time no time at all (RFC 5545 section 3.6.1); Outlook ends a day where it began.
    private static EventLength LengthOf(CalendarPart part, CalendarTime start, TimeReader times)
    {
        var length = part.First("DTEND") is { } end ? TimeReader.Between(end, start, times.Time(end))
            : part.First("DURATION") is { } duration ? TimeReader.Length(duration)
            : default;
        return start.IsDate && length == default ? new EventLength(1, NodaTime.Duration.Zero) : length;
    }

    private static IEnumerable<T> Limited<T>(IEnumerable<T> values, CalendarPart part, ReadBudget budget)
    {
        var count = 0;
        foreach (var value in values)
        {
            yield return ++count <= budget.DatesPerEvent ? value
                : throw RefusedCalendarException.Over(BusyCalendarRefusal.TooManyDates, count, budget.DatesPerEvent, part.Number);
        }
    }
}
