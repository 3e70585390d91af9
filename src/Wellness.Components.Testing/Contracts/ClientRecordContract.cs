using System.Text;
using System.Text.Json;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What a client may ask about themselves, on every store.</summary>
public abstract class ClientRecordContract : BookingStoreContract
{
    [Fact]
    public async Task ExportAsync_AnAddressInAnyCase_HoldsAllThatIsTheirs()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        await Service.BookAsync(Massage(At(4, 14), key: "other"), new ClientDetails("Otto Other", "otto@client.example"), Token);
        await Store.Waiting(Clock).JoinAsync(new("massage", Hour, null, new(2026, 3, 9), new(2026, 3, 9), Key("wait")), Client(), Token);

        var export = await Store.Clients.ExportAsync(" CLARA@client.example ", Token);

        export.Bookings.ShouldBe([booking]);
        export.Waiting.ShouldHaveSingleItem();
        export.ToString().ShouldNotContain("lara");
        using var json = JsonDocument.Parse(export.ToJson());
        var first = json.RootElement.GetProperty("bookings")[0];
        first.GetProperty("id").GetGuid().ShouldBe(booking.Id);
        first.GetProperty("localStart").GetString().ShouldBe("2026-03-04T10:00:00");
        first.GetProperty("start").GetString().ShouldBe("2026-03-04T15:00:00Z");
        first.GetProperty("note").GetString().ShouldBe("Left shoulder.");
        Encoding.UTF8.GetString(export.ToJson()).ShouldNotContain("tto");
    }

    [Fact]
    public async Task EraseAsync_APastClient_IsForgottenButNotTheirTimes()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        await Store.Waiting(Clock).JoinAsync(new("massage", Hour, null, new(2026, 3, 9), new(2026, 3, 9), Key("wait")), Client(), Token);
        await Store.Feeds.CreateAsync(new FeedScope(ClientKey.Of("clara@client.example")), Token);
        Clock.Reset(At(4, 12));
        await Store.Desk(Clock).CompleteAsync(booking.Id, 0, Token);

        var erasure = await Store.Clients.EraseAsync("Clara@Client.example", Clock.GetCurrentInstant(), Token);

        erasure.Erased.ShouldBe([booking.Id]);
        erasure.Upcoming.ShouldBeEmpty();
        var erased = (await Store.Store.FindAsync(booking.Id, Token)).ShouldNotBeNull();
        erased.Start.ShouldBe(At(4, 10));
        erased.Client.ShouldBeNull();
        (await Store.Appointments.ClientAppointmentsAsync(ClientKey.Of("clara@client.example"), Monday, Monday, Token)).ShouldBeEmpty();
        (await Store.Waiting(Clock).ListAsync(Token)).ShouldBeEmpty();
        (await Store.Feeds.ListAsync(Token)).ShouldBeEmpty();
        (await Service.FindAsync(token!, Token)).ShouldBeNull("their link is forgotten too");
        erased.Revision.ShouldBe(2, "a step that read the booking before would write the client back");
    }

    [Fact]
    public async Task EraseAsync_AnUpcomingBooking_StaysUntilItIsCancelled()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));

        (await Store.Clients.EraseAsync("clara@client.example", Monday, Token)).Upcoming.ShouldBe([booking]);
        (await Service.FindAsync(token!, Token)).ShouldBe(booking);

        await Service.CancelAsync(token!, 0, Token);
        (await Store.Clients.EraseAsync("clara@client.example", Monday, Token)).Erased.ShouldBe([booking.Id]);
        (await Store.Clients.ExportAsync("clara@client.example", Token)).Bookings.ShouldBeEmpty();
    }
}
