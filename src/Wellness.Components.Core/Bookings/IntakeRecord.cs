using NodaTime;

namespace Wellness.Bookings;

/// <summary>The answers that are kept with a booking; it prints as nothing in logs.</summary>
public sealed record IntakeRecord
{
    /// <summary>The booking that they were given for.</summary>
    public required Guid Booking { get; init; }

    /// <summary>The slug of the form that was filled in, which the practice may have dropped since.</summary>
    public required string Form { get; init; }

    /// <summary>The version of its questions.</summary>
    public required int Version { get; init; }

    /// <summary>When they were last saved.</summary>
    public required Instant SavedAt { get; init; }

    /// <summary>How often they were saved; 1 at first.</summary>
    public required int Revision { get; init; }

    /// <summary>The form's title at that time; null where the answers can't be read.</summary>
    public string? Title { get; init; }

    /// <summary>The questions as they were asked with their answers, in the form's order; null where the keys that they were encrypted with are lost.</summary>
    public IReadOnlyList<IntakeAnswer>? Answers { get; init; }

    /// <summary>Only what they belong to.</summary>
    public override string ToString() => FormattableString.Invariant($"IntakeRecord ({Form} {Version} of booking {Booking:D}, answers not shown)");
}
