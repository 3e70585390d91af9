namespace Wellness.Bookings;

/// <summary>Lets clients wait for a time, and offers each time that becomes free to whoever has waited longest for one like it.</summary>
/// <remarks>
/// An offer is a hold of its own, which the client is told of with the booking's manage link: <see cref="AcceptAsync"/>
/// takes it, and one that nobody takes in time is offered to the next. Nobody is offered a time twice, nor one that overlaps it: others wait too.
/// </remarks>
public interface IWaitingList
{
    /// <summary>Puts somebody on the list; the same form sent again finds their entry.</summary>
    Task<JoinResult> JoinAsync(WaitingListRequest request, ClientDetails client, CancellationToken cancellationToken = default);

    /// <summary>The entry that a link leaves, be it the one from joining or that of an offer, also of one that ended; null where it opens none.</summary>
    Task<WaitingListEntry?> FindAsync(ManageToken token, CancellationToken cancellationToken = default);

    /// <summary>Takes the link's owner off the list; a time that is offered to them is free again.</summary>
    /// <param name="token">The secret of the link from joining, or of an offer's manage link.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>Whether they were on it.</returns>
    Task<bool> LeaveAsync(ManageToken token, CancellationToken cancellationToken = default);

    /// <summary>Books the time that is offered; one that is booked already is answered as done.</summary>
    /// <param name="token">The secret of the offered booking's manage link.</param>
    /// <param name="revision">The revision that the client saw.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns><see cref="BookingResult.Booked"/>, or <see cref="BookingResult.Conflict"/> where the offer ended.</returns>
    Task<BookingResult> AcceptAsync(ManageToken token, int revision, CancellationToken cancellationToken = default);

    /// <summary>Gives the offered time back at once, so that the next may have it; the client goes on waiting for another.</summary>
    /// <param name="token">The secret of the offered booking's manage link.</param>
    /// <param name="revision">The revision that the client saw.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns><see cref="BookingResult.Booked"/> with the expired hold, or <see cref="BookingResult.Conflict"/> where it is no offer any more.</returns>
    Task<BookingResult> RefuseAsync(ManageToken token, int revision, CancellationToken cancellationToken = default);

    /// <summary>Everybody who waits, who joined first first; for the practice's own eyes.</summary>
    Task<IReadOnlyList<WaitingListEntry>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes somebody off the list, for the practice; a time that is offered to them is free again.</summary>
    /// <returns>Whether they were on it.</returns>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Offers what is free to those who wait, the longest first; each is offered one time at most.</summary>
    /// <remarks>To be called from time to time, on any number of nodes at once; <see cref="BookingUpkeep"/> does.</remarks>
    /// <returns>How many offers were made.</returns>
    Task<int> OfferAsync(CancellationToken cancellationToken = default);
}
