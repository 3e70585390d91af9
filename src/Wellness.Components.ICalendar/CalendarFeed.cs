using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Writes a practitioner's appointments as a feed that calendar apps subscribe to.</summary>
/// <remarks>
/// A feed is a header, one VTIMEZONE, a fragment for each appointment and a footer; a fragment depends on its booking alone.
/// The same appointments give the same bytes. Safe to share between threads.
/// </remarks>
public sealed class CalendarFeed
{
    /// <summary>The media type of the feed; its method is the one in the body (RFC 5546 section 1.4).</summary>
    public const string ContentType = CalendarFrame.ContentType;

    private readonly Practice _practice;
    private readonly FeedPrivacy _privacy;
    private readonly EventWriter _events;
    private readonly ZoneComponent _zone;
    private readonly byte[] _fingerprint;

    /// <param name="practice">Whose appointments they are.</param>
    /// <param name="privacy">How much the feed tells about clients; by default their name, and neither note, e-mail nor telephone.</param>
    /// <param name="culture">The language of the few sentences; English by default, and where the kit has no other.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="privacy"/> is not a value of its type.</exception>
    public CalendarFeed(Practice practice, FeedPrivacy privacy = FeedPrivacy.Name, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        if (!Enum.IsDefined(privacy))
        {
            throw new ArgumentOutOfRangeException(nameof(privacy), privacy, "Not a level of privacy.");
        }

        _practice = practice;
        _privacy = privacy;
        _events = new EventWriter(practice, new CalendarTexts(culture));
        _zone = new ZoneComponent(practice.TimeZone);
        _fingerprint = Fingerprint();
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
        return Tag([.. _fingerprint, .. CalendarFrame.Header(FeedName(practitioner)), .. Encoding.UTF8.GetBytes(version)]);
    }

    /// <summary>The feed of a practitioner.</summary>
    /// <remarks>Held and expired bookings never appear; cancelled ones do, as CANCELLED, for as long as the caller selects them.</remarks>
    /// <param name="practitioner">The practitioner's slug.</param>
    /// <param name="appointments">The practitioner's bookings, in any order.</param>
    /// <param name="version">The version for <see cref="ETag"/>; null to take the hash of the bytes instead.</param>
    /// <exception cref="ArgumentException">The practice has no such practitioner or a booking is another's.</exception>
    public CalendarFeedFile Write(string practitioner, IEnumerable<Booking> appointments, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(appointments);
        var shown = appointments.Where(EventWriter.Shows).OrderBy(booking => booking.Start).ThenBy(booking => booking.Id).ToArray();
        if (shown.FirstOrDefault(booking => booking.Practitioner != practitioner) is { } stranger)
        {
            throw new ArgumentException($"The booking {stranger.Id} is not one of '{practitioner}'.", nameof(appointments));
        }

        var feed = new ArrayBufferWriter<byte>();
        feed.Write(CalendarFrame.Header(FeedName(practitioner), TimeZoneNames.Id(_practice.TimeZone)));
        feed.Write(shown.Length == 0 ? _zone.Bytes() : _zone.Bytes(shown[0].Start, shown.Max(booking => booking.End)));
        foreach (var booking in shown)
        {
            feed.Write(Fragment(booking));
        }

        feed.Write(CalendarFrame.Footer);
        var bytes = feed.WrittenMemory;
        return new CalendarFeedFile(
            bytes,
            version is null ? Tag(bytes.Span) : ETag(practitioner, version),
            shown.Length == 0 ? null : shown.Max(booking => booking.ChangedAt));
    }

    /// <summary>One appointment's VEVENT: a function of the booking's id and revision while the practice stays as it is.</summary>
    internal byte[] Fragment(Booking booking) => ContentLines.Serialize(_events.ForPractitioner(booking, _privacy));

    private string FeedName(string practitioner) => _practice.Practitioner(practitioner) is { } known
        ? $"{_practice.Name}: {known.Name}"
        : throw new ArgumentException($"The practice has no practitioner '{practitioner}'.", nameof(practitioner));

    private static string Tag(ReadOnlySpan<byte> content) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"";

    // A restart with another kit, practice or language gives other bytes for the same version of the bookings.
    private byte[] Fingerprint()
    {
        var content = new ArrayBufferWriter<byte>();
        content.Write(Encoding.UTF8.GetBytes($"{typeof(CalendarFeed).Module.ModuleVersionId:N}{_privacy:D}"));
        content.Write(_zone.Bytes());
        foreach (var service in _practice.Services)
        {
            var sample = _practice.PractitionersOf(service).First().Slug;
            content.Write(Fragment(SampleOf(service, sample)));
        }

        return SHA256.HashData(content.WrittenSpan);
    }

    private Booking SampleOf(ServiceOffering service, string practitioner) => new()
    {
        Id = Guid.Empty,
        Status = BookingStatus.Confirmed,
        Service = service.Slug,
        Practitioner = practitioner,
        Start = Instant.FromUtc(2026, 1, 1, 12, 0),
        End = Instant.FromUtc(2026, 1, 1, 13, 0),
        LocalStart = new LocalDateTime(2026, 1, 1, 12, 0),
        TimeZone = _practice.TimeZone.Id,
        CreatedAt = NodaConstants.UnixEpoch,
        ChangedAt = NodaConstants.UnixEpoch,
    };
}
