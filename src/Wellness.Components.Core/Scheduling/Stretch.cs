namespace Wellness.Scheduling;

/// <summary>A piece of the time line, half-open, as the sweep reads it.</summary>
/// <param name="Start">The first place inside.</param>
/// <param name="End">The first place outside.</param>
internal readonly record struct Stretch(long Start, long End);
