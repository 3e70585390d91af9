using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.Testing;

/// <summary>What every contract of a booking store shares: a clock that stands, and a store that no other test sees.</summary>
/// <remarks>
/// A store's tests derive a class from each contract and hand over a <see cref="StoreHarness"/>;
/// <see cref="BookingStoreContracts.Missing"/> tells which are left. Every test opens its own store, side by side with others.
/// </remarks>
public abstract class BookingStoreContract : IAsyncLifetime
{
    private static readonly string[] Practitioners = ["ada", "ben", "cleo"];
    private static readonly string[] Rooms = ["room-1", "room-2"];

    /// <summary>After everything that a contract does.</summary>
    protected static readonly Instant Later = Instant.FromUtc(2100, 1, 1, 0, 0);

    /// <summary>Stands at <see cref="TestPractice.Monday"/> until a test moves it.</summary>
    protected FakeClock Clock { get; } = new(TestPractice.Monday);

    /// <summary>The store under test.</summary>
    protected StoreHarness Store { get; private set; } = null!;

    /// <summary>Booking at <see cref="TestPractice"/>, or at what a test puts in its place.</summary>
    protected IBookingService Service { get; set; } = null!;

    /// <summary>Ends when the run is cancelled.</summary>
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A store of the engine under test that holds nothing and that nobody else uses.</summary>
    /// <param name="clock">The test's clock.</param>
    protected abstract Task<StoreHarness> OpenAsync(FakeClock clock);

    /// <summary>Opens the store; called by xunit.</summary>
    public async ValueTask InitializeAsync()
    {
        Store = await OpenAsync(Clock);
        await Store.OpenAsync();
        Service = Store.Service(Clock);
    }

    /// <summary>Proves that what is taken is what bookings take, and closes the store; called by xunit.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Store is not null)
        {
            await using (Store)
            {
                if (Store.Services.GetService<IBookingStoreCheck>() is { } check)
                {
                    (await check.RunAsync(Instant.MinValue, Token)).ShouldBeEmpty("cells equal bookings after every test");
                }

                await Store.VerifyAsync();
            }
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Books, which must succeed.</summary>
    protected async Task<BookingResult.Booked> BookAsync(BookingRequest request) =>
        (await Service.BookAsync(request, TestPractice.Client(), Token)).ShouldBeOfType<BookingResult.Booked>();

    /// <summary>Holds, which must succeed.</summary>
    protected async Task<Booking> HoldAsync(BookingRequest request) =>
        (await Service.HoldAsync(request, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

    /// <summary>How many cells of practitioners and rooms are taken now.</summary>
    protected async Task<int> TakenCellsAsync() => (await CellsAsync()).Count;

    /// <summary>Every booking and hold there ever was, whatever became of it.</summary>
    protected async Task<IReadOnlyList<Booking>> BookingsAsync() => await Store.Services.GetRequiredService<IDeskStore>()
        .ListAsync(Practitioners, TestPractice.Monday, Later, Enum.GetValues<BookingStatus>(), Token);

    /// <summary>How many messages wait, due or not.</summary>
    protected async Task<int> WaitingMessagesAsync() => (await Store.Outbox.SummaryAsync(Later, Token)).Due;

    /// <summary>The messages that wait and are due by an instant, the longest due first; they wait on.</summary>
    protected async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(Instant by)
    {
        var messages = await Store.Outbox.LeaseAsync(by, by + TestPractice.Hour, 100, Token);
        foreach (var message in messages)
        {
            await Store.Outbox.PostponeAsync(message, message.DueAt, tried: false, Token);
        }

        return [.. messages.OrderBy(message => message.DueAt)];
    }

    /// <summary>What somebody is told of at once; reminders tell of no change.</summary>
    protected async Task<IReadOnlyList<OutboxMessage>> ToldAsync() =>
        [.. (await MessagesAsync(Clock.GetCurrentInstant())).Where(message => message.Kind is not MessageKind.Reminder)];

    /// <summary>All that the store shows, as one text: what changes nothing leaves it as it was.</summary>
    protected async Task<string> StateAsync()
    {
        var state = new List<string> { await Store.DescribeAsync() };
        state.AddRange(await CellsAsync());
        await AddAsync<IDeskStore>(state, async _ => (await BookingsAsync()).Select(booking =>
            string.Create(CultureInfo.InvariantCulture, $"{booking.Id} {booking.Status} {booking.Revision} {booking.Start} {booking.Practitioner}")));
        await AddAsync<IOutboxStore>(state, async _ => [(await WaitingMessagesAsync()).ToString(CultureInfo.InvariantCulture)]);
        await AddAsync<IFeedTokenStore>(state, async feeds => (await feeds.ListAsync(Token)).Select(feed => $"{feed}"));
        await AddAsync<IExternalCalendarStore>(state, async calendars => (await calendars.ListAsync(Token)).Select(calendar => $"{calendar.Id} {calendar.NextAttempt}"));
        await AddAsync<IWaitingListStore>(state, async waiting => (await waiting.ListAsync(Token)).Select(entry => $"{entry.Id} {entry.Offer}"));
        foreach (var practitioner in Practitioners)
        {
            await AddAsync<IAppointmentReader>(state, async reader => [$"{practitioner} {await reader.CalendarVersionAsync(practitioner, Token)}"]);
            await AddAsync<IBusyTimeStore>(state, async busy =>
                (await busy.ListAsync(practitioner, TestPractice.Monday, Later, Token)).Select(time => $"{time.Id} {time.Interval}"));
        }

        return string.Join('\n', state);
    }

    // A store in the making may lack some of its interfaces.
    private async Task AddAsync<T>(List<string> state, Func<T, Task<IEnumerable<string>>> describe)
        where T : class
    {
        if (Store.Services.GetService<T>() is { } service)
        {
            state.AddRange(await describe(service));
        }
    }

    private async Task<SortedSet<string>> CellsAsync()
    {
        var cells = new SortedSet<string>(StringComparer.Ordinal);
        var search = new OccupiedSearch(Practitioners, Rooms, TestPractice.Monday, Later, Clock.GetCurrentInstant(), ExceptVisitor: null);
        foreach (var time in await Store.Store.OccupiedAsync(search, Token))
        {
            var range = CellRange.Of(time.Interval.Start, time.Interval.End);
            foreach (var resource in time.Resources.Append(time.Practitioner))
            {
                cells.UnionWith(Enumerable.Range(range.First, range.Count).Select(cell => string.Create(CultureInfo.InvariantCulture, $"{resource} {cell}")));
            }
        }

        return cells;
    }
}
