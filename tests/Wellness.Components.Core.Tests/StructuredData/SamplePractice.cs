using NodaTime;
using Wellness.Practices;

namespace Wellness.StructuredData;

/// <summary>A small practice that serves areas and receives nobody; tests change what they are about.</summary>
internal static class SamplePractice
{
    public static Practice Of(
        PracticeHours? hours = null,
        IEnumerable<PracticeLocation>? locations = null,
        IEnumerable<ServiceArea>? areas = null,
        ServiceOffering? service = null,
        string url = "https://bodywisdom.example/",
        string text = "Body Wisdom") => new(
            text,
            new Uri(url),
            DateTimeZoneProviders.Tzdb["America/New_York"],
            hours ?? new PracticeHours(Weekdays),
            [service ?? Service()],
            [new Practitioner("heather", "Heather", ["nmt"]) { JobTitle = "Massage therapist" }])
        {
            Telephone = "864-555-0100",
            PriceRange = "$$",
            Locations = [.. locations ?? [new PracticeLocation("base", "Base", Home)]],
            ServiceAreas = [.. areas ?? [new ServiceArea("easley", "Easley", ServiceAreaKind.City, "South Carolina", "US")]],
        };

    public static WeeklyHours Weekdays => WeeklyHours.Closed
        .With(IsoDayOfWeek.Monday, "09:00-17:00").With(IsoDayOfWeek.Tuesday, "09:00-17:00").With(IsoDayOfWeek.Wednesday, "09:00-17:00")
        .With(IsoDayOfWeek.Thursday, "09:00-17:00").With(IsoDayOfWeek.Friday, "09:00-17:00");

    public static PostalAddress Home => new("Greenville", "South Carolina", "US") { Street = "1 Secret Lane", PostalCode = "29601" };

    public static ServiceOffering Service(string name = "Neuromuscular Therapy", string summary = "Deep work.") =>
        new("nmt", name, summary, [new SessionLength(Duration.FromMinutes(60), new Price(95.00m, "USD")), new SessionLength(Duration.FromMinutes(90))])
        {
            Techniques = [new Technique("trigger-point", "Trigger point release", "Sustained pressure.", "Ease.")],
        };
}
