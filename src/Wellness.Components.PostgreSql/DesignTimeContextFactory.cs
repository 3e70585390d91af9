using Microsoft.EntityFrameworkCore.Design;
using Wellness.EntityFrameworkCore;

namespace Wellness.PostgreSql;

/// <summary>For <c>dotnet ef</c>, which makes and scripts migrations without an application.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<BookingDbContext>
{
    public BookingDbContext CreateDbContext(string[] args) => new(PostgreSqlDatabase.Options("Host=localhost;Database=wellness"));
}
