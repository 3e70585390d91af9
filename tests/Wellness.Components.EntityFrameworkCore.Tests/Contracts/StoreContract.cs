using NodaTime.Testing;

namespace Wellness.Bookings;

/// <summary>What every contract shares: a clock that stands, and a store that no other test sees.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected static readonly string[] AllTables =
        [
            "booking", "booking_resource", "cell", "resource_seat", "guard", "busy_time", "external_calendar", "waiting_list", "waiting_list_offer", "intake_answer", "intake_audit",
            "idempotency", "outbox", "audit", "manage_token", "feed_token", "calendar_version",
        ];

    protected FakeClock Clock { get; } = new(TestPractice.Monday);

    protected TestStore Store { get; private set; } = null!;

    protected IBookingService Service { get; set; } = null!;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Store = await OpenAsync(Clock);
        Service = Store.Service(Clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            (await Store.CellsThatDifferAsync()).ShouldBe(0, "cells equal bookings after every test");
            await Store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>A store of the engine under test, empty and ready.</summary>
    protected abstract Task<TestStore> OpenAsync(FakeClock clock);

    protected async Task<BookingResult.Booked> BookAsync(BookingRequest request) =>
        (await Service.BookAsync(request, TestPractice.Client(), Token)).ShouldBeOfType<BookingResult.Booked>();

    protected async Task<Booking> HoldAsync(BookingRequest request) =>
        (await Service.HoldAsync(request, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

    /// <summary>The number of rows in every table that a change could touch.</summary>
    protected async Task<string> RowsAsync()
    {
        var counts = new List<string>();
        foreach (var table in AllTables)
        {
            counts.Add($"{table} {await Store.CountAsync(table)}");
        }

        return string.Join(", ", counts);
    }
}
