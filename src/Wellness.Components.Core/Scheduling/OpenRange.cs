using NodaTime;

namespace Wellness.Scheduling;

/// <summary>A stretch of open time on the time line, half-open, after touching ranges were joined: <c>[Start, End)</c>.</summary>
/// <param name="Start">The first instant inside.</param>
/// <param name="End">The first instant outside.</param>
public readonly record struct OpenRange(Instant Start, Instant End);
