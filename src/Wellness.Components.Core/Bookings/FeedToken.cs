using NodaTime;

namespace Wellness.Bookings;

/// <summary>A feed address that is in use, without its secret, which is kept nowhere.</summary>
/// <param name="Id">By which it is renewed or revoked; it opens nothing.</param>
/// <param name="Scope">What it opens.</param>
/// <param name="CreatedAt">When its present secret was made.</param>
public sealed record FeedToken(Guid Id, FeedScope Scope, Instant CreatedAt);
