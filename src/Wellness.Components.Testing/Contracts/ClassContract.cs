using NodaTime;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What a class with seats promises, on every store.</summary>
public abstract class ClassContract : BookingStoreContract
{
    [Fact]
    public async Task BookAsync_SeatsOfOneClass_ShareItsTimeAndRoom()
    {
        var first = (await BookAsync(Ask("class", At(4, 10), name: "one"))).Booking;
        var second = (await BookAsync(Ask("class", At(4, 10), name: "two"))).Booking;

        second.Resources.ShouldBe(first.Resources);
        (await TakenCellsAsync()).ShouldBe(2 * 14, "70 minutes of Ada and of a room");
        (await SeatsLeftAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task BookAsync_TheLastSeatIsTaken_IsTaken()
    {
        await FillAsync(3);
        var before = await StateAsync();

        (await Service.BookAsync(Ask("class", At(4, 10), name: "late"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();

        (await StateAsync()).ShouldBe(before);
        (await SeatsLeftAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task BookAsync_AnotherSessionWhileSeatsAreFree_IsTaken()
    {
        await FillAsync(1);

        (await Service.BookAsync(Massage(At(4, 10)), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        (await Service.BookAsync(Massage(At(4, 11)), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>("the class takes ten minutes after");
        (await Service.BookAsync(Ask("class", At(4, 10, 30), name: "shifted"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
    }

    [Fact]
    public async Task CancelAsync_OneSeat_LeavesTheClassToTheOthers()
    {
        var booked = await FillAsync(3);
        await Service.CancelAsync(booked[0].Token!, 0, Token);

        (await SeatsLeftAsync()).ShouldBe(1);
        (await Service.BookAsync(Massage(At(4, 10)), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        await BookAsync(Ask("class", At(4, 10), name: "next"));
        (await SeatsLeftAsync()).ShouldBe(0, "the seat that was left is taken again");
    }

    [Fact]
    public async Task CancelAsync_TheLastSeat_FreesTheTimeAndTheRoom()
    {
        foreach (var (booking, token) in await FillAsync(2))
        {
            await Service.CancelAsync(token!, booking.Revision, Token);
        }

        (await TakenCellsAsync()).ShouldBe(0);
        (await BookAsync(Massage(At(4, 10)))).Booking.Start.ShouldBe(At(4, 10));
    }

    [Fact]
    public async Task HoldAsync_ASeatWhoseHoldEnded_IsTakenByTheNext()
    {
        await FillAsync(2);
        var ended = await HoldAsync(Ask("class", At(4, 10), name: "slow"));
        (await Service.HoldAsync(Ask("class", At(4, 10), name: "next"), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        Clock.AdvanceMinutes(10);

        await HoldAsync(Ask("class", At(4, 10), name: "next"));

        (await Store.Store.FindAsync(ended.Id, Token))!.Status.ShouldBe(BookingStatus.Expired);
    }

    [Fact]
    public async Task BookAsync_AClassOfHoldsThatEnded_FreesItForAnotherSession()
    {
        await HoldAsync(Ask("class", At(4, 10), name: "one"));
        await HoldAsync(Ask("class", At(4, 10), name: "two"));
        Clock.AdvanceMinutes(10);

        (await BookAsync(Massage(At(4, 10)))).Booking.Start.ShouldBe(At(4, 10));

        (await TakenCellsAsync()).ShouldBe(14);
    }

    [Fact]
    public async Task BookAsync_OnesHoldOfASeat_KeepsTheSeat()
    {
        await FillAsync(2);
        await HoldAsync(Ask("class", At(4, 10), name: "mine"));

        (await BookAsync(Ask("class", At(4, 10), name: "mine"))).Booking.Revision.ShouldBe(1);

        (await SeatsLeftAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task BookAsync_TheClassHasFewerSeatsNow_KeepsThoseThatAreTaken()
    {
        var booked = await FillAsync(3);
        Service = Store.Service(Clock, Create(classSeats: 2));

        await Service.CancelAsync(booked[0].Token!, 0, Token);
        (await Service.BookAsync(Ask("class", At(4, 10), name: "next"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>("two are taken still");

        await Service.CancelAsync(booked[1].Token!, 0, Token);
        (await BookAsync(Ask("class", At(4, 10), name: "next"))).Booking.Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task BookAsync_ManyForOneClassAtOnce_BooksAsManyAsItHasSeats()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
            () => Service.BookAsync(Ask("class", At(4, 10), name: $"many-{i}"), Client(), Token))));

        results.OfType<BookingResult.Booked>().Count().ShouldBe(3);
        results.OfType<BookingResult.SlotTaken>().Count().ShouldBe(9);
        (await BookingsAsync()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task BookAsync_AClassAndAPrivateSessionAtOnce_BooksOneKind()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => Service.BookAsync(Ask(i % 2 == 0 ? "class" : "massage", At(4, 10), name: $"kind-{i}"), Client(), Token))));

        var services = results.OfType<BookingResult.Booked>().Select(result => result.Booking.Service).ToArray();
        services.Distinct().ShouldHaveSingleItem();
        services.Length.ShouldBe(services[0] == "class" ? 3 : 1);
    }

    [Fact]
    public async Task CancelAsync_TheLastSeatWhileTheNextComes_NeverCrosses()
    {
        for (var round = 0; round < 8; round++)
        {
            var day = 4 + round % 2;
            var (booking, token) = await BookAsync(Ask("class", At(day, 10), name: $"old-{round}"));

            var results = await Task.WhenAll(
                Task.Run(() => Service.CancelAsync(token!, booking.Revision, Token)),
                Task.Run(() => Service.BookAsync(Ask("class", At(day, 10), name: $"new-{round}"), Client(), Token)));

            results.ShouldAllBe(result => result is BookingResult.Booked);
            var next = (BookingResult.Booked)results[1];
            (await Store.Check.RunAsync(Instant.MinValue, Token)).ShouldBeEmpty();
            await Service.CancelAsync(next.Token!, next.Booking.Revision, Token);
        }
    }

    private async Task<IReadOnlyList<BookingResult.Booked>> FillAsync(int seats)
    {
        List<BookingResult.Booked> booked = [];
        for (var i = 0; i < seats; i++)
        {
            booked.Add(await BookAsync(Ask("class", At(4, 10), name: $"seat-{i}")));
        }

        return booked;
    }

    private async Task<int> SeatsLeftAsync() =>
        (await Service.FindSlotsAsync(new SlotSearch("class", Hour, "ada", new(2026, 3, 4), new(2026, 3, 4)), Token))
            .SingleOrDefault(slot => slot.Start == At(4, 10))?.SeatsLeft ?? 0;
}
