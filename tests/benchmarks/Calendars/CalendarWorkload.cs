using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Benchmarks.Calendars;

/// <summary>A practitioner's appointments, one after the other, the same on every run.</summary>
public static class CalendarWorkload
{
    /// <summary>The practitioner.</summary>
    public const string Practitioner = "heather";

    /// <summary>The practice, without a street, as its sample has it.</summary>
    public static Practice Practice { get; } = new(
        "Body Wisdom",
        new Uri("https://bodywisdom.example/"),
        Workload.Zone,
        Workload.Hours,
        [new ServiceOffering("nmt", "Neuromuscular Therapy", "Deep work.", [new SessionLength(Duration.FromMinutes(60))])],
        [new Practitioner(Practitioner, "Heather", ["nmt"])])
    {
        Email = "hello@bodywisdom.example",
        Locations = [new PracticeLocation("base", "Base", new PostalAddress("Greenville", "South Carolina", "US"))],
    };

    /// <summary>So many appointments, four hours apart: across the changes of the clock, and in no hour that it repeats.</summary>
    public static IReadOnlyList<Booking> Bookings(int count) => [.. Enumerable.Range(0, count).Select(index =>
    {
        var start = Instant.FromUtc(2026, 2, 2, 15, 0) + Duration.FromHours(4 * index);
        return new Booking
        {
            Id = new Guid(index, 7, 0x7000, [0x80, 1, 2, 3, 4, 5, 6, 7]),
            Status = BookingStatus.Confirmed,
            Service = "nmt",
            Practitioner = Practitioner,
            Start = start,
            End = start + Duration.FromMinutes(60),
            LocalStart = start.InZone(Workload.Zone).LocalDateTime,
            TimeZone = Workload.Zone.Id,
            CreatedAt = start - Duration.FromDays(9),
            ChangedAt = start - Duration.FromDays(8),
            Revision = 1,
            Client = new ClientDetails($"Client {(char)('A' + (index % 26))}", "client@client.example"),
        };
    })];
}
