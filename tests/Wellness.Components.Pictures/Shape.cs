using NodaTime;

namespace Wellness.Pictures;

/// <summary>A stretch of time that a row draws.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What stands in it where there is room; empty for nothing.</param>
public sealed record Shape(ShapeKind Kind, Instant Start, Instant End, string Text = "");
