using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using Wellness.EntityFrameworkCore;

namespace Wellness.Sqlite;

/// <summary>The context's options for a database file.</summary>
internal static class SqliteDatabase
{
    public static string ConnectionString(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = true }.ConnectionString;

    public static DbContextOptions<BookingDbContext> Options(string path, ILoggerFactory? loggers = null, bool isInMemory = false) =>
        new DbContextOptionsBuilder<BookingDbContext>()
            .UseSqlite(ConnectionString(path), sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly))
            .AddInterceptors(new ConnectionSettings(isInMemory))
            .ReplaceService<IMigrationsSqlGenerator, WithoutRowIds>()
            .ReplaceService<IModelCustomizer, IdsAsBytes>()
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
            .UseLoggerFactory(loggers)
            .Options;
}
