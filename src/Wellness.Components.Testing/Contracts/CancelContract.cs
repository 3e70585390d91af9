using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What cancelling promises, on every store.</summary>
public abstract class CancelContract : BookingStoreContract
{
    [Fact]
    public async Task CancelAsync_InTime_FreesTheTimeForOthers()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        Clock.AdvanceMinutes(1);

        var result = await Service.CancelAsync(token!, booking.Revision, Token);

        result.ShouldBe(new BookingResult.Booked(
            booking with { Status = BookingStatus.CancelledByClient, Revision = 1, ChangedAt = Monday + Duration.FromMinutes(1) }, Token: null));
        (await TakenCellsAsync()).ShouldBe(0);
        (await ToldAsync()).Select(message => message.Kind).ShouldBe([MessageKind.CancelledByClient]);
        (await BookAsync(Massage(At(4, 10), visitor: "visitor-2", key: "second"))).Booking.Start.ShouldBe(At(4, 10));
    }

    [Fact]
    public async Task CancelAsync_Twice_AnswersTheSame()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        var first = await Service.CancelAsync(token!, booking.Revision, Token);
        var before = await StateAsync();

        (await Service.CancelAsync(token!, booking.Revision, Token)).ShouldBe(first);

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task CancelAsync_AtTheCutOff_IsAllowedAndASecondLaterForbidden()
    {
        // The default cut-off is 24 hours.
        var (first, firstToken) = await BookAsync(Massage(At(4, 10), key: "one"));
        var (second, secondToken) = await BookAsync(Massage(At(4, 10), practitioner: "ben", key: "two"));

        Clock.Reset(At(3, 10));
        (await Service.CancelAsync(firstToken!, first.Revision, Token)).ShouldBeOfType<BookingResult.Booked>();
        Clock.AdvanceSeconds(1);
        (await Service.CancelAsync(secondToken!, second.Revision, Token))
            .ShouldBe(new BookingResult.PolicyForbids(PolicyRule.CutOff, At(3, 10)));
        (await TakenCellsAsync()).ShouldBe(14);
    }

    [Fact]
    public async Task CancelAsync_WhereClientsMayNot_IsForbidden()
    {
        Service = Store.Service(Clock, Create(cancellation: new CancellationPolicy { ClientsMayCancel = false }));
        var (booking, token) = await BookAsync(Massage(At(4, 10)));

        (await Service.CancelAsync(token!, booking.Revision, Token))
            .ShouldBe(new BookingResult.PolicyForbids(PolicyRule.ClientsMayNotCancel, null));
    }

    [Fact]
    public async Task CancelAsync_AnotherRevisionOrToken_IsAConflict()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));

        (await Service.CancelAsync(token!, booking.Revision + 1, Token)).ShouldBe(new BookingResult.Conflict(booking));
        (await Service.CancelAsync(ManageToken.Create(), booking.Revision, Token)).ShouldBe(new BookingResult.Conflict(null));
        var change = new BookingChange(booking.Id, 7, BookingStatus.CancelledByPractice, BookingActor.Practice, Monday);
        (await Store.Store.ChangeAsync(change, Token)).ShouldBeNull();
        (await Store.Store.ChangeAsync(change with { Booking = Guid.NewGuid(), Revision = 0 }, Token)).ShouldBeNull();
        (await ToldAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task CancelAsync_AHold_IsNotThere()
    {
        var hold = await HoldAsync(Massage(At(4, 10)));

        (await Store.Store.ChangeAsync(new(hold.Id, hold.Revision, BookingStatus.CancelledByClient, BookingActor.Client, Monday), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task BookAsync_TheSameRequestAfterCancelling_AnswersTheCancelledBooking()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        await Service.CancelAsync(token!, booking.Revision, Token);

        (await BookAsync(Massage(At(4, 10)))).Booking.Status.ShouldBe(BookingStatus.CancelledByClient);

        (await BookingsAsync()).Count.ShouldBe(1);
    }
}
