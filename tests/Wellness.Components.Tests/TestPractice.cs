using NodaTime;
using NodaTime.TimeZones;
using Wellness.Practices;

namespace Wellness.Components;

/// <summary>A practice with something to say in every part that a component shows.</summary>
internal static class TestPractice
{
    public static readonly DateTimeZone NewYork = TzdbDateTimeZoneSource.Default.ForId("America/New_York");

    /// <summary>Noon of Monday 23 November 2026 in New York, three days before Thanksgiving.</summary>
    public static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 17, 0);

    /// <summary>Nine to five on weekdays, closed on Thanksgiving, half a day on Christmas Eve.</summary>
    public static PracticeHours Hours { get; } = new(
        WeeklyHours.Closed
            .With(IsoDayOfWeek.Monday, "09:00-12:30", "13:30-17:00")
            .With(IsoDayOfWeek.Tuesday, "09:00-17:00")
            .With(IsoDayOfWeek.Wednesday, "09:00-17:00")
            .With(IsoDayOfWeek.Thursday, "09:00-17:00")
            .With(IsoDayOfWeek.Friday, "18:00-02:00"),
        special:
        [
            new SpecialHours(new LocalDate(2026, 11, 26), [], "Thanksgiving"),
            new SpecialHours(new LocalDate(2026, 12, 24), [LocalTimeRange.Parse("09:00-12:00")], "Christmas Eve"),
            new SpecialHours(new LocalDate(2027, 3, 1), []),
        ]);

    /// <param name="decorate">Makes each text of another; the text itself by default.</param>
    /// <param name="hours">When it is open; <see cref="Hours"/> by default.</param>
    /// <param name="disclaimer">The practice's own; none by default.</param>
    public static Practice Create(Func<string, string>? decorate = null, PracticeHours? hours = null, string? disclaimer = null)
    {
        var text = decorate ?? (plain => plain);
        return new Practice(text("Body Wisdom"), new Uri("https://practice.example/"), NewYork, hours ?? Hours, [Service(text)], [
            new Practitioner("heather", text("Heather"), ["nmt"]) { LicenseNumber = text("12345"), LicenseState = text("South Carolina") },
        ])
        {
            LegalName = text("Body Wisdom LLC"),
            Description = text("Neuromuscular Therapy in Greenville."),
            Telephone = text("(864) 555-0142"),
            Email = text("hello@practice.example"),
            Disclaimer = disclaimer ?? (decorate is null ? null : text("No medical advice.")),
            Locations =
            [
                new PracticeLocation("home", text("Home"), new PostalAddress(text("Greenville"), text("South Carolina"), "US") { Street = text("1 Hidden Lane"), PostalCode = "29601" }),
                new PracticeLocation("studio", text("Studio"), new PostalAddress(text("Easley"), text("South Carolina"), "US") { Street = text("2 Open Road"), PostalCode = "29640" }) { ClientsVisit = true },
            ],
            ServiceAreas =
            [
                new ServiceArea("greenville", text("Greenville"), ServiceAreaKind.City, text("South Carolina"), "US") { Description = text("Home ground.") },
                new ServiceArea("lake-keowee", text("Lake Keowee"), ServiceAreaKind.BodyOfWater, text("South Carolina"), "US"),
                new ServiceArea("easley", text("Easley"), ServiceAreaKind.City, text("South Carolina"), "US"),
                new ServiceArea("near", text("Near us"), ServiceAreaKind.GeoCircle, text("South Carolina"), "US") { RadiusMetres = 12_500, Geo = new GeoCoordinates(34.85, -82.39) },
            ],
            Questions = [new Practices.Faq("how-to-book", text("How do I book?"), text("Pick a time."))],
        };
    }

    /// <summary>A service that leaves out all that it may.</summary>
    public static ServiceOffering Bare { get; } =
        new("stretch", "Stretching", "Loose again.", [new SessionLength(Duration.FromMinutes(45))]) { MakesHealthClaims = false };

    private static ServiceOffering Service(Func<string, string> text) =>
        new("nmt", text("Neuromuscular Therapy"), text("Find the cause."), [
            new SessionLength(Duration.FromMinutes(60), new Price(95, "USD")),
            new SessionLength(Duration.FromMinutes(150), new Price(187.50m, "USD")),
        ])
        {
            VisitsClients = true,
            Capacity = 6,
            ValidFrom = new LocalDate(2026, 12, 1),
            ValidThrough = new LocalDate(2027, 3, 31),
            NewClients = new NewClientPolicy { Lengths = [Duration.FromMinutes(60)], MinimumNotice = Duration.FromHours(48) },
            Description = [text("What it is, in one paragraph.")],
            Techniques =
            [
                new Technique("trigger-point-release", text("Trigger point release"), text("Steady pressure."), text("Lets go.")),
                new Technique("positional-release", text("Positional release"), text("Held at ease."), text("Lengthens.")),
            ],
            Benefits = [new Benefit(text("Less pain"), text("Days that hurt less."))],
            Expectations = [text("We talk."), text("You lie down.")],
            Reasons = [text("It looks for the cause.")],
            Cautions = [text("You have a blood clot.")],
            Questions =
            [
                new Practices.Faq("does-it-hurt", text("Does it hurt?"), text("For moments.\n\nSay so.")),
                new Practices.Faq("which-length", text("Which length?"), text("Sixty.")),
            ],
        };
}
