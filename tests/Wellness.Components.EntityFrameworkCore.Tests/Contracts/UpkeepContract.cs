using NodaTime;
using static Wellness.Bookings.TestPractice;

namespace Wellness.Bookings;

/// <summary>What a store's own care promises, on every store: the check of its cells, and new rules of time zones.</summary>
public abstract class UpkeepContract : StoreContract
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
    public async Task CheckAsync_CellsThatSomebodyLostOrKept_NamesThem()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        var first = CellRange.Of(booking).First;
        await Store.ExecuteAsync($"DELETE FROM cell WHERE cell = {first}");
        await Store.ExecuteAsync($"INSERT INTO cell (resource, cell, seat, booking) SELECT 'practitioner/ada', {first + 50}, 0, id FROM booking");

        (await Store.Check.RunAsync(Monday, Token)).ShouldBe(
        [
            new CellFault(CellFaultKind.Missing, "practitioner/ada", first, booking.Id),
            new CellFault(CellFaultKind.Extra, "practitioner/ada", first + 50, booking.Id),
        ]);

        (await Store.Check.RunAsync(At(5, 0), Token)).ShouldBeEmpty("before that, nobody looks");
        await Store.ExecuteAsync($"UPDATE cell SET cell = {first} WHERE cell = {first + 50}");
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
        (await Store.ToldAsync()).ShouldBe(3, "the wall clock shows what was agreed");
        (await Store.Appointments.CalendarVersionAsync("ada", Token)).ShouldBe(9);
    }

    [Fact]
    public async Task TimeZoneUpdate_AClass_MovesWithAllItsSeats()
    {
        for (var i = 0; i < 3; i++)
        {
            await BookAsync(Ask("class", At(4, 10), name: $"seat-{i}"));
        }

        (await UpdateAsync(-4)).ShouldBe(new TimeZoneUpdateResult(3, 0));

        (await Store.CountAsync("cell")).ShouldBe((2 * 14) + 3);
        (await Store.Check.RunAsync(Instant.MinValue, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TimeZoneUpdate_SomebodyElseHasTheTime_StaysAndSaysSo()
    {
        var old = (await BookAsync(Ask("bath", At(4, 10), name: "old"))).Booking;
        var young = (await BookAsync(Ask("bath", At(4, 9), name: "young"))).Booking;
        // The younger one was booked with the new rules already: 10:00 on a clock four hours behind is 14:00 UTC, At(4, 9).
        await Store.ExecuteAsync("UPDATE booking SET tzdb_version = 'new -4', local_start = '2026-03-04T10:00:00' WHERE start = (SELECT MIN(start) FROM booking)");

        (await UpdateAsync(-4)).ShouldBe(new TimeZoneUpdateResult(0, 1));

        (await Store.Store.FindAsync(old.Id, Token)).ShouldBe(old with { DisplacedTo = At(4, 9) });
        await Store.Desk(Clock).CancelAsync(young.Id, 0, null, Token);
        (await UpdateAsync(-4)).ShouldBe(new TimeZoneUpdateResult(1, 0), "what made room is used at the next run");
        (await Store.Store.FindAsync(old.Id, Token))!.DisplacedTo.ShouldBeNull();
    }

    [Fact]
    public async Task TimeZoneUpdate_RulesThatChangeNothingHere_NotesTheVersionAlone()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;

        (await UpdateAsync(-5)).ShouldBe(new TimeZoneUpdateResult(0, 0));

        (await Store.Store.FindAsync(booking.Id, Token)).ShouldBe(booking);
        (await Store.TextAsync("SELECT tzdb_version FROM booking")).ShouldBe("new -5");
    }

    private Task<TimeZoneUpdateResult> UpdateAsync(int hours) =>
        new TimeZoneUpdate(Store.Upkeep, new FixedZones(hours), Clock).RunAsync(Token);
}
