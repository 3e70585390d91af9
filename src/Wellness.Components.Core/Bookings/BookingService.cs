using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Books by the practice's rules: what was offered and is still free can be booked, and nothing else.</summary>
/// <remarks>
/// Safe for many threads; keep one. Nothing in a request is believed but ids: length, practitioner, buffers and price
/// come from the practice, and the rules run again inside the store's transaction, by the code that offered the slot.
/// A visitor who takes another time for the same service gives back the one they held before.
/// </remarks>
public sealed class BookingService : IBookingService
{
    private readonly Practice _practice;
    private readonly IBookingStore _store;
    private readonly IClock _clock;
    private readonly BookingOptions _options;
    private readonly OfferedTimes _offered;
    private readonly SlotSearcher _searcher;
    private readonly SeriesFinder _series;
    private readonly ClaimMaker _claims;
    private readonly BookingMover _mover;

    /// <param name="practice">Whose sessions are booked.</param>
    /// <param name="store">Where bookings are kept.</param>
    /// <param name="clock">What tells the present.</param>
    /// <param name="options">How long and how many holds, and how many alternatives.</param>
    public BookingService(Practice practice, IBookingStore store, IClock clock, BookingOptions options)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        _practice = practice;
        _store = store;
        _clock = clock;
        _options = options;
        _offered = new OfferedTimes(practice);
        _searcher = new SlotSearcher(practice, store, _offered);
        _series = new SeriesFinder(practice, store, _offered, _searcher);
        _claims = new ClaimMaker(practice, _offered);
        _mover = new BookingMover(practice, store, _claims, _searcher, options);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AppointmentSlot>> FindSlotsAsync(SlotSearch search, CancellationToken cancellationToken = default) =>
        _searcher.BetweenAsync(Checked(search), search.From, search.To, Now(), Asker.Of(search.Visitor, search.Moving), cancellationToken);

    /// <inheritdoc/>
    public Task<AppointmentSlot?> FindNextAsync(SlotSearch search, CancellationToken cancellationToken = default) =>
        _searcher.NextAsync(Checked(search), search.From, Now(), Asker.Of(search.Visitor, search.Moving), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AppointmentSlot>> FindNearestAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Known(request) is not { } choice
            ? []
            : await _searcher.NearestAsync(choice, request.Start, _options.Alternatives, Now(), Asker.Of(request.Visitor), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<BookingResult> HoldAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<FieldFault> faults = [];
        if (Choice(request, faults) is not { } choice)
        {
            return new BookingResult.Invalid(faults);
        }

        var now = Now();
        var claim = Claim(request, choice, now, BookingStatus.Held, client: null) with { MostHolds = _options.HoldsPerVisitor };
        return await AnswerAsync(request, await _store.ClaimAsync(claim, cancellationToken), token: null, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<Booking?> FindHoldAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Known(request) is null || Asker.Of(request.Visitor).Visitor is not { } visitor)
        {
            return null;
        }

        var hold = await _store.FindHoldAsync(
            visitor, request.Service, request.Practitioner, request.Start, request.Start + request.Duration, Now(), cancellationToken);
        return hold?.Area == request.Area && hold?.IsNewClient == request.IsNewClient ? hold : null;
    }

    /// <inheritdoc/>
    public async Task<BookingResult> BookAsync(BookingRequest request, ClientDetails client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(client);
        List<FieldFault> faults = [];
        var chosen = Choice(request, faults);
        if (chosen?.Service.NewClients is not null && request.IsNewClient is null)
        {
            faults.Add(new FieldFault(nameof(BookingRequest.IsNewClient), FieldRule.Required));
        }

        if (chosen is not { } choice || faults.Count > 0)
        {
            return new BookingResult.Invalid(faults);
        }

        var now = Now();
        var token = ManageToken.Derive(request.IdempotencyKey);
        var claim = Claim(request, choice, now, choice.Service.RequiresApproval ? BookingStatus.Pending : BookingStatus.Confirmed, client) with
        {
            Key = RequestHashes.Book(request, client),
            TokenHash = token.Hash(),
            RemindAt = _options.RemindAt(request.Start, now),
        };
        return await AnswerAsync(request, await _store.ClaimAsync(claim, cancellationToken), token, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SeriesAnswer>> FindSeriesAsync(
        BookingRequest request, SessionSeries series, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(series);
        return Known(request) is not { } choice
            ? []
            : await _series.FindAsync(choice, request.Start, series, _options.Alternatives, Now(), Asker.Of(request.Visitor), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SeriesBooking>> BookSeriesAsync(
        BookingRequest request, SessionSeries series, ClientDetails client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(series);
        List<FieldFault> faults = [];
        RequestCheck.Key(request.IdempotencyKey, faults);
        List<SeriesBooking> bookings = [];
        foreach (var (start, index) in SeriesFinder.Starts(request.Start, series, _practice.TimeZone).Select((start, index) => (start, index)))
        {
            // A key of its own for each date, so that a retry finds each of them again; one that is refused is refused for all.
            var key = index == 0 || faults.Count > 0 ? request.IdempotencyKey : RequestHashes.Later(request.IdempotencyKey, index);
            var one = request with { Start = start, IdempotencyKey = key };
            bookings.Add(new SeriesBooking(start, await BookAsync(one, client, cancellationToken)));
        }

        return bookings;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Known(request) is not { } choice
            ? []
            : await _series.ExplainAsync(choice, request.Start, Now(), Asker.Of(request.Visitor), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Booking?> FindAsync(ManageToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        return _store.FindByTokenAsync(token.Hash(), Now(), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<BookingResult> CancelAsync(ManageToken token, int revision, CancellationToken cancellationToken = default)
    {
        var booking = await FindAsync(token, cancellationToken);
        var now = Now();
        if (ClientChange.Cancel(booking, revision, _practice.CancellationPolicy, now) is { } answer)
        {
            return answer;
        }

        // The policy's answer holds for as long as the revision does: a move would raise it.
        var change = new BookingChange(booking!.Id, revision, BookingStatus.CancelledByClient, BookingActor.Client, now);
        if (await _store.ChangeAsync(change, cancellationToken) is { } cancelled)
        {
            return new BookingResult.Booked(cancelled, Token: null);
        }

        var current = await _store.FindAsync(booking.Id, cancellationToken);
        return ClientChange.Cancel(current, revision, _practice.CancellationPolicy, now) ?? new BookingResult.Conflict(current);
    }

    /// <inheritdoc/>
    public async Task<BookingResult> MoveAsync(
        ManageToken token, int revision, MoveRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var booking = await FindAsync(token, cancellationToken);
        if (booking is not null && BookingMover.IsThere(booking, request))
        {
            return new BookingResult.Booked(booking, Token: null);
        }

        var now = Now();
        return ClientChange.Move(booking, revision, _practice.CancellationPolicy, now)
            ?? await _mover.MoveAsync(booking!, request, BookingActor.Client, now, cancellationToken);
    }

    private Instant Now() => _clock.Present();

    private SessionChoice? Choice(BookingRequest request, List<FieldFault> faults)
    {
        RequestCheck.Start(request.Start, faults);
        RequestCheck.Ids(request, faults);
        var choice = SessionChoice.From(_practice, request, faults);
        if (choice is { LacksArea: true })
        {
            faults.Add(new FieldFault(nameof(BookingRequest.Area), FieldRule.Required));
        }

        return faults.Count > 0 ? null : choice;
    }

    /// <summary>A choice that can be searched for, though not yet booked; null where there is none.</summary>
    private SessionChoice? Known(BookingRequest request)
    {
        List<FieldFault> faults = [];
        RequestCheck.Start(request.Start, faults);
        var choice = SessionChoice.From(_practice, request, faults);
        return faults.Count > 0 ? null : choice;
    }

    private SessionChoice Checked(SlotSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        List<FieldFault> faults = [];
        return SessionChoice.From(_practice, search, faults)
            ?? throw new ArgumentException($"The practice does not offer this {faults[0].Field}.", nameof(search));
    }

    private BookingClaim Claim(BookingRequest request, SessionChoice choice, Instant now, BookingStatus status, ClientDetails? client)
    {
        var wanted = ClaimMaker.New(choice, request.Start, status, now) with
        {
            HoldUntil = status == BookingStatus.Held ? now + _options.HoldDuration : null,
            Client = client,
            Culture = request.Culture,
        };
        return _claims.On(choice, wanted, RequestHashes.Visitor(request.Visitor), now);
    }

    private async Task<BookingResult> AnswerAsync(
        BookingRequest request, ClaimResult result, ManageToken? token, CancellationToken cancellationToken) => result switch
        {
            ClaimResult.Kept kept => new BookingResult.Booked(kept.Booking, token),
            ClaimResult.Taken => new BookingResult.SlotTaken(await FindNearestAsync(request, cancellationToken)),
            ClaimResult.Refused refused when OfferedTimes.IsTaken(refused.Reason) =>
                new BookingResult.SlotTaken(await FindNearestAsync(request, cancellationToken)),
            ClaimResult.Refused refused => new BookingResult.Refused(refused.Reason, await FindNearestAsync(request, cancellationToken)),
            ClaimResult.TooManyHolds => new BookingResult.TooManyHolds(_options.HoldsPerVisitor),
            ClaimResult.KeyReused => new BookingResult.Invalid([new FieldFault(nameof(BookingRequest.IdempotencyKey), FieldRule.NotOffered)]),
            _ => throw new InvalidOperationException($"The store answered {result.GetType().Name}, which no claim can end with."),
        };
}
