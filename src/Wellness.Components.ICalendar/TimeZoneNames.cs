using NodaTime;

namespace Wellness.ICalendar;

/// <summary>How a zone is called in a calendar.</summary>
internal static class TimeZoneNames
{
    /// <summary>The IANA id; a zone that NodaTime names otherwise, such as UTC+05:30, keeps only what a parameter may hold unquoted.</summary>
    public static string Id(DateTimeZone zone) =>
        string.Concat(zone.Id.Select(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '_' or '-' or '+' ? character : '-'));

    /// <summary>Whether its times are UTC, which RFC 5545 section 3.3.5 writes with a Z and no zone.</summary>
    public static bool IsUtc(DateTimeZone zone) => zone.MinOffset == Offset.Zero && zone.MaxOffset == Offset.Zero;
}
