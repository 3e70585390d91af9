using Microsoft.Extensions.DependencyInjection;
using Wellness.Bookings;
using Wellness.Components;

namespace Wellness.AspNetCore.Bookings;

/// <summary>The components' way to the waiting list in the same process; the visitor is whoever sent the request.</summary>
/// <remarks>A store of the site's own need not keep one: then nobody waits.</remarks>
internal sealed class ServerWaitingListClient(IServiceProvider services, ServerBookingClient bookings) : IWaitingListClient
{
    private readonly IWaitingList? _list =
        services.GetService<IWaitingListStore>() is null ? null : services.GetRequiredService<IWaitingList>();

    public bool IsOpen => _list is not null;

    public async Task<JoinResult> JoinAsync(WaitingListRequest request, ClientDetails client, CancellationToken cancellationToken = default)
    {
        var list = _list ?? throw new InvalidOperationException("The site's store keeps no waiting list.");
        if (bookings.Count(client.Email) is { } wait)
        {
            return new JoinResult.TooManyAttempts(wait);
        }

        var result = await list.JoinAsync(request with { Culture = ServerBookingClient.Culture }, client, cancellationToken);
        if (result is JoinResult.Joined joined)
        {
            bookings.Keep(joined.Entry.Id, joined.Token);
        }

        return result;
    }

    public async Task<WaitingListEntry?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (_list is null || bookings.Token(id) is not { } token || await _list.FindAsync(token, cancellationToken) is not { } entry)
        {
            return null;
        }

        bookings.MarkPrivate();
        return entry;
    }

    public async Task<bool> LeaveAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var left = _list is not null && bookings.Token(id) is { } token && await _list.LeaveAsync(token, cancellationToken);
        if (left)
        {
            await OfferAsync(cancellationToken);
        }

        return left;
    }

    public async Task<BookingResult> AcceptAsync(Guid booking, int revision, CancellationToken cancellationToken = default) =>
        _list is not null && bookings.Token(booking) is { } token
            ? await _list.AcceptAsync(token, revision, cancellationToken) : new BookingResult.Conflict(null);

    public async Task<BookingResult> RefuseAsync(Guid booking, int revision, CancellationToken cancellationToken = default)
    {
        if (_list is null || bookings.Token(booking) is not { } token)
        {
            return new BookingResult.Conflict(null);
        }

        var result = await _list.RefuseAsync(token, revision, cancellationToken);
        if (result is BookingResult.Booked)
        {
            await OfferAsync(cancellationToken);
        }

        return result;
    }

    /// <summary>Offers the time to the next at once; should that fail, the upkeep does it within the minute.</summary>
    private async Task OfferAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _list!.OfferAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // What the visitor asked for is done, and is what they are told.
        }
    }
}
