using NodaTime;

namespace Wellness.Pictures;

/// <summary>A session drawn at a start that is tried, with what the rules say to it.</summary>
/// <param name="Start">When it would start.</param>
/// <param name="Session">When it would end, without its buffers.</param>
/// <param name="From">When its buffer before would begin.</param>
/// <param name="To">When its buffer after would end.</param>
/// <param name="Answer">The answer, in plain words.</param>
public sealed record Trial(Instant Start, Instant Session, Instant From, Instant To, string Answer);
