using NodaTime;

namespace Wellness.AspNetCore.Hosting;

/// <summary>The host's time as NodaTime reads it, so that a test which replaces one clock replaces both.</summary>
internal sealed class TimeProviderClock(TimeProvider time) : IClock
{
    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
