using NodaTime;
using NodaTime.Text;
using Wellness.Bookings;
using Wellness.Components.Localization;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>What the booking part says about a practice's times, place and prices.</summary>
internal static class BookingFormat
{
    private static readonly OffsetDateTimePattern MachinePattern =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<m>");

    public static string Time(Instant instant, DateTimeZone zone) => PracticeFormat.Time(instant.InZone(zone).TimeOfDay);

    /// <summary>"10:15 am", and "1:30 am EDT" in an hour that the clocks repeat.</summary>
    public static string TimeOnClock(Instant instant, DateTimeZone zone)
    {
        var time = Time(instant, zone);
        return zone.MapLocal(instant.InZone(zone).LocalDateTime).Count == 1
            ? time : $"{time} {zone.GetZoneInterval(instant).Name}";
    }

    public static string DayAndTime(Instant instant, DateTimeZone zone) =>
        BookingText.Get("DayAndTime", PracticeFormat.Day(instant.InZone(zone).Date), TimeOnClock(instant, zone));

    /// <summary>The value of a <c>time</c> element's <c>datetime</c>: local time with its offset, as HTML writes it.</summary>
    public static string Machine(Instant instant, DateTimeZone zone) =>
        MachinePattern.Format(instant.InZone(zone).ToOffsetDateTime());

    /// <summary>"New York (EST)": the zone's city and what its clock is called at an instant.</summary>
    public static string Zone(DateTimeZone zone, Instant at)
    {
        var city = zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
        var name = zone.GetZoneInterval(at).Name;
        return name == city ? city : $"{city} ({(char.IsLetter(name[0]) ? name : $"UTC{name}")})";
    }

    public static string Price(Price? price) => price is null ? BookingText.Get("AskPrice") : PracticeFormat.Price(price);

    /// <summary>How many times, or classes with a seat, a day has.</summary>
    public static string Free(int count, bool isClass)
    {
        var key = isClass ? "Classes" : "Free";
        return count switch { 0 => BookingText.Get($"{key}None"), 1 => BookingText.Get($"{key}One"), _ => BookingText.Get(key, count) };
    }

    public static string SeatsLeft(int seats) => seats == 1 ? BookingText.Get("SeatsLeftOne") : BookingText.Get("SeatsLeft", seats);

    /// <summary>The service's name, and for a class that it is a place in it which is booked.</summary>
    public static string What(ServiceOffering service) => service.Capacity > 1 ? BookingText.Get("ClassPlace", service.Name) : service.Name;

    /// <summary>Where the session is: at the client's in an area, or at the practice, with its street only where clients come to it.</summary>
    /// <param name="practice">Whose session it is.</param>
    /// <param name="service">What is booked; null for a service that is no longer there.</param>
    /// <param name="area">The area's slug; null for none.</param>
    public static string Where(Practice practice, ServiceOffering? service, string? area)
    {
        if (area is not null)
        {
            return BookingText.Get("WhereVisit", practice.ServiceArea(area) is { } known ? $"{known.Name}, {known.Region}" : area);
        }

        var place = practice.Locations.OrderByDescending(location => location.ClientsVisit).FirstOrDefault();
        return service is { VisitsClients: true } ? BookingText.Get("WhereYours")
            : place is null ? BookingText.Get("WhereAgreed")
            : place.ClientsVisit && place.Address.Street is { } street
                ? $"{place.Name}, {street}, {place.Address.Locality}, {place.Address.Region}"
                : $"{place.Address.Locality}, {place.Address.Region}";
    }

    /// <summary>What a page about a booking is called: what is only asked for, or was, is no appointment.</summary>
    public static string Heading(Booking booking) =>
        BookingText.Get(booking.Status is BookingStatus.Pending or BookingStatus.Declined ? "RequestHeading" : "ManageHeading");

    /// <summary>How a booking stands, in a sentence.</summary>
    public static string Status(Booking booking, Instant now) => BookingText.Get((booking.Status, HasBegun: booking.Start <= now) switch
    {
        (BookingStatus.Confirmed, true) => booking.End <= now ? "StatusPassed" : "StatusBegun",
        (BookingStatus.Pending, true) => "StatusPendingPassed",
        var (status, _) => $"Status{status}",
    });

    /// <summary>What is said about an appointment, or in its own words about one that is only asked for.</summary>
    public static string Words(Booking booking, string key) => BookingText.Get(booking.Status == BookingStatus.Pending ? $"Request{key}" : key);

    /// <summary>Who to turn to when the site can't help.</summary>
    public static string Contact(Practice practice) =>
        practice.Telephone is { } telephone ? BookingText.Get("CallUs", telephone) : BookingText.Get("ContactUs");
}
