using NodaTime;
using Wellness.Bookings;
using Wellness.Components;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Desk;

/// <summary>The practice's pages' way to its bookings and its time in the same process.</summary>
internal sealed class ServerScheduleDesk(IBookingDesk desk, IBookingService bookings, IWaitingList waiting, PracticeGate gate) : IScheduleDesk
{
    public async Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.FindAsync(id, cancellationToken);
    }

    public async Task<IReadOnlyList<Booking>> ListAsync(DeskSearch search, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.ListAsync(search, cancellationToken);
    }

    public async Task<IReadOnlyList<BusyTime>> ListBusyAsync(DeskSearch search, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.ListBusyAsync(search, cancellationToken);
    }

    public async Task<BookingResult> ApproveAsync(Guid id, int revision, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.ApproveAsync(id, revision, cancellationToken);
    }

    public async Task<BookingResult> CancelAsync(Guid id, int revision, PracticeMessage? message, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.CancelAsync(id, revision, message, cancellationToken);
    }

    public async Task<IReadOnlyList<AppointmentSlot>> FindMoveSlotsAsync(
        Guid id, string? practitioner, LocalDate from, LocalDate to, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.FindAsync(id, cancellationToken) is { } booking
            ? await bookings.FindSlotsAsync(SlotSearch.ForMove(booking, practitioner, from, to), cancellationToken) : [];
    }

    public async Task<AppointmentSlot?> FindNextMoveSlotAsync(
        Guid id, string? practitioner, LocalDate from, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.FindAsync(id, cancellationToken) is { } booking
            ? await bookings.FindNextAsync(SlotSearch.ForMove(booking, practitioner, from, from), cancellationToken) : null;
    }

    public async Task<BookingResult> MoveAsync(Guid id, int revision, MoveRequest request, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.MoveAsync(id, revision, request, cancellationToken);
    }

    public async Task<BookingResult> CompleteAsync(Guid id, int revision, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.CompleteAsync(id, revision, cancellationToken);
    }

    public async Task<BookingResult> MissAsync(Guid id, int revision, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.MissAsync(id, revision, cancellationToken);
    }

    public async Task<BlockResult> BlockAsync(BlockRequest request, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.BlockAsync(request, cancellationToken);
    }

    public async Task<bool> UnblockAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.UnblockAsync(id, cancellationToken);
    }

    public async Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await bookings.ExplainAsync(request, cancellationToken);
    }

    public async Task<IReadOnlyList<WaitingListEntry>> ListWaitingAsync(CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await waiting.ListAsync(cancellationToken);
    }

    public async Task<bool> RemoveWaitingAsync(Guid id, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await waiting.RemoveAsync(id, cancellationToken);
    }
}
