using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What the steps of an appointment's life promise, on every store.</summary>
public abstract class LifeContract : BookingStoreContract
{
    private static readonly Practice Approves = Create(
        more: new ServiceOffering("deep", "Deep", "Asked for.", [new SessionLength(Hour)]) { RequiresApproval = true });

    private IBookingDesk Desk => Store.Desk(Clock, Approves);

    [Fact]
    public async Task ApproveAsync_APendingBooking_ConfirmsItOnce()
    {
        Service = Store.Service(Clock, Approves);
        var pending = (await BookAsync(Ask("deep", At(4, 10)))).Booking;
        Clock.AdvanceMinutes(5);

        var approved = (await Desk.ApproveAsync(pending.Id, pending.Revision, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        pending.Status.ShouldBe(BookingStatus.Pending);
        approved.ShouldBe(pending with { Status = BookingStatus.Confirmed, Revision = 1, ChangedAt = Monday + Duration.FromMinutes(5) });
        (await Desk.ApproveAsync(pending.Id, pending.Revision, Token)).ShouldBe(new BookingResult.Booked(approved, null));
        (await ToldAsync()).Count(message => message.Kind is MessageKind.Confirmed).ShouldBe(1);
        (await Store.Appointments.CalendarVersionAsync("ada", Token)).ShouldBe(2);
    }

    [Fact]
    public async Task DeclineAsync_APendingBooking_FreesItsTime()
    {
        Service = Store.Service(Clock, Approves);
        var pending = (await BookAsync(Ask("deep", At(4, 10)))).Booking;
        (await Service.BookAsync(Ask("massage", At(4, 10), name: "other"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>("what is asked for takes its time");

        (await Desk.DeclineAsync(pending.Id, pending.Revision, new PracticeMessage("Sorry."), Token)).ShouldBeOfType<BookingResult.Booked>()
            .Booking.Status.ShouldBe(BookingStatus.Declined);

        (await BookAsync(Ask("massage", At(4, 10), name: "other"))).Booking.Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task DeclineAsync_AConfirmedBooking_IsAConflict()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;

        (await Desk.DeclineAsync(booking.Id, booking.Revision, null, Token)).ShouldBe(new BookingResult.Conflict(booking));
        (await Desk.ApproveAsync(Guid.NewGuid(), 0, Token)).ShouldBe(new BookingResult.Conflict(null));
    }

    [Fact]
    public async Task CancelAsync_APendingBooking_DeclinesItHoweverOftenItIsSent()
    {
        Service = Store.Service(Clock, Approves);
        var pending = (await BookAsync(Ask("deep", At(4, 10)))).Booking;

        var declined = (await Desk.CancelAsync(pending.Id, pending.Revision, null, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        declined.Status.ShouldBe(BookingStatus.Declined);
        (await Desk.CancelAsync(pending.Id, pending.Revision, null, Token)).ShouldBe(new BookingResult.Booked(declined, Token: null));
        (await Desk.DeclineAsync(pending.Id, pending.Revision, null, Token)).ShouldBe(new BookingResult.Booked(declined, Token: null));
        (await Store.Appointments.AppointmentsAsync("ada", Monday, declined.ChangedAt, Token)).ShouldBe([declined], "calendars show it as called off");
    }

    [Fact]
    public async Task ChangeAsync_CancellingWhatIsOnlyAskedFor_IsRefused()
    {
        Service = Store.Service(Clock, Approves);
        var pending = (await BookAsync(Ask("deep", At(4, 10)))).Booking;

        (await Store.Store.ChangeAsync(
            new(pending.Id, pending.Revision, BookingStatus.CancelledByPractice, BookingActor.Practice, Monday), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task CancelAsync_ByThePracticeWithAMessage_KeepsItForTheClientAlone()
    {
        // An hour before the start, when the client's cut-off is long past.
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        Clock.Reset(At(4, 9));
        var message = new PracticeMessage("The boiler broke.\nPlease choose another time.");

        var result = await Desk.CancelAsync(booking.Id, booking.Revision, message, Token);

        result.ShouldBeOfType<BookingResult.Booked>().Booking.Status.ShouldBe(BookingStatus.CancelledByPractice);
        (await Service.FindAsync(token!, Token))!.Message.ShouldBe(message);
        result.ToString()!.ShouldNotContain("boiler");
        (await TakenCellsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task CompleteAsync_BeforeTheStart_IsForbidden()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        Clock.Reset(At(4, 10) - Duration.FromSeconds(1));

        (await Desk.CompleteAsync(booking.Id, booking.Revision, Token)).ShouldBe(new BookingResult.PolicyForbids(PolicyRule.NotStarted, null));
        (await Desk.MissAsync(booking.Id, booking.Revision, Token)).ShouldBe(new BookingResult.PolicyForbids(PolicyRule.NotStarted, null));
    }

    [Fact]
    public async Task MissAsync_FromTheStartOn_CanBeMendedAndTellsNobody()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        Clock.Reset(At(4, 10));

        var missed = (await Desk.MissAsync(booking.Id, 0, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;
        var completed = (await Desk.CompleteAsync(booking.Id, 1, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        missed.Status.ShouldBe(BookingStatus.NoShow);
        completed.ShouldBe(missed with { Status = BookingStatus.Completed, Revision = 2 });
        (await Desk.CancelAsync(booking.Id, 2, null, Token)).ShouldBe(new BookingResult.Conflict(completed));
        (await ToldAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task BookAsync_SessionsThatWereGivenOrMissed_CountTowardsTheCap()
    {
        var practice = Create(SlotPolicy.Default with { DailyCap = 2, MinimumNotice = Duration.Zero });
        Service = Store.Service(Clock, practice);
        var given = (await BookAsync(Ask("massage", At(2, 9), name: "one"))).Booking;
        var missed = (await BookAsync(Ask("massage", At(2, 10, 15), name: "two"))).Booking;
        Clock.Reset(At(2, 11));
        await Desk.CompleteAsync(given.Id, 0, Token);
        await Desk.MissAsync(missed.Id, 0, Token);

        (await Service.BookAsync(Ask("massage", At(2, 14), name: "three"), Client(), Token)).ShouldBeOfType<BookingResult.Refused>()
            .Reason.ShouldBe(new SlotRefusal.DailyCapReached(2));
    }

    [Fact]
    public async Task ExpireHoldsAsync_HoldsThatEnded_FreesThemAndNoOthers()
    {
        var ended = await HoldAsync(Massage(At(4, 10), visitor: "visitor-1"));
        await HoldAsync(Ask("class", At(4, 14), name: "seat"));
        Clock.AdvanceMinutes(5);
        var standing = await HoldAsync(Massage(At(4, 12), visitor: "visitor-2"));
        Clock.AdvanceMinutes(5);

        (await Store.Upkeep.ExpireHoldsAsync(Clock.GetCurrentInstant(), 10, Token)).ShouldBe(2);
        (await Store.Upkeep.ExpireHoldsAsync(Clock.GetCurrentInstant(), 10, Token)).ShouldBe(0);

        (await Store.Store.FindAsync(ended.Id, Token))!.Status.ShouldBe(BookingStatus.Expired);
        (await Store.Store.FindAsync(standing.Id, Token))!.Status.ShouldBe(BookingStatus.Held);
        (await TakenCellsAsync()).ShouldBe(14);
    }

    [Fact]
    public async Task ListAsync_DatesAndStates_HoldsWhatLiesInThem()
    {
        var late = (await BookAsync(Massage(At(4, 14), key: "late"))).Booking;
        var early = (await BookAsync(Massage(At(4, 10), "ben", key: "early"))).Booking;
        var (cancelled, token) = await BookAsync(Massage(At(4, 12), key: "cancelled"));
        await Service.CancelAsync(token!, 0, Token);
        await BookAsync(Massage(At(5, 10), key: "next-day"));
        var day = new DeskSearch(new(2026, 3, 4), new(2026, 3, 4));

        (await Desk.ListAsync(day, Token)).Select(booking => booking.Id).ShouldBe([early.Id, late.Id]);
        (await Desk.ListAsync(day with { Practitioner = "ben" }, Token)).Select(booking => booking.Id).ShouldBe([early.Id]);
        (await Desk.ListAsync(day with { Statuses = [BookingStatus.CancelledByClient] }, Token)).Select(booking => booking.Id).ShouldBe([cancelled.Id]);
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeskSearch(new(2026, 3, 4), new(2026, 3, 3)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeskSearch(new(2026, 1, 1), new(2026, 4, 4)));
    }

    [Fact]
    public async Task BlockAsync_ATimeWithABooking_AnswersWithItAndBlocksOnce()
    {
        var inside = (await BookAsync(Massage(At(4, 10)))).Booking;
        var request = new BlockRequest("ada", new(2026, 3, 4, 9, 0), new(2026, 3, 4, 12, 0), Key("block")) { Note = "Dentist" };

        var blocked = (await Desk.BlockAsync(request, Token)).ShouldBeOfType<BlockResult.Blocked>();
        (await Desk.BlockAsync(request, Token)).ShouldBeOfType<BlockResult.Blocked>().Time.ShouldBe(blocked.Time);
        var changed = (await Desk.BlockAsync(request with { End = request.End.PlusHours(1) }, Token)).ShouldBeOfType<BlockResult.Blocked>();
        (await Desk.UnblockAsync(changed.Time.Id, Token)).ShouldBeTrue("a form that was changed blocks what it says");

        blocked.Inside.ShouldBe([inside]);
        blocked.Time.Interval.ShouldBe(new BusyInterval(At(4, 9), At(4, 12)));
        (await Desk.ListBusyAsync(new DeskSearch(new(2026, 3, 4), new(2026, 3, 4)), Token)).ShouldBe([blocked.Time]);
        (await Service.BookAsync(Ask("massage", At(4, 11), name: "other"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        (await Desk.UnblockAsync(blocked.Time.Id, Token)).ShouldBeTrue();
        (await Desk.UnblockAsync(blocked.Time.Id, Token)).ShouldBeFalse();
        (await BookAsync(Ask("massage", At(4, 11, 15), name: "other"))).Booking.Start.ShouldBe(At(4, 11, 15));
    }

    [Fact]
    public async Task BlockAsync_WhatIsNoTime_IsInvalid()
    {
        var good = new BlockRequest("ada", new(2026, 3, 4, 9, 0), new(2026, 3, 4, 12, 0), Key("block"));
        foreach (var (request, field) in new[]
        {
            (good with { Practitioner = "nobody" }, "Practitioner"),
            (good with { End = good.Start }, "End"),
            (good with { End = good.Start.PlusDays(367) }, "End"),
            (good with { Start = new(1969, 1, 1, 0, 0) }, "Start"),
            (good with { Note = new string('x', 201) }, "Note"),
            (good with { Note = "a\0b" }, "Note"),
            (good with { IdempotencyKey = "short" }, "IdempotencyKey"),
        })
        {
            (await Desk.BlockAsync(request, Token)).ShouldBeOfType<BlockResult.Invalid>().Faults.Select(fault => fault.Field).ShouldBe([field]);
        }

        (await Desk.ListBusyAsync(new DeskSearch(new(2026, 3, 1), new(2026, 3, 31)), Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task UnblockAsync_AnEventOfAnotherCalendar_Stays()
    {
        await Store.Busy.ReplaceAsync("ada", Guid.NewGuid(), [new(At(4, 9), At(4, 10))], Token);
        var imported = (await Store.Busy.ListAsync("ada", At(4, 9), At(4, 10), Token)).Single();

        (await Desk.UnblockAsync(imported.Id, Token)).ShouldBeFalse();
    }
}
