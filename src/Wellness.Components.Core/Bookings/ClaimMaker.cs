using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>Makes the claims that the store judges, from what the practice says and not from what a form says.</summary>
internal sealed class ClaimMaker(Practice practice, OfferedTimes offered)
{
    /// <summary>A claim on a start.</summary>
    /// <param name="choice">What is booked.</param>
    /// <param name="wanted">The booking, of which start, status and people are set; everything that follows from the practice is not looked at.</param>
    /// <param name="visitor">Whose holds are their own, as the store knows them.</param>
    /// <param name="now">The present.</param>
    public BookingClaim On(SessionChoice choice, Booking wanted, string visitor, Instant now)
    {
        var local = wanted.Start.InZone(practice.TimeZone).LocalDateTime;
        var (from, to) = offered.Reach(choice, wanted.Start, now);
        return new BookingClaim
        {
            Wanted = wanted with
            {
                LocalStart = local,
                TimeZone = practice.TimeZone.Id,
                BufferBefore = choice.Service.BufferBefore,
                BufferAfter = choice.Service.BufferAfter,
            },
            Capacity = choice.Service.Capacity,
            Practitioners = choice.Practitioners,
            Resources = choice.Resources,
            Decide = facts => offered.Decide(choice, wanted.Start, now, facts),
            NeedsLastBooked = practice.SlotPolicy.Assignment == AssignmentStrategy.Rotation && choice.Practitioners.Count > 1,
            Now = now,
            ReadFrom = from,
            ReadTo = to,
            Visitor = visitor,
            TzdbVersion = DateTimeZoneProviders.Tzdb.VersionId,
            GuardedWeeks = offered.GuardedWeeks(choice, local.Date),
        };
    }

    /// <summary>A new booking of a choice, to be claimed.</summary>
    public static Booking New(SessionChoice choice, Instant start, BookingStatus status, Instant now) => new()
    {
        Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
        Status = status,
        Service = choice.Service.Slug,
        Practitioner = choice.Practitioners[0],
        Start = start,
        End = start + choice.Length.Duration,
        LocalStart = default,
        TimeZone = choice.Practice.TimeZone.Id,
        Area = choice.Area,
        IsNewClient = choice.IsNewClient,
        Price = choice.Length.Price,
        CreatedAt = now,
        ChangedAt = now,
    };
}
