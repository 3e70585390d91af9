using NodaTime;

namespace Wellness.EntityFrameworkCore;

/// <summary>A start that somebody who waits was offered, so that it is never offered to them again.</summary>
internal sealed class WaitingListOfferRow
{
    public Guid Booking { get; set; }

    public Guid Entry { get; set; }

    public Instant Start { get; set; }
}
