using System.Net.Mail;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Wellness.Bookings;
using Wellness.Practices;
using Elapsed = Ical.Net.DataTypes.Duration;

namespace Wellness.ICalendar;

/// <summary>Makes the VEVENT of a booking (RFC 5545 section 3.6.1), for its client or for its practitioner.</summary>
/// <remarks>Every text passes <see cref="ContentLines"/> on its way in.</remarks>
internal sealed class EventWriter
{
    private static readonly NodaTime.Duration Day = NodaTime.Duration.FromDays(1);

    private readonly Practice _practice;
    private readonly CalendarTexts _texts;
    private readonly CalendarTimes _times;
    private readonly string? _place;
    private readonly PracticeLocation? _visited;

    public EventWriter(Practice practice, CalendarTexts texts)
    {
        _practice = practice;
        _texts = texts;
        _times = new CalendarTimes(practice.TimeZone);
        _visited = PublishedPlace.Visited(practice);
        _place = PublishedPlace.Of(practice);
    }

    /// <summary>Whether a booking is an appointment; a hold and what became of it are not.</summary>
    public static bool Shows(Booking booking) => booking.Status is not (BookingStatus.Held or BookingStatus.Expired);

    public static Uri? Checked(Uri? manageLink) => manageLink is null || (manageLink.IsAbsoluteUri && manageLink.Scheme is "http" or "https")
        ? manageLink
        : throw new ArgumentException("The link is not an absolute http or https address.", nameof(manageLink));

    public CalendarEvent ForClient(Booking booking, Uri? manageLink = null)
    {
        var appointment = Skeleton(booking, ServiceName(booking));
        Place(appointment, booking.Area);
        appointment.Url = manageLink is null ? null : new Uri(manageLink.AbsoluteUri);
        appointment.Description = ContentLines.Text(string.Join('\n', ClientLines(booking)));
        return appointment;
    }

    /// <summary>With the client as an attendee: they asked for it themselves, so nobody need answer.</summary>
    public CalendarEvent ForAttendee(Booking booking, ClientDetails client, Uri? manageLink)
    {
        var appointment = ForClient(booking, manageLink);
        var attendee = new CalendarProperty("ATTENDEE", MailTo(new MailAddress(client.Email)));
        attendee.AddParameter("CN", ContentLines.Parameter(client.Name));
        attendee.AddParameter("CUTYPE", "INDIVIDUAL");
        attendee.AddParameter("PARTSTAT", "ACCEPTED");
        attendee.AddParameter("ROLE", "REQ-PARTICIPANT");
        attendee.AddParameter("RSVP", "FALSE");
        appointment.Properties.Add(attendee);
        return appointment;
    }

    public CalendarEvent ForDownload(Booking booking, Uri? manageLink)
    {
        var appointment = ForClient(booking, manageLink);
        if (booking.Status.IsCalledOff())
        {
            return appointment;
        }

        if (booking.Start - booking.ChangedAt > Day)
        {
            appointment.Alarms.Add(Reminder(appointment, -24));
        }

        appointment.Alarms.Add(Reminder(appointment, -2));
        return appointment;
    }

    public CalendarEvent ForPractitioner(Booking booking, FeedPrivacy privacy)
    {
        var service = ServiceName(booking);
        if (privacy == FeedPrivacy.Busy)
        {
            return Skeleton(booking, _texts.Busy);
        }

        var client = booking.Client is null ? null
            : privacy == FeedPrivacy.Initials ? Initials.Of(booking.Client.Name)
            : booking.Client.Name;
        var appointment = Skeleton(booking, client is null ? service : $"{service} ({client})");
        Place(appointment, booking.Area);
        appointment.Description = ContentLines.Text(string.Join(
            '\n', [_texts.Length(booking.Duration), .. privacy == FeedPrivacy.Full ? ContactLines(booking.Client) : []]));
        return appointment;
    }

    /// <summary>The time around a session, which no booking may take and the practitioner may.</summary>
    public IEnumerable<CalendarEvent> Buffers(Booking booking)
    {
        if (booking.BufferBefore > NodaTime.Duration.Zero)
        {
            yield return Buffer(booking, "-before", booking.Start - booking.BufferBefore, booking.Start, _texts.Before);
        }

        if (booking.BufferAfter > NodaTime.Duration.Zero)
        {
            yield return Buffer(booking, "-after", booking.End, booking.End + booking.BufferAfter, _texts.After);
        }
    }

    /// <summary>Where it is, as far as that may be told: in the client's area for a visit, or at the practice.</summary>
    public void Place(CalendarEvent appointment, string? area = null)
    {
        if (area is not null)
        {
            var visited = _practice.ServiceArea(area);
            appointment.Location = ContentLines.Line(visited is null ? area : $"{visited.Name}, {visited.Region}");
            return;
        }

        appointment.Location = _place is null ? null : ContentLines.Line(_place);
        appointment.GeographicLocation = _visited?.Geo is { } geo ? new GeographicLocation(geo.Latitude, geo.Longitude) : null;
    }

    // RFC 5546 section 3.2.1 wants an organizer in what is published; without an address of its own the practice is its site,
    // written as a plain property because Ical.Net 5.2.4 makes an e-mail address of any other.
    public CalendarProperty Organizer()
    {
        var organizer = new CalendarProperty("ORGANIZER", OrganizerAddress());
        organizer.AddParameter("CN", ContentLines.Parameter(_practice.Name));
        return organizer;
    }

    /// <summary>The same as a content line, for what Ical.Net does not write.</summary>
    public string OrganizerLine() => new PropertySerializer().SerializeToString(Organizer())!.TrimEnd().Replace("\r\n ", "", StringComparison.Ordinal);

    private CalendarEvent Buffer(Booking booking, string part, NodaTime.Instant from, NodaTime.Instant to, string summary)
    {
        var buffer = Skeleton(booking, summary, part, from, to);
        buffer.Transparency = TransparencyType.Transparent;
        return buffer;
    }

    private CalendarEvent Skeleton(Booking booking, string summary) => Skeleton(booking, summary, "", booking.Start, booking.End);

    private CalendarEvent Skeleton(Booking booking, string summary, string part, NodaTime.Instant from, NodaTime.Instant to)
    {
        var (start, end) = _times.Of(from, to);
        var appointment = new CalendarEvent
        {
            Uid = $"{booking.Id:D}{part}@{_practice.Url.IdnHost}",
            DtStamp = CalendarTimes.Utc(booking.ChangedAt),
            LastModified = CalendarTimes.Utc(booking.ChangedAt),
            Created = CalendarTimes.Utc(booking.CreatedAt),
            Sequence = booking.Revision,
            Start = start,
            End = end,
            Summary = ContentLines.Line(summary),
            Status = StatusOf(booking),
            Transparency = booking.Status.IsCalledOff() ? TransparencyType.Transparent : TransparencyType.Opaque,
            Class = "PRIVATE",
        };
        appointment.Properties.Add(Organizer());
        return appointment;
    }

    private IEnumerable<string> ClientLines(Booking booking)
    {
        yield return _texts.Session(booking.Duration, _practice.Practitioner(booking.Practitioner)?.Name ?? booking.Practitioner, _practice);
        if (!booking.Status.IsCalledOff())
        {
            yield return _texts.Policy(_practice);
            if (_practice.CancellationPolicy.LateFee is { } fee)
            {
                yield return fee;
            }
        }
    }

    private static IEnumerable<string> ContactLines(ClientDetails? client) =>
        new[] { client?.Telephone, client?.Email, client?.Note }.OfType<string>();

    private string OrganizerAddress() => MailAddress.TryCreate(_practice.Email, out var mail)
        ? MailTo(mail)
        : ContentLines.Line(_practice.Url.AbsoluteUri.Replace(",", "%2C", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal));

    private static string MailTo(MailAddress address) => ContentLines.Line($"mailto:{Uri.EscapeDataString(address.User)}@{address.Host}");

    // A service or a practitioner may have left practice.json since: the appointment stays, under the name that is left of them.
    private string ServiceName(Booking booking) => _practice.Service(booking.Service)?.Name ?? booking.Service;

    private static Alarm Reminder(CalendarEvent appointment, int hours) => new()
    {
        Action = AlarmAction.Display,
        Description = appointment.Summary,
        Trigger = new Trigger(Elapsed.FromHours(hours)),
    };

    private static string StatusOf(Booking booking) =>
        booking.Status.IsCalledOff() ? EventStatus.Cancelled
        : booking.Status == BookingStatus.Pending ? EventStatus.Tentative
        : EventStatus.Confirmed;
}
