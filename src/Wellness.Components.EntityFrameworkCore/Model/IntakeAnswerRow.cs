using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>A client's encrypted answers, as the table keeps them: one row for a booking that has any.</summary>
internal sealed class IntakeAnswerRow
{
    public Guid Booking { get; set; }

    public required string Form { get; set; }

    public int Version { get; set; }

    public required byte[] Payload { get; set; }

    public Instant SavedAt { get; set; }

    public int Revision { get; set; }

    public ProtectedIntake ToIntake() => new(Booking, Form, Version, Payload, SavedAt, Revision);
}
