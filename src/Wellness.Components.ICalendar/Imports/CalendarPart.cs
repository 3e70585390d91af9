namespace Wellness.ICalendar.Imports;

/// <summary>A component of a calendar, with those of its properties that tell when someone is busy.</summary>
internal sealed class CalendarPart(string kind, int number)
{
    private static readonly HashSet<string> Kept =
    [
        "UID", "SEQUENCE", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS", "TRANSP",
        "X-MICROSOFT-CDO-BUSYSTATUS", "FREEBUSY", "TZID", "TZOFFSETFROM", "TZOFFSETTO",
    ];

    /// <summary>In capitals, such as VEVENT.</summary>
    public string Kind { get; } = kind;

    /// <summary>The line on which it begins.</summary>
    public int Number { get; } = number;

    public List<ContentLine> Properties { get; } = [];

    public List<CalendarPart> Parts { get; } = [];

    public static bool Keeps(string property) => Kept.Contains(property);

    public IEnumerable<ContentLine> All(string name) => Properties.Where(property => property.Name == name);

    public ContentLine? First(string name) => Properties.Find(property => property.Name == name);

    /// <exception cref="RefusedCalendarException">There is none.</exception>
    public ContentLine Required(string name) =>
        First(name) ?? throw new RefusedCalendarException(BusyCalendarRefusal.MalformedValue, $"{Kind} without {name}", line: Number);
}
