using System.Globalization;
using NodaTime;
using NodaTime.Testing;
using NodaTime.Text;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>A practice in New York with its bookings in memory; it is Monday 2 March 2026, 07:00, the week before the clocks go forward.</summary>
internal sealed class Reception
{
    private readonly BookingService _service;
    private int _requests;

    public Reception(Practice practice)
    {
        Practice = practice;
        _service = new BookingService(practice, Store, Clock, new BookingOptions { Alternatives = 0, HoldsPerVisitor = 20 });
    }

    public Practice Practice { get; }

    public MemoryStore Store { get; } = new();

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 12, 0));

    public static PracticeHours Daily(params string[] ranges) => new(Enumerable.Range(1, 7)
        .Aggregate(WeeklyHours.Closed, (week, day) => week.With((IsoDayOfWeek)day, ranges)));

    public static ServiceOffering Service(string slug, int minutes = 60) =>
        new(slug, slug, "Rest.", [new SessionLength(Duration.FromMinutes(minutes))]);

    /// <summary>Open from 09:00 to 17:00 every day, hourly, without notice; each of the people gives each of the services.</summary>
    public static Practice Open(
        SlotPolicy? policy = null, ServiceOffering[]? services = null, string[]? people = null, string[]? rooms = null,
        ServiceTravel? travel = null, string zone = "America/New_York", PracticeHours? hours = null, Func<Practitioner, Practitioner>? each = null,
        IntakeForm[]? forms = null)
    {
        services ??= [Service("massage")];
        return new Practice(
            "Body Wisdom",
            new Uri("https://practice.example"),
            DateTimeZoneProviders.Tzdb[zone],
            hours ?? Daily("09:00-17:00"),
            services,
            (people ?? ["ada"]).Select(slug => new Practitioner(slug, slug, services.Select(service => service.Slug)))
                .Select(practitioner => each is null ? practitioner : each(practitioner)),
            rooms is null ? null : [new ResourcePool("room", "Room", rooms)],
            forms)
        {
            SlotPolicy = policy ?? Hourly,
            Travel = travel,
            ServiceAreas = [Area("lake"), Area("farm")],
        };
    }

    public static SlotPolicy Hourly { get; } = new() { Step = Duration.FromMinutes(60), MinimumNotice = Duration.Zero };

    public Instant At(string local) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value.InZoneStrictly(Practice.TimeZone).ToInstant();

    public BookingRequest Request(string service, string local, string? practitioner = null, string? area = null, bool? isNewClient = null, int minutes = 0) => new(
        service,
        minutes > 0 ? Duration.FromMinutes(minutes) : Practice.Service(service)!.Lengths[0].Duration,
        practitioner,
        At(local),
        "visitor",
        string.Create(CultureInfo.InvariantCulture, $"{++_requests:D40}"))
    {
        Area = area,
        IsNewClient = isNewClient,
    };

    /// <summary>Books with a request, a minute after the last one.</summary>
    public BookingResult Book(BookingRequest request)
    {
        Clock.AdvanceMinutes(1);
        return _service.BookAsync(request, new ClientDetails("Robin", "robin@example.com")).Result;
    }

    /// <summary>Who gets a session that can be booked.</summary>
    public string Booked(string service, string local, string? practitioner = null, string? area = null) =>
        Book(Request(service, local, practitioner, area)).ShouldBeOfType<BookingResult.Booked>().Booking.Practitioner;

    /// <summary>The free starts of a date, as the practice's clock shows them, with who is free.</summary>
    public string[] Free(string service, LocalDate date) => [.. _service
        .FindSlotsAsync(new SlotSearch(service, Practice.Service(service)!.Lengths[0].Duration, null, date, date)).Result
        .Select(slot => $"{slot.Start.InZone(Practice.TimeZone):HH:mm} {string.Join('+', slot.Practitioners)}")];

    public IReadOnlyList<SeriesAnswer> Series(BookingRequest request, int count, int days) =>
        _service.FindSeriesAsync(request, new SessionSeries(count, days)).Result;

    public IReadOnlyList<SeriesBooking> BookSeries(BookingRequest request, int count, int days) =>
        _service.BookSeriesAsync(request, new SessionSeries(count, days), new ClientDetails("Robin", "robin@example.com")).Result;

    private static ServiceArea Area(string slug) => new(slug, slug, ServiceAreaKind.City, "South Carolina", "US");
}
