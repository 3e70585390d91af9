using System.Data.Common;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;
using Wellness.Testing;
using Wellness.EntityFrameworkCore;
using static Wellness.Testing.TestPractice;

namespace Wellness.Sqlite;

/// <summary>A COMMIT that happened, whose answer did not arrive: the next try must find out, not repeat.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wellness-lost-").FullName;
    private readonly FakeClock _clock = new(Monday);
    private readonly LoseNextAnswer _network = new();
    private ServiceProvider _services = null!;
    private BookingService _service = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var path = Path.Combine(_folder, "test.db");
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(_clock);
        services.AddSingleton<IMeterFactory>(new OwnMeters());
        new WellnessBuilder(services).UseEntityFramework(_ => SqliteDatabase.Options(path), _ => new Lossy(path, _network));
        _services = services.BuildServiceProvider();
        await _services.GetRequiredService<IBookingStoreInitializer>().InitializeAsync(Token);
        _service = new BookingService(Create(), _services.GetRequiredService<IBookingStore>(), _clock, new BookingOptions());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task BookAsync_AnswerLost_AnswersWithTheOneBooking()
    {
        _network.Armed = true;
        var booked = (await _service.BookAsync(Massage(At(3, 10)), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();

        _network.Armed.ShouldBeFalse("an answer was lost");
        (await _service.FindAsync(booked.Token!, Token)).ShouldBe(booked.Booking);
        (await AppointmentsAsync()).ShouldBe([booked.Booking]);
    }

    [Fact]
    public async Task BookAsync_AnswerLost_CountsTheRetry()
    {
        List<string> retries = [];
        var meters = _services.GetRequiredService<IMeterFactory>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Name == "wellness.store.retries" && instrument.Meter.Scope == meters)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => retries.Add($"{tags[0].Key}={tags[0].Value}"));
        listener.Start();
        _network.Armed = true;

        await _service.BookAsync(Massage(At(3, 10)), Client(), Token);

        retries.ShouldBe(["wellness.store.reason=fault"]);
    }

    [Fact]
    public async Task HoldAsync_AnswerLost_AnswersWithTheStandingHold()
    {
        _network.Armed = true;
        var hold = (await _service.HoldAsync(Massage(At(3, 10)), Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        _network.Armed.ShouldBeFalse("an answer was lost");
        (await _service.FindHoldAsync(Massage(At(3, 10)), Token)).ShouldBe(hold);
    }

    [Fact]
    public async Task CancelAsync_AnswerLost_AnswersThatItIsCancelled()
    {
        var booked = (await _service.BookAsync(Massage(At(4, 10)), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        _network.Armed = true;

        var cancelled = (await _service.CancelAsync(booked.Token!, 0, Token)).ShouldBeOfType<BookingResult.Booked>().Booking;

        _network.Armed.ShouldBeFalse("an answer was lost");
        cancelled.Status.ShouldBe(BookingStatus.CancelledByClient);
        cancelled.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task FeedTokenCreateAsync_AnswerLost_KeepsTheToken()
    {
        var feeds = _services.GetRequiredService<IFeedTokenStore>();
        _network.Armed = true;

        var token = await feeds.CreateAsync(new FeedScope("ada"), Token);

        (await feeds.OpenAsync(token.Secret, Token))!.Scope.ShouldBe(new FeedScope("ada"));
    }

    [Fact]
    public async Task LeaseAsync_AnswerLost_GivesTheMessageToTheSameWorker()
    {
        var outbox = _services.GetRequiredService<IOutboxStore>();
        var booked = (await _service.BookAsync(Massage(At(3, 10)), Client(), Token)).ShouldBeOfType<BookingResult.Booked>();
        _network.Armed = true;

        var message = (await outbox.LeaseAsync(Monday, Monday + Hour, 20, Token)).Single();

        _network.Armed.ShouldBeFalse("an answer was lost");
        message.ShouldBe(new OutboxMessage(booked.Booking.Id, 0, MessageKind.Confirmed, Monday, 1, Monday + Hour));
        _network.Armed = true;
        (await outbox.SettleAsync(message, OutboxOutcome.Sent, Monday, Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task BookAsync_CancelledBeforeItBegan_WritesNothing()
    {
        await Should.ThrowAsync<OperationCanceledException>(() => _service.BookAsync(Massage(At(3, 10)), Client(), new CancellationToken(canceled: true)));

        (await AppointmentsAsync()).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<Booking>> AppointmentsAsync() =>
        _services.GetRequiredService<IAppointmentReader>().AppointmentsAsync("ada", Monday, Monday, Token);

    /// <summary>Meters by which this test's are told from others'.</summary>
    private sealed class OwnMeters : IMeterFactory
    {
        public Meter Create(MeterOptions options) => new(new MeterOptions(options.Name) { Scope = this });

        public void Dispose()
        {
        }
    }

    /// <summary>SQLite with a network between, which loses an answer.</summary>
    private sealed class Lossy(string path, LoseNextAnswer network) : SqliteDialect(path)
    {
        public override IStatementRunner RunnerOn(DbConnection connection) => new LossyRunner(base.RunnerOn(connection), network);
    }

    private sealed class LossyRunner(IStatementRunner runner, LoseNextAnswer network) : IStatementRunner
    {
        public void Begin() => runner.Begin();

        public void Commit()
        {
            runner.Commit();
            network.Answer();
        }

        public void RollBack() => runner.RollBack();

        public void Execute(string sql, IReadOnlyList<object> values) => runner.Execute(sql, values);

        public IReadOnlyList<T> Query<T>(string sql, IReadOnlyList<object> values, Func<IStatementRow, T> read) => runner.Query(sql, values, read);

        public void Dispose() => runner.Dispose();
    }

    private sealed class LoseNextAnswer
    {
        private const int Busy = 5;

        public bool Armed { get; set; }

        public void Answer()
        {
            if (Armed)
            {
                Armed = false;
                throw new SqliteException("The answer was lost.", Busy);
            }
        }
    }
}
