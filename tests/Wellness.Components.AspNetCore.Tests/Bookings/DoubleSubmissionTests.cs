using System.Net;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Bookings;

/// <summary>The same rendered form, sent twice over HTTP to a site with its database: one effect, one answer.</summary>
public sealed class DoubleSubmissionTests : IAsyncLifetime
{
    private static readonly (string, string?)[] Mara = [("name", "Mara Client"), ("email", "mara@client.example")];

    private ClientSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await ClientSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Book_SentTwice_BooksOnce()
    {
        var (first, second) = await BookAsync();

        second.ShouldBe(first);
        first.ShouldContain("You are booked");
        (await _site.BookingsAsync()).ShouldHaveSingleItem().Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task Move_SentTwice_MovesOnce()
    {
        await BookAsync();
        await _site.Visitor.FollowAsync("See or change your booking");
        await _site.Visitor.FollowAsync("Move this appointment");
        await _site.Visitor.AskAsync("wellness-times-form", ("time", "2026-12-03T10:30"));

        var (first, second) = await _site.SendTwiceAsync("wellness-move");

        second.ShouldBe(first);
        first.ShouldContain("Your appointment has moved.");
        var moved = (await _site.BookingsAsync()).ShouldHaveSingleItem();
        moved.LocalStart.ShouldBe(new(2026, 12, 3, 10, 30), "its own time did not hide the half hour beside it");
        moved.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Cancel_SentTwice_CancelsOnce()
    {
        await BookAsync();
        await _site.Visitor.FollowAsync("See or change your booking");
        await _site.Visitor.FollowAsync("Cancel this appointment");

        var (first, second) = await _site.SendTwiceAsync("wellness-cancel");

        first.ShouldContain("You cancelled this appointment.");
        second.ShouldContain("You cancelled this appointment.");
        (await _site.BookingsAsync()).ShouldHaveSingleItem().Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Join_SentTwice_JoinsOnce()
    {
        var (first, second) = await JoinAsync();

        second.ShouldBe(first);
        first.ShouldContain("You are on the waiting list");
        (await _site.Waiting.ListAsync(TestContext.Current.CancellationToken)).ShouldHaveSingleItem().Client.Email.ShouldBe("mara@client.example");
        await _site.Visitor.FollowAsync("See or leave your place on the list");
        _site.Visitor.Status.ShouldBe(HttpStatusCode.OK);
        _site.Visitor.Address.PathAndQuery.ShouldNotMatch("[A-Za-z0-9_-]{43}");
        _site.Visitor.Text.ShouldContain("Leave the waiting list");
    }

    [Fact]
    public async Task Accept_SentTwice_BooksOnce()
    {
        await JoinAsync();
        await OpenOfferAsync();
        _site.Visitor.Text.ShouldContain("A time is free for you");

        var (first, second) = await _site.SendTwiceAsync("wellness-accept");

        second.ShouldBe(first);
        first.ShouldContain("The time is yours.");
        (await _site.BookingsAsync()).ShouldHaveSingleItem().Status.ShouldBe(BookingStatus.Confirmed);
        (await _site.Waiting.ListAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refuse_SentTwice_GoesToTheNextAtOnce()
    {
        await JoinAsync();
        await OpenOfferAsync();
        var next = new WaitingListRequest("nmt", NodaTime.Duration.FromMinutes(60), null, new(2026, 12, 2), new(2026, 12, 2), new string('n', 43));
        await _site.Waiting.JoinAsync(next, new ClientDetails("Nora Next", "nora@client.example"), TestContext.Current.CancellationToken);

        var (first, second) = await _site.SendTwiceAsync("wellness-refuse");

        second.ShouldBe(first);
        first.ShouldContain("The time goes to the next");
        var held = (await _site.BookingsAsync()).Where(booking => booking.Status == BookingStatus.Held).ToArray();
        held.Select(booking => booking.Client!.Name).ShouldContain("Nora Next");
    }

    [Fact]
    public async Task Offer_JoinedInSpanish_IsWrittenInSpanish()
    {
        await JoinAsync("&culture=es-US");

        var mail = await _site.OfferAsync();

        mail.Subject.ShouldStartWith("Hay una hora libre");
    }

    private async Task<(string First, string Second)> BookAsync()
    {
        await _site.Visitor.GoAsync("/book?day=2026-12-03&time=10:00");
        return await _site.SendTwiceAsync("wellness-details", Mara);
    }

    private async Task<(string First, string Second)> JoinAsync(string more = "")
    {
        await _site.Visitor.GoAsync($"/book?day=2026-12-02&wait=yes{more}");
        return await _site.SendTwiceAsync("wellness-wait", Mara);
    }

    private async Task OpenOfferAsync()
    {
        var text = (await _site.OfferAsync()).TextBody!;
        await _site.Visitor.GoAsync(new Uri(text[text.IndexOf("https://", text.IndexOf(':', StringComparison.Ordinal), StringComparison.Ordinal)..].Split('\n')[0].Trim()).PathAndQuery);
    }
}
