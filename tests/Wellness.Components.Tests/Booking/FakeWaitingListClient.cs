using NodaTime;
using Wellness.Bookings;

namespace Wellness.Components.Tests;

/// <summary>A waiting list in memory beside the bookings of a <see cref="FakeBookingClient"/>; one visitor.</summary>
public sealed class FakeWaitingListClient(FakeBookingClient bookings, IClock clock) : IWaitingListClient
{
    private readonly Dictionary<string, WaitingListEntry> _byKey = [];
    private readonly Dictionary<Guid, Guid> _offers = [];

    /// <summary>Whether the list can't be reached.</summary>
    public bool IsDown { get; set; }

    public bool IsOpen { get; set; } = true;

    public Dictionary<Guid, WaitingListEntry> Entries { get; } = [];

    public List<WaitingListRequest> Requests { get; } = [];

    /// <summary>Holds a time for whoever waits first, for two hours.</summary>
    public Booking Offer(Instant start)
    {
        var entry = Entries.Values.First();
        var now = clock.GetCurrentInstant();
        var booking = new Booking
        {
            Id = Guid.CreateVersion7(),
            Status = BookingStatus.Held,
            Service = entry.Service,
            Practitioner = entry.Practitioner ?? "heather",
            Start = start,
            End = start + entry.Duration,
            LocalStart = start.InZone(SamplePractice.NewYork).LocalDateTime,
            TimeZone = SamplePractice.NewYork.Id,
            HoldUntil = now + Duration.FromHours(2),
            CreatedAt = now,
            ChangedAt = now,
            Client = entry.Client,
        };
        Entries[entry.Id] = entry with { Offer = booking.Id };
        _offers[booking.Id] = entry.Id;
        return bookings.Bookings[booking.Id] = booking;
    }

    public Task<JoinResult> JoinAsync(WaitingListRequest request, ClientDetails client, CancellationToken cancellationToken = default)
    {
        if (IsDown)
        {
            throw new BookingStoreException("The bookings in the test could not be read or written: gone away");
        }

        Requests.Add(request);
        if (request.To < request.From)
        {
            return Task.FromResult<JoinResult>(new JoinResult.Invalid([new FieldFault(nameof(WaitingListRequest.To), FieldRule.NotOffered, 93)]));
        }

        if (!_byKey.TryGetValue(request.IdempotencyKey, out var entry))
        {
            _byKey[request.IdempotencyKey] = entry = new WaitingListEntry
            {
                Id = Guid.CreateVersion7(),
                Service = request.Service,
                Duration = request.Duration,
                Practitioner = request.Practitioner,
                Area = request.Area,
                IsNewClient = request.IsNewClient,
                From = request.From,
                To = request.To,
                Parts = request.Parts,
                Client = client,
                CreatedAt = clock.GetCurrentInstant(),
            };
            Entries[entry.Id] = entry;
            bookings.Known.Add(entry.Id);
        }

        return Task.FromResult<JoinResult>(new JoinResult.Joined(entry, ManageToken.Derive(request.IdempotencyKey)));
    }

    public Task<WaitingListEntry?> FindAsync(Guid id, CancellationToken cancellationToken = default) =>
        Task.FromResult(Entries.GetValueOrDefault(_offers.GetValueOrDefault(id, id)));

    public Task<bool> LeaveAsync(Guid id, CancellationToken cancellationToken = default)
    {
        if (Entries.GetValueOrDefault(_offers.GetValueOrDefault(id, id))?.Offer is { } offer)
        {
            End(offer, BookingStatus.Expired);
        }

        return Task.FromResult(Entries.Remove(_offers.GetValueOrDefault(id, id)));
    }

    public Task<BookingResult> AcceptAsync(Guid booking, int revision, CancellationToken cancellationToken = default)
    {
        var answer = Answer(booking, revision, BookingStatus.Confirmed);
        if (answer is BookingResult.Booked)
        {
            Entries.Remove(_offers[booking]);
        }

        return Task.FromResult(answer);
    }

    public Task<BookingResult> RefuseAsync(Guid booking, int revision, CancellationToken cancellationToken = default) =>
        Task.FromResult(Answer(booking, revision, BookingStatus.Expired));

    private BookingResult Answer(Guid id, int revision, BookingStatus wanted)
    {
        var booking = bookings.Bookings[id];
        if (booking.Status == BookingStatus.Held && booking.Revision == revision
            && (wanted == BookingStatus.Expired || booking.HoldUntil > clock.GetCurrentInstant()))
        {
            booking = End(id, wanted);
        }

        return booking.Status == wanted ? new BookingResult.Booked(booking, null) : new BookingResult.Conflict(booking);
    }

    private Booking End(Guid id, BookingStatus status)
    {
        var booking = bookings.Bookings[id];
        return bookings.Bookings[id] = booking with { Status = status, Revision = booking.Revision + 1, HoldUntil = null };
    }
}
