using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Wellness.AspNetCore.Bookings;
using Wellness.AspNetCore.Tests.Support;
using Wellness.Bookings;

namespace Wellness.AspNetCore.Tests.Bookings;

/// <summary>The worker's loop, whose pauses are over at once.</summary>
public sealed class BookingUpkeepWorkerTests
{
    private readonly FakeUpkeep _upkeep = new();
    private readonly EventLog _log = new();

    [Fact]
    public async Task Worker_AfterFaultsAndACancellationThatIsNotTheStop_GoesOnAndLogsThem()
    {
        _upkeep.Faults.Enqueue(new InvalidOperationException("No room."));
        _upkeep.Faults.Enqueue(new OperationCanceledException("Somebody else's."));

        await RunAsync(() => _upkeep.Rounds >= 3);

        _log.Events.ShouldBe([(4001, LogLevel.Error), (4001, LogLevel.Error)]);
    }

    [Fact]
    public async Task Worker_KeysAndLinks_AreForgottenUntilNoneIsLeftAndThenOnceADay()
    {
        await RunAsync(() => _upkeep.Rounds >= 3);

        _upkeep.Forgettings.ShouldBe(2, "the site's clock stands");
    }

    [Fact]
    public async Task Worker_BookingWhoseNewTimeIsTaken_IsTriedUntilItIsFreeAndLoggedOnceEach()
    {
        _upkeep.Outdated = Outdated();
        _upkeep.TakenFor = 3;

        await RunAsync(() => _upkeep.Rounds >= 6);

        _upkeep.Displaced.ShouldBe(3);
        _upkeep.Outdated.ShouldBeNull("it has its time");
        _upkeep.Updates.ShouldBe(4, "after which all are up to date");
        // Once that it is displaced, once that it moved.
        _log.Events.ShouldBe([(4002, LogLevel.Warning), (4002, LogLevel.Warning)]);
    }

    private async Task RunAsync(Func<bool> done)
    {
        await using var site = await MailSite.OpenAsync(services =>
        {
            services.AddSingleton(provider => new BookingUpkeep(_upkeep, provider.GetRequiredService<IWaitingList>(), provider.GetRequiredService<IClock>()));
            services.AddSingleton(provider => new TimeZoneUpdate(_upkeep, DateTimeZoneProviders.Tzdb, provider.GetRequiredService<IClock>()));
        });
        using var worker = new BookingUpkeepWorker(site.App.Services, new HurriedTime(), _log);
        await worker.StartAsync(TestContext.Current.CancellationToken);
        await MailSite.UntilAsync(() => Task.FromResult(done()));
        await worker.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ten o'clock in New York, kept an hour too late.</summary>
    private static Booking Outdated() => new()
    {
        Id = Guid.Parse("0190a0b0-0000-7000-8000-000000000001"),
        Status = BookingStatus.Confirmed,
        Service = "nmt",
        Practitioner = "ann",
        Start = MailSite.Thursday + Duration.FromHours(1),
        End = MailSite.Thursday + Duration.FromHours(2),
        LocalStart = new LocalDateTime(2026, 12, 3, 10, 0),
        TimeZone = "America/New_York",
        CreatedAt = TestSite.Now,
        ChangedAt = TestSite.Now,
    };

    /// <summary>One booking at most, whose new time is taken for some updates.</summary>
    private sealed class FakeUpkeep : IUpkeepStore
    {
        public ConcurrentQueue<Exception> Faults { get; } = [];

        public Booking? Outdated { get; set; }

        public int TakenFor { get; set; }

        public int Rounds { get; private set; }

        public int Forgettings { get; private set; }

        public int Updates { get; private set; }

        public int Displaced { get; private set; }

        public Task<int> ExpireHoldsAsync(Instant now, int most, CancellationToken cancellationToken = default)
        {
            Rounds++;
            return Faults.TryDequeue(out var fault) ? Task.FromException<int>(fault) : Task.FromResult(0);
        }

        public Task<int> ForgetAsync(Instant now, int most, CancellationToken cancellationToken = default)
        {
            Forgettings++;
            return Task.FromResult(Forgettings == 1 ? most : 0);
        }

        public Task<IReadOnlyList<IReadOnlyList<Booking>>> OutdatedAsync(string tzdbVersion, Instant now, CancellationToken cancellationToken = default)
        {
            Updates++;
            return Task.FromResult<IReadOnlyList<IReadOnlyList<Booking>>>(Outdated is { } booking ? [[booking]] : []);
        }

        public Task<bool> RetimeAsync(IReadOnlyList<Booking> bookings, string tzdbVersion, Instant now, CancellationToken cancellationToken = default)
        {
            if (Updates <= TakenFor)
            {
                return Task.FromResult(false);
            }

            Outdated = null;
            return Task.FromResult(true);
        }

        public Task DisplaceAsync(Booking booking, CancellationToken cancellationToken = default)
        {
            Displaced++;
            return Task.CompletedTask;
        }
    }

    private sealed class EventLog : ILogger<BookingUpkeepWorker>
    {
        public ConcurrentQueue<(int Id, LogLevel Level)> Events { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Events.Enqueue((eventId.Id, logLevel));
    }
}
