using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>What a visitor chose, looked up in the practice: nothing about it is taken from a form but ids.</summary>
internal sealed record SessionChoice(ServiceOffering Service, SessionLength Length, IReadOnlyList<string> Practitioners)
{
    /// <summary>Looks a choice up; each id that is not there, or not together, is one fault.</summary>
    public static SessionChoice? From(Practice practice, string? service, Duration duration, string? practitioner, List<FieldFault> faults)
    {
        if (practice.Service(service) is not { } offering)
        {
            faults.Add(new FieldFault(nameof(BookingRequest.Service), FieldRule.NotOffered));
            return null;
        }

        var length = offering.Length(duration);
        if (length is null)
        {
            faults.Add(new FieldFault(nameof(BookingRequest.Duration), FieldRule.NotOffered));
        }

        string[] practitioners = [.. practice.PractitionersOf(offering).Select(giver => giver.Slug).Where(slug => practitioner is null || slug == practitioner)];
        if (practitioners.Length == 0)
        {
            faults.Add(new FieldFault(nameof(BookingRequest.Practitioner), FieldRule.NotOffered));
        }

        return length is null || practitioners.Length == 0 ? null : new SessionChoice(offering, length, practitioners);
    }

    public SlotQuery Query(LocalDate from, LocalDate to, Instant now) => new(from, to, Length.Duration, now)
    {
        BufferBefore = Service.BufferBefore,
        BufferAfter = Service.BufferAfter,
    };
}
