using Microsoft.EntityFrameworkCore.Design;
using Wellness.EntityFrameworkCore;

namespace Wellness.Sqlite;

/// <summary>For <c>dotnet ef</c>, which makes and scripts migrations without an application.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<BookingDbContext>
{
    public BookingDbContext CreateDbContext(string[] args) => new(SqliteDatabase.Options("wellness.db"));
}
