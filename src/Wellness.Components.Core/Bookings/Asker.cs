using NodaTime;

namespace Wellness.Bookings;

/// <summary>Whose own times don't stand in the way of a search.</summary>
/// <param name="Visitor">As the store knows them; null for nobody.</param>
/// <param name="Moving">The booking that shall move; null for none.</param>
internal readonly record struct Asker(string? Visitor, Guid? Moving = null)
{
    public static Asker Of(string? visitor, Guid? moving = null) =>
        new(string.IsNullOrEmpty(visitor) ? null : RequestHashes.Visitor(visitor), moving);

    public OccupiedSearch Search(SessionChoice choice, Instant start, Instant end, Instant now) =>
        new(choice.Practitioners, choice.Resources, start, end, now, Visitor) { ExceptBooking = Moving };
}
