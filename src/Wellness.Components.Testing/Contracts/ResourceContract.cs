using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What rooms and other shared resources promise, on every store.</summary>
public abstract class ResourceContract : BookingStoreContract
{
    [Fact]
    public async Task BookAsync_AServiceThatNeedsARoom_TakesTheFirstFreeOne()
    {
        var first = (await BookAsync(Ask("bath", At(4, 10)))).Booking;
        var second = (await BookAsync(Ask("bath", At(4, 10, 30), "ben", "second"))).Booking;

        first.Resources.ShouldBe(["room-1"]);
        second.Resources.ShouldBe(["room-2"]);
        (await Store.Store.FindAsync(second.Id, Token)).ShouldBe(second);
        (await TakenCellsAsync()).ShouldBe(48, "an hour of a practitioner and of a room each");
    }

    [Fact]
    public async Task BookAsync_NoRoomLeft_IsTakenAlthoughThePractitionerIsFree()
    {
        await BookAsync(Ask("bath", At(4, 10)));
        await BookAsync(Ask("bath", At(4, 10), "ben", "second"));
        var before = await StateAsync();

        (await Service.BookAsync(Ask("bath", At(4, 10, 45), "cleo", "third"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>()
            .Alternatives.ShouldContain(slot => slot.Start == At(4, 11));
        (await Service.FindSlotsAsync(new SlotSearch("bath", Hour, "cleo", new(2026, 3, 4), new(2026, 3, 4)), Token))
            .ShouldNotContain(slot => slot.Start > At(4, 9) && slot.Start < At(4, 11));

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task BookAsync_ARoomThatIsNotNeeded_StandsInNobodysWay()
    {
        await BookAsync(Ask("bath", At(4, 10)));
        await BookAsync(Ask("bath", At(4, 10), "cleo", "second"));

        (await BookAsync(Massage(At(4, 10), "ben", key: "third"))).Booking.Resources.ShouldBeEmpty();
    }

    [Fact]
    public async Task CancelAsync_ASessionInARoom_FreesTheRoomToo()
    {
        var (booking, token) = await BookAsync(Ask("bath", At(4, 10)));
        await BookAsync(Ask("bath", At(4, 10), "ben", "second"));

        var cancelled = (await Service.CancelAsync(token!, booking.Revision, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        cancelled.Resources.ShouldBe(["room-1"], "what it had can still be told");
        (await BookAsync(Ask("bath", At(4, 10), "cleo", "third"))).Booking.Resources.ShouldBe(["room-1"]);
    }

    [Fact]
    public async Task HoldAsync_AnotherPractitionersHoldOfTheRoomEnded_TakesTheRoom()
    {
        var ended = await HoldAsync(Ask("bath", At(4, 10)));
        await BookAsync(Ask("bath", At(4, 10), "ben", "second"));
        Clock.AdvanceMinutes(10);

        (await HoldAsync(Ask("bath", At(4, 10), "cleo", "third"))).Resources.ShouldBe(["room-1"]);

        (await Store.Store.FindAsync(ended.Id, Token))!.Status.ShouldBe(BookingStatus.Expired);
    }

    [Fact]
    public async Task BookAsync_OnesHoldOfARoom_KeepsItsRoom()
    {
        await HoldAsync(Ask("bath", At(4, 10)));
        var held = await HoldAsync(Ask("bath", At(4, 10), "ben", "second"));

        (await BookAsync(Ask("bath", At(4, 10), "ben", "second"))).Booking.Resources.ShouldBe(held.Resources);
    }

    [Fact]
    public async Task BookAsync_ThreeForTwoRoomsAtOnce_BooksTwo()
    {
        string[] practitioners = ["ada", "ben", "cleo"];

        var results = await Task.WhenAll(practitioners.Select(practitioner => Task.Run(
            () => Service.BookAsync(Ask("bath", At(4, 10), practitioner, practitioner), Client(), Token))));

        results.OfType<BookingResult.Booked>().SelectMany(result => result.Booking.Resources).Order().ShouldBe(["room-1", "room-2"]);
        results.OfType<BookingResult.SlotTaken>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task HoldAsync_TheSameTimeInAnotherArea_IsAnotherHold()
    {
        var north = await HoldAsync(Ask("visit", At(4, 10)) with { Area = "north" });

        var south = await HoldAsync(Ask("visit", At(4, 10)) with { Area = "south" });

        south.Area.ShouldBe("south");
        (await Store.Store.FindAsync(north.Id, Token))!.Status.ShouldBe(BookingStatus.Expired);
    }

    [Fact]
    public async Task BookAsync_NeighboursInTwoAreasAtOnce_BooksOne()
    {
        Service = Store.Service(Clock, Create(travel: Ways));

        var results = await Task.WhenAll(
            Task.Run(() => Service.BookAsync(Ask("visit", At(4, 10)) with { Area = "north" }, Client(), Token)),
            Task.Run(() => Service.BookAsync(Ask("visit", At(4, 11, 30), name: "second") with { Area = "south" }, Client(), Token)));

        results.OfType<BookingResult.Booked>().ShouldHaveSingleItem("no cell is shared, only the way of 45 minutes");
    }

    [Fact]
    public async Task HoldAsync_AnyoneInRotation_TakesWhoeverWasBookedLongestAgo()
    {
        Service = Store.Service(Clock, Create(Practices.SlotPolicy.Default with { Assignment = Practices.AssignmentStrategy.Rotation }));
        List<string> given = [];
        for (var i = 0; i < 4; i++)
        {
            given.Add((await BookAsync(Ask("massage", At(3, 9 + (2 * i)), practitioner: null, $"turn-{i}"))).Booking.Practitioner);
            Clock.AdvanceMinutes(1);
        }

        given.ShouldBe(["ada", "ben", "ada", "ben"]);
    }

    [Fact]
    public async Task BookAsync_AnyoneInRotation_WhatWasCancelledWasNoTurn()
    {
        Service = Store.Service(Clock, Create(Practices.SlotPolicy.Default with { Assignment = Practices.AssignmentStrategy.Rotation }));
        await BookAsync(Ask("massage", At(3, 9), practitioner: null, "first"));
        Clock.AdvanceMinutes(1);
        var (second, token) = await BookAsync(Ask("massage", At(3, 11), practitioner: null, "second"));
        await Service.CancelAsync(token!, second.Revision, Token);
        Clock.AdvanceMinutes(1);

        (await BookAsync(Ask("massage", At(3, 13), practitioner: null, "third"))).Booking.Practitioner.ShouldBe(second.Practitioner);
    }
}
