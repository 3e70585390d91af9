using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.AspNetCore.Tests.Support;

/// <summary>Bookings in memory: what the endpoints ask for, with a count of the reads that should be rare.</summary>
internal sealed class FakeBookings : IBookingService, IAppointmentReader, IFeedTokenStore, IBookingStoreInitializer
{
    private readonly Dictionary<string, Booking> _byToken = [];
    private readonly Dictionary<string, FeedScope> _feeds = [];
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

    public Task<ManageToken> CreateAsync(FeedScope scope, CancellationToken cancellationToken = default)
    {
        var token = ManageToken.Create();
        _feeds[token.Hash()] = scope;
        return Task.FromResult(token);
    }

    public Task<FeedScope?> FindAsync(ManageToken token, CancellationToken cancellationToken = default) =>
        Task.FromResult(_feeds.GetValueOrDefault(token.Hash()));

    public Task<int> RevokeAsync(FeedScope scope, CancellationToken cancellationToken = default)
    {
        var revoked = _feeds.Where(feed => feed.Value == scope).Select(feed => feed.Key).ToList();
        revoked.ForEach(hash => _feeds.Remove(hash));
        return Task.FromResult(revoked.Count);
    }

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
