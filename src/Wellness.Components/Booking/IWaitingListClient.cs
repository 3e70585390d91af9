using Wellness.Bookings;

namespace Wellness.Components;

/// <summary>How the components reach the practice's waiting list: in process on a server, over HTTP in a browser.</summary>
/// <remarks>
/// It knows the visitor, as <see cref="IBookingClient"/> does, whose <see cref="IBookingClient.ManageHref"/> tells the link of
/// an entry too. Where none is registered, nobody is offered to wait.
/// </remarks>
public interface IWaitingListClient
{
    /// <summary>Whether the site keeps a waiting list.</summary>
    bool IsOpen { get; }

    /// <summary>Puts the visitor on the list and remembers that the entry is theirs; the same form sent again finds their entry.</summary>
    /// <param name="request">What they wait for, with the key made when the form was rendered; the implementation adds the language.</param>
    /// <param name="client">Who waits.</param>
    /// <param name="cancellationToken">Stops before anything is kept.</param>
    Task<JoinResult> JoinAsync(WaitingListRequest request, ClientDetails client, CancellationToken cancellationToken = default);

    /// <summary>An entry of this visitor's, by its own id or by that of a booking that it was offered; null alike for another's and for none.</summary>
    Task<WaitingListEntry?> FindAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Takes the visitor off the list; a time that is offered to them is free again.</summary>
    /// <param name="id">As in <see cref="FindAsync"/>.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns>Whether they were on it.</returns>
    Task<bool> LeaveAsync(Guid id, CancellationToken cancellationToken = default);

    /// <summary>Books the time that the visitor is offered; one that is booked already is answered as done.</summary>
    /// <param name="booking">The offered booking.</param>
    /// <param name="revision">The revision that the page showed.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns><see cref="BookingResult.Booked"/>, or <see cref="BookingResult.Conflict"/> where the offer ended.</returns>
    Task<BookingResult> AcceptAsync(Guid booking, int revision, CancellationToken cancellationToken = default);

    /// <summary>Gives the offered time back, which is offered to the next at once; the visitor goes on waiting.</summary>
    /// <param name="booking">The offered booking.</param>
    /// <param name="revision">The revision that the page showed.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    /// <returns><see cref="BookingResult.Booked"/> with the expired hold, or <see cref="BookingResult.Conflict"/> where it is no offer any more.</returns>
    Task<BookingResult> RefuseAsync(Guid booking, int revision, CancellationToken cancellationToken = default);
}
