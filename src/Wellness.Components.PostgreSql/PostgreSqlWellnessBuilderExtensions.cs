using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Wellness.Bookings;
using Wellness.EntityFrameworkCore;
using Wellness.PostgreSql;

namespace Wellness;

/// <summary>Puts the bookings into PostgreSQL.</summary>
public static class PostgreSqlWellnessBuilderExtensions
{
    /// <summary>Keeps the bookings in PostgreSQL: for sites on several web nodes.</summary>
    /// <remarks>The tables are made when the site starts, once however many nodes start together. A connection string that can't be read or a server that can't be reached stops the start, with a <see cref="BookingStoreException"/>.</remarks>
    /// <param name="builder">What <c>AddWellness</c> returned.</param>
    /// <param name="connectionString">
    /// As Npgsql reads it, such as <c>Host=db;Database=wellness;Username=site</c>. With several hosts (<c>Host=db1,db2</c>: a
    /// primary and its standbys) the bookings go to the one that is primary, and a standby that was promoted is found within a
    /// second: <c>Target Session Attributes=primary</c> and <c>Host Recheck Seconds=1</c>, unless it says otherwise. Connections
    /// keep the statements that they prepared, and nothing else is to be reset when one goes back to the pool (<c>No Reset On
    /// Close=true</c>); a pooler between must know prepared statements, as PgBouncer does from 1.21 on.
    /// </param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The connection string is blank.</exception>
    public static WellnessBuilder UsePostgreSql(this WellnessBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        // Read when the store is made: there, what is wrong with a setting is told as everything that stops a start.
        var connection = new Lazy<NpgsqlConnectionStringBuilder>(() => PostgreSqlConnection.Read(connectionString));
        return builder.UseEntityFramework(
            provider => PostgreSqlDatabase.Options(connection.Value.ConnectionString, provider.GetService<ILoggerFactory>()),
            _ => new PostgreSqlDialect(connection.Value));
    }
}
