using NodaTime;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Who did what with a client's answers, and when; it holds no personal data and outlives the answers.</summary>
internal sealed class IntakeAuditRow
{
    public Guid Id { get; set; }

    public Guid Booking { get; set; }

    public IntakeStep Step { get; set; }

    public BookingActor Actor { get; set; }

    public Instant At { get; set; }

    public static IntakeAuditRow Of(Guid booking, IntakeStep step, BookingActor actor, Instant at) =>
        new() { Id = Guid.CreateVersion7(at.ToDateTimeOffset()), Booking = booking, Step = step, Actor = actor, At = at };
}
