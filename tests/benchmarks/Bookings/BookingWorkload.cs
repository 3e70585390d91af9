using System.Globalization;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Benchmarks.Bookings;

/// <summary>Hour-long sessions with 15 minutes after, one every 75 minutes from 06:00 to 21:00, each contestant with a practitioner of its own.</summary>
internal static class BookingWorkload
{
    public const string Service = "session";
    public const int PerDay = 12;
    public static readonly Duration Length = Duration.FromHours(1);
    public static readonly Duration After = Duration.FromMinutes(15);

    /// <summary>The present of every store, and where stored bookings end.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 0, 0);

    private static readonly Instant First = Now + Duration.FromDays(7) + Duration.FromHours(6);

    public static IReadOnlyList<string> Practitioners { get; } =
        ["ours", .. Enum.GetNames<Arbiter>().Select(name => name.ToLowerInvariant())];

    public static Practice Practice { get; } = Create();

    public static ClientDetails Client { get; } = new("Mara Lindqvist", "mara@example.com", "+1 555 0100");

    /// <summary>The start of the nth session of a practitioner.</summary>
    public static Instant Start(int number)
    {
        var (day, step) = Math.DivRem(number, PerDay);
        return First + Duration.FromDays(day) + step * (Length + After);
    }

    /// <summary>What a visitor asks for who sends a form of their own.</summary>
    public static BookingRequest Request(string practitioner, int number, int visitor)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{practitioner}-{number}-{visitor}-");
        return new BookingRequest(Service, Length, practitioner, Start(number), id, id.PadRight(43, '_'));
    }

    private static Practice Create()
    {
        var week = WeeklyHours.Closed;
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            week = week.With(day, "06:00-21:00");
        }

        return new Practice(
            "Benchmark",
            new Uri("https://benchmark.example"),
            DateTimeZone.Utc,
            new PracticeHours(week),
            [
                new ServiceOffering(Service, "Session", "Booked.", [new SessionLength(Length)])
                {
                    BufferAfter = After,
                },
            ],
            [.. Practitioners.Select(slug => new Practitioner(slug, slug, [Service]))])
        {
            SlotPolicy = SlotPolicy.Default with { WindowDays = 731 },
        };
    }
}
