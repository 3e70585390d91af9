using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.ICalendar;

/// <summary>A small practice and its bookings; tests change what they are about.</summary>
internal static class Sample
{
    public static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static Practice Practice(
        string name = "Body Wisdom",
        string serviceName = "Neuromuscular Therapy",
        DateTimeZone? zone = null,
        CancellationPolicy? policy = null,
        string? email = "hello@bodywisdom.example",
        string? telephone = null,
        params PracticeLocation[] locations) => new(
            name,
            new Uri("https://bodywisdom.example/"),
            zone ?? NewYork,
            new PracticeHours(WeeklyHours.Closed.With(IsoDayOfWeek.Monday, "09:00-17:00")),
            [new ServiceOffering("nmt", serviceName, "Deep work.", [new SessionLength(Duration.FromMinutes(60))])],
            [new Practitioner("heather", "Heather", ["nmt"])])
        {
            Email = email,
            Telephone = telephone,
            CancellationPolicy = policy ?? CancellationPolicy.Default,
            Locations = locations.Length > 0 ? locations : [new PracticeLocation("base", "Base", HomeAddress)],
        };

    public static PostalAddress HomeAddress => new("Greenville", "South Carolina", "US") { Street = "1 Secret Lane", PostalCode = "29601" };

    public static Booking Booking(
        Instant? start = null, BookingStatus status = BookingStatus.Confirmed, string client = "Ada Lovelace", string? note = null) => new()
        {
            Id = Guid.Parse("01936f5c-2b00-7000-8000-000000000001"),
            Status = status,
            Service = "nmt",
            Practitioner = "heather",
            Start = start ?? Instant.FromUtc(2026, 12, 7, 15, 0),
            End = (start ?? Instant.FromUtc(2026, 12, 7, 15, 0)) + Duration.FromMinutes(60),
            LocalStart = new LocalDateTime(2026, 12, 7, 10, 0),
            TimeZone = "America/New_York",
            CreatedAt = Instant.FromUtc(2026, 11, 20, 8, 30),
            ChangedAt = Instant.FromUtc(2026, 11, 21, 9, 45, 30),
            Revision = 2,
            Client = new ClientDetails(client, "ada@client.example", "864-555-0100", note),
        };
}
