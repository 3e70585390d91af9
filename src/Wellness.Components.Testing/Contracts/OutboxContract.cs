using NodaTime;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What the outbox promises to the workers that empty it, on every store.</summary>
public abstract class OutboxContract : BookingStoreContract
{
    private static readonly Duration Lease = Duration.FromMinutes(5);

    private Instant Now => Clock.GetCurrentInstant();

    [Fact]
    public async Task LeaseAsync_Confirmation_IsDueAtOnceAndItsReminderADayBefore()
    {
        var (booking, _) = await BookAsync(Massage(At(4, 10)));

        (await LeaseAsync()).ShouldBe([new OutboxMessage(booking.Id, 0, MessageKind.Confirmed, Monday, 1, Monday + Lease)]);

        Clock.Reset(At(3, 10));
        (await LeaseAsync()).Select(message => (message.Kind, message.DueAt)).ShouldBe(
            [(MessageKind.Confirmed, Monday), (MessageKind.Reminder, At(3, 10))]);
    }

    [Fact]
    public async Task LeaseAsync_BookedLaterThanTheReminder_HasNone()
    {
        Clock.Reset(At(3, 10));
        await BookAsync(Massage(At(4, 10)));

        (await WaitingMessagesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task LeaseAsync_NoReminders_WritesNone()
    {
        Service = Store.Service(Clock, options: new BookingOptions { ReminderBefore = null });
        await BookAsync(Massage(At(4, 10)));

        (await WaitingMessagesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task LeaseAsync_HeldFirst_TellsOfTheBookingAlone()
    {
        await HoldAsync(Massage(At(4, 10)));
        (await LeaseAsync()).ShouldBeEmpty();

        var (booking, _) = await BookAsync(Massage(At(4, 10)));

        (await LeaseAsync()).Single().ShouldBe(new OutboxMessage(booking.Id, 1, MessageKind.Confirmed, Monday, 1, Monday + Lease));
    }

    [Fact]
    public async Task LeaseAsync_LeasedAlready_IsNobodyElsesUntilTheLeaseEnds()
    {
        await BookAsync(Massage(At(4, 10)));
        await LeaseAsync();

        Clock.Advance(Lease - Duration.FromMilliseconds(1));
        (await LeaseAsync()).ShouldBeEmpty();
        Clock.AdvanceMilliseconds(1);
        (await LeaseAsync()).Single().Attempt.ShouldBe(2);
    }

    [Fact]
    public async Task LeaseAsync_MoreThanWanted_GivesTheLongestDue()
    {
        var first = (await BookAsync(Massage(At(4, 10), key: "one"))).Booking;
        Clock.AdvanceMinutes(1);
        await BookAsync(Massage(At(4, 12), key: "two"));

        (await Store.Outbox.LeaseAsync(Now, Now + Lease, 1, Token)).Single().Booking.ShouldBe(first.Id);
    }

    [Fact]
    public async Task LeaseAsync_ManyWorkersAtOnce_GiveEachMessageToOne()
    {
        for (var hour = 9; hour < 16; hour++)
        {
            await BookAsync(Massage(At(4, hour), key: $"a{hour}", practitioner: hour % 2 == 0 ? "ada" : "ben"));
        }

        var leased = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => LeaseAsync(3))));

        leased.SelectMany(messages => messages).Select(message => message.Booking).ShouldBeUnique();
        var rest = await LeaseAsync();
        (leased.Sum(messages => messages.Count) + rest.Count).ShouldBe(7);
    }

    [Fact]
    public async Task SettleAsync_Sent_EndsIt()
    {
        await BookAsync(Massage(At(4, 10)));
        var message = (await LeaseAsync()).Single();

        (await Store.Outbox.SettleAsync(message, OutboxOutcome.Sent, Now, Token)).ShouldBeTrue();

        Clock.Advance(Lease);
        (await LeaseAsync()).ShouldBeEmpty();
        (await Store.Outbox.PruneAsync(Later, Token)).ShouldBe(1);
    }

    [Fact]
    public async Task SettleAsync_SentAfterTheLeaseWasLost_IsKept()
    {
        await BookAsync(Massage(At(4, 10)));
        var slow = (await LeaseAsync()).Single();
        Clock.Advance(Lease);
        var second = (await LeaseAsync()).Single();

        await Store.Outbox.SettleAsync(slow, OutboxOutcome.Sent, Now, Token);

        (await Store.Outbox.PostponeAsync(second, Now, tried: true, Token)).ShouldBeFalse();
        (await LeaseAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(OutboxOutcome.Dead)]
    [InlineData(OutboxOutcome.Superseded)]
    public async Task SettleAsync_NotSentAfterTheLeaseWasLost_ChangesNothing(OutboxOutcome outcome)
    {
        await BookAsync(Massage(At(4, 10)));
        var slow = (await LeaseAsync()).Single();
        Clock.Advance(Lease);
        await LeaseAsync();

        (await Store.Outbox.SettleAsync(slow, outcome, Now, Token)).ShouldBeFalse();
        (await Store.Outbox.PostponeAsync(slow, Now, tried: true, Token)).ShouldBeFalse();

        Clock.Advance(Lease);
        (await LeaseAsync()).Single().Kind.ShouldBe(MessageKind.Confirmed, "it waits");
    }

    [Fact]
    public async Task PostponeAsync_Tried_CountsAndWaits()
    {
        await BookAsync(Massage(At(4, 10)));
        var message = (await LeaseAsync()).Single();

        (await Store.Outbox.PostponeAsync(message, Now + Duration.FromMinutes(1), tried: true, Token)).ShouldBeTrue();

        (await LeaseAsync()).ShouldBeEmpty();
        Clock.AdvanceMinutes(1);
        var again = (await LeaseAsync()).Single();
        (again.Attempt, again.DueAt).ShouldBe((2, Monday));
    }

    [Fact]
    public async Task PostponeAsync_NotTried_DoesNotCount()
    {
        await BookAsync(Massage(At(4, 10)));
        await Store.Outbox.PostponeAsync((await LeaseAsync()).Single(), Now, tried: false, Token);

        (await LeaseAsync()).Single().Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task CancelAsync_MessagesThatWait_AreToldNoMore()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        await Service.CancelAsync(token!, booking.Revision, Token);

        Clock.Reset(At(4, 10));
        (await LeaseAsync()).Select(message => (message.Kind, message.Revision)).ShouldBe([(MessageKind.CancelledByClient, 1)]);
        (await Store.Outbox.PruneAsync(Later, Token)).ShouldBe(2, "the confirmation and the reminder");
    }

    [Fact]
    public async Task CancelAsync_AfterTheConfirmationWasSent_DropsTheReminderAlone()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));
        await Store.Outbox.SettleAsync((await LeaseAsync()).Single(), OutboxOutcome.Sent, Now, Token);
        await Service.CancelAsync(token!, booking.Revision, Token);

        (await MessagesAsync(At(4, 10))).Select(message => message.Kind).ShouldBe([MessageKind.CancelledByClient]);
        (await Store.Outbox.PruneAsync(Later, Token)).ShouldBe(2, "the one that was sent and the reminder");
    }

    [Fact]
    public async Task LinkAsync_Twice_OpensTheBookingOnce()
    {
        var (booking, _) = await BookAsync(Massage(At(4, 10)));
        var token = ManageToken.ForMessages(new byte[32], booking.Id);

        await Store.Outbox.LinkAsync(booking.Id, token.Hash(), Token);
        await Store.Outbox.LinkAsync(booking.Id, token.Hash(), Token);

        (await Store.Store.FindByTokenAsync(token.Hash(), Monday, Token)).ShouldBe(booking);
        (await Store.Store.FindByTokenAsync(token.Hash(), ManageToken.ExpiryFor(booking.End), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task SummaryAsync_WaitingAndDead_TellsTheAgeAndTheNumbers()
    {
        (await Store.Outbox.SummaryAsync(Now, Token)).ShouldBe(new OutboxSummary(null, 0, 0));
        await BookAsync(Massage(At(4, 10), key: "one"));
        Clock.AdvanceMinutes(1);
        await BookAsync(Massage(At(4, 12), key: "two"));
        var leased = await LeaseAsync();

        (await Store.Outbox.SummaryAsync(Now, Token)).ShouldBe(new OutboxSummary(Monday, 2, 0));
        await Store.Outbox.PostponeAsync(leased[0], Now + Hour, tried: true, Token);
        (await Store.Outbox.SummaryAsync(Now, Token)).ShouldBe(new OutboxSummary(Monday, 2, 0), "a message that is put off is as old as before");
        await Store.Outbox.SettleAsync(leased[1], OutboxOutcome.Dead, Now, Token);
        (await Store.Outbox.SummaryAsync(Now, Token)).ShouldBe(new OutboxSummary(Monday, 1, 1));
    }

    [Fact]
    public async Task DeadLettersAsync_GivenUp_AreListedAndNoneThatWaitsOrWasSent()
    {
        var (dead, _) = await BookAsync(Massage(At(4, 10), key: "one"));
        await BookAsync(Massage(At(4, 12), key: "two"));
        (await Store.Outbox.DeadLettersAsync(Token)).ShouldBeEmpty();
        var leased = await LeaseAsync();
        await Store.Outbox.SettleAsync(leased.Single(message => message.Booking == dead.Id), OutboxOutcome.Dead, Later, Token);
        await Store.Outbox.SettleAsync(leased.Single(message => message.Booking != dead.Id), OutboxOutcome.Sent, Later, Token);

        (await Store.Outbox.DeadLettersAsync(Token)).ShouldBe([new DeadLetter(dead.Id, MessageKind.Confirmed, Monday, 1, Later)]);
    }

    [Fact]
    public async Task ReviveAsync_DeadLetter_IsTriedFromTheStart()
    {
        await BookAsync(Massage(At(4, 10)));
        await Store.Outbox.SettleAsync((await LeaseAsync()).Single(), OutboxOutcome.Dead, Now, Token);
        (await LeaseAsync()).ShouldBeEmpty();

        (await Store.Outbox.ReviveAsync(Now, Token)).ShouldBe(1);

        (await LeaseAsync()).Single().Attempt.ShouldBe(1);
    }

    [Fact]
    public async Task PruneAsync_Settled_ForgetsTheOldAndKeepsWhatWaitsOrIsDead()
    {
        await BookAsync(Massage(At(4, 10), key: "one"));
        await BookAsync(Massage(At(4, 12), key: "two"));
        var leased = await LeaseAsync();
        await Store.Outbox.SettleAsync(leased[0], OutboxOutcome.Sent, Now, Token);
        await Store.Outbox.SettleAsync(leased[1], OutboxOutcome.Dead, Now, Token);

        (await Store.Outbox.PruneAsync(Now, Token)).ShouldBe(0);
        (await Store.Outbox.PruneAsync(Now + Duration.FromMilliseconds(1), Token)).ShouldBe(1);
        (await Store.Outbox.SummaryAsync(Later, Token)).ShouldBe(new OutboxSummary(At(3, 10), 2, 1), "two reminders and a dead letter");
    }

    [Fact]
    public async Task BookAsync_Done_RaisesTheSignalAndAHoldDoesNot()
    {
        await HoldAsync(Massage(At(4, 10)));
        (await Store.Signal.WaitAsync(TimeSpan.Zero, Token)).ShouldBeFalse();

        await BookAsync(Massage(At(4, 10)));

        (await Store.Signal.WaitAsync(TimeSpan.Zero, Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task BookAsync_InALanguage_IsKeptThroughTheHold()
    {
        await HoldAsync(Massage(At(4, 10)));

        var (booking, _) = await BookAsync(Massage(At(4, 10)) with { Culture = "es" });

        (await Store.Store.FindAsync(booking.Id, Token))!.Culture.ShouldBe("es");
    }

    private Task<IReadOnlyList<OutboxMessage>> LeaseAsync(int most = 20) => Store.Outbox.LeaseAsync(Now, Now + Lease, most, Token);
}
