using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using static Wellness.Testing.TestPractice;

namespace Wellness.PostgreSql;

/// <summary>SIGKILL to a server of this test's own while eight writers book, and what an answer was worth.</summary>
/// <remarks>Processes are killed, not the machine: what reached the kernel stays. That a commit waits for the disk is PostgreSQL's default, and asked for here.</remarks>
public sealed class PostgreSqlKillTests(PostgreSqlKillTests.OwnServer own) : IClassFixture<PostgreSqlKillTests.OwnServer>, IAsyncLifetime
{
    private const int Writers = 8;

    // Tuesdays to Thursdays of five weeks, five times a day, for each of two practitioners.
    private static readonly BookingRequest[] Wishes =
    [
        .. from practitioner in new[] { "ada", "ben" }
           from week in Enumerable.Range(0, 5)
           from day in Enumerable.Range(0, 3)
           from slot in Enumerable.Range(0, 5)
           let name = $"{practitioner}-{week}-{day}-{slot}"
           select Massage(At(3, 9) + Duration.FromDays((7 * week) + day) + Duration.FromMinutes(75 * slot), practitioner, name, name),
    ];

    private readonly PostgreSqlServer _server = own.Server;
    private readonly FakeClock _clock = new(Monday);
    private readonly ConcurrentDictionary<string, Booking> _acknowledged = new();
    private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private string _connectionString = "";
    private TestStore _store = null!;
    private IBookingService _service = null!;

    private CancellationToken Token => _ended.Token;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await _server.FreshDatabaseAsync();
        _store = await PostgreSqlServer.OpenAsync(_clock, _connectionString);
        _service = _store.Service(_clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _ended.Dispose();
        if (_store is not null)
        {
            await _store.DisposeAsync();
            await ForgetTheStandbyAsync();
        }
    }

    [Fact]
    public async Task BookAsync_WhileBackendsAreKilled_KeepsWhatItAcknowledged()
    {
        var writers = WriteAsync();
        foreach (var acknowledged in new[] { 20, 60, 100 })
        {
            await UntilAsync(acknowledged);
            await _server.KillBackendsAsync(_connectionString);
        }

        await writers;
        await ShouldHaveKeptAllAsync();
    }

    [Fact]
    public async Task BookAsync_WhileTheServerIsKilledAndStartedAgain_KeepsWhatItAcknowledged()
    {
        (await _store.TextAsync("SHOW fsync")).ShouldBe("on");
        (await _store.TextAsync("SHOW synchronous_commit")).ShouldBe("on");
        var writers = WriteAsync();
        foreach (var acknowledged in new[] { 30, 90 })
        {
            await UntilAsync(acknowledged);
            await _server.KillAsync();
            await _server.StartAsync();
        }

        await writers;
        await ShouldHaveKeptAllAsync();
    }

    [Fact]
    public async Task BookAsync_NoStandbyConfirms_WaitsAndThenAnswersWithTheOneBooking()
    {
        await LoseTheStandbyAsync();
        var booking = _service.BookAsync(Wishes[0], Client(), Token);
        await UntilACommitWaitsAsync();

        booking.IsCompleted.ShouldBeFalse("the commit waits for the standby");
        await ForgetTheStandbyAsync();

        var booked = (await booking).ShouldBeOfType<BookingResult.Booked>();
        (await _service.BookAsync(Wishes[0], Client(), Token)).ShouldBeOfType<BookingResult.Booked>().Booking.ShouldBe(booked.Booking);
    }

    // What docs/bookings.md warns of: after the command timeout PostgreSQL keeps the commit on the primary alone.
    [Fact]
    public async Task BookAsync_NoStandbyConfirmsUntilTheCommandTimeout_BooksOnThePrimaryAlone()
    {
        await LoseTheStandbyAsync();
        await using var impatient = await PostgreSqlServer.OpenAsync(_clock, _connectionString + ";Command Timeout=1");

        (await impatient.Service(_clock).BookAsync(Wishes[0], Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
    }

    /// <summary>A standby that is expected and never comes; by a restart, so that no connection is without the setting.</summary>
    private async Task LoseTheStandbyAsync()
    {
        await _server.ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = 'ANY 1 (gone)'");
        await _server.KillAsync();
        await _server.StartAsync();
    }

    private async Task ForgetTheStandbyAsync()
    {
        await _server.ExecuteAsync("ALTER SYSTEM RESET synchronous_standby_names");
        await _server.ExecuteAsync("SELECT pg_reload_conf()");
    }

    private async Task UntilACommitWaitsAsync()
    {
        while ((await _server.NumbersAsync("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"))[0] == 0)
        {
            await Task.Delay(5, Token);
        }
    }

    private Task WriteAsync()
    {
        var left = new ConcurrentQueue<BookingRequest>(Wishes);
        return Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(async () =>
        {
            while (left.TryDequeue(out var wish))
            {
                _acknowledged[wish.IdempotencyKey] = await BookAsync(wish);
            }
        })));
    }

    /// <summary>Books as a visitor does who sends the same form again until it is answered.</summary>
    private async Task<Booking> BookAsync(BookingRequest wish)
    {
        while (true)
        {
            try
            {
                return (await _service.BookAsync(wish, Client(), Token)).ShouldBeOfType<BookingResult.Booked>().Booking;
            }
            catch (BookingStoreException)
            {
                // No answer in its time.
            }
        }
    }

    private async Task UntilAsync(int acknowledged)
    {
        while (_acknowledged.Count < acknowledged)
        {
            await Task.Delay(1, Token);
        }
    }

    private async Task ShouldHaveKeptAllAsync()
    {
        _acknowledged.Count.ShouldBe(Wishes.Length);
        foreach (var wish in Wishes)
        {
            (await BookAsync(wish)).ShouldBe(_acknowledged[wish.IdempotencyKey], wish.IdempotencyKey);
        }

        (await _store.CountAsync("booking")).ShouldBe(Wishes.Length);
        (await _store.ToldAsync()).ShouldBe(Wishes.Length);
        (await _store.CellsThatDifferAsync()).ShouldBe(0);
    }

    /// <summary>Killed with nobody else on it.</summary>
    public sealed class OwnServer : IAsyncLifetime
    {
        public PostgreSqlServer Server { get; } = new();

        public ValueTask InitializeAsync() => Server.InitializeAsync();

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
