using NodaTime;

namespace Wellness.Bookings;

/// <summary>What a search asks a store about taken time.</summary>
/// <param name="Practitioners">Slugs of the practitioners whose time matters.</param>
/// <param name="Resources">Slugs of the rooms and other resources whose time matters, whoever uses them; may be empty.</param>
/// <param name="Start">Times that end after this instant.</param>
/// <param name="End">Times that start before this instant.</param>
/// <param name="Now">Holds that ended by now take nothing.</param>
/// <param name="ExceptVisitor">A visitor whose own holds are left out; null for nobody.</param>
public sealed record OccupiedSearch(
    IReadOnlyCollection<string> Practitioners, IReadOnlyCollection<string> Resources, Instant Start, Instant End, Instant Now, string? ExceptVisitor)
{
    /// <summary>A booking that is left out; null, for none, by default.</summary>
    public Guid? ExceptBooking { get; init; }
}
