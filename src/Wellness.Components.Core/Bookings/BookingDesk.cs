using NodaTime;
using NodaTime.TimeZones;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>The practice's own hand on its bookings. Safe for many threads; keep one.</summary>
public sealed class BookingDesk : IBookingDesk
{
    private const int LongestBlockDays = 366;

    private static readonly ZoneLocalMappingResolver AtStart = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly ZoneLocalMappingResolver AtEnd = Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    private readonly Practice _practice;
    private readonly IBookingStore _store;
    private readonly IDeskStore _lists;
    private readonly IBusyTimeStore _busy;
    private readonly IClock _clock;
    private readonly BookingOptions _options;
    private readonly BookingMover _mover;

    /// <param name="practice">Whose bookings they are.</param>
    /// <param name="store">Where bookings are kept.</param>
    /// <param name="lists">Where they are listed.</param>
    /// <param name="busy">Where blocked time is kept.</param>
    /// <param name="clock">What tells the present.</param>
    /// <param name="options">How many alternatives are offered for a move, and when clients are reminded.</param>
    public BookingDesk(Practice practice, IBookingStore store, IDeskStore lists, IBusyTimeStore busy, IClock clock, BookingOptions options)
    {
        ArgumentNullException.ThrowIfNull(practice);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(lists);
        ArgumentNullException.ThrowIfNull(busy);
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(options);
        _practice = practice;
        _store = store;
        _lists = lists;
        _busy = busy;
        _clock = clock;
        _options = options;
        var offered = new OfferedTimes(practice);
        _mover = new BookingMover(
            practice, store, new ClaimMaker(practice, offered), new SlotSearcher(practice, store, offered), options);
    }

    /// <inheritdoc/>
    public Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default) => _store.FindAsync(id, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Booking>> ListAsync(DeskSearch search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (start, end) = Span(search);
        return _lists.ListAsync(Practitioners(search), start, end, search.Statuses, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<BookingResult> ApproveAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            id, revision, from => from is BookingStatus.Pending or BookingStatus.Confirmed ? BookingStatus.Confirmed : null, null, cancellationToken);

    /// <inheritdoc/>
    public Task<BookingResult> DeclineAsync(
        Guid id, int revision, PracticeMessage? message = null, CancellationToken cancellationToken = default) => ChangeAsync(
        id, revision, from => from is BookingStatus.Pending or BookingStatus.Declined ? BookingStatus.Declined : null, message, cancellationToken);

    /// <inheritdoc/>
    public Task<BookingResult> CancelAsync(
        Guid id, int revision, PracticeMessage? message = null, CancellationToken cancellationToken = default) => ChangeAsync(
        id, revision, CalledOff, message, cancellationToken);

    /// <inheritdoc/>
    public async Task<BookingResult> MoveAsync(Guid id, int revision, MoveRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var booking = await _store.FindAsync(id, cancellationToken);
        return booking is not null && BookingMover.IsThere(booking, request) ? new BookingResult.Booked(booking, Token: null)
            : booking is null || booking.Revision != revision || !booking.Status.IsOpen() ? new BookingResult.Conflict(booking)
            : await _mover.MoveAsync(booking, request, BookingActor.Practice, _clock.Present(), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<BookingResult> CompleteAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        EndAsync(id, revision, BookingStatus.Completed, cancellationToken);

    /// <inheritdoc/>
    public Task<BookingResult> MissAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        EndAsync(id, revision, BookingStatus.NoShow, cancellationToken);

    /// <inheritdoc/>
    public async Task<BlockResult> BlockAsync(BlockRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var faults = BlockCheck.Run(_practice, request, LongestBlockDays);
        if (faults.Count > 0)
        {
            return new BlockResult.Invalid(faults);
        }

        var start = _practice.TimeZone.ResolveLocal(request.Start, AtStart).ToInstant();
        var end = _practice.TimeZone.ResolveLocal(request.End, AtEnd).ToInstant();
        if (end <= start)
        {
            return new BlockResult.Invalid([new FieldFault(nameof(BlockRequest.End), FieldRule.NotOffered)]);
        }

        var time = new BusyTime(RequestHashes.Block(request), request.Practitioner, new BusyInterval(start, end))
        {
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note,
        };
        await _busy.AddAsync(time, cancellationToken);
        var inside = await _lists.ListAsync(
            [request.Practitioner], start, end, [BookingStatus.Pending, BookingStatus.Confirmed], cancellationToken);
        return new BlockResult.Blocked(time, inside);
    }

    /// <inheritdoc/>
    public Task<bool> UnblockAsync(Guid id, CancellationToken cancellationToken = default) => _busy.UnblockAsync(id, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BusyTime>> ListBusyAsync(DeskSearch search, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(search);
        var (start, end) = Span(search);
        List<BusyTime> times = [];
        foreach (var practitioner in Practitioners(search))
        {
            times.AddRange(await _busy.ListAsync(practitioner, start, end, cancellationToken));
        }

        return [.. times.OrderBy(time => time.Interval.Start)];
    }

    private async Task<BookingResult> EndAsync(Guid id, int revision, BookingStatus status, CancellationToken cancellationToken)
    {
        var booking = await _store.FindAsync(id, cancellationToken);
        return booking is { Status: BookingStatus.Confirmed } && booking.Revision == revision && booking.Start > _clock.Present()
            ? new BookingResult.PolicyForbids(PolicyRule.NotStarted, null)
            : await ChangeAsync(id, revision, from => from == status || from.CanBecome(status) ? status : null, null, cancellationToken);
    }

    /// <summary>A request that ends was never an appointment.</summary>
    private static BookingStatus? CalledOff(BookingStatus from) => from switch
    {
        BookingStatus.Pending or BookingStatus.Declined => BookingStatus.Declined,
        BookingStatus.Confirmed or BookingStatus.CancelledByPractice => BookingStatus.CancelledByPractice,
        _ => null,
    };

    /// <param name="id">The booking.</param>
    /// <param name="revision">The revision that was seen.</param>
    /// <param name="to">What a booking in a state shall become: itself where that is done already, null where it can't.</param>
    /// <param name="message">What its client is told with it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    private async Task<BookingResult> ChangeAsync(
        Guid id, int revision, Func<BookingStatus, BookingStatus?> to, PracticeMessage? message, CancellationToken cancellationToken)
    {
        var booking = await _store.FindAsync(id, cancellationToken);
        if (booking is not null && booking.Revision == revision && to(booking.Status) is { } status && status != booking.Status)
        {
            var now = _clock.Present();
            var change = new BookingChange(id, revision, status, BookingActor.Practice, now)
            {
                Message = message,
                RemindAt = _options.RemindAt(booking.Start, now),
            };
            booking = await _store.ChangeAsync(change, cancellationToken) ?? await _store.FindAsync(id, cancellationToken);
        }

        return booking is not null && to(booking.Status) == booking.Status
            ? new BookingResult.Booked(booking, Token: null) : new BookingResult.Conflict(booking);
    }

    private string[] Practitioners(DeskSearch search) =>
        [.. _practice.Practitioners.Select(one => one.Slug).Where(slug => search.Practitioner is null || search.Practitioner == slug)];

    private (Instant Start, Instant End) Span(DeskSearch search) => (
        _practice.TimeZone.AtStartOfDay(search.From).ToInstant(), _practice.TimeZone.AtStartOfDay(search.To.PlusDays(1)).ToInstant());
}
