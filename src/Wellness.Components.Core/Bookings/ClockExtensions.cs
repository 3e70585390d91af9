using NodaTime;

namespace Wellness.Bookings;

internal static class ClockExtensions
{
    /// <summary>The present, to the millisecond below, which every store keeps exactly.</summary>
    public static Instant Present(this IClock clock) => Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());
}
