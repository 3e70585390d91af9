using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;
using Wellness.Scheduling;

namespace Wellness.Bookings;

/// <summary>Searches over a store that answers from a list; what every store owes is in the stores' contracts.</summary>
public class BookingServiceSearchTests
{
    // Monday 2 March 2026, 07:00 in New York, the week before the clocks go forward.
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 12, 0);
    private static readonly Duration Hour = Duration.FromHours(1);
    private readonly ListedTimes _store = new();
    private readonly FakeClock _clock = new(Now);

    [Fact]
    public async Task FindSlotsAsync_TwoPractitioners_JoinsThemInThePracticesOrder()
    {
        _store.Take("ada", At(3, 9), At(3, 12));

        var slots = await Service().FindSlotsAsync(Search(3, 3), Token);

        slots[0].Start.ShouldBe(At(3, 9));
        slots[0].Practitioners.ShouldBe(["ben"]);
        slots.Single(slot => slot.Start == At(3, 12)).Practitioners.ShouldBe(["ada", "ben"]);
        slots.Select(slot => slot.Start).ShouldBeInOrder();
    }

    [Fact]
    public async Task FindSlotsAsync_WhatIsNotThere_Throws()
    {
        var service = Service();

        await Should.ThrowAsync<ArgumentException>(() => service.FindSlotsAsync(Search(3, 3) with { Service = "surgery" }, Token));
        await Should.ThrowAsync<ArgumentException>(() => service.FindSlotsAsync(Search(3, 3) with { Duration = Duration.FromMinutes(7) }, Token));
        await Should.ThrowAsync<ArgumentException>(() => service.FindSlotsAsync(Search(3, 3) with { Practitioner = "nobody" }, Token));
        await Should.ThrowAsync<ArgumentException>(() => service.FindSlotsAsync(Search(4, 3), Token));
    }

    [Fact]
    public async Task FindSlotsAsync_MoreThanThePolicysSpan_ThrowsBeforeTheStoreIsAsked()
    {
        var fault = await Should.ThrowAsync<ArgumentException>(() => Service().FindSlotsAsync(
            Search(3, 3) with { To = new LocalDate(2199, 12, 31) }, Token));

        fault.Message.ShouldContain("400");
        _store.Reads.ShouldBe(0);
    }

    [Fact]
    public async Task FindNextAsync_DaysAreFull_FindsTheFirstFreeOne()
    {
        _store.Take("ada", At(2, 0), At(20, 0));
        _store.Take("ben", At(2, 0), At(19, 16));

        (await Service().FindNextAsync(Search(1, 1), Token))!.Start.ShouldBe(Instant.FromUtc(2026, 3, 20, 13, 0), "Friday 9:00, in summer time");
    }

    [Fact]
    public async Task FindNextAsync_NothingWithinTheWindow_IsNull()
    {
        _store.Take("ada", At(1, 0), At(1, 0) + Duration.FromDays(70));
        _store.Take("ben", At(1, 0), At(1, 0) + Duration.FromDays(70));

        (await Service().FindNextAsync(Search(3, 3), Token)).ShouldBeNull();
        (await Service().FindNextAsync(Search(3, 3) with { From = new LocalDate(2026, 5, 2), To = new LocalDate(2026, 5, 2) }, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task FindNearestAsync_AroundATakenTime_GivesTheNearestSoonestFirst()
    {
        _store.Take("ada", At(4, 11), At(4, 14));

        (await Service().FindNearestAsync(Request(At(4, 12), "ada"), Token)).Select(slot => slot.Start)
            .ShouldBe([At(4, 9, 30), At(4, 9, 45), At(4, 14), At(4, 14, 15)]);
    }

    [Fact]
    public async Task FindNearestAsync_AFullFortnight_LooksFurther()
    {
        _store.Take("ada", At(2, 0), At(14, 0));

        var nearest = await Service().FindNearestAsync(Request(At(4, 12), "ada"), Token);

        nearest.Count.ShouldBe(4);
        nearest[0].Start.ShouldBe(Instant.FromUtc(2026, 3, 16, 13, 0));
    }

    [Fact]
    public async Task FindNearestAsync_MangledRequests_AreEmptyOrClamped()
    {
        var service = Service();

        (await service.FindNearestAsync(Request(At(4, 12), "nobody"), Token)).ShouldBeEmpty();
        (await service.FindNearestAsync(Request(Instant.MaxValue, null), Token)).ShouldBeEmpty();
        (await service.FindNearestAsync(Request(Instant.FromUtc(1999, 1, 1, 0, 0), null), Token))[0].Start.ShouldBe(At(2, 9));
        (await service.FindNearestAsync(Request(Instant.FromUtc(2150, 1, 1, 0, 0), null), Token))[^1].Start
            .ShouldBe(Instant.FromUtc(2026, 5, 1, 20, 0), "the last start within the window of 60 days");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Instant At(int day, int hour, int minute = 0) => Instant.FromUtc(2026, 3, day, 0, 0) + Duration.FromHours(hour + 5) + Duration.FromMinutes(minute);

    private static SlotSearch Search(int from, int to) => new("massage", Hour, null, new LocalDate(2026, 3, from), new LocalDate(2026, 3, to));

    private static BookingRequest Request(Instant start, string? practitioner) =>
        new("massage", Hour, practitioner, start, "visitor", new string('k', 40));

    private BookingService Service()
    {
        var week = WeeklyHours.Closed;
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Friday; day++)
        {
            week = week.With(day, "09:00-17:00");
        }

        var practice = new Practice(
            "Body Test",
            new Uri("https://practice.example"),
            DateTimeZoneProviders.Tzdb["America/New_York"],
            new PracticeHours(week),
            [new ServiceOffering("massage", "Massage", "Hands on.", [new SessionLength(Hour)]) { BufferAfter = Duration.FromMinutes(15) }],
            [new Practitioner("ada", "Ada", ["massage"]), new Practitioner("ben", "Ben", ["massage"])]);
        return new BookingService(practice, _store, _clock, new BookingOptions());
    }

    /// <summary>Answers from a list, and keeps nothing.</summary>
    private sealed class ListedTimes : IBookingStore
    {
        private readonly List<OccupiedTime> _taken = [];

        public int Reads { get; private set; }

        public void Take(string practitioner, Instant start, Instant end) =>
            _taken.Add(new OccupiedTime(practitioner, new BusyInterval(start, end)));

        public Task<IReadOnlyList<OccupiedTime>> OccupiedAsync(OccupiedSearch search, CancellationToken cancellationToken = default)
        {
            Reads++;
            return Task.FromResult<IReadOnlyList<OccupiedTime>>(
                [.. _taken.Where(time => search.Practitioners.Contains(time.Practitioner) && time.Interval.Start < search.End && time.Interval.End > search.Start)]);
        }

        public Task<ClaimResult> ClaimAsync(BookingClaim claim, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<Booking?> FindHoldAsync(
            string visitor, string service, string? practitioner, Instant start, Instant end, Instant now,
            CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<Booking?> FindAsync(Guid id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<Booking?> FindByTokenAsync(string tokenHash, Instant now, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<Booking?> ChangeAsync(BookingChange change, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
