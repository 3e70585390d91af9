using NodaTime;
using Wellness.Bookings;
using Wellness.Components;

namespace Wellness.AspNetCore.Desk;

/// <summary>The practice's pages' way to clients' answers in the same process.</summary>
internal sealed class ServerIntakeDesk(IBookingDesk desk, IIntakeStore answers, IntakeService intake, PracticeGate gate) : IIntakeDesk
{
    public async Task<IReadOnlyDictionary<Guid, Instant>> SavedAsync(IReadOnlyCollection<Guid> bookings, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await answers.SavedAsync(bookings, cancellationToken);
    }

    public async Task<IntakeSheet?> ReadAsync(Guid booking, CancellationToken cancellationToken = default)
    {
        await gate.PassAsync();
        return await desk.FindAsync(booking, cancellationToken) is { } found ? await intake.ReadAsync(found, cancellationToken) : null;
    }
}
