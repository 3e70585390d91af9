using NodaTime;

namespace Wellness.Practices.Reviews;

/// <summary>New clients: whether what is asked of them leaves a way in.</summary>
internal static class NewClientChecks
{
    public static IEnumerable<PracticeAdvice> Of(Practice practice)
    {
        foreach (var service in practice.Services)
        {
            if (service.NewClients is not { } first)
            {
                continue;
            }

            var subject = $"services/{service.Slug}";
            if (first.CallFirst)
            {
                if (practice.Telephone is null)
                {
                    yield return new(subject, AdviceSeverity.Warning, "New clients are asked to call, but there is no telephone number.");
                }
            }
            else if (service.Lengths.Where(length => first.Lengths.Count == 0 || first.Lengths.Contains(length.Duration)).All(length => !ServiceChecks.Fits(practice, service, length)))
            {
                yield return new(subject, AdviceSeverity.Warning, "No length that new clients may have fits into the open hours, so nobody new can ever book.");
            }
            else if (practice.SlotPolicy.WindowDays is { } window && first.MinimumNotice > Duration.FromDays(window + 1))
            {
                yield return new(subject, AdviceSeverity.Warning, "New clients need more notice than the practice books ahead, so nobody new can ever book.");
            }
        }
    }
}
