using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Practices;

namespace Wellness.Bookings;

/// <summary>A store of its own for one test, with a service over it and a look at its rows that shares no code with it.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Func<DbConnection> _connect;

    private readonly Action? _cleanUp;

    private TestStore(ServiceProvider services, Func<DbConnection> connect, Action? cleanUp)
    {
        _services = services;
        _connect = connect;
        _cleanUp = cleanUp;
    }

    public IBookingStore Store => _services.GetRequiredService<IBookingStore>();

    public IAppointmentReader Appointments => _services.GetRequiredService<IAppointmentReader>();

    public IOutboxStore Outbox => _services.GetRequiredService<IOutboxStore>();

    public OutboxSignal Signal => _services.GetRequiredService<OutboxSignal>();

    public IUpkeepStore Upkeep => _services.GetRequiredService<IUpkeepStore>();

    public IBookingStoreCheck Check => _services.GetRequiredService<IBookingStoreCheck>();

    public IClientRecordStore Clients => _services.GetRequiredService<IClientRecordStore>();

    public IBusyTimeStore Busy => _services.GetRequiredService<IBusyTimeStore>();

    public IExternalCalendarStore Calendars => _services.GetRequiredService<IExternalCalendarStore>();

    /// <summary>Any other part of the store.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IFeedTokenStore Feeds => _services.GetRequiredService<IFeedTokenStore>();

    public static async Task<TestStore> OpenAsync(FakeClock clock, Action<WellnessBuilder> use, Func<DbConnection> connect, Action? cleanUp = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(clock);
        use(new WellnessBuilder(services));
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IBookingStoreInitializer>().InitializeAsync();
        return new TestStore(provider, connect, cleanUp);
    }

    public IBookingService Service(FakeClock clock, Practice? practice = null, BookingOptions? options = null) =>
        new BookingService(practice ?? TestPractice.Create(), Store, clock, options ?? new BookingOptions());

    public IBookingDesk Desk(FakeClock clock, Practice? practice = null) => new BookingDesk(
        practice ?? TestPractice.Create(), Store, _services.GetRequiredService<IDeskStore>(), Busy, clock, new BookingOptions());

    public IWaitingList Waiting(FakeClock clock, Practice? practice = null) => new WaitingList(
        practice ?? TestPractice.Create(), Store, _services.GetRequiredService<IWaitingListStore>(), clock, new BookingOptions());

    public async Task<long> CountAsync(string table) => await NumberAsync($"SELECT COUNT(*) FROM {table}");

    /// <summary>The number of changes that somebody is told of; reminders tell of none.</summary>
    public Task<long> ToldAsync() => NumberAsync("SELECT COUNT(*) FROM outbox WHERE kind <> 'Reminder'");

    public async Task<int> CellsThatDifferAsync() => (await CellAudit.RunAsync(_connect)).Count;

    public async Task<long> NumberAsync(string sql) =>
        Convert.ToInt64(await ScalarAsync(sql), CultureInfo.InvariantCulture);

    /// <summary>Changes rows behind the store's back.</summary>
    public Task ExecuteAsync(string sql) => ScalarAsync(sql);

    public async Task<string?> TextAsync(string sql) =>
        Convert.ToString(await ScalarAsync(sql), CultureInfo.InvariantCulture);

    /// <summary>Every value of a table as text, one row a line.</summary>
    public async Task<string> DumpAsync(string table)
    {
        await using var connection = _connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _cleanUp?.Invoke();
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = _connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
