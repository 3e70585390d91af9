using NodaTime;

namespace Wellness.EntityFrameworkCore;

/// <summary>A change that somebody must be told of, written with the change itself; it holds no personal data.</summary>
internal sealed class OutboxRow
{
    public Guid Booking { get; set; }

    public int Revision { get; set; }

    public required string Kind { get; set; }

    public Instant CreatedAt { get; set; }

    public Instant? SentAt { get; set; }
}
