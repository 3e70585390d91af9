using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What blocked and imported time promises, on every store.</summary>
public abstract class BusyTimeContract : BookingStoreContract
{
    private static readonly Guid Calendar = Guid.Parse("01956f00-0000-7000-8000-00000000000a");

    [Fact]
    public async Task AddAsync_ATime_IsListedAndHidesItsStarts()
    {
        var blocked = Block("ada", At(3, 10), At(3, 12)) with { Note = "Dentist" };
        await Store.Busy.AddAsync(blocked, Token);
        await Store.Busy.AddAsync(blocked, Token);

        (await Store.Busy.ListAsync("ada", At(3, 11), At(3, 13), Token)).ShouldBe([blocked]);
        (await StartsAsync("ada")).ShouldBe(Grid(At(3, 12), At(3, 16)), "from 9 to 10 there is no room for an hour and ten minutes");
        (await StartsAsync("ben")).Count.ShouldBe(29);
    }

    [Fact]
    public async Task BookAsync_InBlockedTime_IsTakenAndLeavesNoRow()
    {
        await Store.Busy.AddAsync(Block("ada", At(3, 10), At(3, 12)), Token);
        var before = await StateAsync();

        (await Service.BookAsync(Massage(At(3, 9)), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>("its ten minutes after run into the block");
        (await Service.BookAsync(Massage(At(3, 11)), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();

        (await StateAsync()).ShouldBe(before);
        (await BookAsync(Massage(At(3, 11), practitioner: null))).Booking.Practitioner.ShouldBe("ben");
    }

    [Fact]
    public async Task RemoveAsync_ATime_FreesItOnce()
    {
        var blocked = Block("ada", At(3, 9), At(3, 17));
        await Store.Busy.AddAsync(blocked, Token);

        (await Store.Busy.UnblockAsync(blocked.Id, Token)).ShouldBeTrue();
        (await Store.Busy.UnblockAsync(blocked.Id, Token)).ShouldBeFalse();

        (await StartsAsync("ada")).Count.ShouldBe(29);
    }

    [Fact]
    public async Task ListAsync_HalfOpenSpans_HoldsWhatOverlapsInOrder()
    {
        var late = Block("ada", At(3, 14), At(3, 15));
        var early = Block("ada", At(3, 9), At(3, 10));
        await Store.Busy.AddAsync(late, Token);
        await Store.Busy.AddAsync(early, Token);
        await Store.Busy.AddAsync(Block("ben", At(3, 9), At(3, 15)), Token);

        (await Store.Busy.ListAsync("ada", At(3, 9), At(3, 15), Token)).ShouldBe([early, late]);
        (await Store.Busy.ListAsync("ada", At(3, 10), At(3, 14), Token)).ShouldBeEmpty();
        (await Store.Busy.ListAsync("ada", At(3, 10), At(3, 14) + Duration.FromMilliseconds(1), Token)).ShouldBe([late]);
    }

    [Fact]
    public async Task ReplaceAsync_ACalendarsTimes_LeavesOthersAlone()
    {
        var own = Block("ada", At(3, 9), At(3, 10));
        await Store.Busy.AddAsync(own, Token);
        await Store.Busy.ReplaceAsync("ada", Calendar, [new(At(3, 11), At(3, 12)), new(At(3, 13), At(3, 14))], Token);
        await Store.Busy.ReplaceAsync("ben", Guid.NewGuid(), [new(At(3, 11), At(3, 12))], Token);
        await Store.Busy.ReplaceAsync("ada", Calendar, [new(At(3, 15), At(3, 16))], Token);

        var listed = await Store.Busy.ListAsync("ada", Monday, At(4, 9), Token);

        listed.Select(time => time.Interval).ShouldBe([own.Interval, new(At(3, 15), At(3, 16))]);
        listed[1].Calendar.ShouldBe(Calendar);
        (await Store.Busy.ListAsync("ben", Monday, At(4, 9), Token)).Count.ShouldBe(1);
    }

    private static BusyTime Block(string practitioner, Instant start, Instant end) =>
        new(Guid.CreateVersion7(), practitioner, new BusyInterval(start, end));

    private static IEnumerable<Instant> Grid(Instant first, Instant last)
    {
        for (var start = first; start <= last; start += Duration.FromMinutes(15))
        {
            yield return start;
        }
    }

    private async Task<IReadOnlyList<Instant>> StartsAsync(string practitioner) =>
        [.. (await Service.FindSlotsAsync(new SlotSearch("massage", Hour, practitioner, new(2026, 3, 3), new(2026, 3, 3)), Token)).Select(slot => slot.Start)];
}
