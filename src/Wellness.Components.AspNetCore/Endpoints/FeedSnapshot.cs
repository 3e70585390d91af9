using Microsoft.Net.Http.Headers;
using NodaTime;
using Wellness.ICalendar;

namespace Wellness.AspNetCore.Endpoints;

/// <summary>A practitioner's feed as it reads at some version of their appointments on some day.</summary>
/// <param name="file">What goes over the wire.</param>
/// <param name="dayStart">When that day began, and the appointments that had grown too old left the feed.</param>
internal sealed class FeedSnapshot(CalendarFeedFile file, Instant dayStart)
{
    private static readonly Duration TwoSeconds = Duration.FromSeconds(2);

    public ReadOnlyMemory<byte> Body => file.Bytes;

    public EntityTagHeaderValue Tag { get; } = EntityTagHeaderValue.Parse(file.ETag);

    /// <summary>When it last changed, in the whole seconds that HTTP has; null while the same second could bring another change.</summary>
    public Instant? LastModified(Instant now)
    {
        var changed = Instant.Max(dayStart, file.LastModified ?? dayStart);
        var seconds = Instant.FromUnixTimeSeconds(changed.ToUnixTimeSeconds());
        return now >= seconds + TwoSeconds ? seconds : null;
    }
}
