using NodaTime;
using NodaTime.Text;

namespace Wellness.Components;

/// <summary>Writes and reads a start as the practice's wall clock shows it, in addresses and forms.</summary>
/// <remarks>The offset is written only for an hour that the clocks repeat: <c>01:30-04:00</c> and <c>01:30-05:00</c>.</remarks>
internal static class StartText
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.Iso;
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly OffsetPattern OffsetPattern = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    public static string Day(LocalDate day) => DayPattern.Format(day);

    public static LocalDate? ReadDay(string? text) =>
        text is not null && DayPattern.Parse(text) is { Success: true } parsed ? parsed.Value : null;

    public static string Time(Instant start, DateTimeZone zone)
    {
        var zoned = start.InZone(zone);
        var time = TimePattern.Format(zoned.TimeOfDay);
        return zone.MapLocal(zoned.LocalDateTime).Count == 1 ? time : time + OffsetPattern.Format(zoned.Offset);
    }

    public static string DayAndTime(Instant start, DateTimeZone zone) => $"{Day(start.InZone(zone).Date)}T{Time(start, zone)}";

    /// <summary>Reads what <see cref="Time"/> writes; a repeated time without an offset is the first of the two.</summary>
    public static Instant? ReadTime(LocalDate day, string text, DateTimeZone zone, out bool skipped)
    {
        skipped = false;
        // A plus sign that nobody encoded reaches us as a space.
        var time = TimePattern.Parse(text.Length > 5 ? text[..5] : text);
        var offset = text.Length > 5 ? OffsetPattern.Parse(text[5..].Replace(' ', '+')) : null;
        if (!time.Success || offset is { Success: false })
        {
            return null;
        }

        var mapping = zone.MapLocal(day + time.Value);
        skipped = mapping.Count == 0;
        return mapping.Count switch
        {
            0 => null,
            _ when offset is null => mapping.First().ToInstant(),
            _ when mapping.First().Offset == offset.Value => mapping.First().ToInstant(),
            _ when mapping.Last().Offset == offset.Value => mapping.Last().ToInstant(),
            _ => null,
        };
    }

    /// <summary>Reads what <see cref="DayAndTime"/> writes, for a day between two others, both inclusive.</summary>
    public static Instant? ReadDayAndTime(string text, LocalDate first, LocalDate last, DateTimeZone zone) =>
        text.Split('T') is [var date, var time] && ReadDay(date) is { } day && day >= first && day <= last
            ? ReadTime(day, time, zone, out _)
            : null;
}
