using NodaTime;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>The waiting list over the stores. Safe for many threads; keep one.</summary>
public sealed class WaitingList : IWaitingList
{
    /// <summary>The most starts that are tried for one entry in a round: others may take them meanwhile.</summary>
    private const int Tries = 3;

    private readonly Practice _practice;
    private readonly IBookingStore _store;
    private readonly IWaitingListStore _list;
    private readonly IClock _clock;
    private readonly BookingOptions _options;
    private readonly ClaimMaker _claims;
    private readonly SlotSearcher _searcher;

    /// <param name="practice">Whose sessions are waited for.</param>
    /// <param name="store">Where bookings are kept.</param>
    /// <param name="list">Where it is kept who waits.</param>
    /// <param name="clock">What tells the present.</param>
    /// <param name="options">How long an offer holds, and when clients are reminded.</param>
    public WaitingList(Practice practice, IBookingStore store, IWaitingListStore list, IClock clock, BookingOptions options)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        _practice = practice;
        _store = store;
        _list = list;
        _clock = clock;
        _options = options;
        var offered = new OfferedTimes(practice);
        _claims = new ClaimMaker(practice, offered);
        _searcher = new SlotSearcher(practice, store, offered);
    }

    /// <inheritdoc/>
    public async Task<JoinResult> JoinAsync(WaitingListRequest request, ClientDetails client, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(client);
        var now = _clock.Present();
        List<FieldFault> faults = [];
        JoinCheck.Run(request, Today(now), faults);
        if (SessionChoice.From(_practice, request, faults) is { } choice)
        {
            JoinCheck.Answers(choice, faults);
        }

        if (faults.Count > 0)
        {
            return new JoinResult.Invalid(faults);
        }

        var token = ManageToken.Derive(request.IdempotencyKey);
        var entry = new WaitingListEntry
        {
            Id = Guid.CreateVersion7(now.ToDateTimeOffset()),
            Service = request.Service,
            Duration = request.Duration,
            Practitioner = request.Practitioner,
            Area = request.Area,
            IsNewClient = request.IsNewClient,
            From = request.From,
            To = request.To,
            Parts = request.Parts,
            Culture = request.Culture,
            Client = client,
            CreatedAt = now,
        };
        return new JoinResult.Joined(await _list.AddAsync(entry, token.Hash(), cancellationToken), token);
    }

    /// <inheritdoc/>
    public async Task<WaitingListEntry?> FindAsync(ManageToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        return await _list.FindByTokenAsync(token.Hash(), cancellationToken)
            ?? (await _store.FindByTokenAsync(token.Hash(), _clock.Present(), cancellationToken) is { } offered
                ? await _list.FindByOfferAsync(offered.Id, cancellationToken) : null);
    }

    /// <inheritdoc/>
    public async Task<bool> LeaveAsync(ManageToken token, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(token, cancellationToken) is not { } entry)
        {
            return false;
        }

        return await RemoveAsync(entry, BookingActor.Client, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<BookingResult> AcceptAsync(ManageToken token, int revision, CancellationToken cancellationToken = default) =>
        AnswerAsync(token, revision, booking => StatusOf(booking.Service), cancellationToken);

    /// <inheritdoc/>
    public Task<BookingResult> RefuseAsync(ManageToken token, int revision, CancellationToken cancellationToken = default) =>
        AnswerAsync(token, revision, _ => BookingStatus.Expired, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WaitingListEntry>> ListAsync(CancellationToken cancellationToken = default) => _list.ListAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken = default) =>
        (await _list.ListAsync(cancellationToken)).FirstOrDefault(entry => entry.Id == id) is { } entry
        && await RemoveAsync(entry, BookingActor.Practice, cancellationToken);

    /// <inheritdoc/>
    public async Task<int> OfferAsync(CancellationToken cancellationToken = default)
    {
        var now = _clock.Present();
        await _list.RemovePastAsync(Today(now), cancellationToken);
        await _list.ReleaseAsync(cancellationToken);
        var made = 0;
        List<Exception> faults = [];
        foreach (var entry in (await _list.ListAsync(cancellationToken)).Where(entry => entry.Offer is null))
        {
            try
            {
                made += await OfferAsync(entry, now, cancellationToken) ? 1 : 0;
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or BookingStoreException))
            {
                // One entry that can't be searched for must not keep from the others what is theirs.
                faults.Add(fault);
            }
        }

        return faults.Count == 0 ? made : throw new AggregateException(faults);
    }

    /// <summary>Frees the time that is offered to somebody, and takes them off the list.</summary>
    private async Task<bool> RemoveAsync(WaitingListEntry entry, BookingActor actor, CancellationToken cancellationToken)
    {
        if (entry.Offer is { } offer && await _store.FindAsync(offer, cancellationToken) is { Status: BookingStatus.Held } held)
        {
            await _store.ChangeAsync(new BookingChange(held.Id, held.Revision, BookingStatus.Expired, actor, _clock.Present()), cancellationToken);
        }

        return await _list.RemoveAsync(entry.Id, cancellationToken);
    }

    private async Task<bool> OfferAsync(WaitingListEntry entry, Instant now, CancellationToken cancellationToken)
    {
        var from = LocalDate.Max(entry.From, Today(now));

        // What the practice no longer offers, or offers only with an answer that this form did not ask for, is waited for
        // in vain until its last date passes.
        List<FieldFault> faults = [];
        if (SessionChoice.From(_practice, entry, faults) is not { } choice || from > entry.To)
        {
            return false;
        }

        JoinCheck.Answers(choice, faults);
        if (faults.Count > 0)
        {
            return false;
        }

        var days = _practice.SlotPolicy.MaximumSpanDays;
        var to = Period.DaysBetween(from, entry.To) < days ? entry.To : from.PlusDays(days - 1);
        var offeredBefore = await _list.OfferedStartsAsync(entry.Id, cancellationToken);
        var slots = (await _searcher.BetweenAsync(choice, from, to, now, default, cancellationToken))
            .Where(slot => entry.Parts.HasFlag(PartOf(slot))
                && offeredBefore.All(start => slot.Start >= start + entry.Duration || slot.Start + entry.Duration <= start))
            .Take(Tries);
        foreach (var slot in slots)
        {
            var wanted = ClaimMaker.New(choice, slot.Start, BookingStatus.Held, now) with
            {
                HoldUntil = Instant.Min(now + _options.OfferDuration, slot.Start),
                Client = entry.Client,
                Culture = entry.Culture,
            };
            var claim = _claims.On(choice, wanted, RequestHashes.Visitor(entry.Id.ToString("N")), now) with
            {
                Actor = BookingActor.Clock,
                WaitingListEntry = entry.Id,
            };
            if (await _store.ClaimAsync(claim, cancellationToken) is ClaimResult.Kept)
            {
                return true;
            }
        }

        return false;
    }

    private async Task<BookingResult> AnswerAsync(
        ManageToken token, int revision, Func<Booking, BookingStatus> status, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(token);
        var now = _clock.Present();
        var booking = await _store.FindByTokenAsync(token.Hash(), now, cancellationToken);
        if (booking is null)
        {
            return new BookingResult.Conflict(null);
        }

        var wanted = status(booking);
        if (booking.Status == BookingStatus.Held && booking.Revision == revision)
        {
            var change = new BookingChange(booking.Id, revision, wanted, BookingActor.Client, now)
            {
                RemindAt = _options.RemindAt(booking.Start, now),
            };
            booking = await _store.ChangeAsync(change, cancellationToken) ?? await _store.FindAsync(booking.Id, cancellationToken);
        }

        return booking is not null && (booking.Status == wanted || (wanted == BookingStatus.Pending && booking.Status == BookingStatus.Confirmed))
            ? new BookingResult.Booked(booking, Token: null) : new BookingResult.Conflict(booking);
    }

    private BookingStatus StatusOf(string service) =>
        _practice.Service(service) is { RequiresApproval: true } ? BookingStatus.Pending : BookingStatus.Confirmed;

    private PartsOfDay PartOf(AppointmentSlot slot) => slot.Start.InZone(_practice.TimeZone).Hour switch
    {
        < 12 => PartsOfDay.Morning,
        < 17 => PartsOfDay.Afternoon,
        _ => PartsOfDay.Evening,
    };

    private LocalDate Today(Instant now) => now.InZone(_practice.TimeZone).Date;
}
