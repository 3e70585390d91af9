using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>The migrations as SQL.</summary>
internal sealed class StoreScript(IDbContextFactory<BookingDbContext> contexts, BookingDialect dialect) : IBookingStoreScript
{
    public async Task<string> WriteAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var migrator = context.GetService<IMigrator>();
            if (dialect.ScriptsRepeat)
            {
                return migrator.GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
            }

            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault();
            var isMissing = applied != context.Database.GetMigrations().Last();
            return isMissing ? migrator.GenerateScript(fromMigration: applied) : "-- Nothing is missing.\n";
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or BookingStoreException))
        {
            throw new BookingStoreException($"The tables in {dialect.Store} can't be read: {fault.GetBaseException().Message}", fault);
        }
    }
}
