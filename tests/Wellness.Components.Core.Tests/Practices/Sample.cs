using NodaTime;

namespace Wellness.Practices;

/// <summary>A practice about which the review has nothing to say, for tests to change one thing of.</summary>
internal static class Sample
{
    public static readonly PracticeHours Hours = new(WeeklyHours.Closed.With(IsoDayOfWeek.Tuesday, "09:00-12:30", "13:30-18:00"));

    public static readonly SessionLength Hour = new(Duration.FromMinutes(60), new Price(95, "USD"));

    public static readonly ServiceOffering Service = new("massage", "Massage", "Slow, firm work.", [Hour])
    {
        Cautions = ["Ask your doctor first if you take blood thinners."],
    };

    public static readonly Practitioner Robin = new("robin", "Robin", ["massage"]) { LicenseNumber = "SAMPLE-0000", LicenseState = "South Carolina" };

    public static readonly PracticeLocation Base = new("base", "Base", new PostalAddress("Greenville", "South Carolina", "US"));

    public static Practice Practice(
        ServiceOffering? service = null,
        Practitioner? practitioner = null,
        PracticeHours? hours = null,
        IReadOnlyList<PracticeLocation>? locations = null,
        IReadOnlyList<ServiceArea>? areas = null,
        string? telephone = "864-555-0123",
        string? disclaimer = "These pages are no medical advice.",
        string url = "https://example.com",
        CancellationPolicy? cancellation = null,
        string? description = null,
        string schemaType = "HealthAndBeautyBusiness") =>
        new("Still Water", new Uri(url), DateTimeZoneProviders.Tzdb["America/New_York"], hours ?? Hours, [service ?? Service], [practitioner ?? Robin])
        {
            Telephone = telephone,
            Disclaimer = disclaimer,
            Locations = locations ?? [Base],
            ServiceAreas = areas ?? [],
            CancellationPolicy = cancellation ?? CancellationPolicy.Default,
            Description = description,
            SchemaType = schemaType,
        };
}
