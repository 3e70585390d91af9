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
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<AppointmentSlot>> FindSlotsAsync(SlotSearch search, CancellationToken cancellationToken = default) =>
        _searcher.BetweenAsync(Checked(search), search.From, search.To, Now(), VisitorOf(search.Visitor), cancellationToken);

    /// <inheritdoc/>
    public Task<AppointmentSlot?> FindNextAsync(SlotSearch search, CancellationToken cancellationToken = default) =>
        _searcher.NextAsync(Checked(search), search.From, Now(), VisitorOf(search.Visitor), cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AppointmentSlot>> FindNearestAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        List<FieldFault> faults = [];
        RequestCheck.Start(request.Start, faults);
        var choice = SessionChoice.From(_practice, request.Service, request.Duration, request.Practitioner, faults);
        return choice is null || faults.Count > 0
            ? []
            : await _searcher.NearestAsync(choice, request.Start, _options.Alternatives, Now(), VisitorOf(request.Visitor), cancellationToken);
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
        List<FieldFault> faults = [];
        RequestCheck.Start(request.Start, faults);
        var choice = SessionChoice.From(_practice, request.Service, request.Duration, request.Practitioner, faults);
        return choice is null || faults.Count > 0 || VisitorOf(request.Visitor) is not { } visitor
            ? null
            : await _store.FindHoldAsync(
                visitor, request.Service, request.Practitioner, request.Start, request.Start + request.Duration, Now(), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<BookingResult> BookAsync(BookingRequest request, ClientDetails client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(client);
        List<FieldFault> faults = [];
        if (Choice(request, faults) is not { } choice)
        {
            return new BookingResult.Invalid(faults);
        }

        var now = Now();
        var token = ManageToken.Derive(request.IdempotencyKey);
        var claim = Claim(request, choice, now, BookingStatus.Confirmed, client) with
        {
            Key = RequestHashes.Book(request, client),
            TokenHash = token.Hash(),
            TokenExpires = ManageToken.ExpiryFor(request.Start + request.Duration),
            RemindAt = _options.RemindAt(request.Start, now),
        };
        return await AnswerAsync(request, await _store.ClaimAsync(claim, cancellationToken), token, cancellationToken);
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
        if (Cancellation.Answer(booking, revision, _practice.CancellationPolicy, now) is { } answer)
        {
            return answer;
        }

        // The policy's answer holds for as long as the revision does: a move would raise it.
        if (await _store.CancelAsync(booking!.Id, revision, BookingStatus.CancelledByClient, now, cancellationToken) is { } cancelled)
        {
            return new BookingResult.Booked(cancelled, Token: null);
        }

        var current = await _store.FindAsync(booking.Id, cancellationToken);
        return Cancellation.Answer(current, revision, _practice.CancellationPolicy, now) ?? new BookingResult.Conflict(current);
    }

    /// <summary>To the millisecond below, which every store keeps exactly.</summary>
    private Instant Now() => Instant.FromUnixTimeMilliseconds(_clock.GetCurrentInstant().ToUnixTimeMilliseconds());

    private static string? VisitorOf(string? visitor) => string.IsNullOrEmpty(visitor) ? null : RequestHashes.Visitor(visitor);

    private SessionChoice? Choice(BookingRequest request, List<FieldFault> faults)
    {
        RequestCheck.Start(request.Start, faults);
        RequestCheck.Ids(request, faults);
        var choice = SessionChoice.From(_practice, request.Service, request.Duration, request.Practitioner, faults);
        return faults.Count > 0 ? null : choice;
    }

    private SessionChoice Checked(SlotSearch search)
    {
        ArgumentNullException.ThrowIfNull(search);
        List<FieldFault> faults = [];
        return SessionChoice.From(_practice, search.Service, search.Duration, search.Practitioner, faults)
            ?? throw new ArgumentException($"The practice does not offer this {faults[0].Field}.", nameof(search));
    }

    private BookingClaim Claim(BookingRequest request, SessionChoice choice, Instant now, BookingStatus status, ClientDetails? client)
    {
        var local = request.Start.InZone(_practice.TimeZone).LocalDateTime;
        var (from, to) = _offered.Reach(local.Date, local.Date);
        return new BookingClaim
        {
            Wanted = new Booking
            {
                Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
                Status = status,
                Service = choice.Service.Slug,
                Practitioner = choice.Practitioners[0],
                Start = request.Start,
                End = request.Start + choice.Length.Duration,
                LocalStart = local,
                TimeZone = _practice.TimeZone.Id,
                BufferBefore = choice.Service.BufferBefore,
                BufferAfter = choice.Service.BufferAfter,
                Price = choice.Length.Price,
                HoldUntil = status == BookingStatus.Held ? now + _options.HoldDuration : null,
                CreatedAt = now,
                ChangedAt = now,
                Client = client,
                Culture = request.Culture,
            },
            Candidates = _offered.Candidates(choice, request.Start, local.Date, now),
            Now = now,
            ReadFrom = from,
            ReadTo = to,
            Visitor = RequestHashes.Visitor(request.Visitor),
            TzdbVersion = DateTimeZoneProviders.Tzdb.VersionId,
            GuardedWeek = _offered.GuardedWeek(local.Date),
        };
    }

    private async Task<BookingResult> AnswerAsync(
        BookingRequest request, ClaimResult result, ManageToken? token, CancellationToken cancellationToken) => result switch
        {
            ClaimResult.Kept kept => new BookingResult.Booked(kept.Booking, token),
            ClaimResult.Taken or ClaimResult.Refused { Reason: SlotRefusal.Busy } =>
                new BookingResult.SlotTaken(await FindNearestAsync(request, cancellationToken)),
            ClaimResult.Refused refused => new BookingResult.Refused(refused.Reason, await FindNearestAsync(request, cancellationToken)),
            ClaimResult.TooManyHolds => new BookingResult.TooManyHolds(_options.HoldsPerVisitor),
            ClaimResult.KeyReused => new BookingResult.Invalid([new FieldFault(nameof(BookingRequest.IdempotencyKey), FieldRule.NotOffered)]),
            _ => throw new InvalidOperationException($"The store answered {result.GetType().Name}, which no claim can end with."),
        };
}
