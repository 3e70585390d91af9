using NodaTime;
using Wellness.ICalendar;

namespace Wellness.AspNetCore.Feeds;

/// <summary>A feed as it reads at some version of its bookings on some day.</summary>
/// <param name="Version">Which version and day.</param>
/// <param name="File">What goes over the wire.</param>
/// <param name="ChangedAt">When it became so.</param>
internal sealed record FeedSnapshot(FeedVersion Version, CalendarFeedFile File, Instant ChangedAt)
{
    private static readonly Duration TwoSeconds = Duration.FromSeconds(2);

    /// <summary>When it last changed, in the whole seconds that HTTP has; null while the same second could bring another change.</summary>
    public Instant? LastModified(Instant now)
    {
        var seconds = Instant.FromUnixTimeSeconds(ChangedAt.ToUnixTimeSeconds());
        return now >= seconds + TwoSeconds ? seconds : null;
    }
}
