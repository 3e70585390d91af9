using NodaTime;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <content>What is offered to whom, and what they answer.</content>
public abstract partial class WaitingListContract
{
    [Fact]
    public async Task OfferAsync_ATimeBecameFree_HoldsItForWhoeverWaitsLongest()
    {
        await FillAsync();
        await JoinAsync("one", "Wanda One", Request("one") with { Culture = "es" });
        Clock.AdvanceMinutes(1);
        await JoinAsync("two", "Willy Two");
        (await Waiting.OfferAsync(Token)).ShouldBe(0, "nothing is free");
        await FreeAsync("at-11");

        (await Waiting.OfferAsync(Token)).ShouldBe(1);
        (await Waiting.OfferAsync(Token)).ShouldBe(0, "the time is held");

        var offer = await OfferAsync();
        offer.Client!.Name.ShouldBe("Wanda One");
        offer.Culture.ShouldBe("es", "the message is in the language of the form");
        offer.Start.ShouldBe(At(4, 10, 45), "the talk before ends then");
        offer.HoldUntil.ShouldBe(Clock.GetCurrentInstant() + Duration.FromHours(2));
        (await ToldAsync()).Count(message => message.Kind is MessageKind.WaitingListOffer).ShouldBe(1);
        (await Service.BookAsync(Ask("massage", At(4, 11), name: "quick"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
    }

    [Fact]
    public async Task AcceptAsync_AnOffer_BooksItAndEndsTheWaiting()
    {
        await FillAsync();
        await JoinAsync("one", "Wanda One");
        await FreeAsync("at-11");
        await Waiting.OfferAsync(Token);
        var offer = await OfferAsync();
        var link = await LinkAsync(offer);

        var booked = (await Waiting.AcceptAsync(link, offer.Revision, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        booked.Status.ShouldBe(BookingStatus.Confirmed);
        booked.Client!.Name.ShouldBe("Wanda One");
        (await Waiting.AcceptAsync(link, offer.Revision, Token)).ShouldBe(new BookingResult.Booked(booked, null));
        (await Waiting.ListAsync(Token)).ShouldBeEmpty();
        (await MessagesAsync(booked.Start)).Where(message => message.Booking == booked.Id && message.Revision == 1).Select(message => message.Kind)
            .ShouldBe([MessageKind.Confirmed, MessageKind.Reminder]);
    }

    [Fact]
    public async Task OfferAsync_AnOfferEnded_GoesToTheNextAndNeverBack()
    {
        await TwoWaitAsync();
        await Waiting.OfferAsync(Token);
        var first = await OfferAsync();
        var link = await LinkAsync(first);
        await SendAsync();
        Clock.AdvanceHours(2);

        (await Waiting.AcceptAsync(link, first.Revision, Token)).ShouldBeOfType<BookingResult.Conflict>("it ended");
        await RoundAsync();
        (await OfferAsync()).Client!.Name.ShouldBe("Willy Two");
        await SendAsync();
        (await Store.Store.FindAsync(first.Id, Token))!.Status.ShouldBe(BookingStatus.Expired);
        (await Store.Store.FindAsync(first.Id, Token))!.Client.ShouldBeNull("who did not book is forgotten");
        Clock.AdvanceHours(2);
        await RoundAsync();

        (await BookingsAsync()).ShouldAllBe(booking => booking.Status != BookingStatus.Held, "both had it offered");
        (await Waiting.ListAsync(Token)).ShouldAllBe(entry => entry.Offer == null);
    }

    [Fact]
    public async Task OfferAsync_AnOfferRanOutBeforeItWasTold_IsMadeAgain()
    {
        await FillAsync();
        await JoinAsync("one", "Wanda One");
        await FreeAsync("at-11");
        await Waiting.OfferAsync(Token);
        var unheard = await OfferAsync();
        Clock.AdvanceHours(2);

        await RoundAsync();

        var again = await OfferAsync();
        (again.Id == unheard.Id).ShouldBeFalse();
        again.Start.ShouldBe(unheard.Start);
    }

    [Fact]
    public async Task OfferAsync_AnEntryThatCannotBeSearchedFor_KeepsNothingFromTheOthers()
    {
        await FillAsync();
        var good = (await JoinAsync("good")).Entry;
        var bad = good with
        {
            Id = Guid.CreateVersion7(),
            From = new(2201, 1, 1),
            To = new(2201, 1, 1),
            CreatedAt = good.CreatedAt - Hour,
        };
        await Store.Get<IWaitingListStore>().AddAsync(bad, new string('b', 64), Token);
        await FreeAsync("at-11");

        await Assert.ThrowsAsync<AggregateException>(() => Waiting.OfferAsync(Token));

        (await Waiting.ListAsync(Token)).Single(entry => entry.Offer is not null).Id.ShouldBe(good.Id);
    }

    [Fact]
    public async Task RefuseAsync_AnOffer_FreesItForTheNextAtOnce()
    {
        await TwoWaitAsync();
        await Waiting.OfferAsync(Token);
        var offer = await OfferAsync();

        (await Waiting.RefuseAsync(await LinkAsync(offer), offer.Revision, Token)).ShouldBeOfType<BookingResult.Booked>()
            .Booking.Status.ShouldBe(BookingStatus.Expired);
        await RoundAsync();

        (await OfferAsync()).Client!.Name.ShouldBe("Willy Two");
    }

    [Fact]
    public async Task OfferAsync_WhatDoesNotSuit_IsNotOffered()
    {
        await FillAsync();
        await JoinAsync("evening", request: Request("evening") with { Parts = PartsOfDay.Afternoon | PartsOfDay.Evening });
        await JoinAsync("ben", request: Request("ben") with { Practitioner = "ben", To = new(2026, 3, 4) });
        await JoinAsync("later", request: Request("later") with { From = new(2026, 3, 5), To = new(2026, 3, 5) });
        await Store.Desk(Clock).BlockAsync(new BlockRequest("ben", new(2026, 3, 4, 0, 0), new(2026, 3, 6, 0, 0), Key("block-ben")), Token);
        await Store.Desk(Clock).BlockAsync(new BlockRequest("ada", new(2026, 3, 5, 0, 0), new(2026, 3, 6, 0, 0), Key("block-ada")), Token);
        await FreeAsync("at-11");

        (await Waiting.OfferAsync(Token)).ShouldBe(0);
    }

    [Fact]
    public async Task OfferAsync_OnManyNodesAtOnce_OffersATimeOnce()
    {
        await TwoWaitAsync();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Waiting.OfferAsync(Token))));

        (await ToldAsync()).Count(message => message.Kind is MessageKind.WaitingListOffer).ShouldBe(1);
    }

    [Fact]
    public async Task OfferAsync_TheLastDatePassed_ForgetsTheEntry()
    {
        await JoinAsync("one", request: Request("one") with { From = new(2026, 3, 7), To = new(2026, 3, 7) });
        await Waiting.OfferAsync(Token);
        (await Waiting.ListAsync(Token)).ShouldHaveSingleItem("Saturday is closed");

        Clock.Reset(At(8, 9));
        await Waiting.OfferAsync(Token);

        (await Waiting.ListAsync(Token)).ShouldBeEmpty();
    }
}
