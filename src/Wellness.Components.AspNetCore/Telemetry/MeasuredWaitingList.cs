using Wellness.Bookings;

namespace Wellness.AspNetCore.Telemetry;

/// <summary>The waiting list, measured.</summary>
internal sealed class MeasuredWaitingList(IWaitingList inner, BookingInstruments instruments) : IWaitingList
{
    public Task<JoinResult> JoinAsync(WaitingListRequest request, ClientDetails client, CancellationToken cancellationToken = default) =>
        inner.JoinAsync(request, client, cancellationToken);

    public Task<WaitingListEntry?> FindAsync(ManageToken token, CancellationToken cancellationToken = default) =>
        inner.FindAsync(token, cancellationToken);

    public Task<bool> LeaveAsync(ManageToken token, CancellationToken cancellationToken = default) => inner.LeaveAsync(token, cancellationToken);

    public Task<BookingResult> AcceptAsync(ManageToken token, int revision, CancellationToken cancellationToken = default) =>
        instruments.RunAsync(BookingOperations.AcceptOffer, BookingActor.Client, () => inner.AcceptAsync(token, revision, cancellationToken));

    public Task<BookingResult> RefuseAsync(ManageToken token, int revision, CancellationToken cancellationToken = default) =>
        instruments.RunAsync(BookingOperations.RefuseOffer, BookingActor.Client, () => inner.RefuseAsync(token, revision, cancellationToken));

    public Task<IReadOnlyList<WaitingListEntry>> ListAsync(CancellationToken cancellationToken = default) => inner.ListAsync(cancellationToken);

    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default) => inner.RemoveAsync(id, cancellationToken);

    public async Task<int> OfferAsync(CancellationToken cancellationToken = default)
    {
        using var activity = WellnessActivities.Start(WellnessActivities.Offers);
        var made = await inner.OfferAsync(cancellationToken);
        if (made > 0)
        {
            instruments.Offered(made);
        }

        return made;
    }
}
