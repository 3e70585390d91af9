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
    public static string ConnectionString(string path, string? vfs = null) =>
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = true, Vfs = vfs }.ConnectionString;

    public static DbContextOptions<BookingDbContext> Options(
        string path, ILoggerFactory? loggers = null, bool isInMemory = false, bool joinsLogWrites = true) =>
        new DbContextOptionsBuilder<BookingDbContext>()
            .UseSqlite(
                ConnectionString(path, joinsLogWrites && !isInMemory ? JoinedLog.Vfs : null),
                sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly))
            .AddInterceptors(new ConnectionSettings(isInMemory))
            .ReplaceService<IMigrationsSqlGenerator, WithoutRowIds>()
            .ReplaceService<IModelCustomizer, IdsAsBytes>()
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)))
            .UseLoggerFactory(loggers)
            .Options;
}
