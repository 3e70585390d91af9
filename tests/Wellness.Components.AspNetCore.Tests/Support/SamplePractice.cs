using NodaTime;
using Wellness.Practices;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>A practice in New York time with two practitioners; open on weekdays from nine to five.</summary>
internal static class SamplePractice
{
    public static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/New_York"];

    public static Practice Create(params string[] practitioners) => new(
        "Quiet Hands",
        new Uri("https://quiet.example.com/"),
        Zone,
        new PracticeHours(WeeklyHours.Closed
            .With(IsoDayOfWeek.Monday, "09:00-17:00").With(IsoDayOfWeek.Tuesday, "09:00-17:00")
            .With(IsoDayOfWeek.Wednesday, "09:00-17:00").With(IsoDayOfWeek.Thursday, "09:00-17:00")
            .With(IsoDayOfWeek.Friday, "09:00-17:00")),
        [new ServiceOffering("nmt", "Neuromuscular Therapy", "For pain that keeps coming back.", [new SessionLength(Duration.FromMinutes(60))])],
        (practitioners.Length == 0 ? ["ann", "ben"] : practitioners).Select(slug => new Practitioner(slug, slug.ToUpperInvariant(), ["nmt"])));

    /// <summary>Its therapy is a class of six.</summary>
    public static Practice WithClass()
    {
        var plain = Create();
        return new Practice(
            plain.Name, plain.Url, plain.TimeZone, plain.Hours,
            [new ServiceOffering("nmt", "Gentle Yoga", "For stiff mornings.", [new SessionLength(Duration.FromMinutes(60))]) { Capacity = 6 }],
            plain.Practitioners);
    }
}
