using NodaTime;

namespace Wellness.Pictures;

/// <summary>A candidate start: one that can be booked, or one that a rule refuses.</summary>
/// <param name="Start">When the session would start.</param>
/// <param name="IsFree">Whether it can be booked.</param>
/// <param name="Text">What stands beside its time; empty for nothing.</param>
public sealed record Mark(Instant Start, bool IsFree, string Text = "");
