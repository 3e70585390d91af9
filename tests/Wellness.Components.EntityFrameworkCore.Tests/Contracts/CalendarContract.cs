using NodaTime;
using static Wellness.Bookings.TestPractice;

namespace Wellness.Bookings;

/// <summary>What calendars and their tokens are promised, on every store.</summary>
public abstract class CalendarContract : StoreContract
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
    public async Task FeedTokens_UntilRevoked_OpenTheirPractitioner()
    {
        var first = await Store.Feeds.CreateAsync(new FeedScope("ada"), Token);
        var second = await Store.Feeds.CreateAsync(new FeedScope("ada"), Token);
        var bens = await Store.Feeds.CreateAsync(new FeedScope("ben"), Token);

        (await Store.Feeds.FindAsync(first, Token)).ShouldBe(new FeedScope("ada"));
        (await Store.Feeds.RevokeAsync(new FeedScope("ada"), Token)).ShouldBe(2);
        (await Store.Feeds.RevokeAsync(new FeedScope("ada"), Token)).ShouldBe(0);
        (await Store.Feeds.FindAsync(first, Token)).ShouldBeNull();
        (await Store.Feeds.FindAsync(second, Token)).ShouldBeNull();
        (await Store.Feeds.FindAsync(bens, Token)).ShouldBe(new FeedScope("ben"));
        (await Store.Feeds.FindAsync(ManageToken.Create(), Token)).ShouldBeNull();
        (await Store.DumpAsync("feed_token")).ShouldNotContain(bens.Reveal());
    }

    private Task<long> VersionAsync() => Store.Appointments.CalendarVersionAsync("ada", Token);

    private async Task<IEnumerable<Guid>> IdsAsync(Instant from, Instant cancelledSince) =>
        (await Store.Appointments.AppointmentsAsync("ada", from, cancelledSince, Token)).Select(booking => booking.Id);
}
