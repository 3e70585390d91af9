using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using NodaTime;
using NodaTime.Text;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>Writes the classes that a practice holds as a feed for everybody.</summary>
/// <remarks>An event is its class and its time and never changes, so its DTSTAMP is the same for all. Safe to share between threads.</remarks>
public sealed class ClassCalendar
{
    /// <summary>The media type of the feed; its method is the one in the body (RFC 5546 section 1.4).</summary>
    public const string ContentType = CalendarFrame.ContentType;

    private static readonly Instant Stamp = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    private readonly Practice _practice;
    private readonly CalendarTexts _texts;
    private readonly EventWriter _events;
    private readonly CalendarTimes _times;
    private readonly ZoneComponent _zone;
    private readonly byte[] _header;
    private readonly FeedTag _tag;

    /// <param name="practice">Whose classes they are.</param>
    /// <param name="culture">The language of the sentences; English by default, and where the kit has no other.</param>
    public ClassCalendar(Practice practice, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(practice);
        _practice = practice;
        _texts = new CalendarTexts(culture);
        _events = new EventWriter(practice, _texts);
        _times = new CalendarTimes(practice.TimeZone);
        _zone = new ZoneComponent(practice.TimeZone);
        _header = CalendarFrame.Header($"{practice.Name}: {_texts.Classes}", TimeZoneNames.Id(practice.TimeZone));
        _tag = new FeedTag("classes", [_zone.Bytes(), .. FeedTag.Samples(practice)
            .Select(one => ContentLines.Serialize(Event(new ClassSession(one.Service, one.Practitioner, one.Start, one.End))))]);
    }

    /// <summary>The feed of some sessions.</summary>
    /// <param name="sessions">In the order in which the feed shall have them.</param>
    /// <param name="version">What tells one content from another, for the entity tag; null to take the hash of the bytes instead.</param>
    public CalendarFeedFile Write(IReadOnlyList<ClassSession> sessions, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        byte[][] parts =
        [
            _header,
            sessions.Count == 0 ? _zone.Bytes() : _zone.Bytes(sessions.Min(one => one.Start), sessions.Max(one => one.End)),
            .. sessions.Select(session => ContentLines.Serialize(Event(session))),
            CalendarFrame.Footer.ToArray(),
        ];
        return new CalendarFeedFile(parts, version is null ? FeedTag.Of(parts) : _tag.Of(_header, version), null);
    }

    private CalendarEvent Event(ClassSession session)
    {
        var (start, end) = _times.Of(session.Start, session.End);
        var service = _practice.Service(session.Service);
        var giver = _practice.Practitioner(session.Practitioner)?.Name ?? session.Practitioner;
        var shown = new CalendarEvent
        {
            Uid = $"{session.Service}-{session.Practitioner}-{Utc.Format(session.Start)}-{Utc.Format(session.End)}@{_practice.Url.IdnHost}",
            DtStamp = CalendarTimes.Utc(Stamp),
            Start = start,
            End = end,
            Summary = ContentLines.Line(service?.Name ?? session.Service),
            Description = ContentLines.Text(_texts.Session(session.End - session.Start, giver, _practice)),
            Status = EventStatus.Confirmed,
            Transparency = TransparencyType.Transparent,
            Class = "PUBLIC",
        };
        _events.Place(shown);
        shown.Properties.Add(_events.Organizer());
        return shown;
    }
}
