using System.Collections.Concurrent;
using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Components.Tests;

/// <summary>A practice's bookings in memory: open Tuesday to Saturday, 10 am to 6 pm, a start every half hour, one visitor.</summary>
public sealed class FakeBookingClient : IBookingClient
{
    private static readonly Duration HoldLength = Duration.FromMinutes(10);
    private readonly Practice _practice;
    private readonly IClock _clock;
    private readonly ConcurrentDictionary<string, Booking> _byKey = new();

    public FakeBookingClient(Practice practice, IClock clock)
    {
        _practice = practice;
        _clock = clock;
    }

    /// <summary>Starts that somebody else has, as of the next question.</summary>
    public HashSet<Instant> Taken { get; } = [];

    /// <summary>How many seats of a class's starts others have.</summary>
    public Dictionary<Instant, int> SeatsTaken { get; } = [];

    /// <summary>What was looked for, in order.</summary>
    public List<SlotQuestion> Questions { get; } = [];

    /// <summary>What the next attempts to hold or book end with; empty for the ordinary course.</summary>
    public Queue<BookingResult> Next { get; } = new();

    /// <summary>Dates with nothing free.</summary>
    public HashSet<LocalDate> Closed { get; } = [];

    public bool NothingFree { get; set; }

    /// <summary>Whether the bookings can't be reached.</summary>
    public bool IsDown { get; set; }

    public List<(BookingChoice Choice, string Key)> Holds { get; } = [];

    public ConcurrentDictionary<Guid, Booking> Bookings { get; } = new();

    public List<string> Keys { get; } = [];

    /// <summary>Other ids whose secret this visitor has: entries on the waiting list.</summary>
    public HashSet<Guid> Known { get; } = [];

    public List<MoveRequest> Moves { get; } = [];

    private Instant Now => _clock.GetCurrentInstant();

    public Task<IReadOnlyList<AppointmentSlot>> FindSlotsAsync(
        SlotQuestion question, LocalDate from, LocalDate to, CancellationToken cancellationToken = default)
    {
        Reach();
        Questions.Add(question);
        var service = _practice.Service(question.Service);
        if (service?.Length(question.Duration) is null || to < from)
        {
            throw new ArgumentException($"{question}, {from} to {to} is nothing to look for.");
        }

        var those = question.Practitioner is null
            ? [.. _practice.PractitionersOf(service).Select(person => person.Slug)]
            : new[] { question.Practitioner };
        var slots = new List<AppointmentSlot>();
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            slots.AddRange(Starts(day, question)
                .Select(start => (Start: start, Left: service.Capacity - SeatsTaken.GetValueOrDefault(start)))
                .Where(free => free.Left > 0)
                .Select(free => new AppointmentSlot(free.Start, question.Duration, those, free.Left)));
        }

        return Task.FromResult<IReadOnlyList<AppointmentSlot>>(slots);
    }

    public async Task<AppointmentSlot?> FindNextAsync(SlotQuestion question, LocalDate from, CancellationToken cancellationToken = default)
    {
        var slots = await FindSlotsAsync(question, from, from.PlusDays(60), cancellationToken);
        return slots.Count == 0 ? null : slots[0];
    }

    public async Task<IReadOnlyList<AppointmentSlot>> FindNearestAsync(BookingChoice choice, CancellationToken cancellationToken = default)
    {
        var day = choice.Start.InZone(_practice.TimeZone).Date;
        var slots = await FindSlotsAsync(choice.Session, day, day.PlusDays(7), cancellationToken);
        return [.. slots.OrderBy(slot => Math.Abs((slot.Start - choice.Start).TotalMinutes)).Take(4).OrderBy(slot => slot.Start)];
    }

    public async Task<BookingResult> HoldAsync(BookingChoice choice, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        Reach();
        if (Next.TryDequeue(out var told))
        {
            return told;
        }

        if (!await IsFreeAsync(choice))
        {
            return new BookingResult.SlotTaken(await FindNearestAsync(choice, cancellationToken));
        }

        Holds.Add((choice, idempotencyKey));
        return new BookingResult.Booked(Hold(choice), null);
    }

    public Task<Booking?> FindHoldAsync(BookingChoice choice, CancellationToken cancellationToken = default)
    {
        Reach();
        return Task.FromResult(Holds.Any(hold => hold.Choice == choice) && !Taken.Contains(choice.Start) ? Hold(choice) : null);
    }

    public async Task<BookingResult> BookAsync(
        BookingChoice choice, ClientDetails client, string idempotencyKey, CancellationToken cancellationToken = default)
    {
        Reach();
        Keys.Add(idempotencyKey);
        if (Next.TryDequeue(out var told))
        {
            return told;
        }

        if (_byKey.TryGetValue(idempotencyKey, out var before))
        {
            return new BookingResult.Booked(before, ManageToken.Derive(idempotencyKey));
        }

        if (!await IsFreeAsync(choice))
        {
            return new BookingResult.SlotTaken(await FindNearestAsync(choice, cancellationToken));
        }

        var service = _practice.Service(choice.Session.Service)!;
        var status = service.RequiresApproval ? BookingStatus.Pending : BookingStatus.Confirmed;
        var booking = Hold(choice) with { Id = Guid.CreateVersion7(), Status = status, HoldUntil = null, Client = client };
        Bookings[booking.Id] = _byKey[idempotencyKey] = booking;
        if (service.Capacity > 1)
        {
            SeatsTaken[choice.Start] = SeatsTaken.GetValueOrDefault(choice.Start) + 1;
        }
        else
        {
            Taken.Add(choice.Start);
        }

        return new BookingResult.Booked(booking, ManageToken.Derive(idempotencyKey));
    }

    public Task<Booking?> FindBookingAsync(Guid id, CancellationToken cancellationToken = default) =>
        Task.FromResult(Bookings.GetValueOrDefault(id));

    public Task<BookingResult> CancelAsync(Guid id, int revision, CancellationToken cancellationToken = default)
    {
        if (Next.TryDequeue(out var told))
        {
            return Task.FromResult(told);
        }

        var booking = Bookings.GetValueOrDefault(id);
        if (booking is null || booking.Revision != revision)
        {
            return Task.FromResult<BookingResult>(new BookingResult.Conflict(booking));
        }

        Bookings[id] = booking with { Status = BookingStatus.CancelledByClient, Revision = revision + 1 };
        return Task.FromResult<BookingResult>(new BookingResult.Booked(Bookings[id], null));
    }

    public async Task<IReadOnlyList<AppointmentSlot>> FindMoveSlotsAsync(
        Guid id, string? practitioner, LocalDate from, LocalDate to, CancellationToken cancellationToken = default)
    {
        var booking = Bookings[id];
        var wasTaken = Taken.Remove(booking.Start);
        try
        {
            return await FindSlotsAsync(new SlotQuestion(booking.Service, booking.Duration, practitioner), from, to, cancellationToken);
        }
        finally
        {
            _ = wasTaken && Taken.Add(booking.Start);
        }
    }

    public async Task<AppointmentSlot?> FindNextMoveSlotAsync(
        Guid id, string? practitioner, LocalDate from, CancellationToken cancellationToken = default) =>
        await FindMoveSlotsAsync(id, practitioner, from, from.PlusDays(60), cancellationToken) is [var first, ..] ? first : null;

    public async Task<BookingResult> MoveAsync(Guid id, int revision, MoveRequest request, CancellationToken cancellationToken = default)
    {
        Moves.Add(request);
        if (Next.TryDequeue(out var told))
        {
            return told;
        }

        var booking = Bookings.GetValueOrDefault(id);
        if (booking?.Start == request.Start && booking.Status.IsOpen())
        {
            return new BookingResult.Booked(booking, null);
        }

        if (booking is null || booking.Revision != revision || !booking.Status.IsOpen())
        {
            return new BookingResult.Conflict(booking);
        }

        var question = new SlotQuestion(booking.Service, booking.Duration, request.Practitioner);
        if (Taken.Contains(request.Start))
        {
            return new BookingResult.SlotTaken(await FindNearestAsync(question.At(request.Start), cancellationToken));
        }

        Taken.Remove(booking.Start);
        Taken.Add(request.Start);
        Bookings[id] = booking with
        {
            Start = request.Start,
            End = request.Start + booking.Duration,
            Practitioner = request.Practitioner ?? booking.Practitioner,
            Revision = revision + 1,
        };
        return new BookingResult.Booked(Bookings[id], null);
    }

    public string CalendarFileHref(Guid id) => $"/calendar/{id}.ics";

    public string? ManageHref(Guid id) => Bookings.ContainsKey(id) || Known.Contains(id) ? "/manage/secret" : null;

    private async Task<bool> IsFreeAsync(BookingChoice choice)
    {
        var day = choice.Start.InZone(_practice.TimeZone).Date;
        return (await FindSlotsAsync(choice.Session, day, day)).Any(slot => slot.Start == choice.Start);
    }

    private IEnumerable<Instant> Starts(LocalDate day, SlotQuestion question)
    {
        var duration = question.Duration;
        var notice = question.IsNewClient == true ? _practice.Service(question.Service)!.NewClients?.MinimumNotice : null;
        if (NothingFree || Closed.Contains(day) || day.DayOfWeek is IsoDayOfWeek.Sunday or IsoDayOfWeek.Monday
            || day > Now.InZone(_practice.TimeZone).Date.PlusDays(60))
        {
            yield break;
        }

        var open = day.At(new LocalTime(10, 0)).InZoneLeniently(_practice.TimeZone).ToInstant();
        var close = day.At(new LocalTime(18, 0)).InZoneLeniently(_practice.TimeZone).ToInstant();
        for (var start = open; start + duration <= close; start += Duration.FromMinutes(30))
        {
            if (start >= Now + (notice ?? Duration.FromHours(2)) && !Taken.Contains(start))
            {
                yield return start;
            }
        }
    }

    private Booking Hold(BookingChoice choice) => new()
    {
        Id = Guid.CreateVersion7(),
        Status = BookingStatus.Held,
        Service = choice.Session.Service,
        Area = choice.Session.Area,
        IsNewClient = choice.Session.IsNewClient,
        Practitioner = choice.Session.Practitioner ?? _practice.PractitionersOf(_practice.Service(choice.Session.Service)!).First().Slug,
        Start = choice.Start,
        End = choice.Start + choice.Session.Duration,
        LocalStart = choice.Start.InZone(_practice.TimeZone).LocalDateTime,
        TimeZone = _practice.TimeZone.Id,
        Price = _practice.Service(choice.Session.Service)!.Length(choice.Session.Duration)!.Price,
        HoldUntil = Now + HoldLength,
        CreatedAt = Now,
        ChangedAt = Now,
    };

    private void Reach()
    {
        if (IsDown)
        {
            throw new BookingStoreException("The bookings in the test could not be read or written: gone away");
        }
    }
}
