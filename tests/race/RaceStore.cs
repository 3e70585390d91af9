using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;

namespace Wellness.Race;

/// <summary>The store that is raced for, or the control that lacks its cells.</summary>
internal static class RaceStore
{
    public static ServiceProvider Open(RaceOptions options)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock>(new RaceClock(options.Began));
        var builder = new WellnessBuilder(services);
        _ = options.IsPostgreSql ? builder.UsePostgreSql(options.Connection) : builder.UseSqlite(options.Connection);
        return services.BuildServiceProvider();
    }

    public static BookingService Service(ServiceProvider provider, RaceOptions options)
    {
        var store = provider.GetRequiredService<IBookingStore>();
        return new BookingService(
            RacePractice.Create(),
            options.WithoutCells ? new CheckThenInsertStore(store, provider.GetRequiredService<BookingStoreRegistration.BookingContexts>().Factory) : store,
            provider.GetRequiredService<IClock>(),
            new BookingOptions { Alternatives = 0 });
    }

    /// <summary>A connection of the verifier's own.</summary>
    public static System.Data.Common.DbConnection Connect(RaceOptions options) => options.IsPostgreSql
        ? new NpgsqlConnection(options.Connection)
        : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = options.Connection }.ConnectionString);
}
