using NodaTime;
using Wellness.Practices;

namespace Wellness.Components.Tests;

/// <summary>A practice of one person with a service of each kind that asks something; "now" is <see cref="SamplePractice.Now"/>.</summary>
internal static class VariedPractice
{
    public const string Plain = "therapy";
    public const string Visit = "home-visit";
    public const string Class = "group-stretching";
    public const string Careful = "deep-work";
    public const string Called = "after-surgery";

    // Before the practices, whose area it is.
    public static ServiceArea Easley { get; } = Area("easley", "Easley", ServiceAreaKind.City);

    /// <summary>Five services: a plain one, visits, a class of three, one with rules for a first visit, one that wants a call before.</summary>
    public static Practice Whole { get; } = Create(
        Service(Plain, "Therapy", 60),
        Service(Visit, "Home visit", 60, 90) with { VisitsClients = true },
        Service(Class, "Group stretching", 45) with { Capacity = 3 },
        Service(Careful, "Deep work", 60, 90, 120) with
        {
            NewClients = new NewClientPolicy
            {
                Lengths = [Duration.FromMinutes(60), Duration.FromMinutes(90)],
                MinimumNotice = Duration.FromHours(48),
            },
        },
        Service(Called, "After surgery", 60) with { NewClients = new NewClientPolicy { CallFirst = true } });

    /// <summary>One service that visits and asks about first visits, which are 60 minutes.</summary>
    public static Practice Small { get; } = Create(Service(Visit, "Home visit", 60, 90) with
    {
        VisitsClients = true,
        NewClients = new NewClientPolicy { Lengths = [Duration.FromMinutes(60)] },
    });

    private static Practice Create(params ServiceOffering[] services) =>
        new("Body Wisdom", new Uri("https://example.com"), SamplePractice.NewYork, new PracticeHours(WeeklyHours.Closed), services,
            [new Practitioner("heather", "Heather", [.. services.Select(service => service.Slug)])])
        {
            Telephone = "(864) 555-0142",
            Locations = [new("greenville", "The studio", new PostalAddress("Greenville", "South Carolina", "US"))],
            ServiceAreas = [Area("greenville", "Greenville", ServiceAreaKind.City), Easley, Area("lake-keowee", "Lake Keowee", ServiceAreaKind.BodyOfWater)],
            Travel = new ServiceTravel(Duration.FromMinutes(30)),
        };

    private static ServiceArea Area(string slug, string name, ServiceAreaKind kind) => new(slug, name, kind, "South Carolina", "US");

    private static ServiceOffering Service(string slug, string name, params int[] minutes) =>
        new(slug, name, $"{name}, in short.", minutes.Select(length => new SessionLength(Duration.FromMinutes(length), new Price(length + 30, "USD"))));
}
