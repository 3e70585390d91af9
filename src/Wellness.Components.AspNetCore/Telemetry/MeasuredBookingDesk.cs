using Wellness.Bookings;

namespace Wellness.AspNetCore.Telemetry;

/// <summary>The practice's own hand on its bookings, measured.</summary>
internal sealed class MeasuredBookingDesk(IBookingDesk inner, BookingInstruments instruments) : IBookingDesk
{
    public Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default) => inner.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<Booking>> ListAsync(DeskSearch search, CancellationToken cancellationToken = default) =>
        inner.ListAsync(search, cancellationToken);

    public Task<BookingResult> ApproveAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        RunAsync(BookingOperations.Approve, () => inner.ApproveAsync(id, revision, cancellationToken));

    public Task<BookingResult> DeclineAsync(Guid id, int revision, PracticeMessage? message = null, CancellationToken cancellationToken = default) =>
        RunAsync(BookingOperations.Decline, () => inner.DeclineAsync(id, revision, message, cancellationToken));

    public Task<BookingResult> CancelAsync(Guid id, int revision, PracticeMessage? message = null, CancellationToken cancellationToken = default) =>
        RunAsync(BookingOperations.Cancel, () => inner.CancelAsync(id, revision, message, cancellationToken));

    public Task<BookingResult> MoveAsync(Guid id, int revision, MoveRequest request, CancellationToken cancellationToken = default) =>
        RunAsync(BookingOperations.Move, () => inner.MoveAsync(id, revision, request, cancellationToken));

    public Task<BookingResult> CompleteAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        RunAsync(BookingOperations.Complete, () => inner.CompleteAsync(id, revision, cancellationToken));

    public Task<BookingResult> MissAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        RunAsync(BookingOperations.Miss, () => inner.MissAsync(id, revision, cancellationToken));

    public Task<BlockResult> BlockAsync(BlockRequest request, CancellationToken cancellationToken = default) =>
        inner.BlockAsync(request, cancellationToken);

    public Task<bool> UnblockAsync(Guid id, CancellationToken cancellationToken = default) => inner.UnblockAsync(id, cancellationToken);

    public Task<IReadOnlyList<BusyTime>> ListBusyAsync(DeskSearch search, CancellationToken cancellationToken = default) =>
        inner.ListBusyAsync(search, cancellationToken);

    private Task<BookingResult> RunAsync(string operation, Func<Task<BookingResult>> step) =>
        instruments.RunAsync(operation, BookingActor.Practice, step);
}
