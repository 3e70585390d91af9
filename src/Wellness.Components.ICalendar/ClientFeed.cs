using System.Globalization;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Writes a client's own appointments as a feed that their calendar app subscribes to.</summary>
/// <remarks>
/// An event is that of the file which <see cref="AppointmentCalendar"/> writes, with the same UID, but without reminders,
/// which are the app's, and without the manage link, whose secret nothing keeps. Safe to share between threads.
/// </remarks>
public sealed class ClientFeed
{
    /// <summary>The media type of the feed; its method is the one in the body (RFC 5546 section 1.4).</summary>
    public const string ContentType = CalendarFrame.ContentType;

    private readonly byte[] _header;
    private readonly BookingFeed _feed;

    /// <param name="practice">Whose appointments they are.</param>
    /// <param name="culture">The language of the sentences; English by default, and where the kit has no other.</param>
    public ClientFeed(Practice practice, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var events = new EventWriter(practice, new CalendarTexts(culture));
        var zone = new ZoneComponent(practice.TimeZone);
        byte[] Part(Booking booking) => ContentLines.Serialize(events.ForClient(booking));
        _header = CalendarFrame.Header(practice.Name, TimeZoneNames.Id(practice.TimeZone));
        _feed = new BookingFeed(
            zone, new FeedTag("client", [zone.Bytes(), .. FeedTag.Samples(practice).Select(Part)]), new KeptParts(Part).Of);
    }

    /// <summary>The entity tag that <see cref="Write"/> gives with the same version, worked out without any appointment.</summary>
    /// <param name="version">What tells one content from another, the client included.</param>
    public string ETag(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _feed.ETag(_header, version);
    }

    /// <summary>The feed of a client.</summary>
    /// <remarks>Held and expired bookings never appear; cancelled ones do, as CANCELLED, for as long as the caller selects them.</remarks>
    /// <param name="appointments">The client's bookings, in any order.</param>
    /// <param name="version">The version for <see cref="ETag"/>; null to take the hash of the bytes instead.</param>
    public CalendarFeedFile Write(IEnumerable<Booking> appointments, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(appointments);
        return _feed.Write(_header, appointments, version);
    }
}
