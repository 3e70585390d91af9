using NodaTime;

namespace Wellness.Practices.Reviews;

/// <summary>What a service's page should say, and whether the service can be booked at all.</summary>
internal static class ServiceChecks
{
    public static IEnumerable<PracticeAdvice> Of(Practice practice)
    {
        foreach (var service in practice.Services)
        {
            var subject = $"services/{service.Slug}";
            if (service.MakesHealthClaims && service.Cautions.Count == 0)
            {
                yield return new(subject, AdviceSeverity.Warning, "The page speaks of health, but not of who should ask a doctor first: add cautions.");
            }

            if (service.MakesHealthClaims && practice.Disclaimer is null)
            {
                yield return new(subject, AdviceSeverity.Note, "The page speaks of health and ends with the kit's own disclaimer. Write the practice's, or keep it knowingly.");
            }

            if (!service.MakesHealthClaims && HealthTexts.Of(service).Any(HealthTexts.SpeaksOfHealth))
            {
                yield return new(subject, AdviceSeverity.Warning, "The texts speak of pain or an illness, but the service says that it makes no health claims, so no disclaimer stands below them.");
            }

            var priced = service.Lengths.Count(length => length.Price is not null);
            if (priced > 0 && priced < service.Lengths.Count)
            {
                yield return new(subject, AdviceSeverity.Note, "Some lengths have a price and some have none.");
            }

            if (service.ValidThrough < service.ValidFrom)
            {
                yield return new(subject, AdviceSeverity.Warning, "Its last date is before its first, so it can never be booked.");
            }

            foreach (var length in service.Lengths.Where(length => length.Minutes > Cap(practice.SlotPolicy)))
            {
                yield return new(subject, AdviceSeverity.Warning, $"{length.Minutes} minutes are more than the cap on a day's or a week's minutes, so this length can never be booked.");
            }

            foreach (var length in service.Lengths.Where(length => !Fits(practice, service, length)))
            {
                yield return new(subject, AdviceSeverity.Warning, $"Nobody who gives the service is open for {length.Minutes} minutes on end, so this length can never be booked.");
            }
        }
    }

    /// <summary>Whether somebody who gives the service is open for a length on end.</summary>
    public static bool Fits(Practice practice, ServiceOffering service, SessionLength length)
    {
        var needed = length.Duration + (practice.SlotPolicy.BuffersWithinHours ? service.BufferBefore + service.BufferAfter : Duration.Zero);
        return practice.PractitionersOf(service).Any(practitioner => OpenTimes.Longest(service.Hours ?? practitioner.Hours ?? practice.Hours) >= needed);
    }

    private static int Cap(SlotPolicy policy) => Math.Min(policy.DailyMinutesCap ?? int.MaxValue, policy.WeeklyMinutesCap ?? int.MaxValue);
}
