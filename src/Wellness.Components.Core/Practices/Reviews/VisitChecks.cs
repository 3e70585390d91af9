using System.Globalization;
using NodaTime;

namespace Wellness.Practices.Reviews;

/// <summary>Visits: areas to come to, and ways that a day has time for.</summary>
internal static class VisitChecks
{
    public static IEnumerable<PracticeAdvice> Of(Practice practice)
    {
        var visiting = practice.Services.Where(service => service.VisitsClients).ToArray();
        var staysAtHome = practice.Services.Count > visiting.Length;
        foreach (var service in visiting)
        {
            if (practice.ServiceAreas.Count == 0)
            {
                yield return new($"services/{service.Slug}", AdviceSeverity.Warning,
                    "It visits clients, but there are no service areas, so nobody is asked where they are.");
            }
            else if (practice.Travel is null && (practice.ServiceAreas.Count > 1 || staysAtHome))
            {
                yield return new($"services/{service.Slug}", AdviceSeverity.Warning,
                    "It visits clients, but there are no travel times, so two sessions in different places may follow each other without a minute for the way.");
            }
        }

        if (practice.Travel is { } travel)
        {
            foreach (var advice in visiting.Length == 0
                ? [new PracticeAdvice("travel", AdviceSeverity.Note, "There are travel times, but no service visits clients.")]
                : Ways(practice, travel, visiting))
            {
                yield return advice;
            }
        }
    }

    private static IEnumerable<PracticeAdvice> Ways(Practice practice, ServiceTravel travel, IReadOnlyList<ServiceOffering> visiting)
    {
        var most = visiting.Max(service => Gap(practice, service));
        foreach (var way in travel.Ways.Where(way => way.Duration > most))
        {
            yield return new("travel", AdviceSeverity.Note,
                $"The way between {way.From} and {way.To} takes {Minutes(way.Duration)}; between two visits of one day no more than {Minutes(most)} can lie. Is it right?");
        }

        if (!travel.CountsWayFromBase)
        {
            yield break;
        }

        foreach (var area in practice.ServiceAreas)
        {
            var there = travel.Between(null, area.Slug);
            if (visiting.All(service => practice.PractitionersOf(service).All(practitioner =>
                OpenTimes.Longest(service.Hours ?? practitioner.Hours ?? practice.Hours) < there + there + WithBuffers(service))))
            {
                yield return new($"serviceAreas/{area.Slug}", AdviceSeverity.Warning,
                    $"The way from the base and back takes {Minutes(there + there)} of the open hours, which leaves no time for a visit: nobody here can ever book one.");
            }
        }
    }

    /// <summary>The most time that can lie between two visits of a day: from the first opening to the last closing, without the visits themselves.</summary>
    private static Duration Gap(Practice practice, ServiceOffering service)
    {
        var day = practice.PractitionersOf(service).Max(practitioner => OpenTimes.LongestDay(service.Hours ?? practitioner.Hours ?? practice.Hours));
        var gap = day - service.Lengths[0].Duration - service.Lengths[0].Duration - service.BufferAfter - service.BufferBefore;
        return Duration.Max(gap, Duration.Zero);
    }

    private static Duration WithBuffers(ServiceOffering service) => service.BufferBefore + service.Lengths[0].Duration + service.BufferAfter;

    private static string Minutes(Duration duration) => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMinutes} minutes");
}
