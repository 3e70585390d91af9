using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.ICalendar;

/// <summary>Every kind of file that is written, with every kind of event in it.</summary>
internal static class Forms
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 7, 15, 0);

    /// <summary>By name; the names are file names.</summary>
    public static Dictionary<string, byte[]> All()
    {
        var practice = Sample.Practice(
            telephone: "864-555-0199",
            locations: new PracticeLocation("room", "Room", Sample.HomeAddress) { ClientsVisit = true, Geo = new GeoCoordinates(34.85, -82.4) });
        var bookings = Enum.GetValues<BookingStatus>().Select((status, index) =>
            Sample.Booking(Start + Duration.FromDays(index), status, "Zoë, 語; \"Q\"", "One\nTwo, three; four\\five and a stretch of words that folds more than once, to be sure of it") with
            {
                Id = new Guid(index, 0, 0, new byte[8]),
                BufferBefore = Duration.FromMinutes(15),
                BufferAfter = Duration.FromMinutes(30),
            }).ToArray();
        var forms = new Dictionary<string, byte[]>();
        foreach (var privacy in Enum.GetValues<FeedPrivacy>())
        {
            forms[$"practitioner-{privacy}"] = new CalendarFeed(practice, privacy).Write("heather", bookings).ToArray();
            forms[$"practitioner-{privacy}-with-buffers"] = new CalendarFeed(practice, privacy, buffers: true).Write("heather", bookings).ToArray();
        }

        // The second pass of the hour that the clock repeats, in UTC.
        forms["practitioner-on-the-autumn-night"] = new CalendarFeed(practice).Write("heather", [Sample.Booking(Instant.FromUtc(2026, 11, 1, 6, 30))]).ToArray();
        forms["practitioner-without-events"] = new CalendarFeed(practice).Write("heather", []).ToArray();
        forms["client"] = new ClientFeed(practice).Write(bookings).ToArray();
        forms["busy-events"] = new BusyCalendar(practice).Events("heather", [new BusyInterval(Start, Start + Duration.FromHours(1))]).ToArray();
        forms["classes"] = new ClassCalendar(practice).Write(ClassSession.Of(bookings, _ => true)).ToArray();
        forms["request"] = new AppointmentMessages(practice).Request(bookings[(int)BookingStatus.Confirmed], new Uri("https://bodywisdom.example/manage")).Bytes.ToArray();
        forms["cancel"] = new AppointmentMessages(practice).Cancel(bookings[(int)BookingStatus.CancelledByClient]).Bytes.ToArray();
        foreach (var booking in bookings.Where(EventWriter.Shows))
        {
            forms[$"download-{booking.Status}"] = new AppointmentCalendar(practice).Write(booking, new Uri("https://bodywisdom.example/manage"));
        }

        return forms;
    }
}
