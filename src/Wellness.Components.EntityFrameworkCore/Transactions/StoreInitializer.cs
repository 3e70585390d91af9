using Microsoft.EntityFrameworkCore;
using Wellness.Bookings;

namespace Wellness.EntityFrameworkCore;

/// <summary>Applies the migrations of the store before the first request.</summary>
internal sealed class StoreInitializer(IDbContextFactory<BookingDbContext> contexts, BookingDialect dialect) : IBookingStoreInitializer
{
    public async Task InitializeAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await dialect.PrepareAsync(context, cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or BookingStoreException))
        {
            throw new BookingStoreException($"The bookings can't be kept in {dialect.Store}: {fault.GetBaseException().Message}", fault);
        }
    }
}
