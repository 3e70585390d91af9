using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>What a visitor chose, looked up in the practice: nothing about it is taken from a form but ids.</summary>
internal sealed record SessionChoice(
    Practice Practice, ServiceOffering Service, SessionLength Length, IReadOnlyList<string> Practitioners, string? Area, bool? IsNewClient)
{
    /// <summary>The members of the pools that the service needs, whose time decides too.</summary>
    public IReadOnlyList<string> Resources { get; } = [.. Service.Resources.SelectMany(pool => Practice.ResourcePool(pool)!.Members)];

    /// <summary>Whether the visitor must still be asked which area the practitioner shall come to.</summary>
    public bool LacksArea => Area is null && Service.VisitsClients && Practice.ServiceAreas.Count > 0;

    /// <summary>Looks a search up; each id that is not there, or not together, is one fault. An area need not be chosen yet.</summary>
    public static SessionChoice? From(Practice practice, SlotSearch search, List<FieldFault> faults) =>
        From(practice, search.Service, search.Duration, search.Practitioner, search.Area, search.IsNewClient, faults);

    /// <summary>Looks a request up; each id that is not there, or not together, is one fault.</summary>
    public static SessionChoice? From(Practice practice, BookingRequest request, List<FieldFault> faults) =>
        From(practice, request.Service, request.Duration, request.Practitioner, request.Area, request.IsNewClient, faults);

    /// <summary>Looks up what a booking would be elsewhere; each part that the practice no longer has is one fault.</summary>
    public static SessionChoice? From(Practice practice, Booking booking, string? practitioner, List<FieldFault> faults) =>
        From(practice, booking.Service, booking.Duration, practitioner, booking.Area, booking.IsNewClient, faults);

    /// <summary>Looks up what somebody wants to wait for; each id that is not there, or not together, is one fault.</summary>
    public static SessionChoice? From(Practice practice, WaitingListRequest request, List<FieldFault> faults) =>
        From(practice, request.Service, request.Duration, request.Practitioner, request.Area, request.IsNewClient, faults);

    /// <summary>Looks up what somebody waits for; each part that the practice no longer has is one fault.</summary>
    public static SessionChoice? From(Practice practice, WaitingListEntry entry, List<FieldFault> faults) =>
        From(practice, entry.Service, entry.Duration, entry.Practitioner, entry.Area, entry.IsNewClient, faults);

    public SlotQuery Query(LocalDate from, LocalDate to, Instant now) => new(from, to, Length.Duration, now)
    {
        Service = Service.Slug,
        Capacity = Service.Capacity,
        BufferBefore = Service.BufferBefore,
        BufferAfter = Service.BufferAfter,
        Area = Area,
        Travel = Practice.Travel,
        ValidFrom = Service.ValidFrom,
        ValidThrough = Service.ValidThrough,
        NewClient = IsNewClient == true ? Service.NewClients : null,
    };

    private static SessionChoice? From(
        Practice practice, string? service, Duration duration, string? practitioner, string? area, bool? isNewClient, List<FieldFault> faults)
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

        if (area is not null && (!offering.VisitsClients || practice.ServiceArea(area) is null))
        {
            faults.Add(new FieldFault(nameof(BookingRequest.Area), FieldRule.NotOffered));
            return null;
        }

        return length is null || practitioners.Length == 0
            ? null : new SessionChoice(practice, offering, length, practitioners, area, isNewClient);
    }
}
