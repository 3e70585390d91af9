using System.Text;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>Clients' encrypted answers, on every store.</summary>
public abstract class IntakeContract : BookingStoreContract
{
    private IIntakeStore Answers => Store.Get<IIntakeStore>();

    [Fact]
    public async Task SaveAsync_FirstAnswers_AreKeptAsTheyCame()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        var intake = Intake(booking.Id, 1);

        (await Answers.SaveAsync(intake, Token)).ShouldBeTrue();

        var kept = (await Answers.ListAsync([booking.Id, Guid.NewGuid()], Token)).ShouldHaveSingleItem();
        (kept.Form, kept.Version, kept.SavedAt, kept.Revision).ShouldBe(("first-visit", 3, Monday, 1));
        kept.Payload.ToArray().ShouldBe(intake.Payload.ToArray());
        (await Answers.SavedAsync([booking.Id, Guid.NewGuid()], Token)).ShouldBe([new(booking.Id, Monday)]);
    }

    [Fact]
    public async Task SaveAsync_TheSameAgain_IsKeptOnce()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        await Answers.SaveAsync(Intake(booking.Id, 1), Token);

        (await Answers.SaveAsync(Intake(booking.Id, 1), Token)).ShouldBeTrue();

        (await Answers.ListAsync([booking.Id], Token)).ShouldHaveSingleItem().Revision.ShouldBe(1);
    }

    [Fact]
    public async Task SaveAsync_OthersSavedMeanwhile_ChangesNothing()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;
        await Answers.SaveAsync(Intake(booking.Id, 1), Token);
        (await Answers.SaveAsync(Intake(booking.Id, 2, "second"), Token)).ShouldBeTrue();

        (await Answers.SaveAsync(Intake(booking.Id, 2, "late"), Token)).ShouldBeFalse();
        (await Answers.SaveAsync(Intake(booking.Id, 1, "later"), Token)).ShouldBeFalse();

        Text((await Answers.ListAsync([booking.Id], Token)).Single()).ShouldBe("second");
    }

    [Fact]
    public async Task SaveAsync_ManyAtOnce_KeepsOne()
    {
        var booking = (await BookAsync(Massage(At(4, 10)))).Booking;

        var saved = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Answers.SaveAsync(Intake(booking.Id, 1, $"writer {i}"), Token)));

        saved.Count(done => done).ShouldBe(1);
        (await Answers.ListAsync([booking.Id], Token)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task SaveAsync_NoAppointmentAhead_IsRefused()
    {
        var held = await HoldAsync(Massage(At(3, 10), key: "held"));
        var (booking, token) = await BookAsync(Massage(At(4, 10)));

        (await Answers.SaveAsync(Intake(held.Id, 1), Token)).ShouldBeFalse("a hold is nobody's yet");
        (await Answers.SaveAsync(Intake(Guid.NewGuid(), 1), Token)).ShouldBeFalse();
        (await Answers.SaveAsync(Intake(booking.Id, 1) with { SavedAt = At(4, 10) }, Token)).ShouldBeFalse("the session begins");
        await Service.CancelAsync(token!, 0, Token);
        (await Answers.SaveAsync(Intake(booking.Id, 1), Token)).ShouldBeFalse("it is called off");
        (await Answers.ListAsync([held.Id, booking.Id], Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveAsync_AnyAnswers_LeaveTheBookingItsRevision()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));

        await Answers.SaveAsync(Intake(booking.Id, 1), Token);

        (await Service.FindAsync(token!, Token)).ShouldBe(booking);
    }

    [Fact]
    public async Task EraseAsync_OneBookingsAnswers_LeavesTheOthers()
    {
        var one = (await BookAsync(Massage(At(4, 10)))).Booking;
        var other = (await BookAsync(Massage(At(4, 14), key: "other"))).Booking;
        await Answers.SaveAsync(Intake(one.Id, 1), Token);
        await Answers.SaveAsync(Intake(other.Id, 1), Token);

        (await Answers.EraseAsync(one.Id, BookingActor.Client, Monday, Token)).ShouldBeTrue();
        (await Answers.EraseAsync(one.Id, BookingActor.Client, Monday, Token)).ShouldBeFalse();

        (await Answers.ListAsync([one.Id, other.Id], Token)).Select(kept => kept.Booking).ShouldBe([other.Id]);
    }

    [Fact]
    public async Task EraseAsync_TheWholeClient_TakesPastAnswersAndKeepsTheAudit()
    {
        var past = (await BookAsync(Massage(At(4, 10)))).Booking;
        var ahead = (await BookAsync(Massage(At(6, 10), key: "ahead"))).Booking;
        await Answers.SaveAsync(Intake(past.Id, 1), Token);
        await Answers.SaveAsync(Intake(ahead.Id, 1), Token);

        await Store.Clients.EraseAsync("clara@client.example", At(4, 12), Token);

        (await Answers.ListAsync([past.Id, ahead.Id], Token)).Select(kept => kept.Booking).ShouldBe([ahead.Id], "an appointment ahead keeps its client");
    }

    private static ProtectedIntake Intake(Guid booking, int revision, string payload = "first") =>
        new(booking, "first-visit", 3, Encoding.UTF8.GetBytes(payload), Monday, revision);

    private static string Text(ProtectedIntake intake) => Encoding.UTF8.GetString(intake.Payload.Span);
}
