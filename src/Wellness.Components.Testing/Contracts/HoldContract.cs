using NodaTime;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What a hold promises, on every store.</summary>
public abstract class HoldContract : BookingStoreContract
{
    [Fact]
    public async Task HoldAsync_AFreeTime_HoldsItForTenMinutes()
    {
        var hold = await HoldAsync(Massage(At(3, 10)));

        hold.Status.ShouldBe(BookingStatus.Held);
        hold.HoldUntil.ShouldBe(Monday + Duration.FromMinutes(10));
        hold.LocalStart.ShouldBe(new LocalDateTime(2026, 3, 3, 10, 0));
        hold.TimeZone.ShouldBe("America/New_York");
        hold.Price.ShouldBe(new Practices.Price(95.50m, "USD"));
        hold.Client.ShouldBeNull();
        (await TakenCellsAsync()).ShouldBe(14, "60 minutes and 10 after, in cells of 5");
    }

    [Fact]
    public async Task HoldAsync_TheSameTimeAgain_AnswersTheStandingHold()
    {
        var first = await HoldAsync(Massage(At(3, 10), key: "one"));
        Clock.AdvanceMinutes(4);

        var second = await HoldAsync(Massage(At(3, 10), practitioner: null, key: "two"));

        second.ShouldBe(first);
        (await BookingsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task HoldAsync_HeldBySomeoneElse_OffersTheNearestFreeTimes()
    {
        await HoldAsync(Massage(At(3, 10), visitor: "visitor-1"));

        var result = await Service.HoldAsync(Massage(At(3, 10), visitor: "visitor-2"), Token);

        // Ada is taken from 10:00 to 11:10, and a session before it needs its ten minutes after.
        result.ShouldBeOfType<BookingResult.SlotTaken>().Alternatives.Select(slot => slot.Start)
            .ShouldBe([At(3, 11, 15), At(3, 11, 30), At(3, 11, 45), At(3, 12)]);
        (await BookingsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task HoldAsync_AfterAnotherVisitorsHoldEnded_TakesItsTime()
    {
        var ended = await HoldAsync(Massage(At(3, 10), visitor: "visitor-1"));
        Clock.AdvanceMinutes(10);

        var hold = await HoldAsync(Massage(At(3, 10, 30), visitor: "visitor-2"));

        hold.Start.ShouldBe(At(3, 10, 30));
        (await Store.Store.FindAsync(ended.Id, Token))!.Status.ShouldBe(BookingStatus.Expired);
        (await TakenCellsAsync()).ShouldBe(14);
    }

    [Fact]
    public async Task HoldAsync_ASecondBeforeAnotherHoldEnds_IsTaken()
    {
        await HoldAsync(Massage(At(3, 10), visitor: "visitor-1"));
        Clock.Advance(Duration.FromSeconds(599));

        (await Service.HoldAsync(Massage(At(3, 10), visitor: "visitor-2"), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
    }

    [Fact]
    public async Task HoldAsync_AnotherTimeForTheSameService_ReleasesTheOneBefore()
    {
        for (var hour = 9; hour < 15; hour++)
        {
            await HoldAsync(Massage(At(3, hour)));
        }

        (await TakenCellsAsync()).ShouldBe(14);
        (await HoldAsync(Massage(At(3, 9), visitor: "visitor-2"))).Start.ShouldBe(At(3, 9));
    }

    [Fact]
    public async Task HoldAsync_ATimeThatOverlapsOnesOwnHoldOfAnotherService_ReplacesIt()
    {
        await HoldAsync(Talk(At(3, 10)));
        (await Service.FindSlotsAsync(new SlotSearch("massage", Hour, "ada", new(2026, 3, 3), new(2026, 3, 3), "visitor-1"), Token))
            .ShouldContain(slot => slot.Start == At(3, 10), "one's own hold hides nothing");

        await HoldAsync(Massage(At(3, 10)));

        (await TakenCellsAsync()).ShouldBe(14);
    }

    [Fact]
    public async Task HoldAsync_OnesOwnHoldOfAnotherServiceThatDay_CountsTowardsTheCap()
    {
        Service = Store.Service(Clock, Create(Practices.SlotPolicy.Default with { DailyCap = 1 }));
        await HoldAsync(Massage(At(3, 10)));

        var result = await Service.HoldAsync(Talk(At(3, 14)), Token);

        result.ShouldBeOfType<BookingResult.Refused>().Reason.ShouldBe(new Scheduling.SlotRefusal.DailyCapReached(1));
        (await BookingsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task BookAsync_HeldAsNoFirstVisitAndSentAsOne_IsJudgedAsAFirstVisit()
    {
        var deep = new Practices.ServiceOffering("deep", "Deep", "A day ahead at first.", [new Practices.SessionLength(Hour)])
        {
            NewClients = new() { MinimumNotice = Duration.FromHours(48) },
        };
        Service = Store.Service(Clock, Create(more: deep));
        await HoldAsync(Ask("deep", At(3, 10)) with { IsNewClient = false });

        var result = await Service.BookAsync(Ask("deep", At(3, 10)) with { IsNewClient = true }, Client(), Token);

        result.ShouldBeOfType<BookingResult.Refused>().Reason.ShouldBeOfType<Scheduling.SlotRefusal.TooSoon>();
    }

    [Fact]
    public async Task HoldAsync_MoreServicesThanHoldsAllowed_IsTooMany()
    {
        Service = Store.Service(Clock, options: new BookingOptions { HoldsPerVisitor = 1 });
        await HoldAsync(Massage(At(3, 10)));
        var before = await StateAsync();

        (await Service.HoldAsync(Talk(At(3, 14)), Token)).ShouldBe(new BookingResult.TooManyHolds(1));

        (await StateAsync()).ShouldBe(before);
        Clock.AdvanceMinutes(10);
        (await HoldAsync(Talk(At(3, 14)))).Service.ShouldBe("talk");
    }

    [Fact]
    public async Task HoldAsync_AnyPractitioner_TakesTheFirstWhoIsFree()
    {
        (await HoldAsync(Massage(At(3, 10), practitioner: null, visitor: "visitor-1"))).Practitioner.ShouldBe("ada");
        (await HoldAsync(Massage(At(3, 10, 30), practitioner: null, visitor: "visitor-2"))).Practitioner.ShouldBe("ben");
        (await Service.HoldAsync(Massage(At(3, 10), practitioner: null, visitor: "visitor-3"), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
    }

    [Fact]
    public async Task FindHoldAsync_OnesOwnStandingHold_IsFoundByNobodyElseAndNotLater()
    {
        var hold = await HoldAsync(Massage(At(3, 10)));

        (await Service.FindHoldAsync(Massage(At(3, 10), practitioner: null), Token)).ShouldBe(hold);
        (await Service.FindHoldAsync(Massage(At(3, 10), practitioner: "ben"), Token)).ShouldBeNull();
        (await Service.FindHoldAsync(Massage(At(3, 10), visitor: "visitor-2"), Token)).ShouldBeNull();
        Clock.AdvanceMinutes(10);
        (await Service.FindHoldAsync(Massage(At(3, 10)), Token)).ShouldBeNull();
    }

    [Fact]
    public async Task HoldAsync_NeverTellsAnyone()
    {
        await HoldAsync(Massage(At(3, 10)));

        (await WaitingMessagesAsync()).ShouldBe(0);
        (await Store.Appointments.CalendarVersionAsync("ada", Token)).ShouldBe(0);
        (await Store.Appointments.AppointmentsAsync("ada", Monday, Monday, Token)).ShouldBeEmpty();
    }
}
