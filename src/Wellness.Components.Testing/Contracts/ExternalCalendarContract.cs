using NodaTime;
using Wellness.Bookings;
using Wellness.Scheduling;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What external calendars promise, on every store.</summary>
public abstract class ExternalCalendarContract : BookingStoreContract
{
    private static readonly Duration Lease = Duration.FromMinutes(5);

    [Fact]
    public async Task AddAsync_ACalendar_IsListedAsItWasByPractitionerAndName()
    {
        var full = Calendar("ada", "Private") with
        {
            NextAttempt = At(3, 9),
            LastAttempt = At(3, 8),
            LastSuccess = At(3, 7),
            KnownUntil = At(30, 7),
            ETag = "\"tag\"",
            LastModified = "yesterday",
            Failure = new ImportFailure("TooLarge", "more than 5000000 bytes"),
        };
        var bens = Calendar("ben", "Private");
        var first = Calendar("ada", "Club");
        foreach (var calendar in new[] { bens, full, first, full })
        {
            await Store.Calendars.AddAsync(calendar, Token);
        }

        (await Store.Calendars.ListAsync(Token)).ShouldBe([first, full, bens]);
    }

    [Fact]
    public async Task ClaimDueAsync_DueCalendars_GivesEachOnceInTheOrderOfTheirWaiting()
    {
        var now = At(3, 10);
        await AddAsync("Future", now + Duration.FromMilliseconds(1));
        var late = await AddAsync("Late", now);
        var early = await AddAsync("Early", now - Duration.FromHours(1));

        (await Store.Calendars.ClaimDueAsync(now, now + Lease, Token)).ShouldBe(early with { NextAttempt = now + Lease });
        (await Store.Calendars.ClaimDueAsync(now, now + Lease, Token))!.Id.ShouldBe(late.Id);
        (await Store.Calendars.ClaimDueAsync(now, now + Lease, Token)).ShouldBeNull();

        (await Store.Calendars.ClaimDueAsync(now + Lease, now + Lease + Lease, Token))
            .ShouldNotBeNull("whoever took it did not complete it in time");
    }

    [Fact]
    public async Task ClaimDueAsync_ManyAtOnce_GivesEachToOne()
    {
        var now = At(3, 10);
        for (var i = 0; i < 4; i++)
        {
            await AddAsync($"Calendar {i}", now);
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Store.Calendars.ClaimDueAsync(now, now + Lease, Token))));

        claimed.OfType<ExternalCalendar>().Select(calendar => calendar.Id).ShouldBeUnique();
        claimed.Count(calendar => calendar is not null).ShouldBeInRange(1, 4);
    }

    [Fact]
    public async Task CompleteAsync_WithTimes_PutsThemInThePlaceOfItsOwnAlone()
    {
        var blocked = new BusyTime(Guid.CreateVersion7(), "ada", new BusyInterval(At(3, 9), At(3, 10)));
        await Store.Busy.AddAsync(blocked, Token);
        var other = await ClaimNewAsync("Other");
        await Store.Calendars.CompleteAsync(Done(other), other.NextAttempt, [new BusyInterval(At(3, 11), At(3, 12))], Token);
        var calendar = await ClaimNewAsync("Private");
        await Store.Calendars.CompleteAsync(Done(calendar), calendar.NextAttempt, [new BusyInterval(At(3, 13), At(3, 14)), new BusyInterval(At(4, 13), At(4, 14))], Token);
        var again = (await Store.Calendars.ClaimDueAsync(At(5, 1), At(5, 2), Token))!;
        again = again.Id == calendar.Id ? again : (await Store.Calendars.ClaimDueAsync(At(5, 1), At(5, 2), Token))!;

        var after = Done(again) with { NextAttempt = At(6, 1), Failure = null };
        (await Store.Calendars.CompleteAsync(after, again.NextAttempt, [new BusyInterval(At(3, 15), At(3, 16))], Token)).ShouldBeTrue();

        (await Store.Busy.ListAsync("ada", At(3, 0), At(5, 0), Token)).Select(time => (time.Interval.Start, time.Calendar))
            .ShouldBe([(At(3, 9), null), (At(3, 11), other.Id), (At(3, 15), calendar.Id)]);
        (await Store.Calendars.ListAsync(Token)).ShouldContain(after);
    }

    [Fact]
    public async Task CompleteAsync_WithoutTimes_KeepsThoseThatAreThere()
    {
        var calendar = await ClaimNewAsync("Private");
        await Store.Calendars.CompleteAsync(Done(calendar), calendar.NextAttempt, [new BusyInterval(At(3, 13), At(3, 14))], Token);
        var again = (await Store.Calendars.ClaimDueAsync(At(5, 1), At(5, 2), Token))!;

        (await Store.Calendars.CompleteAsync(
            again with { NextAttempt = At(6, 1), Failure = new ImportFailure("TimedOut") }, again.NextAttempt, times: null, Token)).ShouldBeTrue();

        (await Store.Busy.ListAsync("ada", At(3, 0), At(5, 0), Token)).Count.ShouldBe(1);
        (await Store.Calendars.ListAsync(Token)).Single().Failure.ShouldBe(new ImportFailure("TimedOut"));
    }

    [Fact]
    public async Task CompleteAsync_AfterAnotherTookIt_ChangesNothing()
    {
        var calendar = await ClaimNewAsync("Private");
        var taken = (await Store.Calendars.ClaimDueAsync(calendar.NextAttempt, calendar.NextAttempt + Lease, Token))!;
        var before = await StateAsync();

        (await Store.Calendars.CompleteAsync(Done(calendar), calendar.NextAttempt, [new BusyInterval(At(3, 13), At(3, 14))], Token)).ShouldBeFalse();

        (await Store.Calendars.ListAsync(Token)).ShouldBe([taken]);
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task CompleteAsync_OnceMore_IsTrueAndKeepsTheTimes()
    {
        var calendar = await ClaimNewAsync("Private");
        IReadOnlyList<BusyInterval> times = [new BusyInterval(At(3, 13), At(3, 14))];

        (await Store.Calendars.CompleteAsync(Done(calendar), calendar.NextAttempt, times, Token)).ShouldBeTrue();
        (await Store.Calendars.CompleteAsync(Done(calendar), calendar.NextAttempt, times, Token)).ShouldBeTrue();

        (await Store.Busy.ListAsync("ada", At(3, 0), At(5, 0), Token)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task RemoveAsync_ACalendar_TakesItsTimesAwayAndLetsNoneCome()
    {
        var calendar = await ClaimNewAsync("Private");
        await Store.Calendars.CompleteAsync(Done(calendar), calendar.NextAttempt, [new BusyInterval(At(3, 9), At(3, 17))], Token);
        var again = (await Store.Calendars.ClaimDueAsync(At(5, 1), At(5, 2), Token))!;

        (await Store.Calendars.RemoveAsync(calendar.Id, Token)).ShouldBeTrue();
        (await Store.Calendars.RemoveAsync(calendar.Id, Token)).ShouldBeFalse();
        (await Store.Calendars.CompleteAsync(Done(again), again.NextAttempt, [new BusyInterval(At(3, 9), At(3, 17))], Token)).ShouldBeFalse();

        (await Store.Busy.ListAsync("ada", At(3, 0), At(5, 0), Token)).ShouldBeEmpty();
        (await Store.Calendars.ListAsync(Token)).ShouldBeEmpty();
    }

    [Fact]
    public async Task BookAsync_InAnImportedTime_IsTaken()
    {
        var calendar = await ClaimNewAsync("Private");
        await Store.Calendars.CompleteAsync(Done(calendar), calendar.NextAttempt, [new BusyInterval(At(3, 10), At(3, 12))], Token);

        (await Service.BookAsync(Massage(At(3, 10)), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        (await BookAsync(Massage(At(3, 12)))).Booking.Start.ShouldBe(At(3, 12));
    }

    private static ExternalCalendar Calendar(string practitioner, string name) => new(Guid.CreateVersion7(), practitioner, name, $"encrypted {name}");

    private static ExternalCalendar Done(ExternalCalendar calendar) =>
        calendar with { NextAttempt = At(4, 10), LastAttempt = At(3, 10), LastSuccess = At(3, 10), ETag = "\"done\"" };

    private async Task<ExternalCalendar> AddAsync(string name, Instant next)
    {
        var calendar = Calendar("ada", name) with { NextAttempt = next };
        await Store.Calendars.AddAsync(calendar, Token);
        return calendar;
    }

    private async Task<ExternalCalendar> ClaimNewAsync(string name)
    {
        await AddAsync(name, At(3, 9));
        return (await Store.Calendars.ClaimDueAsync(At(3, 9), At(3, 9) + Lease, Token))!;
    }
}
