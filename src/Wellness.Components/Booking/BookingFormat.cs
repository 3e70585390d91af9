using NodaTime;
using NodaTime.Text;
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

    public static string Free(int count) =>
        count switch { 0 => BookingText.Get("FreeNone"), 1 => BookingText.Get("FreeOne"), _ => BookingText.Get("Free", count) };

    /// <summary>Where the session is; the street only where clients come to it.</summary>
    public static string Where(Practice practice)
    {
        var place = practice.Locations.OrderByDescending(location => location.ClientsVisit).FirstOrDefault();
        return place is null ? BookingText.Get("WhereAgreed")
            : place.ClientsVisit && place.Address.Street is { } street
                ? $"{place.Name}, {street}, {place.Address.Locality}, {place.Address.Region}"
                : $"{place.Address.Locality}, {place.Address.Region}";
    }

    /// <summary>Who to turn to when the site can't help.</summary>
    public static string Contact(Practice practice) =>
        practice.Telephone is { } telephone ? BookingText.Get("CallUs", telephone) : BookingText.Get("ContactUs");

    /// <summary>Until when clients may cancel, before there is an appointment.</summary>
    public static string Policy(CancellationPolicy policy) =>
        !policy.ClientsMayCancel ? BookingText.Get("PolicyCall")
        : policy.CutOff == Duration.Zero ? BookingText.Get("PolicyFree")
        : BookingText.Get("PolicyHours", PracticeFormat.Length(policy.CutOff));
}
