using NodaTime;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>Small practices to book with; "now" is Monday 30 November 2026, 9:00 am in New York.</summary>
internal static class SamplePractice
{
    public const string Nmt = "neuromuscular-therapy";

    public static readonly Instant Now = Instant.FromUtc(2026, 11, 30, 14, 0);

    public static DateTimeZone NewYork { get; } = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static ServiceOffering Therapy { get; } = new(
        Nmt, "Neuromuscular Therapy", "Slow, precise work on the muscles that hold your pain.",
        [Length(30, 60), Length(60, 95), Length(90, 135)]);

    public static ServiceOffering Stretching { get; } = new(
        "assisted-stretching", "Assisted Stretching", "Stretching on the table, with help.", [Length(45, 70)]);

    /// <summary>Two services, two practitioners; only Heather stretches.</summary>
    public static Practice Whole { get; } = Create(
        [Therapy, Stretching],
        [new("heather", "Heather", [Nmt, "assisted-stretching"]), new("ana", "Ana", [Nmt])]);

    /// <summary>One service, one practitioner.</summary>
    public static Practice Small { get; } = Create([Therapy], [new("heather", "Heather", [Nmt])]);

    /// <summary>One service that has hours of its own, though none in a week.</summary>
    public static Practice OwnHours { get; } = Create(
        [Therapy with { Hours = new PracticeHours(WeeklyHours.Closed) }], [new("heather", "Heather", [Nmt])]);

    /// <summary>Nothing to choose but the time.</summary>
    public static Practice Smallest { get; } = Create([Stretching], [new("heather", "Heather", ["assisted-stretching"])]);

    public static Practice Create(
        IEnumerable<ServiceOffering> services, IEnumerable<Practitioner> practitioners, CancellationPolicy? policy = null) =>
        new("Body Wisdom", new Uri("https://example.com"), NewYork, new PracticeHours(WeeklyHours.Closed), services, practitioners)
        {
            Telephone = "(864) 555-0142",
            Locations = [new("greenville", "The studio", new PostalAddress("Greenville", "South Carolina", "US"))],
            CancellationPolicy = policy ?? new CancellationPolicy { LateFee = "Later than that, half the price is due." },
        };

    /// <summary>An instant of the practice's wall clock in December 2026.</summary>
    public static Instant December(int day, int hour, int minute = 0) =>
        new LocalDateTime(2026, 12, day, hour, minute).InZoneStrictly(NewYork).ToInstant();

    private static SessionLength Length(int minutes, decimal dollars) => new(Duration.FromMinutes(minutes), new Price(dollars, "USD"));
}
