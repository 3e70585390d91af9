using Wellness.Practices;

namespace Wellness.Components.Localization;

/// <summary>What is to know before booking a service, in sentences; nothing where it has no such rule.</summary>
internal static class ServiceFacts
{
    /// <summary>All of them: seats, where, dates, first visits.</summary>
    public static IEnumerable<string> Of(Practice practice, ServiceOffering service) =>
        [.. Seats(service), .. Visits(practice, service), .. Dates(service), .. FirstVisit(practice, service)];

    /// <summary>"A first visit is 60 minutes long.", "Please book a first visit at least 48 hours ahead.", or to call before.</summary>
    public static IEnumerable<string> FirstVisit(Practice practice, ServiceOffering service)
    {
        if (service.NewClients is not { } policy)
        {
            yield break;
        }

        if (policy.CallFirst)
        {
            // Whoever calls hears the rest.
            yield return Texts.FirstVisitCall;
            yield break;
        }

        if (policy.Lengths.Count > 0 && policy.Lengths.Count < service.Lengths.Count)
        {
            yield return Texts.Format(nameof(Texts.FirstVisitLength), PracticeFormat.Either(policy.Lengths.Order().Select(PracticeFormat.Length)));
        }

        if (policy.MinimumNotice is { } notice && notice > practice.SlotPolicy.MinimumNotice)
        {
            yield return Texts.Format(nameof(Texts.FirstVisitNotice), PracticeFormat.Length(notice));
        }
    }

    private static IEnumerable<string> Seats(ServiceOffering service) =>
        service.Capacity > 1 ? [Texts.Format(nameof(Texts.SeatsFor), service.Capacity)] : [];

    private static IEnumerable<string> Visits(Practice practice, ServiceOffering service) =>
        !service.VisitsClients ? []
        : practice.ServiceAreas.Count == 0 ? [Texts.Visits]
        : [Texts.Format(nameof(Texts.VisitsIn), PracticeFormat.Join(practice.ServiceAreas.Select(area => area.Name)))];

    private static IEnumerable<string> Dates(ServiceOffering service) => (service.ValidFrom, service.ValidThrough) switch
    {
        ({ } from, { } through) => [Texts.Format(nameof(Texts.GivenBetween), PracticeFormat.Date(from), PracticeFormat.Date(through))],
        ({ } from, null) => [Texts.Format(nameof(Texts.GivenFrom), PracticeFormat.Date(from))],
        (null, { } through) => [Texts.Format(nameof(Texts.GivenUntil), PracticeFormat.Date(through))],
        _ => [],
    };
}
