using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Wellness.EntityFrameworkCore;

namespace Wellness.PostgreSql;

/// <summary>The context's options for a server.</summary>
internal static class PostgreSqlDatabase
{
    public static DbContextOptions<BookingDbContext> Options(string connectionString, ILoggerFactory? loggers = null) =>
        new DbContextOptionsBuilder<BookingDbContext>()
            .UseNpgsql(connectionString, server => server.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly))
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
            .UseLoggerFactory(loggers)
            .Options;
}
