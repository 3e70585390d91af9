using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>Bookings in memory: what the endpoints ask for, with a count of the reads that should be rare.</summary>
internal sealed class FakeBookings : IBookingService, IAppointmentReader, IFeedTokenStore, IBusyTimeStore, IBookingStoreInitializer
{
    private readonly Dictionary<string, Booking> _byToken = [];
    private readonly Dictionary<string, FeedToken> _feeds = [];
    private long _version;

    public int AppointmentReads { get; private set; }

    public Instant? CancelledSince { get; private set; }

    public List<BookingRequest> Requests { get; } = [];

    /// <summary>What <see cref="InitializeAsync"/> fails with; null for a store that opens.</summary>
    public Exception? Fault { get; set; }

    public (Booking Booking, ManageToken Token) Add(Instant start, Instant changed)
    {
        var token = ManageToken.Create();
        var booking = new Booking
        {
            Id = Guid.CreateVersion7(),
            Status = BookingStatus.Confirmed,
            Service = "nmt",
            Practitioner = "ann",
            Start = start,
            End = start + Duration.FromHours(1),
            LocalStart = start.InZone(SamplePractice.Zone).LocalDateTime,
            TimeZone = SamplePractice.Zone.Id,
            Price = new Price(90m, "USD"),
            CreatedAt = changed,
            ChangedAt = changed,
            Client = new ClientDetails("Mara Client", "mara@example.com"),
        };
        _byToken[token.Hash()] = booking;
        _version++;
        return (booking, token);
    }

    public Task InitializeAsync(CancellationToken cancellationToken = default) =>
        Fault is null ? Task.CompletedTask : Task.FromException(Fault);

    public Task<long> CalendarVersionAsync(string practitioner, CancellationToken cancellationToken = default) => Task.FromResult(_version);

    public Task<IReadOnlyList<Booking>> AppointmentsAsync(
        string practitioner, Instant from, Instant cancelledSince, CancellationToken cancellationToken = default)
    {
        AppointmentReads++;
        CancelledSince = cancelledSince;
        return Task.FromResult<IReadOnlyList<Booking>>(
            [.. _byToken.Values.Where(one => one.Practitioner == practitioner && one.End > from).OrderBy(one => one.Start)]);
    }

    public Task<IReadOnlyList<Booking>> ClientAppointmentsAsync(
        ClientKey client, Instant from, Instant cancelledSince, CancellationToken cancellationToken = default)
    {
        AppointmentReads++;
        return Task.FromResult<IReadOnlyList<Booking>>(
            [.. _byToken.Values.Where(one => one.Client is { Email: var email } && ClientKey.Of(email) == client && one.End > from).OrderBy(one => one.Start)]);
    }

    /// <summary>Blocked time, which raises no version.</summary>
    public List<BusyTime> Blocked { get; } = [];

    public Task<IReadOnlyList<BusyTime>> ListAsync(string practitioner, Instant start, Instant end, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<BusyTime>>([.. Blocked.Where(time => time.Practitioner == practitioner)]);

    public Task AddAsync(BusyTime time, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> UnblockAsync(Guid id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task ReplaceAsync(string practitioner, Guid calendar, IReadOnlyList<BusyInterval> times, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <summary>Puts another state of a booking in its place, as moving or cancelling it does.</summary>
    public Booking Change(ManageToken token, Func<Booking, Booking> change)
    {
        var known = _byToken[token.Hash()];
        _version++;
        return _byToken[token.Hash()] = change(known with { Revision = known.Revision + 1 });
    }

    public Task<IssuedFeedToken> CreateAsync(FeedScope scope, CancellationToken cancellationToken = default) =>
        Task.FromResult(Issue(new FeedToken(Guid.CreateVersion7(), scope, TestSite.Now)));

    public Task<OpenedFeed?> OpenAsync(ManageToken secret, CancellationToken cancellationToken = default) =>
        Task.FromResult(_feeds.GetValueOrDefault(secret.Hash()) is { } token ? new OpenedFeed(token.Scope, _version) : null);

    public Task<IReadOnlyList<FeedToken>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<FeedToken>>([.. _feeds.Values.OrderBy(token => token.Id)]);

    public Task<IssuedFeedToken?> RotateAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var known = _feeds.Values.FirstOrDefault(token => token.Id == id);
        return Task.FromResult(Forget(id) ? Issue(known!) : null);
    }

    public Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult(Forget(id));

    private IssuedFeedToken Issue(FeedToken token)
    {
        var secret = ManageToken.Create();
        _feeds[secret.Hash()] = token;
        return new IssuedFeedToken(token, secret);
    }

    private bool Forget(Guid id) => _feeds.FirstOrDefault(feed => feed.Value.Id == id).Key is { } hash && _feeds.Remove(hash);

    Task<Booking?> IBookingService.FindAsync(ManageToken token, CancellationToken cancellationToken) =>
        Task.FromResult(_byToken.GetValueOrDefault(token.Hash()));

    public Task<IReadOnlyList<AppointmentSlot>> FindSlotsAsync(SlotSearch search, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<AppointmentSlot>>([]);

    public Task<AppointmentSlot?> FindNextAsync(SlotSearch search, CancellationToken cancellationToken = default) =>
        Task.FromResult<AppointmentSlot?>(null);

    public Task<IReadOnlyList<AppointmentSlot>> FindNearestAsync(BookingRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<AppointmentSlot>>([]);

    public Task<BookingResult> HoldAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        Requests.Add(request);
        return Task.FromResult<BookingResult>(new BookingResult.Booked(Add(request.Start, request.Start - Duration.FromDays(1)).Booking, null));
    }

    public Task<Booking?> FindHoldAsync(BookingRequest request, CancellationToken cancellationToken = default) => Task.FromResult<Booking?>(null);

    public Task<BookingResult> BookAsync(BookingRequest request, ClientDetails client, CancellationToken cancellationToken = default)
    {
        Requests.Add(request);
        var (booking, token) = Add(request.Start, request.Start - Duration.FromDays(1));
        return Task.FromResult<BookingResult>(new BookingResult.Booked(booking, token));
    }

    public Task<BookingResult> CancelAsync(ManageToken token, int revision, CancellationToken cancellationToken = default) =>
        Task.FromResult<BookingResult>(new BookingResult.Booked(_byToken[token.Hash()] with { Status = BookingStatus.CancelledByClient }, null));

    public Task<BookingResult> MoveAsync(ManageToken token, int revision, MoveRequest request, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<SeriesAnswer>> FindSeriesAsync(
        BookingRequest request, SessionSeries series, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SeriesBooking>> BookSeriesAsync(
        BookingRequest request, SessionSeries series, ClientDetails client, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(BookingRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
