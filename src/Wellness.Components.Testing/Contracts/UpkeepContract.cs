using NodaTime;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What a store's own care promises, on every store: the check of its cells, new rules of time zones, and what is forgotten.</summary>
public abstract class UpkeepContract : BookingStoreContract
{
    [Fact]
    public async Task CheckAsync_AfterEveryKindOfChange_FindsNothing()
    {
        await BookAsync(Ask("bath", At(4, 10)));
        await BookAsync(Ask("class", At(4, 14), name: "seat-1"));
        await BookAsync(Ask("class", At(4, 14), name: "seat-2"));
        await HoldAsync(Massage(At(5, 10)));
        var (cancelled, token) = await BookAsync(Massage(At(5, 14), key: "cancelled"));
        await Service.CancelAsync(token!, cancelled.Revision, Token);

        (await Store.Check.RunAsync(Instant.MinValue, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TimeZoneUpdate_TheClocksGoEarlier_MovesTheInstantsAndKeepsTheWallClock()
    {
        // A row of sessions without a gap, each of which moves into the next one's time.
        var bookings = new List<Booking>();
        for (var i = 0; i < 3; i++)
        {
            bookings.Add((await BookAsync(Ask("bath", At(4, 10 + i), name: $"row-{i}"))).Booking);
        }

        foreach (var offset in new[] { -6, -4 })
        {
            (await UpdateAsync(offset)).ShouldBe(new TimeZoneUpdateResult(3, 0));
            foreach (var booking in bookings)
            {
                var moved = (await Store.Store.FindAsync(booking.Id, Token)).ShouldNotBeNull();
                moved.LocalStart.ShouldBe(booking.LocalStart);
                moved.Start.ShouldBe(booking.LocalStart.WithOffset(Offset.FromHours(offset)).ToInstant());
                moved.Duration.ShouldBe(booking.Duration);
            }

            (await Store.Check.RunAsync(Instant.MinValue, Token)).ShouldBeEmpty();
        }

        (await UpdateAsync(-4)).ShouldBe(new TimeZoneUpdateResult(0, 0));
        (await ToldAsync()).Select(message => (message.Revision, message.Kind)).ShouldBe(
            [(2, MessageKind.Confirmed), (2, MessageKind.Confirmed), (2, MessageKind.Confirmed)],
            "the wall clock shows what was agreed, and what was not sent yet tells of it as it is now");
        (await Store.Appointments.CalendarVersionAsync("ada", Token)).ShouldBe(9);
    }

    [Fact]
    public async Task ReachAsync_StoreThatIsThere_ThrowsNothing() => Assert.Null(await Record.ExceptionAsync(() => Store.Check.ReachAsync(Token)));

    [Fact]
    public async Task TimeZoneUpdate_AClass_MovesWithAllItsSeats()
    {
        for (var i = 0; i < 3; i++)
        {
            await BookAsync(Ask("class", At(4, 10), name: $"seat-{i}"));
        }

        (await UpdateAsync(-4)).ShouldBe(new TimeZoneUpdateResult(3, 0));

        (await TakenCellsAsync()).ShouldBe(2 * 14);
        (await Store.Check.RunAsync(Instant.MinValue, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TimeZoneUpdate_RulesThatChangeNothingHere_NotesTheVersionAlone()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;

        (await UpdateAsync(-5)).ShouldBe(new TimeZoneUpdateResult(0, 0));

        (await Store.Store.FindAsync(booking.Id, Token)).ShouldBe(booking);
        (await Store.Upkeep.OutdatedAsync("new -5", Monday, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ForgetAsync_AKey_KnowsItUntilNoFormCanComeBack()
    {
        var asked = Massage(At(4, 10));
        var booked = await BookAsync(asked);

        (await ForgetAsync(Monday + ClaimKey.Life)).ShouldBe(0);
        (await BookAsync(asked)).ShouldBe(booked, "the same form again");
        (await ForgetAsync(Monday + ClaimKey.Life + Duration.FromMilliseconds(1))).ShouldBe(1);

        (await Service.BookAsync(asked, Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        (await Service.FindAsync(booked.Token!, Token)).ShouldBe(booked.Booking, "its link opens on");
    }

    [Fact]
    public async Task ForgetAsync_ALink_OpensUntilItEnds()
    {
        var booked = await BookAsync(Massage(At(4, 10)));
        var expiry = ManageToken.ExpiryFor(booked.Booking.End);

        (await ForgetAsync(expiry - Duration.FromMilliseconds(1))).ShouldBe(1, "its key alone");
        (await Service.FindAsync(booked.Token!, Token)).ShouldBe(booked.Booking);
        (await ForgetAsync(expiry)).ShouldBe(1);

        (await Service.FindAsync(booked.Token!, Token)).ShouldBeNull();
        (await Store.Store.FindAsync(booked.Booking.Id, Token)).ShouldBe(booked.Booking, "bookings stay");
    }

    [Fact]
    public async Task ForgetAsync_MoreThanTheMost_TakesTheRestNextTime()
    {
        for (var i = 0; i < 3; i++)
        {
            await BookAsync(Ask("bath", At(4, 10 + i), name: $"row-{i}"));
        }

        (await Store.Upkeep.ForgetAsync(Later, 2, Token)).ShouldBe(4);
        (await Store.Upkeep.ForgetAsync(Later, 2, Token)).ShouldBe(2);
        (await Store.Upkeep.ForgetAsync(Later, 2, Token)).ShouldBe(0);
    }

    private Task<int> ForgetAsync(Instant now) => Store.Upkeep.ForgetAsync(now, 100, Token);

    private Task<TimeZoneUpdateResult> UpdateAsync(int hours) =>
        new TimeZoneUpdate(Store.Upkeep, new FixedZones(hours), Clock).RunAsync(Token);
}
