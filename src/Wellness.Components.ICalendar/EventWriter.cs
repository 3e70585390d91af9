using System.Net.Mail;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
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

    public CalendarEvent ForClient(Booking booking, Uri? manageLink)
    {
        var appointment = Skeleton(booking, ServiceName(booking));
        Place(appointment);
        appointment.Url = manageLink is null ? null : new Uri(manageLink.AbsoluteUri);
        appointment.Description = ContentLines.Text(string.Join('\n', ClientLines(booking)));
        if (IsCancelled(booking))
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
        Place(appointment);
        appointment.Description = ContentLines.Text(string.Join(
            '\n', [_texts.Length(booking), .. privacy == FeedPrivacy.Full ? ContactLines(booking.Client) : []]));
        return appointment;
    }

    private CalendarEvent Skeleton(Booking booking, string summary)
    {
        var (start, end) = _times.Of(booking.Start, booking.End);
        var appointment = new CalendarEvent
        {
            Uid = $"{booking.Id:D}@{_practice.Url.IdnHost}",
            DtStamp = CalendarTimes.Utc(booking.ChangedAt),
            LastModified = CalendarTimes.Utc(booking.ChangedAt),
            Created = CalendarTimes.Utc(booking.CreatedAt),
            Sequence = booking.Revision,
            Start = start,
            End = end,
            Summary = ContentLines.Line(summary),
            Status = StatusOf(booking),
            Transparency = IsCancelled(booking) ? TransparencyType.Transparent : TransparencyType.Opaque,
            Class = "PRIVATE",
        };
        appointment.Properties.Add(Organizer());
        return appointment;
    }

    private void Place(CalendarEvent appointment)
    {
        appointment.Location = _place is null ? null : ContentLines.Line(_place);
        appointment.GeographicLocation = _visited?.Geo is { } geo ? new GeographicLocation(geo.Latitude, geo.Longitude) : null;
    }

    private IEnumerable<string> ClientLines(Booking booking)
    {
        yield return _texts.Session(booking, _practice.Practitioner(booking.Practitioner)?.Name ?? booking.Practitioner, _practice);
        if (!IsCancelled(booking))
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

    // RFC 5546 section 3.2.1 wants an organizer in what is published; without an address of its own the practice is its site,
    // written as a plain property because Ical.Net 5.2.4 makes an e-mail address of any other.
    private CalendarProperty Organizer()
    {
        var address = MailAddress.TryCreate(_practice.Email, out var mail)
            ? $"mailto:{Uri.EscapeDataString(mail.User)}@{mail.Host}"
            : _practice.Url.AbsoluteUri.Replace(",", "%2C", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);
        var organizer = new CalendarProperty("ORGANIZER", ContentLines.Line(address));
        organizer.AddParameter("CN", ContentLines.Parameter(_practice.Name));
        return organizer;
    }

    // A service or a practitioner may have left practice.json since: the appointment stays, under the name that is left of them.
    private string ServiceName(Booking booking) => _practice.Service(booking.Service)?.Name ?? booking.Service;

    private static Alarm Reminder(CalendarEvent appointment, int hours) => new()
    {
        Action = AlarmAction.Display,
        Description = appointment.Summary,
        Trigger = new Trigger(Elapsed.FromHours(hours)),
    };

    private static bool IsCancelled(Booking booking) =>
        booking.Status is BookingStatus.CancelledByClient or BookingStatus.CancelledByPractice;

    private static string StatusOf(Booking booking) =>
        IsCancelled(booking) ? EventStatus.Cancelled
        : booking.Status == BookingStatus.Pending ? EventStatus.Tentative
        : EventStatus.Confirmed;
}
