using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;

namespace Wellness.Components.Tests;

/// <summary>The practice's bookings and time in memory, changed only by the revision that was seen.</summary>
public sealed class FakeScheduleDesk(IClock clock) : IScheduleDesk
{
    public Dictionary<Guid, Booking> Bookings { get; } = [];

    public List<BusyTime> Busy { get; } = [];

    public List<WaitingListEntry> Waiting { get; } = [];

    public List<BookingRequest> Questions { get; } = [];

    /// <summary>What <see cref="ExplainAsync"/> answers.</summary>
    public List<PractitionerAnswer> Answers { get; } = [];

    /// <summary>An hour of therapy with Heather from a start, confirmed unless the test says otherwise.</summary>
    public Booking Add(Instant start, string client = "Mara Client", Func<Booking, Booking>? change = null)
    {
        var booking = new Booking
        {
            Id = Guid.CreateVersion7(),
            Status = BookingStatus.Confirmed,
            Service = SamplePractice.Nmt,
            Practitioner = "heather",
            Start = start,
            End = start + Duration.FromHours(1),
            LocalStart = start.InZone(SamplePractice.NewYork).LocalDateTime,
            TimeZone = SamplePractice.NewYork.Id,
            CreatedAt = start,
            ChangedAt = start,
            Revision = 3,
            Client = new ClientDetails(client, "mara@example.com", "(864) 555-0134", "Left shoulder."),
        };
        booking = change?.Invoke(booking) ?? booking;
        return Bookings[booking.Id] = booking;
    }

    public Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default) => Task.FromResult(Bookings.GetValueOrDefault(id));

    public Task<IReadOnlyList<Booking>> ListAsync(DeskSearch search, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Booking>>([.. Bookings.Values
            .Where(one => search.Statuses.Contains(one.Status) && (search.Practitioner is null || one.Practitioner == search.Practitioner))
            .Where(one => Date(one.Start) >= search.From && Date(one.Start) <= search.To)
            .OrderBy(one => one.Start)]);

    public Task<IReadOnlyList<BusyTime>> ListBusyAsync(DeskSearch search, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<BusyTime>>([.. Busy
            .Where(one => search.Practitioner is null || one.Practitioner == search.Practitioner)
            .Where(one => Date(one.Interval.End) >= search.From && Date(one.Interval.Start) <= search.To)]);

    public Task<BookingResult> ApproveAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        Change(id, revision, BookingStatus.Confirmed);

    public Task<BookingResult> CancelAsync(Guid id, int revision, PracticeMessage? message, CancellationToken cancellationToken = default) =>
        Change(id, revision, Bookings.GetValueOrDefault(id)?.Status == BookingStatus.Pending ? BookingStatus.Declined : BookingStatus.CancelledByPractice, message);

    /// <summary>What the next move ends with; empty for the ordinary course.</summary>
    public Queue<BookingResult> Next { get; } = new();

    public List<MoveRequest> Moves { get; } = [];

    /// <summary>A start each hour from 9 am to 5 pm, every day for two months; nothing else stands in the way.</summary>
    public Task<IReadOnlyList<AppointmentSlot>> FindMoveSlotsAsync(
        Guid id, string? practitioner, LocalDate from, LocalDate to, CancellationToken cancellationToken = default)
    {
        var days = Enumerable.Range(0, Period.DaysBetween(from, to) + 1).Select(from.PlusDays);
        return Task.FromResult<IReadOnlyList<AppointmentSlot>>(
        [
            .. days.SelectMany(day => Enumerable.Range(9, 9).Select(hour => day.At(new LocalTime(hour, 0)).InZoneStrictly(SamplePractice.NewYork).ToInstant()))
                .Where(start => start > clock.GetCurrentInstant())
                .Select(start => new AppointmentSlot(start, Duration.FromHours(1), [practitioner ?? "heather"], 1)),
        ]);
    }

    public async Task<AppointmentSlot?> FindNextMoveSlotAsync(
        Guid id, string? practitioner, LocalDate from, CancellationToken cancellationToken = default) =>
        await FindMoveSlotsAsync(id, practitioner, from, from.PlusDays(1), cancellationToken) is [var first, ..] ? first : null;

    public Task<BookingResult> MoveAsync(Guid id, int revision, MoveRequest request, CancellationToken cancellationToken = default)
    {
        Moves.Add(request);
        if (Next.TryDequeue(out var told))
        {
            return Task.FromResult(told);
        }

        var booking = Bookings.GetValueOrDefault(id);
        if (booking?.Start == request.Start && booking.Status.IsOpen())
        {
            return Task.FromResult<BookingResult>(new BookingResult.Booked(booking, null));
        }

        if (booking is null || booking.Revision != revision || !booking.Status.IsOpen())
        {
            return Task.FromResult<BookingResult>(new BookingResult.Conflict(booking));
        }

        Bookings[id] = booking with
        {
            Start = request.Start,
            End = request.Start + booking.Duration,
            Practitioner = request.Practitioner ?? booking.Practitioner,
            DisplacedTo = null,
            Revision = revision + 1,
        };
        return Task.FromResult<BookingResult>(new BookingResult.Booked(Bookings[id], null));
    }

    public Task<BookingResult> CompleteAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        End(id, revision, BookingStatus.Completed);

    public Task<BookingResult> MissAsync(Guid id, int revision, CancellationToken cancellationToken = default) =>
        End(id, revision, BookingStatus.NoShow);

    public Task<BlockResult> BlockAsync(BlockRequest request, CancellationToken cancellationToken = default)
    {
        if (request.End <= request.Start)
        {
            return Task.FromResult<BlockResult>(new BlockResult.Invalid([new FieldFault(nameof(BlockRequest.End), FieldRule.NotOffered)]));
        }

        var interval = new BusyInterval(
            request.Start.InZoneLeniently(SamplePractice.NewYork).ToInstant(), request.End.InZoneLeniently(SamplePractice.NewYork).ToInstant());
        var time = new BusyTime(Guid.CreateVersion7(), request.Practitioner, interval) { Note = string.IsNullOrEmpty(request.Note) ? null : request.Note };
        Busy.Add(time);
        return Task.FromResult<BlockResult>(new BlockResult.Blocked(
            time, [.. Bookings.Values.Where(one => one.Start < interval.End && one.End > interval.Start)]));
    }

    public Task<bool> UnblockAsync(Guid id, CancellationToken cancellationToken = default) =>
        Task.FromResult(Busy.RemoveAll(time => time.Id == id && time.Calendar is null) > 0);

    public Task<IReadOnlyList<PractitionerAnswer>> ExplainAsync(BookingRequest request, CancellationToken cancellationToken = default)
    {
        Questions.Add(request);
        return Task.FromResult<IReadOnlyList<PractitionerAnswer>>([.. Answers]);
    }

    public Task<IReadOnlyList<WaitingListEntry>> ListWaitingAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<WaitingListEntry>>([.. Waiting]);

    public Task<bool> RemoveWaitingAsync(Guid id, CancellationToken cancellationToken = default) =>
        Task.FromResult(Waiting.RemoveAll(entry => entry.Id == id) > 0);

    private static LocalDate Date(Instant instant) => instant.InZone(SamplePractice.NewYork).Date;

    private Task<BookingResult> End(Guid id, int revision, BookingStatus status) =>
        Bookings.GetValueOrDefault(id)?.Start > clock.GetCurrentInstant()
            ? Task.FromResult<BookingResult>(new BookingResult.PolicyForbids(PolicyRule.NotStarted, null)) : Change(id, revision, status);

    private Task<BookingResult> Change(Guid id, int revision, BookingStatus status, PracticeMessage? message = null)
    {
        var booking = Bookings.GetValueOrDefault(id);
        if (booking is null || booking.Revision != revision || !booking.Status.CanBecome(status))
        {
            return Task.FromResult<BookingResult>(new BookingResult.Conflict(booking));
        }

        Bookings[id] = booking with { Status = status, Revision = revision + 1, Message = message };
        return Task.FromResult<BookingResult>(new BookingResult.Booked(Bookings[id], null));
    }
}
