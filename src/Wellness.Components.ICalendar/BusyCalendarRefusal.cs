namespace Wellness.ICalendar;

/// <summary>Why an external calendar was not read. Nothing of a refused calendar counts: half of it would look free where it isn't.</summary>
public enum BusyCalendarRefusal
{
    /// <summary>It has no BEGIN:VCALENDAR where a calendar begins: a web page, for instance, or another kind of file.</summary>
    NotACalendar,

    /// <summary>A line is no content line, or a component is not ended where it must be (RFC 5545 section 3.1).</summary>
    Malformed,

    /// <summary>A date, length, offset or rule is not written as RFC 5545 section 3.3 says, or is missing.</summary>
    MalformedValue,

    /// <summary>It has more bytes than <see cref="BusyCalendarLimits.Bytes"/>.</summary>
    TooLarge,

    /// <summary>A line has more bytes than <see cref="BusyCalendarLimits.LineBytes"/>.</summary>
    LineTooLong,

    /// <summary>It has more components than <see cref="BusyCalendarLimits.Components"/>.</summary>
    TooManyComponents,

    /// <summary>Components stand in components deeper than any calendar needs.</summary>
    TooDeep,

    /// <summary>A time names a zone that is neither an IANA name, nor one of Windows, nor described in the calendar.</summary>
    UnknownTimeZone,

    /// <summary>A rule repeats more finely than a practitioner's time needs, or in a way that isn't known.</summary>
    UnsupportedRecurrence,

    /// <summary>An event lists more dates than <see cref="BusyCalendarLimits.InstancesPerEvent"/>.</summary>
    TooManyDates,

    /// <summary>Events take place more often than <see cref="BusyCalendarLimits.InstancesPerEvent"/> or <see cref="BusyCalendarLimits.Instances"/>.</summary>
    TooManyInstances,

    /// <summary>A date is before any calendar that is in use.</summary>
    DateOutOfRange,

    /// <summary>An event ends before it starts, or its length is negative or longer than a century.</summary>
    LengthOutOfRange,

    /// <summary>Reading took more work than <see cref="BusyCalendarLimits.Steps"/>.</summary>
    TooMuchWork,

    /// <summary>Reading took longer than <see cref="BusyCalendarLimits.TimeBudget"/>.</summary>
    OutOfTime,
}
