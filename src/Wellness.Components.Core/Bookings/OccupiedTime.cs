using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>A time that is taken: by a booking, by time that the practice blocked, or by an event of another calendar.</summary>
/// <param name="Practitioner">The slug of the practitioner it is taken from.</param>
/// <param name="Interval">From the buffer before to the buffer after; blocked and imported time as it stands.</param>
/// <param name="Session">What is given in it; null for time that is no session.</param>
public sealed record OccupiedTime(string Practitioner, BusyInterval Interval, OccupiedSession? Session = null)
{
    /// <summary>Slugs of the rooms and other resources that it takes besides; empty by default.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];
}
