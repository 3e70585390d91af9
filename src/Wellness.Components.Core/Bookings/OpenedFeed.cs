namespace Wellness.Bookings;

/// <summary>What a feed token opens, as it stands.</summary>
/// <param name="Scope">Whose appointments, and how they are told.</param>
/// <param name="Version">A number that changes with every change that the feed shows, and with nothing else.</param>
public sealed record OpenedFeed(FeedScope Scope, long Version);
