using NodaTime;

namespace Wellness.Bookings;

/// <summary>Keeps clients' encrypted answers in a table of their own; every store implements it beside <see cref="IBookingStore"/>.</summary>
/// <remarks>Erasing a client erases their answers too: that is <see cref="IClientRecordStore.EraseAsync"/>'s part.</remarks>
public interface IIntakeStore
{
    /// <summary>The answers that are kept with some bookings; those without any are not in the list.</summary>
    Task<IReadOnlyList<ProtectedIntake>> ListAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default);

    /// <summary>When the answers that are kept with some bookings were saved, without the answers.</summary>
    Task<IReadOnlyDictionary<Guid, Instant>> SavedAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default);

    /// <summary>Keeps answers in the place of those before, with an entry in the audit.</summary>
    /// <param name="intake">Its revision is one more than that of the answers that were seen; 1 where there were none.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>
    /// Whether they are kept: not where others were saved meanwhile, nor where the booking is not pending or confirmed or
    /// began at or before <see cref="ProtectedIntake.SavedAt"/>. The same answers saved again are kept already.
    /// </returns>
    Task<bool> SaveAsync(ProtectedIntake intake, CancellationToken cancellationToken = default);

    /// <summary>Erases the answers of one booking, with an entry in the audit.</summary>
    /// <param name="booking">The booking.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>Whether there were any.</returns>
    Task<bool> EraseAsync(Guid booking, BookingActor actor, Instant at, CancellationToken cancellationToken = default);

    /// <summary>Notes in the audit that answers went out.</summary>
    /// <param name="bookings">Whose answers.</param>
    /// <param name="step">What was done.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops before it is noted.</param>
    Task NoteAsync(
        IReadOnlyCollection<Guid> bookings, IntakeStep step, BookingActor actor, Instant at, CancellationToken cancellationToken = default);
}
