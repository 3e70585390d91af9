using NodaTime;
using Wellness.Bookings;

namespace Wellness.ICalendar;

/// <summary>What every feed of bookings has in common: a header, one VTIMEZONE, the kept part of each booking, a footer.</summary>
internal sealed class BookingFeed(ZoneComponent zone, FeedTag tag, Func<Booking, byte[]> part)
{
    private static readonly byte[] Footer = CalendarFrame.Footer.ToArray();

    public string ETag(byte[] header, string version) => tag.Of(header, version);

    /// <summary>The feed of bookings in any order; the same ones give the same bytes.</summary>
    public CalendarFeedFile Write(byte[] header, IEnumerable<Booking> bookings, string? version)
    {
        var shown = bookings.Where(EventWriter.Shows).ToArray();
        if (!IsSorted(shown))
        {
            Array.Sort(shown, Compare);
        }

        var parts = new byte[shown.Length + 3][];
        Instant? changed = null;
        var end = Instant.MinValue;
        for (var i = 0; i < shown.Length; i++)
        {
            parts[i + 2] = part(shown[i]);
            end = Instant.Max(end, shown[i].End);
            changed = changed is null || shown[i].ChangedAt > changed ? shown[i].ChangedAt : changed;
        }

        parts[0] = header;
        parts[1] = shown.Length == 0 ? zone.Bytes() : zone.Bytes(shown[0].Start, end);
        parts[^1] = Footer;
        return new CalendarFeedFile(parts, version is null ? FeedTag.Of(parts) : tag.Of(header, version), changed);
    }

    private static int Compare(Booking one, Booking other)
    {
        var byStart = one.Start.CompareTo(other.Start);
        return byStart != 0 ? byStart : one.Id.CompareTo(other.Id);
    }

    private static bool IsSorted(Booking[] bookings)
    {
        for (var i = 1; i < bookings.Length; i++)
        {
            if (Compare(bookings[i - 1], bookings[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
