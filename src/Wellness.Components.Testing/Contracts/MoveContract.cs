using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What moving an appointment promises, on every store.</summary>
public abstract class MoveContract : BookingStoreContract
{
    [Fact]
    public async Task MoveAsync_ByTheClient_FreesTheOldTimeAndTakesTheNew()
    {
        var (booking, token) = await BookAsync(Massage(At(5, 10)));
        Clock.AdvanceMinutes(1);

        var moved = (await Service.MoveAsync(token!, 0, To(At(6, 14)), Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        moved.ShouldBe(booking with
        {
            Start = At(6, 14),
            End = At(6, 15),
            LocalStart = new LocalDateTime(2026, 3, 6, 14, 0),
            Revision = 1,
            ChangedAt = Monday + Duration.FromMinutes(1),
        });
        (await Service.FindAsync(token!, Token)).ShouldBe(moved);
        (await TakenCellsAsync()).ShouldBe(14);
        (await ToldAsync()).Select(message => (message.Kind, message.Revision)).ShouldBe([(MessageKind.Moved, 1)]);
        (await Store.Appointments.CalendarVersionAsync("ada", Token)).ShouldBe(2);
        (await BookAsync(Ask("massage", At(5, 10), name: "next"))).Booking.Start.ShouldBe(At(5, 10));
    }

    [Fact]
    public async Task MoveAsync_IntoItsOwnTime_MovesByAQuarterOfAnHour()
    {
        var (_, token) = await BookAsync(Massage(At(5, 10)));

        (await Service.FindSlotsAsync(new SlotSearch("massage", Hour, "ada", new(2026, 3, 5), new(2026, 3, 5)), Token))
            .ShouldNotContain(slot => slot.Start == At(5, 10, 15));
        (await Service.MoveAsync(token!, 0, To(At(5, 10, 15)), Token)).ShouldBeOfType<BookingResult.Booked>().Booking.Start.ShouldBe(At(5, 10, 15));
    }

    [Fact]
    public async Task FindSlotsAsync_ForAMove_OffersTheAppointmentsOwnTime()
    {
        var (booking, _) = await BookAsync(Massage(At(5, 10)));

        (await Service.FindSlotsAsync(new SlotSearch("massage", Hour, "ada", new(2026, 3, 5), new(2026, 3, 5)) { Moving = booking.Id }, Token))
            .ShouldContain(slot => slot.Start == At(5, 10, 15));
    }

    [Fact]
    public async Task MoveAsync_TheSameFormAgain_AnswersTheSame()
    {
        var (_, token) = await BookAsync(Massage(At(5, 10)));
        var first = await Service.MoveAsync(token!, 0, To(At(6, 14)), Token);
        var before = await StateAsync();

        (await Service.MoveAsync(token!, 0, To(At(6, 14)), Token)).ShouldBe(first);

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task MoveAsync_AnotherMoveWithTheSameKey_IsInvalid()
    {
        var (_, token) = await BookAsync(Massage(At(5, 10)));
        await Service.MoveAsync(token!, 0, To(At(6, 14)), Token);

        (await Service.MoveAsync(token!, 1, To(At(6, 9)), Token)).ShouldBeOfType<BookingResult.Invalid>().Faults
            .ShouldBe([new FieldFault("IdempotencyKey", FieldRule.NotOffered)]);
        (await Service.FindAsync(token!, Token))!.Start.ShouldBe(At(6, 14));
    }

    [Fact]
    public async Task MoveAsync_ToATimeThatIsTakenOrNeverOffered_ChangesNothing()
    {
        var (booking, token) = await BookAsync(Massage(At(5, 10)));
        await BookAsync(Ask("massage", At(5, 14), name: "other"));
        var before = await StateAsync();

        (await Service.MoveAsync(token!, 0, To(At(5, 14, 30)), Token)).ShouldBeOfType<BookingResult.SlotTaken>().Alternatives.Count.ShouldBe(4);
        (await Service.MoveAsync(token!, 0, To(At(5, 8)), Token)).ShouldBeOfType<BookingResult.Refused>().Reason.ShouldBeOfType<SlotRefusal.OutsideHours>();
        (await Service.MoveAsync(token!, 0, To(At(5, 12)) with { Practitioner = "nobody" }, Token)).ShouldBeOfType<BookingResult.Invalid>();

        (await StateAsync()).ShouldBe(before);
        (await Service.FindAsync(token!, Token)).ShouldBe(booking);
    }

    [Fact]
    public async Task MoveAsync_ThePolicy_BindsClientsToTheCutOff()
    {
        var (booking, token) = await BookAsync(Massage(At(5, 10)));
        Clock.Reset(At(4, 10) + Duration.FromSeconds(1));

        (await Service.MoveAsync(token!, 0, To(At(6, 14)), Token)).ShouldBe(new BookingResult.PolicyForbids(PolicyRule.CutOff, At(4, 10)));
        (await Store.Desk(Clock).MoveAsync(booking.Id, 0, To(At(6, 14)), Token)).ShouldBeOfType<BookingResult.Booked>();
    }

    [Fact]
    public async Task MoveAsync_WhereClientsMayNot_IsForbidden()
    {
        Service = Store.Service(Clock, Create(cancellation: new CancellationPolicy { ClientsMayMove = false }));
        var (_, token) = await BookAsync(Massage(At(5, 10)));

        (await Service.MoveAsync(token!, 0, To(At(6, 14)), Token)).ShouldBe(new BookingResult.PolicyForbids(PolicyRule.ClientsMayNotMove, null));
    }

    [Fact]
    public async Task MoveAsync_WhereThePracticeApproves_WaitsForItsYesAgain()
    {
        var practice = Create(more: new ServiceOffering("deep", "Deep", "Asked for.", [new SessionLength(Hour)]) { RequiresApproval = true });
        Service = Store.Service(Clock, practice);
        var (booking, token) = await BookAsync(Ask("deep", At(5, 10)));
        await Store.Desk(Clock, practice).ApproveAsync(booking.Id, 0, Token);

        (await Service.MoveAsync(token!, 1, To(At(6, 14)), Token)).ShouldBeOfType<BookingResult.Booked>().Booking.Status.ShouldBe(BookingStatus.Pending);
    }

    [Fact]
    public async Task MoveAsync_AnotherRevisionTokenOrState_IsAConflict()
    {
        var (booking, token) = await BookAsync(Massage(At(5, 10)));

        (await Service.MoveAsync(token!, 1, To(At(6, 14)), Token)).ShouldBe(new BookingResult.Conflict(booking));
        (await Service.MoveAsync(ManageToken.Create(), 0, To(At(6, 14)), Token)).ShouldBe(new BookingResult.Conflict(null));
        var cancelled = ((BookingResult.Booked)await Service.CancelAsync(token!, 0, Token)).Booking;
        (await Service.MoveAsync(token!, 1, To(At(6, 14)), Token)).ShouldBe(new BookingResult.Conflict(cancelled));
    }

    [Fact]
    public async Task MoveAsync_ToAnotherPractitionerAndRoom_TakesTheirs()
    {
        var (_, token) = await BookAsync(Ask("bath", At(5, 10)));
        await BookAsync(Ask("bath", At(6, 14), "cleo", "other"));

        var moved = (await Service.MoveAsync(token!, 0, To(At(6, 14)) with { Practitioner = "ben" }, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        moved.Practitioner.ShouldBe("ben");
        moved.Resources.ShouldBe(["room-2"]);
        (await Store.Store.FindAsync(moved.Id, Token)).ShouldBe(moved);
        (await Store.Appointments.CalendarVersionAsync("ada", Token)).ShouldBe(2, "it is gone from hers");
        (await Store.Appointments.CalendarVersionAsync("ben", Token)).ShouldBe(1);
    }

    [Fact]
    public async Task MoveAsync_ASeat_LeavesOneClassAndJoinsTheOther()
    {
        var (_, token) = await BookAsync(Ask("class", At(5, 10), name: "one"));
        await BookAsync(Ask("class", At(6, 10), name: "two"));

        (await Service.MoveAsync(token!, 0, To(At(6, 10)), Token)).ShouldBeOfType<BookingResult.Booked>();

        (await TakenCellsAsync()).ShouldBe(2 * 14);
        (await BookAsync(Massage(At(5, 10)))).Booking.Start.ShouldBe(At(5, 10));
    }

    [Fact]
    public async Task MoveAsync_TheFirstClient_KeepsTheTimeOfTheOthers()
    {
        var (_, token) = await BookAsync(Ask("class", At(5, 10), name: "one"));
        await BookAsync(Ask("class", At(5, 10), name: "two"));

        (await Service.MoveAsync(token!, 0, To(At(6, 10)), Token)).ShouldBeOfType<BookingResult.Booked>();

        (await Service.BookAsync(Massage(At(5, 10)), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
    }

    [Fact]
    public async Task MoveAsync_TwoToOneTimeAtOnce_MovesOneAndTheOtherStays()
    {
        var first = await BookAsync(Massage(At(5, 9), key: "one"));
        var second = await BookAsync(Massage(At(5, 11), key: "two"));

        var results = await Task.WhenAll(
            Task.Run(() => Service.MoveAsync(first.Token!, 0, To(At(6, 14), "move-one"), Token)),
            Task.Run(() => Service.MoveAsync(second.Token!, 0, To(At(6, 14), "move-two"), Token)));

        results.OfType<BookingResult.Booked>().ShouldHaveSingleItem();
        results.OfType<BookingResult.SlotTaken>().ShouldHaveSingleItem();
        (await TakenCellsAsync()).ShouldBe(28);
    }

    [Fact]
    public async Task MoveAsync_OneBookingToManyTimesAtOnce_MovesOnce()
    {
        var (_, token) = await BookAsync(Massage(At(5, 9)));

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
            () => Service.MoveAsync(token!, 0, To(At(6, 9 + i), $"move-{i}"), Token))));

        results.OfType<BookingResult.Booked>().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task MoveAsync_LaterThanItsLinkWouldOpen_KeepsTheLinkOpen()
    {
        var (_, token) = await BookAsync(Massage(At(5, 10)));
        await Service.MoveAsync(token!, 0, To(At(25, 14) - Hour), Token);

        Clock.Reset(At(25, 13) + Duration.FromDays(90));
        (await Service.FindAsync(token!, Token)).ShouldNotBeNull();
    }

    /// <summary>With Ada.</summary>
    private static MoveRequest To(Instant start, string key = "move") => new(start, "ada", Key(key));
}
