using System.Globalization;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Writes a practitioner's appointments as a feed that calendar apps subscribe to.</summary>
/// <remarks>
/// A feed is a header, one VTIMEZONE, a part for each appointment and a footer. A part depends on its booking alone: it is
/// serialised once for each revision and kept, up to 16 MB, so keep one instance. The same appointments give the same
/// bytes. Safe to share between threads.
/// </remarks>
public sealed class CalendarFeed
{
    /// <summary>The media type of the feed; its method is the one in the body (RFC 5546 section 1.4).</summary>
    public const string ContentType = CalendarFrame.ContentType;

    private readonly Dictionary<string, byte[]> _headers;
    private readonly KeptParts _parts;
    private readonly BookingFeed _feed;

    /// <param name="practice">Whose appointments they are.</param>
    /// <param name="privacy">How much the feed tells about clients; by default their name, and neither note, e-mail nor telephone.</param>
    /// <param name="buffers">Whether the time before and after a session is shown too, in events of its own that leave the time free.</param>
    /// <param name="culture">The language of the few sentences; English by default, and where the kit has no other.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="privacy"/> is not a value of its type.</exception>
    public CalendarFeed(Practice practice, FeedPrivacy privacy = FeedPrivacy.Name, bool buffers = false, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        if (!Enum.IsDefined(privacy))
        {
            throw new ArgumentOutOfRangeException(nameof(privacy), privacy, "Not a level of privacy.");
        }

        var events = new EventWriter(practice, new CalendarTexts(culture));
        var zone = new ZoneComponent(practice.TimeZone);
        byte[] Part(Booking booking) => ContentLines.Serialize(
            buffers ? [events.ForPractitioner(booking, privacy), .. events.Buffers(booking)] : [events.ForPractitioner(booking, privacy)]);
        _parts = new KeptParts(Part);
        _feed = new BookingFeed(
            zone, new FeedTag($"{privacy:D}{buffers}", [zone.Bytes(), .. FeedTag.Samples(practice).Select(Part)]), _parts.Of);
        _headers = practice.Practitioners.ToDictionary(
            one => one.Slug,
            one => CalendarFrame.Header($"{practice.Name}: {one.Name}", TimeZoneNames.Id(practice.TimeZone)),
            StringComparer.Ordinal);
    }

    /// <summary>The entity tag that <see cref="Write"/> gives with the same version, worked out without any appointment.</summary>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="version">
    /// What tells one content from another: the store's version number, and the dates that bound the selection where they move.
    /// </param>
    /// <exception cref="ArgumentException">The practice has no such practitioner.</exception>
    public string ETag(string practitioner, string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _feed.ETag(Header(practitioner), version);
    }

    /// <summary>The feed of a practitioner.</summary>
    /// <remarks>Held and expired bookings never appear; cancelled ones do, as CANCELLED, for as long as the caller selects them.</remarks>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="appointments">The practitioner's bookings, in any order; one that changed has another revision, by which it is known.</param>
    /// <param name="version">The version for <see cref="ETag"/>; null to take the hash of the bytes instead.</param>
    /// <exception cref="ArgumentException">The practice has no such practitioner or a booking is another's.</exception>
    public CalendarFeedFile Write(string practitioner, IEnumerable<Booking> appointments, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(appointments);
        var header = Header(practitioner);
        return _feed.Write(header, appointments.Select(booking => booking.Practitioner == practitioner
            ? booking
            : throw new ArgumentException($"The booking {booking.Id} is not one of '{practitioner}'.", nameof(appointments))), version);
    }

    /// <summary>One appointment's events: a function of the booking's id and revision while the practice stays as it is.</summary>
    internal byte[] Fragment(Booking booking) => _parts.Of(booking);

    private byte[] Header(string practitioner) => _headers.TryGetValue(practitioner, out var header)
        ? header
        : throw new ArgumentException($"The practice has no practitioner '{practitioner}'.", nameof(practitioner));
}
