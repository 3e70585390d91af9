using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using NodaTime;
using NodaTime.Text;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.ICalendar;

/// <summary>Writes when a practice is busy, for everybody: as "Busy" events that calendars show, or as free/busy time that programs ask for.</summary>
/// <remarks>
/// Times that touch are one: nobody sees where an appointment ends and the next begins. An event is its time and nothing
/// else: its UID is a hash of what anybody can read in it, so it leads to no booking, and it never changes, so its DTSTAMP
/// is the same for all. Safe to share between threads.
/// </remarks>
public sealed class BusyCalendar
{
    /// <summary>The media type of both forms; its method is the one in the body (RFC 5546 section 1.4).</summary>
    public const string ContentType = CalendarFrame.ContentType;

    private static readonly Instant Stamp = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    private readonly Practice _practice;
    private readonly string _busy;
    private readonly EventWriter _events;
    private readonly CalendarTimes _times;
    private readonly ZoneComponent _zone;
    private readonly FeedTag _tag;

    /// <param name="practice">Whose time it is.</param>
    /// <param name="culture">The language of the one word; English by default, and where the kit has no other.</param>
    public BusyCalendar(Practice practice, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        var texts = new CalendarTexts(culture);
        _practice = practice;
        _busy = texts.Busy;
        _events = new EventWriter(practice, texts);
        _times = new CalendarTimes(practice.TimeZone);
        _zone = new ZoneComponent(practice.TimeZone);
        _tag = new FeedTag("busy", [_zone.Bytes(), ContentLines.Serialize(Event("", new BusyInterval(Stamp, Stamp + Duration.FromHours(1))))]);
    }

    /// <summary>One opaque "Busy" event for each stretch of busy time.</summary>
    /// <param name="practitioner">Whose time it is; null for the practice as a whole.</param>
    /// <param name="busy">In any order; they may overlap.</param>
    /// <param name="version">What tells one content from another, for the entity tag; null to take the hash of the bytes instead.</param>
    /// <exception cref="ArgumentException">The practice has no such practitioner.</exception>
    public CalendarFeedFile Events(string? practitioner, IEnumerable<BusyInterval> busy, string? version = null)
    {
        var (header, joined) = (Header(practitioner), BusyStretches.Join(busy));
        byte[][] parts =
        [
            header,
            joined.Count == 0 ? _zone.Bytes() : _zone.Bytes(joined[0].Start, joined[^1].End),
            .. joined.Select(time => ContentLines.Serialize(Event(practitioner ?? "", time))),
            CalendarFrame.Footer.ToArray(),
        ];
        return new CalendarFeedFile(parts, version is null ? FeedTag.Of(parts) : _tag.Of(header, "events " + version), null);
    }

    /// <summary>One VFREEBUSY (RFC 5545 section 3.6.4) with a line for each stretch of busy time, in UTC.</summary>
    /// <param name="practitioner">Whose time it is; null for the practice as a whole.</param>
    /// <param name="busy">In any order; they may overlap. What lies outside the span is cut off.</param>
    /// <param name="start">From when on busy time is told; a whole second.</param>
    /// <param name="end">Until when; after <paramref name="start"/>, a whole second.</param>
    /// <param name="version">What tells one content from another, for the entity tag; null to take the hash of the bytes instead.</param>
    /// <exception cref="ArgumentException">The practice has no such practitioner, or the end is not after the start.</exception>
    public CalendarFeedFile FreeBusy(string? practitioner, IEnumerable<BusyInterval> busy, Instant start, Instant end, string? version = null)
    {
        if (end <= start)
        {
            throw new ArgumentException("The span ends before it starts.", nameof(end));
        }

        var header = Header(practitioner);
        var lines = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"BEGIN:VFREEBUSY\r\nDTEND:{Utc.Format(end)}\r\nDTSTAMP:{Utc.Format(start)}\r\nDTSTART:{Utc.Format(start)}\r\n");
        foreach (var time in BusyStretches.Join(busy.Where(time => time.Start < end && time.End > start)))
        {
            lines.Append(CultureInfo.InvariantCulture, $"FREEBUSY;FBTYPE=BUSY:{Utc.Format(Instant.Max(time.Start, start))}/{Utc.Format(Instant.Min(time.End, end))}\r\n");
        }

        lines.Append(CultureInfo.InvariantCulture, $"{_events.OrganizerLine()}\r\nUID:free-busy-{practitioner ?? "practice"}@{_practice.Url.IdnHost}\r\nEND:VFREEBUSY\r\n");
        byte[][] parts = [header, _zone.Bytes(), ContentLines.Encode(lines.ToString()), CalendarFrame.Footer.ToArray()];
        return new CalendarFeedFile(parts, version is null ? FeedTag.Of(parts) : _tag.Of(header, "free/busy " + version), null);
    }

    private byte[] Header(string? practitioner)
    {
        var name = practitioner is null ? null : _practice.Practitioner(practitioner)?.Name
            ?? throw new ArgumentException($"The practice has no practitioner '{practitioner}'.", nameof(practitioner));
        var whose = name is null ? _practice.Name : $"{_practice.Name}: {name}";
        return CalendarFrame.Header($"{whose} ({_busy})", TimeZoneNames.Id(_practice.TimeZone));
    }

    private CalendarEvent Event(string practitioner, BusyInterval time)
    {
        var (start, end) = _times.Of(time.Start, time.End);
        var busy = new CalendarEvent
        {
            Uid = $"{Hash(practitioner, time)}@{_practice.Url.IdnHost}",
            DtStamp = CalendarTimes.Utc(Stamp),
            Start = start,
            End = end,
            Summary = ContentLines.Line(_busy),
            Status = EventStatus.Confirmed,
            Transparency = TransparencyType.Opaque,
        };
        busy.Properties.Add(_events.Organizer());
        return busy;
    }

    private static string Hash(string practitioner, BusyInterval time) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{practitioner} {Utc.Format(time.Start)}/{Utc.Format(time.End)}")).AsSpan(0, 16));
}
