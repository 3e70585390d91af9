using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using Wellness.Bookings;

namespace Wellness.Benchmarks.Bookings;

/// <summary>A database with its store and the contestants by hand, kept while the process lives, since a million bookings take a while to write.</summary>
internal sealed class Arena
{
    private static readonly Dictionary<string, Arena> Known = [];
    private readonly ServiceProvider _provider;
    private readonly Dictionary<string, int> _next = [];

    private Arena(BookingEngine engine)
    {
        Engine = engine;
        var services = new ServiceCollection();
        // A clock that goes on: ids are in the order of booking, as they are in life.
        services.AddSingleton<IClock>(new FakeClock(BookingWorkload.Now, Duration.FromMilliseconds(1)));
        engine.Use(new WellnessBuilder(services));
        _provider = services.BuildServiceProvider();
        Ours = new BookingService(
            BookingWorkload.Practice, _provider.GetRequiredService<IBookingStore>(), _provider.GetRequiredService<IClock>(), new BookingOptions { Alternatives = 0 });
    }

    public BookingEngine Engine { get; }

    public BookingService Ours { get; }

    /// <summary>The arena of a name, made when first asked for.</summary>
    /// <param name="name">Which.</param>
    /// <param name="make">The engine, empty.</param>
    /// <param name="stored">How many bookings lie in its past.</param>
    /// <param name="finish">SQL that runs when they do; null for none.</param>
    public static async Task<Arena> OpenAsync(string name, Func<BookingEngine> make, int stored, string? finish = null)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        var arena = Known[name] = new Arena(make());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => arena.Close();
        await arena._provider.GetRequiredService<IBookingStoreInitializer>().InitializeAsync();
        await StoredBookings.WriteAsync(arena.Engine, stored);
        if (finish is not null)
        {
            await arena.Engine.ExecuteAsync(finish);
        }

        return arena;
    }

    /// <summary>A session of a practitioner that nobody asked for yet.</summary>
    public int Next(string practitioner) => _next[practitioner] = _next.GetValueOrDefault(practitioner, -1) + 1;

    /// <summary>Whether the store gave a session to a visitor.</summary>
    /// <exception cref="InvalidOperationException">It answered neither that it is theirs nor that it is taken.</exception>
    public async Task<bool> BookOursAsync(int number, int visitor) =>
        await Ours.BookAsync(BookingWorkload.Request("ours", number, visitor), BookingWorkload.Client) switch
        {
            BookingResult.Booked => true,
            BookingResult.SlotTaken => false,
            var other => throw new InvalidOperationException($"The session {number} was answered with {other}."),
        };

    /// <summary>Books the next free session with the store.</summary>
    public async Task OursAsync() => Check(await BookOursAsync(Next("ours"), 0));

    /// <summary>Books the next free session by hand.</summary>
    public async Task ByHandAsync(Arbiter arbiter) =>
        Check(await new HandWritten(Engine, arbiter).BookAsync(Next(arbiter.ToString().ToLowerInvariant())));

    private static void Check(bool booked)
    {
        if (!booked)
        {
            throw new InvalidOperationException("A free session could not be booked.");
        }
    }

    private void Close()
    {
        _provider.Dispose();
        Engine.Dispose();
    }
}
