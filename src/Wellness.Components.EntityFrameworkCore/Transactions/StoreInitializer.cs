using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Applies the migrations of the store before the first request, or makes sure that somebody else did.</summary>
internal sealed class StoreInitializer(
    IDbContextFactory<BookingDbContext> contexts, BookingDialect dialect, BookingStoreOptions options) : IBookingStoreInitializer
{
    public async Task InitializeAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            if (!options.AppliesMigrations)
            {
                ThrowIfBehind([.. await context.Database.GetPendingMigrationsAsync(cancellationToken)]);
            }

            await dialect.PrepareAsync(context, cancellationToken);
            if (options.AppliesMigrations)
            {
                await context.Database.MigrateAsync(cancellationToken);
            }
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or BookingStoreException))
        {
            throw new BookingStoreException($"The bookings can't be kept in {dialect.Store}: {fault.GetBaseException().Message}", fault);
        }
    }

    private void ThrowIfBehind(IReadOnlyCollection<string> missing)
    {
        if (missing.Count > 0)
        {
            throw new BookingStoreException(
                $"The tables in {dialect.Store} are not up to date, and the site may not change them ({nameof(options.AppliesMigrations)} is false). " +
                $"Missing: {string.Join(", ", missing)}. The site's command 'database-script' prints the SQL that makes them so.");
        }
    }
}
