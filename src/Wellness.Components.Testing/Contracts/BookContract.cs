using NodaTime;
using Wellness.Bookings;
using Wellness.Practices;
using Wellness.Scheduling;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What booking promises, on every store.</summary>
public abstract class BookContract : BookingStoreContract
{
    [Fact]
    public async Task BookAsync_OnesOwnHold_ConfirmsIt()
    {
        var hold = await HoldAsync(Massage(At(3, 10)));
        Clock.AdvanceMinutes(5);

        var (booking, token) = await BookAsync(Massage(At(3, 10)));

        booking.ShouldBe(hold with
        {
            Status = BookingStatus.Confirmed,
            HoldUntil = null,
            Revision = 1,
            ChangedAt = Monday + Duration.FromMinutes(5),
            Client = Client(),
        });
        (await Service.FindAsync(token!, Token)).ShouldBe(booking);
        (await ToldAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task BookAsync_AHoldWhoseNoticePassedMeanwhile_ConfirmsIt()
    {
        // 10:00 needs two hours of notice; at 07:55 it has them, at 08:03 no more.
        Clock.AdvanceMinutes(55);
        await HoldAsync(Massage(At(2, 10)));
        Clock.AdvanceMinutes(8);

        (await BookAsync(Massage(At(2, 10)))).Booking.Status.ShouldBe(BookingStatus.Confirmed);
    }

    [Fact]
    public async Task BookAsync_WithoutAHold_TakesTheTime()
    {
        var (booking, _) = await BookAsync(Massage(At(3, 10), practitioner: null));

        booking.Practitioner.ShouldBe("ada");
        booking.Revision.ShouldBe(0);
        booking.Price.ShouldBe(new Price(95.50m, "USD"));
        (await Store.Store.FindAsync(booking.Id, Token)).ShouldBe(booking);
        (await ToldAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task BookAsync_AfterOnesHoldEnded_TakesTheTimeIfItIsFree()
    {
        await HoldAsync(Massage(At(3, 10)));
        Clock.AdvanceMinutes(11);

        (await BookAsync(Massage(At(3, 10)))).Booking.Status.ShouldBe(BookingStatus.Confirmed);

        (await BookingsAsync()).Count.ShouldBe(2);
        (await TakenCellsAsync()).ShouldBe(14);
    }

    [Fact]
    public async Task BookAsync_TheSameRequestAgain_AnswersTheSame()
    {
        var first = await BookAsync(Massage(At(3, 10)));
        var before = await StateAsync();
        Clock.AdvanceMinutes(30);

        (await BookAsync(Massage(At(3, 10)))).ShouldBe(first);

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task BookAsync_AnotherRequestWithTheSameKey_IsInvalid()
    {
        await BookAsync(Massage(At(3, 10)));
        var before = await StateAsync();

        foreach (var (request, client) in new[]
        {
            (Massage(At(3, 14)), Client()),
            (Massage(At(3, 10), practitioner: null), Client()),
            (Massage(At(3, 10)), Client("Someone Else")),
        })
        {
            (await Service.BookAsync(request, client, Token)).ShouldBeOfType<BookingResult.Invalid>().Faults
                .ShouldBe([new FieldFault("IdempotencyKey", FieldRule.NotOffered)]);
        }

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task BookAsync_Taken_OffersAlternativesAndWritesNothing()
    {
        await BookAsync(Massage(At(3, 10)));
        var before = await StateAsync();

        var result = await Service.BookAsync(Massage(At(3, 10), visitor: "visitor-2", key: "second"), Client(), Token);

        result.ShouldBeOfType<BookingResult.SlotTaken>().Alternatives.Count.ShouldBe(4);
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task BookAsync_Neighbours_KeepEachOthersBuffers()
    {
        await BookAsync(Massage(At(3, 10)));

        (await Service.BookAsync(Massage(At(3, 11), visitor: "v2", key: "after"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        (await Service.BookAsync(Massage(At(3, 9), visitor: "v2", key: "before"), Client(), Token)).ShouldBeOfType<BookingResult.SlotTaken>();
        (await BookAsync(Talk(At(3, 9, 30), visitor: "v3"))).Booking.End.ShouldBe(At(3, 10), "a talk needs no time after");
        (await BookAsync(Massage(At(3, 11, 15), visitor: "v2", key: "later"))).Booking.Start.ShouldBe(At(3, 11, 15));
    }

    [Theory]
    [InlineData(3, 10, 5, typeof(SlotRefusal.OffGrid))]
    [InlineData(3, 8, 45, typeof(SlotRefusal.OutsideHours))]
    [InlineData(3, 16, 15, typeof(SlotRefusal.OutsideHours))]
    [InlineData(7, 10, 0, typeof(SlotRefusal.OutsideHours))]
    [InlineData(2, 9, 0 - 60, typeof(SlotRefusal.OutsideHours))]
    public async Task BookAsync_AStartThatWasNeverOffered_IsRefusedWithoutARow(int day, int hour, int minute, Type reason)
    {
        var before = await StateAsync();
        var result = await Service.BookAsync(Massage(At(day, hour) + Duration.FromMinutes(minute)), Client(), Token);

        result.ShouldBeOfType<BookingResult.Refused>().Reason.ShouldBeOfType(reason);
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task BookAsync_AStartBesideTheGrid_NamesTheNearestOnesThatAreFree()
    {
        await BookAsync(Massage(At(3, 11, 15)));

        var result = await Service.BookAsync(Massage(At(3, 12, 28), visitor: "visitor-2", key: "beside"), Client(), Token);

        result.ShouldBeOfType<BookingResult.Refused>().Reason.ShouldBe(new SlotRefusal.OffGrid(At(3, 10), At(3, 12, 30)));
    }

    [Fact]
    public async Task BookAsync_TooSoonOrTooFar_IsRefusedWithoutARow()
    {
        var before = await StateAsync();
        Clock.AdvanceMinutes(121);

        (await Service.BookAsync(Massage(At(2, 11)), Client(), Token)).ShouldBeOfType<BookingResult.Refused>()
            .Reason.ShouldBe(new SlotRefusal.TooSoon(At(2, 11, 1)));
        (await Service.HoldAsync(Massage(At(2, 11) + Duration.FromDays(70) - Hour), Token)).ShouldBeOfType<BookingResult.Refused>()
            .Reason.ShouldBe(new SlotRefusal.BeyondWindow(new LocalDate(2026, 5, 1)));
        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task BookAsync_TamperedIds_AreInvalidWithoutARow()
    {
        var before = await StateAsync();
        var good = Massage(At(3, 10));
        foreach (var (request, field) in new[]
        {
            (good with { Service = "surgery" }, "Service"),
            (good with { Duration = Duration.FromMinutes(45) }, "Duration"),
            (good with { Duration = Duration.FromMinutes(-60) }, "Duration"),
            (good with { Practitioner = "nobody" }, "Practitioner"),
            (Talk(At(3, 10)) with { Practitioner = "ben" }, "Practitioner"),
            (good with { Start = Instant.FromUtc(9000, 1, 1, 0, 0) }, "Start"),
            (good with { IdempotencyKey = "short" }, "IdempotencyKey"),
            (good with { IdempotencyKey = new string('k', 129) }, "IdempotencyKey"),
            (good with { IdempotencyKey = new string('\n', 40) }, "IdempotencyKey"),
            (good with { Visitor = "" }, "Visitor"),
        })
        {
            (await Service.BookAsync(request, Client(), Token)).ShouldBeOfType<BookingResult.Invalid>().Faults.Select(fault => fault.Field).ShouldBe([field]);
            (await Service.HoldAsync(request, Token)).ShouldBeOfType<BookingResult.Invalid>();
        }

        (await StateAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task BookAsync_EveryOfferedSlotInTurn_IsBooked()
    {
        // A grid of 7 minutes and a length of 30 puts ends and buffers off the 5-minute cells.
        var practice = Create(SlotPolicy.Default with { Step = Duration.FromMinutes(7) });
        Service = Store.Service(Clock, practice);
        var search = new SlotSearch("massage", Duration.FromMinutes(30), null, new(2026, 3, 3), new(2026, 3, 3));
        var booked = 0;
        while (await Service.FindNextAsync(search, Token) is { } slot && slot.Start < At(3, 17))
        {
            var key = $"slot-{booked++}";
            (await BookAsync(new BookingRequest("massage", search.Duration, slot.Practitioners[^1], slot.Start, key, Key(key)))).Booking.Start.ShouldBe(slot.Start);
        }

        booked.ShouldBeGreaterThan(16);
    }

    [Fact]
    public async Task BookAsync_DailyCap_CountsBookingsOfTheDate()
    {
        Service = Store.Service(Clock, Create(SlotPolicy.Default with { DailyCap = 1 }));
        await BookAsync(Massage(At(3, 10), key: "one"));

        (await Service.BookAsync(Massage(At(3, 14), visitor: "v2", key: "two"), Client(), Token)).ShouldBeOfType<BookingResult.Refused>()
            .Reason.ShouldBe(new SlotRefusal.DailyCapReached(1));
        (await BookAsync(Massage(At(4, 14), visitor: "v2", key: "three"))).Booking.Start.ShouldBe(At(4, 14));
    }

    [Fact]
    public async Task BookAsync_AcrossTheClockChange_KeepsTheWallClocksReading()
    {
        // New York's clocks go forward on Sunday 8 March: 10:00 on Monday the 9th is 14:00 UTC, not 15:00.
        var (booking, _) = await BookAsync(Massage(Instant.FromUtc(2026, 3, 9, 14, 0)));

        booking.LocalStart.ShouldBe(new LocalDateTime(2026, 3, 9, 10, 0));
        (await Store.Store.FindAsync(booking.Id, Token)).ShouldBe(booking);
        (await Store.Upkeep.OutdatedAsync(DateTimeZoneProviders.Tzdb.VersionId, Monday, Token)).ShouldBeEmpty();
        (await Store.Upkeep.OutdatedAsync("another version", Monday, Token)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task FindAsync_NinetyDaysAfterTheSession_OpensNothing()
    {
        var (_, token) = await BookAsync(Massage(At(3, 10)));

        Clock.Reset(At(3, 11) + Duration.FromDays(90) - Duration.FromSeconds(1));
        (await Service.FindAsync(token!, Token)).ShouldNotBeNull();
        Clock.AdvanceSeconds(1);
        (await Service.FindAsync(token!, Token)).ShouldBeNull();
        (await Service.FindAsync(ManageToken.Create(), Token)).ShouldBeNull();
    }
}
