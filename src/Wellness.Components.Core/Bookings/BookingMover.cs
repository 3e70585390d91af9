using NodaTime;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>Moves appointments, for clients and the practice alike, by the rules that book them.</summary>
internal sealed class BookingMover(Practice practice, IBookingStore store, ClaimMaker claims, SlotSearcher searcher, BookingOptions options)
{
    /// <param name="booking">As its mover saw it; open.</param>
    /// <param name="request">Where to.</param>
    /// <param name="actor">Who moves it: a client's move waits for the practice's yes again, where it gives one.</param>
    /// <param name="now">The present.</param>
    /// <param name="cancellationToken">Stops before the change.</param>
    public async Task<BookingResult> MoveAsync(
        Booking booking, MoveRequest request, BookingActor actor, Instant now, CancellationToken cancellationToken)
    {
        List<FieldFault> faults = [];
        RequestCheck.Start(request.Start, faults);
        RequestCheck.Key(request.IdempotencyKey, faults);
        var choice = SessionChoice.From(practice, booking, request.Practitioner, faults);
        if (choice is null || faults.Count > 0)
        {
            return new BookingResult.Invalid(faults);
        }

        var wanted = booking with
        {
            Status = actor == BookingActor.Client && choice.Service.RequiresApproval ? BookingStatus.Pending : booking.Status,
            Start = request.Start,
            End = request.Start + booking.Duration,
            DisplacedTo = null,
            Message = null,
            Revision = booking.Revision + 1,
            ChangedAt = now,
        };
        var claim = claims.On(choice, wanted, visitor: "", now) with
        {
            Moves = booking,
            Actor = actor,
            Key = RequestHashes.Move(booking.Id, request),
            RemindAt = options.RemindAt(wanted.Start, now),
        };
        return await store.ClaimAsync(claim, cancellationToken) switch
        {
            ClaimResult.Kept kept => new BookingResult.Booked(kept.Booking, Token: null),
            ClaimResult.Changed changed => new BookingResult.Conflict(changed.Current),
            ClaimResult.Refused refused when !OfferedTimes.IsTaken(refused.Reason) =>
                new BookingResult.Refused(refused.Reason, await NearestAsync(choice, booking, request.Start, now, cancellationToken)),
            ClaimResult.Refused or ClaimResult.Taken =>
                new BookingResult.SlotTaken(await NearestAsync(choice, booking, request.Start, now, cancellationToken)),
            ClaimResult.KeyReused => new BookingResult.Invalid([new FieldFault(nameof(MoveRequest.IdempotencyKey), FieldRule.NotOffered)]),
            var other => throw new InvalidOperationException($"The store answered {other.GetType().Name}, which no move can end with."),
        };
    }

    /// <summary>Whether it is where it shall go already, so that a form that was sent again is answered as done.</summary>
    public static bool IsThere(Booking booking, MoveRequest request) =>
        booking.Status.IsOpen() && booking.Start == request.Start && (request.Practitioner is null || booking.Practitioner == request.Practitioner);

    private Task<IReadOnlyList<Scheduling.AppointmentSlot>> NearestAsync(
        SessionChoice choice, Booking booking, Instant start, Instant now, CancellationToken cancellationToken) =>
        searcher.NearestAsync(choice, start, options.Alternatives, now, new Asker(null, booking.Id), cancellationToken);
}
