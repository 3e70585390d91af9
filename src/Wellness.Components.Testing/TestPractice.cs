using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Testing;

/// <summary>A practice in New York, open 9 to 5 on weekdays; massage takes 10 minutes after each session, a talk takes none.</summary>
/// <remarks>A bath and a class of three take one of two rooms; a visit goes north or south.</remarks>
public static class TestPractice
{
    /// <summary>Monday 2 March 2026, 07:00 in New York: the week before the clocks go forward.</summary>
    public static readonly Instant Monday = Instant.FromUtc(2026, 3, 2, 12, 0);

    /// <summary>What most sessions of the contracts take.</summary>
    public static readonly Duration Hour = Duration.FromHours(1);

    /// <summary>A time of a day of March 2026 on a clock in New York, which is five hours behind UTC until the 8th.</summary>
    public static Instant At(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 3, day, hour + 5, minute);

    /// <summary>The way from north to south takes 45 minutes, any other 30.</summary>
    public static ServiceTravel Ways { get; } = new(Duration.FromMinutes(30), [new TravelTime("north", "south", Duration.FromMinutes(45))]);

    /// <summary>The practice, with what a test changes about it; see the class for the rest.</summary>
    public static Practice Create(
        SlotPolicy? policy = null, CancellationPolicy? cancellation = null, ServiceTravel? travel = null, int classSeats = 3, params ServiceOffering[] more)
    {
        var week = WeeklyHours.Closed;
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Friday; day++)
        {
            week = week.With(day, "09:00-17:00");
        }

        return new Practice(
            "Body Test",
            new Uri("https://practice.example"),
            DateTimeZoneProviders.Tzdb["America/New_York"],
            new PracticeHours(week),
            [
                new ServiceOffering("massage", "Massage", "Hands on.", [
                    new SessionLength(Duration.FromMinutes(30), new Price(60, "USD")),
                    new SessionLength(Hour, new Price(95.50m, "USD"))])
                {
                    BufferAfter = Duration.FromMinutes(10),
                },
                new ServiceOffering("talk", "Talk", "Words only.", [new SessionLength(Duration.FromMinutes(30))]),
                new ServiceOffering("bath", "Bath", "Needs a room.", [new SessionLength(Hour)]) { Resources = ["room"] },
                new ServiceOffering("class", "Class", "For three.", [new SessionLength(Hour)])
                {
                    Capacity = classSeats,
                    Resources = ["room"],
                    BufferAfter = Duration.FromMinutes(10),
                },
                new ServiceOffering("visit", "Visit", "At the client's.", [new SessionLength(Hour)]) { VisitsClients = true },
                .. more,
            ],
            [
                new Practitioner("ada", "Ada", ["massage", "talk", "bath", "class", "visit", .. more.Select(service => service.Slug)]),
                new Practitioner("ben", "Ben", ["massage", "bath", "class", "visit"]),
                new Practitioner("cleo", "Cleo", ["bath"]),
            ],
            [new ResourcePool("room", "Room", ["room-1", "room-2"])])
        {
            ServiceAreas =
            [
                new ServiceArea("north", "North", ServiceAreaKind.City, "New York", "US"),
                new ServiceArea("south", "South", ServiceAreaKind.City, "New York", "US"),
            ],
            Travel = travel,
            SlotPolicy = policy ?? SlotPolicy.Default,
            CancellationPolicy = cancellation ?? CancellationPolicy.Default,
        };
    }

    /// <summary>An hour of massage, 70 minutes of the practitioner's time.</summary>
    public static BookingRequest Massage(Instant start, string? practitioner = "ada", string visitor = "visitor-1", string key = "first") =>
        new("massage", Hour, practitioner, start, visitor, Key(key));

    /// <summary>Half an hour with Ada that needs no time after.</summary>
    public static BookingRequest Talk(Instant start, string visitor = "visitor-1", string key = "talk") =>
        new("talk", Duration.FromMinutes(30), "ada", start, visitor, Key(key));

    /// <summary>An hour of anything; visitor and key are named alike.</summary>
    public static BookingRequest Ask(string service, Instant start, string? practitioner = "ada", string name = "first") =>
        new(service, Hour, practitioner, start, "visitor-" + name, Key(name));

    /// <summary>A key that is long enough to make a retry harmless.</summary>
    public static string Key(string name) => name.PadRight(40, '_');

    /// <summary>A client whose name, address and note no other place than theirs may show.</summary>
    public static ClientDetails Client(string name = "Clara Client") =>
        new(name, "clara@client.example", "+1 212 555 0100", "Left shoulder.");
}
