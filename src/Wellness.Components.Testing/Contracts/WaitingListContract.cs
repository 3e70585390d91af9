using NodaTime;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What the waiting list promises, on every store.</summary>
public abstract partial class WaitingListContract : BookingStoreContract
{
    private IWaitingList Waiting => Store.Waiting(Clock);

    [Fact]
    public async Task JoinAsync_TheSameFormAgain_JoinsOnce()
    {
        var joined = await JoinAsync("one");
        Clock.AdvanceMinutes(1);

        (await JoinAsync("one")).ShouldBe(joined);

        (await Waiting.FindAsync(joined.Token, Token)).ShouldBe(joined.Entry);
        (await Waiting.ListAsync(Token)).ShouldBe([joined.Entry]);
    }

    [Fact]
    public async Task JoinAsync_WhatNobodyCanWaitFor_IsInvalid()
    {
        var good = Request("one");
        foreach (var (request, field) in new[]
        {
            (good with { Service = "surgery" }, "Service"),
            (good with { Practitioner = "nobody" }, "Practitioner"),
            (good with { To = new(2026, 3, 1), From = new(2026, 3, 1) }, "To"),
            (good with { To = good.From.PlusDays(-1) }, "To"),
            (good with { To = good.From.PlusDays(93) }, "To"),
            (good with { From = new(2200, 12, 1), To = new(2200, 12, 28) }, "To"),
            (good with { From = new(2200, 12, 30), To = new(2201, 1, 5) }, "From"),
            (good with { From = new(9999, 12, 31), To = new(9999, 12, 31) }, "From"),
            (good with { Parts = PartsOfDay.None }, "Parts"),
            (good with { Parts = (PartsOfDay)8 }, "Parts"),
            (good with { IdempotencyKey = "short" }, "IdempotencyKey"),
            (good with { Culture = "es\r\n" }, "Culture"),
            (good with { Service = "visit" }, "Area"),
        })
        {
            (await Waiting.JoinAsync(request, Client(), Token)).ShouldBeOfType<JoinResult.Invalid>().Faults.Select(fault => fault.Field).ShouldBe([field]);
        }

        (await Waiting.ListAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LeaveAsync_TheLink_TakesItsOwnerOffTheList()
    {
        var joined = await JoinAsync("one");

        (await Waiting.LeaveAsync(ManageToken.Create(), Token)).ShouldBeFalse();
        (await Waiting.LeaveAsync(joined.Token, Token)).ShouldBeTrue();
        (await Waiting.LeaveAsync(joined.Token, Token)).ShouldBeFalse();
        (await Waiting.ListAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task LeaveAsync_TheLinkOfAnOffer_TakesItsOwnerOffAndFreesTheTime()
    {
        await TwoWaitAsync();
        await Waiting.OfferAsync(Token);
        var offer = await OfferAsync();
        var link = await LinkAsync(offer);
        (await Waiting.FindAsync(link, Token)).ShouldNotBeNull().Client.Name.ShouldBe("Wanda One");

        (await Waiting.LeaveAsync(link, Token)).ShouldBeTrue();

        (await Waiting.FindAsync(link, Token)).ShouldBeNull();
        (await Store.Store.FindAsync(offer.Id, Token))!.Status.ShouldBe(BookingStatus.Expired);
        (await Waiting.OfferAsync(Token)).ShouldBe(1);
        (await OfferAsync()).Client!.Name.ShouldBe("Willy Two");
    }

    [Fact]
    public async Task RemoveAsync_WhoeverHasAnOffer_FreesTheTimeForTheNext()
    {
        var first = await TwoWaitAsync();
        await Waiting.OfferAsync(Token);

        (await Waiting.RemoveAsync(first.Id, Token)).ShouldBeTrue();

        (await Waiting.RemoveAsync(first.Id, Token)).ShouldBeFalse();
        (await Waiting.OfferAsync(Token)).ShouldBe(1);
        (await OfferAsync()).Client!.Name.ShouldBe("Willy Two");
    }

    [Fact]
    public async Task FindAsync_TheLinkOfAnOfferThatEnded_StillFindsWhoWaits()
    {
        await FillAsync();
        var joined = await JoinAsync("one", "Wanda One");
        await FreeAsync("at-11");
        await Waiting.OfferAsync(Token);
        var link = await LinkAsync(await OfferAsync());
        await SendAsync();
        Clock.AdvanceHours(2);
        await RoundAsync();

        (await Waiting.FindAsync(link, Token)).ShouldBe(joined.Entry);
        (await Service.FindAsync(link, Token))!.Status.ShouldBe(BookingStatus.Expired);
    }

    private static WaitingListRequest Request(string key) => new("massage", Hour, "ada", new(2026, 3, 4), new(2026, 3, 4), Key(key));

    private async Task<JoinResult.Joined> JoinAsync(string key, string name = "Clara Client", WaitingListRequest? request = null) =>
        (await Waiting.JoinAsync(request ?? Request(key), Client(name), Token)).ShouldBeOfType<JoinResult.Joined>();

    /// <summary>Wanda waits for a full day, and since a minute later Willy too; then its time at 11 becomes free.</summary>
    /// <returns>Wanda's place.</returns>
    private async Task<WaitingListEntry> TwoWaitAsync()
    {
        await FillAsync();
        var first = await JoinAsync("one", "Wanda One");
        Clock.AdvanceMinutes(1);
        await JoinAsync("two", "Willy Two");
        await FreeAsync("at-11");
        return first.Entry;
    }

    /// <summary>Books every hour of Ada's Wednesday that massage can have.</summary>
    private async Task FillAsync()
    {
        Service = Store.Service(Clock, Create());
        foreach (var hour in new[] { 9, 11, 13, 15 })
        {
            await BookAsync(Massage(At(4, hour), key: $"at-{hour}"));
            await BookAsync(new BookingRequest("talk", Duration.FromMinutes(30), "ada", At(4, hour + 1, 15), $"talk-{hour}", Key($"talk-{hour}")));
        }
    }

    private async Task FreeAsync(string key) =>
        (await Service.CancelAsync(ManageToken.Derive(Key(key)), 0, Token)).ShouldBeOfType<BookingResult.Booked>();

    private async Task RoundAsync() => await new BookingUpkeep(Store.Upkeep, Waiting, Clock).RunAsync(Token);

    private async Task<Booking> OfferAsync()
    {
        var id = (await Waiting.ListAsync(Token)).Single(entry => entry.Offer is not null).Offer!.Value;
        return (await Store.Store.FindAsync(id, Token)).ShouldNotBeNull();
    }

    /// <summary>What is due is sent, as the worker does it.</summary>
    private async Task SendAsync()
    {
        var now = Clock.GetCurrentInstant();
        foreach (var message in await Store.Outbox.LeaseAsync(now, now + Hour, 100, Token))
        {
            await Store.Outbox.SettleAsync(message, OutboxOutcome.Sent, now, Token);
        }
    }

    /// <summary>As the message makes it.</summary>
    private async Task<ManageToken> LinkAsync(Booking offer)
    {
        var link = ManageToken.Create();
        await Store.Outbox.LinkAsync(offer.Id, link.Hash(), Token);
        return link;
    }
}
