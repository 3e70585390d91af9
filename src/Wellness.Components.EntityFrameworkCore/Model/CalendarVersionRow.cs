namespace Wellness.EntityFrameworkCore;

/// <summary>A part of the count of changes that a practitioner's calendars show; the sum of the parts is the version.</summary>
/// <remarks>In parts, so that bookings of one practitioner that commit at once rarely wait for each other here.</remarks>
internal sealed class CalendarVersionRow
{
    public const int Parts = 16;

    public required string Practitioner { get; set; }

    public int Part { get; set; }

    public long Version { get; set; }
}
