using NodaTime;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.Testing;

/// <summary>What holds when many ask at once, on every store.</summary>
public abstract class ContentionContract : BookingStoreContract
{
    [Fact]
    public async Task BookAsync_ManyForOneTime_BooksOne()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(
            () => Service.BookAsync(Massage(At(3, 10), visitor: $"visitor-{i}", key: $"key-{i}"), Client(), Token))));

        results.OfType<BookingResult.Booked>().Count().ShouldBe(1);
        results.OfType<BookingResult.SlotTaken>().Count().ShouldBe(23);
        (await BookingsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task BookAsync_OneRequestManyTimes_BooksOneAndAnswersAllAlike()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            () => Service.BookAsync(Massage(At(3, 10), practitioner: null), Client(), Token))));

        results.Distinct().ShouldHaveSingleItem().ShouldBeOfType<BookingResult.Booked>();
        (await ToldAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task HoldAsync_OneRequestManyTimes_HoldsOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(
            () => Service.HoldAsync(Massage(At(3, 10), practitioner: "ada"), Token))));

        results.Distinct().ShouldHaveSingleItem().ShouldBeOfType<BookingResult.Booked>();
        (await BookingsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task BookAsync_AnyPractitionerAtOnce_BooksEachOnce()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(
            () => Service.BookAsync(Massage(At(3, 10), practitioner: null, visitor: $"visitor-{i}", key: $"key-{i}"), Client(), Token))));

        results.OfType<BookingResult.Booked>().Select(result => result.Booking.Practitioner).Order().ShouldBe(["ada", "ben"]);
    }

    [Fact]
    public async Task CancelAsync_ManyAtOnce_ChangesOnce()
    {
        var (booking, token) = await BookAsync(Massage(At(4, 10)));

        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Service.CancelAsync(token!, booking.Revision, Token))));

        results.Distinct().ShouldHaveSingleItem().ShouldBeOfType<BookingResult.Booked>().Booking.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task HoldAsync_ManyOfOneVisitorForOneService_LeavesOne()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Service.HoldAsync(Massage(At(3, 9) + Duration.FromMinutes(75 * i)), Token))));

        (await BookingsAsync()).Count(booking => booking.Status == BookingStatus.Held).ShouldBe(1, "each takes the place of the one before");
    }

    [Fact]
    public async Task HoldAsync_ManyOfOneVisitorForManyServices_HoldsNoMoreThanAllowed()
    {
        Service = Store.Service(Clock, options: new BookingOptions { HoldsPerVisitor = 2 });
        string[] services = ["massage", "bath", "class", "massage", "bath", "class"];

        var results = await Task.WhenAll(services.Select((service, i) => Task.Run(
            () => Service.HoldAsync(new BookingRequest(service, Hour, "ada", At(3, 9) + Duration.FromMinutes(75 * i), "visitor-1", Key($"key-{i}")), Token))));

        results.OfType<BookingResult.TooManyHolds>().Any().ShouldBeTrue();
        (await BookingsAsync()).Count(booking => booking.Status == BookingStatus.Held).ShouldBe(2);
    }

    [Theory]
    [InlineData("sessions in a day")]
    [InlineData("minutes in a day")]
    [InlineData("sessions in a week")]
    [InlineData("minutes in a week")]
    public async Task BookAsync_TheLastOfACapAtOnce_BooksOne(string cap)
    {
        var none = Practices.SlotPolicy.Default;
        Service = Store.Service(Clock, Create(cap switch
        {
            "sessions in a day" => none with { DailyCap = 1 },
            "minutes in a day" => none with { DailyMinutesCap = 60 },
            "sessions in a week" => none with { WeeklyCap = 1 },
            _ => none with { WeeklyMinutesCap = 60 },
        }));

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(
            () => Service.BookAsync(Massage(At(3, 9) + Duration.FromMinutes(75 * i), visitor: $"visitor-{i}", key: $"key-{i}"), Client(), Token))));

        results.OfType<BookingResult.Booked>().Count().ShouldBe(1, "no two of these times share a cell, only the cap");
    }

    [Fact]
    public async Task BookAsync_VisitsWithNoTimeForTheWayBetweenThemAtOnce_BooksOne()
    {
        Service = Store.Service(Clock, Create(travel: Ways));

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Service.BookAsync(
            new BookingRequest("visit", Hour, "ada", At(3, 10 + (i % 2)), $"visitor-{i}", Key($"key-{i}")) { Area = i % 2 == 0 ? "north" : "south" },
            Client(), Token))));

        results.OfType<BookingResult.Booked>().Count().ShouldBe(1, "the cells of the two hours are apart, only the way lies between them");
    }
}
