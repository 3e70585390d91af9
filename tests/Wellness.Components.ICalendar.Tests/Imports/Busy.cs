using System.Text;
using NodaTime;
using NodaTime.Text;
using Wellness.Scheduling;

namespace Wellness.ICalendar.Imports;

/// <summary>Reads small calendars as a practice in New York does, and shows the busy times as text in UTC.</summary>
internal static class Busy
{
    public static readonly Instant From = Instant.FromUtc(2026, 1, 1, 0, 0);
    public static readonly Instant To = Instant.FromUtc(2027, 1, 1, 0, 0);

    private static readonly InstantPattern Pattern = InstantPattern.CreateWithInvariantCulture("MM-dd HH:mm");

    /// <summary>A VEVENT with a UID of its own.</summary>
    public static string Event(params string[] lines) =>
        string.Join("\r\n", ["BEGIN:VEVENT", $"UID:{Guid.NewGuid()}@elsewhere.example", .. lines, "END:VEVENT", ""]);

    /// <summary>A VEVENT of a series.</summary>
    public static string Part(params string[] lines) => string.Join("\r\n", ["BEGIN:VEVENT", "UID:series@elsewhere.example", .. lines, "END:VEVENT", ""]);

    public static string Calendar(params string[] components) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Elsewhere//EN\r\n{string.Concat(components)}END:VCALENDAR\r\n";

    public static BusyCalendarResult Read(string calendar, BusyCalendarLimits? limits = null, DateTimeZone? zone = null) =>
        Read(Encoding.UTF8.GetBytes(calendar), limits, zone);

    public static BusyCalendarResult Read(byte[] calendar, BusyCalendarLimits? limits = null, DateTimeZone? zone = null) =>
        new BusyCalendarReader(Sample.Practice(zone: zone), limits).Read(calendar, From, To);

    /// <summary>The times in UTC, such as "01-05 14:00 01-05 15:00".</summary>
    public static string[] Times(params string[] components) => Show(Read(Calendar(components)));

    public static string[] Show(BusyCalendarResult result) =>
        [.. result.ShouldBeOfType<BusyCalendarResult.Read>().Times.Select(Show)];

    public static BusyCalendarResult.Refused Refused(params string[] components) =>
        Read(Calendar(components)).ShouldBeOfType<BusyCalendarResult.Refused>();

    private static string Show(BusyInterval time) => $"{Pattern.Format(time.Start)} {Pattern.Format(time.End)}";
}
