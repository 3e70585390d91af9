using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What the steps of a booking's life leave in the outbox, on every store.</summary>
public abstract class TellingContract : BookingStoreContract
{
    private static readonly Practice Approves = Create(
        more: new ServiceOffering("deep", "Deep", "Asked for.", [new SessionLength(Hour)]) { RequiresApproval = true });

    [Fact]
    public async Task MoveAsync_AConfirmedBooking_TellsOfItAndReplacesTheReminder()
    {
        var (_, token) = await BookAsync(Massage(At(5, 10)));
        Clock.AdvanceMinutes(1);
        var now = Clock.GetCurrentInstant();

        (await Service.MoveAsync(token!, 0, new MoveRequest(At(6, 14), null, Key("move")), Token)).ShouldBeOfType<BookingResult.Booked>();

        (await DueAsync(At(6, 14))).ShouldBe([(MessageKind.Moved, 1, now), (MessageKind.Reminder, 1, At(5, 14))]);
        (await Store.Outbox.PruneAsync(Later, Token)).ShouldBe(2, "the confirmation and the old reminder");
    }

    [Fact]
    public async Task MoveAsync_ByThePracticeWithinADay_HasNoReminder()
    {
        var (booking, _) = await BookAsync(Massage(At(5, 10)));
        Clock.Reset(At(3, 15));

        (await Store.Desk(Clock).MoveAsync(booking.Id, 0, new MoveRequest(At(4, 14), null, Key("move")), Token)).ShouldBeOfType<BookingResult.Booked>();

        (await DueAsync(At(6, 14))).ShouldBe([(MessageKind.Moved, 1, At(3, 15))]);
    }

    [Fact]
    public async Task ApproveAsync_APendingBooking_TellsAndReminds()
    {
        Service = Store.Service(Clock, Approves);
        var pending = (await BookAsync(Ask("deep", At(4, 10)))).Booking;
        (await DueAsync(At(4, 10))).ShouldBe([(MessageKind.Pending, 0, Monday)], "nobody is reminded of a request");
        Clock.Reset(Monday + Hour);

        (await Store.Desk(Clock, Approves).ApproveAsync(pending.Id, 0, Token)).ShouldBeOfType<BookingResult.Booked>();

        (await DueAsync(At(4, 10))).Where(message => message.Revision == 1)
            .ShouldBe([(MessageKind.Confirmed, 1, Monday + Hour), (MessageKind.Reminder, 1, At(3, 10))]);
    }

    [Fact]
    public async Task DeclineAsync_APendingBooking_TellsOfThatAlone()
    {
        Service = Store.Service(Clock, Approves);
        var pending = (await BookAsync(Ask("deep", At(4, 10)))).Booking;

        await Store.Desk(Clock, Approves).DeclineAsync(pending.Id, 0, null, Token);

        (await DueAsync(At(4, 10))).ShouldBe([(MessageKind.Declined, 1, Monday)]);
    }

    [Fact]
    public async Task TimeZoneUpdate_ABookingMoves_ItsReminderFollows()
    {
        await BookAsync(Massage(At(4, 10)));

        await new TimeZoneUpdate(Store.Upkeep, new FixedZones(-6), Clock).RunAsync(Token);

        (await DueAsync(At(5, 10))).Where(message => message.Kind == MessageKind.Reminder && message.Revision == 1)
            .ShouldBe([(MessageKind.Reminder, 1, At(3, 11))], "the clock there is an hour more behind");
    }

    [Fact]
    public async Task BookAsync_TheSameFormInAnotherLanguage_AnswersTheSame()
    {
        var request = Massage(At(4, 10)) with { Culture = "en" };
        var (booking, _) = await BookAsync(request);

        (await BookAsync(request with { Culture = "es" })).Booking.ShouldBe(booking);
    }

    private async Task<IReadOnlyList<(MessageKind Kind, int Revision, Instant DueAt)>> DueAsync(Instant by) =>
        [.. (await MessagesAsync(by)).Select(message => (message.Kind, message.Revision, message.DueAt))];
}
