using NodaTime;

namespace Wellness.Bookings;

/// <summary>What waits in the outbox.</summary>
/// <param name="OldestDue">When the oldest unsent message that is due became so; null where none is due.</param>
/// <param name="Due">How many unsent messages are due.</param>
/// <param name="Dead">How many dead letters are kept.</param>
public sealed record OutboxSummary(Instant? OldestDue, int Due, int Dead);
