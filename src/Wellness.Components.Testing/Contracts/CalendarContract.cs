using NodaTime;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What calendars and their tokens are promised, on every store.</summary>
public abstract class CalendarContract : BookingStoreContract
{
    [Fact]
    public async Task CalendarVersionAsync_EveryChange_CountsOnceForItsPractitionerAlone()
    {
        await HoldAsync(Massage(At(4, 10)));
        var versions = new List<long> { await VersionAsync() };
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        versions.Add(await VersionAsync());
        await BookAsync(Massage(At(4, 10)));
        await BookAsync(Massage(At(4, 10), practitioner: "ben", key: "bens"));
        versions.Add(await VersionAsync());
        await Service.CancelAsync(token!, booking.Revision, Token);
        versions.Add(await VersionAsync());

        versions.ShouldBe([0, 1, 1, 2]);
        (await Store.Appointments.CalendarVersionAsync("ben", Token)).ShouldBe(1);
        (await Store.Appointments.CalendarVersionAsync("nobody", Token)).ShouldBe(0);
    }

    [Fact]
    public async Task AppointmentsAsync_InOrder_LeavesOutThePastHoldsOthersAndOldCancellations()
    {
        var late = (await BookAsync(Massage(At(5, 10), key: "late"))).Booking;
        var early = (await BookAsync(Massage(At(3, 10), key: "early"))).Booking;
        await BookAsync(Massage(At(3, 10), practitioner: "ben", key: "bens"));
        await HoldAsync(Massage(At(4, 10), visitor: "visitor-2"));
        var (doomed, token) = await BookAsync(Massage(At(4, 14), key: "doomed"));
        Clock.AdvanceMinutes(1);
        await Service.CancelAsync(token!, doomed.Revision, Token);
        var cancelledAt = Clock.GetCurrentInstant();

        (await IdsAsync(Monday, cancelledAt)).ShouldBe([early.Id, doomed.Id, late.Id]);
        (await IdsAsync(Monday, cancelledAt + Duration.FromMilliseconds(1))).ShouldBe([early.Id, late.Id]);
        (await IdsAsync(At(3, 11) - Duration.FromMilliseconds(1), cancelledAt)).ShouldContain(early.Id);
        (await IdsAsync(At(3, 11), cancelledAt)).ShouldNotContain(early.Id);
    }

    [Fact]
    public async Task ClientAppointmentsAsync_OneAddress_IsTheirsWithEveryoneHoweverItIsWritten()
    {
        var withAda = (await BookAsync(Massage(At(5, 10), key: "one"))).Booking;
        var withBen = (await BookAsync(Massage(At(3, 10), practitioner: "ben", key: "two"), "Clara@Client.Example")).Booking;
        await BookAsync(Massage(At(4, 10), key: "three"), "other@client.example");
        await HoldAsync(Massage(At(4, 14), visitor: "visitor-2"));

        (await ClientIdsAsync("clara@client.example", Monday)).ShouldBe([withBen.Id, withAda.Id]);
        (await ClientIdsAsync(" CLARA@client.example", At(3, 11))).ShouldBe([withAda.Id]);
        (await ClientIdsAsync("nobody@client.example", Monday)).ShouldBeEmpty();
        (await Store.Appointments.ClientAppointmentsAsync(default, Monday, Monday, Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ClientAppointmentsAsync_FromAHold_IsTheirsOnceItIsConfirmed()
    {
        await HoldAsync(Massage(At(4, 10)));
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;

        (await ClientIdsAsync("clara@client.example", Monday)).ShouldBe([booking.Id]);
    }

    [Fact]
    public async Task ClientAppointmentsAsync_OldCancellation_IsLeftOut()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        await Service.CancelAsync(token!, booking.Revision, Token);
        var cancelledAt = Clock.GetCurrentInstant();

        (await Store.Appointments.ClientAppointmentsAsync(Client, Monday, cancelledAt, Token)).ShouldHaveSingleItem();
        (await Store.Appointments.ClientAppointmentsAsync(Client, Monday, cancelledAt + Duration.FromMilliseconds(1), Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task OpenAsync_PractitionersFeed_TellsScopeAndVersion()
    {
        var scope = new FeedScope("ada", FeedPrivacy.Initials, buffers: true);
        var feed = await Store.Feeds.CreateAsync(scope, Token);
        (await Store.Feeds.OpenAsync(feed.Secret, Token)).ShouldBe(new OpenedFeed(scope, 0));

        await BookAsync(Massage(At(4, 10)));

        (await Store.Feeds.OpenAsync(feed.Secret, Token)).ShouldBe(new OpenedFeed(scope, await VersionAsync()));
        (await VersionAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task OpenAsync_ClientsFeed_HasAnotherVersionAfterEachChangeOfTheirs()
    {
        var feed = await Store.Feeds.CreateAsync(new FeedScope(Client), Token);
        var versions = new List<long> { await OpenedVersionAsync(feed.Secret) };
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        versions.Add(await OpenedVersionAsync(feed.Secret));
        await Service.CancelAsync(token!, booking.Revision, Token);
        versions.Add(await OpenedVersionAsync(feed.Secret));
        await BookAsync(Massage(At(5, 10), key: "theirs"), "other@client.example");
        versions.Add(await OpenedVersionAsync(feed.Secret));

        versions.ShouldBe([0, 1, 2, 2]);
        (await Store.Feeds.OpenAsync(feed.Secret, Token))!.Scope.ShouldBe(new FeedScope(Client));
    }

    [Fact]
    public async Task RevokeAsync_OneToken_LeavesTheOthersOfItsScope()
    {
        var first = await Store.Feeds.CreateAsync(new FeedScope("ada"), Token);
        var second = await Store.Feeds.CreateAsync(new FeedScope("ada"), Token);

        (await Store.Feeds.RevokeAsync(first.Token.Id, Token)).ShouldBeTrue();
        (await Store.Feeds.RevokeAsync(first.Token.Id, Token)).ShouldBeFalse();
        (await Store.Feeds.RevokeAsync(Guid.CreateVersion7(), Token)).ShouldBeFalse();

        (await Store.Feeds.OpenAsync(first.Secret, Token)).ShouldBeNull();
        (await Store.Feeds.OpenAsync(second.Secret, Token)).ShouldNotBeNull();
        (await Store.Feeds.OpenAsync(ManageToken.Create(), Token)).ShouldBeNull();
        (await Store.Feeds.ListAsync(Token)).ShouldBe([second.Token]);
    }

    [Fact]
    public async Task RotateAsync_Token_EndsTheOldSecretAndKeepsScopeAndId()
    {
        var made = await Store.Feeds.CreateAsync(new FeedScope("ada", FeedPrivacy.Busy), Token);
        Clock.AdvanceMinutes(5);

        var renewed = (await Store.Feeds.RotateAsync(made.Token.Id, Token)).ShouldNotBeNull();

        renewed.Token.ShouldBe(made.Token with { CreatedAt = Clock.GetCurrentInstant() });
        (await Store.Feeds.OpenAsync(made.Secret, Token)).ShouldBeNull();
        (await Store.Feeds.OpenAsync(renewed.Secret, Token))!.Scope.ShouldBe(made.Token.Scope);
    }

    [Fact]
    public async Task RotateAsync_RevokedOrUnknown_IsNull()
    {
        var made = await Store.Feeds.CreateAsync(new FeedScope("ada"), Token);
        await Store.Feeds.RevokeAsync(made.Token.Id, Token);

        (await Store.Feeds.RotateAsync(made.Token.Id, Token)).ShouldBeNull();
        (await Store.Feeds.RotateAsync(Guid.CreateVersion7(), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task ListAsync_Tokens_AreOldestFirstAndHoldNoSecret()
    {
        var first = await Store.Feeds.CreateAsync(new FeedScope("ada", FeedPrivacy.Full), Token);
        Clock.AdvanceMinutes(1);
        var second = await Store.Feeds.CreateAsync(new FeedScope(Client), Token);

        (await Store.Feeds.ListAsync(Token)).ShouldBe([first.Token, second.Token]);
    }

    private static ClientKey Client => ClientKey.Of("clara@client.example");

    private Task<long> VersionAsync() => Store.Appointments.CalendarVersionAsync("ada", Token);

    private async Task<IEnumerable<Guid>> IdsAsync(Instant from, Instant cancelledSince) =>
        (await Store.Appointments.AppointmentsAsync("ada", from, cancelledSince, Token)).Select(booking => booking.Id);

    private async Task<IEnumerable<Guid>> ClientIdsAsync(string email, Instant from) =>
        (await Store.Appointments.ClientAppointmentsAsync(ClientKey.Of(email), from, Monday, Token)).Select(booking => booking.Id);

    private async Task<long> OpenedVersionAsync(ManageToken secret) => (await Store.Feeds.OpenAsync(secret, Token)).ShouldNotBeNull().Version;

    private async Task<BookingResult.Booked> BookAsync(BookingRequest request, string email) =>
        (await Service.BookAsync(request, new ClientDetails("Clara", email), Token)).ShouldBeOfType<BookingResult.Booked>();
}
