using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Practices;

namespace Wellness.Testing;

/// <summary>A store of its own for one test of a contract, empty at first, with the services over it.</summary>
/// <remarks>
/// The store is registered as a site registers it. Nothing but its public interfaces is asked; whoever knows its rows may
/// look at them too, by overriding <see cref="DescribeAsync"/> and <see cref="VerifyAsync"/>.
/// </remarks>
public class StoreHarness : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<Task>? _cleanUp;

    /// <summary>Registers a store, and does not open it yet.</summary>
    /// <param name="clock">The test's clock, as <see cref="BookingStoreContract"/> hands it over.</param>
    /// <param name="use">Registers the store, such as <c>builder => builder.UseMyStore(place)</c>.</param>
    /// <param name="cleanUp">Takes away what the store leaves behind, once it is closed; null for nothing.</param>
    public StoreHarness(FakeClock clock, Action<WellnessBuilder> use, Func<Task>? cleanUp = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        ArgumentNullException.ThrowIfNull(use);
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        services.AddSingleton<OutboxSignal>();
        use(new WellnessBuilder(services));
        _services = services.BuildServiceProvider();
        _cleanUp = cleanUp;
    }

    /// <summary>What the store registered.</summary>
    public IServiceProvider Services => _services;

    /// <summary>The bookings.</summary>
    public IBookingStore Store => Get<IBookingStore>();

    /// <summary>The bookings as calendars read them.</summary>
    public IAppointmentReader Appointments => Get<IAppointmentReader>();

    /// <summary>The messages that wait.</summary>
    public IOutboxStore Outbox => Get<IOutboxStore>();

    /// <summary>What the store raises when a message was left.</summary>
    public OutboxSignal Signal => Get<OutboxSignal>();

    /// <summary>What the store does by itself from time to time.</summary>
    public IUpkeepStore Upkeep => Get<IUpkeepStore>();

    /// <summary>The proof that what is taken is what bookings take.</summary>
    public IBookingStoreCheck Check => Get<IBookingStoreCheck>();

    /// <summary>What is kept about one client.</summary>
    public IClientRecordStore Clients => Get<IClientRecordStore>();

    /// <summary>Blocked and imported time.</summary>
    public IBusyTimeStore Busy => Get<IBusyTimeStore>();

    /// <summary>The calendars elsewhere.</summary>
    public IExternalCalendarStore Calendars => Get<IExternalCalendarStore>();

    /// <summary>The tokens of calendar feeds.</summary>
    public IFeedTokenStore Feeds => Get<IFeedTokenStore>();

    /// <summary>Any other part of the store.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Booking, as clients do it.</summary>
    /// <param name="clock">The test's clock.</param>
    /// <param name="practice">Null for <see cref="TestPractice.Create"/>.</param>
    /// <param name="options">Null for the defaults.</param>
    public IBookingService Service(FakeClock clock, Practice? practice = null, BookingOptions? options = null) =>
        new BookingService(practice ?? TestPractice.Create(), Store, clock, options ?? new BookingOptions());

    /// <summary>What the practice does with its bookings.</summary>
    /// <param name="clock">The test's clock.</param>
    /// <param name="practice">Null for <see cref="TestPractice.Create"/>.</param>
    public IBookingDesk Desk(FakeClock clock, Practice? practice = null) =>
        new BookingDesk(practice ?? TestPractice.Create(), Store, Get<IDeskStore>(), Busy, clock, new BookingOptions());

    /// <summary>Who waits for a time.</summary>
    /// <param name="clock">The test's clock.</param>
    /// <param name="practice">Null for <see cref="TestPractice.Create"/>.</param>
    public IWaitingList Waiting(FakeClock clock, Practice? practice = null) =>
        new WaitingList(practice ?? TestPractice.Create(), Store, Get<IWaitingListStore>(), clock, new BookingOptions());

    /// <summary>Makes the store ready, as a site does when it starts.</summary>
    public async Task OpenAsync()
    {
        if (_services.GetService<IBookingStoreInitializer>() is { } initializer)
        {
            await initializer.InitializeAsync();
        }
    }

    /// <summary>What more there is to tell of the stored rows, such as how many each table has.</summary>
    /// <remarks>It is compared before and after what must change nothing. Nothing, by default.</remarks>
    public virtual Task<string> DescribeAsync() => Task.FromResult("");

    /// <summary>Throws where the stored rows are at odds with each other; called after every test.</summary>
    /// <remarks>Does nothing by default; the contract itself asks <see cref="IBookingStoreCheck"/>.</remarks>
    public virtual Task VerifyAsync() => Task.CompletedTask;

    /// <summary>Closes the store and takes away what it left behind.</summary>
    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_cleanUp is not null)
        {
            await _cleanUp();
        }

        GC.SuppressFinalize(this);
    }
}
